import type { Call } from '@zhinan/call'
import { type Selectable, sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { CallVersion, JsonValue } from '../../platform/db/generated/tables.ts'

/** A version without its data: what decides whether the data must be read. */
export type VersionHead = Omit<Selectable<CallVersion>, 'data' | 'paper'> & { now: Date }

const HEAD = [
  'v.call_id',
  'v.version',
  'v.sha256',
  'v.opens',
  'v.correction_days',
  'v.reminder_hours',
  'v.note',
  'v.created_by',
  'v.created_at',
  'v.published_by',
  'v.published_at',
] as const

/** The deadline with its extensions, and the time. */
const IN_FORCE = [
  sql<Date | null>`call_deadline(v.call_id, v.deadline)`.as('deadline'),
  sql<Date>`app_now()`.as('now'),
] as const

/** The version in force, or the newest one whether published or not; undefined for the public when there is none. */
export function findHead(
  tx: Tx,
  callId: string,
  which: 'current' | 'newest',
): Promise<VersionHead | undefined> {
  const found = tx
    .selectFrom('call_version as v')
    .select(HEAD)
    .select(IN_FORCE)
    .where('v.call_id', '=', callId)
    .orderBy('v.version', 'desc')
    .limit(1)
  if (which === 'newest') return found.executeTakeFirst()
  return found
    .innerJoin('call as c', (j) =>
      j.onRef('c.id', '=', 'v.call_id').onRef('c.current_version', '=', 'v.version'),
    )
    .executeTakeFirst()
}

/** One version by number. */
export function findVersion(tx: Tx, callId: string, version: number): Promise<VersionHead | undefined> {
  return tx
    .selectFrom('call_version as v')
    .select(HEAD)
    .select(IN_FORCE)
    .where('v.call_id', '=', callId)
    .where('v.version', '=', version)
    .executeTakeFirst()
}

/** For each call the version that this reader should see: the one in force, or (staff) the newest before any is. */
export function listHeads(tx: Tx): Promise<VersionHead[]> {
  return tx
    .selectFrom('call as c')
    .innerJoin('call_version as v', (j) =>
      j.onRef('v.call_id', '=', 'c.id').on(
        sql<boolean>`v.version = coalesce(c.current_version,
            (select max(n.version) from call_version n where n.call_id = c.id))`,
      ),
    )
    .select(HEAD)
    .select(IN_FORCE)
    .orderBy('c.created_at', 'desc')
    .orderBy('c.id')
    .execute()
}

export async function readData(tx: Tx, callId: string, version: number): Promise<Call> {
  const row = await tx
    .selectFrom('call_version')
    .select('data')
    .where('call_id', '=', callId)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
  return row.data as unknown as Call
}

/** Makes the call's row if need be and holds it until the transaction ends: versions of a call come one by one. */
export async function lockCall(tx: Tx, callId: string): Promise<void> {
  await tx
    .insertInto('call')
    .values({ id: callId })
    .onConflict((c) => c.doNothing())
    .execute()
  await tx.selectFrom('call').select('id').where('id', '=', callId).forUpdate().execute()
}

export type NewVersion = {
  callId: string
  version: number
  data: Call
  sha256: Buffer
  opens: Date | null
  deadline: Date | null
  correctionDays: number
  reminderHours: number[]
  createdBy: string | null
}

export async function insertVersion(tx: Tx, v: NewVersion): Promise<void> {
  await tx
    .insertInto('call_version')
    .values({
      call_id: v.callId,
      version: v.version,
      data: asJson(v.data),
      sha256: v.sha256,
      opens: v.opens,
      deadline: v.deadline,
      correction_days: v.correctionDays,
      reminder_hours: v.reminderHours,
      created_by: v.createdBy,
    })
    .execute()
}

/** Writes over a version that is not published yet (the database refuses any other). */
export async function updateVersion(
  tx: Tx,
  v: Pick<NewVersion, 'callId' | 'version'> &
    Partial<Pick<NewVersion, 'data' | 'sha256' | 'opens' | 'deadline' | 'correctionDays' | 'reminderHours'>>,
): Promise<void> {
  await tx
    .updateTable('call_version')
    .set({
      ...(v.data && { data: asJson(v.data), sha256: v.sha256! }),
      ...(v.opens !== undefined && { opens: v.opens }),
      ...(v.deadline !== undefined && { deadline: v.deadline }),
      ...(v.correctionDays !== undefined && { correction_days: v.correctionDays }),
      ...(v.reminderHours && { reminder_hours: v.reminderHours }),
    })
    .where('call_id', '=', v.callId)
    .where('version', '=', v.version)
    .execute()
}

/** Publishes: from now on this version is in force and cannot be changed. */
export async function markPublished(
  tx: Tx,
  v: {
    callId: string
    version: number
    opens: Date
    deadline: Date
    correctionDays: number
    reminderHours: number[]
    note: string | null
    by: string | null
  },
): Promise<void> {
  await tx
    .updateTable('call_version')
    .set({
      opens: v.opens,
      deadline: v.deadline,
      correction_days: v.correctionDays,
      reminder_hours: v.reminderHours,
      note: v.note,
      published_by: v.by,
      published_at: sql<Date>`app_now()`,
    })
    .where('call_id', '=', v.callId)
    .where('version', '=', v.version)
    .execute()
  await tx.updateTable('call').set({ current_version: v.version }).where('id', '=', v.callId).execute()
}

/** Sets the caps of a call's tracks. A cap that is gone or lower than what is taken already is refused by the database. */
export async function replaceCaps(tx: Tx, callId: string, caps: ReadonlyMap<string, number>): Promise<void> {
  let gone = tx.deleteFrom('track_cap').where('call_id', '=', callId)
  if (caps.size > 0) gone = gone.where('track', 'not in', [...caps.keys()])
  await gone.execute()
  if (caps.size === 0) return
  await tx
    .insertInto('track_cap')
    .values([...caps].map(([track, max_n]) => ({ call_id: callId, track, max_n })))
    .onConflict((c) => c.columns(['call_id', 'track']).doUpdateSet({ max_n: (e) => e.ref('excluded.max_n') }))
    .execute()
}

/** How many have been submitted, by call and track: for everybody. */
export async function submittedCounts(tx: Tx, callId: string): Promise<Record<string, number>> {
  const { rows } = await sql<{
    track: string
    n: number
  }>`select track, n from submitted_counts(${callId})`.execute(tx)
  return Object.fromEntries(rows.map((r) => [r.track, r.n]))
}

const asJson = (call: Call): JsonValue => JSON.stringify(call)
