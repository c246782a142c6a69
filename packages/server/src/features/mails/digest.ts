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
/** So many are named in one mail. */
const NAMED = 50

/** Safe to run twice, by several processes, and to be killed: a person's digest, its mark and its mail stand or fall together. */
export function digestTasks({ publicUrl }: Pick<Config, 'publicUrl'>): Tasks {
  return {
    [DIGESTS]: (_, { db, signal }) =>
      inPortions(BATCH, PAUSE_MS, signal, async () => {
        const { day, people } = await withSystem(db, 'job:mails.digests', dueNow)
        for (const person of people)
          await withSystem(db, 'job:mails.digests', (tx) => digestFor(tx, person, day, publicUrl))
        return people.length
      }),
  }
}

/** Eight in the morning of a day in Shanghai; what came later waits for the next day's. */
const eightOf = (day: string) => sql`((${day}::date + time '08:00') at time zone 'Asia/Shanghai')`

/** The day is said once: who is told at midnight is told for one day, not half for each. */
async function dueNow(tx: Tx): Promise<{ day: string; people: string[] }> {
  const { rows: today } = await sql<{ day: string }>`select app_today()::text as day`.execute(tx)
  const { day } = today[0]!
  const { rows } = await sql<{ person: string }>`
    select distinct m.user_id as person from mail m
     where m.state = 'waiting' and m.created_at < ${eightOf(day)} and app_now() >= ${eightOf(day)}
       and not exists (select from mail_digest d where d.user_id = m.user_id and d.day = ${day}::date)
     limit ${BATCH}`.execute(tx)
  return { day, people: rows.map((r) => r.person) }
}

async function digestFor(tx: Tx, person: string, day: string, publicUrl: string): Promise<void> {
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
    .where(sql<boolean>`created_at < ${eightOf(day)}`)
    .orderBy('id')
    .execute()
  const done = await tx
    .selectFrom('mail_digest')
    .select('day')
    .where('user_id', '=', person)
    .where(sql<boolean>`day = ${day}::date`)
    .executeTakeFirst()
  if (waiting.length === 0 || done) return
  const id = await queueMail(tx, {
    to: user.email,
    template: 'dailyDigest',
    locale: user.locale === 'en' ? 'en' : 'zh',
    userId: person,
    params: {
      // An officer of many tracks is told of the newest; all of them are on the page.
      items: waiting.slice(-NAMED).map((m) => ({
        subject: m.subject,
        url: m.link ?? publicUrl,
        at: shanghai(m.created_at),
      })),
      more: Math.max(0, waiting.length - NAMED),
      url: `${publicUrl}/notices`,
      settingsUrl: `${publicUrl}/account/mail`,
    },
  })
  await sql`insert into mail_digest (user_id, day, mail_id) values (${person}, ${day}::date, ${id})`.execute(
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
