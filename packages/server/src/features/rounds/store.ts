import type { Sheet } from '@zhinan/review'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { inForce } from '../reviews/service.ts'

export type CountRow = {
  track: string
  applications: number
  assigned: number
  opened: number
  sent: number
  returned: number
  missing: number
}

/** How far the reviews of tracks are, as far as the actor sees their assignments. */
export async function countsOf(tx: Tx, callId: string, tracks: readonly string[]): Promise<CountRow[]> {
  const { rows } = await sql<CountRow>`
    with sheets as (
      select x.track, count(*)::int as assigned, count(s.state)::int as opened,
             (count(*) filter (where s.state = 'sent'))::int as sent,
             (count(*) filter (where s.state = 'returned'))::int as returned,
             (count(*) filter (where ${inForce} is not true))::int as missing
        from review_assignment x left join review_sheet s on s.assignment_id = x.id
        left join review_opinion o on o.assignment_id = s.assignment_id and o.n = s.sent
       where x.call_id = ${callId} and x.ended is null group by x.track)
    select t.track, coalesce(s.assigned, 0) as assigned, coalesce(s.opened, 0) as opened, coalesce(s.sent, 0) as sent,
           coalesce(s.returned, 0) as returned, coalesce(s.missing, 0) as missing,
           (select count(*)::int from application a where a.call_id = ${callId} and a.track = t.track
             and a.state = 'eligible') as applications
      from unnest(${[...tracks]}::text[]) with ordinality as t(track, n)
      left join sheets s on s.track = t.track order by t.n`.execute(tx)
  return rows
}

export async function insertRound(
  tx: Tx,
  callId: string,
  track: string,
  version: number,
  closesAt: Date,
): Promise<boolean> {
  const done = await tx
    .insertInto('review_round')
    .values({ call_id: callId, track, call_version: version, closes_at: closesAt })
    .onConflict((c) => c.doNothing())
    .executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

/** Moves the end of a review; null: now. @returns nothing when somebody else was first */
export async function moveEnd(
  tx: Tx,
  callId: string,
  track: string,
  version: number,
  closesAt: Date | null,
): Promise<Date | undefined> {
  const row = await tx
    .updateTable('review_round')
    .set({ closes_at: closesAt ?? sql<Date>`app_now()` })
    .where('call_id', '=', callId)
    .where('track', '=', track)
    .where('version', '=', version)
    .returning('closes_at')
    .executeTakeFirst()
  return row?.closes_at
}

export type AssignedRow = {
  assignment: string
  application: string
  number: string
  title: string
  unit: string
  expert: string
  name: string
  state: 'open' | 'sent' | 'returned' | null
  counts: boolean
  opinion: Pick<Sheet, 'marks' | 'comment' | 'recommendation'> | null
  seconds: number | null
  sawOthers: boolean
}

/** Every application that passed, with who reviews it now and what they gave last. */
export async function assigned(tx: Tx, callId: string, track: string): Promise<AssignedRow[]> {
  const { rows } = await sql<AssignedRow>`
    select x.id as assignment, a.id as application, a.number, a.title, u.name as unit, e.id as expert, e.name, s.state,
           o.content as opinion, o.seconds, w.assignment_id is not null as "sawOthers",
           coalesce(${inForce}, false) as counts
      from review_assignment x
      join application a on a.id = x.application_id join unit u on u.id = a.unit_id join expert e on e.id = x.expert_id
      left join review_sheet s on s.assignment_id = x.id
      left join review_opinion o on o.assignment_id = x.id and o.n = s.sent
      left join review_shown w on w.assignment_id = x.id
     where x.call_id = ${callId} and x.track = ${track} and x.ended is null order by a.number, e.name, e.id`.execute(
    tx,
  )
  return rows
}

/** Applications that passed and that nobody reviews. */
export async function unassigned(
  tx: Tx,
  callId: string,
  track: string,
): Promise<{ id: string; number: string; title: string; unit: string }[]> {
  const { rows } = await sql<{ id: string; number: string; title: string; unit: string }>`
    select a.id, a.number, a.title, u.name as unit from application a join unit u on u.id = a.unit_id
     where a.call_id = ${callId} and a.track = ${track} and a.state = 'eligible'
       and not exists (select from review_assignment x where x.application_id = a.id and x.ended is null)`.execute(
    tx,
  )
  return rows
}

/** Of sheets those whose experts were shown others' opinions; waits for whoever is at them. */
export async function shownOf(tx: Tx, ids: readonly string[]): Promise<{ name: string; number: string }[]> {
  await sql`select from review_sheet where assignment_id = any (${[...ids]}::uuid[]) order by assignment_id for update`.execute(
    tx,
  )
  const { rows } = await sql<{ name: string; number: string }>`
    select e.name, a.number from review_shown w join expert e on e.id = w.expert_id
      join application a on a.id = w.application_id
     where w.assignment_id = any (${[...ids]}::uuid[]) order by e.name, a.number`.execute(tx)
  return rows
}

/** Sends back what was sent, all of it or nothing. @returns those that were returned */
export async function returnSheets(
  tx: Tx,
  callId: string,
  track: string,
  ids: readonly string[],
  by: string,
  reason: string,
): Promise<string[]> {
  const rows = await tx
    .updateTable('review_sheet')
    .set({ state: 'returned', returned_by: by, returned_at: sql<Date>`app_now()`, return_reason: reason })
    .where('assignment_id', 'in', [...ids])
    .where('call_id', '=', callId)
    .where('track', '=', track)
    .where('state', '=', 'sent')
    .returning('assignment_id')
    .execute()
  return rows.map((r) => r.assignment_id)
}

/** Whom to write to about what is theirs: by assignments, or everybody with something to do. */
export async function writeTo(
  tx: Tx,
  callId: string,
  track: string,
  of: { assignments?: readonly string[]; experts?: readonly string[] },
): Promise<
  { expert: string; user: string; email: string; locale: string; name: string; numbers: string[] }[]
> {
  const { rows } = await sql<{
    expert: string
    user: string
    email: string
    locale: string
    name: string
    numbers: string[]
  }>`
    select e.id as expert, p.id as "user", p.email, p.locale, e.name, array_agg(a.number order by a.number) as numbers
      from review_assignment x join expert e on e.id = x.expert_id join auth.user p on p.id = e.user_id
      join application a on a.id = x.application_id
      left join review_sheet s on s.assignment_id = x.id
     where x.call_id = ${callId} and x.track = ${track} and x.ended is null
       and (${of.assignments ? [...of.assignments] : null}::uuid[] is null or x.id = any (${of.assignments ? [...of.assignments] : null}::uuid[]))
       and (${of.experts ? [...of.experts] : null}::uuid[] is null or e.id = any (${of.experts ? [...of.experts] : null}::uuid[]))
       and (${of.assignments !== undefined} or s.state is distinct from 'sent')
     group by e.id, p.id order by e.name, e.id`.execute(tx)
  return rows
}

export type ServedRow = {
  callId: string
  track: string
  invitedAt: Date
  answer: 'accepted' | 'declined' | null
  ended: boolean
  assigned: number
  sent: number
  overdue: number
  conflicts: number
}

/** What was asked of an expert in each track, the latest first; of what the actor may see. */
export async function servedBy(tx: Tx, expert: string): Promise<ServedRow[]> {
  const { rows } = await sql<ServedRow>`
    select m.call_id as "callId", m.track, m.invited_at as "invitedAt", m.answer, m.ended_at is not null as ended,
           count(a.id)::int as assigned, (count(*) filter (where s.sent > 0))::int as sent,
           (count(*) filter (where a.ended = 'overdue'))::int as overdue,
           (count(*) filter (where a.ended = 'conflict'))::int as conflicts
      from review_member m
      left join review_assignment a on a.call_id = m.call_id and a.track = m.track and a.expert_id = m.expert_id
      left join review_sheet s on s.assignment_id = a.id
     where m.expert_id = ${expert}
     group by m.call_id, m.track, m.expert_id order by m.invited_at desc, m.track`.execute(tx)
  return rows
}
