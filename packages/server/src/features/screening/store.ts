import type { ApplicationState } from '@zhinan/call'
import { type Expression, type SqlBool, sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import type { Tx } from '../../platform/db/database.ts'
import { containing } from '../../platform/db/like.ts'
import type { Summary } from '../applications/service.ts'
import { flagCounts, isFlagged } from '../likeness/service.ts'
import { overdueCondition, SINCE } from './due.ts'
import { paperIs, paperMarks } from './paper.ts'
import { isSanctioned, sanctionCounts } from './sanctioned.ts'

/** What a list is narrowed by; every one is optional. */
export type Filter = {
  call?: string | undefined
  track?: string | undefined
  state?: string | undefined
  region?: string | undefined
  kind?: string | undefined
  q?: string | undefined
  /** Submitted and with every gating rule met. */
  ready?: '1' | undefined
  /** Alike to another one. */
  similar?: '1' | undefined
  /** Its unit is under a sanction, or the register has changed about it since. */
  sanctioned?: '1' | undefined
  /** Its sealed scan or paper is missing, overdue, or a print of an earlier submission. */
  paper?: 'missing' | 'overdue' | 'stale' | undefined
  /** Whose to examine: a person's, or nobody's. */
  officer?: 'none' | (string & {}) | undefined
  /** Waiting longer than the call allows. */
  overdue?: '1' | undefined
}

export const SORTS = ['submittedAt', '-submittedAt', 'number', '-number', 'unit', '-unit'] as const
export type Sort = (typeof SORTS)[number]

/** Where a page ended: the sorted value as text, and the id. */
export type Cursor = { value: string; id: string }

const COLUMNS = {
  submittedAt: sql<string>`a.submitted_at`,
  number: sql<string>`a.number`,
  unit: sql<string>`u.name`,
}

/** By the summary that submitting, and each judgement since, has written. */
const READY = sql<SqlBool>`a.summary @> '{"machine":{"notMet":0,"undecided":0},"officer":{"notMet":0,"open":0}}'`

async function base(tx: Tx, filter: Filter) {
  let query = tx
    .selectFrom('application as a')
    .innerJoin('unit as u', 'u.id', 'a.unit_id')
    .where('a.submitted_at', 'is not', null)
  if (filter.call) query = query.where('a.call_id', '=', filter.call)
  if (filter.track) query = query.where('a.track', '=', filter.track)
  if (filter.state) query = query.where('a.state', '=', filter.state)
  if (filter.region) query = query.where('u.region', '=', filter.region)
  if (filter.kind) query = query.where('u.kind', '=', filter.kind)
  if (filter.ready) query = query.where('a.state', '=', 'submitted').where(READY)
  if (filter.similar) query = query.where(isFlagged(sql.ref('a.id')))
  if (filter.sanctioned) query = query.where(isSanctioned(sql.ref('a.unit_id'), sql.ref('a.submitted_at')))
  if (filter.paper) query = query.where(paperIs(sql.ref('a.id'), filter.paper))
  if (filter.officer === 'none')
    query = query
      .where('a.state', 'in', ['submitted', 'returned'])
      .where(
        sql<SqlBool>`not exists (select from screening_assignment s where s.application_id = a.id and s.ended_at is null)`,
      )
  else if (filter.officer)
    query = query.where(
      sql<SqlBool>`exists (select from screening_assignment s where s.application_id = a.id and s.ended_at is null
        and s.officer_id = ${filter.officer === 'mine' ? sql`actor_id()` : sql`${filter.officer}::uuid`})`,
    )
  if (filter.overdue) query = query.where(await overdueCondition(tx))
  if (filter.q) {
    const like = containing(filter.q)
    query = query.where((e) =>
      e.or([e('a.number', 'ilike', like), e('a.title', 'ilike', like), e('u.name', 'ilike', like)]),
    )
  }
  // Wrapped: a query builder must not be awaited itself.
  return { query }
}

/** A page of what was submitted, in this order. */
export async function page(
  tx: Tx,
  filter: Filter,
  { sort, after, limit }: { sort: Sort; after?: Cursor | undefined; limit: number },
) {
  const key = sort.replace('-', '') as keyof typeof COLUMNS
  const down = sort.startsWith('-')
  const column = COLUMNS[key]
  let query = (await base(tx, filter)).query.select([
    'a.id',
    'a.number',
    'a.call_id',
    'a.track',
    'a.type',
    'a.title',
    'a.state',
    'a.unit_id',
    'a.version',
    'a.updated_at',
    'a.submitted_at',
    'a.return_due',
    'a.nested_in',
    'a.problems',
    'a.submissions',
    'a.summary',
    flagCounts(sql.ref('a.id')).as('similar'),
    paperMarks(sql.ref('a.id')).as('paper'),
    sanctionCounts(sql.ref('a.unit_id'), sql.ref('a.submitted_at')).as('sanctions'),
    'u.name as unit_name',
    'u.kind as unit_kind',
    'u.region',
    SINCE.as('since'),
    sql<{ id: string; name: string } | null>`(select json_build_object('id', p.id, 'name', p.name)
      from screening_assignment s join auth.user p on p.id = s.officer_id
     where s.application_id = a.id and s.ended_at is null)`.as('assigned'),
    sql<string>`${column}::text`.as('sorted'),
  ])
  if (after) query = query.where(beyond(column, key, down, after))
  return query
    .orderBy(column, down ? 'desc' : 'asc')
    .orderBy('a.id', down ? 'desc' : 'asc')
    .limit(limit)
    .execute()
}

function beyond(
  column: Expression<string>,
  key: keyof typeof COLUMNS,
  down: boolean,
  { value, id }: Cursor,
): Expression<SqlBool> {
  const typed = key === 'submittedAt' ? sql`${value}::timestamptz` : sql`${value}::text`
  return down
    ? sql<SqlBool>`(${column}, a.id) < (${typed}, ${id}::uuid)`
    : sql<SqlBool>`(${column}, a.id) > (${typed}, ${id}::uuid)`
}

/** The newest outcome of each of these applications. */
export async function lastOutcomes(tx: Tx, ids: readonly string[]) {
  if (ids.length === 0) return []
  return tx
    .selectFrom('screening_outcome as o')
    .leftJoin('auth.user as by', 'by.id', 'o.decided_by')
    .distinctOn('o.application_id')
    .select(['o.application_id', 'o.outcome', 'o.reasons', 'o.note', 'o.decided_at', 'by.name as by'])
    .where('o.application_id', 'in', [...ids])
    .orderBy('o.application_id')
    .orderBy('o.decided_at', 'desc')
    .orderBy('o.id', 'desc')
    .execute()
}

/** How many there are, by state, by track and state, by region, by kind; null where a row sums over it. */
export async function counts(tx: Tx, call: string | undefined) {
  const { rows } = await sql<{
    state: ApplicationState | null
    track: string | null
    region: string | null
    kind: string | null
    n: number
    ready: number
    by: number
  }>`
    select a.state, a.track, u.region, u.kind, count(*) as n,
           count(*) filter (where a.state = 'submitted' and ${READY}) as ready, grouping(a.track, a.state, u.region, u.kind) as by
      from application a join unit u on u.id = a.unit_id
     where a.submitted_at is not null and (${call ?? null}::text is null or a.call_id = ${call ?? null})
     group by grouping sets ((a.track, a.state), (u.region), (u.kind))`.execute(tx)
  return rows
}

/** Judgements in force, with who made them. */
export function decisionsOf(tx: Tx, id: string) {
  return tx
    .selectFrom('rule_decision as d')
    .innerJoin('auth.user as u', 'u.id', 'd.decided_by')
    .select(['d.rule', 'd.truth', 'd.note', 'd.decided_at', 'u.name as by'])
    .where('d.application_id', '=', id)
    .where('d.superseded_at', 'is', null)
    .orderBy('d.rule')
    .execute()
}

/** Puts a judgement in force (null: none), the earlier one stays as superseded. */
export async function putDecision(
  tx: Tx,
  d: { applicationId: string; rule: string; truth: 'met' | 'notMet' | null; note: string; by: string },
): Promise<void> {
  await tx
    .updateTable('rule_decision')
    .set({ superseded_at: sql<Date>`app_now()` })
    .where('application_id', '=', d.applicationId)
    .where('rule', '=', d.rule)
    .where('superseded_at', 'is', null)
    .execute()
  if (d.truth === null) return
  await tx
    .insertInto('rule_decision')
    .values({
      id: uuidv7(),
      application_id: d.applicationId,
      rule: d.rule,
      truth: d.truth,
      note: d.note,
      decided_by: d.by,
    })
    .execute()
}

/** Writes the summary that lists show; the version goes up, so that a second officer's view is old. */
export async function touch(tx: Tx, id: string, summary: Summary): Promise<number> {
  const { version } = await tx
    .updateTable('application')
    .set({ summary: JSON.stringify(summary) })
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow()
  return version
}

export async function insertOutcome(
  tx: Tx,
  o: {
    applicationId: string
    submission: number
    outcome: 'returned' | 'eligible' | 'ineligible' | 'reopened'
    reasons?: object[]
    comments?: object[]
    note?: string
    due?: Date
    verdict?: object
    by: string | null
    /** Whose conclusion brought it about, where the platform drew it. */
    onBehalfOf?: string
    /** The last second to appeal against it. */
    appealUntil?: Date | undefined
  },
): Promise<void> {
  await tx
    .insertInto('screening_outcome')
    .values({
      id: uuidv7(),
      application_id: o.applicationId,
      submission_n: o.submission,
      outcome: o.outcome,
      reasons: JSON.stringify(o.reasons ?? []),
      comments: JSON.stringify(o.comments ?? []),
      note: o.note ?? '',
      due: o.due ?? null,
      verdict: o.verdict ? JSON.stringify(o.verdict) : null,
      decided_by: o.by,
      on_behalf_of: o.onBehalfOf ?? null,
      appeal_until: o.appealUntil ?? null,
    })
    .execute()
}

/** Holds a row until the transaction ends. */
export async function lock(tx: Tx, id: string): Promise<void> {
  await tx.selectFrom('application').select('id').where('id', '=', id).forNoKeyUpdate().execute()
}

export async function nestedIn(tx: Tx, id: string): Promise<string | null | undefined> {
  const row = await tx.selectFrom('application').select('nested_in').where('id', '=', id).executeTakeFirst()
  return row?.nested_in
}

/** Puts companions back into their pilot-city application. */
export async function nest(tx: Tx, ids: readonly string[], pilotId: string): Promise<void> {
  if (ids.length === 0) return
  await tx
    .updateTable('application')
    .set({ nested_in: pilotId })
    .where('id', 'in', [...ids])
    .execute()
}

/** What was judged at the newest submission of each, with the judgements since: for the table. */
export async function judgedAt(tx: Tx, ids: readonly string[]) {
  if (ids.length === 0) return { verdicts: [], decisions: [] }
  const verdicts = await tx
    .selectFrom('submission as s')
    .innerJoin('application as a', (j) =>
      j.onRef('a.id', '=', 's.application_id').onRef('a.submissions', '=', 's.n'),
    )
    .select(['s.application_id', 's.verdict', 's.call_version'])
    .where('s.application_id', 'in', [...ids])
    .execute()
  const decisions = await tx
    .selectFrom('rule_decision')
    .select(['application_id', 'rule', 'truth', 'note'])
    .where('application_id', 'in', [...ids])
    .where('superseded_at', 'is', null)
    .execute()
  return { verdicts, decisions }
}

/** Where an application stands in this order. */
export async function placeOf(tx: Tx, id: string, sort: Sort): Promise<Cursor | undefined> {
  const column = COLUMNS[sort.replace('-', '') as keyof typeof COLUMNS]
  return tx
    .selectFrom('application as a')
    .innerJoin('unit as u', 'u.id', 'a.unit_id')
    .select([sql<string>`${column}::text`.as('value'), 'a.id'])
    .where('a.id', '=', id)
    .where('a.submitted_at', 'is not', null)
    .executeTakeFirst()
}

/** Whose an application is to examine, who gave it when, and since when it waits. */
export async function deskOf(tx: Tx, id: string) {
  return tx
    .selectFrom('application as a')
    .leftJoin('screening_assignment as s', (j) =>
      j.onRef('s.application_id', '=', 'a.id').on('s.ended_at', 'is', null),
    )
    .leftJoin('auth.user as p', 'p.id', 's.officer_id')
    .leftJoin('auth.user as g', 'g.id', 's.assigned_by')
    .select([
      'a.call_id',
      'a.state',
      'a.submissions',
      SINCE.as('since'),
      'p.id as officer',
      'p.name',
      'g.name as by',
      's.assigned_at',
    ])
    .where('a.id', '=', id)
    .executeTakeFirstOrThrow()
}

/** The reader's second look at it that they have yet to take. */
export async function lookToTake(tx: Tx, id: string): Promise<string | null> {
  const row = await tx
    .selectFrom('second_look')
    .select('id')
    .where('application_id', '=', id)
    .where('officer_id', '=', sql<string>`actor_id()`)
    .where('looked_at', 'is', null)
    .where('settlement', 'is', null)
    .executeTakeFirst()
  return row?.id ?? null
}
