import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { containing } from '../../platform/db/like.ts'
import type { ListQuery, Quote, Side } from './schemas.ts'

export type CardRow = {
  id: string
  application_id: string
  call_id: string
  track: string
  unit_id: string
  number: string
  subject: string
  opened_at: Date
  last_at: Date
  /** To the microsecond: a place in a list. */
  place: string
  last_n: number
  waits_for: Side | null
  closed_at: Date | null
  unit_name: string
  title: string | null
  state: string | null
  side: Side | null
  last_text: string
  last_author: string
  unread: number
}

export type MessageRow = {
  id: string
  n: number
  side: Side
  kind: 'text' | 'closed' | 'reopened'
  text: string
  quote: Quote | null
  asks: boolean
  author: string
  mine: boolean
  at: Date
}

type Only = ListQuery & { application?: string; id?: string; after?: { place: string; id: string } }

const UNREAD = sql`(select count(*)::int from thread_message x
  where x.thread_id = t.id and x.n > coalesce(r.n, 0) and x.author <> actor_id())`
const SIDE = sql`actor_side_of(t.call_id, t.track, t.unit_id)`

/** Questions that the actor may read, the one written in last first; one more than `limit`. */
export async function cards(tx: Tx, only: Partial<Only>): Promise<CardRow[]> {
  const where = [sql`true`]
  if (only.id) where.push(sql`t.id = ${only.id}`)
  if (only.application) where.push(sql`t.application_id = ${only.application}`)
  if (only.call) where.push(sql`t.call_id = ${only.call}`)
  if (only.track) where.push(sql`t.track = ${only.track}`)
  if (only.unit) where.push(sql`t.unit_id = ${only.unit}`)
  if (only.q) {
    const like = containing(only.q)
    where.push(sql`(t.subject ilike ${like} or t.number ilike ${like} or u.name ilike ${like})`)
  }
  if (only.after)
    where.push(sql`(t.last_at, t.id) < (${only.after.place}::timestamptz, ${only.after.id}::uuid)`)
  const mine = sql`coalesce(${SIDE}, 'office')`
  switch (only.state) {
    case 'us':
      where.push(sql`t.closed_at is null and t.waits_for = ${mine}`)
      break
    case 'them':
      where.push(sql`t.closed_at is null and t.waits_for <> ${mine}`)
      break
    case 'answered':
      where.push(sql`t.closed_at is null and t.waits_for is null`)
      break
    case 'closed':
      where.push(sql`t.closed_at is not null`)
      break
    case 'unread':
      where.push(sql`t.last_n > coalesce(r.n, 0) and ${UNREAD} > 0`)
  }
  const { rows } = await sql<CardRow>`
    select t.*, t.last_at::text as place, u.name as unit_name, a.title, a.state, ${SIDE} as side,
           m.text as last_text, p.name as last_author, ${UNREAD} as unread
      from thread t
      join unit u on u.id = t.unit_id
      join thread_message m on m.thread_id = t.id and m.n = t.last_n
      join auth.user p on p.id = m.author
      left join application a on a.id = t.application_id
      left join thread_read r on r.thread_id = t.id and r.user_id = actor_id()
     where ${sql.join(where, sql` and `)}
     order by t.last_at desc, t.id desc limit ${(only.limit ?? 200) + 1}`.execute(tx)
  return rows
}

/** The last messages of a question, oldest first; of those before `before` where that is given. */
export async function messages(tx: Tx, id: string, most: number, before?: number): Promise<MessageRow[]> {
  const { rows } = await sql<MessageRow>`
    select m.id, m.n, m.side, m.kind, m.text, m.quote, m.asks, m.at, p.name as author, m.author = actor_id() as mine
      from thread_message m join auth.user p on p.id = m.author
     where m.thread_id = ${id} and m.n < ${before ?? 2147483647}::integer
     order by m.n desc limit ${most}`.execute(tx)
  return rows.reverse()
}

export async function insertThread(tx: Tx, id: string, application: string, subject: string): Promise<void> {
  await sql`insert into thread (id, application_id, subject) values (${id}, ${application}, ${subject})`.execute(
    tx,
  )
}

/** Appends; the database gives the number. */
export async function insertMessage(
  tx: Tx,
  thread: string,
  m: {
    id: string
    kind: 'text' | 'closed' | 'reopened'
    text?: string
    quote?: Quote | null
    asks?: boolean
  },
): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    insert into thread_message (thread_id, id, kind, text, quote, asks)
    values (${thread}, ${m.id}, ${m.kind}, ${m.text ?? ''}, ${m.quote ? JSON.stringify(m.quote) : null}::jsonb,
            ${m.asks ?? false}) returning n`.execute(tx)
  return rows[0]!.n
}

/** How far the actor has read; never back. */
export async function markRead(tx: Tx, thread: string, n: number): Promise<void> {
  await sql`
    insert into thread_read (thread_id, user_id, n)
    select t.id, actor_id(), least(${n}::integer, t.last_n) from thread t where t.id = ${thread}
    on conflict (thread_id, user_id) do update set n = excluded.n, at = app_now() where thread_read.n < excluded.n`.execute(
    tx,
  )
}

export async function counts(tx: Tx): Promise<{ unread: number; waiting: number }> {
  const { rows } = await sql<{ unread: number; waiting: number }>`
    select (select count(*)::int from (
              select from thread t left join thread_read r on r.thread_id = t.id and r.user_id = actor_id()
               where t.last_n > coalesce(r.n, 0) and ${UNREAD} > 0 limit 100) x) as unread,
           (select count(*)::int from (
              select from thread t where t.closed_at is null and t.waits_for = ${SIDE} limit 100) y) as waiting`.execute(
    tx,
  )
  return rows[0]!
}

export type Told = { id: string; email: string; locale: string }

/**
 * Whom to write to about a new message, as the system: of the unit its managers and who has written here, of the office
 * who looks after the track; never the writer.
 */
export async function toTell(tx: Tx, thread: string, side: Side, writer: string): Promise<Told[]> {
  const { rows } = await sql<Told>`
    select u.id, u.email, u.locale from auth.user u
     where u.id <> ${writer} and u.id in (
       select m.user_id from thread t join unit_member m on m.unit_id = t.unit_id and m.left_at is null
        where t.id = ${thread} and ${side} = 'unit' and (m.role = 'manager' or exists (
          select from thread_message x where x.thread_id = t.id and x.author = m.user_id))
       union
       select r.user_id from thread t join staff_role r on r.role = 'officer' and r.revoked_at is null
          and (r.call_id is null or r.call_id = t.call_id) and (r.tracks is null or t.track = any (r.tracks))
        where t.id = ${thread} and ${side} = 'office'
          and r.user_id not in (select m.user_id from unit_member m where m.unit_id = t.unit_id and m.left_at is null))
     order by u.email`.execute(tx)
  return rows
}
