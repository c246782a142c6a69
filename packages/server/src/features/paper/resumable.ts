import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { type Actor, withActor } from '../../platform/db/actor.ts'
import type { Db, Tx } from '../../platform/db/database.ts'
import { Problem } from '../../platform/http/problem.ts'
import { bytesOf, dropBytes, fitting, kindOf, plainName, storage } from '../files/service.ts'
import type { Scan } from './schemas.ts'
import { findScan } from './store.ts'
import { keepScan, type Owner, placeOf, SCAN_MAX } from './take.ts'
import { scanView } from './view.ts'

/** So many scans of one person may be under way at once: a stack, and not the disk. */
const AT_ONCE = 30

type Deps = { db: Db; dataDir: string }
type Person = Actor & { id: string }

/**
 * Notes that somebody begins to send a scan; nothing of it has come yet.
 *
 * @returns the upload's id
 * @throws Problem as `placeOf` does, `file-empty`, `file-too-large`, `too-many-uploads`
 */
export async function begin(
  db: Db,
  actor: Person,
  owner: Owner,
  { name, size }: { name: string; size: number },
): Promise<string> {
  fitting(size, SCAN_MAX)
  const id = uuidv7()
  await withActor(db, actor, async (tx) => {
    const { callId, applicationId } = await placeOf(tx, owner)
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from paper_upload
       where uploaded_by = ${actor.id} and scan_id is null and expires_at > app_now()`.execute(tx)
    if (rows[0]!.n >= AT_ONCE) throw new Problem('too-many-uploads', { params: { max: AT_ONCE } })
    await tx
      .insertInto('paper_upload')
      .values({
        id,
        call_id: callId,
        application_id: applicationId,
        name: plainName(name),
        size,
        uploaded_by: actor.id,
      })
      .execute()
  })
  return id
}

/**
 * One's own upload to this place, that has not expired.
 *
 * @throws Problem `upload-gone`, also for what is somebody else's; `upload-expired`
 */
export async function find(tx: Tx, actor: Person, owner: Owner, id: string, lock = false) {
  let query = tx
    .selectFrom('paper_upload')
    .select(['name', 'size', 'scan_id', 'expires_at'])
    .select(sql<boolean>`expires_at <= app_now()`.as('over'))
    .where('id', '=', id)
    .where('uploaded_by', '=', actor.id)
  query =
    'callId' in owner
      ? query.where('call_id', '=', owner.callId).where('application_id', 'is', null)
      : query.where('application_id', '=', owner.applicationId)
  const found = await (lock ? query.forUpdate() : query).executeTakeFirst()
  if (!found) throw new Problem('upload-gone')
  if (found.over && found.scan_id === null) throw new Problem('upload-expired')
  return found
}

/**
 * Makes a whole upload a scan whose code is read by and by. However often it is asked, it is one scan.
 *
 * @throws Problem as `find`, `placeOf` and `keepScan` do, `upload-unfinished`
 */
export async function finish({ db, dataDir }: Deps, actor: Person, owner: Owner, id: string): Promise<Scan> {
  const begun = await withActor(db, actor, async (tx) => {
    const found = await find(tx, actor, owner, id)
    return { size: found.size, done: found.scan_id && (await findScan(tx, found.scan_id)) }
  })
  if (begun.done) return scanView(begun.done)
  const arrived = await bytesOf(dataDir, id, begun.size)
  try {
    const type = arrived && (await kindOf(arrived))
    const scan = await withActor(db, actor, async (tx) => {
      const place = await placeOf(tx, owner)
      const { name, scan_id } = await find(tx, actor, owner, id, true)
      if (scan_id !== null) return scanView((await findScan(tx, scan_id))!)
      if (!arrived) throw new Problem('upload-gone')
      const kept = await keepScan(tx, dataDir, { place, name, by: actor.id }, arrived, type)
      await tx.updateTable('paper_upload').set({ scan_id: kept.id }).where('id', '=', id).execute()
      return kept
    })
    await dropBytes(dataDir, id)
    return scan
  } finally {
    if (arrived) await storage.discard(arrived)
  }
}

/** Gives an unfinished upload up. @throws Problem `upload-gone` */
export async function cancel({ db, dataDir }: Deps, actor: Person, owner: Owner, id: string): Promise<void> {
  await withActor(db, actor, async (tx) => {
    const { scan_id } = await find(tx, actor, owner, id, true)
    if (scan_id === null) await tx.deleteFrom('paper_upload').where('id', '=', id).execute()
  })
  await dropBytes(dataDir, id)
}
