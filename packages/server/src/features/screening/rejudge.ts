import { isDeepStrictEqual } from 'node:util'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/history.ts'
import { judge, readJudged, readyFor, summarise } from '../applications/service.ts'
import * as store from './store.ts'

/**
 * The registry says something new of a unit: whatever of its applications waits for an officer or was concluded is judged
 * anew, so that lists show it and an officer who has it open must look again. Nothing is concluded here. As the system.
 *
 * @param cause what changed, for the history
 */
export async function rejudgeUnit(tx: Tx, unitId: string, cause: Record<string, string>): Promise<void> {
  const applications = await tx
    .selectFrom('application')
    .select(['id', 'summary', 'call_id'])
    .where('unit_id', '=', unitId)
    .where('state', 'in', ['submitted', 'eligible', 'ineligible'])
    .orderBy('id')
    .execute()
  for (const { id, summary: before, call_id } of applications) {
    const read = await readJudged(tx, id, true)
    if (!read) continue
    const ready = await readyFor(tx, read)
    const summary = summarise(judge(ready, read.judged).verdict)
    if (isDeepStrictEqual(summary, before)) continue
    await store.touch(tx, id, summary)
    await record(tx, {
      action: 'application.registry-changed',
      subjectType: 'application',
      subjectId: id,
      callId: call_id,
      detail: { ...cause, notMet: summary.machine.notMet, undecided: summary.machine.undecided },
    })
  }
}
