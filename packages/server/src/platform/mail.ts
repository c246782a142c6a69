import { sql } from 'kysely'
import nodemailer, { type Transporter } from 'nodemailer'
import { uuidv7 } from 'uuidv7'
import { z } from 'zod'
import type { Config } from './config.ts'
import { withSystem } from './db/actor.ts'
import type { Db, Tx } from './db/database.ts'
import { enqueue, type Log, type Task, type Tasks } from './jobs.ts'
import { MAY_BE_OFF } from './mail-settings.ts'
import { type MailParams, type MailTemplate, templateOf } from './mail-templates/index.ts'
import type { Locale } from './mail-templates/template.ts'
import { renderMail } from './mail-words.ts'

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
  /** The call that it is about, which may have words of its own for it. */
  callId?: string | null
}

const STATES = { now: 'queued', daily: 'waiting', off: 'off' } as const

/**
 * Writes a mail in the caller's transaction, with its sending job if the reader wants mail of this kind at once: else it
 * waits for their digest, or is only kept. @returns the mail's id
 */
export async function queueMail<T extends MailTemplate>(tx: Tx, mail: QueuedMail<T>): Promise<string> {
  const t = templateOf(mail.template)
  const callId = mail.callId ?? null
  const { rendered, n, fault } = await renderMail(tx, mail.template, mail.params, mail.locale, callId)
  const timing = t.kind === 'account' || !mail.userId ? 'now' : await timingOf(tx, mail.userId, t.kind)
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
      kind: t.kind,
      call_id: callId,
      link: t.link(mail.params),
      template_n: n,
      fault,
      state: STATES[timing],
    })
    .execute()
  if (timing === 'now') await enqueue(tx, SEND, { id }, { maxAttempts: ATTEMPTS })
  return id
}

async function timingOf(tx: Tx, person: string, kind: string): Promise<keyof typeof STATES> {
  const { rows } = await sql<{ timing: keyof typeof STATES }>`
    select mail_timing(${person}::uuid, ${kind}) as timing`.execute(tx)
  return rows[0]!.timing
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
  const send: Task = async (payload, { db, log, attempt, maxAttempts }) => {
    const { id } = z.object({ id: z.uuid() }).parse(payload)
    await sendOne(db, log, id, config.publicUrl, smtp, attempt >= maxAttempts)
  }
  return { tasks: { [SEND]: send }, close: () => smtp?.close() }
}

async function sendOne(
  db: Db,
  log: Log,
  id: string,
  publicUrl: string,
  smtp: Transporter | undefined,
  last: boolean,
): Promise<void> {
  const system = <T>(fn: (tx: Tx) => Promise<T>) => withSystem(db, 'job:mail.send', fn)
  const mail = await system((tx) => tx.selectFrom('mail').selectAll().where('id', '=', id).executeTakeFirst())
  if (mail?.state !== 'queued') return
  if (mail.fault)
    log.warn(
      { mail: id, template: mail.template, fault: mail.fault },
      'a mail’s own words are wrong; the default was sent',
    )
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
      messageId: `<${id}@${new URL(publicUrl).hostname}>`,
      headers: {
        'Auto-Submitted': 'auto-generated',
        'Content-Language': mail.locale === 'zh' ? 'zh-CN' : 'en',
        // One click (RFC 8058), for kinds that may be turned off.
        ...(mail.user_id &&
          MAY_BE_OFF.some((k) => k === mail.kind) && {
            'List-Unsubscribe': `<${publicUrl}/api/v1/unsubscribe/${mail.unsubscribe_token}>`,
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          }),
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
