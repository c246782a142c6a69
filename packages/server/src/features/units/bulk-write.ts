import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import type { Tx } from '../../platform/db/database.ts'
import { type HistoryEvent, record } from '../../platform/history.ts'

/** So many rows a statement. */
const CHUNK = 500

export type NewUnit = {
  name: string
  kind: string
  creditCode: string | null
  host: { name: string; kind: string; creditCode: string } | null
  onePerRegion: boolean
  region: string
  address: string
  contact: { name: string; phone: string; email: string }
  verified: boolean
}
/** `field`: a column that may change while nobody belongs to the unit. */
export type UnitChange = { unitId: string; to: Partial<Record<UnitField, string>>; verify: boolean }
export type UnitField = 'name' | 'region' | 'address' | 'contact_name' | 'contact_phone' | 'contact_email'
export type Imported = { importId: string; by: string }

/**
 * Enters units that nobody has registered. Call it as the system: an officer writes no unit's details, and a unit
 * that is entered verified skips the wait. Who imports becomes nobody's founder (see the table's `import_id`).
 */
export async function enterUnits(
  tx: Tx,
  { importId, by }: Imported,
  units: readonly NewUnit[],
): Promise<void> {
  for (const chunk of chunks(units)) {
    const rows = chunk.map((u) => ({
      id: uuidv7(),
      name: u.name,
      kind: u.kind,
      credit_code: u.creditCode,
      host_name: u.host?.name ?? null,
      host_kind: u.host?.kind ?? null,
      host_code: u.host?.creditCode ?? null,
      one_per_region: u.onePerRegion,
      region: u.region,
      address: u.address,
      contact_name: u.contact.name,
      contact_phone: u.contact.phone,
      contact_email: u.contact.email,
      status: u.verified ? 'verified' : 'pending',
      verified_by: u.verified ? by : null,
      verified_at: u.verified ? sql<Date>`app_now()` : null,
      created_by: by,
      import_id: importId,
    }))
    await tx.insertInto('unit').values(rows).execute()
    await record(
      tx,
      ...rows.map((r) => event(r.id, 'unit.imported', { name: r.name, status: r.status, import: importId })),
    )
  }
}

/** Changes units that nobody belongs to yet, as the system. */
export async function changeUnits(
  tx: Tx,
  { importId, by }: Imported,
  changes: readonly UnitChange[],
): Promise<void> {
  for (const { unitId, to, verify } of changes) {
    await tx
      .updateTable('unit')
      .set({
        ...to,
        ...(verify && {
          status: 'verified',
          status_reason: null,
          verified_by: by,
          verified_at: sql<Date>`app_now()`,
        }),
      })
      .where('id', '=', unitId)
      .execute()
    await record(tx, event(unitId, 'unit.changed', { fields: Object.keys(to), import: importId }))
    if (verify) await record(tx, event(unitId, 'unit.verified', { import: importId }))
  }
}

export type NewFact = { unitId: string; fact: string; year: number; value: string; source: string }

/** Records facts; earlier statements of the same stay in the history. */
export async function enterFacts(
  tx: Tx,
  { importId, by }: Imported,
  facts: readonly NewFact[],
): Promise<void> {
  for (const chunk of chunks(facts)) {
    await sql`update unit_fact f set superseded_at = app_now()
      from jsonb_to_recordset(${JSON.stringify(chunk)}::jsonb) as x ("unitId" uuid, fact text, year integer)
      where f.unit_id = x."unitId" and f.fact = x.fact and f.year = x.year and f.superseded_at is null`.execute(
      tx,
    )
    await tx
      .insertInto('unit_fact')
      .values(chunk.map(({ unitId, ...f }) => ({ id: uuidv7(), unit_id: unitId, recorded_by: by, ...f })))
      .execute()
    await record(
      tx,
      ...chunk.map(({ unitId, ...f }) => event(unitId, 'unit.fact-recorded', { ...f, import: importId })),
    )
  }
}

export type NewProject = {
  unitId: string
  year: number
  track: string
  title: string
  result: string
  source: string
  /** The record that this one corrects. */
  replaces: string | null
}

/** Records earlier projects; what they correct is struck out with `reason`, and kept. */
export async function enterProjects(
  tx: Tx,
  { importId, by }: Imported,
  projects: readonly NewProject[],
  reason: string,
): Promise<void> {
  for (const chunk of chunks(projects)) {
    const replaced = chunk.flatMap((p) => (p.replaces ? [{ unitId: p.unitId, id: p.replaces }] : []))
    if (replaced.length > 0) {
      await tx
        .updateTable('unit_project')
        .set({ voided_at: sql<Date>`app_now()`, void_reason: reason })
        .where(
          'id',
          'in',
          replaced.map((r) => r.id),
        )
        .where('voided_at', 'is', null)
        .execute()
      await record(
        tx,
        ...replaced.map((r) => ({
          ...event(r.unitId, 'unit.project-voided', { project: r.id, import: importId }),
          reason,
        })),
      )
    }
    const rows = chunk.map(({ unitId, replaces: _, ...p }) => ({
      id: uuidv7(),
      unit_id: unitId,
      recorded_by: by,
      ...p,
    }))
    await tx.insertInto('unit_project').values(rows).execute()
    await record(
      tx,
      ...rows.map(({ id, unit_id, recorded_by: _, ...p }) =>
        event(unit_id, 'unit.project-recorded', { project: id, ...p, import: importId }),
      ),
    )
  }
}

const event = (subjectId: string, action: string, detail: HistoryEvent['detail']): HistoryEvent => ({
  action,
  subjectType: 'unit',
  subjectId,
  ...(detail && { detail }),
})

export function* chunks<T>(all: readonly T[]): Generator<T[]> {
  for (let at = 0; at < all.length; at += CHUNK) yield all.slice(at, at + CHUNK)
}
