import { wholeFormOf } from '@zhinan/call'
import { applicationFacts, conflictsOf, indexExperts } from '@zhinan/review'
import { withSystem } from '../../platform/db/actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { Tasks } from '../../platform/jobs.ts'
import { callAt, currentCall } from '../calls/service.ts'
import * as store from './store.ts'

/** Finds the conflicts of what has come or changed since. */
export const FIND_CONFLICTS = 'recusal.find'
/** In one transaction: short enough that nobody waits for its end. */
const BATCH = 200
/** Where a call does not say how it is reviewed. */
const EARLIER_YEARS = 3

/** The task, safe to run twice: what is taken off the queue and what was found stand or fall together. */
export const recusalTasks: Tasks = {
  [FIND_CONFLICTS]: async (_, { db, signal }) => {
    const some = () => withSystem(db, 'job:recusal.find', findSome)
    while ((await some()) === BATCH && !signal?.aborted);
  },
}

/** @returns how many were taken off the queue */
async function findSome(tx: Tx): Promise<number> {
  await store.waitForTurn(tx)
  const turns = await store.takeTurns(tx, BATCH)
  const ids = (subject: store.Turn['subject']) => turns.filter((t) => t.subject === subject).map((t) => t.id)
  const rules = rulesOf(tx)
  const applications = ids('application')
  if (applications.length > 0) {
    const all = indexExperts(await store.experts(tx))
    for (const row of await store.submitted(tx, applications)) {
      const { call } = await callAt(tx, row.call_id, row.call_version)
      const facts = applicationFacts(wholeFormOf(call, row.track), row.content, {
        id: row.id,
        units: [
          store.body(row.unit_name, row.unit_code),
          ...(row.host_name ? [store.body(row.host_name, row.host_code)] : []),
        ],
        idHashes: row.id_hashes,
      })
      await store.keepFacts(tx, row, facts)
      const found = conflictsOf(all, facts, await rules(row.call_id, row.call_version))
      await store.replace(
        tx,
        { application: row.id },
        found.map((c) => ({ ...c, ...place(row) })),
      )
    }
  }
  const changed = ids('expert')
  if (changed.length > 0) {
    const some = indexExperts(await store.experts(tx, changed))
    const found = []
    for (const row of await store.allFacts(tx)) {
      const conflicts = conflictsOf(some, row.facts, await rules(row.call_id))
      found.push(...conflicts.map((c) => ({ ...c, ...place(row) })))
    }
    for (const expert of changed)
      await store.replace(
        tx,
        { expert },
        found.filter((c) => c.expert === expert),
      )
  }
  return turns.length
}

const place = ({ call_id, track }: { call_id: string; track: string }) => ({ call_id, track })

/** What a call decides about recusal, each call asked once. */
function rulesOf(tx: Tx) {
  const known = new Map<string, { earlierYears: number; year: number }>()
  return async (callId: string, version?: number) => {
    const before = known.get(callId)
    if (before) return before
    const { call } = version === undefined ? await currentCall(tx, callId) : await callAt(tx, callId, version)
    const rules = { earlierYears: call.review?.earlierYears ?? EARLIER_YEARS, year: call.year }
    known.set(callId, rules)
    return rules
  }
}
