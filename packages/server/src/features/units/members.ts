import { sql } from 'kysely'
import type { z } from 'zod'
import type { Config } from '../../platform/config.ts'
import { withActor, withSystem } from '../../platform/db/actor.ts'
import type { Db, Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/history.ts'
import type { CurrentUser } from '../../platform/http/access.ts'
import { Problem } from '../../platform/http/problem.ts'
import { hashOf, writeInvitation } from './invitations.ts'
import type { invitationAnswer, membersAnswer, openInvitation, UnitAnswer } from './schemas.ts'
import { readUnit, requireManager, roleIn } from './service.ts'

type Role = 'manager' | 'member'

/** A unit's people, and (for its managers) whom they invited. */
export async function readMembers(tx: Tx, unitId: string): Promise<z.output<typeof membersAnswer>> {
  await readUnit(tx, unitId)
  const members = await tx
    .selectFrom('unit_member as m')
    .innerJoin('auth.user as u', 'u.id', 'm.user_id')
    .select(['u.id', 'u.name', 'u.email', 'm.role', 'm.joined_at'])
    .where('m.unit_id', '=', unitId)
    .where('m.left_at', 'is', null)
    .orderBy('m.joined_at')
    .orderBy('u.id')
    .execute()
  const invitations = await openInvitations(tx)
    .where('i.unit_id', '=', unitId)
    .orderBy('i.created_at')
    .execute()
  return {
    members: members.map((m) => ({
      userId: m.id,
      name: m.name,
      email: m.email,
      role: m.role as Role,
      joinedAt: m.joined_at.toISOString(),
    })),
    invitations: invitations.map(invitationOf),
  }
}

const openInvitations = (tx: Tx) =>
  tx
    .selectFrom('unit_invitation as i')
    .innerJoin('auth.user as u', 'u.id', 'i.invited_by')
    .select(['i.id', 'i.email', 'i.role', 'i.expires_at', 'u.name as inviter'])
    .where('i.accepted_at', 'is', null)
    .where('i.revoked_at', 'is', null)
    .where('i.expires_at', '>', sql<Date>`app_now()`)

const invitationOf = (i: {
  id: string
  email: string
  role: string
  expires_at: Date
  inviter: string
}): z.output<typeof invitationAnswer> => ({
  id: i.id,
  email: i.email,
  role: i.role as Role,
  expiresAt: i.expires_at.toISOString(),
  invitedBy: i.inviter,
})

/**
 * Invites somebody by mail; an earlier invitation of the same address is taken back.
 *
 * @throws Problem `not-found`, `forbidden`, `already-member`
 */
export async function invite(
  tx: Tx,
  config: Pick<Config, 'publicUrl'>,
  user: CurrentUser,
  unitId: string,
  { email, role }: { email: string; role: Role },
): Promise<z.output<typeof invitationAnswer>> {
  await requireManager(tx, user, unitId)
  const unit = await readUnit(tx, unitId)
  const invited = await tx
    .selectFrom('auth.user as u')
    .leftJoin('unit_member as m', (j) =>
      j.onRef('m.user_id', '=', 'u.id').on('m.unit_id', '=', unitId).on('m.left_at', 'is', null),
    )
    .select(['u.id', 'u.name', 'u.locale', 'm.id as member'])
    .where('u.email', '=', email)
    .executeTakeFirst()
  if (invited?.member) throw new Problem('already-member')
  const id = await writeInvitation(tx, config, user, unit, { email, role }, invited)
  return invitationOf(await openInvitations(tx).where('i.id', '=', id).executeTakeFirstOrThrow())
}

/** Takes an invitation back. @throws Problem `not-found`, `forbidden` */
export async function revokeInvitation(tx: Tx, user: CurrentUser, unitId: string, id: string): Promise<void> {
  await requireManager(tx, user, unitId)
  const { numUpdatedRows } = await tx
    .updateTable('unit_invitation')
    .set({ revoked_at: sql<Date>`app_now()` })
    .where('id', '=', id)
    .where('unit_id', '=', unitId)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Problem('not-found')
  await record(tx, {
    action: 'unit.invitation-revoked',
    subjectType: 'unit',
    subjectId: unitId,
    detail: { invitation: id },
  })
}

const findByToken = (tx: Tx, token: string) =>
  tx
    .selectFrom('unit_invitation as i')
    .innerJoin('unit as n', 'n.id', 'i.unit_id')
    .innerJoin('auth.user as u', 'u.id', 'i.invited_by')
    .select(['i.id', 'i.unit_id', 'i.email', 'i.role', 'i.expires_at', 'i.accepted_at', 'i.revoked_at'])
    .select(['n.name as unit', 'u.name as inviter', sql<boolean>`i.expires_at <= app_now()`.as('expired')])
    .where('i.token_hash', '=', hashOf(token))
    .executeTakeFirst()

/** What an invitation says, for who holds its link, signed in or not. @throws Problem `not-found` */
export async function readInvitation(db: Db, token: string): Promise<z.output<typeof openInvitation>> {
  const i = await withSystem(db, 'invitation', (tx) => findByToken(tx, token))
  if (!i) throw new Problem('not-found')
  const state = i.accepted_at ? 'accepted' : i.revoked_at ? 'revoked' : i.expired ? 'expired' : 'open'
  return {
    unitName: i.unit,
    role: i.role as Role,
    inviter: i.inviter,
    email: i.email,
    expiresAt: i.expires_at.toISOString(),
    state,
  }
}

/**
 * Joins the unit. Only the invited address may; whoever is in already keeps the role they have.
 *
 * @throws Problem `not-found`, `invitation-for-another`, `invitation-closed`
 */
export async function acceptInvitation(db: Db, user: CurrentUser, token: string): Promise<UnitAnswer> {
  const i = await withSystem(db, 'invitation', (tx) => findByToken(tx, token))
  if (!i) throw new Problem('not-found')
  if (i.email !== user.email.toLowerCase())
    throw new Problem('invitation-for-another', { params: { email: i.email } })
  return withActor(db, user, async (tx) => {
    if (i.accepted_at || i.revoked_at || i.expired) throw new Problem('invitation-closed')
    if (!(await roleIn(tx, user, i.unit_id)))
      await tx
        .insertInto('unit_member')
        .values({ unit_id: i.unit_id, user_id: user.id, role: i.role })
        .onConflict((c) => c.doNothing())
        .execute()
    const { numUpdatedRows } = await tx
      .updateTable('unit_invitation')
      .set({ accepted_at: sql<Date>`app_now()` })
      .where('id', '=', i.id)
      .where('accepted_at', 'is', null)
      .where('revoked_at', 'is', null)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) throw new Problem('invitation-closed')
    await record(tx, {
      action: 'unit.joined',
      subjectType: 'unit',
      subjectId: i.unit_id,
      detail: { invitation: i.id, role: i.role },
    })
    return readUnit(tx, i.unit_id)
  })
}

/** Gives a member another role. @throws Problem `not-found`, `forbidden`, `last-manager` */
export async function changeRole(
  tx: Tx,
  user: CurrentUser,
  unitId: string,
  memberId: string,
  role: Role,
): Promise<void> {
  await requireManager(tx, user, unitId)
  await updateMember(tx, unitId, memberId, { role })
  await record(tx, {
    action: 'unit.role-changed',
    subjectType: 'unit',
    subjectId: unitId,
    detail: { user: memberId, role },
  })
}

/** Removes a member; everybody may leave by themselves. @throws Problem `not-found`, `forbidden`, `last-manager` */
export async function removeMember(
  tx: Tx,
  user: CurrentUser,
  unitId: string,
  memberId: string,
): Promise<void> {
  if (memberId !== user.id) await requireManager(tx, user, unitId)
  // Recorded first: who has left may write nothing about the unit any more.
  if (!(await roleIn(tx, { id: memberId }, unitId))) throw new Problem('not-found')
  await record(tx, {
    action: memberId === user.id ? 'unit.left' : 'unit.member-removed',
    subjectType: 'unit',
    subjectId: unitId,
    detail: { user: memberId },
  })
  await updateMember(tx, unitId, memberId, { left_at: sql<Date>`app_now()` })
}

async function updateMember(
  tx: Tx,
  unitId: string,
  userId: string,
  change: { role: Role } | { left_at: ReturnType<typeof sql<Date>> },
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('unit_member')
    .set(change)
    .where('unit_id', '=', unitId)
    .where('user_id', '=', userId)
    .where('left_at', 'is', null)
    .executeTakeFirst()
    .catch((error: { code?: string }) => {
      throw error.code === 'ZN008' ? new Problem('last-manager') : error
    })
  if (numUpdatedRows === 0n) throw new Problem('not-found')
}
