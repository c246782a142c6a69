import { type Expression, type SqlBool, sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'

/** Nobody waits for the paper of what is withdrawn or found ineligible. */
const waited = sql`p.state in ('submitted', 'returned', 'eligible')`

/** Whether the paper of an application stands so. */
export const paperIs = (id: Expression<unknown>, how: 'missing' | 'overdue' | 'stale') => sql<SqlBool>`
  ${id} in (select p.application_id from paper_state p where ${waited}
            and ${{ missing: sql`p.missing`, overdue: sql`p.missing and p.overdue`, stale: sql`p.stale` }[how]})`

/** How the paper of an application stands; null where none is waited for. */
export const paperMarks = (id: Expression<unknown>) => sql<{
  missing: boolean
  overdue: boolean
  stale: boolean
  late: boolean
} | null>`
  (select json_build_object('missing', p.missing, 'overdue', p.missing and p.overdue, 'stale', p.stale,
            'late', not p.missing and p.late) from paper_state p where p.application_id = ${id} and ${waited})`

/** How many lack their paper; null where nothing needs any. */
export async function paperMissing(tx: Tx, call: string | undefined): Promise<number | null> {
  const { rows } = await sql<{ n: number; all: number }>`
    select (count(*) filter (where p.missing and ${waited}))::int as n, count(*)::int as "all"
      from paper_state p where ${call ?? null}::text is null or call_id = ${call ?? null}`.execute(tx)
  return rows[0]!.all === 0 ? null : rows[0]!.n
}
