import type { Selectable } from 'kysely'
import { type Expression, type SqlBool, sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { Unit } from '../../platform/db/generated/tables.ts'
import { containing } from '../../platform/db/like.ts'
import type { UnitAnswer, UnitListQuery } from './schemas.ts'

export type UnitRow = Selectable<Unit>

/** Undefined when there is none, or the actor may not see it. */
export function findUnit(tx: Tx, id: string, lock?: 'update'): Promise<UnitRow | undefined> {
  const found = tx.selectFrom('unit').selectAll().where('id', '=', id)
  return (lock ? found.forUpdate() : found).executeTakeFirst()
}

export function unitAnswerOf(u: UnitRow): UnitAnswer {
  const bank = u.bank_name !== '' || u.account_masked !== null
  return {
    id: u.id,
    name: u.name,
    kind: u.kind,
    creditCode: u.credit_code,
    host: hostOf(u),
    region: u.region,
    address: u.address,
    contact: { name: u.contact_name, phone: u.contact_phone, email: u.contact_email },
    bank: bank
      ? { bankName: u.bank_name, accountName: u.account_name, accountMasked: u.account_masked }
      : null,
    status: u.status as UnitAnswer['status'],
    statusReason: u.status_reason,
    countingUnit: u.counting_unit,
    version: u.version,
    createdAt: u.created_at.toISOString(),
    verifiedAt: u.verified_at?.toISOString() ?? null,
  }
}

export function hostOf(u: Pick<UnitRow, 'host_name' | 'host_kind' | 'host_code'>): UnitAnswer['host'] {
  return u.host_code === null ? null : { name: u.host_name!, kind: u.host_kind!, creditCode: u.host_code }
}

/** Whose code or region seat it is already; read as the system, since the asker cannot see that unit. */
export function findRival(
  tx: Tx,
  by: { creditCode: string } | { kind: string; region: string },
): Promise<{ id: string; name: string } | undefined> {
  const found = tx.selectFrom('unit').select(['id', 'name']).where('status', '<>', 'rejected')
  return (
    'creditCode' in by
      ? found.where('credit_code', '=', by.creditCode)
      : found.where('one_per_region', '=', true).where('kind', '=', by.kind).where('region', '=', by.region)
  ).executeTakeFirst()
}

/** The people who manage a unit, to write to. */
export function managersOf(tx: Tx, unitId: string) {
  return tx
    .selectFrom('unit_member as m')
    .innerJoin('auth.user as u', 'u.id', 'm.user_id')
    .select(['u.id', 'u.email', 'u.locale', 'u.name'])
    .where('m.unit_id', '=', unitId)
    .where('m.role', '=', 'manager')
    .where('m.left_at', 'is', null)
    .execute()
}

/** `place`: the time of registration to the microsecond, which a Date would lose. */
export type ListedUnit = UnitRow & { applications: number; place: string }

/** One row more than asked for tells whether there is another page. */
export function listUnits(
  tx: Tx,
  query: UnitListQuery,
  after: readonly [createdAt: string, id: string] | undefined,
): Promise<ListedUnit[]> {
  let found = filtered(tx, query)
    .selectAll('u')
    .select(sql<string>`u.created_at::text`.as('place'))
    .select((e) =>
      e
        .selectFrom('application as a')
        .select((f) => f.fn.countAll<number>().as('n'))
        .whereRef('a.unit_id', '=', 'u.id')
        .where('a.submitted_at', 'is not', null)
        .where('a.state', '<>', 'withdrawn')
        .as('applications'),
    )
    .orderBy('u.created_at', 'desc')
    .orderBy('u.id', 'desc')
    .limit(query.limit + 1)
  if (query.status) found = found.where('u.status', '=', query.status)
  if (after)
    found = found.where(sql<SqlBool>`(u.created_at, u.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`)
  return found.execute() as Promise<ListedUnit[]>
}

/** How many there are of each status, under the other filters. */
export async function countUnits(tx: Tx, query: UnitListQuery) {
  const rows = await filtered(tx, query)
    .select('u.status')
    .select((e) => e.fn.countAll<number>().as('n'))
    .groupBy('u.status')
    .execute()
  const counts = { pending: 0, verified: 0, rejected: 0 }
  for (const { status, n } of rows) counts[status as keyof typeof counts] = n
  return counts
}

function filtered(tx: Tx, { kind, region, q }: UnitListQuery) {
  let found = tx.selectFrom('unit as u')
  if (kind) found = found.where('u.kind', '=', kind)
  if (region) found = found.where('u.region', '=', region)
  if (q) {
    const like = containing(q)
    found = found.where(
      (e): Expression<SqlBool> =>
        e.or([
          e('u.name', 'ilike', like),
          e('u.host_name', 'ilike', like),
          e('u.credit_code', '=', q.toUpperCase()),
          e('u.host_code', '=', q.toUpperCase()),
        ]),
    )
  }
  return found
}
