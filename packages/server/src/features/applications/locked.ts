import type { Tx } from '../../platform/db/database.ts'
import { Problem } from '../../platform/http/problem.ts'
import { type JudgedApplication, readJudged } from './store.ts'

/**
 * Locks an application of the actor's own unit for writing.
 *
 * @param version what the writer's view rests on; without it any
 * @throws Problem `not-found` (also for what the actor may not see), `forbidden` (seen, but not one's unit's),
 *   `version-changed`
 */
export async function lockOwn(tx: Tx, id: string, version?: number): Promise<JudgedApplication> {
  return admitted(tx, id, await readJudged(tx, id, true), version)
}

/** The same for what was read under a lock already. */
export async function admitted(
  tx: Tx,
  id: string,
  read: JudgedApplication | null | undefined,
  version?: number,
): Promise<JudgedApplication> {
  if (!read) {
    // A row that may be read but not written does not lock: tell the two apart.
    throw new Problem((await readJudged(tx, id, false)) ? 'forbidden' : 'not-found')
  }
  if (!read.judged.mine) throw new Problem('forbidden')
  matches(read.judged.application.version, version)
  return read
}

/** @throws Problem `version-changed` with the present ETag */
export function matches(present: number, wanted: number | undefined): void {
  if (wanted !== undefined && wanted !== present)
    throw new Problem('version-changed', { headers: { etag: `"v${present}"` } })
}

/** The project's title in a content, for lists and receipts. */
export function titleOf(content: unknown): string {
  const basics = (content as { basics?: { title?: unknown } } | null)?.basics
  return typeof basics?.title === 'string' ? basics.title.trim() : ''
}
