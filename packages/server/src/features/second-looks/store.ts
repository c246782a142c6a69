import { type InsertObject, sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import type { Database, Tx } from '../../platform/db/database.ts'
import type { ListQuery, Look } from './schemas.ts'

export type Candidate = { id: string; number: string; track: string; outcome_id: string }

/**
 * What a sample may be drawn from, by id: concluded by an officer, in a track that the reader leads, no appeal and no other
 * second look waiting.
 */
export async function candidates(
  tx: Tx,
  callId: string,
  w: { tracks: readonly string[]; outcomes: readonly string[]; again: boolean },
): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`
    select a.id, a.number, a.track, o.id as outcome_id
      from application a
      cross join lateral (select x.* from screening_outcome x where x.application_id = a.id
                           order by x.decided_at desc, x.id desc limit 1) o
     where a.call_id = ${callId} and a.track = any (${[...w.tracks]}) and a.state = any (${[...w.outcomes]})
       and o.outcome = a.state and o.decided_by is not null and actor_leads(a.call_id, a.track)
       and not exists (select from second_look l where l.application_id = a.id
                        and (not ${w.again}::boolean or (l.settlement is null and (l.opinion is null or l.differs))))
       and not exists (select from appeal p where p.application_id = a.id and p.decision is null)
     order by a.id`.execute(tx)
  return rows
}

/**
 * Which officers may look at which of these again: who examine its track, are not of its unit, and had no hand in it; what
 * `may_look_again` says of each when it is given. As the system.
 */
export async function fitFor(tx: Tx, ids: readonly string[]): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ id: string; officers: string[] }>`
    select a.id, array(
        select distinct r.user_id from staff_role r
         where r.role = 'officer' and r.revoked_at is null and 'screening' = any (r.duties)
           and (r.call_id is null or r.call_id = a.call_id) and (r.tracks is null or a.track = any (r.tracks))
           and not exists (select from unit_member m where m.unit_id = a.unit_id and m.user_id = r.user_id and m.left_at is null)
           and not exists (select from screening_outcome o where o.application_id = a.id and o.decided_by = r.user_id)
           and not exists (select from rule_decision d where d.application_id = a.id and d.decided_by = r.user_id)
         order by r.user_id) as officers
      from application a where a.id = any (${[...ids]}::uuid[])`.execute(tx)
  return new Map(rows.map((r) => [r.id, r.officers]))
}

/** How many looks each officer of the call has open. */
export async function load(tx: Tx, callId: string): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: string; n: number }>`
    select officer_id as id, count(*)::int as n from second_look
     where call_id = ${callId} and looked_at is null and settlement is null and officer_id is not null
     group by officer_id`.execute(tx)
  return new Map(rows.map((r) => [r.id, r.n]))
}

export async function insertSample(
  tx: Tx,
  s: {
    callId: string
    tracks: readonly string[]
    outcomes: readonly string[]
    again: boolean
    candidates: readonly string[]
    hash: string
    seed: string
    size: number
    days: number
    due: Date
  },
): Promise<string> {
  const id = uuidv7()
  await tx
    .insertInto('second_look_sample')
    .values({
      id,
      call_id: s.callId,
      tracks: [...s.tracks],
      outcomes: [...s.outcomes],
      again: s.again,
      candidates: [...s.candidates],
      candidates_hash: s.hash,
      seed: s.seed,
      size: s.size,
      days: s.days,
      due: s.due,
    })
    .execute()
  return id
}

export async function insertLooks(
  tx: Tx,
  sampleId: string,
  looks: readonly { application: string; outcome: string; place: number; officer: string | null }[],
): Promise<void> {
  for (const l of looks)
    await tx
      .insertInto('second_look')
      .values({
        id: uuidv7(),
        sample_id: sampleId,
        application_id: l.application,
        place: l.place,
        outcome_id: l.outcome,
        officer_id: l.officer,
        // What it looks at is written by the trigger.
      } as InsertObject<Database, 'second_look'>)
      .execute()
}

const OPEN = sql`(l.looked_at is null and l.settlement is null)`
const UNSETTLED = sql`(l.differs and l.settlement is null)`
const PROGRESS = sql`count(*)::int as drawn,
  (count(*) filter (where ${OPEN}))::int as open,
  (count(*) filter (where ${OPEN} and s.due < date_trunc('second', app_now())))::int as overdue,
  (count(*) filter (where l.looked_at is not null))::int as looked,
  (count(*) filter (where not l.differs))::int as equal,
  (count(*) filter (where l.differs))::int as different,
  (count(*) filter (where ${UNSETTLED}))::int as unsettled,
  (count(*) filter (where l.settlement = 'lapsed'))::int as lapsed`

export type Progress = Record<
  'drawn' | 'open' | 'overdue' | 'looked' | 'equal' | 'different' | 'unsettled' | 'lapsed',
  number
>

/** How far the looks of a call are: all together, by track, by officer and by sample. */
export async function progress(tx: Tx, callId: string) {
  const from = sql`from second_look l join second_look_sample s on s.id = l.sample_id`
  const total = await sql<Progress & { nobody: number; mine: number }>`
    select ${PROGRESS}, (count(*) filter (where ${OPEN} and l.officer_id is null))::int as nobody,
           (count(*) filter (where ${OPEN} and l.officer_id = actor_id()))::int as mine
      ${from} where l.call_id = ${callId}`.execute(tx)
  const byTrack = await sql<Progress & { track: string }>`
    select l.track, ${PROGRESS} ${from} where l.call_id = ${callId} group by l.track order by l.track`.execute(
    tx,
  )
  const byOfficer = await sql<Progress & { id: string; name: string }>`
    select u.id, u.name, ${PROGRESS} ${from} join auth.user u on u.id = l.officer_id
     where l.call_id = ${callId} group by u.id, u.name order by u.name, u.id`.execute(tx)
  const samples = await sql<
    Progress & {
      id: string
      tracks: string[]
      outcomes: ('eligible' | 'ineligible')[]
      candidates: number
      size: number
      due: Date
      by: string
      drawn_at: Date
    }
  >`
    select x.id, x.tracks, x.outcomes, cardinality(x.candidates) as candidates, x.size, x.due, u.name as by, x.drawn_at, n.*
      from second_look_sample x join auth.user u on u.id = x.drawn_by
      cross join lateral (select ${PROGRESS} ${from} where s.id = x.id) n
     where x.call_id = ${callId} order by x.drawn_at desc, x.id desc limit 100`.execute(tx)
  return { total: total.rows[0]!, byTrack: byTrack.rows, byOfficer: byOfficer.rows, samples: samples.rows }
}

/** The tracks of these that the reader leads. */
export async function led(tx: Tx, callId: string, tracks: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ t: string }>`
    select t from unnest(${[...tracks]}::text[]) t where actor_leads(${callId}, t)`.execute(tx)
  return rows.map((r) => r.t)
}

/** How many are concluded, by track. */
export async function concluded(tx: Tx, callId: string): Promise<Record<string, number>> {
  const { rows } = await sql<{ track: string; n: number }>`
    select track, count(*)::int as n from application
     where call_id = ${callId} and state in ('eligible', 'ineligible') group by track`.execute(tx)
  return Object.fromEntries(rows.map((r) => [r.track, r.n]))
}

export async function oneSample(tx: Tx, callId: string, id: string) {
  return tx
    .selectFrom('second_look_sample')
    .selectAll()
    .where('call_id', '=', callId)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** What was drawn, in the order of the draw. */
export async function drawnOf(tx: Tx, sampleId: string) {
  const { rows } = await sql<{ place: number; id: string; number: string; officer: string | null }>`
    select l.place, l.application_id as id, a.number, u.name as officer
      from second_look l join application a on a.id = l.application_id left join auth.user u on u.id = l.officer_id
     where l.sample_id = ${sampleId} order by l.place`.execute(tx)
  return rows
}

export type LookRow = {
  id: string
  application_id: string
  call_id: string
  number: string
  track: string
  title: string
  unit_id: string
  unit_name: string
  drawn_at: Date
  due: Date
  overdue: boolean
  officer_id: string | null
  officer: string | null
  opinion: 'eligible' | 'ineligible' | null
  clauses: string[]
  note: string | null
  looked_at: Date | null
  differs: boolean | null
  first_by: string
  first_outcome: 'eligible' | 'ineligible'
  first_name: string
  first_at: Date | null
  first_note: string | null
  first_reasons: { code: string; clause?: string; text?: { zh: string; en: string } }[] | null
  settlement: 'maintained' | 'reopened' | 'lapsed' | null
  settler: string | null
  settled_at: Date | null
  reason: string | null
  examines: boolean
  leads: boolean
}

// The first conclusion is unseen by whoever is to look, and then those columns are empty.
const LOOKS = sql`
  select l.id, l.application_id, l.call_id, a.number, l.track, a.title, a.unit_id, n.name as unit_name, s.drawn_at, s.due,
         (${OPEN} and s.due < date_trunc('second', app_now())) as overdue, l.officer_id, u.name as officer, l.opinion,
         l.clauses, l.note, l.looked_at, l.differs, l.first_by, l.first_outcome, f.name as first_name, o.decided_at as first_at,
         o.note as first_note, o.reasons as first_reasons, l.settlement, e.name as settler, l.settled_at, l.reason,
         actor_examines_application(l.application_id) as examines, actor_leads(l.call_id, l.track) as leads
    from second_look l join second_look_sample s on s.id = l.sample_id join application a on a.id = l.application_id
    join unit n on n.id = a.unit_id join auth.user f on f.id = l.first_by
    left join screening_outcome o on o.id = l.outcome_id
    left join auth.user u on u.id = l.officer_id left join auth.user e on e.id = l.settled_by`

export async function one(tx: Tx, id: string): Promise<LookRow | undefined> {
  const { rows } = await sql<LookRow>`${LOOKS} where l.id = ${id}`.execute(tx)
  return rows[0]
}

/** An application's looks, newest first. */
export async function ofApplication(tx: Tx, id: string): Promise<LookRow[]> {
  const { rows } = await sql<LookRow>`${LOOKS} where l.application_id = ${id} order by l.id desc`.execute(tx)
  return rows
}

const SHOWN = {
  mine: sql`${OPEN} and l.officer_id = actor_id()`,
  open: OPEN,
  overdue: sql`${OPEN} and s.due < date_trunc('second', app_now())`,
  nobody: sql`${OPEN} and l.officer_id is null`,
  unsettled: UNSETTLED,
  different: sql`l.differs`,
  all: sql`true`,
} as const

/** A call's looks, newest draw first. One row too many is asked for. */
export async function page(
  tx: Tx,
  callId: string,
  { show, track, officer, sample, limit }: ListQuery,
  after: readonly [id: string] | undefined,
): Promise<LookRow[]> {
  const [id] = after ?? [null]
  const { rows } = await sql<LookRow>`
    ${LOOKS} where l.call_id = ${callId} and ${SHOWN[show]}
       and (${track ?? null}::text is null or l.track = ${track ?? null})
       and (${officer ?? null}::uuid is null or l.officer_id = ${officer ?? null}::uuid)
       and (${sample ?? null}::uuid is null or l.sample_id = ${sample ?? null}::uuid)
       and (${id}::uuid is null or l.id < ${id}::uuid)
     order by l.id desc limit ${limit + 1}`.execute(tx)
  return rows
}

/** The reader's next look that waits, after this one in the order of the draw, or else the first. */
export async function nextMine(tx: Tx, callId: string, id: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select l.id from second_look l where l.call_id = ${callId} and ${OPEN} and l.officer_id = actor_id() and l.id <> ${id}
     order by (l.id < ${id}), l.id limit 1`.execute(tx)
  return rows[0]?.id ?? null
}

/** Waits for whoever writes the application just now. */
export async function lock(tx: Tx, applicationId: string): Promise<void> {
  await tx.selectFrom('application').select('id').where('id', '=', applicationId).forNoKeyUpdate().execute()
}

export type LookState = Look['state']

/** Where a look stands. */
export const stateOf = (r: Pick<LookRow, 'settlement' | 'opinion' | 'differs'>): LookState =>
  r.settlement ?? (r.opinion === null ? 'open' : r.differs ? 'different' : 'equal')
