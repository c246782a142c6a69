import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { shanghai } from '../../platform/shanghai.ts'
import { inForce, roundsOf } from '../reviews/service.ts'

/** An application that passed the formal check. */
export type ApplicationRow = { id: string; number: string; title: string; track: string; unit: string }

/** The eligible applications of tracks, by track and number. */
export async function applicationsOf(
  tx: Tx,
  callId: string,
  tracks: readonly string[],
): Promise<ApplicationRow[]> {
  const { rows } = await sql<ApplicationRow>`
    select a.id, a.number, a.title, a.track, u.name as unit
      from application a join unit u on u.id = a.unit_id
     where a.call_id = ${callId} and a.track = any (${[...tracks]}::text[]) and a.state = 'eligible'
     order by a.track, a.number`.execute(tx)
  return rows
}

export type ContentRow = { id: string; version: number; content: unknown }

/** What was submitted last of these applications, and by which version of the call. */
export async function contentsOf(tx: Tx, ids: readonly string[]): Promise<ContentRow[]> {
  const { rows } = await sql<ContentRow>`
    select a.id, s.call_version as version, s.content
      from application a join submission s on s.application_id = a.id and s.n = a.submissions
     where a.id = any (${[...ids]}::uuid[])`.execute(tx)
  return rows
}

/** Somebody who agreed to serve in a track, with what is known of them. */
export type MemberRow = {
  track: string
  /** Of this track at most, as they said. */
  trackLimit: number | null
  id: string
  name: string
  unit: string
  unitKey: string
  region: string
  disciplines: string[]
  keywords: string[]
  profile: string
  absences: { from: string; until: string }[]
  /** Of the call at most. */
  workload: number | null
  userId: string | null
}

/** Who serves in tracks: agreed, not ended, and still a verified expert. */
export async function membersOf(tx: Tx, callId: string, tracks: readonly string[]): Promise<MemberRow[]> {
  const { rows } = await sql<MemberRow>`
    select m.track, m.workload as "trackLimit", e.id, e.name, e.unit_name as unit,
           coalesce(e.unit_code, e.unit_name) as "unitKey", e.region, e.disciplines, e.keywords, e.profile, e.absences,
           e.workload, e.user_id as "userId"
      from review_member m join expert e on e.id = m.expert_id
     where m.call_id = ${callId} and m.track = any (${[...tracks]}::text[]) and m.answer = 'accepted'
       and m.ended_at is null and e.status = 'verified'
     order by m.track, e.name, e.id`.execute(tx)
  return rows
}

/** What keeps an expert from an application. `kind`: a kind of conflict; `source`: the fact it rests on. */
export type BarRow = { application: string; expert: string; kind: string; source: string }

/** Hard conflicts and declared ones, and who had it before and was shown what others gave. */
export async function barsOf(tx: Tx, callId: string, tracks: readonly string[]): Promise<BarRow[]> {
  const { rows } = await sql<BarRow>`
    select distinct on (application, expert) application, expert, kind, source from (
      select c.application_id as application, c.expert_id as expert, c.kind, c.source
        from conflict c
       where c.call_id = ${callId} and c.track = any (${[...tracks]}::text[]) and c.hard
      union all
      select d.application_id, d.expert_id, 'declared', d.reason
        from review_declaration d join application a on a.id = d.application_id
       where a.call_id = ${callId} and a.track = any (${[...tracks]}::text[])
      union all
      select w.application_id, w.expert_id, 'saw-others', ''
        from review_shown w
       where w.call_id = ${callId} and w.track = any (${[...tracks]}::text[])
         and not exists (select from review_assignment x
                          where x.application_id = w.application_id and x.expert_id = w.expert_id and x.ended is null)) b
     order by application, expert, kind, source`.execute(tx)
  return rows
}

export type CurrentRow = {
  id: string
  application: string
  expert: string
  name: string
  unit: string
  fit: number
  reason: string | null
  by: string
  at: Date
  run: string | null
  /** The opinion is in. */
  sent: boolean
}

/** Who reviews what now. */
export async function currentOf(tx: Tx, callId: string, tracks: readonly string[]): Promise<CurrentRow[]> {
  const { rows } = await sql<CurrentRow>`
    select r.id, r.application_id as application, r.expert_id as expert, e.name, e.unit_name as unit, r.fit, r.reason,
           p.name as by, r.assigned_at as at, r.run_id as run, coalesce(s.state = 'sent', false) as sent
      from review_assignment r join expert e on e.id = r.expert_id join auth.user p on p.id = r.assigned_by
      left join review_sheet s on s.assignment_id = r.id
     where r.call_id = ${callId} and r.track = any (${[...tracks]}::text[]) and r.ended is null
     order by r.application_id, e.name, r.id`.execute(tx)
  return rows
}

export type EndedRow = {
  id: string
  application: string
  expert: string
  name: string
  ended: 'conflict' | 'declined' | 'overdue' | 'reassigned' | 'application-out'
  reason: string
  at: Date
  /** Who came in place. */
  replacedBy: string | null
}

/** What was taken from experts, the newest last. */
export async function endedOf(tx: Tx, callId: string, tracks: readonly string[]): Promise<EndedRow[]> {
  const { rows } = await sql<EndedRow>`
    select r.id, r.application_id as application, r.expert_id as expert, e.name, r.ended, r.end_reason as reason,
           r.ended_at as at, n.name as "replacedBy"
      from review_assignment r join expert e on e.id = r.expert_id
      left join review_assignment x on x.replaces = r.id left join expert n on n.id = x.expert_id
     where r.call_id = ${callId} and r.track = any (${[...tracks]}::text[]) and r.ended is not null
     order by r.ended_at, r.id`.execute(tx)
  return rows
}

/** How many applications of other tracks of the call each expert has. */
export async function loadElsewhere(
  tx: Tx,
  callId: string,
  tracks: readonly string[],
): Promise<Map<string, number>> {
  const { rows } = await sql<{ expert: string; n: number }>`
    select expert_id as expert, count(*)::int as n from review_assignment
     where call_id = ${callId} and track <> all (${[...tracks]}::text[]) and ended is null
     group by expert_id`.execute(tx)
  return new Map(rows.map((r) => [r.expert, r.n]))
}

export type WishRow = { application: string; expert: string; wish: 'gladly' | 'can' | 'rather-not' }

/** How gladly experts would review what. */
export async function wishesOf(tx: Tx, callId: string, tracks: readonly string[]): Promise<WishRow[]> {
  const { rows } = await sql<WishRow>`
    select w.application_id as application, w.expert_id as expert, w.wish
      from review_wish w join application a on a.id = w.application_id
     where a.call_id = ${callId} and a.track = any (${[...tracks]}::text[])`.execute(tx)
  return rows
}

/** Today in Shanghai, and by track until which day it is reviewed. */
export async function daysOf(
  tx: Tx,
  callId: string,
): Promise<{ today: string; ends: Map<string, { day: string; at: Date; open: boolean }> }> {
  const { rows } = await sql<{ today: string }>`
    select to_char(app_now() at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as today`.execute(tx)
  const rounds = await roundsOf(tx, callId)
  return {
    today: rows[0]!.today,
    ends: new Map(
      rounds.map(({ track, closesAt: at, open }) => [track, { day: shanghai(at).slice(0, 10), at, open }]),
    ),
  }
}

/** How many serve in each track, and how many have not answered yet. */
export async function askedOf(
  tx: Tx,
  callId: string,
): Promise<Map<string, { serving: number; silent: number }>> {
  const { rows } = await sql<{ track: string; serving: number; silent: number }>`
    select m.track, (count(*) filter (where m.answer = 'accepted' and e.status = 'verified'))::int as serving,
           (count(*) filter (where m.answer is null))::int as silent
      from review_member m join expert e on e.id = m.expert_id
     where m.call_id = ${callId} and m.ended_at is null group by m.track`.execute(tx)
  return new Map(rows.map(({ track, ...n }) => [track, n]))
}

/** How many eligible applications of each track have how many experts. */
export async function countsOf(
  tx: Tx,
  callId: string,
  tracks: readonly string[],
): Promise<{ track: string; experts: number; applications: number }[]> {
  const { rows } = await sql<{ track: string; experts: number; applications: number }>`
    select track, experts, count(*)::int as applications from (
      select a.track, (select count(*)::int from review_assignment r
                        where r.application_id = a.id and r.ended is null) as experts
        from application a
       where a.call_id = ${callId} and a.track = any (${[...tracks]}::text[]) and a.state = 'eligible') x
     group by track, experts`.execute(tx)
  return rows
}

export type NewAssignment = {
  id: string
  application: string
  expert: string
  fit: number
  reason?: string | null
  replaces?: string | null
  run?: string | null
}

/** Writes who reviews what; the database looks at each again. */
export async function insertAssignments(tx: Tx, rows: readonly NewAssignment[]): Promise<void> {
  await sql`
    insert into review_assignment (id, application_id, expert_id, fit, reason, replaces, run_id)
    select x.id, x.application, x.expert, x.fit, x.reason, x.replaces, x.run
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as x(id uuid, application uuid, expert uuid, fit real, reason text, replaces uuid, run uuid)
     order by x.application, x.expert`.execute(tx)
}

export type AssignmentRow = {
  id: string
  callId: string
  track: string
  application: string
  number: string
  expert: string
  name: string
  ended: string | null
  replaced: boolean
}

/** One assignment, waiting for whoever changes it at the moment. */
export async function lockAssignment(tx: Tx, id: string): Promise<AssignmentRow | undefined> {
  const { rows } = await sql<AssignmentRow>`
    select r.id, r.call_id as "callId", r.track, r.application_id as application, a.number, r.expert_id as expert, e.name,
           r.ended, exists (select from review_assignment x where x.replaces = r.id) as replaced
      from review_assignment r join application a on a.id = r.application_id join expert e on e.id = r.expert_id
     where r.id = ${id} for update of r`.execute(tx)
  return rows[0]
}

/** Whether the opinion of an assignment counts; waits for whoever is at it. */
export async function isGiven(tx: Tx, id: string): Promise<boolean> {
  await sql`select from review_sheet where assignment_id = ${id} for update`.execute(tx)
  const { rows } = await sql`
    select from review_sheet s join review_opinion o on o.assignment_id = s.assignment_id and o.n = s.sent
     where s.assignment_id = ${id} and ${inForce}`.execute(tx)
  return rows.length > 0
}

export async function endAssignment(
  tx: Tx,
  id: string,
  by: string,
  ended: 'reassigned' | 'overdue',
  reason: string,
): Promise<void> {
  await tx
    .updateTable('review_assignment')
    .set({ ended, ended_by: by, end_reason: reason })
    .where('id', '=', id)
    .execute()
}

/** One after the other, whoever gives out applications of a call: limits are of the call. */
export async function oneAtATime(tx: Tx, callId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('assign ' || ${callId}::text, 0))`.execute(tx)
}

/** What applications and experts are called, wherever they stand now. */
export async function namesOf(
  tx: Tx,
  applications: readonly string[],
  experts: readonly string[],
): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, number as name from application where id = any (${[...applications]}::uuid[])
    union all select id, name from expert where id = any (${[...experts]}::uuid[])`.execute(tx)
  return rows
}

/** The tracks of applications. */
export async function tracksOf(tx: Tx, applications: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; track: string }>`
    select id, track from application where id = any (${[...applications]}::uuid[])`.execute(tx)
  return new Map(rows.map((r) => [r.id, r.track]))
}

/** Applications by id, in the order of track and number, whatever became of them. */
export async function describe(tx: Tx, ids: readonly string[]): Promise<ApplicationRow[]> {
  const { rows } = await sql<ApplicationRow>`
    select a.id, a.number, a.title, a.track, u.name as unit
      from application a join unit u on u.id = a.unit_id
     where a.id = any (${[...ids]}::uuid[]) order by a.track, a.number`.execute(tx)
  return rows
}

export type PersonRow = { id: string; name: string; unit: string }

export async function peopleOf(tx: Tx, ids: readonly string[]): Promise<PersonRow[]> {
  const { rows } = await sql<PersonRow>`
    select id, name, unit_name as unit from expert where id = any (${[...ids]}::uuid[])`.execute(tx)
  return rows
}
