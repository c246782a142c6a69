import type { Call } from '@zhinan/call'
import { z } from 'zod'
import { asSystem } from '../../platform/db/actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/history.ts'
import { cutPage, readCursor } from '../../platform/http/fields.ts'
import { Problem } from '../../platform/http/problem.ts'
import type { Reader } from '../access/service.ts'
import { readApplication, textsOf } from '../applications/service.ts'
import { currentCall } from '../calls/service.ts'
import { reopen } from '../screening/service.ts'
import { tellOf, tellOfDifference } from './mails.ts'
import type { Board, ListQuery, Look, OpinionInput, SettleInput } from './schemas.ts'
import * as store from './store.ts'

export { draw, preview, readDraw } from './draw.ts'
export { secondLookLines } from './workbook.ts'

type Portal = { publicUrl: string }

/** How the second looks of a call stand. @throws Problem `not-found` */
export async function board(tx: Tx, callId: string): Promise<Board> {
  const { call } = await currentCall(tx, callId)
  const { samples, ...rest } = await store.progress(tx, callId)
  return {
    mayDraw: await store.led(
      tx,
      callId,
      call.tracks.map((t) => t.id),
    ),
    concluded: await store.concluded(tx, callId),
    ...rest,
    samples: samples.map(({ by, drawn_at, due, ...s }) => ({
      ...s,
      due: due.toISOString(),
      drawnBy: by,
      drawnAt: drawn_at.toISOString(),
    })),
  }
}

/** A call's looks, page by page. @throws Problem `not-found` */
export async function list(tx: Tx, callId: string, query: ListQuery, reader: Reader) {
  await currentCall(tx, callId)
  const after = readCursor(z.tuple([z.uuid()]), query.cursor)
  const page = cutPage(await store.page(tx, callId, query, after), query.limit, (r) => [r.id])
  return { items: page.rows.map((r) => viewOf(r, reader)), nextCursor: page.nextCursor }
}

/** An application's looks, newest first. @throws Problem `not-found` */
export async function ofApplication(tx: Tx, id: string, reader: Reader) {
  await readApplication(tx, id)
  return { items: (await store.ofApplication(tx, id)).map((r) => viewOf(r, reader)) }
}

/** One look with what is looked at. Whoever is to look sees no judgement of anybody: row-level security hides them. @throws Problem `not-found` */
export async function read(tx: Tx, id: string, reader: Reader) {
  const row = await store.one(tx, id)
  if (!row) throw new Problem('not-found')
  const { view, judgement, ready } = await readApplication(tx, row.application_id)
  return {
    look: viewOf(row, reader),
    application: {
      id: row.application_id,
      content: view.content as Record<string, unknown>,
      submittedAt: view.submittedAt,
    },
    verdict: judgement.verdict,
    texts: textsOf(ready.call, judgement.verdict),
    next: await store.nextMine(tx, row.call_id, id),
  }
}

/** Holds the application, and reads the look again. @throws Problem `not-found`, `own-unit` */
async function locked(tx: Tx, id: string, reader: Reader): Promise<store.LookRow> {
  const seen = await store.one(tx, id)
  if (!seen) throw new Problem('not-found')
  if (reader.standing.units.some((u) => u.id === seen.unit_id)) throw new Problem('own-unit')
  await store.lock(tx, seen.application_id)
  return (await store.one(tx, id))!
}

const event = (r: store.LookRow, action: string) => ({
  action,
  // Of the association's own doing: the unit reads what has its application for a subject.
  subjectType: 'screening',
  subjectId: r.application_id,
  callId: r.call_id,
})

/**
 * Its officer says what they find, before they learn what was found. Where the two differ, whoever concluded hears of it.
 *
 * @throws Problem `not-found`, `own-unit`, `forbidden`, `second-look-done`, `validation`
 */
export async function giveOpinion(
  tx: Tx,
  { publicUrl }: Portal,
  id: string,
  reader: Reader,
  { outcome, clauses, note }: OpinionInput,
): Promise<void> {
  const row = await locked(tx, id, reader)
  if (row.officer_id !== reader.id) throw new Problem('forbidden')
  if (store.stateOf(row) !== 'open') throw new Problem('second-look-done')
  const { call } = await currentCall(tx, row.call_id)
  mustCite(call, row.track, outcome, clauses)
  await tx
    .updateTable('second_look')
    .set({ opinion: outcome, note, clauses: JSON.stringify(outcome === 'ineligible' ? clauses : []) })
    .where('id', '=', id)
    .execute()
    .catch(refused)
  const now = (await store.one(tx, id))!
  await record(tx, {
    ...event(now, now.differs ? 'screening.second-differs' : 'screening.second-equal'),
    reason: note,
    detail: { look: id, number: now.number, outcome, clauses },
  })
  if (now.differs) await asSystem(tx, 'second-look', () => tellOfDifference(tx, now, call, publicUrl))
}

/** What the database says when somebody was quicker, or a right was taken back meanwhile. */
function refused(error: { code?: string }): never {
  if (error.code === 'ZN002') throw new Problem('second-look-done')
  throw error.code === '42501' ? new Problem('forbidden') : error
}

/** Whoever finds it ineligible cites a clause; every clause is one of the track's. */
function mustCite(call: Call, track: string, outcome: 'eligible' | 'ineligible', clauses: readonly string[]) {
  if (outcome === 'eligible') return
  const known = new Set([
    ...call.chapters.map((c) => c.clause),
    ...(call.tracks.find((t) => t.id === track)?.rules.map((r) => r.clause) ?? []),
  ])
  const wrong = clauses.findIndex((c) => !known.has(c))
  if (clauses.length > 0 && wrong < 0) return
  const issue =
    wrong >= 0
      ? {
          path: `/body/clauses/${wrong}`,
          code: 'unknown-clause',
          message: { zh: `指南中没有 ${clauses[wrong]}`, en: `the guide has no ${clauses[wrong]}` },
        }
      : {
          path: '/body/clauses',
          code: 'clause-required',
          message: { zh: '认为不合格的，须写明依据的条款', en: 'finding it ineligible must cite a clause' },
        }
  throw new Problem('validation', { params: { count: 1 }, issues: [issue] })
}

/**
 * Settles a difference: a third officer either way, each of the two by giving way. Reopened, it is examined again by the way
 * that screening has; its unit hears of it when the new conclusion is there.
 *
 * @throws Problem `not-found`, `own-unit`, `forbidden`, `second-person`, `second-look-done`, and those of `reopen`
 */
export async function settle(
  tx: Tx,
  { publicUrl }: Portal,
  id: string,
  reader: Reader,
  { settlement, reason }: SettleInput,
): Promise<void> {
  const row = await locked(tx, id, reader)
  if (store.stateOf(row) !== 'different') throw new Problem('second-look-done')
  if (!row.examines) throw new Problem('forbidden')
  if (!settlements(row, reader).includes(settlement)) throw new Problem('second-person')
  await tx
    .updateTable('second_look')
    .set({ settlement, settled_by: reader.id, reason })
    .where('id', '=', id)
    .execute()
    .catch(refused)
  await record(tx, {
    ...event(row, `screening.second-${settlement}`),
    reason,
    detail: { look: id, number: row.number },
  })
  if (settlement === 'reopened')
    await reopen(tx, { id: reader.id, publicUrl }, row.application_id, undefined, reason)
}

/** Gives an open look to an officer, or to another one. @throws Problem `not-found`, `forbidden`, `second-look-done`, `officer-unfit` */
export async function give(tx: Tx, { publicUrl }: Portal, id: string, reader: Reader, officer: string) {
  const row = await locked(tx, id, reader)
  if (!row.leads) throw new Problem('forbidden')
  if (store.stateOf(row) !== 'open') throw new Problem('second-look-done')
  if (row.officer_id === officer) return
  await tx
    .updateTable('second_look')
    .set({ officer_id: officer })
    .where('id', '=', id)
    .execute()
    .catch((error: { code?: string }) => {
      throw error.code === '42501' || error.code === '23503' || error.code === '23514'
        ? new Problem('officer-unfit', { params: { number: row.number } })
        : error
    })
  await record(tx, {
    ...event(row, 'screening.second-given'),
    detail: { look: id, number: row.number, from: row.officer_id, to: officer },
  })
  await asSystem(tx, 'second-look', () => tellOf(tx, row.call_id, publicUrl, new Set([officer])))
}

/** What this reader may settle a difference by. */
function settlements(r: store.LookRow, reader: Reader): SettleInput['settlement'][] {
  if (store.stateOf(r) !== 'different' || !r.examines) return []
  return [
    ...(reader.id === r.first_by ? [] : (['maintained'] as const)),
    ...(reader.id === r.officer_id ? [] : (['reopened'] as const)),
  ]
}

function viewOf(r: store.LookRow, reader: Reader): Look {
  const state = store.stateOf(r)
  const unseen = state === 'open' && r.officer_id === reader.id
  return {
    id: r.id,
    applicationId: r.application_id,
    callId: r.call_id,
    number: r.number,
    track: r.track,
    title: r.title,
    unitName: r.unit_name,
    due: r.due.toISOString(),
    overdue: r.overdue,
    officer: r.officer_id ? { id: r.officer_id, name: r.officer! } : null,
    state,
    opinion:
      r.opinion && r.looked_at
        ? { outcome: r.opinion, clauses: r.clauses, note: r.note ?? '', at: r.looked_at.toISOString() }
        : null,
    first:
      unseen || !r.first_at
        ? null
        : {
            outcome: r.first_outcome,
            by: r.first_name,
            at: r.first_at.toISOString(),
            note: r.first_note ?? '',
            reasons: r.first_reasons ?? [],
          },
    settledBy: r.settler,
    settledAt: r.settled_at?.toISOString() ?? null,
    reason: r.reason,
    mine: r.officer_id === reader.id,
    maySettle: settlements(r, reader),
    mayGive: state === 'open' && r.leads,
  }
}
