import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Db, Tx } from './db/database.ts'
import type { JsonValue } from './db/generated/tables.ts'

/** The few methods of a logger that the platform uses; pino has them. */
export type Log = Record<'debug' | 'info' | 'warn' | 'error', (fields: object, message: string) => void>

/** What a task gets besides its payload. `db` is the app role's pool: open `withSystem(db, 'job:…', …)` on it. */
export type TaskContext = {
  db: Db
  log: Log
  attempt: number
  maxAttempts: number
  signal: AbortSignal | undefined
}

/** Work that may be repeated: a task runs at least once, so it must do no harm when run twice. A throw means: later again. */
export type Task = (payload: unknown, context: TaskContext) => Promise<void>

/** Task name to function; features join theirs into one map. */
export type Tasks = Readonly<Record<string, Task>>

/** A task to run by the clock on the wall (UTC, crontab syntax); one process of several runs it. */
export type CronEntry = { task: string; match: string }

export type EnqueueOptions = {
  /** Not before this app time (a shifted clock brings it forward). */
  at?: Date
  /** A later job with the same key takes the place of a waiting one. */
  key?: string
  /** Jobs of one queue run one after another. */
  queue?: string
  maxAttempts?: number
}

/**
 * Works a list off in portions, with a pause after each full one so that others get their turn; stops at a portion that
 * was not full, or between two when the process is to end.
 *
 * @param some does a portion in a transaction of its own and gives how many it took
 */
export async function inPortions(
  size: number,
  pauseMs: number,
  signal: AbortSignal | undefined,
  some: () => Promise<number>,
): Promise<void> {
  while ((await some()) === size && !signal?.aborted) await setTimeout(pauseMs)
}

/** Adds a job in the caller's transaction: it exists if and only if that commits. */
export async function enqueue(
  tx: Tx,
  task: string,
  payload: JsonValue,
  options: EnqueueOptions = {},
): Promise<void> {
  const { at = null, key = null, queue = null, maxAttempts = null } = options
  await sql`select enqueue_job(${task}, ${JSON.stringify(payload)}::json, ${at}::timestamptz, ${key}::text, ${queue}::text, ${maxAttempts}::int)`.execute(
    tx,
  )
}
