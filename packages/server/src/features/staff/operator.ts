import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/history.ts'
import type { StaffInput } from './schemas.ts'

/**
 * What somebody at the server's own console may do with accounts (`zhinan user …`): run as the system, everything
 * recorded. They see no applications that way.
 */

const LINK_HOURS = 48

export type UserRow = {
  id: string
  email: string
  name: string
  verified: boolean
  roles: string[]
  units: number
}

/** Every account with its roles in force and the number of its units. */
export async function listUsers(tx: Tx): Promise<UserRow[]> {
  const { rows } = await sql<UserRow>`
    select u.id, u.email, u.name, u.email_verified as verified,
           coalesce((select array_agg(r.role order by r.role) from staff_role r
                      where r.user_id = u.id and r.revoked_at is null), '{}') as roles,
           (select count(*)::int from unit_member m where m.user_id = u.id and m.left_at is null) as units
      from auth.user u order by u.created_at, u.id`.execute(tx)
  return rows
}

/** The account of an address, made if there is none; its address counts as confirmed. */
export async function ensureUser(
  tx: Tx,
  email: string,
  name: string,
): Promise<{ id: string; isNew: boolean }> {
  const address = email.toLowerCase()
  const known = await tx.selectFrom('auth.user').select('id').where('email', '=', address).executeTakeFirst()
  if (known) return { id: known.id, isNew: false }
  const id = uuidv7()
  await tx.insertInto('auth.user').values({ id, email: address, name, email_verified: true }).execute()
  await record(tx, { action: 'account.created', subjectType: 'user', subjectId: id, reason: 'command' })
  return { id, isNew: true }
}

/** Grants a role, once. @returns false when it is held already */
export async function grantFromConsole(
  tx: Tx,
  userId: string,
  role: StaffInput['role'],
  scope: Pick<StaffInput, 'duties' | 'tracks' | 'callId'>,
): Promise<boolean> {
  const made = await tx
    .insertInto('staff_role')
    .values({
      id: uuidv7(),
      user_id: userId,
      role,
      duties: scope.duties,
      call_id: scope.callId,
      tracks: scope.tracks,
    })
    .onConflict((c) => c.doNothing())
    .executeTakeFirst()
  if (made.numInsertedOrUpdatedRows === 0n) return false
  await record(tx, {
    action: 'staff.granted',
    subjectType: 'user',
    subjectId: userId,
    reason: 'command',
    detail: { role, duties: scope.duties, tracks: scope.tracks },
  })
  return true
}

/** A link by which the person sets a password, valid for two days. @returns its token */
export async function passwordToken(tx: Tx, userId: string): Promise<string> {
  const token = randomBytes(24).toString('base64url')
  await tx
    .insertInto('auth.verification')
    .values({
      id: uuidv7(),
      identifier: `reset-password:${token}`,
      value: userId,
      expires_at: sql<Date>`clock_timestamp() + make_interval(hours => ${LINK_HOURS})`,
    })
    .execute()
  await record(tx, {
    action: 'account.password-link',
    subjectType: 'user',
    subjectId: userId,
    reason: 'command',
  })
  return token
}
