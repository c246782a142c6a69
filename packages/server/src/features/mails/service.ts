import { sql } from 'kysely'
import { z } from 'zod'
import { asSystem } from '../../platform/db/actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/history.ts'
import { cutPage, readCursor } from '../../platform/http/fields.ts'
import { Problem } from '../../platform/http/problem.ts'
import { MAIL_KINDS, MAY_BE_OFF } from '../../platform/mail-settings.ts'
import { MAIL_TEMPLATE_NAMES, type MailTemplate, templateOf } from '../../platform/mail-templates/index.ts'
import { faultsOf, render, withoutFoot } from '../../platform/mail-templates/render.ts'
import type { Locale, Words } from '../../platform/mail-templates/template.ts'
import { storedWords } from '../../platform/mail-words.ts'
import { runsCall, type Standing } from '../access/service.ts'
import type { ConcernQuery, TemplateAnswer, TemplateCard } from './schemas.ts'

/** Whether somebody of this standing may change the words: of a call's mails who runs it, of the platform's an administrator. */
const mayChange = (standing: Standing, callId: string | null): boolean =>
  callId === null ? standing.staff.some((s) => s.role === 'admin') : runsCall(standing, callId)

async function knownCall(tx: Tx, callId: string | null): Promise<void> {
  if (callId === null) return
  const call = await tx.selectFrom('call').select('id').where('id', '=', callId).executeTakeFirst()
  if (!call) throw new Problem('not-found')
}

/** The mails whose words belong to the call, or to the platform, and which of them were changed. */
export async function listTemplates(tx: Tx, callId: string | null): Promise<TemplateCard[]> {
  await knownCall(tx, callId)
  const { rows } = await sql<{
    template: string
    locale: Locale
    subject: string | null
    body: string | null
  }>`
    select distinct on (v.template, v.locale) v.template, v.locale, v.subject, v.body from mail_template_version v
     where v.call_id is not distinct from ${callId} order by v.template, v.locale, v.n desc`.execute(tx)
  return MAIL_TEMPLATE_NAMES.filter((n) => (templateOf(n).of === 'call') === (callId !== null)).map(
    (name) => {
      const stored = rows.filter((r) => r.template === name && r.subject !== null)
      const broken = (r: (typeof rows)[number]) =>
        faultsOf(templateOf(name), { subject: r.subject ?? '', body: r.body ?? '' }, r.locale).length > 0
      return {
        template: name,
        title: templateOf(name).title,
        changed: stored.map((r) => r.locale),
        faulty: stored.filter(broken).map((r) => r.locale),
      }
    },
  )
}

/** @throws Problem `not-found` when its words are not of this call, or of no call */
export async function readTemplate(
  tx: Tx,
  standing: Standing,
  name: MailTemplate,
  callId: string | null,
): Promise<TemplateAnswer> {
  const t = templateOf(name)
  if ((t.of === 'call') !== (callId !== null)) throw new Problem('not-found')
  await knownCall(tx, callId)
  return {
    template: name,
    title: t.title,
    places: Object.entries(t.places).map(([place, p]) => ({
      name: place,
      ...p,
      required: p.required === true,
    })),
    zh: await inLocale(tx, name, 'zh', callId),
    en: await inLocale(tx, name, 'en', callId),
    defaults: t.words,
    mayChange: mayChange(standing, callId),
  }
}

async function inLocale(tx: Tx, name: MailTemplate, locale: Locale, callId: string | null) {
  const t = templateOf(name)
  const { rows } = await sql<{
    n: number
    subject: string | null
    body: string | null
    by: string
    at: Date
  }>`
    select v.n, v.subject, v.body, u.name as by, v.changed_at as at
      from mail_template_version v join auth.user u on u.id = v.changed_by
     where v.template = ${name} and v.locale = ${locale} and v.call_id is not distinct from ${callId}
     order by v.n desc limit 50`.execute(tx)
  const history = rows.map((r) => ({
    n: r.n,
    words: r.subject === null || r.body === null ? null : { subject: r.subject, body: r.body },
    by: r.by,
    at: r.at.toISOString(),
  }))
  const last = history[0]?.words ?? null
  const faults = last ? faultsOf(t, last, locale) : []
  return {
    n: history[0]?.n ?? 0,
    words: last ?? t.words[locale],
    changed: last !== null,
    fault: faults.length > 0 ? faults.map((f) => f.message[locale]).join('; ') : null,
    history,
  }
}

/**
 * Changes a mail's words, or takes the default back; in force with the next mail.
 *
 * @throws Problem `not-found`, `forbidden`, `version-changed`, `template-refused`
 */
export async function changeWords(
  tx: Tx,
  standing: Standing,
  name: MailTemplate,
  locale: Locale,
  callId: string | null,
  version: number,
  words: Words | null,
): Promise<void> {
  const t = templateOf(name)
  if ((t.of === 'call') !== (callId !== null)) throw new Problem('not-found')
  await knownCall(tx, callId)
  if (!mayChange(standing, callId)) throw new Problem('forbidden')
  const faults = words ? faultsOf(t, words, locale) : []
  if (faults.length > 0)
    throw new Problem('template-refused', { params: { count: faults.length }, issues: faults })
  const n = (await storedWords(tx, name, locale, callId))?.n ?? 0
  if (n !== version) throw new Problem('version-changed')
  await sql`
    insert into mail_template_version (template, call_id, locale, n, subject, body)
    values (${name}, ${callId}, ${locale}, ${n + 1}, ${words?.subject ?? null}, ${words?.body ?? null})`
    .execute(tx)
    .catch((error: { code?: string }) => {
      throw error.code === '23505' ? new Problem('version-changed') : error
    })
  await record(tx, {
    action: words ? 'mail-template.changed' : 'mail-template.reset',
    subjectType: callId === null ? 'mail-template' : 'call',
    subjectId: callId ?? name,
    callId,
    detail: { template: name, locale, n: n + 1 },
  })
}

/** What a mail with these words would look like, with sample data; or what is wrong with them. */
export function preview(name: MailTemplate, locale: Locale, words: Words) {
  const t = templateOf(name)
  const faults = faultsOf(t, words, locale)
  return { mail: faults.length > 0 ? null : render(t, words, t.sample, locale), faults }
}

/** When the actor wants mail of each kind. */
export async function settingsOf(tx: Tx, person: string) {
  const { rows } = await sql<{ kind: (typeof MAIL_KINDS)[number]; timing: 'now' | 'daily' | 'off' }>`
    select kind, mail_timing(${person}::uuid, kind) as timing from unnest(${MAIL_KINDS as unknown as string[]}::text[]) kind`.execute(
    tx,
  )
  return rows.map((r) => ({ ...r, mayBeOff: MAY_BE_OFF.some((k) => k === r.kind) }))
}

/** @throws Problem `mail-weight` */
export async function changeSetting(
  tx: Tx,
  person: string,
  kind: string,
  timing: 'now' | 'daily' | 'off',
): Promise<void> {
  if (timing === 'off' && !MAY_BE_OFF.some((k) => k === kind)) throw new Problem('mail-weight')
  await sql`
    insert into mail_setting (user_id, kind, timing) values (${person}, ${kind}, ${timing})
    on conflict (user_id, kind) do update set timing = excluded.timing, changed_at = app_now()`.execute(tx)
  await record(tx, {
    action: 'account.mail-setting',
    subjectType: 'user',
    subjectId: person,
    detail: { kind, timing },
  })
}

/** Turns off what the mail with this token was about, if that may be. Says nothing of whose it was. */
export async function unsubscribe(tx: Tx, token: string): Promise<void> {
  await asSystem(tx, 'unsubscribe', async () => {
    const mail = await tx
      .selectFrom('mail')
      .select(['user_id', 'kind'])
      .where('unsubscribe_token', '=', token)
      .executeTakeFirst()
    if (mail?.user_id && MAY_BE_OFF.some((k) => k === mail.kind))
      await changeSetting(tx, mail.user_id, mail.kind, 'off')
  })
}

const CONCERNS = sql<boolean>`(kind <> 'account' or template = 'invitation')`

/** What concerns the actor: every mail about their affairs, whether it was sent at once, in a digest or not at all. */
export async function concernsOf(tx: Tx, person: string, query: ConcernQuery) {
  const after = readCursor(z.tuple([z.uuid()]), query.cursor)?.[0]
  let found = tx
    .selectFrom('mail')
    .select(['id', 'template', 'kind', 'subject', 'text', 'link', 'created_at', 'read_at'])
    .where('user_id', '=', person)
    .where(CONCERNS)
    .orderBy('id', 'desc')
    .limit(query.limit + 1)
  if (after) found = found.where('id', '<', after)
  if (query.unread) found = found.where('read_at', 'is', null)
  if (query.kind === 'invitation') found = found.where('template', '=', 'invitation')
  else if (query.kind) found = found.where('kind', '=', query.kind)
  const page = cutPage(await found.execute(), query.limit, (m) => [m.id])
  return {
    items: page.rows.map((m) => ({
      id: m.id,
      template: m.template,
      kind: m.kind,
      subject: m.subject,
      text: withoutFoot(m.text),
      link: m.link && placeOf(m.link),
      at: m.created_at.toISOString(),
      read: m.read_at !== null,
    })),
    nextCursor: page.nextCursor,
  }
}

/** An address of ours without the host, by which the portal goes there. */
function placeOf(link: string): string | null {
  if (!URL.canParse(link)) return null
  const { pathname, search, hash } = new URL(link)
  // Two slashes would lead to another host.
  return pathname.replace(/^\/+/, '/') + search + hash
}

export async function unreadCount(tx: Tx, person: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from (select from mail where user_id = ${person} and read_at is null and ${CONCERNS} limit 99) x`.execute(
    tx,
  )
  return rows[0]!.n
}

/** The actor has seen these; all, when none are named. */
export async function seen(tx: Tx, ids: readonly string[] | undefined): Promise<void> {
  await sql`select mails_seen(${ids ? [...ids] : null}::uuid[])`.execute(tx)
}
