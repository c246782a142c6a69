import { type Expression, type SqlBool, sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { afterWorkingDays, begunTooEarly } from '../../platform/working-days.ts'
import { currentCall, listCalls } from '../calls/service.ts'

/** When the examination of `a` began: at its newest submission, or when it was opened again. */
export const SINCE = sql<Date>`greatest(a.submitted_at, (select max(o.decided_at) from screening_outcome o
  where o.application_id = a.id and o.outcome = 'reopened'))`

type Open = { call_id: string; state: string; submissions: number; since: Date }

/** Finds until when each must be examined: null where nothing is to do, or the call sets no time. */
export async function dueFinder(
  tx: Tx,
  callIds: readonly string[],
): Promise<(a: Open) => { at: string; overdue: boolean } | null> {
  const calls = new Map(
    await Promise.all([...new Set(callIds)].map(async (id) => [id, await currentCall(tx, id)] as const)),
  )
  return ({ call_id, state, submissions, since }) => {
    const found = calls.get(call_id)
    const limit = found?.call.screening
    if (!found || !limit || state !== 'submitted') return null
    const end = afterWorkingDays(since, submissions > 1 ? limit.againDays : limit.days)
    // Its last second, as people write it.
    return { at: new Date(end.getTime() - 1000).toISOString(), overdue: end <= found.now }
  }
}

/** Whether `a` waits for its examination longer than its call allows. */
export async function overdueCondition(tx: Tx): Promise<Expression<SqlBool>> {
  const calls = (await listCalls(tx)).flatMap(({ call, now }) => (call.screening ? [{ call, now }] : []))
  const each = calls.map(
    ({
      call: { id, screening },
      now,
    }) => sql<SqlBool>`(a.call_id = ${id} and a.state = 'submitted' and ${SINCE} <
      case when a.submissions > 1 then ${begunTooEarly(now, screening!.againDays)}::timestamptz
           else ${begunTooEarly(now, screening!.days)}::timestamptz end)`,
  )
  return each.length === 0 ? sql<SqlBool>`false` : sql<SqlBool>`(${sql.join(each, sql` or `)})`
}
