import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { Recipient } from '../applications/service.ts'
import type { Appeal, ListQuery } from './schemas.ts'

export type AppealRow = {
  id: string
  application_id: string
  call_id: string
  number: string
  track: string
  title: string
  unit_id: string
  unit_name: string
  reason: string
  files: string[]
  filed_by: string
  filer: string
  filed_at: Date
  now: Date
  against: string | null
  against_name: string | null
  decision: Appeal['decision']
  decider: string | null
  decided_at: Date | null
  answer: string | null
  clauses: string[]
  unattended: boolean
  may_withdraw: boolean
  may_decide: boolean
}

const APPEALS = sql`
  select x.id, x.application_id, a.call_id, a.number, a.track, a.title, a.unit_id, u.name as unit_name, x.reason, x.files, x.filed_by,
         f.name as filer, x.filed_at, app_now() as now, x.against, g.name as against_name, x.decision, d.name as decider, x.decided_at, x.answer, x.clauses,
         x.decision is null and x.against is distinct from actor_id() and actor_examines_application(x.application_id)
           as may_decide,
         x.decision is null and actor_owns_application(x.application_id) as may_withdraw,
         x.decision is null and not appeal_is_attended(x.application_id, x.against) as unattended
    from appeal x join application a on a.id = x.application_id join unit u on u.id = a.unit_id
    join auth.user f on f.id = x.filed_by left join auth.user g on g.id = x.against
    left join auth.user d on d.id = x.decided_by`

/** An application's appeals, as far as the actor may see them; newest first. */
export async function ofApplication(tx: Tx, id: string): Promise<AppealRow[]> {
  const { rows } = await sql<AppealRow>`
    ${APPEALS} where x.application_id = ${id} order by x.filed_at desc, x.id desc`.execute(tx)
  return rows
}

export async function one(tx: Tx, id: string): Promise<AppealRow | undefined> {
  const { rows } = await sql<AppealRow>`${APPEALS} where x.id = ${id}`.execute(tx)
  return rows[0]
}

/**
 * A call's appeals: those that wait by how long they do, others newest first. One row too many is asked for.
 *
 * @param late whatever was filed before this instant and waits is overdue
 */
export async function page(
  tx: Tx,
  callId: string,
  { show, limit }: ListQuery,
  late: Date,
  after: readonly [at: string, id: string] | undefined,
): Promise<AppealRow[]> {
  const [at, id] = after ?? [null, null]
  const shown = {
    open: sql`x.decision is null`,
    overdue: sql`x.decision is null and x.filed_at < ${late}`,
    decided: sql`x.decision is not null`,
    all: sql`true`,
  }[show]
  const waiting = show === 'open' || show === 'overdue'
  // As precise as a cursor.
  const place = sql`(date_trunc('milliseconds', x.filed_at), x.id)`
  const beyond = waiting ? sql`>` : sql`<`
  const order = waiting
    ? sql`date_trunc('milliseconds', x.filed_at), x.id`
    : sql`date_trunc('milliseconds', x.filed_at) desc, x.id desc`
  const { rows } = await sql<AppealRow>`
    ${APPEALS} where a.call_id = ${callId} and ${shown}
       and (${at}::text is null or ${place} ${beyond} (${at}::timestamptz, ${id}::uuid))
     order by ${order} limit ${limit + 1}`.execute(tx)
  return rows
}

type Counted = 'open' | 'overdue' | 'mine' | 'unattended' | 'upheld' | 'rejected' | 'lapsed' | 'withdrawn'

/** How many there are; `late` as in {@link page}. */
export async function counts(tx: Tx, callId: string, late: Date) {
  const { rows } = await sql<Record<Counted, number>>`
    select (count(*) filter (where x.decision is null))::int as open,
           (count(*) filter (where x.decision is null and x.filed_at < ${late}))::int as overdue,
           (count(*) filter (where x.may_decide))::int as mine,
           (count(*) filter (where x.unattended))::int as unattended,
           (count(*) filter (where x.decision = 'upheld'))::int as upheld,
           (count(*) filter (where x.decision = 'rejected'))::int as rejected,
           (count(*) filter (where x.decision = 'lapsed'))::int as lapsed,
           (count(*) filter (where x.decision = 'withdrawn'))::int as withdrawn
      from (${APPEALS} where a.call_id = ${callId}) x`.execute(tx)
  return rows[0]!
}

/** What may be objected to now, or could have been: the finding in force, until when, and whether it was done. What was taken back once counts for nothing. */
export async function appealable(
  tx: Tx,
  id: string,
): Promise<{ outcome_id: string; until: Date; now: Date; passed: boolean; filed: boolean } | undefined> {
  const { rows } = await sql<{ outcome_id: string; until: Date; now: Date; passed: boolean; filed: boolean }>`
    select f.outcome_id, f.until, app_now() as now, app_now() >= f.until + interval '1 second' as passed,
           exists (select from appeal x where x.outcome_id = f.outcome_id and x.decision is distinct from 'withdrawn')
             or (select count(*) from appeal x where x.outcome_id = f.outcome_id) > 1 as filed
      from appealable f where f.application_id = ${id}`.execute(tx)
  return rows[0]
}

/** Waits for whoever writes the application just now. */
export async function lock(tx: Tx, applicationId: string): Promise<void> {
  await tx.selectFrom('application').select('id').where('id', '=', applicationId).forNoKeyUpdate().execute()
}

/** Officers who may decide on it, in their languages. As the system. */
export async function deciders(
  tx: Tx,
  a: { application_id: string; against: string | null },
): Promise<Recipient[]> {
  const { rows } = await sql<Recipient>`
    select u.id, u.email, u.locale from auth.user u
     where u.id in (select appeal_deciders(${a.application_id}, ${a.against})) order by u.email`.execute(tx)
  return rows
}

/** Who sees to it that somebody may decide: administrators give the right, approvers answer for the call. As the system. */
export async function responsible(tx: Tx, callId: string): Promise<(Recipient & { grants: boolean })[]> {
  const { rows } = await sql<Recipient & { grants: boolean }>`
    select u.id, u.email, u.locale, bool_or(r.role = 'admin') as grants
      from auth.user u join staff_role r on r.user_id = u.id
     where r.role in ('admin', 'approver') and r.revoked_at is null and (r.call_id is null or r.call_id = ${callId})
     group by u.id order by u.email`.execute(tx)
  return rows
}

/** Evidence that was uploaded to an application and sent with no appeal. */
export async function unsentEvidence(tx: Tx, applicationId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from file f where f.application_id = ${applicationId} and f.evidence
       and not exists (select from appeal x where x.application_id = f.application_id and f.id = any (x.files))`.execute(
    tx,
  )
  return rows[0]!.n
}

/** Of these files the evidence of this application. */
export async function evidenceAmong(
  tx: Tx,
  applicationId: string,
  ids: readonly string[],
): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select id from file where application_id = ${applicationId} and evidence and id = any (${ids}::uuid[])`.execute(
    tx,
  )
  return new Set(rows.map((r) => r.id))
}

/** How many appeals wait on which nobody may decide, by call and track. As the system. */
export async function unattended(tx: Tx): Promise<{ call: string; track: string; n: number }[]> {
  const { rows } = await sql<{ call: string; track: string; n: number }>`
    select a.call_id as call, a.track, count(*)::int as n from appeal x join application a on a.id = x.application_id
     where x.decision is null and not appeal_is_attended(x.application_id, x.against)
     group by a.call_id, a.track order by a.call_id, a.track`.execute(tx)
  return rows
}
