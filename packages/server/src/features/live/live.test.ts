import { get, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SignedIn } from '../../../test/app.ts'
import { testApp } from '../../../test/app.ts'
import { type Season, season } from '../../../test/season.ts'
import { parts } from '../index.ts'

let s: Season
let officer: SignedIn
let approver: SignedIn
beforeAll(async () => {
  s = await season()
  officer = await s.staff('officer')
  approver = await s.staff('approver')
  await s.a.app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(() => s.close())

/** A page that listens; what it heard so far, and a wait for more. */
async function page(port: number, headers: Record<string, string> = {}) {
  const response = await new Promise<IncomingMessage>((done, fail) =>
    get({ port, host: '127.0.0.1', path: '/api/v1/events', headers, agent: false }, done).on('error', fail),
  )
  let heard = ''
  response.setEncoding('utf8')
  response.on('data', (text) => {
    heard += text
  })
  const until = async (what: RegExp): Promise<string> => {
    for (let i = 0; i < 100; i++) {
      if (what.test(heard)) return heard
      await new Promise((done) => setTimeout(done, 50))
    }
    throw new Error(`never heard ${what}: ${heard}`)
  }
  return {
    response,
    until,
    heard: () => heard,
    ended: new Promise<void>((done) => response.on('close', done)),
  }
}

const announce = async (zh: string) => {
  const base = '/api/v1/calls/kczy-2023/notices'
  const payload = { kind: 'announcement', title: { zh }, text: { zh: '正文' } }
  const { id } = (await officer.inject({ method: 'POST', url: base, payload })).json()
  const answer = await approver.inject({
    method: 'POST',
    url: `${base}/${id}/decision`,
    payload: { decision: 'confirmed' },
  })
  expect(answer.statusCode).toBe(200)
}
const portOf = (a: { app: { server: { address(): unknown } } }) =>
  (a.app.server.address() as AddressInfo).port

test('open pages hear of what was announced within a second or two, whichever process they are at', async () => {
  const other = await testApp(s.t, { features: parts.features!, authorize: parts.authorize! })
  await other.app.listen({ port: 0, host: '127.0.0.1' })
  const here = await page(portOf(s.a))
  const there = await page(portOf(other))
  expect(here.response.headers).toMatchObject({
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
    'x-content-type-options': 'nosniff',
  })
  await Promise.all([here.until(/event: state/), there.until(/event: state/)])
  await announce('第一号公告')
  await Promise.all([here.until(/第一号公告/), there.until(/第一号公告/)])

  const [, stamp = ''] = /id: (\S+)\n(?![\s\S]*\nid: )/.exec(here.heard()) ?? []
  const back = await page(portOf(s.a), { 'last-event-id': stamp })
  await back.until(/retry/)
  expect(back.heard()).not.toMatch(/event: state/)
  await s.setClock(new Date(Date.now() + 5000))
  await back.until(/event: clock/)
  await s.setClock(new Date())

  // A server that stops lets its pages go at once.
  await other.close()
  await there.ended
  here.response.destroy()
  back.response.destroy()
})

test('after the listening connection was cut, what was missed is told', async () => {
  const here = await page(portOf(s.a))
  await here.until(/event: state/)
  await s.t.admin.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'zhinan live' and datname = current_database()`,
  )
  await announce('断线期间的公告')
  await here.until(/断线期间的公告/)
  here.response.destroy()
})

test('pages that ask now and then get the same, and nothing when nothing changed', async () => {
  const first = await s.a.app.inject({ url: '/api/v1/live' })
  expect(first.json().calls[0]).toMatchObject({ id: 'kczy-2023', deadline: s.deadline.toISOString() })
  const again = await s.a.app.inject({
    url: '/api/v1/live',
    headers: { 'if-none-match': first.headers.etag as string },
  })
  expect([again.statusCode, again.body]).toEqual([304, ''])
})

test('of a new message only those hear who may read it, and nothing of what it says', async () => {
  const unit = await s.applicant('B3')
  const app = await s.draft(unit, 'B3')
  await s.submit(unit.manager, app)
  const ofA = await s.staff('officer', { tracks: ['A'] })
  const people = [unit.manager, officer, ofA, (await s.applicant('B3')).manager]
  const pages = await Promise.all([
    ...people.map((who) => page(portOf(s.a), { cookie: who.cookie })),
    page(portOf(s.a)),
  ])
  await Promise.all(pages.map((p) => p.until(/event: state/)))
  const asked = await unit.manager.inject({
    method: 'POST',
    url: `/api/v1/applications/${app.id}/threads`,
    headers: { 'idempotency-key': 'live-1' },
    payload: { subject: '机密标题', text: '机密内容' },
  })
  expect(asked.statusCode).toBe(201)
  await Promise.all(pages.slice(0, 2).map((p) => p.until(/event: mine\ndata: {}\n/)))
  await announce('之后')
  await Promise.all(pages.map((p) => p.until(/之后/)))
  expect(pages.map((p) => /event: mine/.test(p.heard()))).toEqual([true, true, false, false, false])
  expect(pages.map((p) => /机密/.test(p.heard()))).not.toContain(true)
  for (const p of pages) p.response.destroy()
})
