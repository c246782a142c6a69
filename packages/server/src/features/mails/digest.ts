import { sql } from 'kysely'
import type { Config } from '../../platform/config.ts'
import { withSystem } from '../../platform/db/actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { inPortions, type Tasks } from '../../platform/jobs.ts'
import { queueMail } from '../../platform/mail.ts'
import { shanghai } from '../../platform/shanghai.ts'

/** The task of every minute: from 08:00 in Shanghai on, one digest a day for who has mail waiting. */
export const DIGESTS = 'mails.digests'
const BATCH = 20
const PAUSE_MS = 500

/** Safe to run twice, by several processes, and to be killed: a person's digest, its mark and its mail stand or fall together. */
export function digestTasks({ publicUrl }: Pick<Config, 'publicUrl'>): Tasks {
  return {
    [DIGESTS]: (_, { db, signal }) =>
      inPortions(BATCH, PAUSE_MS, signal, async () => {
        const due = await withSystem(db, 'job:mails.digests', dueNow)
        for (const person of due)
          await withSystem(db, 'job:mails.digests', (tx) => digestFor(tx, person, publicUrl))
        return due.length
      }),
  }
}

/** This morning's eight o'clock; what came later waits for tomorrow's. */
const EIGHT = sql`((app_today() + time '08:00') at time zone 'Asia/Shanghai')`

async function dueNow(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ person: string }>`
    select distinct m.user_id as person from mail m
     where m.state = 'waiting' and m.created_at < ${EIGHT} and app_now() >= ${EIGHT}
       and not exists (select from mail_digest d where d.user_id = m.user_id and d.day = app_today())
     limit ${BATCH}`.execute(tx)
  return rows.map((r) => r.person)
}

async function digestFor(tx: Tx, person: string, publicUrl: string): Promise<void> {
  const user = await tx
    .selectFrom('auth.user')
    .select(['email', 'locale'])
    .where('id', '=', person)
    // One at a time for a person: who comes second finds nothing waiting.
    .forUpdate()
    .executeTakeFirstOrThrow()
  const waiting = await tx
    .selectFrom('mail')
    .select(['id', 'subject', 'link', 'created_at'])
    .where('user_id', '=', person)
    .where('state', '=', 'waiting')
    .where(sql<boolean>`created_at < ${EIGHT}`)
    .orderBy('id')
    .execute()
  const done = await tx
    .selectFrom('mail_digest')
    .select('day')
    .where('user_id', '=', person)
    .where(sql<boolean>`day = app_today()`)
    .executeTakeFirst()
  if (waiting.length === 0 || done) return
  const id = await queueMail(tx, {
    to: user.email,
    template: 'dailyDigest',
    locale: user.locale === 'en' ? 'en' : 'zh',
    userId: person,
    params: {
      items: waiting.map((m) => ({
        subject: m.subject,
        url: m.link ?? publicUrl,
        at: shanghai(m.created_at),
      })),
      url: `${publicUrl}/notices`,
      settingsUrl: `${publicUrl}/account/mail`,
    },
  })
  await sql`insert into mail_digest (user_id, day, mail_id) values (${person}, app_today(), ${id})`.execute(
    tx,
  )
  await tx
    .updateTable('mail')
    .set({ state: 'digested', digest_id: id })
    .where(
      'id',
      'in',
      waiting.map((m) => m.id),
    )
    .execute()
}
