import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { queueMail } from '../../platform/mail.ts'
import type { MailParams, MailTemplate } from '../../platform/mail-templates/index.ts'

export type Recipient = { id: string; email: string; locale: string }

/** Who hears of an application: the unit's managers, and the person named (who drafted or submitted it). */
export async function lettersTo(tx: Tx, unitId: string, person: string | null = null): Promise<Recipient[]> {
  // A union, as one condition with OR would read every account.
  const { rows } = await sql<Recipient>`
    select u.id, u.email, u.locale from auth.user u
     where u.id in (select m.user_id from unit_member m
                     where m.unit_id = ${unitId} and m.left_at is null and m.role = 'manager'
                    union select ${person}::uuid)
     order by u.email`.execute(tx)
  return rows
}

/** Queues one letter to each, in their language; `callId` for those in whose words a call may have a say. */
export async function sendLetters<T extends MailTemplate>(
  tx: Tx,
  to: readonly Recipient[],
  template: T,
  params: MailParams<T>,
  callId: string | null = null,
): Promise<void> {
  for (const { id, email, locale } of to)
    await queueMail(tx, {
      to: email,
      template,
      locale: locale === 'en' ? 'en' : 'zh',
      params,
      userId: id,
      callId,
    })
}
