import type { Choice, Tally } from '@zhinan/review'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'

/** How an item ended: its count, or that it was discussed without a vote. */
export type Result = Omit<Tally, 'result'> & { result: 'passed' | 'failed' | 'discussed' }

export type MeetingRow = {
  id: string
  panelId: string
  callId: string
  track: string
  panel: string
  plannedAt: Date
  place: string
  openedAt: Date | null
  closedAt: Date | null
  version: number
}

export async function findMeeting(tx: Tx, id: string): Promise<MeetingRow | undefined> {
  const { rows } = await sql<MeetingRow>`
    select m.id, m.panel_id as "panelId", m.call_id as "callId", m.track, p.name as panel, m.planned_at as "plannedAt",
           m.place, m.opened_at as "openedAt", m.closed_at as "closedAt", m.version
      from meeting m join panel p on p.id = m.panel_id where m.id = ${id}`.execute(tx)
  return rows[0]
}

/** Waits for whoever takes a step with a meeting. */
export async function lockMeeting(tx: Tx, id: string): Promise<void> {
  await sql`select 1 from meeting where id = ${id} for update`.execute(tx)
}

export type ItemState = 'waiting' | 'on' | 'voting' | 'done' | 'postponed'
export type ItemRow = {
  application: string
  number: string
  title: string
  unit: string
  eligible: boolean
  state: ItemState
  ballot: number
  beganAt: Date | null
  endedAt: Date | null
  result: Result | null
  note: string | null
}

/** A meeting's items in their order; reads as the system, experts may not read applications. */
export async function itemsOf(tx: Tx, meeting: string): Promise<ItemRow[]> {
  const { rows } = await sql<ItemRow>`
    select i.application_id as application, a.number, a.title, u.name as unit, a.state = 'eligible' as eligible, i.state,
           i.ballot, i.began_at as "beganAt", i.ended_at as "endedAt", i.result, i.note
      from meeting_item i join application a on a.id = i.application_id join unit u on u.id = a.unit_id
     where i.meeting_id = ${meeting} order by i.n, a.number`.execute(tx)
  return rows
}

/** Who of a panel is barred from what of a meeting: hard conflicts and what members declared; reads as the system. */
export async function recusedOf(tx: Tx, meeting: string): Promise<{ application: string; expert: string }[]> {
  const { rows } = await sql<{ application: string; expert: string }>`
    select i.application_id as application, p.expert_id as expert
      from meeting m join meeting_item i on i.meeting_id = m.id
      join panel_member p on p.panel_id = m.panel_id and p.left_at is null
     where m.id = ${meeting}
       and (exists (select from conflict c where c.application_id = i.application_id and c.expert_id = p.expert_id and c.hard)
         or exists (select from review_declaration d
                     where d.application_id = i.application_id and d.expert_id = p.expert_id))`.execute(tx)
  return rows
}

export type AttendanceRow = { expert: string; cameAt: Date; present: boolean }

export async function attendanceOf(tx: Tx, meeting: string): Promise<AttendanceRow[]> {
  const { rows } = await sql<AttendanceRow>`
    select expert_id as expert, came_at as "cameAt", went_at is null as present
      from meeting_attendance where meeting_id = ${meeting}`.execute(tx)
  return rows
}

export type CastRow = { application: string; ballot: number; expert: string; name: string; choice: Choice }

/** Every vote of a meeting, of what was held again, too; reads as the system. */
export async function votesOf(tx: Tx, meeting: string): Promise<CastRow[]> {
  const { rows } = await sql<CastRow>`
    select v.application_id as application, v.ballot, v.expert_id as expert, e.name, v.choice
      from panel_vote v join expert e on e.id = v.expert_id
     where v.meeting_id = ${meeting} order by v.application_id, e.name, v.expert_id`.execute(tx)
  return rows
}

export async function insertMeeting(
  tx: Tx,
  row: { id: string; panel_id: string; call_id: string; track: string; planned_at: Date; place: string },
  order: readonly string[],
): Promise<void> {
  await tx.insertInto('meeting').values(row).execute()
  await sql`
    insert into meeting_item (meeting_id, application_id, n)
    select ${row.id}, x.id, x.n from unnest(${[...order]}::uuid[]) with ordinality x(id, n)`.execute(tx)
}

/** Moves a meeting on; each step counts its version up. */
export async function changeMeeting(
  tx: Tx,
  id: string,
  to: { openedAt?: boolean; closedAt?: boolean; plannedAt?: Date; place?: string },
): Promise<void> {
  await sql`
    update meeting set
      opened_at = case when ${to.openedAt ?? false} then app_now() else opened_at end,
      closed_at = case when ${to.closedAt ?? false} then app_now() else closed_at end,
      planned_at = coalesce(${to.plannedAt ?? null}::timestamptz, planned_at),
      place = coalesce(${to.place ?? null}::text, place)
    where id = ${id}`.execute(tx)
}

export async function changeItem(
  tx: Tx,
  meeting: string,
  application: string,
  to: { state: ItemState; ballot?: number; result?: Result & { recused: string[] }; note?: string | null },
): Promise<void> {
  await sql`
    update meeting_item set state = ${to.state}, ballot = coalesce(${to.ballot ?? null}::int, ballot),
           result = coalesce(${to.result ? JSON.stringify(to.result) : null}::jsonb, result),
           note = coalesce(${to.note ?? null}::text, note)
     where meeting_id = ${meeting} and application_id = ${application}`.execute(tx)
}

/** What waits comes in this order; what is done keeps its place before it. */
export async function orderItems(tx: Tx, meeting: string, order: readonly string[]): Promise<void> {
  await sql`
    update meeting_item i set n = x.n + (select count(*) from meeting_item d
                                          where d.meeting_id = ${meeting} and d.state in ('done', 'on', 'voting'))
      from unnest(${[...order]}::uuid[]) with ordinality x(id, n)
     where i.meeting_id = ${meeting} and i.application_id = x.id`.execute(tx)
}

/** What is left when a meeting ends is for the next one. */
export async function postponeRest(tx: Tx, meeting: string): Promise<void> {
  await sql`update meeting_item set state = 'postponed'
             where meeting_id = ${meeting} and state = 'waiting'`.execute(tx)
}

export async function attend(tx: Tx, meeting: string, expert: string, present: boolean): Promise<void> {
  if (present)
    await sql`insert into meeting_attendance (meeting_id, expert_id) values (${meeting}, ${expert})
              on conflict (meeting_id, expert_id) do update set went_at = null`.execute(tx)
  else
    await sql`update meeting_attendance set went_at = app_now()
               where meeting_id = ${meeting} and expert_id = ${expert} and went_at is null`.execute(tx)
}

export async function castVote(
  tx: Tx,
  meeting: string,
  application: string,
  ballot: number,
  expert: string,
  choice: Choice,
): Promise<void> {
  await tx
    .insertInto('panel_vote')
    .values({ meeting_id: meeting, application_id: application, ballot, expert_id: expert, choice })
    .execute()
}

/** An account's seats, with the meetings of those panels, what comes next first; reads as the system. */
export async function ownMeetings(
  tx: Tx,
  userId: string,
): Promise<(MeetingRow & { expert: string; items: number })[]> {
  const { rows } = await sql<MeetingRow & { expert: string; items: number }>`
    select m.id, m.panel_id as "panelId", m.call_id as "callId", m.track, p.name as panel, m.planned_at as "plannedAt",
           m.place, m.opened_at as "openedAt", m.closed_at as "closedAt", m.version, s.expert_id as expert,
           (select count(*)::int from meeting_item i where i.meeting_id = m.id) as items
      from panel_member s join expert e on e.id = s.expert_id join panel p on p.id = s.panel_id
      join review_member r on r.call_id = s.call_id and r.track = s.track and r.expert_id = s.expert_id
      join meeting m on m.panel_id = p.id
     where e.user_id = ${userId} and s.left_at is null and r.ended_at is null
     order by m.closed_at is not null, m.planned_at, m.id`.execute(tx)
  return rows
}

/** An expert's own sheets of applications. */
export async function ownSheets(tx: Tx, expert: string): Promise<Map<string, string>> {
  const { rows } = await sql<{ application: string; id: string }>`
    select application_id as application, id from review_assignment
     where expert_id = ${expert} and ended is null`.execute(tx)
  return new Map(rows.map((r) => [r.application, r.id]))
}
