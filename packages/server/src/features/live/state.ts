import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import { withPublic } from '../../platform/db/actor.ts'
import type { Db } from '../../platform/db/database.ts'
import { instantField } from '../../platform/http/fields.ts'
import { publicNotice } from '../notices/schemas.ts'
import { publicOf } from '../notices/service.ts'

/** What open pages follow: the dates of published calls and what was announced, newest first. */
export const liveState = z
  .object({
    stamp: z.string().describe('changes when anything here does'),
    calls: z.array(
      z.object({
        id: z.string(),
        opens: instantField,
        deadline: instantField,
        notices: z.array(publicNotice),
      }),
    ),
  })
  .meta({ id: 'LiveState' })
export type LiveState = z.output<typeof liveState>

const CALLS = 20
const NOTICES = 20

type Row = {
  id: string
  opens: string
  deadline: string
  notices: Parameters<typeof publicOf>[0][]
}

/** Reads it as anybody may, in one query. */
export async function readLiveState(db: Db): Promise<LiveState> {
  const { rows } = await withPublic(db, (tx) =>
    sql<Row>`
      select c.id, v.opens, call_deadline(c.id, v.deadline) as deadline,
        (select coalesce(json_agg(row_to_json(n) order by n.decided_at desc), '[]') from (
           select id, kind, decided_at, title_zh, title_en, text_zh, text_en, deadline, deadline_before
             from call_notice where call_id = c.id and decision = 'confirmed'
            order by decided_at desc limit ${NOTICES}) n) as notices
        from call c join call_version v on v.call_id = c.id and v.version = c.current_version
       order by v.deadline desc, c.id limit ${CALLS}`.execute(tx),
  )
  const calls = rows.map((r) => ({
    id: r.id,
    opens: new Date(r.opens).toISOString(),
    deadline: new Date(r.deadline).toISOString(),
    notices: r.notices.map(publicOf),
  }))
  const stamp = createHash('sha256').update(JSON.stringify(calls)).digest('base64url').slice(0, 22)
  return { stamp, calls }
}
