import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import type { Config } from '../../platform/config.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/history.ts'
import type { CurrentUser } from '../../platform/http/access.ts'
import { Problem } from '../../platform/http/problem.ts'
import { queueMail } from '../../platform/mail.ts'
import type { Text } from '../../platform/start-problem.ts'
import { newestCall } from '../calls/service.ts'
import type { StaffAnswer, StaffInput } from './schemas.ts'

/** How long the link works by which somebody new sets a password. */
export const INVITATION_DAYS = 7

const ROLE_TEXT: Record<StaffInput['role'], Text> = {
  officer: { zh: '工作人员', en: 'officers' },
  approver: { zh: '审批领导', en: 'approvers' },
  supervisor: { zh: '纪检监督', en: 'supervisors' },
  admin: { zh: '系统管理员', en: 'administrators' },
}

/** Roles that one person does not hold together: who oversees does nothing else, who prepares does not approve. */
const APART: readonly (readonly [string, string])[] = [
  ['officer', 'approver'],
  ['supervisor', 'officer'],
  ['supervisor', 'approver'],
  ['supervisor', 'admin'],
  ['admin', 'officer'],
  ['admin', 'approver'],
]

/** Everybody with a staff role in force. */
export async function listStaff(tx: Tx): Promise<StaffAnswer[]> {
  const rows = await staffRows(tx).orderBy('r.granted_at').orderBy('r.id').execute()
  return rows.map(staffOf)
}

const staffRows = (tx: Tx) =>
  tx
    .selectFrom('staff_role as r')
    .innerJoin('auth.user as u', 'u.id', 'r.user_id')
    .select([
      'r.id',
      'r.user_id',
      'u.name',
      'u.email',
      'r.role',
      'r.duties',
      'r.call_id',
      'r.tracks',
      'r.granted_at',
    ])
    .where('r.revoked_at', 'is', null)
    // Experts are kept in a pool of their own.
    .where('r.role', '<>', 'expert')

const staffOf = (r: {
  id: string
  user_id: string
  name: string
  email: string
  role: string
  duties: string[]
  call_id: string | null
  tracks: string[] | null
  granted_at: Date
}): StaffAnswer => ({
  id: r.id,
  user: { id: r.user_id, name: r.name, email: r.email },
  email: r.email,
  role: r.role,
  duties: r.duties,
  callId: r.call_id,
  tracks: r.tracks,
  grantedAt: r.granted_at.toISOString(),
})

/**
 * Grants a role. Somebody without an account gets one, with a link by mail to set a password.
 *
 * @throws Problem `not-yourself`, `roles-apart`, `role-held`, `validation` (unknown call or track, scope that fits no role)
 */
export async function grantRole(
  tx: Tx,
  config: Pick<Config, 'publicUrl'>,
  by: CurrentUser,
  input: StaffInput,
): Promise<StaffAnswer> {
  if (input.email === by.email) throw new Problem('not-yourself')
  await checkScope(tx, input)
  const { id: userId, isNew, url, locale } = await accountFor(tx, config, by, input)
  await checkApart(tx, userId, input.role)
  const id = uuidv7()
  await tx
    .insertInto('staff_role')
    .values({
      id,
      user_id: userId,
      role: input.role,
      duties: [...new Set(input.duties)],
      call_id: input.callId,
      tracks: input.tracks,
      granted_by: by.id,
    })
    .execute()
    .catch((error: { code?: string }) => {
      throw error.code === '23505' ? new Problem('role-held') : error
    })
  await queueMail(tx, {
    to: input.email,
    template: 'invitation',
    locale,
    userId,
    params: {
      name: input.name ?? input.email,
      inviter: by.name,
      to: ROLE_TEXT[input.role],
      url,
      days: INVITATION_DAYS,
    },
  })
  await record(tx, {
    action: 'staff.granted',
    subjectType: 'user',
    subjectId: userId,
    callId: input.callId,
    detail: { role: input.role, duties: input.duties, tracks: input.tracks, newAccount: isNew },
  })
  return staffOf(await staffRows(tx).where('r.id', '=', id).executeTakeFirstOrThrow())
}

/** Takes a role back, at once. @throws Problem `not-found`, `last-admin` */
export async function revokeRole(tx: Tx, id: string): Promise<void> {
  // One at a time, so that two administrators cannot take each other's role in the same moment.
  await sql`select pg_advisory_xact_lock(hashtext('staff.revoke'))`.execute(tx)
  const role = await staffRows(tx).where('r.id', '=', id).executeTakeFirst()
  if (!role) throw new Problem('not-found')
  if (role.role === 'admin') {
    const others = await staffRows(tx)
      .where('r.role', '=', 'admin')
      .where('r.user_id', '<>', role.user_id)
      .execute()
    if (others.length === 0) throw new Problem('last-admin')
  }
  await tx.updateTable('staff_role').set({ revoked_at: sql<Date>`app_now()` }).where('id', '=', id).execute()
  await record(tx, {
    action: 'staff.revoked',
    subjectType: 'user',
    subjectId: role.user_id,
    callId: role.call_id,
    detail: { role: role.role },
  })
}

async function checkScope(tx: Tx, { role, duties, callId, tracks }: StaffInput): Promise<void> {
  const wrong = (path: string, code: string, zh: string, en: string) =>
    new Problem('validation', {
      params: { count: 1 },
      issues: [{ path: `/body/${path}`, code, message: { zh, en } }],
    })
  if (role !== 'officer' && (duties.length > 0 || tracks))
    throw wrong(
      'role',
      'scope-for-officers',
      '只有工作人员按职责和类别划分',
      'Only officers have duties and tracks',
    )
  if (callId === null) {
    if (tracks)
      throw wrong(
        'callId',
        'call-required',
        '限定项目类别时请选择申报项目',
        'Tracks are those of a call: choose it',
      )
    return
  }
  const ready = await newestCall(tx, callId).catch(() => undefined)
  if (!ready) throw wrong('callId', 'call-unknown', '没有这个申报项目', 'There is no such call')
  const known = new Set(ready.call.tracks.map((t) => t.id))
  const strange = tracks?.find((t) => !known.has(t))
  if (strange)
    throw wrong('tracks', 'track-unknown', `没有项目类别 ${strange}`, `There is no track ${strange}`)
}

async function checkApart(tx: Tx, userId: string, role: string): Promise<void> {
  const held = await staffRows(tx).where('r.user_id', '=', userId).execute()
  for (const { role: other } of held)
    if (APART.some(([a, b]) => (a === role && b === other) || (b === role && a === other)))
      throw new Problem('roles-apart')
}

/** The account of an address. A new one has no password: the mailed link sets it, which proves the address too. */
export async function accountFor(
  tx: Tx,
  { publicUrl }: Pick<Config, 'publicUrl'>,
  by: Pick<CurrentUser, 'locale'>,
  input: { email: string; name?: string | undefined },
) {
  const known = await tx
    .selectFrom('auth.user')
    .select(['id', 'locale'])
    .where('email', '=', input.email)
    .executeTakeFirst()
  if (known)
    return {
      id: known.id,
      isNew: false,
      url: `${publicUrl}/home`,
      locale: known.locale === 'en' ? 'en' : 'zh',
    } as const
  const id = uuidv7()
  const token = randomBytes(24).toString('base64url')
  await tx
    .insertInto('auth.user')
    .values({
      id,
      email: input.email,
      name: input.name ?? input.email.split('@')[0]!,
      email_verified: true,
      locale: by.locale,
    })
    .execute()
  await tx
    .insertInto('auth.verification')
    .values({
      id: uuidv7(),
      identifier: `reset-password:${token}`,
      value: id,
      expires_at: sql<Date>`clock_timestamp() + make_interval(days => ${INVITATION_DAYS})`,
    })
    .execute()
  return { id, isNew: true, url: `${publicUrl}/reset-password?token=${token}`, locale: by.locale } as const
}
