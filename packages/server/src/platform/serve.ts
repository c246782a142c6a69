import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import { createAuth } from './auth.ts'
import { applyClockMode } from './clock.ts'
import { type Config, loadConfig } from './config.ts'
import {
  checkAppRole,
  connectApp,
  type DatabaseTarget,
  targetFromSuperuser,
  targetFromUrl,
} from './db/connect.ts'
import type { Db } from './db/database.ts'
import { type Embedded, findRunningEmbedded, startEmbedded } from './db/embedded.ts'
import { LIVE_CHANNEL, listenTo } from './db/listen.ts'
import { migrate } from './db/migrate.ts'
import { HOUSEKEEPING, HOUSEKEEPING_TIMES } from './housekeeping.ts'
import { type App, type AppDeps, buildApp } from './http/app.ts'
import { startJobs } from './job-runner.ts'
import type { CronEntry, Tasks } from './jobs.ts'
import { keyFile, keysDir } from './key-file.ts'
import { type Keys, openKeys } from './keys.ts'
import { createLog } from './log.ts'
import { mailTasks } from './mail.ts'
import { StartProblem } from './start-problem.ts'

/** What features bring to the platform. */
export type ServerParts = Pick<AppDeps, 'features' | 'authorize' | 'webRoot'> & {
  /** The features' tasks, given what they need. */
  tasks?: (deps: { config: Config; db: Db; keys: Keys }) => Tasks
  cron?: readonly CronEntry[]
  /** Runs once everything is up, before the port opens: first-start data. */
  prepare?: (deps: AppDeps) => Promise<void>
}

export type RunningServer = {
  /** Where it listens, e.g. `http://127.0.0.1:8023`. */
  address: string
  config: Config
  app: App
  deps: AppDeps
  target: DatabaseTarget
  /** Stops in order: no new requests, running ones answered, running jobs done, database last. */
  close(): Promise<void>
}

/** How long requests in flight may take to end when the server stops. */
const DRAIN_MS = 20_000

/** Steps to undo, newest first. */
type Undo = (() => Promise<unknown>)[]

/**
 * Starts the whole server from an environment.
 *
 * @throws StartProblem for anything an operator can mend; what had been started is stopped again first
 */
export async function serve(parts: ServerParts = {}, env = process.env): Promise<RunningServer> {
  const config = loadConfig(env)
  const undo: Undo = []
  const close = once(async () => {
    for (const step of undo.reverse()) await step()
  })
  try {
    return { ...(await start(config, parts, undo)), close }
  } catch (error) {
    await close()
    throw error
  }
}

async function start(config: Config, parts: ServerParts, undo: Undo): Promise<Omit<RunningServer, 'close'>> {
  const log = createLog(config)
  const { target } = await openDatabase(config, undo, (line) => console.error(line))
  const keys = await openKeys(config.dataDir, config.secret)
  const { applied } = await migrate(target)
  if (applied.length > 0) log.info({ applied }, 'database migrated')
  await applyClockMode(target, config)

  const { db, pool } = connectApp(target, config.poolSize)
  undo.push(() => db.destroy())
  await checkAppRole(pool as pg.Pool, target.where)

  const mail = mailTasks(config)
  undo.push(async () => mail.close())
  const tasks = { ...HOUSEKEEPING, ...mail.tasks, ...parts.tasks?.({ config, db, keys }) }
  const cron = [...HOUSEKEEPING_TIMES, ...(parts.cron ?? [])]
  const jobs = await startJobs({ target, db, tasks, cron, log })
  undo.push(() => jobs.stop())

  const signals = await listenTo(target, LIVE_CHANNEL, log)
  undo.push(() => signals.stop())
  const auth = await createAuth({ config, db, keys, log })
  let stopping = false
  const deps: AppDeps = {
    ...parts,
    config,
    db,
    keys,
    auth,
    signals,
    pressure: { waiting: () => pool.waitingCount },
    logger: log,
    stopping: () => stopping,
  }
  await parts.prepare?.(deps)
  const app = await buildApp(deps)
  undo.push(async () => {
    stopping = true
    const hard = setTimeout(() => app.server.closeAllConnections(), DRAIN_MS)
    await app.close()
    clearTimeout(hard)
  })
  const address = await listen(app, config)
  return { address, config, app, deps, target }
}

/**
 * The database that the settings name: given by address, or embedded in the data folder and started for this process.
 *
 * @param undo gets the step that stops it
 */
export async function openDatabase(
  config: Config,
  undo: Undo,
  say: (line: string) => void,
): Promise<{ target: DatabaseTarget; embedded?: Embedded }> {
  if (config.databaseUrl) return { target: targetFromUrl(config) }
  const embedded = await startEmbedded({ dataDir: config.dataDir, connections: config.poolSize, log: say })
  undo.push(() => embedded.stop())
  return {
    target: targetFromSuperuser(embedded.superuser, 'zhinan', await appPassword(config.dataDir)),
    embedded,
  }
}

/**
 * The same for a command beside a running server: uses that server's embedded database, else starts it for a while.
 *
 * @returns the target, and what to call at the end
 */
export async function borrowDatabase(
  config: Config,
): Promise<{ target: DatabaseTarget; close(): Promise<void> }> {
  const running = config.databaseUrl ? undefined : await findRunningEmbedded(config.dataDir)
  if (running)
    return {
      target: targetFromSuperuser(running, 'zhinan', await appPassword(config.dataDir)),
      close: async () => {},
    }
  const undo: Undo = []
  const { target } = await openDatabase(config, undo, (line) => console.error(line))
  return { target, close: async () => void (await undo[0]?.()) }
}

async function appPassword(dataDir: string): Promise<string> {
  return keyFile(await keysDir(dataDir), 'database-app', () => randomBytes(24).toString('base64url'))
}

async function listen(app: App, { host, port }: Config): Promise<string> {
  try {
    return await app.listen({ host, port })
  } catch (error) {
    const text = LISTEN_FAILURES[(error as NodeJS.ErrnoException).code ?? '']?.(host, port)
    throw text ? new StartProblem(text, 3, error) : error
  }
}

const LISTEN_FAILURES: Record<string, (host: string, port: number) => { zh: string; en: string }> = {
  EADDRINUSE: (_, port) => ({
    zh: `端口 ${port} 已被占用，请另设 PORT`,
    en: `port ${port} is in use, set another PORT`,
  }),
  EACCES: (_, port) => ({
    zh: `无权使用端口 ${port}，请另设 PORT（1024 以上）`,
    en: `no right to use port ${port}, set another PORT (above 1024)`,
  }),
  EADDRNOTAVAIL: (host) => ({
    zh: `本机没有地址 ${host}，请另设 HOST`,
    en: `this machine has no address ${host}, set another HOST`,
  }),
  ENOTFOUND: (host) => ({
    zh: `查不到主机名 ${host}，请另设 HOST`,
    en: `the host name ${host} is unknown, set another HOST`,
  }),
}

function once(fn: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined
  return () => {
    running ??= fn()
    return running
  }
}
