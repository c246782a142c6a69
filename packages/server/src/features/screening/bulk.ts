import type { Text } from '@zhinan/call'
import { withActor } from '../../platform/db/actor.ts'
import type { Db } from '../../platform/db/database.ts'
import { Problem, problemTitle } from '../../platform/http/problem.ts'
import { conclude, type Officer } from './conclude.ts'

/** What came of one of several. */
export type BulkResult = { id: string; done: boolean; problem: { code: string; title: Text } | null }

/**
 * Finds several applications eligible, each as if it were the only one: a transaction, a history entry and a letter of
 * its own, and refused when anything is open or somebody has changed it since. One refusal keeps no other back.
 */
export async function concludeEligible(
  db: Db,
  by: Officer,
  items: readonly { id: string; version: number }[],
  note: string,
): Promise<BulkResult[]> {
  const results: BulkResult[] = []
  // One after another: two companions of one bundle would only wait for each other.
  for (const { id, version } of items)
    results.push(
      await withActor(db, by, (tx) =>
        conclude(tx, by, id, version, { outcome: 'eligible', reasons: [], note }),
      ).then(
        () => ({ id, done: true, problem: null }),
        (error: unknown) => {
          if (!(error instanceof Problem)) throw error
          return { id, done: false, problem: { code: error.code, title: problemTitle(error.code) } }
        },
      ),
    )
  return results
}
