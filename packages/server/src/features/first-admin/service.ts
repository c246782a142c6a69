import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { type Auth, PASSWORD_LENGTH } from '../../platform/auth.ts'
import { withSystem } from '../../platform/db/actor.ts'
import type { Db, Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/history.ts'
import { Problem } from '../../platform/http/problem.ts'

const hashOf = (token: string) => createHash('sha256').update(token).digest()

/** Whether there is no administrator, so that the first may make the account. */
export function isFirstAdminNeeded(db: Db): Promise<boolean> {
  return withSystem(db, 'first-admin', noAdmin)
}

async function noAdmin(tx: Tx): Promise<boolean> {
  const admin = await tx
    .selectFrom('staff_role')
    .select('id')
    .where('role', '=', 'admin')
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return !admin
}

/**
 * Makes the one-time token for the first administrator, for the start to print; a new one takes the place of an older.
 *
 * @returns undefined when there is an administrator already
 */
export function offerFirstAdmin(db: Db): Promise<string | undefined> {
  return withSystem(db, 'first-admin', async (tx) => {
    if (!(await noAdmin(tx))) return undefined
    const token = randomBytes(18).toString('base64url')
    const row = { token_hash: hashOf(token), used_at: null }
    await tx
      .insertInto('first_admin')
      .values(row)
      .onConflict((c) => c.column('only_row').doUpdateSet({ ...row, made_at: sql<Date>`clock_timestamp()` }))
      .execute()
    return token
  })
}

/**
 * Makes the first administrator's account, once; the address counts as confirmed by whoever reads the server's console.
 *
 * @throws Problem `link-invalid` for a wrong or used token, `password-too-short`, `account-exists`
 */
export async function makeFirstAdmin(
  db: Db,
  auth: Pick<Auth, 'context'>,
  { token, name, email, password }: { token: string; name: string; email: string; password: string },
): Promise<{ id: string }> {
  if (password.length < PASSWORD_LENGTH.min) throw new Problem('password-too-short')
  const hash = await auth.context.password.hash(password)
  return withSystem(db, 'first-admin', async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('first_admin')
      .set({ used_at: sql<Date>`clock_timestamp()` })
      .where('token_hash', '=', hashOf(token))
      .where('used_at', 'is', null)
      .executeTakeFirst()
    if (numUpdatedRows === 0n || !(await noAdmin(tx))) throw new Problem('link-invalid')
    const id = uuidv7()
    const made = await tx
      .insertInto('auth.user')
      .values({ id, name, email, email_verified: true })
      .onConflict((c) => c.column('email').doNothing())
      .executeTakeFirst()
    if (made.numInsertedOrUpdatedRows === 0n) throw new Problem('account-exists')
    await tx
      .insertInto('auth.account')
      .values({ user_id: id, account_id: id, provider_id: 'credential', password: hash })
      .execute()
    await tx.insertInto('staff_role').values({ id: uuidv7(), user_id: id, role: 'admin' }).execute()
    await record(tx, {
      action: 'staff.granted',
      subjectType: 'user',
      subjectId: id,
      detail: { role: 'admin' },
    })
    return { id }
  })
}
