import { sql } from 'kysely'
import nodemailer, { type Transporter } from 'nodemailer'
import { uuidv7 } from 'uuidv7'
import { z } from 'zod'
import type { Config } from './config.ts'
import { withSystem } from './db/actor.ts'
import type { Db, Tx } from './db/database.ts'
import { enqueue, type Task, type Tasks } from './jobs.ts'
import { MAIL_TEMPLATES, type MailParams, type MailTemplate } from './mail-templates/index.ts'
import { type Letter, type Locale, renderLetter } from './mail-templates/letter.ts'

/** The task that sends one mail. */
const SEND = 'mail.send'
/** About three days of retries, ever farther apart. */
const ATTEMPTS = 14

export type QueuedMail<T extends MailTemplate> = {
  to: string
  template: T
  locale: Locale
  params: MailParams<T>
  /** The account it concerns, who then finds it in the mailbox inside the program too. */
  userId?: string | null
}

/** Writes a mail and its sending job in the caller's transaction. @returns the mail's id */
export async function queueMail<T extends MailTemplate>(tx: Tx, mail: QueuedMail<T>): Promise<string> {
  const make = MAIL_TEMPLATES[mail.template] as (params: MailParams<T>) => Letter
  const rendered = renderLetter(make(mail.params), mail.locale)
  const id = uuidv7()
  await tx
    .insertInto('mail')
    .values({
      id,
      to_address: mail.to,
      template: mail.template,
      locale: mail.locale,
      ...rendered,
      user_id: mail.userId ?? null,
    })
    .execute()
  await enqueue(tx, SEND, { id }, { maxAttempts: ATTEMPTS })
  return id
}

/** The mail tasks. Without a mail server (demo, or `ZHINAN_MAIL=off`) mails are marked as kept and only read inside. */
export function mailTasks(config: Pick<Config, 'smtpUrl' | 'mailFrom' | 'mail' | 'publicUrl'>): {
  tasks: Tasks
  close(): void
} {
  const smtp =
    config.mail === 'smtp'
      ? nodemailer.createTransport(config.smtpUrl!, { from: config.mailFrom })
      : undefined
  const host = new URL(config.publicUrl).hostname
  const send: Task = async (payload, { db, attempt, maxAttempts }) => {
    const { id } = z.object({ id: z.uuid() }).parse(payload)
    await sendOne(db, id, host, smtp, attempt >= maxAttempts)
  }
  return { tasks: { [SEND]: send }, close: () => smtp?.close() }
}

async function sendOne(
  db: Db,
  id: string,
  host: string,
  smtp: Transporter | undefined,
  last: boolean,
): Promise<void> {
  const system = <T>(fn: (tx: Tx) => Promise<T>) => withSystem(db, 'job:mail.send', fn)
  const mail = await system((tx) => tx.selectFrom('mail').selectAll().where('id', '=', id).executeTakeFirst())
  if (mail?.state !== 'queued') return
  if (!smtp) {
    await system((tx) => tx.updateTable('mail').set({ state: 'kept' }).where('id', '=', id).execute())
    return
  }
  try {
    // The same Message-ID at every try: a mail that went out just before a crash is recognised as the same one.
    await smtp.sendMail({
      to: mail.to_address,
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      messageId: `<${id}@${host}>`,
      headers: {
        'Auto-Submitted': 'auto-generated',
        'Content-Language': mail.locale === 'zh' ? 'zh-CN' : 'en',
      },
    })
  } catch (error) {
    const failed = {
      attempts: mail.attempts + 1,
      last_error: (error as Error).message.slice(0, 500),
      ...(last && { state: 'failed' }),
    }
    await system((tx) => tx.updateTable('mail').set(failed).where('id', '=', id).execute())
    throw error
  }
  const sent = { state: 'sent', attempts: mail.attempts + 1, last_error: null, sent_at: sql<Date>`app_now()` }
  await system((tx) => tx.updateTable('mail').set(sent).where('id', '=', id).execute())
}
