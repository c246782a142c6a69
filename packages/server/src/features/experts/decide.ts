import type { Config } from '../../platform/config.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/history.ts'
import { Problem, problemDetail, problemTitle } from '../../platform/http/problem.ts'
import { queueMail } from '../../platform/mail.ts'
import type { Text } from '../../platform/start-problem.ts'
import { mustSayWhy, type Reader } from '../access/service.ts'
import { keepRole } from './role.ts'
import type { Decision, ExpertAnswer } from './schemas.ts'
import * as store from './store.ts'
import { answerOf } from './view.ts'

const STEPS: Record<Decision, { from: string; to: string; action: string }> = {
  verify: { from: 'proposed', to: 'verified', action: 'expert.verified' },
  reject: { from: 'proposed', to: 'rejected', action: 'expert.rejected' },
  suspend: { from: 'verified', to: 'suspended', action: 'expert.suspended' },
  reinstate: { from: 'suspended', to: 'verified', action: 'expert.reinstated' },
}

/**
 * Verifies, rejects, suspends or reinstates an expert; the expert is told by mail. Nobody decides on themselves, and nobody
 * verifies what they stated.
 *
 * @throws Problem `not-found`, `version-changed`, `expert-own`, `expert-stated`, `expert-step`, `reason-required`
 */
export async function decideExpert(
  tx: Tx,
  config: Pick<Config, 'publicUrl'>,
  reader: Reader,
  id: string,
  match: (version: number) => void,
  { decision, reason }: { decision: Decision; reason?: string | undefined },
): Promise<ExpertAnswer> {
  const before = await store.findExpert(tx, id, 'update')
  if (!before) throw new Problem('not-found')
  match(before.version)
  const step = STEPS[decision]
  if (before.user_id === reader.id) throw new Problem('expert-own')
  if (before.status !== step.from) throw new Problem('expert-step')
  if (step.to === 'verified' && before.stated_by === reader.id) throw new Problem('expert-stated')
  mustSayWhy(step.to === 'verified' ? 'confirmed' : 'declined', reason)
  await tx
    .updateTable('expert')
    .set({ status: step.to, status_reason: reason ?? null })
    .where('id', '=', id)
    .execute()
  await record(tx, { action: step.action, subjectType: 'expert', subjectId: id, reason: reason ?? null })
  const after = (await store.findExpert(tx, id))!
  await keepRole(tx, after)
  await tell(tx, config, after)
  return answerOf(tx, after, reader)
}

/** Verifies many at once; whichever may not be is left as it is, with the reason. */
export async function verifyMany(
  tx: Tx,
  config: Pick<Config, 'publicUrl'>,
  reader: Reader,
  ids: readonly string[],
): Promise<{ verified: string[]; left: { id: string; reason: Text }[] }> {
  const verified: string[] = []
  const left: { id: string; reason: Text }[] = []
  // Always in the same order, so that two officers at the same list wait for each other and not both.
  for (const id of [...new Set(ids)].sort())
    try {
      await decideExpert(tx, config, reader, id, () => {}, { decision: 'verify' })
      verified.push(id)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      left.push({ id, reason: problemDetail(error) ?? problemTitle(error.code) })
    }
  return { verified, left }
}

/** By mail, where there is an address; in the mailbox too, where there is an account. */
async function tell(tx: Tx, { publicUrl }: Pick<Config, 'publicUrl'>, e: store.ExpertRecord): Promise<void> {
  const account =
    e.user_id === null
      ? undefined
      : await tx
          .selectFrom('auth.user')
          .select(['email', 'locale'])
          .where('id', '=', e.user_id)
          .executeTakeFirst()
  const to = account?.email ?? e.email
  if (!to) return
  const mail = { to, userId: e.user_id, locale: account?.locale === 'en' ? 'en' : 'zh' } as const
  const params = { name: e.name, url: `${publicUrl}/expert/profile` }
  if (e.status === 'verified') await queueMail(tx, { ...mail, template: 'expertVerified', params })
  else
    await queueMail(tx, {
      ...mail,
      template: e.status === 'rejected' ? 'expertRejected' : 'expertSuspended',
      params: { ...params, reason: e.status_reason! },
    })
}
