import { type Expression, type SqlBool, sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'

/** The register has changed since then: an entry was confirmed or lifted that held then or later. */
const changedSince = (at: Expression<unknown>) => sql<boolean>`
  (coalesce(s.decided_at > ${at} or s.lifted_at > ${at}, false)
   and (s.until_day is null or s.until_day >= shanghai_day(${at})))`
const HOLDS = sql<boolean>`
  (s.from_day <= shanghai_day(app_now()) and (s.last_day is null or s.last_day >= shanghai_day(app_now())))`

/** Whether the unit is under a sanction today, or the register has changed about it since the submission. */
export const isSanctioned = (unitId: Expression<unknown>, submittedAt: Expression<unknown>) => sql<SqlBool>`
  exists (select from sanction_term s where s.unit_id = ${unitId}
            and (${HOLDS} or ${changedSince(submittedAt)}))`

/** How many hold today, and how many were confirmed or lifted after the submission. */
export const sanctionCounts = (unitId: Expression<unknown>, submittedAt: Expression<unknown>) => sql<{
  inForce: number
  since: number
}>`
  (select json_build_object(
      'inForce', count(*) filter (where ${HOLDS}),
      'since', count(*) filter (where ${changedSince(submittedAt)}))
     from sanction_term s where s.unit_id = ${unitId})`

/** What an examiner is told of the register: entries that hold today or have changed since the submission. */
export async function sanctionsSeen(tx: Tx, unitId: string, submittedAt: string | null) {
  const at = sql`${submittedAt}::timestamptz`
  const { rows } = await sql<{
    id: string
    kind: string
    document: string
    from: string
    lastDay: string | null
    decidedAt: Date
    liftedAt: Date | null
    since: boolean
  }>`
    select s.id, s.kind, coalesce(s.document_number, s.document_title) as document, s.from_day::text as "from",
           s.last_day::text as "lastDay", s.decided_at as "decidedAt", s.lifted_at as "liftedAt",
           ${changedSince(at)} as since
      from sanction_term s
     where s.unit_id = ${unitId}::uuid
       and (${HOLDS} or ${changedSince(at)})
     order by s.from_day desc, s.id`.execute(tx)
  return rows.map(({ decidedAt, liftedAt, ...s }) => ({
    ...s,
    decidedAt: decidedAt.toISOString(),
    liftedAt: liftedAt?.toISOString() ?? null,
  }))
}
