import type { AppealTerms, ApplicationState, Call } from '@zhinan/call'
import { uuidv7 } from 'uuidv7'
import { z } from 'zod'
import type { Config } from '../../platform/config.ts'
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
import { answerOf, infectedAmong, lookAt } from '../files/service.ts'
import { reopen } from '../screening/service.ts'
import {
  type Appeal,
  type AppealList,
  type AppealsView,
  type DecisionInput,
  EVIDENCE,
  type FileInput,
  type ListQuery,
} from './schemas.ts'
import * as store from './store.ts'

export { EVIDENCE } from './schemas.ts'

type Portal = Pick<Config, 'publicUrl'>
/** `clamd`: whether this installation scans files. */
type Scanning = Pick<Config, 'clamd'>
/** So many files may lie with an application that were sent with no appeal; they go by themselves after a while. */
const UNSENT = 20

/** How an application's appeals stand, and whether its unit may make one now. @throws Problem `not-found` */
export async function ofApplication(
  tx: Tx,
  scanning: Scanning,
  id: string,
  reader: Reader,
): Promise<AppealsView> {
  const { read, ready } = await readApplication(tx, id)
  const found = await store.appealable(tx, id)
  const own = reader.standing.units.some((u) => u.id === read.judged.application.unit_id)
  return {
    terms: termsView(ready.call.appeal),
    until: found?.until.toISOString() ?? null,
    standing: !found ? 'none' : found.filed ? 'filed' : found.passed ? 'passed' : 'open',
    mayFile: own && found !== undefined && !found.passed && !found.filed,
    evidence: { ...EVIDENCE, accept: [...EVIDENCE.accept] },
    items: await viewsOf(tx, scanning, await store.ofApplication(tx, id), ready.call.appeal, reader),
  }
}

/** A call's appeals, page by page, with how many there are. @throws Problem `not-found` */
export async function list(
  tx: Tx,
  scanning: Scanning,
  callId: string,
  query: ListQuery,
  reader: Reader,
): Promise<AppealList> {
  const { call, now } = await currentCall(tx, callId)
  const after = readCursor(z.tuple([z.iso.datetime(), z.uuid()]), query.cursor)
  const late = begunTooEarly(now, answerDays(call.appeal))
  const page = cutPage(await store.page(tx, callId, query, late, after), query.limit, (r) => [
    r.filed_at.toISOString(),
    r.id,
  ])
  const views = await viewsOf(tx, scanning, page.rows, call.appeal, reader)
  return {
    terms: termsView(call.appeal),
    counts: await store.counts(tx, callId, late),
    items: page.rows.map((r, i) => ({
      ...views[i]!,
      applicationId: r.application_id,
      number: r.number,
      track: r.track,
      title: r.title,
      unitName: r.unit_name,
    })),
    nextCursor: page.nextCursor,
  }
}

/** How many appeals wait on which nobody may decide. What they say is not for whoever gives the right. */
export const unattended = (tx: Tx): ReturnType<typeof store.unattended> =>
  asSystem(tx, 'appeals', () => store.unattended(tx))

/** What of an application decides whether its unit may appeal. */
type Standing = { id: string; state: ApplicationState }

/** @throws Problem `state-forbids`, `no-appeal`, `appeal-filed`, `appeal-late` unless there is a finding to appeal against now */
async function openFinding(tx: Tx, { id, state }: Standing): Promise<string> {
  const found = await store.appealable(tx, id)
  if (!found) {
    if (state !== 'ineligible') throw stateForbids(state)
    throw new Problem('no-appeal')
  }
  if (found.filed) throw new Problem('appeal-filed')
  if (found.passed)
    throw new Problem('appeal-late', { params: { until: shanghai(found.until), now: shanghai(found.now) } })
  return found.outcome_id
}

/**
 * Whether a file may be uploaded now as evidence to an appeal. How many of them are sent is counted when it is sent.
 *
 * @throws Problem as `openFinding` does, `too-many-files`
 */
export async function mayAddEvidence(tx: Tx, application: Standing): Promise<void> {
  await openFinding(tx, application)
  if ((await store.unsentEvidence(tx, application.id)) >= UNSENT)
    throw new Problem('too-many-files', { params: { max: UNSENT } })
}

/**
 * A unit objects to the finding in force. The officers who may decide hear of it, and the unit's managers that it arrived.
 * Where nobody may decide, those hear of it who can give the right.
 *
 * @throws Problem `not-found`, `forbidden`, `state-forbids`, `no-appeal`, `appeal-filed`, `appeal-late`, `appeal-files`
 */
export async function file(
  tx: Tx,
  { publicUrl }: Portal,
  id: string,
  { reason, files }: FileInput,
): Promise<void> {
  const { application } = (await lockOwn(tx, id)).judged
  const outcome = await openFinding(tx, application)
  await mustBeFit(tx, id, files)
  const made = uuidv7()
  await tx
    .insertInto('appeal')
    .values({ id: made, application_id: id, outcome_id: outcome, reason, files: [...files] })
    .execute()
  await record(tx, {
    action: 'application.appealed',
    subjectType: 'application',
    subjectId: id,
    callId: application.call_id,
    reason,
    detail: { appeal: made, outcome, files },
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
    const deciders = await store.deciders(tx, row)
    await sendLetters(
      tx,
      deciders,
      'appealToDecide',
      { ...about, unit: row.unit_name, reason, files: files.length, url: `${publicUrl}/screening/${id}` },
      call.id,
    )
    if (deciders.length > 0) return
    for (const who of await store.responsible(tx, call.id)) {
      const where = who.grants ? `${publicUrl}/staff` : `${publicUrl}/calls/${call.id}/appeals`
      const { unit_name: unit, track } = row
      await sendLetters(tx, [who], 'appealUnattended', { ...about, unit, track, url: where }, call.id)
    }
  })
}

/** Every file is evidence of this application, and the scanner found nothing in it so far. @throws Problem `appeal-files` */
async function mustBeFit(tx: Tx, id: string, files: readonly string[]): Promise<void> {
  const known = await store.evidenceAmong(tx, id, files)
  const infected = new Map((await infectedAmong(tx, files)).map((f) => [f.id, f.found]))
  const issues = files.flatMap((f, i) => {
    const path = `/body/files/${i}`
    const found = infected.get(f)
    if (!known.has(f)) {
      const message = {
        zh: `第 ${i + 1} 个文件已不在，或不是为本次申诉上传的，请移除后重新上传`,
        en: `file ${i + 1} is gone, or was not uploaded for this appeal: remove it and upload it again`,
      }
      return [{ path, code: 'foreign-file', message }]
    }
    if (found === undefined) return []
    const message = {
      zh: `第 ${i + 1} 个文件有病毒（${found}），请移除或换成干净的文件`,
      en: `file ${i + 1} is infected (${found}): remove it, or replace it with a clean one`,
    }
    return [{ path, code: 'infected-file', message }]
  })
  if (issues.length > 0) throw new Problem('appeal-files', { params: { count: issues.length }, issues })
}

/**
 * A unit takes its appeal back before it is decided on; the application stays as it is, and the finding in force. The
 * officers who may decide hear of it, and the unit's managers. Within the date the unit may appeal once more.
 *
 * @throws Problem `not-found`, `forbidden`, `proposal-decided`
 * @returns of which application it was
 */
export async function withdraw(
  tx: Tx,
  { publicUrl }: Portal,
  id: string,
  reader: Reader,
  reason: string | undefined,
): Promise<string> {
  const seen = await store.one(tx, id)
  if (!seen) throw new Problem('not-found')
  await lockOwn(tx, seen.application_id)
  const row = (await store.one(tx, id))!
  if (row.decision !== null) throw new Problem('proposal-decided')
  await tx
    .updateTable('appeal')
    .set({ decision: 'withdrawn', decided_by: reader.id })
    .where('id', '=', id)
    .execute()
    .catch(decidedMeanwhile)
  await record(tx, {
    action: 'application.appeal-withdrawn',
    subjectType: 'application',
    subjectId: row.application_id,
    callId: row.call_id,
    ...(reason && { reason }),
    detail: { appeal: id },
  })
  const { call } = await currentCall(tx, row.call_id)
  await asSystem(tx, 'appeals', async () => {
    const { name: by } = await tx
      .selectFrom('auth.user')
      .select('name')
      .where('id', '=', reader.id)
      .executeTakeFirstOrThrow()
    const { number, title, unit_name: unit } = row
    const about = { number, title, call: call.title, unit, by, reason: reason ?? '' }
    const own = await lettersTo(tx, row.unit_id, row.filed_by)
    const url = `${publicUrl}/applications/${row.application_id}`
    await sendLetters(tx, own, 'appealWithdrawn', { ...about, url }, call.id)
    const desk = `${publicUrl}/screening/${row.application_id}`
    await sendLetters(tx, await store.deciders(tx, row), 'appealWithdrawn', { ...about, url: desk }, call.id)
  })
  return row.application_id
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

/** Appeals as this reader sees them, with their files; who may decide is nothing for a unit to know. */
async function viewsOf(
  tx: Tx,
  { clamd }: Scanning,
  rows: readonly store.AppealRow[],
  terms: AppealTerms | undefined,
  reader: Reader,
): Promise<Appeal[]> {
  const files = await lookAt(tx, { files: rows.flatMap((r) => r.files) })
  return rows.map((r) => ({
    ...viewOf(r, terms),
    files: files.filter((f) => r.files.includes(f.id)).map((f) => answerOf(f, clamd !== undefined)),
    unattended: r.unattended && reader.standing.staff.length > 0,
  }))
}

function viewOf(r: store.AppealRow, terms: AppealTerms | undefined): Omit<Appeal, 'files' | 'unattended'> {
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
    mayWithdraw: r.may_withdraw,
  }
}
