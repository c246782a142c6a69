import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tempDir } from '../../../test/helpers.ts'
import { type Applicant, type Json, type Season, season } from '../../../test/season.ts'

let s: Season
let dataDir: string
const children: ChildProcess[] = []
beforeAll(async () => {
  s = await season()
  dataDir = await tempDir('killed')
})
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL')
  await s.close()
})

type Child = { process: ChildProcess; address: string; says(line: string): Promise<string> }

/** A server process on the test's database. */
async function start(more: Record<string, string> = {}): Promise<Child> {
  const { host, port, user, password, database } = s.t.target.admin
  const url = new URL('postgres://x')
  url.username = String(user)
  url.password = String(password ?? '')
  url.pathname = `/${database}`
  if (String(host).startsWith('/')) url.searchParams.set('host', String(host))
  else url.hostname = String(host)
  url.port = String(port)
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../../test/submit-child.ts')], {
    env: {
      PATH: process.env.PATH,
      PORT: '0',
      DATABASE_URL: url.href,
      ZHINAN_DATA: dataDir,
      ZHINAN_DEMO: '1',
      ZHINAN_SECRET: s.a.deps.keys.authSecret,
      LOG_LEVEL: 'warn',
      ...more,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  const lines: string[] = []
  const reader = createInterface({ input: child.stdout! })
  reader.on('line', (line) => lines.push(line))
  const says = async (start: string): Promise<string> => {
    for (;;) {
      const found = lines.find((line) => line.startsWith(start))
      if (found) return found
      if (child.exitCode !== null) throw new Error(`the server ended: ${lines.join('\n')}`)
      await Promise.race([once(reader, 'line'), once(child, 'exit')])
    }
  }
  const address = (await says('address ')).slice('address '.length)
  // It sheds load at first when loading its modules took long.
  while ((await fetch(`${address}/api/v1/calls`)).status === 503)
    await new Promise((done) => setTimeout(done, 200))
  return { process: child, address, says }
}

const submitTo = (to: Child, unit: Applicant, app: Json, key: string) =>
  fetch(`${to.address}/api/v1/applications/${app.id}/submit`, {
    method: 'POST',
    headers: {
      cookie: unit.manager.cookie,
      'content-type': 'application/json',
      'if-match': `"v${app.version}"`,
      'idempotency-key': key,
    },
    body: '{}',
  })

async function kill(child: Child): Promise<void> {
  child.process.kill('SIGKILL')
  await once(child.process, 'exit')
}

const traces = async (id: string) => {
  const { rows } = await s.t.admin.query(
    `select (select count(*)::int from submission where application_id = $1) as submissions,
            (select count(*)::int from cap_slot where application_id = $1) as slots,
            (select count(*)::int from history where subject_id = $1::text and action = 'application.submitted') as history,
            (select state from application where id = $1) as state`,
    [id],
  )
  return rows[0]
}

test('killed after the commit and before the answer: the retry gets the same receipt', async () => {
  const unit = await s.applicant('D')
  const app = await s.draft(unit, 'D')
  const first = await start({ ZHINAN_TEST_HOLD: '1' })
  const lost = submitTo(first, unit, app, 'key-lost').catch((error: Error) => error)
  await Promise.race([first.says('committed'), lost.then(async (r) => expect(r).toBeInstanceOf(Error))])
  await kill(first)
  expect(await lost).toBeInstanceOf(Error)
  const committed = await traces(app.id)
  expect(committed).toEqual({ submissions: 1, slots: 1, history: 1, state: 'submitted' })

  const second = await start()
  const [once1, once2] = [
    await submitTo(second, unit, app, 'key-lost'),
    await submitTo(second, unit, app, 'key-lost'),
  ]
  const receipt = await once1.json()
  expect([once1.status, receipt]).toEqual([201, expect.objectContaining({ number: app.number, n: 1 })])
  expect(await once2.json()).toEqual(receipt)
  const { rows } = await s.t.admin.query(
    'select content_hash, signature from submission where application_id = $1',
    [app.id],
  )
  expect(rows).toEqual([{ content_hash: receipt.contentHash, signature: receipt.signature }])
  expect(await traces(app.id)).toEqual(committed)
  await kill(second)
})

test('killed before the commit: nothing happened, and the same key submits', async () => {
  const unit = await s.applicant('D')
  const app = await s.draft(unit, 'D')
  const first = await start()
  const blocker = await s.t.admin.connect()
  try {
    await blocker.query('begin')
    await blocker.query('lock table submission in share row exclusive mode')
    const lost = submitTo(first, unit, app, 'key-half').catch((error: Error) => error)
    const waiting = async () => {
      const { rows } = await s.t.admin.query(
        `select count(*)::int as n from pg_stat_activity where wait_event_type = 'Lock' and query like '%submissions_write%'
            and datname = current_database()`,
      )
      return rows[0].n
    }
    await expect.poll(waiting).toBe(1)
    await kill(first)
    expect(await lost).toBeInstanceOf(Error)
  } finally {
    await blocker.query('rollback')
    blocker.release()
  }
  await expect.poll(() => traces(app.id)).toEqual({ submissions: 0, slots: 0, history: 0, state: 'draft' })
  const second = await start()
  const answer = await submitTo(second, unit, app, 'key-half')
  expect(answer.status).toBe(201)
  expect(await traces(app.id)).toEqual({ submissions: 1, slots: 1, history: 1, state: 'submitted' })
  await kill(second)
})
