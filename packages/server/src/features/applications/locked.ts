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
  const read = await readJudged(tx, id, true)
  if (!read) throw await whyNotOwn(tx, id)
  if (!read.mine) throw new Problem('forbidden')
  matches(read.judged.application.version, version)
  return read
}

/** A row that may be read but not written does not lock: tells the two apart. */
export async function whyNotOwn(tx: Tx, id: string): Promise<Problem> {
  return new Problem((await readJudged(tx, id, false)) ? 'forbidden' : 'not-found')
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
