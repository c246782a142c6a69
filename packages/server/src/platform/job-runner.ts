import { EventEmitter } from 'node:events'
import {
  Logger,
  type ParsedCronItem,
  parseCronItems,
  type Runner,
  run,
  runOnce,
  type TaskList,
  type WorkerEvents,
} from 'graphile-worker'
import { connectOwner, type DatabaseTarget } from './db/connect.ts'
import type { Db } from './db/database.ts'
import { holdAlive, rescueJobs } from './job-rescue.ts'
import type { CronEntry, Log, Tasks } from './jobs.ts'

export type JobsOptions = {
  target: DatabaseTarget
  db: Db
  tasks: Tasks
  log: Log
  cron?: readonly CronEntry[]
  /** Jobs at once in this process; default 2. */
  concurrency?: number
}

/** So many failures in a row to fetch a job, with none between that went well, and we begin anew. */
const FAILURES = 6
const RESCUE_EVERY_MS = 15_000

/**
 * Runs jobs in this process until `stop`, which waits for those that are running. Goes on after the database was
 * away, and takes back jobs that a killed process had begun.
 */
export async function startJobs(options: JobsOptions): Promise<{ stop(): Promise<void> }> {
  const { target, tasks, log, cron = [], concurrency = 2 } = options
  const pgPool = connectOwner(target, concurrency + 4)
  const parsedCronItems: ParsedCronItem[] = parseCronItems(
    cron.map(({ task, match }) => ({ task, match, options: { backfillPeriod: 0 } })),
  )
  let current: { runner: Runner; release(): void } | undefined
  let stopping = false
  let mending: Promise<void> | undefined

  const begin = async () => {
    const events: WorkerEvents = new EventEmitter()
    let failures = 0
    events.on('worker:getJob:empty', () => {
      failures = 0
    })
    events.on('job:start', () => {
      failures = 0
    })
    events.on('worker:getJob:error', () => {
      // The library keeps a first failure for good (it caches the rejected look-up of its tasks): only a new runner helps.
      if (++failures === FAILURES) mending ??= mend()
    })
    const release = holdAlive(events, pgPool)
    try {
      const runner = await run({
        pgPool,
        events,
        taskList: taskList(tasks, options),
        parsedCronItems,
        concurrency,
        noHandleSignals: true,
        pollInterval: 1000,
        logger: bridge(log),
      })
      current = { runner, release }
      runner.promise.catch(() => {
        mending ??= mend()
      })
    } catch (error) {
      release()
      throw error
    }
  }
  const end = async () => {
    await current?.runner.stop().catch(() => {})
    current?.release()
    current = undefined
  }
  const mend = async () => {
    await end()
    while (!stopping) {
      try {
        await begin()
        break
      } catch (err) {
        log.warn({ err }, 'job runner waits for the database')
        await new Promise((done) => setTimeout(done, 1000))
      }
    }
    mending = undefined
  }

  await begin()
  const rescue = () => rescueJobs(pgPool).catch((err: Error) => log.debug({ err }, 'no rescue now'))
  await rescue()
  const timer = setInterval(rescue, RESCUE_EVERY_MS)
  return {
    async stop() {
      stopping = true
      clearInterval(timer)
      await mending
      await end()
      await pgPool.end()
    },
  }
}

/** Runs every job that is due, then returns: for commands and tests. */
export async function runDueJobs(
  options: Pick<JobsOptions, 'target' | 'db' | 'tasks' | 'log'>,
): Promise<void> {
  const pgPool = connectOwner(options.target, 4)
  const events: WorkerEvents = new EventEmitter()
  const release = holdAlive(events, pgPool)
  try {
    await runOnce({
      pgPool,
      events,
      taskList: taskList(options.tasks, options),
      noHandleSignals: true,
      logger: bridge(options.log),
    })
  } finally {
    release()
    await pgPool.end()
  }
}

function taskList(tasks: Tasks, { db, log }: Pick<JobsOptions, 'db' | 'log'>): TaskList {
  return Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [
      name,
      (payload, { job, abortSignal }) => {
        return task(payload, {
          db,
          log,
          attempt: job.attempts,
          maxAttempts: job.max_attempts,
          signal: abortSignal,
        })
      },
    ]),
  )
}

/** The runner's own messages: failures as warnings (a job is tried again), the rest as debugging. */
function bridge(log: Log): Logger {
  return new Logger((scope) => (level, message) => {
    const to = level === 'error' ? 'warn' : level === 'warning' ? 'info' : 'debug'
    log[to]({ job: scope.taskIdentifier, jobId: scope.jobId }, message)
  })
}
