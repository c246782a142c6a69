import { setImmediate } from 'node:timers/promises'
import { type AssignPlan, type AssignProblem, assignSteps, type Progress } from '@zhinan/review'
import { z } from 'zod'
import { withSystem } from '../../platform/db/actor.ts'
import type { Db } from '../../platform/db/database.ts'
import type { Tasks } from '../../platform/jobs.ts'
import { groundSteps, readRaw } from './ground.ts'
import * as runs from './run-store.ts'

/** Makes a proposal. */
export const PROPOSE = 'assignments.propose'
const payload = z.object({ id: z.uuid() })

/** A run whose process died so often is given up: it would kill the next as well. */
const ATTEMPTS = 3
const TELL_EVERY_MS = 400
const LONGEST_MS = 15 * 60_000

type Found = { problem: AssignProblem; plan: AssignPlan } | { error: runs.RunError }

/**
 * The task, safe to run twice: what was proposed, cancelled or given up is left alone, and of two processes that have the
 * same run the later one goes on. It works in small steps, so that a server that runs it answers all the while.
 */
export const assignmentTasks: Tasks = {
  [PROPOSE]: async (given, { db, log, signal }) => {
    const { id } = payload.parse(given)
    const attempt = await withSystem(db, 'job:assignments', (tx) => runs.beginRun(tx, id))
    if (attempt === undefined) return
    const finish = (found: Found) =>
      withSystem(db, 'job:assignments', (tx) => runs.finishRun(tx, id, attempt, found))
    if (attempt > ATTEMPTS) {
      await finish(failed('broke-off'))
      return
    }
    try {
      const found = await propose(db, id, attempt, signal)
      if (found) await finish(found)
    } catch (err) {
      // A process that is told to end leaves its work to the next.
      if (signal?.aborted) throw err
      log.error({ err, run: id }, 'no assignment proposed')
      await finish(failed('broke-down'))
    }
  },
}

const failed = (code: runs.RunError['code'], issues: runs.RunError['issues'] = []): Found => ({
  error: { code, issues },
})

/** @returns nothing when it was cancelled, or is another process's by now */
async function propose(
  db: Db,
  id: string,
  attempt: number,
  signal: AbortSignal | undefined,
): Promise<Found | undefined> {
  const began = performance.now()
  let told = -Infinity
  /** Lets others have their turn, and says now and then how far it is. @returns false: stop */
  const breathe = async (stage: string, percent: number): Promise<boolean> => {
    await setImmediate()
    if (signal?.aborted) throw new Error('the process ends')
    if (performance.now() - told < TELL_EVERY_MS) return true
    const goesOn = await withSystem(db, 'job:assignments', (tx) =>
      runs.tell(tx, id, attempt, { stage, percent: Math.floor(percent) }),
    )
    told = performance.now()
    return goesOn
  }
  const tooLong = () => performance.now() - began > LONGEST_MS

  const seen = await withSystem(db, 'job:assignments', async (tx) => {
    const run = (await runs.findRun(tx, id))!
    return { run, raw: await readRaw(tx, run.callId, run.tracks, true) }
  })
  if (!(await breathe('reading', 5))) return undefined
  if (seen.raw.applications.length === 0) return failed('nothing-to-do')

  const making = groundSteps(seen.raw, seen.run.options, seen.run.wishes)
  let made = making.next()
  for (; !made.done; made = making.next())
    if (!(await breathe('comparing', 5 + 35 * made.value))) return undefined
  const { problem } = made.value

  const solving = assignSteps(problem, { seed: id })
  let step = solving.next()
  for (; !step.done; step = solving.next()) {
    if (!(await breathe(step.value.stage, 40 + 59 * partOf(step.value)))) return undefined
    if (tooLong()) return failed('too-long')
  }
  // Told once more, so that a cancellation during the last steps holds.
  told = -Infinity
  if (!(await breathe('checking', 99))) return undefined
  const { plan, issues } = step.value
  return plan
    ? { problem, plan }
    : failed(
        'issues',
        issues.map((i) => ({ ...i })),
      )
}

const partOf = ({ round, rounds }: Progress): number => Math.min(1, round / Math.max(1, rounds))
