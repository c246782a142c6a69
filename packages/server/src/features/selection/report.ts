import { changesBetween, type Selection, select } from '@zhinan/review'
import { appNow } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/history.ts'
import type { Reader } from '../access/service.ts'
import { canonical } from './canonical.ts'
import { seenSeason } from './live.ts'
import type { ChangeView, RowView, TrackView } from './schemas.ts'
import type { CallSeason } from './season.ts'
import { keptSeason, selectionSubject } from './service.ts'
import * as store from './store.ts'
import { changeViews, rowsOf, totalsOf, trackViews } from './view.ts'

/** A selection as its workbooks tell it: as it stands, or as it was kept. */
export type Report = {
  s: CallSeason
  /** The tracks that the reader may see. */
  seen: ReadonlySet<string>
  /** Absent: the selection as it stands. */
  kept?: store.SelectionRow
  /** When it was read or prepared. */
  at: Date
  inputHash: string
  rows: RowView[]
  tracks: TrackView[]
  totals: ReturnType<typeof totalsOf>
  /** Against the confirmed selection that it follows; none: there is none before it. */
  follows?: { n: number; changes: ChangeView[] }
  votes: store.VoteRow[]
  falls: FallStep[]
}

/** A fall, with what it changed of what was before it. */
export type FallStep = store.FallRow & { changes: ChangeView[] }

/**
 * What a workbook tells; that somebody took it is recorded.
 *
 * @param n a selection that was prepared; absent: as it stands, of the tracks that the reader may see
 * @throws Problem `not-found`, `forbidden`, `review-no-terms`
 */
export async function reportOf(
  tx: Tx,
  callId: string,
  n: number | undefined,
  reader: Reader,
  workbook: 'ranking' | 'justification',
): Promise<Report> {
  const report =
    n === undefined ? await liveReport(tx, callId, reader) : await keptReport(tx, callId, n, reader)
  await record(tx, {
    action: 'selection.exported',
    ...selectionSubject(callId, n),
    detail: { workbook, inputHash: report.inputHash, tracks: [...report.seen] },
  })
  return report
}

async function liveReport(tx: Tx, callId: string, reader: Reader): Promise<Report> {
  const { s, seen } = await seenSeason(tx, callId, reader)
  const selection = select(s.input)
  const last = (await store.selections(tx, callId)).find((x) => x.decision === 'confirmed')
  return {
    at: await appNow(tx),
    inputHash: canonical(s.input).hash,
    ...told(s, selection, seen),
    ...(last && { follows: followed(s, seen, last.n, last.outcome, selection) }),
    votes: s.votes.filter((v) => seen.has(v.track)),
    falls: fallSteps(s, s.falls).filter((f) => seen.has(f.track)),
  }
}

async function keptReport(tx: Tx, callId: string, n: number, reader: Reader): Promise<Report> {
  const { s, seen, row, before } = await keptSeason(tx, callId, n, reader)
  return {
    kept: row,
    at: row.preparedAt,
    inputHash: row.inputHash,
    ...told(s, row.outcome, seen),
    ...(before && { follows: followed(s, seen, row.followsN!, before, row.outcome) }),
    // Votes are only added to: the first ones are those that it rests on.
    votes: s.votes.slice(0, s.input.decisions?.votes?.length ?? 0),
    falls: fallSteps(s, s.falls.flatMap(asOf(row.preparedAt))),
  }
}

const told = (s: CallSeason, selection: Selection, seen: ReadonlySet<string>) => {
  const tracks = selection.tracks.filter((t) => seen.has(t.track))
  return {
    s,
    seen,
    rows: rowsOf(s, selection, seen),
    tracks: trackViews(s, selection.tracks, seen),
    totals: totalsOf(
      s.input.tracks.filter((p) => seen.has(p.id)),
      { ...selection, tracks },
    ),
  }
}

const followed = (
  s: CallSeason,
  seen: ReadonlySet<string>,
  n: number,
  before: Selection,
  after: Selection,
) => ({ n, changes: changeViews(s, changesBetween(before, after)).filter((c) => seen.has(c.track)) })

/** A fall as it stood at a moment: one taken back later stands. */
const asOf =
  (at: Date) =>
  (fall: store.FallRow): store.FallRow[] =>
    fall.at > at ? [] : [fall.undone && new Date(fall.undone.at) > at ? { ...fall, undone: null } : fall]

/** Each fall by what the selection was without it and the later ones, and is with it; one taken back changes nothing. */
function fallSteps(s: CallSeason, falls: readonly store.FallRow[]): FallStep[] {
  const standing: { application: string; cause: store.FallRow['cause'] }[] = []
  const outcome = () => select({ ...s.input, decisions: { ...s.input.decisions, falls: [...standing] } })
  let before: Selection | undefined
  return falls.map((fall) => {
    if (fall.undone) return { ...fall, changes: [] }
    before ??= outcome()
    standing.push({ application: fall.application, cause: fall.cause })
    const after = outcome()
    const changes = changeViews(s, changesBetween(before, after))
    before = after
    return { ...fall, changes }
  })
}
