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
