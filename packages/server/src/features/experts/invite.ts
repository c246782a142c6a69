import type { Config } from '../../platform/config.ts'
import { asSystem } from '../../platform/db/actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/history.ts'
import type { CurrentUser } from '../../platform/http/access.ts'
import { Problem } from '../../platform/http/problem.ts'
import { queueMail } from '../../platform/mail.ts'
import type { Reader } from '../access/service.ts'
import { accountFor, INVITATION_DAYS } from '../staff/service.ts'
import { keepRole } from './role.ts'
import type { ExpertAnswer } from './schemas.ts'
import * as store from './store.ts'
import { answerOf } from './view.ts'

/**
 * Invites an expert by mail to sign in and keep their own record. Who has no account yet gets one, with a link to set a
 * password; before they sign in, the invitation may go to another address.
 *
 * @throws Problem `not-found`, `not-yourself`, `expert-has-account`, `expert-address-taken`
 */
export async function inviteExpert(
  tx: Tx,
  config: Pick<Config, 'publicUrl'>,
  by: CurrentUser,
  reader: Reader,
  id: string,
  email: string,
): Promise<ExpertAnswer> {
  const expert = await store.findExpert(tx, id, 'update')
  if (!expert) throw new Problem('not-found')
  if (email === by.email.toLowerCase()) throw new Problem('not-yourself')
  if (expert.user_id !== null && (await hasSignedIn(tx, expert.user_id)))
    throw new Problem('expert-has-account')
  const account = await accountFor(tx, config, by, { email, name: expert.name })
  const other = await store.findOwn(tx, account.id)
  if (other && other.id !== id) throw new Problem('expert-address-taken')
  await keepRole(tx, { user_id: expert.user_id, status: 'proposed' })
  await asSystem(tx, 'experts', () =>
    tx.updateTable('expert').set({ user_id: account.id, email }).where('id', '=', id).execute(),
  )
  await queueMail(tx, {
    to: email,
    template: 'invitation',
    locale: account.locale,
    userId: account.id,
    params: {
      // The name of an account is not told to who only guesses its address.
      name: expert.name,
      inviter: by.name,
      to: { zh: '评审专家库', en: 'the pool of experts' },
      url: account.isNew ? account.url : `${config.publicUrl}/expert/profile`,
      days: INVITATION_DAYS,
    },
  })
  await record(tx, {
    action: 'expert.invited',
    subjectType: 'expert',
    subjectId: id,
    detail: { newAccount: account.isNew },
  })
  const after = (await store.findExpert(tx, id))!
  await keepRole(tx, after)
  return answerOf(tx, after, reader)
}

/** Whether the account was ever used: an address that never was may have been mistyped. */
async function hasSignedIn(tx: Tx, userId: string): Promise<boolean> {
  const used = await tx
    .selectFrom('auth.account')
    .select('id')
    .where('user_id', '=', userId)
    .executeTakeFirst()
  return used !== undefined
}
