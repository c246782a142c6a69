import { join } from 'node:path'
import type { Call } from '@zhinan/call'
import { loadCallFolder, publishCall, storeCall } from '../src/features/calls/service.ts'
import { withSystem } from '../src/platform/db/actor.ts'
import type { Db } from '../src/platform/db/database.ts'

const SAMPLE = join(import.meta.dirname, '../../call/test/sample')

/** The invented call of packages/call/test/sample, id `sample-2031`: tracks P, Q and T. */
export async function sampleCall(): Promise<Call> {
  const { call, issues } = await loadCallFolder(SAMPLE)
  if (!call) throw new Error(JSON.stringify(issues))
  return call
}

/** Stores the sample and publishes it: open from a day ago for a month, unless other days from now are given. */
export async function publishSample(
  db: Db,
  { opensIn = -1, closesIn = 30 }: { opensIn?: number; closesIn?: number } = {},
): Promise<Call> {
  const call = await sampleCall()
  const inDays = (n: number) => new Date(Math.floor(Date.now() / 1000) * 1000 + n * 86_400_000)
  await withSystem(db, 'test', async (tx) => {
    await storeCall(tx, call)
    const dates = { opens: inDays(opensIn), deadline: inDays(closesIn), correctionDays: 5 }
    await publishCall(tx, call.id, dates)
  })
  return call
}
