import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { linkIn, type SignedIn, signIn, signInAs, type TestApp, testApp } from '../../test/app.ts'
import { makeUser, type TestDb, testDb } from '../../test/helpers.ts'
import { sampleCall } from '../../test/sample-call.ts'
import { withSystem } from '../platform/db/actor.ts'
import { storeCall } from './calls/service.ts'
import { DEMO_SIGN_INS } from './demo/service.ts'
import { offerFirstAdmin } from './first-admin/service.ts'
import { parts } from './index.ts'

let t: TestDb
let a: TestApp
const CALL = 'sample-2031'
beforeAll(async () => {
  t = await testDb()
  a = await testApp(t, { features: parts.features!, authorize: parts.authorize! })
})
afterAll(async () => {
  await a.close()
  await t.close()
})

async function staff(role: string, only: { tracks?: string[] } = {}): Promise<SignedIn> {
  const user = await makeUser(t.db, '李强')
  const scope = only.tracks ? { tracks: only.tracks, call_id: CALL } : {}
  await withSystem(t.db, 'test', (tx) =>
    tx
      .insertInto('staff_role')
      .values({ id: randomUUID(), user_id: user.id, role, ...scope })
      .execute(),
  )
  return signInAs(a, user)
}

describe('the first administrator', () => {
  const make = (token: string, more: object = {}) =>
    a.app.inject({
      method: 'POST',
      url: '/api/v1/first-admin',
      payload: { token, name: '吴磊', email: 'wu@example.org', password: 'four words long', ...more },
    })

  test('is made once, with the token of the start', async () => {
    expect((await a.app.inject({ url: '/api/v1/first-admin' })).json()).toEqual({ needed: true })
    const old = (await offerFirstAdmin(t.db))!
    const token = (await offerFirstAdmin(t.db))!
    const { rows } = await t.admin.query('select token_hash from first_admin')
    expect(rows[0].token_hash.toString()).not.toContain(token)
    expect((await make(old)).json().code).toBe('link-invalid')
    expect((await make(token, { password: 'short' })).json().code).toBe('password-too-short')
    const both = await Promise.all([make(token), make(token, { email: 'other@example.org' })])
    expect(both.map((r) => r.statusCode).sort()).toEqual([201, 400])
    expect((await a.app.inject({ url: '/api/v1/first-admin' })).json()).toEqual({ needed: false })
    expect((await make(token, { email: 'third@example.org' })).json().code).toBe('link-invalid')
    expect(await offerFirstAdmin(t.db)).toBeUndefined()
    const { rows: admins } = await t.admin.query(
      `select u.email from auth.user u join staff_role r on r.user_id = u.id where r.role = 'admin'`,
    )
    const me = await signIn(a, admins[0].email, 'four words long')
    expect((await me.inject({ url: '/api/v1/me' })).json()).toMatchObject({
      staff: [{ role: 'admin', duties: [], callId: null, tracks: null }],
      units: [],
    })
  })
})

describe('staff', () => {
  const grant = (who: SignedIn, payload: object) =>
    who.inject({ method: 'POST', url: '/api/v1/staff', payload })

  test('somebody new is invited by mail, sets a password, and works until the role is taken back', async () => {
    const admin = await staff('admin')
    await withSystem(t.db, 'test', async (tx) => storeCall(tx, await sampleCall()))
    const scope = { role: 'officer', duties: ['screening'], callId: CALL, tracks: ['Q'] }
    const made = await grant(admin, { email: 'Han@Example.org', name: '韩冰', ...scope })
    expect(made.json()).toMatchObject({ email: 'han@example.org', user: { name: '韩冰' }, ...scope })
    await a.runJobs()
    const link = new URL(linkIn(a.smtp.newest('han@example.org').text!))
    expect(link.pathname).toBe('/reset-password')
    const token = link.searchParams.get('token')
    const reset = () =>
      a.app.inject({
        method: 'POST',
        url: '/api/v1/auth/reset-password',
        payload: { token, newPassword: 'a new long one' },
      })
    expect((await reset()).statusCode).toBe(200)
    expect((await reset()).json().code).toBe('link-invalid')
    const han = await signIn(a, 'han@example.org', 'a new long one')
    expect((await han.inject({ url: '/api/v1/me' })).json().can).toContain('screening.decide')
    expect((await han.inject({ url: '/api/v1/units' })).statusCode).toBe(200)

    const list = (await admin.inject({ url: '/api/v1/staff' })).json().items
    expect(list.map((s: { email: string }) => s.email)).toContain('han@example.org')
    const taken = await admin.inject({ method: 'DELETE', url: `/api/v1/staff/${made.json().id}` })
    expect(taken.statusCode).toBe(204)
    expect((await han.inject({ url: '/api/v1/units' })).json().code).toBe('forbidden')
    expect((await han.inject({ url: '/api/v1/me' })).json().staff).toEqual([])
  })

  test('an account that exists gets the role, and no new password', async () => {
    const admin = await staff('admin')
    const { email } = await makeUser(t.db, '马建国')
    await grant(admin, { email, role: 'approver' })
    await a.runJobs()
    expect(linkIn(a.smtp.newest(email).text!)).toMatch(/\/home$/)
  })

  test.each([
    ['officer', 'approver'],
    ['approver', 'officer'],
    ['supervisor', 'officer'],
    ['officer', 'supervisor'],
    ['supervisor', 'admin'],
    ['admin', 'officer'],
  ])('one person is not %s and %s', async (first, second) => {
    const admin = await staff('admin')
    const { email } = await makeUser(t.db)
    expect((await grant(admin, { email, role: first })).statusCode).toBe(201)
    expect((await grant(admin, { email, role: second })).json().code).toBe('roles-apart')
    expect((await grant(admin, { email, role: first })).json().code).toBe('role-held')
  })

  test.each([
    ['an unknown call', { role: 'officer', callId: 'none' }, 'call-unknown'],
    ['tracks of no call', { role: 'officer', tracks: ['Q'] }, 'call-required'],
    ['an unknown track', { role: 'officer', callId: CALL, tracks: ['Q', 'Z'] }, 'track-unknown'],
    ['duties of an approver', { role: 'approver', duties: ['finance'] }, 'scope-for-officers'],
  ])('%s is told', async (_, more, code) => {
    const answer = (await grant(await staff('admin'), { email: 'z@example.org', ...more })).json()
    expect(answer).toMatchObject({ code: 'validation', issues: [{ code }] })
    expect((await t.admin.query(`select 1 from auth.user where email = 'z@example.org'`)).rowCount).toBe(0)
  })

  test('no administrator serves themselves, and the last one stays', async () => {
    const admin = await staff('admin')
    expect((await grant(admin, { email: admin.email, role: 'admin' })).json().code).toBe('not-yourself')
    const { rows } = await t.admin.query(
      `select id, user_id from staff_role where role = 'admin' and revoked_at is null`,
    )
    const others = rows.filter((r) => r.user_id !== admin.id)
    const take = (id: string) => admin.inject({ method: 'DELETE', url: `/api/v1/staff/${id}` })
    for (const { id } of others) expect((await take(id)).statusCode).toBe(204)
    const own = rows.find((r) => r.user_id === admin.id)
    expect((await take(own.id)).json().code).toBe('last-admin')
    expect((await take(others[0].id)).statusCode).toBe(404)
  })
})

describe('a call over the API', () => {
  const words = { text: { zh: '新口径', en: 'A new reading' } }
  const put = (who: SignedIn) =>
    who.inject({ method: 'PUT', url: `/api/v1/calls/${CALL}/rulings/R1`, payload: words })
  const publish = (who: SignedIn, payload: object) =>
    who.inject({ method: 'POST', url: `/api/v1/calls/${CALL}/publish`, payload })
  const open = () => ({
    opens: new Date(Date.now() - 60_000).toISOString(),
    deadline: '2099-12-31T17:00:00+08:00',
  })

  test('is prepared in private by who runs it, published once, read by everybody', async () => {
    await withSystem(t.db, 'test', async (tx) => storeCall(tx, await sampleCall()))
    const [officer, partial, supervisor] = [
      await staff('officer'),
      await staff('officer', { tracks: ['Q'] }),
      await staff('supervisor'),
    ]
    expect((await a.app.inject({ url: '/api/v1/calls' })).json().items).toEqual([])
    expect((await a.app.inject({ url: `/api/v1/calls/${CALL}?version=draft` })).statusCode).toBe(404)
    expect((await officer.inject({ url: '/api/v1/calls' })).json().items).toMatchObject([
      { id: CALL, status: 'unpublished', tracks: 3, submitted: 0 },
    ])
    const draft = await officer.inject({ url: `/api/v1/calls/${CALL}?version=draft` })
    expect(draft.headers.etag).toBe('"v1"')
    expect(draft.json().call.vocabulary.unitKinds.length).toBeGreaterThan(1)

    expect((await put(partial)).json().code).toBe('forbidden')
    expect((await put(officer)).json()).toMatchObject({ id: 'R1', ...words })
    expect((await publish(officer, { opens: open().opens })).json()).toMatchObject({
      code: 'validation',
      issues: [{ path: '/body/deadline' }],
    })
    expect((await publish(officer, { ...open(), deadline: '2020-01-01T00:00:00+08:00' })).json().code).toBe(
      'calendar-wrong',
    )
    expect((await publish(partial, open())).json().code).toBe('forbidden')
    expect((await publish(officer, open())).json()).toMatchObject({
      version: 1,
      status: 'open',
      deadline: '2099-12-31T09:00:00.000Z',
    })
    expect((await put(officer)).json().code).toBe('call-published')

    const seen = (await a.app.inject({ url: `/api/v1/calls/${CALL}` })).json()
    expect(seen).toMatchObject({ status: 'open', version: 1, submitted: {} })
    expect(seen.call.rulings.find((r: { id: string }) => r.id === 'R1').text).toEqual(words.text)
    const events = (
      await supervisor.inject({ url: `/api/v1/history?call=${CALL}&subjectType=call&limit=2` })
    ).json()
    expect(events.items.map((e: { action: string }) => e.action)).toEqual([
      'call.published',
      'call.ruling-changed',
    ])
    expect(events.items[0]).toMatchObject({ actor: officer.id, actorLabel: '李强' })
    const people = (await supervisor.inject({ url: '/api/v1/history?subjectType=user&limit=50' })).json()
    expect(people.items.map((e: { subjectName: string }) => e.subjectName)).toContain('李强')
    const next = (
      await supervisor.inject({
        url: `/api/v1/history?call=${CALL}&subjectType=call&limit=2&cursor=${events.nextCursor}`,
      })
    ).json()
    expect(next.items[0]).toMatchObject({ action: 'call.stored' })
  })

  test('answers "can I apply" by its rules', async () => {
    const ask = async (payload: object) =>
      (await a.app.inject({ method: 'POST', url: `/api/v1/calls/${CALL}/can-apply`, payload })).json().items
    const answers = await ask({ kind: 'abroad' })
    expect(answers.map((x: { answer: string }) => x.answer)).toEqual(['no', 'no', 'no'])
    expect((await ask({})).map((x: { answer: string }) => x.answer)).toEqual([
      'depends',
      'depends',
      'depends',
    ])
  })
})

describe('oneself', () => {
  test('one changes name, language and phone, and nothing else', async () => {
    const me = await signInAs(a, await makeUser(t.db, '旧名'))
    const patch = (payload: object) => me.inject({ method: 'PATCH', url: '/api/v1/me', payload })
    expect((await patch({ name: '新名', locale: 'en', phone: '0371-65707080' })).json().user).toMatchObject({
      name: '新名',
      locale: 'en',
      phone: '0371-65707080',
    })
    expect((await patch({ phone: null })).json().user).toMatchObject({ name: '新名', phone: null })
    expect((await patch({ email: 'other@example.org' })).json().code).toBe('validation')
    expect((await me.inject({ url: '/api/v1/me' })).json().user).toMatchObject({ name: '新名', locale: 'en' })
  })
})

describe('the demonstration', () => {
  test('offers only people who exist, moves the clock, shows mails', async () => {
    const demo = async () => (await a.app.inject({ url: '/api/v1/demo' })).json()
    expect((await demo()).signIns).toEqual([])
    await makeUser(t.db, '周敏', DEMO_SIGN_INS[0].email)
    expect((await demo()).signIns).toMatchObject([{ email: DEMO_SIGN_INS[0].email, name: '周敏' }])

    const shiftSeconds = 400 * 86_400
    const moved = await a.app.inject({ method: 'PUT', url: '/api/v1/demo/clock', payload: { shiftSeconds } })
    expect(moved.json()).toMatchObject({ shiftSeconds, demo: true })
    const clock = (await a.app.inject({ url: '/api/v1/clock' })).json()
    expect(Math.abs(Date.parse(clock.now) - Date.now() - shiftSeconds * 1000)).toBeLessThan(5000)
    await a.app.inject({ method: 'PUT', url: '/api/v1/demo/clock', payload: { shiftSeconds: 0 } })
    const mails = (await a.app.inject({ url: '/api/v1/demo/mails?to=HAN@example.org' })).json().items
    expect(mails).toMatchObject([{ to: 'han@example.org', state: 'sent' }])
  })

  test('is not there outside demo mode', async () => {
    const b = await testApp(t, {
      features: parts.features!,
      authorize: parts.authorize!,
      env: { ZHINAN_DEMO: '0' },
    })
    for (const [method, url] of [
      ['GET', '/api/v1/demo'],
      ['GET', '/api/v1/demo/mails'],
      ['PUT', '/api/v1/demo/clock'],
    ] as const)
      expect(
        (await b.app.inject({ method, url, ...(method === 'PUT' && { payload: { shiftSeconds: 1 } }) }))
          .statusCode,
      ).toBe(404)
    expect((await b.app.inject({ url: '/api/v1/clock' })).json()).toMatchObject({
      demo: false,
      shiftSeconds: 0,
    })
    await b.close()
  })
})
