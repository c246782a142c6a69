import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'

/** A unit as far as lists that name it care. */
export type KnownUnit = {
  id: string
  name: string
  kind: string
  status: 'pending' | 'verified' | 'rejected'
  creditCode: string | null
  hostName: string | null
  hostKind: string | null
  hostCode: string | null
  region: string
  address: string
  contactName: string
  contactPhone: string
  contactEmail: string
  /** Whether somebody belongs to it, who then keeps its details. */
  peopled: boolean
}

/** The units that have one of these codes, as their own or their host's, or one of these names. Refused ones are left out. */
export async function unitsNamed(
  tx: Tx,
  { codes, names }: { codes: readonly string[]; names: readonly string[] },
): Promise<KnownUnit[]> {
  const { rows } = await sql<KnownUnit>`
    select u.id, u.name, u.kind, u.status, u.credit_code as "creditCode", u.host_name as "hostName",
           u.host_kind as "hostKind", u.host_code as "hostCode", u.region, u.address,
           u.contact_name as "contactName", u.contact_phone as "contactPhone", u.contact_email as "contactEmail",
           exists (select from unit_member m where m.unit_id = u.id and m.left_at is null) as peopled
      from unit u
     where u.status <> 'rejected'
       and (u.credit_code = any(${codes}::text[]) or u.host_code = any(${codes}::text[]) or u.name = any(${names}::text[]))
     order by u.id`.execute(tx)
  return rows
}

/** Which kinds that have one unit a region have it where. */
export async function regionSeats(
  tx: Tx,
): Promise<{ id: string; name: string; kind: string; region: string }[]> {
  return tx
    .selectFrom('unit')
    .select(['id', 'name', 'kind', 'region'])
    .where('one_per_region', '=', true)
    .where('status', '<>', 'rejected')
    .execute()
}

/** The facts in force of these units. */
export function factsOf(tx: Tx, unitIds: readonly string[]) {
  return tx
    .selectFrom('unit_fact')
    .select(['unit_id', 'fact', 'year', 'value', 'source'])
    .where('unit_id', '=', sql<string>`any(${unitIds}::uuid[])`)
    .where('superseded_at', 'is', null)
    .execute()
}

/** The earlier projects of these units that are on record. */
export function projectsOf(tx: Tx, unitIds: readonly string[]) {
  return tx
    .selectFrom('unit_project')
    .select(['id', 'unit_id', 'year', 'track', 'title', 'result', 'source'])
    .where('unit_id', '=', sql<string>`any(${unitIds}::uuid[])`)
    .where('voided_at', 'is', null)
    .execute()
}

/** Who belongs to these units or is invited to them, by address. Read with the system's eyes: officers see no invitations. */
export async function peopleOf(
  tx: Tx,
  unitIds: readonly string[],
): Promise<{ unitId: string; email: string; role: 'manager' | 'member'; invited: boolean }[]> {
  const { rows } = await sql<{ unitId: string; email: string; role: 'manager' | 'member'; invited: boolean }>`
    select m.unit_id as "unitId", u.email, m.role, false as invited
      from unit_member m join auth.user u on u.id = m.user_id
     where m.unit_id = any(${unitIds}::uuid[]) and m.left_at is null
    union all
    select i.unit_id, i.email, i.role, true
      from unit_invitation i
     where i.unit_id = any(${unitIds}::uuid[]) and i.accepted_at is null and i.revoked_at is null
       and i.expires_at > app_now()`.execute(tx)
  return rows
}

/** Locks these units, always in the same order, so that what is written about them comes one after another. */
export async function lockUnits(tx: Tx, unitIds: readonly string[]): Promise<void> {
  await sql`select from unit where id = any(${unitIds}::uuid[]) order by id for update`.execute(tx)
}
