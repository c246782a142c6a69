import type { Tx } from '../../platform/db/database.ts'
import { queueMail } from '../../platform/mail.ts'
import type { MailParams, MailTemplate } from '../../platform/mail-templates/index.ts'

export type Recipient = { id: string; email: string; locale: string }

/** Who hears of an application: the unit's managers, and the person named (who drafted or submitted it). */
export function lettersTo(tx: Tx, unitId: string, person: string | null = null): Promise<Recipient[]> {
  return tx
    .selectFrom('auth.user as u')
    .select(['u.id', 'u.email', 'u.locale'])
    .where((e) =>
      e.or([
        e(
          'u.id',
          'in',
          e
            .selectFrom('unit_member as m')
            .select('m.user_id')
            .where('m.unit_id', '=', unitId)
            .where('m.left_at', 'is', null)
            .where('m.role', '=', 'manager'),
        ),
        ...(person ? [e('u.id', '=', person)] : []),
      ]),
    )
    .orderBy('u.email')
    .execute()
}

/** Queues one letter to each, in their language. */
export async function sendLetters<T extends MailTemplate>(
  tx: Tx,
  to: readonly Recipient[],
  template: T,
  params: MailParams<T>,
): Promise<void> {
  for (const { id, email, locale } of to)
    await queueMail(tx, { to: email, template, locale: locale === 'en' ? 'en' : 'zh', params, userId: id })
}
