import type { Entry, Reason, SelectionInput, TrackPlan } from './model.ts'

/** Whether an application can be ranked at all: `in`, `out` or `open` (not decided yet), and if not in, why. */
export interface EffectiveStanding {
  readonly is: 'in' | 'out' | 'open'
  readonly reasons: readonly Reason[]
}

const IN: EffectiveStanding = { is: 'in', reasons: [] }

/**
 * What an application's standing comes to: the formal check, what was decided later, and for one that carries others
 * theirs (R12: a carrier whose companion is ineligible is ineligible; clause 三(四)2).
 */
export function standings(
  input: SelectionInput,
  entries: ReadonlyMap<string, Entry>,
): (entry: Entry) => EffectiveStanding {
  const tracks = new Map(input.tracks.map((t) => [t.id, t]))
  const falls = new Map((input.decisions?.falls ?? []).map((f) => [f.application, f.cause]))
  const known = new Map<string, EffectiveStanding>()

  const judge = (entry: Entry): EffectiveStanding => {
    const fell = falls.get(entry.id)
    if (fell) return { is: 'out', reasons: [{ code: fell }] }
    if (entry.standing === 'withdrawn') return { is: 'out', reasons: [{ code: 'withdrawn' }] }
    if (entry.standing === 'ineligible') return { is: 'out', reasons: [{ code: 'ineligible' }] }
    const track = tracks.get(entry.track)
    if (!track || track.absorbs.length === 0)
      return entry.standing === 'undecided' ? { is: 'open', reasons: [{ code: 'screening-open' }] } : IN
    const carried = companionsOf(entry, track, entries)
    const out = carried.found.filter((c) => of(c).is === 'out').map((c) => c.id)
    const reasons: Reason[] = []
    if (carried.missing.length > 0) reasons.push({ code: 'companion-missing', about: carried.missing })
    if (out.length > 0) reasons.push({ code: 'companion-out', about: out })
    if (reasons.length > 0) return { is: 'out', reasons }
    const open = carried.found.filter((c) => of(c).is === 'open').map((c) => c.id)
    if (entry.standing === 'undecided') reasons.push({ code: 'screening-open' })
    if (open.length > 0) reasons.push({ code: 'companion-open', about: open })
    return { is: reasons.length > 0 ? 'open' : 'in', reasons }
  }
  const of = (entry: Entry): EffectiveStanding => {
    if (!entry.companions) return judge(entry)
    const before = known.get(entry.id)
    if (before) return before
    const now = judge(entry)
    known.set(entry.id, now)
    return now
  }
  return of
}

/** The companions that an application carries, its own unit's and one of a track, and the tracks in which it names none that is its own unit's. */
export function companionsOf(
  entry: Entry,
  track: TrackPlan | undefined,
  entries: ReadonlyMap<string, Entry>,
) {
  const named = (entry.companions ?? []).flatMap((id) => entries.get(id) ?? [])
  const found: Entry[] = []
  const missing: string[] = []
  for (const absorbed of track?.absorbs ?? []) {
    const one = named.find((c) => c.track === absorbed && c.unit === entry.unit)
    if (one) found.push(one)
    else missing.push(absorbed)
  }
  return { found, missing }
}
