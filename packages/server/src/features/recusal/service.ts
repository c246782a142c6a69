import { z } from 'zod'
import { asSystem } from '../../platform/db/actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { cutPage, readCursor } from '../../platform/http/fields.ts'
import type { ConflictView, listQuery } from './schemas.ts'
import * as store from './store.ts'

export { FIND_CONFLICTS, recusalTasks } from './find-task.ts'
export { barredIn } from './store.ts'

const place = z.tuple([z.string(), z.string(), z.string(), z.string(), z.string(), z.string()])

/** A call's conflicts of interest, by expert. */
export async function listConflicts(tx: Tx, callId: string, q: z.output<typeof listQuery>) {
  const found = await store.list(tx, callId, { ...q, after: readCursor(place, q.cursor) })
  const { rows, nextCursor } = cutPage(found, q.limit, (r) => [
    r.expert,
    r.expert_id,
    r.number,
    r.kind,
    r.source,
    r.detail,
  ])
  return {
    items: rows.map(viewOf),
    nextCursor,
    waiting: await asSystem(tx, 'recusal', () => store.waiting(tx)),
  }
}

const viewOf = (r: store.ConflictRow): ConflictView => ({
  application: { id: r.application_id, number: r.number, title: r.title, track: r.track, unit: r.unit },
  expert: { id: r.expert_id, name: r.expert, unit: r.expert_unit },
  kind: r.kind,
  hard: r.hard,
  source: r.source,
  detail: r.detail,
  foundAt: r.found_at.toISOString(),
})
