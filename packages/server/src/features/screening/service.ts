import type { Tx } from '../../platform/db/database.ts'
import { Problem } from '../../platform/http/problem.ts'
import { cardOf, readApplication, type Summary, submissionAt, textsOf } from '../applications/service.ts'
import { type Consequence, consequencesOf } from './consequences.ts'
import { dueFinder } from './due.ts'
import { paperMissing } from './paper.ts'
import { sanctionsSeen } from './sanctioned.ts'
import * as store from './store.ts'

export { conclude, decide, giveBack, reopen } from './conclude.ts'
export { rejudge, rejudgeUnit } from './rejudge.ts'

const ZERO: Summary = {
  machine: { met: 0, notMet: 0, undecided: 0 },
  officer: { met: 0, notMet: 0, open: 0 },
}

export type PageWish = { sort: store.Sort; after?: store.Cursor | undefined; limit: number }

/** A page of what was submitted and is the reader's to see. */
export async function list(tx: Tx, filter: store.Filter, wish: PageWish) {
  const rows = await store.page(tx, filter, { ...wish, limit: wish.limit + 1 })
  const shown = rows.slice(0, wish.limit)
  const outcomes = await store.lastOutcomes(
    tx,
    shown.map((r) => r.id),
  )
  const last = shown.at(-1)
  const dueOf = await dueFinder(
    tx,
    shown.map((r) => r.call_id),
  )
  return {
    items: shown.map((row) => {
      const outcome = outcomes.find((o) => o.application_id === row.id)
      return {
        ...cardOf(row),
        unitKind: row.unit_kind,
        region: row.region,
        ...ZERO,
        ...(row.summary as Partial<Summary>),
        submissions: row.submissions,
        similar: row.similar,
        due: dueOf(row),
        assigned: row.assigned,
        sanctions: row.sanctions,
        paper: row.paper,
        lastOutcome: outcome
          ? { outcome: outcome.outcome, at: outcome.decided_at.toISOString(), by: outcome.by }
          : null,
      }
    }),
    next: rows.length > wish.limit && last ? { value: last.sorted, id: last.id } : undefined,
  }
}

/** How many there are, four ways. */
export async function counts(tx: Tx, call: string | undefined) {
  const rows = await store.counts(tx, call)
  const byState: Record<string, number> = {}
  const tracks = new Map<string, Record<string, number>>()
  const byRegion: { region: string; n: number }[] = []
  const byKind: { kind: string; n: number }[] = []
  let ready = 0
  for (const { state, track, region, kind, n, ready: r } of rows) {
    if (state !== null && track !== null) {
      ready += r
      byState[state] = (byState[state] ?? 0) + n
      tracks.set(track, { ...tracks.get(track), [state]: n })
    } else if (region !== null) byRegion.push({ region, n })
    else if (kind !== null) byKind.push({ kind, n })
  }
  const byTrack = [...tracks].sort().map(([track, s]) => ({
    track,
    submitted: s.submitted ?? 0,
    returned: s.returned ?? 0,
    eligible: s.eligible ?? 0,
    ineligible: s.ineligible ?? 0,
    withdrawn: s.withdrawn ?? 0,
  }))
  return { byState, byTrack, byRegion, byKind, ready, paperMissing: await paperMissing(tx, call) }
}

/**
 * One application for its examination, and its neighbours in the list that the officer came from.
 *
 * @throws Problem `not-found` also for a draft
 */
export async function detail(tx: Tx, reader: string, id: string, filter: store.Filter, sort: store.Sort) {
  const { view, judgement, ready, read } = await readApplication(tx, id)
  const { application } = read.judged
  if (application.submissions === 0) throw new Problem('not-found')
  const decisions = await store.decisionsOf(tx, id)
  const desk = await store.deskOf(tx, id)
  const before =
    application.submissions > 1 ? await submissionAt(tx, id, application.submissions - 1) : undefined
  return {
    ...view,
    verdict: judgement.verdict,
    texts: textsOf(ready.call, judgement.verdict),
    decisions: decisions.map(({ decided_at, ...d }) => ({ ...d, at: decided_at.toISOString() })),
    sanctions: await sanctionsSeen(tx, application.unit_id, application.submitted_at),
    previous: before ? (before.content as Record<string, unknown>) : null,
    correctionDays: read.call.correctionDays,
    due: (await dueFinder(tx, [desk.call_id]))(desk),
    assigned: desk.officer
      ? {
          id: desk.officer,
          name: desk.name!,
          by: desk.by!,
          at: desk.assigned_at!.toISOString(),
          mine: desk.officer === reader,
        }
      : null,
    secondLook: await store.lookToTake(tx, id),
    ...(await neighbours(tx, id, filter, sort)),
  }
}

async function neighbours(tx: Tx, id: string, filter: store.Filter, sort: store.Sort) {
  const at = await store.placeOf(tx, id, sort)
  if (!at) return { next: null, prev: null }
  const other = sort.startsWith('-') ? (sort.slice(1) as store.Sort) : (`-${sort}` as store.Sort)
  const [next] = await store.page(tx, filter, { sort, after: at, limit: 1 })
  const [prev] = await store.page(tx, filter, { sort: other, after: at, limit: 1 })
  return { next: next?.id ?? null, prev: prev?.id ?? null }
}

/** What finding it ineligible would do. @throws Problem `not-found` */
export async function foresee(tx: Tx, id: string): Promise<Consequence[]> {
  const { read } = await readApplication(tx, id)
  return consequencesOf(read.judged)
}
