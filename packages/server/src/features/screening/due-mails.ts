import { sql } from 'kysely'
import type { Config } from '../../platform/config.ts'
import { withSystem } from '../../platform/db/actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { Tasks } from '../../platform/jobs.ts'
import { shanghai } from '../../platform/shanghai.ts'
import { afterWorkingDays, dayOf } from '../../platform/working-days.ts'
import { type Recipient, sendLetters } from '../applications/service.ts'
import { listCalls, type ReadyCall } from '../calls/service.ts'
import { dueFinder, SINCE } from './due.ts'

/** The task of every morning: tells each officer what of theirs is overdue or due by the next working day. */
export const DUE_MAILS = 'screening.due-mails'
/** So many of each kind are named. */
const NAMED = 30

/** Safe to run twice and by several processes: a day's letter is noted before it is queued, in the same transaction. */
export function dueMailTasks({ publicUrl }: Pick<Config, 'publicUrl'>): Tasks {
  return {
    [DUE_MAILS]: async (_, { db }) => {
      await withSystem(db, 'job:screening.due', async (tx) => {
        for (const ready of await listCalls(tx)) if (ready.call.screening) await ofCall(tx, ready, publicUrl)
      })
    },
  }
}

async function ofCall(tx: Tx, { call, now }: ReadyCall, publicUrl: string): Promise<void> {
  const { rows } = await sql<
    Recipient & {
      app: string
      number: string
      title: string
      unit: string
      call_id: string
      state: string
      submissions: number
      since: Date
    }
  >`
    select p.id, p.email, p.locale, a.number, a.title, u.name as unit, a.call_id, a.state, a.submissions, ${SINCE} as since
      from screening_assignment s join application a on a.id = s.application_id join unit u on u.id = a.unit_id
      join auth.user p on p.id = s.officer_id
     where s.call_id = ${call.id} and s.ended_at is null and a.state = 'submitted'
       and exists (select from staff_role r where r.user_id = p.id and r.role = 'officer' and r.revoked_at is null)
     order by p.id, a.submitted_at, a.id`.execute(tx)
  const dueOf = await dueFinder(tx, [call.id])
  const soon = afterWorkingDays(now, 1)
  const letters = new Map<string, { to: Recipient; overdue: string[][]; due: string[][] }>()
  for (const r of rows) {
    const due = dueOf(r)!
    if (!due.overdue && Date.parse(due.at) > soon.getTime()) continue
    const letter = letters.get(r.id) ?? { to: r, overdue: [], due: [] }
    letters.set(r.id, letter)
    letter[due.overdue ? 'overdue' : 'due'].push([r.number, r.title, r.unit, shanghai(due.at).slice(0, 10)])
  }
  for (const { to, overdue, due } of letters.values()) {
    const noted = await tx
      .insertInto('screening_due_mail')
      .values({
        day: dayOf(now),
        officer_id: to.id,
        call_id: call.id,
        due: due.length,
        overdue: overdue.length,
      })
      .onConflict((c) => c.doNothing())
      .executeTakeFirst()
    if (noted.numInsertedOrUpdatedRows !== 1n) continue
    const files = (list: string[][]) =>
      list
        .slice(0, NAMED)
        .map(([number = '', title = '', unit = '', until = '']) => ({ number, title, unit, until }))
    await sendLetters(
      tx,
      [to],
      'screeningDue',
      {
        call: call.title,
        overdue: files(overdue),
        overdueMore: Math.max(0, overdue.length - NAMED),
        due: files(due),
        dueMore: Math.max(0, due.length - NAMED),
        url: `${publicUrl}/screening?call=${call.id}&officer=mine&state=submitted`,
      },
      call.id,
    )
  }
}
