import type { ApplicationFacts, Conflict, ExpertFacts } from '@zhinan/review'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'

/** One search at a time, in whichever process: else two would not see what the other has just read. */
export async function waitForTurn(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('zhinan.recusal'))`.execute(tx)
}

export type Turn = { subject: 'application' | 'expert'; id: string }

/** Takes so many off the queue, applications first. */
export async function takeTurns(tx: Tx, most: number): Promise<Turn[]> {
  const { rows } = await sql<Turn>`
    delete from conflict_queue where (subject, id) in (
      select subject, id from conflict_queue order by subject, id limit ${most}) returning subject, id`.execute(
    tx,
  )
  return rows
}

export type SubmittedRow = {
  id: string
  call_id: string
  call_version: number
  track: string
  content: unknown
  unit_name: string
  unit_code: string | null
  host_name: string | null
  host_code: string | null
  id_hashes: Record<string, string>
}

/** The newest submissions of applications, with their units and the keyed hashes of identity numbers by path. */
export async function submitted(tx: Tx, ids: readonly string[]): Promise<SubmittedRow[]> {
  const { rows } = await sql<SubmittedRow>`
    select a.id, a.call_id, s.call_version, a.track, s.content, u.name as unit_name, u.credit_code as unit_code, u.host_name,
           u.host_code,
           (select coalesce(jsonb_object_agg(x.path, encode(x.lookup_hash, 'hex')), '{}') from secret x
             where x.owner_type = 'application' and x.owner_id = a.id and x.lookup_hash is not null) as id_hashes
      from application a
      join submission s on s.application_id = a.id and s.n = a.submissions
      join unit u on u.id = a.unit_id
     where a.id = any (${[...ids]}::uuid[])`.execute(tx)
  return rows
}

export async function keepFacts(
  tx: Tx,
  { id, call_id, track }: SubmittedRow,
  facts: ApplicationFacts,
): Promise<void> {
  await sql`
    insert into conflict_facts (application_id, call_id, track, facts)
    values (${id}, ${call_id}, ${track}, ${JSON.stringify(facts)}::jsonb)
    on conflict (application_id) do update set facts = excluded.facts`.execute(tx)
}

export type FactsRow = { application_id: string; call_id: string; track: string; facts: ApplicationFacts }

/** Every application's facts. */
export async function allFacts(tx: Tx): Promise<FactsRow[]> {
  const { rows } =
    await sql<FactsRow>`select application_id, call_id, track, facts from conflict_facts`.execute(tx)
  return rows
}

/** What is known of experts, all of them or these; rejected ones are none. */
export async function experts(tx: Tx, ids?: readonly string[]): Promise<ExpertFacts[]> {
  type Row = {
    id: string
    name: string
    hash: string | null
    unit_name: string
    unit_code: string | null
    host_name: string | null
    host_code: string | null
    employers: { name: string; code?: string | null; until: number }[]
    relations: { relation: 'student' | 'supervisor' | 'co-author' | 'relative'; name: string; unit: string }[]
    declared: { application: string; reason: string }[]
  }
  const { rows } = await sql<Row>`
    select id, name, encode(person_hash, 'hex') as hash, unit_name, unit_code, host_name, host_code, employers, relations,
           (select coalesce(jsonb_agg(jsonb_build_object('application', d.application_id, 'reason', d.reason)), '[]')
              from review_declaration d where d.expert_id = expert.id) as declared
      from expert where status <> 'rejected' and (${ids ? [...ids] : null}::uuid[] is null or id = any (${ids ? [...ids] : null}::uuid[]))
     order by id`.execute(tx)
  return rows.map((r) => ({
    id: r.id,
    name: r.name,
    ...(r.hash && { idHash: r.hash }),
    unit: body(r.unit_name, r.unit_code),
    units: [body(r.unit_name, r.unit_code), ...(r.host_name ? [body(r.host_name, r.host_code)] : [])],
    earlier: r.employers.map((e) => ({ body: body(e.name, e.code), until: e.until })),
    relations: r.relations.map((x) => ({
      relation: x.relation,
      name: x.name,
      ...(x.unit && { unit: { name: x.unit } }),
    })),
    declared: r.declared,
  }))
}

export const body = (name: string, code: string | null | undefined) => ({ name, ...(code && { code }) })

/** Puts what was found of an application, or of an expert, in place of what stood there; what stays keeps its date. */
export async function replace(
  tx: Tx,
  of: { application: string } | { expert: string },
  found: readonly (Conflict & { call_id: string; track: string })[],
): Promise<void> {
  const whose =
    'application' in of ? sql`c.application_id = ${of.application}` : sql`c.expert_id = ${of.expert}`
  const rows = JSON.stringify(found.map((c) => ({ ...c, detail: c.detail ?? '' })))
  await sql`
    with found as (
      select * from jsonb_to_recordset(${rows}::jsonb)
        as x(application uuid, expert uuid, call_id text, track text, kind text, hard boolean, source text, detail text)),
    gone as (
      delete from conflict c where ${whose} and not exists (
        select from found f where f.application = c.application_id and f.expert = c.expert_id and f.kind = c.kind
           and f.source = c.source and f.detail = c.detail))
    insert into conflict (application_id, expert_id, call_id, track, kind, hard, source, detail)
    select application, expert, call_id, track, kind, hard, source, detail from found
    on conflict (application_id, expert_id, kind, source, detail) do update set hard = excluded.hard
      where conflict.hard <> excluded.hard`.execute(tx)
}

export type ConflictRow = {
  application_id: string
  number: string
  title: string
  track: string
  unit: string
  expert_id: string
  expert: string
  expert_unit: string
  kind: Conflict['kind']
  hard: boolean
  source: string
  detail: string
  found_at: Date
}

/** A call's conflicts as far as the actor may see them, by expert and application. */
export async function list(
  tx: Tx,
  callId: string,
  q: {
    track?: string | undefined
    expert?: string | undefined
    after?: readonly string[] | undefined
    limit: number
  },
): Promise<ConflictRow[]> {
  const { rows } = await sql<ConflictRow>`
    select c.application_id, a.number, a.title, c.track, u.name as unit, c.expert_id, e.name as expert,
           e.unit_name as expert_unit, c.kind, c.hard, c.source, c.detail, c.found_at
      from conflict c join application a on a.id = c.application_id join unit u on u.id = a.unit_id
      join expert e on e.id = c.expert_id
     where c.call_id = ${callId} and a.state <> 'withdrawn'
       and (${q.track ?? null}::text is null or c.track = ${q.track ?? null})
       and (${q.expert ?? null}::uuid is null or c.expert_id = ${q.expert ?? null})
       and (${q.after ? q.after[0]! : null}::text is null
         or (e.name, c.expert_id::text, a.number, c.kind, c.source, c.detail)
          > (${q.after?.[0] ?? ''}, ${q.after?.[1] ?? ''}, ${q.after?.[2] ?? ''}, ${q.after?.[3] ?? ''}, ${q.after?.[4] ?? ''}, ${q.after?.[5] ?? ''}))
     order by e.name, c.expert_id::text, a.number, c.kind, c.source, c.detail limit ${q.limit + 1}`.execute(
    tx,
  )
  return rows
}

/** How many applications of these tracks bar each expert. */
export async function barredIn(
  tx: Tx,
  callId: string,
  tracks: readonly string[],
): Promise<Map<string, number>> {
  const { rows } = await sql<{ expert: string; n: number }>`
    select c.expert_id as expert, count(distinct c.application_id)::int as n
      from conflict c join application a on a.id = c.application_id
     where c.call_id = ${callId} and c.track = any (${[...tracks]}::text[]) and c.hard
       and a.state not in ('withdrawn', 'ineligible')
     group by c.expert_id`.execute(tx)
  return new Map(rows.map((r) => [r.expert, r.n]))
}

/** How many wait to be looked at. */
export async function waiting(tx: Tx): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from conflict_queue`.execute(tx)
  return rows[0]!.n
}
