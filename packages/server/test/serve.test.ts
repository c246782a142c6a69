import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { type AddressInfo, createServer as createTcp, type Server } from 'node:net'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, describe, expect, test } from 'vitest'
import { rowTypes, TYPES_FILE } from '../scripts/generate-types.ts'
import { withSystem } from '../src/platform/db/actor.ts'
import { enqueue } from '../src/platform/jobs.ts'
import { serve } from '../src/platform/serve.ts'
import { StartProblem } from '../src/platform/start-problem.ts'
import { tempDir, templateTarget, testDb } from './helpers.ts'

const dataDir = await tempDir('serve')
afterAll(() => rm(dataDir, { recursive: true, force: true }))
const t = await testDb()
afterAll(t.close)

/** The address of a database on the test's server, as an operator would write it. */
function urlOf(
  changes: { user?: string; password?: string; host?: string; port?: number; database?: string } = {},
): string {
  const { user, password, host, port, database } = { ...t.target.admin, ...changes }
  const search = String(host).startsWith('/') ? `?host=${encodeURIComponent(String(host))}` : ''
  const place = search ? `localhost:${port}` : `${host}:${port}`
  return `postgres://${user}:${encodeURIComponent(String(password ?? ''))}@${place}/${database}${search}`
}

const env = (more: Record<string, string> = {}) => ({
  ZHINAN_DATA: dataDir,
  ZHINAN_DEMO: '1',
  LOG_LEVEL: 'silent',
  PORT: '0',
  DATABASE_URL: urlOf(),
  ...more,
})

async function failure(more: Record<string, string>): Promise<StartProblem> {
  try {
    const server = await serve({}, env(more))
    await server.close()
  } catch (error) {
    if (error instanceof StartProblem) return error
    throw error
  }
  throw new Error('it started')
}

async function occupied(server: Server): Promise<{ port: number; free(): void }> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return { port: (server.address() as AddressInfo).port, free: () => server.close() }
}

describe('a start that cannot be: one line in both languages', () => {
  test.each([
    ['nothing listens there', { DATABASE_URL: urlOf({ host: '127.0.0.1', port: 1 }) }, /cannot be reached/],
    [
      'no such host',
      { DATABASE_URL: urlOf({ host: 'db.invalid' }) },
      /no such database host|cannot be looked up/,
    ],
    ['a wrong password', { DATABASE_URL: urlOf({ password: 'wrong' }) }, /refuses this user or password/],
    ['no such database', { DATABASE_URL: urlOf({ database: 'nowhere' }) }, /no such database/],
    ['a foreign address', { HOST: '192.0.2.1' }, /no address 192.0.2.1/],
  ])('%s', async (_, more, message) => {
    const problem = await failure(more)
    expect(problem.exitCode).toBe(3)
    expect(problem.lines).toHaveLength(1)
    expect(problem.message).toMatch(message)
    expect(problem.message).toMatch(/^[^\n]*[\u4e00-\u9fff][^\n]* \/ [^\n]+$/)
  })

  test('the port is in use', async () => {
    const { port, free } = await occupied(createServer())
    expect((await failure({ PORT: String(port) })).message).toMatch(new RegExp(`port ${port} is in use`))
    free()
  })

  test('a PostgreSQL that is too old', async () => {
    const { port, free } = await occupied(oldPostgres('120011'))
    const problem = await failure({ DATABASE_URL: `postgres://u:p@127.0.0.1:${port}/x` })
    expect(problem.message).toMatch(/PostgreSQL 12; version 15 or newer is needed/)
    free()
  })

  test('a shifted clock outside demo mode', async () => {
    await t.admin.query(`update clock_setting set demo = true, shift = '1 hour'`)
    expect((await failure({ ZHINAN_DEMO: '0', ZHINAN_MAIL: 'off' })).message).toMatch(/open it in demo mode/)
    await t.admin.query(`update clock_setting set shift = '0'`)
  })
})

test('starts on a given database as the bound role, shifts the clock when asked, answers, stops', async () => {
  const server = await serve({}, env({ ZHINAN_CLOCK_SHIFT: '86400' }))
  expect(await (await fetch(`${server.address}/readyz`)).json()).toEqual({ status: 'ok' })
  expect(await (await fetch(`${server.address}/api/v1/time`)).json()).toMatchObject({ shifted: true })
  await expect(server.deps.db.deleteFrom('history').execute()).rejects.toThrow(/permission denied/)
  await Promise.all([server.close(), server.close()])
  await expect(fetch(`${server.address}/healthz`)).rejects.toThrow()
  await t.admin.query(`update clock_setting set shift = '0'`)
})

test('the database is killed under the running server: not ready for a moment, then all goes on, jobs too', async () => {
  const dir = await tempDir('kill')
  const ran: unknown[] = []
  const tasks = () => ({ note: async (payload: unknown) => void ran.push(payload) })
  const server = await serve({ tasks }, env({ ZHINAN_DATA: dir, DATABASE_URL: '' }))
  const ready = () => fetch(`${server.address}/readyz`).then((r) => r.status)
  const postmaster = async () =>
    Number((await readFile(join(dir, 'pg', 'postmaster.pid'), 'utf8')).split('\n')[0])
  const killed = await postmaster()
  process.kill(killed, 'SIGKILL')
  await expect.poll(async () => (await postmaster()) !== killed && (await ready())).toBe(200)
  await withSystem(server.deps.db, 'test', (tx) => enqueue(tx, 'note', 'after'))
  await expect.poll(() => ran).toEqual(['after'])
  await server.close()
  await rm(dir, { recursive: true })
})

test('the command: prints its address, answers what is under way on SIGTERM, leaves nothing behind', async () => {
  const dir = await tempDir('run')
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../../scripts/start.ts'), '--empty'], {
    env: { PATH: process.env.PATH, ZHINAN_DATA: dir, ZHINAN_DEMO: '1', PORT: '0', LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const keep = (chunk: Buffer) => {
    output += chunk
  }
  for (const stream of [child.stdout, child.stderr]) stream.on('data', keep)
  const url = await new Promise<string>((done, fail) => {
    child.stderr.on('data', () => {
      const [found] = /http:\/\/\S+:\d+/.exec(output) ?? []
      if (found) done(found)
    })
    child.once('exit', () => fail(new Error(output)))
  })
  const signUp = fetch(`${url}/api/v1/auth/sign-up/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      name: '王芳',
      email: 'wang@example.org',
      password: randomBytes(9).toString('hex'),
    }),
  })
  await new Promise((done) => setTimeout(done, 30))
  const exited = new Promise((done) => child.once('exit', done))
  child.kill('SIGTERM')
  expect((await signUp).status).toBe(200)
  expect(await exited).toBe(0)
  await expect(readFile(join(dir, 'pg', 'postmaster.pid'))).rejects.toThrow('ENOENT')
  await expect(readFile(join(dir, 'serving.lock'))).rejects.toThrow('ENOENT')
  await rm(dir, { recursive: true })
})

test('a real beginning needs no settings: it says that mail is off, and gives the first administrator a link', async () => {
  const dir = await tempDir('empty')
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../../scripts/start.ts'), '--empty'], {
    env: { PATH: process.env.PATH, ZHINAN_DATA: dir, PORT: '0', LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let output = ''
  const link = await new Promise<string>((done, fail) => {
    child.stderr.on('data', (chunk: Buffer) => {
      output += chunk
      const [found] = /http:\/\/\S+\/first-admin\?token=\S+/.exec(output) ?? []
      if (found) done(found)
    })
    child.once('exit', () => fail(new Error(output)))
  })
  expect(output).toContain('SMTP_URL')
  expect(await (await fetch(`${new URL(link).origin}/api/v1/first-admin`)).json()).toEqual({ needed: true })
  const exited = new Promise((done) => child.once('exit', done))
  child.kill('SIGTERM')
  expect(await exited).toBe(0)
  await rm(dir, { recursive: true })
})

test('the command says what is wrong, without a stack', async () => {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../../scripts/start.ts')], {
    env: { PATH: process.env.PATH, PORT: 'x', ZHINAN_MAIL: 'off' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let output = ''
  const keep = (chunk: Buffer) => {
    output += chunk
  }
  child.stderr.on('data', keep)
  expect(await new Promise((done) => child.once('exit', done))).toBe(2)
  expect(output).toMatch(/^zhinan: 设置 PORT：[^\n]+ \/ setting PORT [^\n]+\n$/)
})

test('the generated row types fit the schema (else: npm run -w @zhinan/server types)', async () => {
  const admin = { ...templateTarget().admin, database: t.target.admin.database }
  expect(await rowTypes(admin)).toBe(await readFile(TYPES_FILE, 'utf8'))
})

/** Speaks just enough of the protocol to tell its version. */
function oldPostgres(version: string): Server {
  const message = (type: string, body: Buffer) => {
    const length = Buffer.alloc(4)
    length.writeInt32BE(body.length + 4)
    return Buffer.concat([Buffer.from(type), length, body])
  }
  const int16 = (n: number) => Buffer.from([n >> 8, n & 255])
  const int32 = (n: number) => Buffer.from([0, 0, n >> 8, n & 255])
  const ready = message('Z', Buffer.from('I'))
  return createTcp((socket) => {
    socket.on('error', () => {})
    let greeted = false
    socket.on('data', (data) => {
      if (!greeted) {
        greeted = true
        socket.write(Buffer.concat([message('R', int32(0)), ready]))
      } else if (data[0] === 'Q'.charCodeAt(0)) {
        const column = Buffer.concat([
          Buffer.from('server_version_num\0'),
          int32(0),
          int16(0),
          int32(pg.types.builtins.TEXT),
          int16(0xffff),
          Buffer.alloc(4, 255),
          int16(0),
        ])
        const value = Buffer.from(version)
        const row = Buffer.concat([int16(1), int32(value.length), value])
        socket.write(
          Buffer.concat([
            message('T', Buffer.concat([int16(1), column])),
            message('D', row),
            message('C', Buffer.from('SHOW\0')),
            ready,
          ]),
        )
      } else socket.end()
    })
  })
}
