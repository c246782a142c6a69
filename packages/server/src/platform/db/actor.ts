import { sql } from 'kysely'
import type { Db, Tx } from './database.ts'

/** Who acts: a signed-in person, perhaps for somebody else (an officer for a unit, a deputy). Ids are auth.user ids. */
export type Actor = { id: string; onBehalfOf?: string | null }

export type TransactionOptions = {
  isolation?: 'read committed' | 'repeatable read' | 'serializable'
  readOnly?: boolean
}

/** Runs `fn` in one transaction as this person; row-level security and the history's `actor` follow it. */
export function withActor<T>(
  db: Db,
  actor: Actor,
  fn: (tx: Tx) => Promise<T>,
  options?: TransactionOptions,
): Promise<T> {
  if (!UUID.test(actor.id)) throw new Error('withActor: the actor id is no uuid')
  return inContext(db, actor.id, actor.onBehalfOf ?? '', '', fn, options)
}

/**
 * Runs `fn` in one transaction as the system itself: jobs, sealing, sign-in.
 *
 * @param reason why no person acts, kept as the history's `actor_label`, e.g. `job:mail.send`
 */
export function withSystem<T>(
  db: Db,
  reason: string,
  fn: (tx: Tx) => Promise<T>,
  options?: TransactionOptions,
): Promise<T> {
  return inContext(db, 'system', '', `system:${reason}`, fn, options)
}

/** Runs `fn` in one transaction as nobody: what the public may see. */
export function withPublic<T>(db: Db, fn: (tx: Tx) => Promise<T>, options?: TransactionOptions): Promise<T> {
  return inContext(db, '', '', '', fn, options)
}

/**
 * Runs `fn` as the system inside a person's transaction: what must follow from their act although it lies outside
 * their own reach (a rule's consequence for another application). The history names the system, on behalf of them.
 */
export async function asSystem<T>(tx: Tx, reason: string, fn: () => Promise<T>): Promise<T> {
  const { rows } = await sql<Record<'actor' | 'behalf' | 'label', string>>`
    select coalesce(current_setting('zhinan.actor', true), '') as actor,
           coalesce(current_setting('zhinan.on_behalf', true), '') as behalf,
           coalesce(current_setting('zhinan.label', true), '') as label`.execute(tx)
  const { actor, behalf, label } = rows[0]!
  const be = (who: string, forWhom: string, as: string) =>
    sql`select set_config('zhinan.actor', ${who}, true), set_config('zhinan.on_behalf', ${forWhom}, true), set_config('zhinan.label', ${as}, true)`.execute(
      tx,
    )
  await be('system', actor === 'system' ? behalf : actor, `system:${reason}`)
  try {
    return await fn()
  } finally {
    // After a failed statement the transaction takes no more of them; it is undone as a whole then.
    await be(actor, behalf, label).catch(() => {})
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function inContext<T>(
  db: Db,
  actor: string,
  onBehalf: string,
  label: string,
  fn: (tx: Tx) => Promise<T>,
  { isolation, readOnly }: TransactionOptions = {},
): Promise<T> {
  let begin = db.transaction()
  if (isolation) begin = begin.setIsolationLevel(isolation)
  if (readOnly) begin = begin.setAccessMode('read only')
  return begin.execute(async (tx) => {
    await sql`select set_config('zhinan.actor', ${actor}, true), set_config('zhinan.on_behalf', ${onBehalf}, true), set_config('zhinan.label', ${label}, true)`.execute(
      tx,
    )
    return fn(tx)
  })
}
