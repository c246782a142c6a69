import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import type { Tx } from '../../platform/db/database.ts'
import { containing } from '../../platform/db/like.ts'
import type { ListQuery, OwnSanction, Sanction, SanctionInput } from './schemas.ts'

type Decision = Sanction['decision']

/** An entry as it is listed; days are `YYYY-MM-DD`. */
export type SanctionRow = {
  id: string
  unit_id: string
  unit_name: string
  kind: OwnSanction['kind']
  document_title: string
  document_number: string | null
  grounds: string
  from_day: string
  until_day: string | null
  call_id: string | null
  track: string | null
  import_id: string | null
  entered_by: string
  enterer: string
  entered_at: Date
  decision: Decision
  decider: string | null
  decided_at: Date | null
  decision_reason: string | null
  state: OwnSanction['state']
  last_day: string | null
  lifted_at: Date | null
  lift_reason: string | null
  /** The newest proposal to lift it. */
  lift: LiftRow | null
}

export type LiftRow = {
  id: string
  reason: string
  proposed_by: string
  proposer: string
  proposed_at: string
  decision: Decision
  decider: string | null
  decided_at: string | null
  decision_reason: string | null
}

/** Entries as far as the actor may see them, with how each stands today. */
const ENTRIES = sql`
  select s.id, s.unit_id, u.name as unit_name, s.kind, s.document_title, s.document_number, s.grounds,
         s.from_day::text, s.until_day::text, s.call_id, s.track, s.import_id, s.entered_by, e.name as enterer,
         s.entered_at, s.decision, d.name as decider, s.decided_at, s.decision_reason,
         t.last_day::text, t.lifted_at, t.lift_reason,
         case when s.decision is null then 'waiting'
              when s.decision <> 'confirmed' then 'refused'
              when t.last_day < shanghai_day(app_now()) then 'ended'
              when s.from_day > shanghai_day(app_now()) then 'future'
              else 'inForce' end as state,
         (select json_build_object('id', l.id, 'reason', l.reason, 'proposed_by', l.proposed_by, 'proposer', lp.name,
                   'proposed_at', l.proposed_at, 'decision', l.decision, 'decider', ld.name, 'decided_at', l.decided_at,
                   'decision_reason', l.decision_reason)
            from sanction_lift l join auth.user lp on lp.id = l.proposed_by left join auth.user ld on ld.id = l.decided_by
           where l.sanction_id = s.id order by l.proposed_at desc, l.id desc limit 1) as lift
    from sanction s join unit u on u.id = s.unit_id
    left join auth.user e on e.id = s.entered_by left join auth.user d on d.id = s.decided_by
    left join sanction_term t on t.id = s.id`

const narrowed = ({ kind, unit, q }: ListQuery) => sql`
  (${kind ?? null}::text is null or x.kind = ${kind ?? null})
  and (${unit ?? null}::uuid is null or x.unit_id = ${unit ?? null}::uuid)
  and (${q ?? null}::text is null or x.unit_name ilike ${containing(q ?? '')} or x.document_title ilike ${containing(q ?? '')}
       or x.document_number ilike ${containing(q ?? '')})`

/** A page, newest first; one row more than asked for tells whether there is another. */
export async function listSanctions(
  tx: Tx,
  query: ListQuery,
  after: readonly [at: string, id: string] | undefined,
): Promise<SanctionRow[]> {
  const [at, id] = after ?? [null, null]
  const { rows } = await sql<SanctionRow>`
    select * from (${ENTRIES}) x where ${narrowed(query)}
       and (${query.state ?? null}::text is null or x.state = ${query.state ?? null})
       and (${at}::text is null or (x.entered_at, x.id) < (${at}::timestamptz, ${id}::uuid))
     order by x.entered_at desc, x.id desc limit ${query.limit + 1}`.execute(tx)
  return rows
}

/** How many there are of each state, under the other filters. */
export async function countSanctions(tx: Tx, query: ListQuery) {
  const { rows } = await sql<{ state: OwnSanction['state']; n: number }>`
    select x.state, count(*)::int as n from (${ENTRIES}) x where ${narrowed(query)} group by x.state`.execute(
    tx,
  )
  const counts = { waiting: 0, inForce: 0, future: 0, ended: 0, refused: 0 }
  for (const { state, n } of rows) counts[state] = n
  return counts
}

export async function findSanction(tx: Tx, id: string): Promise<SanctionRow | undefined> {
  const { rows } = await sql<SanctionRow>`select * from (${ENTRIES}) x where x.id = ${id}::uuid`.execute(tx)
  return rows[0]
}

/** What was confirmed against a unit, the latest first. */
export async function sanctionsOfUnit(tx: Tx, unitId: string): Promise<SanctionRow[]> {
  const { rows } = await sql<SanctionRow>`
    select * from (${ENTRIES}) x where x.unit_id = ${unitId}::uuid and x.decision = 'confirmed'
     order by x.from_day desc, x.id desc`.execute(tx)
  return rows
}

export async function insertSanction(
  tx: Tx,
  id: string,
  s: SanctionInput,
  importId: string | null = null,
): Promise<void> {
  await tx
    .insertInto('sanction')
    .values({
      id,
      unit_id: s.unitId,
      kind: s.kind,
      document_title: s.documentTitle,
      document_number: s.documentNumber,
      grounds: s.grounds,
      from_day: s.from,
      until_day: s.until,
      call_id: s.callId,
      track: s.track,
      import_id: importId,
    })
    .execute()
}

type Decided = { by: string; decision: NonNullable<Decision>; reason: string | null }

export async function decideSanction(tx: Tx, id: string, { by, decision, reason }: Decided): Promise<void> {
  await tx
    .updateTable('sanction')
    .set({ decision, decided_by: by, decision_reason: reason })
    .where('id', '=', id)
    .execute()
}

export async function insertLift(tx: Tx, sanctionId: string, reason: string): Promise<string> {
  const id = uuidv7()
  await tx.insertInto('sanction_lift').values({ id, sanction_id: sanctionId, reason }).execute()
  return id
}

export async function decideLift(tx: Tx, id: string, { by, decision, reason }: Decided): Promise<void> {
  await tx
    .updateTable('sanction_lift')
    .set({ decision, decided_by: by, decision_reason: reason })
    .where('id', '=', id)
    .execute()
}

/** Who looked whether the register is complete: for all units first, newest first. */
export function listChecks(tx: Tx) {
  return tx
    .selectFrom('sanction_check as c')
    .leftJoin('unit as u', 'u.id', 'c.unit_id')
    .leftJoin('auth.user as p', 'p.id', 'c.recorded_by')
    .select(['c.id', 'u.name as unit_name', 'c.year', 'c.source', 'p.name as by', 'c.recorded_at'])
    .orderBy(sql`c.unit_id is null`, 'desc')
    .orderBy('c.recorded_at', 'desc')
    .orderBy('c.id', 'desc')
    .limit(100)
    .execute()
}

export async function insertCheck(
  tx: Tx,
  c: { unitId: string | null; year: number; source: string; by: string },
): Promise<void> {
  await tx
    .insertInto('sanction_check')
    .values({ id: uuidv7(), unit_id: c.unitId, year: c.year, source: c.source, recorded_by: c.by })
    .execute()
}
