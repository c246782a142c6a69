import { createHash } from 'node:crypto'
import type { Tx } from '../../platform/db/database.ts'
import { both, issue, type TableRow } from './convert/column.ts'
import type { Context, Kind, Outcome, Planned } from './kinds/kind.ts'

export type Counts = Record<Outcome, number>

/** So many rows are compared at once; between two batches others get their turn. */
const BATCH = 2_000

/**
 * What every row would do, in the rows' order. Rows that could not be read are wrong already; of rows about the same
 * thing the first holds, one that repeats it is left out, one that contradicts it is wrong.
 */
export async function planRows(
  tx: Tx,
  kind: Kind,
  context: Context,
  rows: readonly TableRow[],
  progress: (part: number) => Promise<void> = async () => {},
): Promise<Planned[]> {
  const good = rows.filter((r) => r.issues.length === 0).map((r) => ({ n: r.n, said: r.values }))
  const seen = new Map(rows.map((r) => [r.n, r.seen]))
  const plans = new Map<number, Planned>()
  for (let at = 0; at < good.length; at += BATCH) {
    for (const p of await kind.plan(tx, context, good.slice(at, at + BATCH))) plans.set(p.n, asSeen(p, seen))
    await progress(Math.min(1, (at + BATCH) / good.length))
    await new Promise((next) => setImmediate(next))
  }
  const first = new Map<string, TableRow>()
  return rows.map((row) => {
    const planned = plans.get(row.n)
    if (!planned) return { n: row.n, outcome: 'error', unitId: null, issues: row.issues, changes: [] }
    if (planned.outcome === 'error') return planned
    const key = kind.identity(row.values, planned.unitId)
    const before = first.get(key)
    if (!before) {
      first.set(key, row)
      return planned
    }
    return repeated(row, before, planned)
  })
}

/** An issue quotes the cell as its writer sees it, and not the value that was read from it. */
const asSeen = (planned: Planned, seen: ReadonlyMap<number, TableRow['seen']>): Planned => ({
  ...planned,
  issues: planned.issues.map((i) => ({
    ...i,
    saw: ((i.column !== null && seen.get(planned.n)?.[i.column]) || i.saw).slice(0, 200),
  })),
})

function repeated(row: TableRow, before: TableRow, planned: Planned): Planned {
  const differs = Object.keys(row.values).filter((k) => row.values[k] !== before.values[k])
  const { act: _, ...rest } = planned
  if (differs.length === 0)
    return {
      ...rest,
      outcome: 'same',
      changes: [],
      issues: [
        issue(
          'repeated',
          null,
          '',
          both(`与第 ${before.n} 行相同`, `the same as row ${before.n}`),
          both('只按一行处理', 'Counted once'),
        ),
      ],
    }
  return {
    ...rest,
    outcome: 'error',
    changes: [],
    issues: differs.map((column) =>
      issue(
        'contradicts',
        column,
        String(row.values[column] ?? ''),
        both(
          `与第 ${before.n} 行（${before.seen[column] ?? '空白'}）说的是同一件事，不能两样`,
          `row ${before.n} says ${before.seen[column] ?? 'nothing'} of the same: only one can hold`,
        ),
        both('请只留正确的一行', 'Keep the row that is right'),
      ),
    ),
  }
}

export function countsOf(plans: readonly Planned[]): Counts {
  const counts: Counts = { create: 0, change: 0, same: 0, error: 0 }
  for (const p of plans) counts[p.outcome]++
  return counts
}

/** Over what is to be done: the same digest, the same consequences. */
export function digestOf(plans: readonly Planned[]): string {
  const hash = createHash('sha256')
  for (const { n, outcome, changes, act, issues } of plans)
    hash.update(JSON.stringify([n, outcome, changes, act ?? null, issues.map((i) => i.code)]))
  return hash.digest('hex')
}
