import { sql } from 'kysely'
import type { Config } from '../../platform/config.ts'
import { withSystem } from '../../platform/db/actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { inPortions, type Tasks } from '../../platform/jobs.ts'
import { shanghai } from '../../platform/shanghai.ts'
import { blockers, judge, lettersTo, readJudged, readyFor, sendLetters } from '../applications/service.ts'
import { currentCall } from '../calls/service.ts'
import { startDue } from './service.ts'

/** The task of every minute: begins what is due, then writes to the units on the list. */
export const REMINDERS = 'reminders.mails'
/** Each draft is judged anew for what it lacks: few at a time, so that others get their turn. */
const BATCH = 20
const PAUSE_MS = 500
/** So many of the things that a draft lacks are named. */
const NAMED = 8

/** Safe to run twice and by several processes: a reminder begins once, a unit is taken off the list as its mails are queued. */
export function reminderTasks({ publicUrl }: Pick<Config, 'publicUrl'>): Tasks {
  return {
    [REMINDERS]: async (_, { db, signal }) => {
      await withSystem(db, 'job:reminders', startDue)
      await inPortions(BATCH, PAUSE_MS, signal, () =>
        withSystem(db, 'job:reminders', (tx) => mailSome(tx, publicUrl)),
      )
    },
  }
}

async function mailSome(tx: Tx, publicUrl: string): Promise<number> {
  const { rows } = await sql<{ call_id: string; unit_id: string; current: boolean }>`
    delete from reminder_mail where (call_id, deadline, hours, unit_id) in (
      select call_id, deadline, hours, unit_id from reminder_mail order by call_id, deadline, hours, unit_id
       limit ${BATCH} for update skip locked)
    returning call_id, unit_id`.execute(tx)
  for (const { call_id, unit_id } of rows) await remind(tx, publicUrl, call_id, unit_id)
  return rows.length
}

async function remind(tx: Tx, publicUrl: string, callId: string, unitId: string): Promise<void> {
  const { call, status, deadline } = await currentCall(tx, callId)
  const drafts = await tx
    .selectFrom('application')
    .select(['id', 'number', 'title'])
    .where('call_id', '=', callId)
    .where('unit_id', '=', unitId)
    .where('state', '=', 'draft')
    .orderBy('number')
    .execute()
  // Submitted meanwhile, or too late to help.
  if (drafts.length === 0 || status !== 'open') return
  const lacking = []
  for (const { id, number, title } of drafts) {
    const read = (await readJudged(tx, id, false))!
    const ready = await readyFor(tx, read)
    const found = blockers(ready.call, judge(ready, read.judged)).map((b) => b.message)
    lacking.push({ number, title, count: found.length, lacks: found.slice(0, NAMED) })
  }
  await sendLetters(
    tx,
    await lettersTo(tx, unitId),
    'notSubmitted',
    {
      call: call.title,
      deadline: shanghai(deadline!),
      drafts: lacking,
      url: `${publicUrl}/home?unit=${unitId}&call=${callId}`,
    },
    callId,
  )
}
