import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/history.ts'
import { currentCall, listCalls } from '../calls/service.ts'
import type { DraftsAnswer } from './schemas.ts'

const HOUR = 3_600_000

type Sent = { hours: number; at: Date; units: number | null }

const sentOf = (tx: Tx, callId: string, deadline: Date): Promise<Sent[]> =>
  tx
    .selectFrom('reminder')
    .select(['hours', 'at', 'units'])
    .where('call_id', '=', callId)
    .where('deadline', '=', deadline)
    .execute()

/** How many have started and not submitted, and the reminders of the deadline in force. @throws Problem `not-found` */
export async function draftsOf(tx: Tx, callId: string): Promise<DraftsAnswer> {
  const { deadline, reminderHours, call } = await currentCall(tx, callId)
  const { rows } = await sql<{ track: string | null; drafts: number; ready: number; units: number }>`
    select track, drafts, ready, units from draft_counts(${callId})`.execute(tx)
  const all = rows.find((r) => r.track === null) ?? { drafts: 0, ready: 0, units: 0 }
  const sent = await sentOf(tx, callId, deadline!)
  return {
    drafts: all.drafts,
    ready: all.ready,
    units: all.units,
    byTrack: call.tracks.flatMap(({ id }) => {
      const row = rows.find((r) => r.track === id)
      return row ? [{ track: id, drafts: row.drafts, ready: row.ready, units: row.units }] : []
    }),
    reminders: [...reminderHours]
      .sort((a, b) => b - a)
      .map((hours) => {
        const done = sent.find((s) => s.hours === hours)
        return {
          hours,
          at: new Date(deadline!.getTime() - hours * HOUR).toISOString(),
          sentAt: done?.at.toISOString() ?? null,
          units: done?.units ?? null,
        }
      }),
  }
}

/**
 * Puts the units with drafts on the list of those to write to, for every reminder whose time has come. Of several that
 * are due at once (the server was down, a call was published late) only the last is sent. As the system.
 *
 * @returns how many units are on the list now
 */
export async function startDue(tx: Tx): Promise<number> {
  let listed = 0
  for (const { call, status, deadline, reminderHours, now } of await listCalls(tx)) {
    if (status !== 'open' || !deadline) continue
    const left = deadline.getTime() - now.getTime()
    const sent = new Set((await sentOf(tx, call.id, deadline)).map((s) => s.hours))
    const due = reminderHours.filter((h) => h * HOUR >= left).sort((a, b) => a - b)
    const fresh = due.filter((h) => !sent.has(h))
    // A later one went out already: an earlier one, added since, would only repeat it.
    const hours = fresh[0] === due[0] ? fresh[0] : undefined
    for (const h of fresh) {
      if (h !== hours) await begin(tx, call.id, deadline, h, null)
    }
    if (hours === undefined) continue
    const { rows } = await sql<{ n: number }>`
      select count(distinct unit_id) as n from application where call_id = ${call.id} and state = 'draft'`.execute(
      tx,
    )
    const units = rows[0]!.n
    // Another process was quicker.
    if (!(await begin(tx, call.id, deadline, hours, units))) continue
    await sql`
      insert into reminder_mail (call_id, deadline, hours, unit_id)
      select distinct ${call.id}, ${deadline}::timestamptz, ${hours}::integer, unit_id from application
       where call_id = ${call.id} and state = 'draft'`.execute(tx)
    await record(tx, {
      action: 'call.reminded',
      subjectType: 'call',
      subjectId: call.id,
      callId: call.id,
      detail: { hours, deadline: deadline.toISOString(), units },
    })
    listed += units
  }
  return listed
}

async function begin(
  tx: Tx,
  call_id: string,
  deadline: Date,
  hours: number,
  units: number | null,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('reminder')
    .values({ call_id, deadline, hours, units })
    .onConflict((c) => c.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}
