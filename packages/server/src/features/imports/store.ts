import type { Text } from '@zhinan/call'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { Issue, Notice, TableRow, Values } from './convert/column.ts'
import type { KindId } from './kinds/index.ts'
import type { Change, Outcome, Planned } from './kinds/kind.ts'
import type { Counts } from './plan.ts'

export type RunState = 'reading' | 'checked' | 'unreadable' | 'applying' | 'done'
export type Run = {
  id: string
  kind: KindId
  fileName: string
  size: number
  state: RunState
  progress: number
  version: number
  sheet: string | null
  notices: Notice[]
  counts: Counts | null
  digest: string | null
  skipWrong: boolean
  createdBy: string
  createdByName: string
  createdAt: Date
  checkedAt: Date | null
  confirmedBy: string | null
  doneAt: Date | null
}

const runs = (tx: Tx) =>
  tx
    .selectFrom('import_run as r')
    .innerJoin('auth.user as u', 'u.id', 'r.created_by')
    .selectAll('r')
    .select('u.name as by')

type RunRow = Awaited<ReturnType<ReturnType<typeof runs>['executeTakeFirstOrThrow']>>

const runOf = (r: RunRow): Run => ({
  id: r.id,
  kind: r.kind as KindId,
  fileName: r.file_name,
  size: r.size,
  state: r.state as RunState,
  progress: r.progress,
  version: r.version,
  sheet: r.sheet,
  notices: r.notices as unknown as Notice[],
  counts: r.digest === null ? null : (r.counts as unknown as Counts),
  digest: r.digest,
  skipWrong: r.skip_wrong,
  createdBy: r.created_by,
  createdByName: r.by,
  createdAt: r.created_at,
  checkedAt: r.checked_at,
  confirmedBy: r.confirmed_by,
  doneAt: r.done_at,
})

export async function findRun(tx: Tx, id: string, lock?: 'update'): Promise<Run | undefined> {
  const found = runs(tx).where('r.id', '=', id)
  const row = await (lock ? found.forUpdate('r') : found).executeTakeFirst()
  return row && runOf(row)
}

/** Newest first, one more than asked for. */
export async function listRuns(tx: Tx, limit: number, after: string | undefined): Promise<Run[]> {
  const found = runs(tx)
    .orderBy('r.id', 'desc')
    .limit(limit + 1)
  return (await (after ? found.where('r.id', '<', after) : found).execute()).map(runOf)
}

export async function insertRun(
  tx: Tx,
  run: { id: string; kind: string; name: string; sha256: string; by: string; content: Buffer },
): Promise<void> {
  await tx
    .insertInto('import_run')
    .values({
      id: run.id,
      kind: run.kind,
      file_name: run.name,
      sha256: run.sha256,
      size: run.content.length,
      created_by: run.by,
    })
    .execute()
  await tx.insertInto('import_file').values({ run_id: run.id, content: run.content }).execute()
}

export async function fileOf(tx: Tx, id: string): Promise<Buffer | undefined> {
  const row = await tx.selectFrom('import_file').select('content').where('run_id', '=', id).executeTakeFirst()
  return row?.content
}

export const dropFile = (tx: Tx, id: string) =>
  tx.deleteFrom('import_file').where('run_id', '=', id).execute()

export async function updateRun(
  tx: Tx,
  id: string,
  set: {
    state?: RunState
    progress?: number
    sheet?: string
    notices?: Notice[]
    counts?: Counts
    digest?: string
    checked?: true
    confirmedBy?: string
    skipWrong?: boolean
    done?: true
  },
): Promise<void> {
  const now = sql<Date>`app_now()`
  await tx
    .updateTable('import_run')
    .set({
      ...(set.state && { state: set.state }),
      ...(set.progress !== undefined && { progress: set.progress }),
      ...(set.sheet !== undefined && { sheet: set.sheet }),
      ...(set.notices && { notices: JSON.stringify(set.notices) }),
      ...(set.counts && { counts: JSON.stringify(set.counts) }),
      ...(set.digest && { digest: set.digest }),
      ...(set.checked && { checked_at: now }),
      ...(set.confirmedBy && { confirmed_by: set.confirmedBy, confirmed_at: now }),
      ...(set.skipWrong !== undefined && { skip_wrong: set.skipWrong }),
      ...(set.done && { done_at: now }),
    })
    .where('id', '=', id)
    .execute()
}

/** Writes what every row would do, in place of what was written before. */
export async function replaceRows(
  tx: Tx,
  runId: string,
  rows: readonly TableRow[],
  plans: readonly Planned[],
): Promise<void> {
  await tx.deleteFrom('import_row').where('run_id', '=', runId).execute()
  for (let at = 0; at < rows.length; at += 1000) {
    const part = rows.slice(at, at + 1000).map((row, i) => {
      const { outcome, unitId, issues, changes } = plans[at + i]!
      return {
        n: row.n,
        outcome,
        unit_id: unitId,
        seen: row.seen,
        said: row.issues.length > 0 ? null : row.values,
        issues,
        changes,
      }
    })
    await sql`insert into import_row (run_id, n, outcome, unit_id, seen, said, issues, changes)
      select ${runId}::uuid, x.n, x.outcome, x.unit_id, x.seen, nullif(x.said, 'null'), x.issues, x.changes
        from jsonb_to_recordset(${JSON.stringify(part)}::jsonb)
          as x (n integer, outcome text, unit_id uuid, seen jsonb, said jsonb, issues jsonb, changes jsonb)`.execute(
      tx,
    )
  }
}

export type KeptRow = {
  n: number
  outcome: Outcome
  unitId: string | null
  seen: Record<string, string>
  said: Values | null
  issues: Issue[]
  changes: Change[]
}

/** Rows of imports that were checked under an earlier release keep a change's values in one language. */
type KeptChange = { column: string; before: string | Text | null; after: string | Text | null }
const inBoth = (value: string | Text | null): Text | null =>
  typeof value === 'string' ? (value === '' ? null : { zh: value, en: value }) : value

/** Rows of a run in their order, from after `n`. */
export async function rowsOf(
  tx: Tx,
  runId: string,
  { after = 0, limit, outcome }: { after?: number | undefined; limit: number; outcome?: Outcome | undefined },
): Promise<KeptRow[]> {
  let found = tx
    .selectFrom('import_row')
    .select(['n', 'outcome', 'unit_id', 'seen', 'said', 'issues', 'changes'])
    .where('run_id', '=', runId)
    .where('n', '>', after)
    .orderBy('n')
    .limit(limit)
  if (outcome) found = found.where('outcome', '=', outcome)
  return (await found.execute()).map((r) => ({
    n: r.n,
    outcome: r.outcome as Outcome,
    unitId: r.unit_id,
    seen: r.seen as Record<string, string>,
    said: r.said as Values | null,
    issues: r.issues as unknown as Issue[],
    changes: (r.changes as unknown as KeptChange[]).map(({ column, before, after }) => ({
      column,
      before: inBoth(before),
      after: inBoth(after),
    })),
  }))
}
