import type { ApplicationState, EarlierProject, PaperFacts, SanctionFacts } from '@zhinan/call'
import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import type { Tx } from '../../platform/db/database.ts'

/** An application's row as JSON has it: times are ISO strings. */
export type ApplicationRow = {
  id: string
  call_id: string
  call_version: number
  track: string
  number: string
  unit_id: string
  counting_unit: string
  title: string
  type: string | null
  state: ApplicationState
  content: Record<string, unknown>
  version: number
  nested_in: string | null
  submissions: number
  submitted_at: string | null
  return_due: string | null
  problems: number
  created_by: string
  created_at: string
  updated_by: string | null
  updated_at: string
}

export type SiblingRow = {
  id: string
  number: string
  track: string
  state: ApplicationState
  title: string
  unit_id: string
  type: string | null
  nested_in: string | null
  version: number
  problems: number
}

export type UnitRow = {
  id: string
  name: string
  kind: string
  credit_code: string | null
  host_name: string | null
  host_kind: string | null
  host_code: string | null
  region: string
  contact_name: string
  contact_phone: string
  contact_email: string
  status: string
}

/** What an application is judged by (SQL: `judged_by`). */
export type Judged = {
  application: ApplicationRow
  unit: UnitRow
  facts: { fact: string; year: number; value: string }[]
  projects: EarlierProject[]
  checked: boolean
  sanctions: SanctionFacts
  /** null: the call needs no paper, or nothing was submitted yet. */
  paper: PaperFacts | null
  siblings: SiblingRow[]
  decisions: { id: string; rule: string; truth: 'met' | 'notMet'; note: string; at: string }[]
}

/** With the time, the version of the call that judges, and the actor's part in it. */
export type JudgedApplication = {
  now: string
  call: {
    version: number
    opens: string | null
    deadline: string | null
    correctionDays: number
    /** The confirmed exception by which this one may come late. */
    late: { id: string; until: string } | null
    sha256: string
  }
  /** The actor belongs to the unit. */
  mine: boolean
  /** The actor is an officer for its track. */
  officer: boolean
  /** And may examine it: has the duty, and is not of the unit. */
  screens: boolean
  judged: Judged
}

/** Reads an application with all that it is judged by, in one query; undefined when this actor may not see it. */
export async function readJudged(tx: Tx, id: string, lock: boolean): Promise<JudgedApplication | undefined> {
  const { rows } = await sql<{ found: JudgedApplication | null }>`
    select judged_application(${id}::uuid, ${lock}) as found`.execute(tx)
  return rows[0]?.found ?? undefined
}

/** The applications that count under one unit (R6), as they stand now. */
export async function siblingsOf(tx: Tx, callId: string, countingUnit: string): Promise<SiblingRow[]> {
  const { rows } = await sql<SiblingRow>`select * from siblings_of(${callId}, ${countingUnit})`.execute(tx)
  return rows
}

/** The newest submission of an application, or the one before that. */
export function submissionAt(tx: Tx, applicationId: string, n: number) {
  return tx
    .selectFrom('submission')
    .selectAll()
    .where('application_id', '=', applicationId)
    .where('n', '=', n)
    .executeTakeFirst()
}

/** A card's columns, with the unit's name. */
export function cards(tx: Tx) {
  return tx
    .selectFrom('application as a')
    .innerJoin('unit as u', 'u.id', 'a.unit_id')
    .select([
      'a.id',
      'a.number',
      'a.call_id',
      'a.track',
      'a.type',
      'a.title',
      'a.state',
      'a.unit_id',
      'u.name as unit_name',
      'a.version',
      'a.updated_at',
      'a.submitted_at',
      'a.return_due',
      'a.nested_in',
      'a.problems',
    ])
}

/** Starts a draft under a number that is free. @returns false when this number is taken */
export async function insertApplication(
  tx: Tx,
  a: {
    id: string
    callId: string
    callVersion: number
    track: string
    number: string
    unitId: string
    countingUnit: string
    title: string
    type: string | null
    content: object
    problems: number
    by: string
  },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('application')
    .values({
      id: a.id,
      call_id: a.callId,
      call_version: a.callVersion,
      track: a.track,
      number: a.number,
      unit_id: a.unitId,
      counting_unit: a.countingUnit,
      title: a.title,
      type: a.type,
      content: JSON.stringify(a.content),
      problems: a.problems,
      created_by: a.by,
    })
    .onConflict((c) => c.column('number').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Writes a draft's content. @returns the new version and the time */
export async function updateContent(
  tx: Tx,
  id: string,
  c: {
    content: object
    title: string
    type: string | null
    problems: number
    callVersion: number
    by: string
  },
): Promise<{ version: number; updated_at: Date }> {
  return tx
    .updateTable('application')
    .set({
      content: JSON.stringify(c.content),
      title: c.title,
      type: c.type,
      problems: c.problems,
      call_version: c.callVersion,
      updated_by: c.by,
      updated_at: sql<Date>`app_now()`,
    })
    .where('id', '=', id)
    .returning(['version', 'updated_at'])
    .executeTakeFirstOrThrow()
}

/** Changes an application's state; the database holds the order of states. */
export async function setState(
  tx: Tx,
  id: string,
  state: ApplicationState,
  more: { returnDue?: Date; summary?: object } = {},
): Promise<void> {
  await tx
    .updateTable('application')
    .set({
      state,
      ...(more.returnDue && { return_due: more.returnDue }),
      ...(more.summary && { summary: JSON.stringify(more.summary) }),
      updated_at: sql<Date>`app_now()`,
    })
    .where('id', '=', id)
    .execute()
}

/** Takes every companion out of a pilot-city application. @returns which */
export function freeCompanions(tx: Tx, pilotId: string) {
  return tx
    .updateTable('application')
    .set({ nested_in: null })
    .where('nested_in', '=', pilotId)
    .returning(['id', 'number', 'track', 'title', 'unit_id'])
    .execute()
}

/** What screening has said of an application, newest first, with who said it. */
export function outcomesOf(tx: Tx, id: string) {
  return tx
    .selectFrom('screening_outcome as o')
    .leftJoin('auth.user as u', 'u.id', 'o.decided_by')
    .select([
      'o.outcome',
      'o.reasons',
      'o.comments',
      'o.note',
      'o.due',
      'o.decided_at',
      'o.submission_n',
      'u.name as by',
    ])
    .where('o.application_id', '=', id)
    .orderBy('o.decided_at', 'desc')
    .orderBy('o.id', 'desc')
    .execute()
}

export function submissionsOf(tx: Tx, id: string) {
  return tx
    .selectFrom('submission')
    .select(['n', 'submitted_at', 'content_hash'])
    .where('application_id', '=', id)
    .orderBy('n', 'desc')
    .execute()
}

export function peopleOf(tx: Tx, ids: readonly string[]) {
  return tx
    .selectFrom('auth.user')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .execute()
}

/** An officer reads as well who was to examine it; row-level security leaves that out for its unit. */
export function historyOf(tx: Tx, id: string) {
  return tx
    .selectFrom('history')
    .select(['id', 'at', 'actor_label', 'action', 'reason', 'detail'])
    .where('subject_type', 'in', ['application', 'screening'])
    .where('subject_id', '=', id)
    .orderBy('id', 'desc')
    .limit(500)
    .execute()
}

export const newId = uuidv7
