import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { Kind } from './store.ts'

/** How many flags an application has that still hold, and how many of them nobody has looked at: for lists. */
export const flagCounts = (application: RawBuilder<unknown>) => sql<{ all: number; open: number }>`(
  select json_build_object('all', count(*), 'open', count(*) filter (where not exists (
      select from likeness_decision d where d.flag_id = f.id and d.a_n = f.a_n and d.b_n = f.b_n)))
    from likeness_flag f where f.gone_at is null and (f.a = ${application} or f.b = ${application}))`

/** Whether it has a flag that still holds. */
export const isFlagged = (application: RawBuilder<unknown>) =>
  sql<boolean>`exists (select from likeness_flag f
    where f.gone_at is null and (f.a = ${application} or f.b = ${application}))`

export type FlagRow = {
  id: string
  kind: Kind
  likeness: number | null
  same: number | null
  found_at: Date
  other: string
  other_call: string
  other_track: string
  a_n: number
  b_n: number
  decisions: number
}

/** What an application is alike to, most alike first. */
export async function flagsOf(tx: Tx, id: string): Promise<FlagRow[]> {
  const { rows } = await sql<FlagRow>`
    select f.id, f.kind, f.likeness, f.same, f.found_at, f.a_n, f.b_n,
           case when f.a = ${id} then f.b else f.a end as other,
           case when f.a = ${id} then f.b_call else f.a_call end as other_call,
           case when f.a = ${id} then f.b_track else f.a_track end as other_track,
           (select count(*)::int from likeness_decision d where d.flag_id = f.id) as decisions
      from likeness_flag f where (f.a = ${id} or f.b = ${id}) and f.gone_at is null
     order by f.likeness desc nulls first, f.id`.execute(tx)
  return rows
}

export function flag(tx: Tx, id: string) {
  return tx.selectFrom('likeness_flag').selectAll().where('id', '=', id).executeTakeFirst()
}

/** What officers found, newest first. */
export function decisionsOf(tx: Tx, flags: readonly string[]) {
  if (flags.length === 0) return Promise.resolve([])
  return tx
    .selectFrom('likeness_decision as d')
    .innerJoin('auth.user as u', 'u.id', 'd.decided_by')
    .select(['d.flag_id', 'd.n', 'd.decision', 'd.note', 'd.a_n', 'd.b_n', 'd.decided_at', 'u.name as by'])
    .where('d.flag_id', 'in', [...flags])
    .orderBy('d.n', 'desc')
    .execute()
}

/** The applications of these that the reader may see. */
export function seen(tx: Tx, ids: readonly string[]) {
  if (ids.length === 0) return Promise.resolve([])
  return tx
    .selectFrom('application as a')
    .innerJoin('unit as u', 'u.id', 'a.unit_id')
    .select([
      'a.id',
      'a.number',
      'a.call_id',
      'a.track',
      'a.title',
      'a.state',
      'a.submitted_at',
      'u.name as unit_name',
    ])
    .where('a.id', 'in', [...ids])
    .where('a.submitted_at', 'is not', null)
    .execute()
}

/** Officers who may tell about applications of a track. */
export async function officersOf(tx: Tx, callId: string, track: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select distinct u.name from staff_role r join auth.user u on u.id = r.user_id
     where r.role = 'officer' and r.revoked_at is null and (r.call_id is null or r.call_id = ${callId})
       and (r.tracks is null or ${track} = any (r.tracks)) order by u.name limit 5`.execute(tx)
  return rows.map((row) => row.name)
}

/** One decision more. @returns false when somebody else decided in between */
export async function addDecision(
  tx: Tx,
  d: { flag: string; n: number; decision: string; note: string; a_n: number; b_n: number; by: string },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows: n } = await tx
    .insertInto('likeness_decision')
    .values({
      flag_id: d.flag,
      n: d.n,
      decision: d.decision,
      note: d.note,
      a_n: d.a_n,
      b_n: d.b_n,
      decided_by: d.by,
    })
    .onConflict((c) => c.doNothing())
    .executeTakeFirst()
  return n === 1n
}
