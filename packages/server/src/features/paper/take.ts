import type { Readable } from 'node:stream'
import { FILE_TYPES } from '@zhinan/call'
import { uuidv7 } from 'uuidv7'
import { type Actor, withActor } from '../../platform/db/actor.ts'
import type { Db, Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/history.ts'
import { Problem } from '../../platform/http/problem.ts'
import { enqueue } from '../../platform/jobs.ts'
import { lockOwn } from '../applications/service.ts'
import { currentCall } from '../calls/service.ts'
import { alone, fitting, kindOf, ofKind, plainName, storage } from '../files/service.ts'
import type { Scan } from './schemas.ts'
import * as store from './store.ts'
import { scanView } from './view.ts'

/** The job that looks for the code on a scan. */
export const PAPER_READ = 'paper.read'
/** Bytes in one scan, at most: an office scanner's whole stack. */
export const SCAN_MAX = 60 * 1024 * 1024

type Incoming = { name: string; stream: Readable; tooLarge: () => boolean }

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
    fitting(tooLarge() ? Number.POSITIVE_INFINITY : arrived.size, SCAN_MAX)
    const type = await kindOf(arrived)
    return await withActor(db, actor, async (tx) => {
      const place = await placeOf(tx, owner)
      return keepScan(tx, dataDir, { place, name: plainName(name), by: actor.id }, arrived, type)
    })
  } finally {
    await storage.discard(arrived)
  }
}

type Place = Awaited<ReturnType<typeof placeOf>>

/**
 * Makes an arrived file a scan, in the caller's transaction.
 *
 * @throws Problem `file-type`, `storage-full`
 */
export async function keepScan(
  tx: Tx,
  dataDir: string,
  { place, name, by }: { place: Place; name: string; by: string },
  arrived: storage.Arrived,
  type: string | undefined,
): Promise<Scan> {
  ofKind(type, FILE_TYPES)
  const { sha256, size } = arrived
  await alone(tx, sha256)
  await storage.settle(dataDir, arrived)
  const id = uuidv7()
  await store.insertScan(tx, { id, ...place, sha256, size, type, name, by })
  await record(tx, {
    action: 'paper.scan-uploaded',
    subjectType: place.applicationId ? 'application' : 'call',
    subjectId: place.applicationId ?? place.callId,
    callId: place.callId,
    detail: { scan: id, name, sha256 },
  })
  await enqueue(tx, PAPER_READ, { id })
  return scanView((await store.findScan(tx, id))!)
}

/** Where a scan of this owner's belongs, once it is sure that the actor may send one now. @throws Problem `not-found`, `forbidden`, `no-paper` */
export async function placeOf(tx: Tx, owner: Owner) {
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
