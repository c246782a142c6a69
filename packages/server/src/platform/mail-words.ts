import { sql } from 'kysely'
import type { Tx } from './db/database.ts'
import { type MailParams, type MailTemplate, templateOf } from './mail-templates/index.ts'
import { faultsOf, type Rendered, render } from './mail-templates/render.ts'
import type { Locale, Words } from './mail-templates/template.ts'

export type StoredWords = { n: number; words: Words | null }

/** What was last decided about a mail's words; `words: null` is the default again. */
export async function storedWords(
  tx: Tx,
  template: MailTemplate,
  locale: Locale,
  callId: string | null,
): Promise<StoredWords | undefined> {
  const row = await tx
    .selectFrom('mail_template_version')
    .select(['n', 'subject', 'body'])
    .where('template', '=', template)
    .where('locale', '=', locale)
    .where(sql<boolean>`call_id is not distinct from ${callId}`)
    .orderBy('n', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return undefined
  const { n, subject, body } = row
  return { n, words: subject === null || body === null ? null : { subject, body } }
}

/** A mail in the words that hold now. Stored words that cannot be used never stop it: the default is, and `fault` says why. */
export async function renderMail<T extends MailTemplate>(
  tx: Tx,
  name: T,
  params: MailParams<T>,
  locale: Locale,
  callId: string | null,
): Promise<{ rendered: Rendered; n: number | null; fault: string | null }> {
  const t = templateOf(name)
  const stored = await storedWords(tx, name, locale, t.of === 'call' ? callId : null)
  let fault: string | null = null
  if (stored?.words) {
    const faults = faultsOf(t, stored.words, locale)
    if (faults.length > 0) fault = faults.map((f) => f.message.zh).join('；')
    else
      try {
        const rendered = render(t, stored.words, params, locale)
        if (rendered.subject !== '') return { rendered, n: stored.n, fault }
        fault = '主题：填入后是空的'
      } catch (error) {
        fault = (error as Error).message
      }
  }
  return {
    rendered: render(t, t.words[locale], params, locale),
    n: null,
    fault: fault?.slice(0, 500) ?? null,
  }
}
