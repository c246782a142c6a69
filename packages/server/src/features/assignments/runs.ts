import {
  type AssignPlan,
  type AssignProblem,
  explainPair,
  planToCsv,
  problemIssues,
  wishesFromCsv,
} from '@zhinan/review'
import { uuidv7 } from 'uuidv7'
import { asSystem } from '../../platform/db/actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/history.ts'
import { Problem } from '../../platform/http/problem.ts'
import { enqueue } from '../../platform/jobs.ts'
import { type Reader, reviews } from '../access/service.ts'
import { reviewersFor, reviewSubject } from '../reviews/service.ts'
import { settled } from './apply.ts'
import { groundOf, key, type Options, type RunWishes, readRaw } from './ground.ts'
import * as runs from './run-store.ts'
import { type Named, runView } from './run-view.ts'
import type { Explanation, Run, RunInput, RunList } from './schemas.ts'
import { mustReview } from './scope.ts'
import * as store from './store.ts'
import { PROPOSE } from './task.ts'
import { issueText, rowText } from './words.ts'

/** A call's proposals, newest first. */
export async function listRuns(tx: Tx, callId: string): Promise<RunList> {
  const rows = await runs.listRuns(tx, callId)
  return { items: rows.map(runView.row) }
}

/**
 * Asks for a proposal. What cannot be solved as it is put is said at once.
 *
 * @throws Problem `forbidden`, `assignment-tracks`, `review-no-terms`, `assignment-under-way`, `assignment-issues`
 */
export async function startRun(tx: Tx, callId: string, reader: Reader, input: RunInput): Promise<string> {
  const tracks = [...new Set(input.tracks)]
  await mustReview(tx, callId, reader, tracks)
  await store.oneAtATime(tx, callId)
  const [other] = await runs.underWay(tx, callId, tracks)
  if (other) throw new Problem('assignment-under-way')
  if (input.follows && (await runs.findRun(tx, input.follows))?.callId !== callId)
    throw new Problem('not-found')
  const options: Options = {
    reviewers: await reviewersOf(tx, callId, tracks, input.reviewers),
    limit: input.limit,
    perUnit: input.perUnit,
    perRegion: input.perRegion,
    weights: input.weights,
  }
  await mustFit(tx, callId, tracks, options, input.wishes)
  const id = uuidv7()
  await runs.insertRun(tx, {
    id,
    callId,
    tracks,
    options,
    wishes: input.wishes,
    follows: input.follows ?? null,
  })
  await enqueue(tx, PROPOSE, { id }, { key: `assign ${id}`, maxAttempts: 10 })
  const { locked, forbidden, apart } = input.wishes
  await note(tx, callId, tracks, 'review.assignment-asked', null, {
    run: id,
    ...(input.follows && { follows: input.follows }),
    locked: locked.length,
    forbidden: forbidden.length,
    apart: apart.length,
  })
  return id
}

/** How many experts each application needs: what was asked for, else what the call says of the track. */
async function reviewersOf(
  tx: Tx,
  callId: string,
  tracks: readonly string[],
  asked: Record<string, number>,
): Promise<Record<string, number>> {
  const found: Record<string, number> = {}
  for (const track of tracks) found[track] = asked[track] ?? (await reviewersFor(tx, callId, track))
  return found
}

async function mustFit(
  tx: Tx,
  callId: string,
  tracks: readonly string[],
  options: Options,
  wishes: RunWishes,
): Promise<void> {
  const raw = await asSystem(tx, 'assignments', () => readRaw(tx, callId, tracks, false))
  const issues = problemIssues(groundOf(raw, options, wishes).problem)
  if (issues.length === 0) return
  const names = await namesOf(
    tx,
    issues.flatMap((i) => i.about.split(' ')),
  )
  throw new Problem('assignment-issues', {
    params: { n: issues.length },
    issues: issues
      .slice(0, 100)
      .map((i) => ({ path: `/${i.about}`, code: i.code, message: issueText(i, names) })),
  })
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

async function namesOf(tx: Tx, ids: readonly string[]): Promise<Named> {
  const known = [...new Set(ids)].filter((id) => UUID.test(id))
  const rows = await store.namesOf(tx, known, known)
  const map = new Map(rows.map((r) => [r.id, r.name]))
  const name = (id: string) => map.get(id) ?? id
  return { application: name, expert: name }
}

/** One proposal as a page shows it. @throws Problem `not-found` */
export async function readRun(tx: Tx, callId: string, id: string, reader: Reader): Promise<Run> {
  const row = await mustFind(tx, callId, id)
  const found = await runs.resultOf(tx, id)
  const ids = [
    ...row.wishes.locked.flatMap((w) => [w.application, w.expert]),
    ...row.wishes.forbidden.flatMap((w) => [w.application, w.expert]),
    ...row.wishes.apart.flatMap((w) => w.experts),
    ...(row.error?.issues ?? []).flatMap((i) => i.about.split(' ')),
    ...(found ? found.problem.experts.map((e) => e.id) : []),
  ]
  const applications = found
    ? await store.describe(
        tx,
        found.problem.applications.map((a) => a.id),
      )
    : []
  const people = await store.peopleOf(
    tx,
    ids.filter((i) => UUID.test(i)),
  )
  return runView.whole(row, found, {
    applications: new Map(applications.map((a) => [a.id, a])),
    people: new Map(people.map((p) => [p.id, p])),
    names: await namesOf(tx, ids),
    mayMake: reviews(reader.standing, callId, row.tracks),
  })
}

async function mustFind(tx: Tx, callId: string, id: string): Promise<runs.RunRow> {
  const row = await runs.findRun(tx, id)
  if (!row || row.callId !== callId) throw new Problem('not-found')
  return row
}

async function mustHaveResult(
  tx: Tx,
  callId: string,
  id: string,
): Promise<{ row: runs.RunRow; problem: AssignProblem; plan: AssignPlan }> {
  const row = await mustFind(tx, callId, id)
  const found = await runs.resultOf(tx, id)
  if (!found) throw new Problem('assignment-no-plan', { params: { state: row.state } })
  return { row, ...found }
}

/** Stops a proposal that is being made. @throws Problem `not-found`, `forbidden`, `assignment-settled` */
export async function cancelRun(tx: Tx, callId: string, id: string, reader: Reader): Promise<void> {
  const { tracks } = await mustFind(tx, callId, id)
  await mustReview(tx, callId, reader, tracks)
  if (!(await runs.settleRun(tx, id, reader.id, ['waiting', 'running'], 'cancelled')))
    throw await settled(tx, id)
  await note(tx, callId, tracks, 'review.assignment-cancelled', null, { run: id })
}

/** Puts a proposal aside for good. @throws Problem `not-found`, `forbidden`, `assignment-settled` */
export async function dropRun(
  tx: Tx,
  callId: string,
  id: string,
  reader: Reader,
  reason: string,
): Promise<void> {
  const { tracks } = await mustFind(tx, callId, id)
  await mustReview(tx, callId, reader, tracks)
  if (!(await runs.settleRun(tx, id, reader.id, ['proposed'], 'dropped', reason))) throw await settled(tx, id)
  await note(tx, callId, tracks, 'review.assignment-dropped', reason, { run: id })
}

const note = (
  tx: Tx,
  callId: string,
  tracks: readonly string[],
  action: string,
  reason: string | null,
  detail: Record<string, string | number>,
): Promise<void> =>
  record(tx, ...tracks.map((track) => ({ action, ...reviewSubject(callId, track), reason, detail })))

/** Why a pair is in a proposal or is not. @throws Problem `not-found`, `assignment-no-plan` */
export async function explain(
  tx: Tx,
  callId: string,
  id: string,
  application: string,
  expert: string,
): Promise<Explanation> {
  const { row, problem, plan } = await mustHaveResult(tx, callId, id)
  const { assigned, reason } = explainPair(problem, plan, application, expert)
  const by = 'by' in reason ? reason.by : []
  const names = await namesOf(tx, by)
  const bar =
    reason.code === 'in-conflict'
      ? await asSystem(tx, 'assignments', () => store.barsOf(tx, callId, row.tracks)).then((all) =>
          all.find((b) => b.application === application && b.expert === expert),
        )
      : undefined
  return { assigned, reason, by: by.map(names.expert), source: bar ? `${bar.kind}: ${bar.source}` : '' }
}

/** What a proposal was made from: `zhinan assign` makes the same of it, seeded with the proposal's id. @throws Problem `not-found`, `assignment-no-plan` */
export const problemOf = async (tx: Tx, callId: string, id: string): Promise<AssignProblem> =>
  (await mustHaveResult(tx, callId, id)).problem

/** A proposal as CSV: applications by number, experts by code, with names beside. @throws Problem `not-found`, `assignment-no-plan` */
export async function planCsv(tx: Tx, callId: string, id: string): Promise<string> {
  const { problem, plan } = await mustHaveResult(tx, callId, id)
  const applications = new Map(
    (
      await store.describe(
        tx,
        problem.applications.map((a) => a.id),
      )
    ).map((a) => [a.number, a]),
  )
  const numbers = new Map([...applications].map(([number, a]) => [a.id, number]))
  const people = new Map(
    (
      await store.peopleOf(
        tx,
        problem.experts.map((e) => e.id),
      )
    ).map((p) => [p.id, p]),
  )
  const pairs = plan.pairs.map((p) => ({ ...p, application: numbers.get(p.application) ?? p.application }))
  return planToCsv(
    { pairs },
    {
      columns: ['title', 'name', 'unit'],
      of: (p) => {
        const who = people.get(p.expert)
        return [applications.get(p.application)?.title ?? '', who?.name ?? '', who?.unit ?? '']
      },
    },
  )
}

/**
 * Asks for a proposal anew with the wishes of an edited plan; options and those kept apart stay.
 *
 * @throws Problem `assignment-csv` with every row that is wrong, and what {@link startRun} throws
 */
export async function replay(
  tx: Tx,
  callId: string,
  id: string,
  reader: Reader,
  { csv, reason }: { csv: string; reason: string },
): Promise<string> {
  const { row } = await mustHaveResult(tx, callId, id)
  await mustReview(tx, callId, reader, row.tracks)
  const raw = await asSystem(tx, 'assignments', () => readRaw(tx, callId, row.tracks, false))
  const byNumber = new Map(
    raw.applications.flatMap((a) => [[a.number, a.id] as const, [a.id, a.id] as const]),
  )
  const people = new Map<string, string | undefined>()
  for (const { id: who, name } of [
    ...raw.members,
    ...raw.current.map((c) => ({ id: c.expert, name: c.name })),
  ]) {
    people.set(who, who)
    // A name that several have names nobody.
    people.set(name, !people.has(name) || people.get(name) === who ? who : undefined)
  }
  const { locked, forbidden, issues } = wishesFromCsv(csv, {
    application: (cell) => byNumber.get(cell),
    expert: (cell) => people.get(cell),
  })
  if (issues.length > 0)
    throw new Problem('assignment-csv', {
      params: { n: issues.length },
      issues: issues
        .slice(0, 200)
        .map((i) => ({ path: `/${i.row}`, row: i.row, code: i.code, message: rowText(i) })),
    })
  const standing = new Set(raw.current.map(key))
  const kept = new Set(locked.map(key))
  const now = new Set(forbidden.map(key))
  return startRun(tx, callId, reader, {
    tracks: row.tracks,
    ...row.options,
    follows: id,
    wishes: {
      locked: locked.filter((p) => !standing.has(key(p))).map((p) => ({ ...p, reason })),
      forbidden: [
        ...row.wishes.forbidden.filter((w) => !kept.has(key(w)) && !now.has(key(w))),
        ...forbidden.map((p) => ({ ...p, reason })),
      ],
      apart: row.wishes.apart,
    },
  })
}
