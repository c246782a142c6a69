import type { DrawFrame, DrawResult } from '@zhinan/review'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { FreezeInput } from './schemas.ts'

/** An expert as a draw sees them; `unitKey`: the code of their unit, or its name. */
export type ExpertRow = {
  id: string
  name: string
  unit: string
  unitKey: string
  region: string
  disciplines: string[]
}

export type SecretRow = {
  who: 'officer' | 'supervisor'
  by: string
  name: string
  commitment: string
  committed_at: string
  secret: string | null
  public_value: string | null
  revealed_at: string | null
}

export type DrawRow = {
  id: string
  call_id: string
  tracks: string[]
  purpose: string
  frame: DrawFrame
  frame_hash: string
  value_at: Date
  follows: string | null
  followed_by: string | null
  frozen_by: string
  freezer: string
  frozen_at: Date
  seed: string | null
  drawn_at: Date | null
  voided_at: Date | null
  void_reason: string | null
  now: Date
}

/** Verified experts who are to be had, in no order that means anything. */
export async function verifiedExperts(tx: Tx): Promise<ExpertRow[]> {
  const { rows } = await sql<ExpertRow>`
    select e.id, e.name, e.unit_name as unit, coalesce(e.unit_code, e.unit_name) as "unitKey", e.region, e.disciplines
      from expert e where e.status = 'verified' order by e.id`.execute(tx)
  return rows
}

/** What may speak against drawing an expert now: days on which they are away, from today on, and what they review already. */
export type Availability = {
  id: string
  away: { from: string; until: string }[]
  load: number
  limit: number | null
}

/** The availability of verified experts who are away, review something, or have a limit. */
export async function availabilities(tx: Tx): Promise<Map<string, Availability>> {
  const { rows } = await sql<Availability>`
    select e.id, e.workload as "limit",
           (select coalesce(jsonb_agg(a order by a ->> 'from'), '[]') from jsonb_array_elements(e.absences) a
             where (a ->> 'until')::date >= app_today()) as away,
           (select count(*)::int from review_assignment x join review_round r on r.call_id = x.call_id and r.track = x.track
             where x.expert_id = e.id and x.ended is null and r.closes_at > app_now()) as load
      from expert e where e.status = 'verified'`.execute(tx)
  return new Map(rows.map((r) => [r.id, r]))
}

const DRAWS = sql`
  select d.id, d.call_id, d.tracks, d.purpose, d.frame, d.frame_hash, d.value_at, d.follows,
         (select f.id from draw f where f.follows = d.id) as followed_by, d.frozen_by, p.name as freezer, d.frozen_at,
         d.seed, d.drawn_at, d.voided_at, d.void_reason, app_now() as now
    from draw d join auth.user p on p.id = d.frozen_by`

export type DrawListRow = Pick<
  DrawRow,
  'id' | 'tracks' | 'purpose' | 'freezer' | 'frozen_at' | 'value_at' | 'drawn_at' | 'voided_at' | 'now'
> & { candidates: number; committed: number; serving: number }

/** A call's draws with how many stand in each, newest first. Whoever declined was drawn, so that the rest serves. */
export async function listDraws(tx: Tx, callId: string): Promise<DrawListRow[]> {
  const { rows } = await sql<DrawListRow>`
    select d.id, d.tracks, d.purpose, p.name as freezer, d.frozen_at, d.value_at, d.drawn_at, d.voided_at, app_now() as now,
           jsonb_array_length(d.frame -> 'candidates') as candidates,
           (select count(*)::int from draw_secret s where s.draw_id = d.id) as committed,
           (select count(*)::int from draw_place x where x.draw_id = d.id)
             - (select count(*)::int from draw_decline x where x.draw_id = d.id) as serving
      from draw d join auth.user p on p.id = d.frozen_by
     where d.call_id = ${callId} order by d.frozen_at desc, d.id desc limit 500`.execute(tx)
  return rows
}

export async function findDraw(tx: Tx, id: string): Promise<DrawRow | undefined> {
  const { rows } = await sql<DrawRow>`${DRAWS} where d.id = ${id}`.execute(tx)
  return rows[0]
}

/** The two secrets as far as the actor may see them: the system sees both, a person their own. */
export async function secretsOf(tx: Tx, id: string): Promise<SecretRow[]> {
  const { rows } = await sql<SecretRow>`
    select s.who, s.committed_by as by, p.name, s.commitment, s.committed_at, s.secret, s.public_value, s.revealed_at
      from draw_secret s join auth.user p on p.id = s.committed_by where s.draw_id = ${id}`.execute(tx)
  return rows
}

export async function insertDraw(
  tx: Tx,
  id: string,
  callId: string,
  input: FreezeInput,
  frame: DrawFrame,
  hash: string,
): Promise<void> {
  await tx
    .insertInto('draw')
    .values({
      id,
      call_id: callId,
      tracks: input.tracks,
      purpose: input.purpose,
      frame: JSON.stringify(frame),
      frame_hash: hash,
      value_at: input.valueAt,
      follows: input.follows ?? null,
    })
    .execute()
}

export async function insertCandidates(
  tx: Tx,
  id: string,
  behind: readonly { candidate: string; expert: string }[],
  leftOut: FreezeInput['leftOut'],
): Promise<void> {
  await sql`
    insert into draw_candidate (draw_id, candidate, expert_id)
    select ${id}::uuid, x.candidate, x.expert from jsonb_to_recordset(${JSON.stringify(behind)}::jsonb)
      as x(candidate text, expert uuid)`.execute(tx)
  await sql`
    insert into draw_left_out (draw_id, expert_id, reason)
    select ${id}::uuid, x.expert, x.reason from jsonb_to_recordset(${JSON.stringify(leftOut)}::jsonb)
      as x(expert uuid, reason text)`.execute(tx)
}

export async function insertCommitment(tx: Tx, id: string, who: string, commitment: string): Promise<void> {
  await tx.insertInto('draw_secret').values({ draw_id: id, who, commitment }).execute()
}

export async function reveal(tx: Tx, id: string, who: string, secret: string, value: string): Promise<void> {
  await tx
    .updateTable('draw_secret')
    .set({ secret, public_value: value })
    .where('draw_id', '=', id)
    .where('who', '=', who)
    .execute()
}

/** Writes down what is drawn and not written down yet: a first result, or replacements. */
export async function insertPlaces(tx: Tx, id: string, { strata }: DrawResult): Promise<void> {
  const places = strata.flatMap((s) => s.drawn.map((d) => ({ ...d, stratum: s.id })))
  await sql`
    insert into draw_place (draw_id, candidate, stratum, place, replaces)
    select ${id}::uuid, x.id, x.stratum, x.place, x.replaces from jsonb_to_recordset(${JSON.stringify(places)}::jsonb)
      as x(id text, stratum text, place int, replaces text)
    on conflict (draw_id, candidate) do nothing`.execute(tx)
}

export async function setSeed(tx: Tx, id: string, seed: string): Promise<void> {
  await tx.updateTable('draw').set({ seed }).where('id', '=', id).execute()
}

export async function voidDraw(tx: Tx, id: string, by: string, reason: string): Promise<void> {
  await tx.updateTable('draw').set({ voided_by: by, void_reason: reason }).where('id', '=', id).execute()
}

export type DeclineRow = { n: number; candidate: string; reason: string; by: string; at: Date }

export async function declinesOf(tx: Tx, id: string): Promise<DeclineRow[]> {
  const { rows } = await sql<DeclineRow>`
    select x.n, x.candidate, x.reason, p.name as by, x.recorded_at as at
      from draw_decline x join auth.user p on p.id = x.recorded_by where x.draw_id = ${id} order by x.n`.execute(
    tx,
  )
  return rows
}

export async function insertDecline(
  tx: Tx,
  id: string,
  n: number,
  candidate: string,
  reason: string,
): Promise<void> {
  await tx.insertInto('draw_decline').values({ draw_id: id, n, candidate, reason }).execute()
}

export type BehindRow = ExpertRow & { candidate: string }

/** Who stands behind the numbers. */
export async function peopleOf(tx: Tx, id: string): Promise<BehindRow[]> {
  const { rows } = await sql<BehindRow>`
    select c.candidate, e.id, e.name, e.unit_name as unit, coalesce(e.unit_code, e.unit_name) as "unitKey", e.region,
           e.disciplines
      from draw_candidate c join expert e on e.id = c.expert_id where c.draw_id = ${id} order by c.candidate`.execute(
    tx,
  )
  return rows
}

export async function leftOutOf(
  tx: Tx,
  id: string,
): Promise<{ name: string; unit: string; reason: string }[]> {
  const { rows } = await sql<{ name: string; unit: string; reason: string }>`
    select e.name, e.unit_name as unit, l.reason from draw_left_out l join expert e on e.id = l.expert_id
     where l.draw_id = ${id} order by e.name, e.id`.execute(tx)
  return rows
}

/** Waits for whoever changes this draw at the moment: one change after the other. */
export async function oneAtATime(tx: Tx, id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('draw ' || ${id}::text, 0))`.execute(tx)
}
