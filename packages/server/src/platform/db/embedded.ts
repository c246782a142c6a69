import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmod, mkdir, open, readFile, rename, stat } from 'node:fs/promises'
import { createServer } from 'node:net'
import { totalmem } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { absent, keyFile, keysDir } from '../key-file.ts'
import { StartProblem } from '../start-problem.ts'
import { lockDataDir } from './data-lock.ts'
import { ensureCluster, plainEnv } from './embedded-cluster.ts'
import { findBinaries, type PgBinaries, type PgIdentity, postgresIdentity } from './pg-binaries.ts'
import { clearPredecessor } from './predecessor.ts'
import { type Embedded, type Superuser, supervise } from './supervise.ts'

export type { Embedded, Superuser }

export type EmbeddedOptions = {
  /** `ZHINAN_DATA`: the cluster is in `pg/`, its log in `pg.log`, its password in `keys/`. */
  dataDir: string
  /** Connections that the server will need. */
  connections?: number
  /** Other programs than the packaged ones. */
  binDir?: string
  /** Further server settings, e.g. `fsync: 'off'` in tests. */
  settings?: Record<string, string>
  /** Says what takes long: a recovery, a predecessor that stops slowly. */
  log?: (line: string) => void
}

/**
 * Starts a real PostgreSQL on the data folder, making the cluster the first time. Outlives a predecessor that was
 * killed: its lock and its database server, running on alone or dead with a stale pid file, are cleared first.
 *
 * @throws StartProblem when the folder is in use or unusable.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const { dataDir, log = () => {} } = options
  await mkdir(dataDir, { recursive: true }).catch((cause) => {
    throw new StartProblem(
      { zh: `建不了数据目录 ${dataDir}`, en: `cannot make the data folder ${dataDir}` },
      3,
      cause,
    )
  })
  const unlock = await lockDataDir(dataDir)
  try {
    const [bin, identity, keys] = await Promise.all([
      findBinaries(options.binDir),
      postgresIdentity(),
      keysDir(dataDir),
    ])
    // As root we hand the cluster to another user, who must be able to pass through our folder (not to list it).
    if (identity) await chmod(dataDir, (await stat(dataDir)).mode | 0o001)
    const password = await keyFile(keys, 'database-superuser', () => randomBytes(24).toString('base64url'))
    const pgDir = join(dataDir, 'pg')
    await ensureCluster(pgDir, bin, identity, password)
    await clearPredecessor(pgDir, log)
    const port = await freePort()
    const superuser = { host: socketDir(pgDir, port) ?? '127.0.0.1', port, user: 'postgres', password }
    const begin = async () => {
      const child = await launch(pgDir, bin, identity, flags(pgDir, superuser, options))
      await untilReady(child, superuser, pgDir, log)
      return child
    }
    const again = async () => {
      await clearPredecessor(pgDir, log)
      return begin()
    }
    return supervise(superuser, await begin(), again, unlock, log)
  } catch (error) {
    await unlock()
    throw error
  }
}

/** The embedded server that another process of ours runs on this data folder now, for commands beside it. */
export async function findRunningEmbedded(dataDir: string): Promise<Superuser | undefined> {
  const pgDir = join(dataDir, 'pg')
  const lines = (await readFile(join(pgDir, 'postmaster.pid'), 'utf8').catch(absent))?.split('\n')
  const password = await readFile(join(dataDir, 'keys', 'database-superuser'), 'utf8').catch(absent)
  const port = Number(lines?.[3])
  if (!password || !port) return undefined
  const superuser = { host: socketDir(pgDir, port) ?? '127.0.0.1', port, user: 'postgres', password }
  return (await tryConnect(superuser)) === 'ready' ? superuser : undefined
}

/** Server settings for one application on one machine: durable, and sized by the memory there is. */
function flags(pgDir: string, { host, port }: Superuser, options: EmbeddedOptions): string[] {
  const mb = totalmem() / 2 ** 20
  const settings: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: host === '127.0.0.1' ? '' : host,
    max_connections: String((options.connections ?? 10) + 40),
    shared_buffers: `${Math.round(Math.min(1024, Math.max(64, mb / 8)))}MB`,
    effective_cache_size: `${Math.round(Math.max(256, mb / 2))}MB`,
    max_wal_size: '2GB',
    checkpoint_timeout: '15min',
    random_page_cost: '1.1',
    jit: 'off',
    lc_messages: 'C',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_line_prefix: '%m [%p] ',
    ...options.settings,
  }
  return ['-D', pgDir, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
}

/** In a session of its own, so that Ctrl-C in a terminal reaches only us and we stop the database last. */
async function launch(
  pgDir: string,
  bin: PgBinaries,
  identity: PgIdentity,
  args: string[],
): Promise<ChildProcess> {
  const logPath = `${pgDir}.log`
  const size = (await stat(logPath).catch(absent))?.size ?? 0
  if (size > 10 * 2 ** 20) await rename(logPath, `${logPath}.1`)
  const out = await open(logPath, 'a', 0o600)
  await chmod(pgDir, 0o700)
  try {
    return spawn(bin.postgres, args, {
      ...identity,
      env: plainEnv(),
      detached: process.platform !== 'win32',
      stdio: ['ignore', out.fd, out.fd],
    })
  } finally {
    await out.close()
  }
}

async function untilReady(
  child: ChildProcess,
  superuser: Superuser,
  pgDir: string,
  log: (line: string) => void,
) {
  let gone: string | undefined
  child.once('exit', (code, signal) => {
    gone = String(code ?? signal)
  })
  child.once('error', (error) => {
    gone = error.message
  })
  const began = Date.now()
  let said = false
  while (gone === undefined) {
    if ((await tryConnect(superuser)) === 'ready') return
    if (!said && Date.now() - began > 10_000) {
      log('内置数据库在恢复，请稍候 / the built-in database is recovering, please wait')
      said = true
    }
    await new Promise((done) => setTimeout(done, 25))
  }
  const tail = (await readFile(`${pgDir}.log`, 'utf8')).split('\n').filter((l) => /FATAL|PANIC|ERROR/.test(l))
  const why = tail.at(-1)?.replace(/^.*?(FATAL|PANIC|ERROR):\s*/, '') ?? gone
  const zh = `内置数据库没有启动（见 ${pgDir}.log）：${why}`
  const en = `the built-in database did not start (see ${pgDir}.log): ${why}`
  throw new StartProblem({ zh, en })
}

async function tryConnect(superuser: Superuser): Promise<'ready' | 'not yet'> {
  const client = new pg.Client({ ...superuser, database: 'postgres', connectionTimeoutMillis: 2000 })
  client.on('error', () => {})
  try {
    await client.connect()
    return 'ready'
  } catch {
    return 'not yet'
  } finally {
    await client.end().catch(() => {})
  }
}

/** A socket beside the data, where the system has them and the path is short enough (107 bytes). */
function socketDir(pgDir: string, port: number): string | undefined {
  const path = join(pgDir, `.s.PGSQL.${port}`)
  return process.platform === 'win32' || Buffer.byteLength(path) > 100 ? undefined : pgDir
}

async function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer().once('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => done(port))
    })
  })
}
