import { type Expression, type Selectable, type SqlBool, sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { Expert } from '../../platform/db/generated/tables.ts'
import { containing } from '../../platform/db/like.ts'
import type { Checked } from './check-input.ts'
import type { ExpertAnswer, ExpertFilter, ExpertInput, ExpertListQuery } from './schemas.ts'

export type ExpertRecord = Selectable<Expert>

/** Where an expert's identity number is kept. */
export const idNumberOf = (id: string) => ({ ownerType: 'expert', ownerId: id, path: 'idNumber' })

/** Undefined when there is none, or the actor may not see it. */
export function findExpert(tx: Tx, id: string, lock?: 'update'): Promise<ExpertRecord | undefined> {
  const found = tx.selectFrom('expert').selectAll().where('id', '=', id)
  return (lock ? found.forUpdate() : found).executeTakeFirst()
}

/** The record that belongs to an account. */
export function findOwn(tx: Tx, userId: string, lock?: 'update'): Promise<ExpertRecord | undefined> {
  const found = tx.selectFrom('expert').selectAll().where('user_id', '=', userId)
  return (lock ? found.forUpdate() : found).executeTakeFirst()
}

/** The columns that a statement fills. */
export const columnsOf = (input: ExpertInput, { unitCode, host, employers }: Checked) => ({
  name: input.name,
  unit_name: input.unit.name,
  unit_code: unitCode,
  host_name: host?.name ?? null,
  host_code: host?.code ?? null,
  title: input.title,
  rank: input.rank,
  region: input.region,
  languages: [...new Set(input.languages)],
  disciplines: input.disciplines,
  keywords: [...new Set(input.keywords)],
  profile: input.profile,
  absences: JSON.stringify(input.absences),
  workload: input.workload,
  employers: JSON.stringify(employers),
  relations: JSON.stringify(input.relations),
  email: input.email,
  phone: input.phone,
})

/** Names of accounts, by id. */
export async function namesOf(tx: Tx, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('auth.user')
    .select(['id', 'name'])
    .where('id', '=', sql<string>`any(${ids.filter((i) => i !== null)}::uuid[])`)
    .execute()
  return new Map(rows.map((r) => [r.id, r.name]))
}

/** What of an expert's record a page shows, apart from what depends on who reads. */
export const statedOf = (e: ExpertRecord) => ({
  id: e.id,
  name: e.name,
  idMasked: e.id_masked,
  unit: { name: e.unit_name, creditCode: e.unit_code },
  host: e.host_name === null ? null : { name: e.host_name, creditCode: e.host_code },
  title: e.title,
  rank: e.rank as ExpertAnswer['rank'],
  region: e.region,
  languages: e.languages,
  disciplines: e.disciplines,
  keywords: e.keywords,
  profile: e.profile,
  absences: e.absences as unknown as ExpertAnswer['absences'],
  workload: e.workload,
  employers: e.employers as unknown as ExpertAnswer['employers'],
  relations: e.relations as unknown as ExpertAnswer['relations'],
  status: e.status as ExpertAnswer['status'],
})

/** `place`: the time of entry to the microsecond, which a Date would lose. */
export type ListedExpert = ExpertRecord & { place: string }

/** Newest first; one row more than asked for tells whether there is another page. */
export function listExperts(
  tx: Tx,
  query: ExpertListQuery,
  after: readonly [createdAt: string, id: string] | undefined,
): Promise<ListedExpert[]> {
  let found = filtered(tx, query)
    .selectAll('e')
    .select(sql<string>`e.created_at::text`.as('place'))
    .orderBy('e.created_at', 'desc')
    .orderBy('e.id', 'desc')
    .limit(query.limit + 1)
  if (query.status) found = found.where('e.status', '=', query.status)
  if (after)
    found = found.where(sql<SqlBool>`(e.created_at, e.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`)
  return found.execute() as Promise<ListedExpert[]>
}

/** How many there are of each status, under the other filters. */
export async function countExperts(tx: Tx, query: ExpertFilter) {
  const rows = await filtered(tx, query)
    .select('e.status')
    .select((e) => e.fn.countAll<number>().as('n'))
    .groupBy('e.status')
    .execute()
  const counts = { proposed: 0, verified: 0, rejected: 0, suspended: 0 }
  for (const { status, n } of rows) counts[status as keyof typeof counts] = n
  return counts
}

type Share = { key: string; count: number }

/** How many of those found have which value; the most frequent first. */
export async function sharesOf(
  tx: Tx,
  query: ExpertFilter,
  of: 'field' | 'region' | 'rank' | 'unit_name',
  limit: number,
): Promise<Share[]> {
  const value = of === 'field' ? sql<string>`left(e.disciplines[1], 3)` : sql<string>`e.${sql.ref(of)}`
  let found = filtered(tx, query)
  if (query.status) found = found.where('e.status', '=', query.status)
  return found
    .select([value.as('key'), (e) => e.fn.countAll<number>().as('count')])
    .groupBy(value)
    .orderBy('count', 'desc')
    .orderBy('key')
    .limit(limit)
    .execute()
}

function filtered(tx: Tx, { discipline, region, rank, unit, q }: ExpertFilter) {
  let found = tx.selectFrom('expert as e')
  if (discipline)
    found = found.where(
      discipline.length === 3
        ? sql<SqlBool>`e.fields @> array[${discipline}]::text[]`
        : sql<SqlBool>`e.disciplines @> array[${discipline}]::text[]`,
    )
  if (region) found = found.where('e.region', '=', region)
  if (rank) found = found.where('e.rank', '=', rank)
  if (unit) {
    const like = containing(unit)
    found = found.where(
      (e): Expression<SqlBool> =>
        e.or([
          e('e.unit_name', 'ilike', like),
          e('e.host_name', 'ilike', like),
          e('e.unit_code', '=', unit.toUpperCase()),
        ]),
    )
  }
  if (q) {
    const like = containing(q)
    found = found.where(
      (e): Expression<SqlBool> =>
        e.or([
          e('e.name', 'ilike', like),
          e('e.title', 'ilike', like),
          e('e.profile', 'ilike', like),
          sql<SqlBool>`array_to_string(e.keywords, ' ') ilike ${like}`,
        ]),
    )
  }
  return found
}

/** What happened to a record, oldest first, with how long it may be shown: everything. */
export async function eventsOf(tx: Tx, id: string) {
  return tx
    .selectFrom('history')
    .select(['action', 'at', 'actor_label', 'reason', 'detail'])
    .where('subject_type', '=', 'expert')
    .where('subject_id', '=', id)
    .orderBy('id')
    .limit(1000)
    .execute()
}

/** Accounts to write to, by expert. */
export async function accountsOf(
  tx: Tx,
  experts: readonly string[],
): Promise<Map<string, { id: string; email: string; locale: string }>> {
  const { rows } = await sql<{ expert: string; id: string; email: string; locale: string }>`
    select e.id as expert, u.id, u.email, u.locale from expert e join auth.user u on u.id = e.user_id
     where e.id = any (${[...experts]}::uuid[])`.execute(tx)
  return new Map(rows.map(({ expert, ...account }) => [expert, account]))
}
