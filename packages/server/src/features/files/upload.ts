import type { Readable } from 'node:stream'
import { uuidv7 } from 'uuidv7'
import { type Actor, withActor } from '../../platform/db/actor.ts'
import type { Db, Tx } from '../../platform/db/database.ts'
import { enqueue } from '../../platform/jobs.ts'
import { fitting, kindOf, ofKind } from './fit.ts'
import { plainName } from './name.ts'
import { SCAN } from './scan-tasks.ts'
import { type Slot, slotOf } from './slot.ts'
import { type Arrived, discard, receive, settle } from './storage.ts'
import { alone, insertFile } from './store.ts'

export type Uploaded = { file: string; name: string; size: number; type: string }
export type Keeping = { db: Db; dataDir: string; scans: boolean }

/** An upload as it comes in; `tooLarge` is known once the stream has ended. */
export type Upload = { name: string; stream: Readable; tooLarge: () => boolean }

/**
 * Takes a whole file in one request for one slot of an application that is being written.
 *
 * @throws Problem `not-found` (application or slot), `forbidden`, `state-forbids`, `too-many-files`, `file-empty`,
 *   `file-too-large`, `file-type`, `storage-full`
 */
export async function upload(
  keeping: Keeping,
  actor: Actor,
  applicationId: string,
  slot: string,
  { name, stream, tooLarge }: Upload,
): Promise<Uploaded> {
  const { db, dataDir } = keeping
  await withActor(db, actor, (tx) => slotOf(tx, applicationId, slot))
  const arrived = await receive(dataDir, stream)
  try {
    fitting(tooLarge() ? Number.POSITIVE_INFINITY : arrived.size)
    const kind = await kindOf(arrived)
    return await withActor(db, actor, async (tx) => {
      const into = await slotOf(tx, applicationId, slot)
      return keep(tx, keeping, { ...into, applicationId, name, by: actor.id }, arrived, kind)
    })
  } finally {
    await discard(arrived)
  }
}

/**
 * Makes an arrived file the application's, in the caller's transaction. It is in the form once the content names it, in an
 * appeal once that was sent with it.
 *
 * @throws Problem `file-type`, `storage-full`
 */
export async function keep(
  tx: Tx,
  { dataDir, scans }: Pick<Keeping, 'dataDir' | 'scans'>,
  to: Slot & { applicationId: string; name: string; by: string },
  arrived: Arrived,
  type: string | undefined,
): Promise<Uploaded> {
  const { applicationId, accept, evidence, name, by } = to
  ofKind(type, accept)
  const { sha256, size } = arrived
  await alone(tx, sha256)
  await settle(dataDir, arrived)
  const file = { id: uuidv7(), name: plainName(name), size, type }
  await insertFile(tx, { ...file, applicationId, sha256, by, evidence })
  if (scans) await enqueue(tx, SCAN, {}, { key: SCAN })
  const { id, ...rest } = file
  return { file: id, ...rest }
}
