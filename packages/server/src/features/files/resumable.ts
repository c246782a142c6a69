import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { type Actor, withActor } from '../../platform/db/actor.ts'
import type { Db, Tx } from '../../platform/db/database.ts'
import { Problem } from '../../platform/http/problem.ts'
import { fitting, kindOf } from './fit.ts'
import { plainName } from './name.ts'
import { slotOf } from './slot.ts'
import { discard } from './storage.ts'
import { cardOf } from './store.ts'
import { bytesOf, dropBytes } from './tus.ts'
import { type Keeping, keep, type Uploaded } from './upload.ts'

/** So many uploads of one person may be under way in one application. */
const AT_ONCE = 30

export type Beginning = { slot: string; name: string; size: number; replaces?: string | undefined }

/**
 * Notes that somebody begins to upload a file; nothing of it has come yet.
 *
 * @returns the upload's id
 * @throws Problem as `slotOf` and `fitting` do, `too-many-uploads`
 */
export async function begin(db: Db, actor: Actor, applicationId: string, b: Beginning): Promise<string> {
  fitting(b.size)
  const id = uuidv7()
  await withActor(db, actor, async (tx) => {
    await slotOf(tx, applicationId, b.slot, b.replaces)
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from upload
       where application_id = ${applicationId} and uploaded_by = ${actor.id} and file_id is null
         and expires_at > app_now()`.execute(tx)
    if (rows[0]!.n >= AT_ONCE) throw new Problem('too-many-uploads', { params: { max: AT_ONCE } })
    await tx
      .insertInto('upload')
      .values({
        id,
        application_id: applicationId,
        slot: b.slot,
        name: plainName(b.name),
        size: b.size,
        replaces: b.replaces ?? null,
        uploaded_by: actor.id,
      })
      .execute()
  })
  return id
}

/**
 * One's own upload to an application that one may write, and that has not expired.
 *
 * @throws Problem `upload-gone`, also for what is somebody else's; `upload-expired`; `state-forbids`
 */
export async function findUpload(tx: Tx, actor: Actor, applicationId: string, id: string, lock = false) {
  let query = tx
    .selectFrom('upload')
    .select(['id', 'slot', 'name', 'size', 'replaces', 'file_id', 'started_at', 'expires_at'])
    .select(sql<boolean>`expires_at <= app_now()`.as('over'))
    .where('id', '=', id)
    .where('application_id', '=', applicationId)
    .where('uploaded_by', '=', actor.id)
  if (lock) query = query.forUpdate()
  const found = await query.executeTakeFirst()
  if (!found) throw new Problem('upload-gone')
  if (found.over && found.file_id === null) throw new Problem('upload-expired')
  return found
}

/**
 * Makes a whole upload the application's file. However often it is asked, and by however many at once, it is one file.
 *
 * @throws Problem as `findUpload`, `slotOf` and `keep` do, `upload-unfinished`
 */
export async function finish(
  keeping: Keeping,
  actor: Actor,
  applicationId: string,
  id: string,
): Promise<Uploaded> {
  const { db, dataDir } = keeping
  const begun = await withActor(db, actor, async (tx) => {
    const found = await findUpload(tx, actor, applicationId, id)
    return { size: found.size, done: found.file_id && (await cardOf(tx, found.file_id)) }
  })
  if (begun.done) return begun.done
  const arrived = await bytesOf(dataDir, id, begun.size)
  try {
    const kind = arrived && (await kindOf(arrived))
    const uploaded = await withActor(db, actor, async (tx) => {
      // Without the lock first: two who take the same two in another order would wait for each other.
      const { name, slot, replaces } = await findUpload(tx, actor, applicationId, id)
      const into = await slotOf(tx, applicationId, slot, replaces)
      const { file_id } = await findUpload(tx, actor, applicationId, id, true)
      if (file_id !== null) return cardOf(tx, file_id)
      if (!arrived) throw new Problem('upload-gone')
      const kept = await keep(tx, keeping, { ...into, applicationId, name, by: actor.id }, arrived, kind)
      await tx.updateTable('upload').set({ file_id: kept.file }).where('id', '=', id).execute()
      return kept
    })
    await dropBytes(dataDir, id)
    return uploaded
  } finally {
    if (arrived) await discard(arrived)
  }
}

/** Gives an unfinished upload up. @throws Problem `upload-gone` */
export async function cancel(
  { db, dataDir }: Keeping,
  actor: Actor,
  applicationId: string,
  id: string,
): Promise<void> {
  await withActor(db, actor, async (tx) => {
    const { file_id } = await findUpload(tx, actor, applicationId, id, true)
    if (file_id === null) await tx.deleteFrom('upload').where('id', '=', id).execute()
  })
  await dropBytes(dataDir, id)
}
