import { ownUpTo } from '@zhinan/likeness'
import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import type { Tx } from '../../platform/db/database.ts'
import type { Part, Words } from './words.ts'

export const KINDS = ['text', 'person', 'phone', 'account'] as const
export type Kind = (typeof KINDS)[number]

/** A submission whose turn it is; `newest`: no later one has come since. */
export type Turn = {
  id: string
  n: number
  call_id: string
  call_version: number
  track: string
  unit_id: string
  counting_unit: string
  content: unknown
  newest: boolean
}

/** One comparison at a time, in whichever process: else two that come together would not see each other. */
export async function waitForTurn(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('zhinan.likeness'))`.execute(tx)
}

/** Takes the oldest submissions off the queue. */
export async function takeTurns(tx: Tx, limit: number): Promise<Turn[]> {
  const { rows } = await sql<Turn>`
    with taken as (
      delete from likeness_queue where submission_id in (
        select submission_id from likeness_queue order by submission_id limit ${limit})
      returning submission_id)
    select a.id, s.n, a.call_id, s.call_version, a.track, a.unit_id, a.counting_unit, s.content, s.n = a.submissions as newest
      from taken t join submission s on s.id = t.submission_id join application a on a.id = s.application_id
     order by s.id`.execute(tx)
  return rows
}

/** Keeps an application's words, fingerprints and telephone numbers in place of its earlier ones. */
export async function keepWords(
  tx: Tx,
  { id, n, call_id }: Turn,
  { text, parts }: Words,
  prints: readonly number[],
  phones: readonly string[],
): Promise<void> {
  await sql`
    insert into likeness_text (application_id, submission_n, call_id, text, parts, prints)
    values (${id}, ${n}, ${call_id}, ${text}, ${JSON.stringify(parts)}::jsonb, ${prints.length})
    on conflict (application_id) do update set submission_n = excluded.submission_n, text = excluded.text,
      parts = excluded.parts, prints = excluded.prints`.execute(tx)
  await sql`delete from likeness_print where application_id = ${id}`.execute(tx)
  await sql`insert into likeness_print (print, application_id) select p, ${id} from unnest(${[...prints]}::bigint[]) p`.execute(
    tx,
  )
  await sql`delete from likeness_phone where application_id = ${id}`.execute(tx)
  await sql`insert into likeness_phone (phone, application_id) select p, ${id} from unnest(${[...phones]}::text[]) p`.execute(
    tx,
  )
}

/** Applications with the same fingerprints: how many, and how many they have. Fingerprints of too many are nobody's own. */
export async function sharing(tx: Tx, id: string, prints: readonly number[]) {
  const { rows } = await sql<{ id: string; shared: number; prints: number }>`
    with found as (
      select unnest(l.ids) as id from unnest(${[...prints]}::bigint[]) p
        cross join lateral (
          select array_agg(x.application_id) as ids
            from (select application_id from likeness_print where print = p
                   limit ${ownUpTo(0) + 1}) x) l
       where cardinality(l.ids) <= ${ownUpTo(0)})
    select f.id, count(*)::int as shared, t.prints from found f join likeness_text t on t.application_id = f.id
     where f.id <> ${id} group by f.id, t.prints`.execute(tx)
  return rows
}

export async function textOf(tx: Tx, id: string) {
  const row = await tx
    .selectFrom('likeness_text')
    .select(['text', 'parts', 'submission_n'])
    .where('application_id', '=', id)
    .executeTakeFirst()
  return row && { ...row, parts: row.parts as unknown as Part[] }
}

/** Texts that stand for all of a call, the same ones each time. */
export async function sample(tx: Tx, callId: string, limit: number): Promise<string[]> {
  const { rows } = await sql<{ text: string }>`
    select text from likeness_text where call_id = ${callId}
     order by md5(application_id::text) limit ${limit}`.execute(tx)
  return rows.map((row) => row.text)
}

/** More units than this with the same number: a switchboard or a hotline, no sign of anything. */
const SWITCHBOARD = 20

/** Submitted applications of other counting units with the same person, telephone or bank account. */
export async function sameMarks(tx: Tx, { id, unit_id, counting_unit }: Turn) {
  const { rows } = await sql<{ id: string; kind: Exclude<Kind, 'text'> }>`
    with mine as (select lookup_hash from secret where lookup_hash is not null
                     and owner_type = 'application' and owner_id = ${id}),
      account as (select lookup_hash from secret where lookup_hash is not null
                     and owner_type = 'unit' and owner_id = ${unit_id}),
      marks as (
        select s.owner_id as id, 'person' as kind from mine m join secret s on s.lookup_hash = m.lookup_hash
         where s.owner_type = 'application'
        union
        select x.id, 'account' from account m join secret s on s.lookup_hash = m.lookup_hash
          join application x on x.unit_id = s.owner_id where s.owner_type = 'unit'
        union
        select p.application_id, 'phone' from likeness_phone m join likeness_phone p on p.phone = m.phone
         where m.application_id = ${id} and (select count(distinct y.counting_unit) from likeness_phone z
           join application y on y.id = z.application_id where z.phone = m.phone) <= ${SWITCHBOARD})
    select m.id, m.kind from marks m join application a on a.id = m.id
     where m.id <> ${id} and a.submitted_at is not null and a.counting_unit <> ${counting_unit}`.execute(tx)
  return rows
}

export type Found = { id: string; kind: Kind; likeness: number | null; same: number | null }

/** Puts what was found of an application in place of what was found before; a pair that is no longer alike is gone. */
export async function putFlags(tx: Tx, id: string, found: readonly Found[]): Promise<void> {
  const rows = found.map((f) => ({ ...f, flag: uuidv7() }))
  await sql`
    with found as (select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as f (flag uuid, id uuid, kind text, likeness real, same int))
    insert into likeness_flag (id, kind, a, b, a_call, a_track, a_n, b_call, b_track, b_n, likeness, same)
    select f.flag, f.kind, x.id, y.id, x.call_id, x.track, x.submissions, y.call_id, y.track, y.submissions, f.likeness, f.same
      from found f join application x on x.id = least(f.id, ${id}::uuid) join application y on y.id = greatest(f.id, ${id}::uuid)
    on conflict (a, b, kind) do update set a_n = excluded.a_n, b_n = excluded.b_n, likeness = excluded.likeness,
      same = excluded.same, found_at = app_now(), gone_at = null`.execute(tx)
  await sql`
    update likeness_flag l set gone_at = app_now()
     where (l.a = ${id} or l.b = ${id}) and l.gone_at is null
       and not exists (select from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as f (id uuid, kind text)
                        where f.kind = l.kind and f.id = case when l.a = ${id} then l.b else l.a end)`.execute(
    tx,
  )
}
