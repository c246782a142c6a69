import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { FileAnswer, SCAN_STATES } from './schemas.ts'

/** The files of an application that its form may name. */
export function filesOf(tx: Tx, applicationId: string) {
  return tx
    .selectFrom('file')
    .select(['id', 'name', 'type', 'size'])
    .where('application_id', '=', applicationId)
    .where('evidence', '=', false)
    .execute()
}

/** A file as the form keeps it. */
export async function cardOf(tx: Tx, id: string) {
  const { id: file, ...rest } = await tx
    .selectFrom('file')
    .select(['id', 'name', 'size', 'type'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return { file, ...rest }
}

export type ScanState = (typeof SCAN_STATES)[number]

/** A file as people see it before they open it. */
export type FileRow = {
  id: string
  /** What the form calls it, else what it was called when it came. */
  name: string
  type: string
  size: number
  sha256: string
  uploaded_at: Date
  uploaded_by: string
  result: 'clean' | 'infected' | null
  found: string | null
  /** It belongs to one's own unit. */
  mine: boolean
}

/** The files of an application, or files by their ids, as far as the actor may see them. */
export async function lookAt(
  tx: Tx,
  of: { application: string } | { files: readonly string[] },
): Promise<FileRow[]> {
  const { rows } = await sql<FileRow>`
    select f.id, coalesce(given.name, f.name) as name, f.type, f.size, f.sha256, f.uploaded_at,
           u.name as uploaded_by, s.result, s.found, a.unit_id in (select units_of(actor_id())) as mine
      from file f
      join application a on a.id = f.application_id
      join auth.user u on u.id = f.uploaded_by
      left join file_scan s on s.sha256 = f.sha256
      left join lateral (
        select item ->> 'name' as name from jsonb_path_query(a.content, '$.attachments.*[*]') as item
         where item ->> 'file' = f.id::text and item ->> 'name' <> '' limit 1) given on true
     where ${'application' in of ? sql`f.application_id = ${of.application}` : sql`f.id = any (${of.files}::uuid[])`}
     order by f.uploaded_at, f.id`.execute(tx)
  return rows
}

/** What is known of a file's safety. @param scans whether this installation has a scanner */
export const scanState = (f: Pick<FileRow, 'result'>, scans: boolean): ScanState =>
  f.result ?? (scans ? 'waiting' : 'not-scanned')

/** Whether it may be opened: infected by nobody, unscanned by the unit only, for it has the original. */
export function opens(f: Pick<FileRow, 'result' | 'mine'>, scans: boolean): boolean {
  const state = scanState(f, scans)
  return state !== 'infected' && (state !== 'waiting' || f.mine)
}

/** A file as the API shows it, to whoever {@link lookAt} was asked for. @param scans as in {@link scanState} */
export const answerOf = (f: FileRow, scans: boolean): FileAnswer => ({
  file: f.id,
  name: f.name,
  size: f.size,
  type: f.type,
  uploadedAt: f.uploaded_at.toISOString(),
  uploadedBy: f.uploaded_by,
  scan: scanState(f, scans),
  found: f.found,
  opens: opens(f, scans),
})

/** Of these files the ones in which the scanner found something. */
export async function infectedAmong(
  tx: Tx,
  ids: readonly string[],
): Promise<{ id: string; found: string }[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<{ id: string; found: string }>`
    select f.id, s.found from file f join file_scan s on s.sha256 = f.sha256
     where f.id = any (${ids}::uuid[]) and s.result = 'infected'`.execute(tx)
  return rows
}

export async function insertFile(
  tx: Tx,
  f: {
    id: string
    applicationId: string
    sha256: string
    name: string
    type: string
    size: number
    by: string
    evidence: boolean
  },
): Promise<void> {
  await tx
    .insertInto('file')
    .values({
      id: f.id,
      application_id: f.applicationId,
      sha256: f.sha256,
      name: f.name,
      type: f.type,
      size: f.size,
      uploaded_by: f.by,
      evidence: f.evidence,
    })
    .execute()
}

/** A file of another application under a new id. */
export type FileCopy = { id: string; of: string }

/** Gives an application files that others have already; contents lie once. What the actor may not see is not copied. */
export async function copyFiles(
  tx: Tx,
  applicationId: string,
  by: string,
  copies: readonly FileCopy[],
): Promise<void> {
  for (const { id, of } of copies)
    await tx
      .insertInto('file')
      .columns(['id', 'application_id', 'sha256', 'name', 'type', 'size', 'uploaded_by'])
      .expression((e) =>
        e
          .selectFrom('file as f')
          .select((s) => [
            s.val(id).as('id'),
            s.val(applicationId).as('application_id'),
            'f.sha256',
            'f.name',
            'f.type',
            'f.size',
            s.val(by).as('uploaded_by'),
          ])
          .where('f.id', '=', of),
      )
      .execute()
}

/** Until the transaction ends nobody else puts this content to its place or cleans it away. */
export async function alone(tx: Tx, sha256: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('file:' || ${sha256}::text, 0))`.execute(tx)
}
