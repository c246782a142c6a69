import type { Readable } from 'node:stream'
import { fileTypeFromFile } from 'file-type'
import { uuidv7 } from 'uuidv7'
import { type Actor, withActor } from '../../platform/db/actor.ts'
import type { Db } from '../../platform/db/database.ts'
import { record } from '../../platform/history.ts'
import { Problem } from '../../platform/http/problem.ts'
import { enqueue } from '../../platform/jobs.ts'
import { lockOwn } from '../applications/service.ts'
import { currentCall } from '../calls/service.ts'
import { alone, plainName, storage } from '../files/service.ts'
import type { Scan } from './schemas.ts'
import * as store from './store.ts'
import { scanView } from './view.ts'

/** The job that looks for the code on a scan. */
export const PAPER_READ = 'paper.read'
/** Bytes in one scan, at most: an office scanner's whole stack. */
export const SCAN_MAX = 60 * 1024 * 1024
const TYPES = ['application/pdf', 'image/jpeg', 'image/png']

export type Incoming = { name: string; stream: Readable; tooLarge: () => boolean }

/** Whose scan it is: a unit's of its own application, or an officer's, who leaves that to the code on it. */
export type Owner = { applicationId: string } | { callId: string }

/**
 * Takes a scan to where all files lie, and has its code read by a job.
 *
 * @throws Problem `not-found`, `forbidden`, `no-paper`, `file-empty`, `file-too-large`, `file-type`, `storage-full`
 */
export async function takeScan(
  { db, dataDir }: { db: Db; dataDir: string },
  actor: Actor & { id: string },
  owner: Owner,
  { name, stream, tooLarge }: Incoming,
): Promise<Scan> {
  await withActor(db, actor, (tx) => placeOf(tx, owner))
  const arrived = await storage.receive(dataDir, stream)
  try {
    if (tooLarge()) throw new Problem('file-too-large', { params: { max: SCAN_MAX / 1024 / 1024 } })
    if (arrived.size === 0) throw new Problem('file-empty')
    const type = (await fileTypeFromFile(arrived.path))?.mime
    if (type === undefined || !TYPES.includes(type))
      throw new Problem('file-type', { params: { saw: type ?? '?', accepted: TYPES.join(', ') } })
    const { sha256, size } = arrived
    return await withActor(db, actor, async (tx) => {
      await alone(tx, sha256)
      await storage.settle(dataDir, arrived)
      const place = await placeOf(tx, owner)
      const id = uuidv7()
      const called = plainName(name)
      await store.insertScan(tx, { id, ...place, sha256, size, type, name: called, by: actor.id })
      await record(tx, {
        action: 'paper.scan-uploaded',
        subjectType: place.applicationId ? 'application' : 'call',
        subjectId: place.applicationId ?? place.callId,
        callId: place.callId,
        detail: { scan: id, name: called, sha256 },
      })
      await enqueue(tx, PAPER_READ, { id })
      return scanView((await store.findScan(tx, id))!)
    })
  } catch (error) {
    await storage.discard(arrived)
    throw error
  }
}

async function placeOf(tx: Parameters<typeof lockOwn>[0], owner: Owner) {
  if ('callId' in owner) {
    const { call } = await currentCall(tx, owner.callId)
    if (!call.paper || call.paper.needs === 'none') throw new Problem('no-paper')
    return { callId: call.id, applicationId: null, source: 'officer' as const }
  }
  const { judged } = await lockOwn(tx, owner.applicationId)
  const state = await store.stateOf(tx, owner.applicationId)
  if (!state?.needs_scan || judged.application.state === 'withdrawn') throw new Problem('no-paper')
  return { callId: state.call_id, applicationId: owner.applicationId, source: 'unit' as const }
}
