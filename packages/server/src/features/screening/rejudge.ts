import { isDeepStrictEqual } from 'node:util'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/history.ts'
import { judge, readJudged, readyFor, summarise } from '../applications/service.ts'
import * as store from './store.ts'

/** Whatever of a unit's applications waits for an officer or was concluded is judged anew: {@link rejudge}. */
export async function rejudgeUnit(tx: Tx, unitId: string, cause: Record<string, string>): Promise<void> {
  const found = await tx
    .selectFrom('application')
    .select('id')
    .where('unit_id', '=', unitId)
    .orderBy('id')
    .execute()
  await rejudge(
    tx,
    found.map((a) => a.id),
    cause,
  )
}

/**
 * Something new is known of these applications: those that wait for an officer or were concluded are judged anew, so that
 * lists show it and an officer who has one open must look again. Nothing is concluded here. As the system.
 *
 * @param cause what changed, for the history
 */
export async function rejudge(tx: Tx, ids: readonly string[], cause: Record<string, string>): Promise<void> {
  if (ids.length === 0) return
  const applications = await tx
    .selectFrom('application')
    .select(['id', 'summary', 'call_id'])
    .where('id', 'in', [...ids])
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
