import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import type { Tx } from '../../platform/db/database.ts'
import { overdueCondition } from './due.ts'

export type Screener = { id: string; name: string; tracks: string[] | null }

/** Officers who may examine files of the call, with their tracks (null: all). */
export async function screeners(tx: Tx, callId: string): Promise<Screener[]> {
  const { rows } = await sql<Screener>`
    select u.id, u.name, case when bool_or(r.tracks is null) then null
             else (select array_agg(distinct x.t order by x.t) from staff_role y, unnest(y.tracks) as x (t)
                    where y.user_id = u.id and y.role = 'officer' and y.revoked_at is null and 'screening' = any (y.duties)
                      and (y.call_id is null or y.call_id = ${callId})) end as tracks
      from staff_role r join auth.user u on u.id = r.user_id
     where r.role = 'officer' and r.revoked_at is null and 'screening' = any (r.duties)
       and (r.call_id is null or r.call_id = ${callId})
     group by u.id, u.name order by u.name, u.id`.execute(tx)
  return rows
}

/** How far each officer is with what was given to them. */
export async function progress(tx: Tx, callId: string) {
  const { rows } = await sql<{
    id: string
    name: string
    given: number
    done: number
    left: number
    overdue: number
  }>`
    select u.id, u.name, count(*) as given, count(*) filter (where a.state in ('eligible', 'ineligible')) as done,
           count(*) filter (where a.state in ('submitted', 'returned')) as left,
           count(*) filter (where ${await overdueCondition(tx)}) as overdue
      from screening_assignment s join application a on a.id = s.application_id join auth.user u on u.id = s.officer_id
     where s.call_id = ${callId} and s.ended_at is null and a.state <> 'withdrawn'
     group by u.id, u.name order by u.name, u.id`.execute(tx)
  return rows
}

/** What is under examination, by track, and how much of it is nobody's. */
export async function openByTrack(tx: Tx, callId: string) {
  const { rows } = await sql<{
    track: string
    open: number
    unassigned: number
    leads: boolean
    overdue: number
  }>`
    select a.track, count(*) as open, count(*) filter (where s.id is null) as unassigned,
           actor_leads(${callId}, a.track) as leads, count(*) filter (where ${await overdueCondition(tx)}) as overdue
      from application a left join screening_assignment s on s.application_id = a.id and s.ended_at is null
     where a.call_id = ${callId} and a.state in ('submitted', 'returned')
     group by a.track order by a.track`.execute(tx)
  return rows
}

/** What the reader may give out and is nobody's, by the region of its unit. */
export async function unassignedByRegion(tx: Tx, callId: string) {
  const { rows } = await sql<{ region: string; unassigned: number }>`
    select u.region, count(*) as unassigned from application a join unit u on u.id = a.unit_id
     where a.call_id = ${callId} and a.state in ('submitted', 'returned') and actor_leads(${callId}, a.track)
       and not exists (select from screening_assignment s where s.application_id = a.id and s.ended_at is null)
     group by u.region order by u.region`.execute(tx)
  return rows
}

/** What of these tracks and regions is nobody's, oldest first, with those of the officers who may examine it. */
export async function unassigned(
  tx: Tx,
  callId: string,
  tracks: readonly string[],
  regions: readonly string[] | undefined,
  officers: readonly string[],
) {
  const { rows } = await sql<{ id: string; number: string; track: string; unit: string; fit: string[] }>`
    select a.id, a.number, a.track, u.name as unit,
           coalesce((select array_agg(o) from unnest(${[...officers]}::uuid[]) o
              where may_screen(o, a.call_id, a.track, a.unit_id)), '{}') as fit
      from application a join unit u on u.id = a.unit_id
     where a.call_id = ${callId} and a.track = any (${[...tracks]}) and a.state in ('submitted', 'returned')
       and actor_leads(a.call_id, a.track)
       and (${regions ? [...regions] : null}::text[] is null or u.region = any (${regions ? [...regions] : null}::text[]))
       and not exists (select from screening_assignment s where s.application_id = a.id and s.ended_at is null)
     order by a.submitted_at, a.id limit 3000`.execute(tx)
  return rows
}

/** Whose these applications are now, locked against another who gives them out. */
export async function present(tx: Tx, callId: string, ids: readonly string[]) {
  const { rows } = await sql<{
    id: string
    number: string
    track: string
    state: string
    leads: boolean
    assignment: string | null
    officer: string | null
  }>`
    select a.id, a.number, a.track, a.state, actor_leads(a.call_id, a.track) as leads,
           s.id as assignment, s.officer_id as officer
      from application a left join screening_assignment s on s.application_id = a.id and s.ended_at is null
     where a.call_id = ${callId} and a.submitted_at is not null and a.id = any (${[...ids]}::uuid[]) order by a.id`.execute(
    tx,
  )
  return rows
}

/** Ends assignments. @returns how many of them were still in force */
export async function end(tx: Tx, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0
  const { numUpdatedRows } = await tx
    .updateTable('screening_assignment')
    .set({ ended_by: sql<string>`actor_id()` })
    .where('id', 'in', [...ids])
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

export async function give(
  tx: Tx,
  callId: string,
  rows: readonly { application: string; track: string; officer: string; from: string | null }[],
): Promise<void> {
  if (rows.length === 0) return
  await tx
    .insertInto('screening_assignment')
    .values(
      rows.map((r) => ({
        id: uuidv7(),
        application_id: r.application,
        call_id: callId,
        track: r.track,
        officer_id: r.officer,
        handed_from: r.from,
      })),
    )
    .execute()
}
