import type { Call } from '@zhinan/call'
import { sql } from 'kysely'
import type { Config } from '../../platform/config.ts'
import { withSystem } from '../../platform/db/actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { Tasks } from '../../platform/jobs.ts'
import { shanghai } from '../../platform/shanghai.ts'
import { afterWorkingDays, dayOf } from '../../platform/working-days.ts'
import { type Recipient, sendLetters } from '../applications/service.ts'
import { currentCall, listCalls } from '../calls/service.ts'
import type { LookRow } from './store.ts'

/** The task of every morning: tells each officer which of their second looks are overdue or due by the next working day. */
export const SECOND_LOOK_MAILS = 'second-looks.due-mails'
/** So many are named. */
const NAMED = 30

type Waiting = Recipient & { number: string; unit: string; due: Date; overdue: boolean }

/** Safe to run twice and by several processes: a day's letter is noted before it is queued, in the same transaction. */
export function secondLookTasks({ publicUrl }: Pick<Config, 'publicUrl'>): Tasks {
  return {
    [SECOND_LOOK_MAILS]: async (_, { db }) => {
      await withSystem(db, 'job:second-looks', async (tx) => {
        for (const { call, now } of await listCalls(tx)) {
          const soon = afterWorkingDays(now, 1)
          const all = await waiting(tx, call.id)
          const pressed = [...Map.groupBy(all, (w) => w.id)].filter(([, own]) =>
            own.some((w) => w.due < soon),
          )
          for (const [officer, own] of pressed) {
            const noted = await tx
              .insertInto('second_look_mail')
              .values({ day: dayOf(now), officer_id: officer, call_id: call.id })
              .onConflict((c) => c.doNothing())
              .executeTakeFirst()
            if (noted.numInsertedOrUpdatedRows === 1n) await send(tx, call, publicUrl, own)
          }
        }
      })
    },
  }
}

/** What waits for each officer, the first due first. */
async function waiting(tx: Tx, callId: string): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    select p.id, p.email, p.locale, a.number, n.name as unit, s.due, s.due < date_trunc('second', app_now()) as overdue
      from second_look l join second_look_sample s on s.id = l.sample_id join application a on a.id = l.application_id
      join unit n on n.id = a.unit_id join auth.user p on p.id = l.officer_id
     where l.call_id = ${callId} and l.looked_at is null and l.settlement is null
       and exists (select from staff_role r where r.user_id = p.id and r.role = 'officer' and r.revoked_at is null)
     order by p.id, s.due, l.id`.execute(tx)
  return rows
}

async function send(tx: Tx, call: Call, publicUrl: string, own: readonly Waiting[]): Promise<void> {
  await sendLetters(
    tx,
    own.slice(0, 1),
    'secondLooks',
    {
      call: call.title,
      overdue: own.filter((w) => w.overdue).length,
      files: own
        .slice(0, NAMED)
        .map((w) => ({ number: w.number, unit: w.unit, until: shanghai(w.due).slice(0, 10) })),
      more: Math.max(0, own.length - NAMED),
      url: `${publicUrl}/calls/${call.id}/second-looks?show=mine`,
    },
    call.id,
  )
}

/** Tells these officers what waits for them. As the system. */
export async function tellOf(
  tx: Tx,
  callId: string,
  publicUrl: string,
  officers: ReadonlySet<string>,
): Promise<void> {
  const { call } = await currentCall(tx, callId)
  for (const [id, own] of Map.groupBy(await waiting(tx, callId), (w) => w.id))
    if (officers.has(id)) await send(tx, call, publicUrl, own)
}

/** Tells whoever concluded that the second look found something else. As the system. */
export async function tellOfDifference(tx: Tx, l: LookRow, call: Call, publicUrl: string): Promise<void> {
  const to = await tx
    .selectFrom('auth.user')
    .select(['id', 'email', 'locale'])
    .where('id', '=', l.first_by)
    .execute()
  await sendLetters(
    tx,
    to,
    'secondLookDiffers',
    {
      call: call.title,
      number: l.number,
      title: l.title,
      by: l.officer ?? '',
      note: l.note ?? '',
      url: `${publicUrl}/second-looks/${l.id}`,
    },
    l.call_id,
  )
}
