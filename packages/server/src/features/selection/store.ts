import type { FallCause, Selection, Sheet } from '@zhinan/review'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'

/** An application as selection sees it. */
export type CandidateRow = {
  id: string
  number: string
  track: string
  title: string
  state: 'submitted' | 'returned' | 'eligible' | 'ineligible' | 'withdrawn'
  unit: string
  unitName: string
  region: string
  kind: string
  /** How many rules of the kind `priority` it meets. */
  priorities: number
  /** Numbers of the applications that are nested in it. */
  companions: string[]
}

/** Whatever was submitted in a call, by number. */
export async function candidates(tx: Tx, callId: string): Promise<CandidateRow[]> {
  const { rows } = await sql<CandidateRow>`
    select a.id, a.number, a.track, a.title, a.state, a.counting_unit as unit, u.name as "unitName", u.region, u.kind,
           (select count(*)::int from submission s, jsonb_array_elements(s.verdict -> 'findings') f
              left join rule_decision d on d.application_id = a.id and d.rule = f ->> 'rule' and d.superseded_at is null
             where s.application_id = a.id and s.n = a.submissions and f ->> 'gate' = 'priority'
               and coalesce(d.truth, f ->> 'truth') = 'met') as priorities,
           array(select c.number from application c where c.nested_in = a.id order by c.number) as companions
      from application a join unit u on u.id = a.unit_id
     where a.call_id = ${callId} and a.submitted_at is not null
       and a.state in ('submitted', 'returned', 'eligible', 'ineligible', 'withdrawn')
     order by a.number`.execute(tx)
  return rows
}

export type VoteRow = {
  id: string
  track: string
  /** Numbers, first first. */
  order: string[]
  present: string
  reason: string
  by: string
  at: Date
}

/** In the order in which they were recorded. */
export async function votes(tx: Tx, callId: string): Promise<VoteRow[]> {
  const { rows } = await sql<VoteRow>`
    select v.id, v.track, array(select a.number from unnest(v.places) with ordinality p(id, n)
             join application a on a.id = p.id order by p.n) as order,
           v.present, v.reason, p.name as by, v.recorded_at as at
      from selection_vote v join auth.user p on p.id = v.recorded_by
     where v.call_id = ${callId} order by v.recorded_at, v.id`.execute(tx)
  return rows
}

export type FallRow = {
  id: string
  application: string
  track: string
  cause: FallCause
  reason: string
  by: string
  at: Date
  undone: { by: string; at: string; reason: string } | null
}

/** All that were recorded, those taken back too. */
export async function falls(tx: Tx, callId: string): Promise<FallRow[]> {
  const { rows } = await sql<FallRow>`
    select f.id, a.number as application, f.track, f.cause, f.reason, p.name as by, f.recorded_at as at,
           case when f.undone_at is not null then jsonb_build_object('by', q.name, 'reason', f.undo_reason, 'at',
             to_char(f.undone_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) end as undone
      from selection_fall f join application a on a.id = f.application_id join auth.user p on p.id = f.recorded_by
      left join auth.user q on q.id = f.undone_by
     where f.call_id = ${callId} order by f.recorded_at, f.id`.execute(tx)
  return rows
}

/** Whoever gave an opinion that counts, for a choice by name. */
export async function experts(tx: Tx, callId: string): Promise<{ id: string; name: string; unit: string }[]> {
  const { rows } = await sql<{ id: string; name: string; unit: string }>`
    select e.id, e.name, e.unit_name as unit from expert e
     where e.id in (select s.expert_id from review_sheet s where s.call_id = ${callId} and s.sent > 0)
     order by e.name, e.id`.execute(tx)
  return rows
}

export async function insertVote(
  tx: Tx,
  v: { id: string; callId: string; track: string; places: string[]; present: string; reason: string },
): Promise<void> {
  await tx
    .insertInto('selection_vote')
    .values({
      id: v.id,
      call_id: v.callId,
      track: v.track,
      places: v.places,
      present: v.present,
      reason: v.reason,
    })
    .execute()
}

export async function insertFall(
  tx: Tx,
  f: { id: string; callId: string; track: string; application: string; cause: FallCause; reason: string },
): Promise<void> {
  await tx
    .insertInto('selection_fall')
    .values({
      id: f.id,
      call_id: f.callId,
      track: f.track,
      application_id: f.application,
      cause: f.cause,
      reason: f.reason,
    })
    .execute()
}

export async function undoFall(tx: Tx, id: string, by: string, reason: string): Promise<boolean> {
  const done = await tx
    .updateTable('selection_fall')
    .set({ undone_by: by, undo_reason: reason })
    .where('id', '=', id)
    .where('undone_at', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

/** Waits for whoever records or prepares in this call at the moment. */
export async function oneAtATime(tx: Tx, callId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('selection ' || ${callId}, 0))`.execute(tx)
}

export type SelectionRow = {
  id: string
  n: number
  follows: string | null
  followsN: number | null
  followed: boolean
  inputHash: string
  outcome: Selection
  awards: number
  money: string
  openReason: string | null
  preparedBy: string
  preparer: string
  preparedAt: Date
  decision: 'confirmed' | 'sent-back' | 'taken-back' | null
  decider: string | null
  decidedAt: Date | null
  decisionReason: string | null
}

const COLUMNS = sql`
  s.id, s.n, s.follows, (select f.n from selection f where f.id = s.follows) as "followsN",
  exists (select from selection x where x.follows = s.id and x.decision = 'confirmed') as followed,
  s.input_hash as "inputHash", s.outcome, s.awards, s.money, s.open_reason as "openReason",
  s.prepared_by as "preparedBy", p.name as preparer, s.prepared_at as "preparedAt", s.decision, d.name as decider,
  s.decided_at as "decidedAt", s.decision_reason as "decisionReason"
  from selection s join auth.user p on p.id = s.prepared_by left join auth.user d on d.id = s.decided_by`

/** A call's selections, newest first. */
export async function selections(tx: Tx, callId: string): Promise<SelectionRow[]> {
  const { rows } = await sql<SelectionRow>`
    select ${COLUMNS} where s.call_id = ${callId} order by s.n desc limit 500`.execute(tx)
  return rows
}

export async function findSelection(tx: Tx, callId: string, n: number): Promise<SelectionRow | undefined> {
  const { rows } = await sql<SelectionRow>`
    select ${COLUMNS} where s.call_id = ${callId} and s.n = ${n}`.execute(tx)
  return rows[0]
}

/** What a selection rests on, as it was kept; the input as the text that was hashed. */
export async function frozenOf(tx: Tx, id: string): Promise<{ input: string; sheets: Sheet[] }> {
  const { rows } = await sql<{
    input: string
    sheets: Sheet[]
  }>`select input, sheets from selection where id = ${id}`.execute(tx)
  return rows[0]!
}

export async function insertSelection(
  tx: Tx,
  s: {
    id: string
    callId: string
    n: number
    follows: string | null
    input: string
    hash: string
    sheets: readonly Sheet[]
    outcome: Selection
    awards: number
    money: number
    openReason: string | null
  },
  places: readonly {
    application: string
    track: string
    result: string
    rank: number | null
    amount: number
  }[],
): Promise<void> {
  await tx
    .insertInto('selection')
    .values({
      id: s.id,
      call_id: s.callId,
      n: s.n,
      follows: s.follows,
      input: s.input,
      input_hash: s.hash,
      sheets: JSON.stringify(s.sheets),
      outcome: JSON.stringify(s.outcome),
      awards: s.awards,
      money: s.money,
      open_reason: s.openReason,
    })
    .execute()
  await sql`
    insert into selection_place (selection_id, application_id, track, result, rank, amount)
    select ${s.id}::uuid, x.application, x.track, x.result, x.rank, x.amount
      from jsonb_to_recordset(${JSON.stringify(places)}::jsonb)
        as x(application uuid, track text, result text, rank int, amount bigint)`.execute(tx)
}

/** @returns whether it was still open */
export async function decide(
  tx: Tx,
  id: string,
  decision: 'confirmed' | 'sent-back' | 'taken-back',
  by: string,
  reason: string | null,
): Promise<boolean> {
  const done = await tx
    .updateTable('selection')
    .set({ decision, decided_by: by, decision_reason: reason })
    .where('id', '=', id)
    .where('decision', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

/** Whether this person recorded a vote or a fall of the call: they prepared what a selection rests on. */
export async function recordedBy(tx: Tx, callId: string, person: string): Promise<boolean> {
  const { rows } = await sql<{ did: boolean }>`
    select exists (select from selection_vote where call_id = ${callId} and recorded_by = ${person})
        or exists (select from selection_fall where call_id = ${callId} and recorded_by = ${person}) as did`.execute(
    tx,
  )
  return rows[0]!.did
}
