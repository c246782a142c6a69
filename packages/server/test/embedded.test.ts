import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, expect, test } from 'vitest'
import { checkAppRole, connectApp, targetFromUrl } from '../src/platform/db/connect.ts'
import { findRunningEmbedded, type Superuser, startEmbedded } from '../src/platform/db/embedded.ts'
import { migrate } from '../src/platform/db/migrate.ts'
import { tempDir } from './helpers.ts'

const dataDir = await tempDir('embedded')
const children: ChildProcess[] = []
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})
afterAll(async () => {
  const last = await startEmbedded({ dataDir })
  await last.stop()
  await rm(dataDir, { recursive: true, force: true })
})

/** Starts the embedded database in another process. */
async function startChild(): Promise<{ child: ChildProcess; pid: number; superuser: Superuser }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'embedded-child.ts'), dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  const line = await new Promise<string>((done, fail) => {
    child.stdout!.once('data', (chunk) => done(String(chunk)))
    child.once('exit', (code) => fail(new Error(`child ended with ${code}`)))
  })
  return { child, ...JSON.parse(line) }
}

async function query(superuser: Superuser, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ ...superuser, database: 'postgres' })
  await client.connect()
  const { rows } = await client.query(sql)
  await client.end()
  return rows
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = new Promise((done) => child.once('exit', done))
  child.kill('SIGKILL')
  await gone
}

test('a second start on the same data folder says so; a command finds the running one', async () => {
  const { superuser } = await startChild()
  await expect(startEmbedded({ dataDir })).rejects.toThrow(
    /another Zhinan server \(process \d+\) uses the data folder/,
  )
  expect(await findRunningEmbedded(dataDir)).toEqual(superuser)
})

test('a killed server leaves its database running: the next start takes over, nothing committed is lost', async () => {
  const { child, superuser } = await startChild()
  await query(superuser, 'create table if not exists kept (x int); insert into kept values (1)')
  await kill(child)
  const next = await startEmbedded({ dataDir })
  expect(await query(next.superuser, 'select count(*)::int as n from kept')).toEqual([{ n: 1 }])
  await next.stop()
  expect(await findRunningEmbedded(dataDir)).toBeUndefined()
})

test('server and database killed at once', async () => {
  const { child, pid, superuser } = await startChild()
  await query(superuser, 'insert into kept values (2)')
  process.kill(pid, 'SIGKILL')
  await kill(child)
  const next = await startEmbedded({ dataDir })
  expect(await query(next.superuser, 'select count(*)::int as n from kept')).toEqual([{ n: 2 }])
  await next.stop()
})

test('a stale pid file whose number now belongs to another program', async () => {
  const { child, pid } = await startChild()
  const pidFile = join(dataDir, 'pg', 'postmaster.pid')
  const text = await readFile(pidFile, 'utf8')
  process.kill(pid, 'SIGKILL')
  await kill(child)
  const bystander = spawn('sleep', ['60'])
  children.push(bystander)
  await writeFile(pidFile, text.replace(/^\d+/, String(bystander.pid)))
  const next = await startEmbedded({ dataDir })
  expect(await query(next.superuser, 'select 1 as one')).toEqual([{ one: 1 }])
  expect(bystander.exitCode).toBeNull()
  await next.stop()
})

test('two starters at once: one gets the folder', async () => {
  const both = await Promise.allSettled([startEmbedded({ dataDir }), startEmbedded({ dataDir })])
  const up = both.filter((r) => r.status === 'fulfilled')
  expect(up).toHaveLength(1)
  await up[0]!.value.stop()
})

test('a database that dies under a living server is started again at the same address', async () => {
  const embedded = await startEmbedded({ dataDir })
  const before = embedded.pid
  process.kill(before, 'SIGKILL')
  const rows = () => query(embedded.superuser, 'select count(*)::int as n from kept').catch(() => 'down')
  await expect.poll(async () => embedded.pid !== before && (await rows())).toEqual([{ n: 2 }])
  await embedded.stop()
})

test('an administrator who may make roles and owns the database, on a server that never saw us', async () => {
  const embedded = await startEmbedded({ dataDir })
  await query(embedded.superuser, "create role dba login createrole nosuperuser password 'x'")
  await query(embedded.superuser, 'create database given owner dba')
  const { port } = embedded.superuser
  const target = targetFromUrl({
    databaseUrl: `postgres://dba:x@127.0.0.1:${port}/given`,
    databaseAppUrl: undefined,
  })
  await migrate(target)
  const { pool } = connectApp(target, 1)
  await checkAppRole(pool, 'given')
  await pool.end()
  await embedded.stop()
})

test('another major version of data is refused in one line', async () => {
  const path = join(dataDir, 'pg', 'PG_VERSION')
  const version = await readFile(path, 'utf8')
  const { mode } = await stat(path)
  await writeFile(path, '9\n')
  await expect(startEmbedded({ dataDir })).rejects.toThrow(/holds data of PostgreSQL 9/)
  await writeFile(path, version)
  await chmod(path, mode)
})

test('passwords and keys are for the owner only', async () => {
  for (const path of ['keys', 'keys/database-superuser', 'pg']) {
    expect((await stat(join(dataDir, path))).mode & 0o077).toBe(0)
  }
})
