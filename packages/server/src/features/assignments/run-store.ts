import type { AssignPlan, AssignProblem } from '@zhinan/review'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { Options, RunWishes } from './ground.ts'

export type RunState = 'waiting' | 'running' | 'proposed' | 'failed' | 'cancelled' | 'applied' | 'dropped'

export type RunProgress = { stage: string; percent: number }
export type RunError = {
  code: 'issues' | 'broke-down' | 'broke-off' | 'too-long' | 'nothing-to-do'
  issues: { code: string; about: string }[]
}

export type RunRow = {
  id: string
  callId: string
  tracks: string[]
  options: Options
  wishes: RunWishes
  follows: string | null
  followedBy: string | null
  state: RunState
  attempts: number
  progress: RunProgress | null
  /** Seconds since the job last said that it lives. */
  silent: number | null
  error: RunError | null
  requestedBy: string
  requestedAt: Date
  finishedAt: Date | null
  settledBy: string | null
  settledAt: Date | null
  settleReason: string | null
  counts: { places: number; filled: number; fit: number; gap: number } | null
}

const RUN = sql`
  select r.id, r.call_id as "callId", r.tracks, r.options, r.wishes, r.follows,
         (select f.id from assignment_run f where f.follows = r.id order by f.requested_at desc limit 1) as "followedBy",
         r.state, r.attempts, r.progress, extract(epoch from clock_timestamp() - r.beat_at)::float8 as silent, r.error,
         p.name as "requestedBy", r.requested_at as "requestedAt", r.finished_at as "finishedAt", q.name as "settledBy",
         r.settled_at as "settledAt", r.settle_reason as "settleReason",
         case when r.result is not null then jsonb_build_object('places', r.result -> 'places', 'filled', r.result -> 'filled',
           'fit', r.result -> 'fit', 'gap', r.result -> 'gap') end as counts
    from assignment_run r join auth.user p on p.id = r.requested_by left join auth.user q on q.id = r.settled_by`

export async function findRun(tx: Tx, id: string): Promise<RunRow | undefined> {
  const { rows } = await sql<RunRow>`${RUN} where r.id = ${id}`.execute(tx)
  return rows[0]
}

export async function listRuns(tx: Tx, callId: string): Promise<RunRow[]> {
  const { rows } = await sql<RunRow>`
    ${RUN} where r.call_id = ${callId} order by r.requested_at desc, r.id desc limit 100`.execute(tx)
  return rows
}

/** What a run was made from and what came of it; undefined before it is proposed. */
export async function resultOf(
  tx: Tx,
  id: string,
): Promise<{ problem: AssignProblem; plan: AssignPlan } | undefined> {
  const { rows } = await sql<{ problem: AssignProblem; plan: AssignPlan }>`
    select problem, result as plan from assignment_run where id = ${id} and result is not null`.execute(tx)
  return rows[0]
}

export async function insertRun(
  tx: Tx,
  run: Pick<RunRow, 'id' | 'callId' | 'tracks' | 'options' | 'wishes' | 'follows'>,
): Promise<void> {
  await tx
    .insertInto('assignment_run')
    .values({
      id: run.id,
      call_id: run.callId,
      tracks: run.tracks,
      options: JSON.stringify(run.options),
      wishes: JSON.stringify(run.wishes),
      follows: run.follows,
    })
    .execute()
}

/** Runs of any of these tracks that are not at their end yet. */
export async function underWay(tx: Tx, callId: string, tracks: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from assignment_run where call_id = ${callId} and tracks && ${[...tracks]}::text[]
       and state in ('waiting', 'running')`.execute(tx)
  return rows.map((r) => r.id)
}

/** Begins a run, or begins it again after its process died. @returns how often it was begun; undefined: nothing is to be done */
export async function beginRun(tx: Tx, id: string): Promise<number | undefined> {
  const { rows } = await sql<{ attempts: number }>`
    update assignment_run set state = 'running', attempts = attempts + 1, started_at = app_now(), beat_at = clock_timestamp(),
           progress = '{"stage":"reading","percent":0}'
     where id = ${id} and state in ('waiting', 'running') returning attempts`.execute(tx)
  return rows[0]?.attempts
}

/** Says that the work lives, and how far it is. @returns false: it was cancelled, or another process has it */
export async function tell(tx: Tx, id: string, attempt: number, progress: RunProgress): Promise<boolean> {
  const { rows } = await sql`
    update assignment_run set progress = ${JSON.stringify(progress)}::jsonb, beat_at = clock_timestamp()
     where id = ${id} and state = 'running' and attempts = ${attempt} returning id`.execute(tx)
  return rows.length === 1
}

export async function finishRun(
  tx: Tx,
  id: string,
  attempt: number,
  outcome: { problem: AssignProblem; plan: AssignPlan } | { error: RunError },
): Promise<boolean> {
  const found = 'plan' in outcome ? outcome : undefined
  const { rows } = await sql`
    update assignment_run
       set state = ${found ? 'proposed' : 'failed'}, progress = null,
           problem = ${found ? JSON.stringify(found.problem) : null}::jsonb,
           result = ${found ? JSON.stringify(found.plan) : null}::jsonb,
           error = ${'error' in outcome ? JSON.stringify(outcome.error) : null}::jsonb
     where id = ${id} and state = 'running' and attempts = ${attempt} returning id`.execute(tx)
  return rows.length === 1
}

/** Ends a run for a person. @returns false: somebody was first */
export async function settleRun(
  tx: Tx,
  id: string,
  by: string,
  from: readonly RunState[],
  to: 'cancelled' | 'applied' | 'dropped',
  reason: string | null = null,
): Promise<boolean> {
  const { rows } = await sql`
    update assignment_run set state = ${to}, settled_by = ${by}, settled_at = app_now(), settle_reason = ${reason}
     where id = ${id} and state = any (${[...from]}::text[]) returning id`.execute(tx)
  return rows.length === 1
}
