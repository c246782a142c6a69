import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import type { Config } from '../../platform/config.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/history.ts'
import type { CurrentUser } from '../../platform/http/access.ts'
import { queueMail } from '../../platform/mail.ts'

type Role = 'manager' | 'member'
type Inviter = Pick<CurrentUser, 'id' | 'name' | 'locale'>

/** How long an invitation waits. */
const INVITATION_DAYS = 14

/** A token as it is kept: who reads the database cannot follow the link. */
export const hashOf = (token: string) => createHash('sha256').update(token).digest()

/** Revokes what waits for this address, writes the invitation and its mail. @returns its id */
export async function writeInvitation(
  tx: Tx,
  config: Pick<Config, 'publicUrl'>,
  user: Inviter,
  unit: { id: string; name: string },
  { email, role }: { email: string; role: Role },
  invited: { id: string; locale: string } | undefined,
  detail: { import?: string } = {},
): Promise<string> {
  await tx
    .updateTable('unit_invitation')
    .set({ revoked_at: sql<Date>`app_now()` })
    .where('unit_id', '=', unit.id)
    .where('email', '=', email)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .execute()
  const token = randomBytes(32).toString('base64url')
  const id = uuidv7()
  await tx
    .insertInto('unit_invitation')
    .values({
      id,
      unit_id: unit.id,
      email,
      role,
      token_hash: hashOf(token),
      invited_by: user.id,
      expires_at: sql<Date>`app_now() + make_interval(days => ${INVITATION_DAYS})`,
    })
    .execute()
  await queueMail(tx, {
    to: email,
    template: 'invitation',
    locale: (invited?.locale ?? user.locale) === 'en' ? 'en' : 'zh',
    userId: invited?.id ?? null,
    params: {
      // The name of an account is not told to who only guesses its address.
      name: email,
      inviter: user.name,
      to: { zh: unit.name, en: unit.name },
      url: `${config.publicUrl}/invitations/${token}`,
      days: INVITATION_DAYS,
    },
  })
  await record(tx, {
    action: 'unit.invited',
    subjectType: 'unit',
    subjectId: unit.id,
    detail: { invitation: id, role, ...detail },
  })
  return id
}

export type NewInvitation = { unit: { id: string; name: string }; email: string; role: Role }

/**
 * Invites many, for an officer who brings a list; call it as the system, since the invitations are the units' own.
 * Whoever belongs to the unit already must have been left out.
 */
export async function inviteAll(
  tx: Tx,
  config: Pick<Config, 'publicUrl'>,
  user: Inviter,
  importId: string,
  list: readonly NewInvitation[],
): Promise<void> {
  const { rows } = await sql<{ id: string; email: string; locale: string }>`
    select id, email, locale from auth.user where email = any(${list.map((i) => i.email)}::text[])`.execute(
    tx,
  )
  const accounts = new Map(rows.map((u) => [u.email, u]))
  for (const { unit, ...who } of list)
    await writeInvitation(tx, config, user, unit, who, accounts.get(who.email), { import: importId })
}
