import type { Tx } from '../../platform/db/database.ts'

/** The files of an application. */
export function filesOf(tx: Tx, applicationId: string) {
  return tx
    .selectFrom('file')
    .select(['id', 'name', 'type', 'size'])
    .where('application_id', '=', applicationId)
    .execute()
}

/** One file, if the actor may see its application. */
export function findFile(tx: Tx, id: string) {
  return tx
    .selectFrom('file')
    .select(['id', 'application_id', 'name', 'type', 'size', 'sha256'])
    .where('id', '=', id)
    .executeTakeFirst()
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
