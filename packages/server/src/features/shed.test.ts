import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SignedIn } from '../../test/app.ts'
import { type Applicant, type Json, type Season, season } from '../../test/season.ts'

let waiting = 0
let delay = 0
let s: Season
let officer: SignedIn
let unit: Applicant
let draft: Json
let sent: Json
beforeAll(async () => {
  s = await season({ ZHINAN_POOL: '10' }, { waiting: () => waiting, delay: () => delay })
  officer = await s.staff('officer')
  unit = await s.applicant('B3')
  draft = await s.draft(unit, 'B3')
  sent = await s.draft(unit, 'B3')
  await s.submit(unit.manager, sent)
})
afterAll(() => s.close())

const get = async (who: SignedIn, url: string, accept = 'application/json') =>
  who.inject({ url: `/api/v1${url}`, headers: { accept } })
const first = ['/screening?call=kczy-2023', '/screening.xlsx?call=kczy-2023&lang=zh', '/units']

describe('with more to do than can be done', () => {
  test('nothing is refused while there is little', async () => {
    waiting = 20
    for (const url of first) expect((await get(officer, url)).statusCode).toBe(200)
  })

  test('lists, exports and documents are refused first, and say when to come again', async () => {
    waiting = 41
    for (const url of first) {
      const answer = await get(officer, url)
      expect([answer.statusCode, answer.json().code], url).toEqual([503, 'busy'])
      expect(Number(answer.headers['retry-after'])).toBeGreaterThanOrEqual(5)
    }
    const page = await get(unit.manager, `/applications/${sent.id}/receipt.pdf?lang=zh`, 'text/html,*/*')
    expect([page.statusCode, page.headers['content-type']]).toEqual([503, 'text/html; charset=utf-8'])
    expect(page.body).toMatch(/http-equiv="refresh" content="\d+"[\s\S]*自动重试[\s\S]*tries again/)
    expect((await get(unit.manager, '/applications')).statusCode).toBe(200)
  })

  test('then reading, then small writes; signing in, saving and submitting go on', async () => {
    waiting = 121
    expect((await get(unit.manager, '/applications')).statusCode).toBe(503)
    waiting = 401
    const home = { locale: 'zh' }
    expect(
      (await unit.manager.inject({ method: 'PATCH', url: '/api/v1/me', payload: home })).statusCode,
    ).toBe(503)
    for (const url of [
      '/me',
      '/clock',
      '/live',
      '/calls/kczy-2023',
      `/applications/${draft.id}`,
      '/auth/get-session',
    ])
      expect((await get(unit.manager, url)).statusCode, url).toBe(200)
    const wrong = await s.a.app.inject({
      method: 'POST',
      url: '/api/v1/auth/sign-in/email',
      payload: { email: 'nobody@example.org', password: 'not this one at all' },
    })
    expect(wrong.statusCode).toBe(401)
    const saved = await s.save(unit.manager, draft.id, draft.version, {
      ...draft.content,
      basics: { ...draft.content.basics, title: '改过的名称' },
    })
    expect(saved.statusCode).toBe(200)
    expect((await s.submit(unit.manager, { id: draft.id, version: saved.json().version })).statusCode).toBe(
      201,
    )
    waiting = 0
  })

  test('a late event loop counts as much', async () => {
    delay = 201
    expect((await get(officer, first[0]!)).statusCode).toBe(503)
    expect((await get(unit.manager, '/applications')).statusCode).toBe(200)
    delay = 601
    expect((await get(unit.manager, '/applications')).statusCode).toBe(503)
    delay = 100_000
    expect((await get(unit.manager, `/applications/${draft.id}`)).statusCode).toBe(200)
    // Without a single sample.
    delay = Number.POSITIVE_INFINITY
    expect((await get(officer, first[0]!)).statusCode).toBe(200)
    delay = 0
  })
})
