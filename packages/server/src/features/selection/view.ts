import { type Text, text } from '@zhinan/call'
import {
  type Change,
  type Entry,
  explainReason,
  type MoneyRow,
  type Reason,
  type ReviewedTrack,
  type Selection,
  select,
  type TrackOutcome,
  type TrackPlan,
} from '@zhinan/review'
import { type Reader, reviews } from '../access/service.ts'
import type { PanelVerdict } from '../panels/service.ts'
import type { ChangeView, Question, RowView, TrackView } from './schemas.ts'
import type { CallSeason } from './season.ts'

/** Reasons in words, each with the clause that it rests on where the guide has one. */
export function reasonTexts(s: CallSeason, track: string, reasons: readonly Reason[]): Text[] {
  const application = (id: string): Text => {
    const c = s.candidates.get(id)
    return c ? text(`${c.unitName}（${id}）`, `${c.unitName} (${id})`) : text(id, id)
  }
  const title = (id: string): Text => s.call.tracks.find((t) => t.id === id)?.title ?? text(id, id)
  return reasons.map((r) => {
    const said = explainReason(r, { application, track: title })
    const clause = clauseOf(s, track, r.code)
    return clause ? text(`${said.zh}（${clause}）`, `${said.en} (${clause})`) : said
  })
}

/** The clause of the guide behind a reason. */
function clauseOf({ call }: CallSeason, id: string, code: Reason['code']): string | undefined {
  const track = call.tracks.find((t) => t.id === id)
  const rule = (of: typeof track, kind: string) => of?.rules.find((r) => r.kind === kind)?.clause
  switch (code) {
    case 'within-quota':
    case 'beyond-quota':
    case 'tie-at-cut':
      return track?.award.clause ?? track?.clause
    case 'over-cap':
    case 'tie-in-unit':
      return rule(track, 'unitCap')
    case 'by-priorities':
      return rule(track, 'priority')
    case 'companion-out':
    case 'companion-missing':
    case 'companion-open':
      return rule(track, 'companion')
    case 'nested-in':
    case 'carrier-open':
    case 'carrier-not-shortlisted':
      return rule(
        call.tracks.find((t) => t.absorbs.includes(id)),
        'companion',
      )
    default:
      return undefined
  }
}

const panelOf = ({ result, for: yes, need }: PanelVerdict): RowView['panel'] =>
  result === 'open' ? null : { result, for: yes, need }

const rowOf = (s: CallSeason, o: Selection['outcomes'][number], e: Entry | undefined): RowView => {
  const c = s.candidates.get(o.id)
  const score = s.scoreOf.get(o.id)
  return {
    ...o,
    reasons: reasonTexts(s, o.track, o.reasons),
    application: c?.id ?? null,
    title: c?.title ?? '',
    unit: c?.unitName ?? '',
    region: c?.region ?? '',
    raw: score?.raw ?? null,
    score: e?.score ?? null,
    error: score?.error ?? null,
    disagreement: score ? score.flags.length > 0 : false,
    panel: c?.panel ? panelOf(c.panel) : null,
    opinions: e?.opinions ?? 0,
    priorities: e?.priorities ?? 0,
  }
}

/** Who is selected, track by track; of the tracks that the reader may see. */
export function rowsOf(s: CallSeason, selection: Selection, seen: ReadonlySet<string>): RowView[] {
  const entries = new Map(s.input.applications.map((a) => [a.id, a]))
  return selection.outcomes.filter((o) => seen.has(o.track)).map((o) => rowOf(s, o, entries.get(o.id)))
}

/** A track's counts beside its terms. */
export function trackViews(
  s: CallSeason,
  tracks: readonly TrackOutcome[],
  seen: ReadonlySet<string>,
): TrackView[] {
  const terms = new Map(s.tracks.map((t): [string, ReviewedTrack] => [t.plan.id, t]))
  return tracks
    .filter((t) => seen.has(t.track))
    .map((t) => {
      const plan = s.input.tracks.find((p) => p.id === t.track)!
      const { terms: by } = terms.get(t.track)!
      const round = s.rounds.get(t.track)
      return {
        ...t,
        title: s.call.tracks.find((x) => x.id === t.track)!.title,
        amount: plan.amount,
        cap: plan.cap ?? null,
        floor: plan.floor ?? null,
        minOpinions: plan.minOpinions,
        aggregation: by.aggregation,
        criteria: by.criteria.map(({ id, weight }) => ({ id, weight, title: criterion(s, t.track, id) })),
        round: round ? { closesAt: round.closesAt.toISOString(), open: round.open } : null,
      }
    })
}

const criterion = ({ call }: CallSeason, track: string, id: string): Text =>
  call.tracks.find((t) => t.id === track)?.criteria.find((c) => c.id === id)?.title ?? text(id, id)

/** What is not decided yet, track by track. */
export function questionsOf(s: CallSeason, tracks: readonly TrackOutcome[]): Question[] {
  return tracks.flatMap((t): Question[] => {
    const round = s.rounds.get(t.track)
    const has = [...s.candidates.values()].some((c) => c.track === t.track)
    return [
      ...(t.tiedPlaces > 0 ? [{ track: t.track, code: 'tied' as const, n: t.tiedPlaces }] : []),
      ...(t.waiting > 0 ? [{ track: t.track, code: 'waiting' as const, n: t.waiting }] : []),
      ...(has && round?.open ? [{ track: t.track, code: 'round-open' as const, n: 1 }] : []),
      ...(has && !round ? [{ track: t.track, code: 'not-reviewed' as const, n: 1 }] : []),
    ]
  })
}

/** What was before, what is after, and why, in words. */
export const changeViews = (s: CallSeason, changes: readonly Change[]): ChangeView[] =>
  changes.map(({ reasons, ...c }) => ({
    ...c,
    title: s.candidates.get(c.id)?.title ?? '',
    unit: s.candidates.get(c.id)?.unitName ?? '',
    reasons: reasonTexts(s, c.track, reasons),
  }))

/** Rows of money with the words of their keys. */
export const moneyViews = (rows: readonly MoneyRow[], title: (id: string) => Text) =>
  rows.map((r) => ({ ...r, title: title(r.id) }))

/** Awards and money, and the most that there is. */
export const totalsOf = (plans: readonly TrackPlan[], { tracks }: Selection) => ({
  awards: tracks.reduce((n, t) => n + t.shortlisted, 0),
  places: plans.reduce((n, p) => n + p.quota, 0),
  money: tracks.reduce((n, t) => n + t.money, 0),
  limit: plans.reduce((n, p) => n + p.quota * p.amount, 0),
})

/** The tracks of a call whose selection somebody may see: an overseer and whoever reviews them. */
export function seenTracks({ standing }: Reader, callId: string, tracks: readonly string[]): Set<string> {
  const of = standing.staff.filter((r) => r.callId === null || r.callId === callId)
  if (of.some((r) => r.role === 'approver' || r.role === 'supervisor')) return new Set(tracks)
  return reviewedTracks({ standing }, callId, tracks)
}

/** The tracks of a call that somebody is an officer for review of. */
export function reviewedTracks(
  { standing }: Pick<Reader, 'standing'>,
  callId: string,
  tracks: readonly string[],
): Set<string> {
  return new Set(tracks.filter((t) => reviews(standing, callId, [t])))
}

export const selectionOf = (s: CallSeason): Selection => select(s.input)
