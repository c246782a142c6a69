import { sql } from 'kysely'
import pg from 'pg'
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
  const mode = `${isolation ? ` isolation level ${isolation}` : ''}${readOnly ? ' read only' : ''}`
  const settings = { actor, on_behalf: onBehalf, label }
  const set = Object.entries(settings).map(
    ([k, v]) => `set_config('zhinan.${k}', ${pg.escapeLiteral(v)}, true)`,
  )
  return db.connection().execute(async (connection) => {
    // One message: who acts costs no way to the database and back of its own.
    await sql.raw(`begin${mode}; select ${set.join(', ')}`).execute(connection)
    let result: T
    try {
      result = await fn(connection as Tx)
    } catch (error) {
      await sql`rollback`.execute(connection).catch(() => {})
      throw error
    }
    await sql`commit`.execute(connection)
    return result
  })
}
