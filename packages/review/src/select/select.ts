import type {
  Entry,
  Outcome,
  Reason,
  Result,
  Selection,
  SelectionInput,
  TrackOutcome,
  TrackPlan,
} from './model.ts'
import { givePlaces, type Placed } from './places.ts'
import { rank } from './rank.ts'
import { companionsOf, type EffectiveStanding, standings } from './standing.ts'
import { selectionOrder } from './track-order.ts'

type Settled = Omit<Outcome, 'track' | 'amount' | 'provisional'>

/**
 * Selects: from tracks, applications, what the experts' opinions come to and what people decided, to what becomes of each
 * application and why. Tracks that absorb others go first; the companions of what they shortlist leave their own tracks'
 * review (clause 三(四)2, R7, R8, R12), those of the others stay in it. An unfilled quota stays unfilled (R13). Pure: a
 * selection after a change is this function of the changed facts, never a change of the selection before.
 *
 * @throws Error when tracks absorb each other in a circle
 */
export function select(input: SelectionInput): Selection {
  const entries = new Map(input.applications.map((a) => [a.id, a]))
  const standing = standings(input, entries)
  const byTrack = Map.groupBy(input.applications, (a) => a.track)
  const carriers = carriersOf(input, entries)
  // What became of those who carry others; nobody else is asked about by id.
  const results = new Map<string, Outcome>()
  const done = new Map<string, ReturnType<typeof selectTrack>>()
  for (const plan of selectionOrder(input.tracks)) {
    const votes = (input.decisions?.votes ?? []).filter((v) => v.track === plan.id).map((v) => v.order)
    const one = selectTrack(plan, byTrack.get(plan.id) ?? [], {
      standing,
      votes,
      carriers: (id) => carriers.get(id)?.map((c) => results.get(c)!) ?? NOBODY,
    })
    if (plan.absorbs.length > 0) for (const outcome of one.outcomes) results.set(outcome.id, outcome)
    done.set(plan.id, one)
  }
  return {
    outcomes: input.tracks.flatMap((t) => done.get(t.id)!.outcomes.sort(byRank)),
    tracks: input.tracks.map((t) => done.get(t.id)!.track),
  }
}

const NOBODY: readonly Outcome[] = []

const byRank = (a: Outcome, b: Outcome): number =>
  (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER) || (a.id < b.id ? -1 : 1)

/** Who carries each companion. */
function carriersOf(
  { tracks, applications }: SelectionInput,
  entries: ReadonlyMap<string, Entry>,
): Map<string, string[]> {
  const plans = new Map(tracks.filter((t) => t.absorbs.length > 0).map((t) => [t.id, t]))
  const carriers = new Map<string, string[]>()
  for (const one of applications) {
    const plan = plans.get(one.track)
    if (!plan) continue
    for (const { id } of companionsOf(one, plan, entries).found)
      carriers.set(id, [...(carriers.get(id) ?? []), one.id])
  }
  return carriers
}

type Around = {
  standing: (entry: Entry) => EffectiveStanding
  votes: readonly (readonly string[])[]
  carriers: (id: string) => readonly Outcome[]
}

function selectTrack(
  plan: TrackPlan,
  entries: readonly Entry[],
  around: Around,
): { outcomes: Outcome[]; track: TrackOutcome } {
  const settled: Settled[] = []
  const ranked: Entry[] = []
  const freed = new Map<string, Reason>()
  const used = new Map<string, number>()
  for (const entry of entries) {
    const before = beforeRanking(plan, entry, around)
    if ('reasons' in before) {
      settled.push(before)
      if (before.result === 'nested') used.set(entry.unit, (used.get(entry.unit) ?? 0) + 1)
    } else {
      ranked.push(entry)
      if (before.freed) freed.set(entry.id, before.freed)
    }
  }
  const { placed, tiedPlaces } = givePlaces(plan, rank(ranked, around.votes), used)
  const all = [...settled, ...placed.map((p) => withFreed(p, freed.get(p.id)))]
  const counts = new Map<Result, number>()
  for (const o of all) counts.set(o.result, (counts.get(o.result) ?? 0) + 1)
  const n = (result: Result) => counts.get(result) ?? 0
  const waiting = n('open') + n('awaiting-review')
  // What is open in a track that absorbs this one leaves its companions open here.
  const provisional = waiting > 0 || tiedPlaces > 0
  const outcomes = all.map((o) => ({
    ...o,
    track: plan.id,
    amount: o.result === 'shortlisted' ? plan.amount : 0,
    provisional: provisional && o.result !== 'out',
  }))
  return {
    outcomes,
    track: {
      track: plan.id,
      quota: plan.quota,
      shortlisted: n('shortlisted'),
      tiedPlaces,
      nested: n('nested'),
      reserve: n('reserve'),
      waiting,
      money: n('shortlisted') * plan.amount,
      provisional,
    },
  }
}

/** What is known of an application before its track is ranked; `freed`: it is ranked since what carries it was not taken. */
function beforeRanking(plan: TrackPlan, entry: Entry, around: Around): Settled | { freed?: Reason } {
  const put = (result: Result, reasons: readonly Reason[]): Settled => ({
    id: entry.id,
    result,
    rank: null,
    reasons,
  })
  const standing = around.standing(entry)
  if (standing.is === 'out') return put('out', standing.reasons)
  const carriers = around.carriers(entry.id)
  const taken = carriers.find((c) => c.result === 'shortlisted')
  if (taken) return put('nested', [{ code: 'nested-in', about: [taken.id] }])
  if (standing.is === 'open') return put('open', standing.reasons)
  const open = carriers.filter((c) => OPEN.has(c.result)).map((c) => c.id)
  if (open.length > 0) return put('open', [{ code: 'carrier-open', about: open }])
  const freed: Reason | undefined =
    carriers.length > 0 ? { code: 'carrier-not-shortlisted', about: carriers.map((c) => c.id) } : undefined
  const why = freed ? [freed] : []
  if (entry.opinions < plan.minOpinions)
    return put('awaiting-review', [
      { code: 'too-few-opinions', saw: entry.opinions, need: plan.minOpinions },
      ...why,
    ])
  if (entry.score === null) return put('awaiting-review', [{ code: 'no-score' }, ...why])
  if (plan.floor !== undefined && entry.score < plan.floor)
    return put('not-selected', [{ code: 'below-floor', saw: entry.score, need: plan.floor }, ...why])
  if (entry.panel?.result === 'open') return put('awaiting-review', [{ code: 'panel-open' }, ...why])
  if (entry.panel?.result === 'failed')
    return put('not-selected', [
      { code: 'panel-failed', saw: entry.panel.for, need: entry.panel.need },
      ...why,
    ])
  return freed ? { freed } : {}
}

const OPEN: ReadonlySet<Result> = new Set(['tied', 'open', 'awaiting-review'])

const withFreed = (placed: Placed, freed?: Reason): Settled =>
  freed ? { ...placed, reasons: [...placed.reasons, freed] } : placed
