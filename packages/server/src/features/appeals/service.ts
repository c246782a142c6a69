import type { AppealTerms, Call } from '@zhinan/call'
import { uuidv7 } from 'uuidv7'
import { z } from 'zod'
import { asSystem } from '../../platform/db/actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/history.ts'
import { cutPage, readCursor } from '../../platform/http/fields.ts'
import { Problem } from '../../platform/http/problem.ts'
import { shanghai } from '../../platform/shanghai.ts'
import { afterWorkingDays, begunTooEarly } from '../../platform/working-days.ts'
import { decidedMeanwhile, mustBeAnother, type Reader } from '../access/service.ts'
import { lettersTo, lockOwn, readApplication, sendLetters, stateForbids } from '../applications/service.ts'
import { currentCall } from '../calls/service.ts'
import { reopen } from '../screening/service.ts'
import type { Appeal, AppealList, AppealsView, DecisionInput, ListQuery } from './schemas.ts'
import * as store from './store.ts'

type Portal = { publicUrl: string }

/** How an application's appeals stand, and whether its unit may make one now. @throws Problem `not-found` */
export async function ofApplication(tx: Tx, id: string, reader: Reader): Promise<AppealsView> {
  const { read, ready } = await readApplication(tx, id)
  const found = await store.appealable(tx, id)
  const own = reader.standing.units.some((u) => u.id === read.judged.application.unit_id)
  return {
    terms: termsView(ready.call.appeal),
    until: found?.until.toISOString() ?? null,
    standing: !found ? 'none' : found.filed ? 'filed' : found.passed ? 'passed' : 'open',
    mayFile: own && found !== undefined && !found.passed && !found.filed,
    items: (await store.ofApplication(tx, id)).map((r) => viewOf(r, ready.call.appeal)),
  }
}

/** A call's appeals, page by page, with how many there are. @throws Problem `not-found` */
export async function list(tx: Tx, callId: string, query: ListQuery): Promise<AppealList> {
  const { call, now } = await currentCall(tx, callId)
  const after = readCursor(z.tuple([z.iso.datetime(), z.uuid()]), query.cursor)
  const late = begunTooEarly(now, answerDays(call.appeal))
  const page = cutPage(await store.page(tx, callId, query, late, after), query.limit, (r) => [
    r.filed_at.toISOString(),
    r.id,
  ])
  return {
    terms: termsView(call.appeal),
    counts: await store.counts(tx, callId, late),
    items: page.rows.map((r) => ({
      ...viewOf(r, call.appeal),
      applicationId: r.application_id,
      number: r.number,
      track: r.track,
      title: r.title,
      unitName: r.unit_name,
    })),
    nextCursor: page.nextCursor,
  }
}

/**
 * A unit objects to the finding in force. The officers who may decide hear of it, and the unit's managers that it arrived.
 *
 * @throws Problem `not-found`, `forbidden`, `state-forbids`, `no-appeal`, `appeal-filed`, `appeal-late`
 */
export async function file(tx: Tx, { publicUrl }: Portal, id: string, reason: string): Promise<void> {
  const { application } = (await lockOwn(tx, id)).judged
  const found = await store.appealable(tx, id)
  if (!found) {
    if (application.state !== 'ineligible') throw stateForbids(application.state)
    throw new Problem('no-appeal')
  }
  if (found.filed) throw new Problem('appeal-filed')
  if (found.passed)
    throw new Problem('appeal-late', { params: { until: shanghai(found.until), now: shanghai(found.now) } })
  const made = uuidv7()
  await tx
    .insertInto('appeal')
    .values({ id: made, application_id: id, outcome_id: found.outcome_id, reason })
    .execute()
  await record(tx, {
    action: 'application.appealed',
    subjectType: 'application',
    subjectId: id,
    callId: application.call_id,
    reason,
    detail: { appeal: made, outcome: found.outcome_id },
  })
  const row = (await store.one(tx, made))!
  const { call } = await currentCall(tx, application.call_id)
  const about = {
    number: row.number,
    title: row.title,
    call: call.title,
    due: shanghai(dueOf(row, call.appeal)),
  }
  await asSystem(tx, 'appeals', async () => {
    const url = `${publicUrl}/applications/${id}`
    const own = await lettersTo(tx, row.unit_id, row.filed_by)
    await sendLetters(tx, own, 'appealReceived', { ...about, by: row.filer, url }, call.id)
    await sendLetters(
      tx,
      await store.deciders(tx, row),
      'appealToDecide',
      { ...about, unit: row.unit_name, reason, url: `${publicUrl}/screening/${id}` },
      call.id,
    )
  })
}

/**
 * Another officer than the one who found it ineligible decides, in writing. Upheld: the application is examined again.
 * Rejected: the finding stands, and the answer cites the clauses that it rests on.
 *
 * @returns of which application it is
 * @throws Problem `not-found`, `forbidden`, `own-unit`, `second-person`, `proposal-decided`, `validation`
 */
export async function decide(
  tx: Tx,
  { publicUrl }: Portal,
  id: string,
  reader: Reader,
  { decision, answer, clauses }: DecisionInput,
): Promise<string> {
  const seen = await store.one(tx, id)
  if (!seen) throw new Problem('not-found')
  if (reader.standing.units.some((u) => u.id === seen.unit_id)) throw new Problem('own-unit')
  // As whoever withdraws or reopens does: the application first.
  await store.lock(tx, seen.application_id)
  const found = (await store.one(tx, id))!
  mustBeAnother({ decision: found.decision && 'confirmed', by: found.against ?? '' }, reader, 'confirmed')
  if (!found.may_decide) throw new Problem('forbidden')
  const { ready } = await readApplication(tx, found.application_id)
  mustCite(ready.call, found.track, decision, clauses)
  await tx
    .updateTable('appeal')
    .set({ decision, decided_by: reader.id, answer, clauses: JSON.stringify(clauses) })
    .where('id', '=', id)
    .execute()
    .catch(decidedMeanwhile)
  await record(tx, {
    action: `application.appeal-${decision}`,
    subjectType: 'application',
    subjectId: found.application_id,
    callId: found.call_id,
    reason: answer,
    detail: { appeal: id, clauses, against: found.against },
  })
  if (decision === 'upheld')
    await reopen(tx, { id: reader.id, publicUrl }, found.application_id, undefined, answer)
  await asSystem(tx, 'appeals', async () =>
    sendLetters(
      tx,
      await lettersTo(tx, found.unit_id, found.filed_by),
      'appealDecided',
      {
        number: found.number,
        title: found.title,
        call: ready.call.title,
        url: `${publicUrl}/applications/${found.application_id}`,
        decision,
        answer,
        clauses,
      },
      found.call_id,
    ),
  )
  return found.application_id
}

/** A rejection cites at least one clause; every clause is one of the call's. */
function mustCite(
  call: Call,
  track: string,
  decision: DecisionInput['decision'],
  clauses: readonly string[],
): void {
  const known = new Set([
    ...call.chapters.map((c) => c.clause),
    ...(call.tracks.find((t) => t.id === track)?.rules.map((r) => r.clause) ?? []),
  ])
  const wrong = clauses.findIndex((c) => !known.has(c))
  const issue =
    wrong >= 0
      ? {
          path: `/body/clauses/${wrong}`,
          code: 'unknown-clause',
          message: { zh: `指南中没有 ${clauses[wrong]}`, en: `the guide has no ${clauses[wrong]}` },
        }
      : decision === 'rejected' && clauses.length === 0
        ? {
            path: '/body/clauses',
            code: 'clause-required',
            message: {
              zh: '申诉不成立的，须写明依据的条款',
              en: 'a rejection must cite the clause that it rests on',
            },
          }
        : undefined
  if (issue) throw new Problem('validation', { params: { count: 1 }, issues: [issue] })
}

const termsView = (t: AppealTerms | undefined) =>
  t ? { workingDays: t.days, answerDays: t.answerDays, setBy: t.setBy, clause: t.clause ?? null } : null

/** Appeals that were made before the call was amended to know none are still answered, at the pace that is usual. */
const answerDays = (t: AppealTerms | undefined): number => t?.answerDays ?? 10

/** The last second for the answer. */
const dueOf = (r: store.AppealRow, t: AppealTerms | undefined): Date =>
  new Date(afterWorkingDays(r.filed_at, answerDays(t)).getTime() - 1000)

function viewOf(r: store.AppealRow, terms: AppealTerms | undefined): Appeal {
  const due = dueOf(r, terms)
  return {
    id: r.id,
    reason: r.reason,
    filedBy: r.filer,
    filedAt: r.filed_at.toISOString(),
    due: due.toISOString(),
    overdue: r.decision === null && r.now.getTime() >= due.getTime() + 1000,
    against: r.against_name,
    decision: r.decision,
    decidedBy: r.decider,
    decidedAt: r.decided_at?.toISOString() ?? null,
    answer: r.answer,
    clauses: r.clauses,
    mayDecide: r.may_decide,
  }
}
