import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withSystem } from '../src/platform/db/actor.ts'
import { linkIn, post, signIn, signInAs, signUp, type TestApp, testApp } from './app.ts'
import { makeUser, type TestDb, testDb } from './helpers.ts'

let t: TestDb
let a: TestApp
beforeAll(async () => {
  t = await testDb()
  a = await testApp(t)
  return async () => {
    await a.close()
    await t.close()
  }
})

const inject = (
  method: 'GET' | 'POST',
  url: string,
  payload?: object,
  headers: Record<string, string> = {},
) => a.app.inject({ method, url: `/api/v1/auth${url}`, headers, ...(payload && { payload }) })

describe('sign-up', () => {
  test('needs the link from the mail, then signs in and out', async () => {
    const who = {
      name: '李 强',
      email: 'Li.Qiang@Example.org',
      password: 'twelve words',
      phone: '0371-65707080',
    }
    expect((await inject('POST', '/sign-up/email', who)).statusCode).toBe(200)
    const early = await inject('POST', '/sign-in/email', { email: who.email, password: who.password })
    expect(early.json()).toMatchObject({
      status: 403,
      code: 'email-not-verified',
      title: { zh: expect.any(String), en: expect.any(String) },
    })
    await a.runJobs()
    const mail = a.smtp.newest('li.qiang@example.org')
    expect(mail.subject).toBe('请确认您的邮箱')
    expect(mail.from?.text).toContain('no-reply@zhinan.test')
    const confirmed = await a.app.inject({ url: linkIn(mail.text!) })
    expect([confirmed.statusCode, confirmed.headers.location]).toEqual([302, '/verify-email'])

    const response = await post(a, '/api/v1/auth/sign-in/email', { email: who.email, password: who.password })
    const cookie = response.cookies.find((c) => c.name === 'zhinan.session_token')
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
    const me = await signIn(a, who.email, who.password)
    const session = (await me.inject({ url: '/api/v1/auth/get-session' })).json()
    expect(session.user).toMatchObject({
      name: '李 强',
      email: 'li.qiang@example.org',
      locale: 'zh',
      phone: who.phone,
    })
    expect((await me.inject({ url: '/api/v1/auth/list-sessions' })).json()).toHaveLength(2)
    expect((await me.inject({ method: 'POST', url: '/api/v1/auth/sign-out' })).statusCode).toBe(200)
    expect((await me.inject({ url: '/api/v1/auth/list-sessions' })).json().code).toBe('signed-out')
  })

  test('the same address again gets the same answer and another mail', async () => {
    const { email } = await signUp(a)
    const again = await inject('POST', '/sign-up/email', { name: '某人', email, password: 'whatever it is' })
    expect(again.statusCode).toBe(200)
    await a.runJobs()
    expect(a.smtp.newest(email).subject).toBe('您的邮箱已经注册过')
  })

  test.each([
    [
      'a short password',
      { name: 'x', email: 'a@example.org', password: '123456789' },
      400,
      'password-too-short',
    ],
    ['no address', { name: 'x', email: 'nobody', password: 'long enough 1' }, 400, 'validation'],
    ['no name', { name: ' ', email: 'a@example.org', password: 'long enough 1' }, 400, 'validation'],
    [
      'another language',
      { name: 'x', email: 'a@example.org', password: 'long enough 1', locale: 'fr' },
      400,
      'validation',
    ],
    [
      'claiming to be confirmed',
      { name: 'x', email: 'a@example.org', password: 'long enough 1', emailVerified: true },
      400,
      'validation',
    ],
  ])('%s is refused', async (_, payload, status, code) => {
    expect((await inject('POST', '/sign-up/email', payload)).json()).toMatchObject({ status, code })
  })
})

describe('sign-in', () => {
  test.each([
    ['a wrong password', (email: string) => ({ email, password: 'not this one' }), 'wrong-credentials'],
    [
      'an unknown address',
      () => ({ email: 'nobody@example.org', password: 'not this one' }),
      'wrong-credentials',
    ],
  ])('%s', async (_, payload, code) => {
    const { email } = await signUp(a)
    expect((await inject('POST', '/sign-in/email', payload(email))).json()).toMatchObject({
      status: 401,
      code,
    })
  })

  test.each([
    ['no cookie', () => ''],
    [
      'a made-up signature',
      (c: string) => c.replace(/\.[^.]*$/, `.${Buffer.alloc(32).toString('base64url')}`),
    ],
    ['a made-up token', (c: string) => c.replace(/=[^.]*/, '=abcdef')],
  ])('%s is nobody', async (_, forge) => {
    const { cookie } = await signUp(a)
    const token = cookie.split(';')[0]!
    expect(
      (await a.app.inject({ url: '/api/v1/auth/list-sessions', headers: { cookie: forge(token) } })).json()
        .code,
    ).toBe('signed-out')
  })

  test('an expired session is nobody; sessions are read in one query', async () => {
    const me = await signInAs(a, await makeUser(t.db))
    const request = { headers: { cookie: me.cookie } }
    expect(await a.deps.auth.currentUser(request)).toMatchObject({ id: me.id, email: me.email, locale: 'zh' })
    await t.admin.query(
      `update auth.session set expires_at = now() - interval '1 second' where user_id = $1`,
      [me.id],
    )
    expect(await a.deps.auth.currentUser(request)).toBeUndefined()
  })

  test('a page of another site can neither sign in nor write', async () => {
    const me = await signUp(a)
    for (const headers of [{ origin: 'https://evil.test' }, { 'sec-fetch-site': 'cross-site' }]) {
      const response = await me.inject({
        method: 'POST',
        url: '/api/v1/auth/update-user',
        headers,
        payload: { name: '坏人' },
      })
      expect(response.json()).toMatchObject({ status: 403, code: 'cross-site' })
    }
    const own = await me.inject({
      method: 'POST',
      url: '/api/v1/auth/update-user',
      headers: { origin: 'http://zhinan.test' },
      payload: { name: '好人' },
    })
    expect(own.statusCode).toBe(200)
  })

  test('too many tries on one account wait, whoever tries', async () => {
    const limited = await testApp(t, { env: { ZHINAN_RATE_LIMIT: '10000', ZHINAN_TRUST_PROXY: 'loopback' } })
    afterAll(limited.close)
    const codes: string[] = []
    for (let i = 0; i < 22; i++) {
      const headers = { 'x-forwarded-for': `10.0.0.${i}` }
      const payload = { email: 'victim@example.org', password: `guess number ${i}` }
      codes.push(
        (
          await limited.app.inject({ method: 'POST', url: '/api/v1/auth/sign-in/email', headers, payload })
        ).json().code,
      )
    }
    expect(codes.slice(0, 20)).toEqual(Array(20).fill('wrong-credentials'))
    expect(codes.at(-1)).toBe('too-many-requests')
  })
})

describe('password', () => {
  test('reset by mail: the link works once and ends every session', async () => {
    const me = await signUp(a, { locale: 'en' })
    await inject('POST', '/request-password-reset', { email: me.email })
    await a.runJobs()
    const mail = a.smtp.newest(me.email)
    expect(mail.subject).toBe('Set a new password')
    const token = new URL(linkIn(mail.text!)).searchParams.get('token')!
    expect((await inject('POST', '/reset-password', { token, newPassword: 'short' })).json().code).toBe(
      'password-too-short',
    )
    expect(
      (await inject('POST', '/reset-password', { token, newPassword: 'a new long one' })).statusCode,
    ).toBe(200)
    expect(
      (await inject('POST', '/reset-password', { token, newPassword: 'another long one' })).json().code,
    ).toBe('link-invalid')
    expect((await me.inject({ url: '/api/v1/auth/list-sessions' })).statusCode).toBe(401)
    await signIn(a, me.email, 'a new long one')
  })

  test('an unknown address gets the same answer and no mail', async () => {
    const before = a.smtp.mails.length
    expect(
      (await inject('POST', '/request-password-reset', { email: 'nobody@example.org' })).statusCode,
    ).toBe(200)
    await a.runJobs()
    expect(a.smtp.mails.length).toBe(before)
  })

  test('change: needs the old one', async () => {
    const me = await signUp(a)
    const change = (currentPassword: string) =>
      me.inject({
        method: 'POST',
        url: '/api/v1/auth/change-password',
        payload: { currentPassword, newPassword: 'quite a new one' },
      })
    expect((await change('not the old one')).json().code).toBe('wrong-password')
    expect((await change(me.password)).statusCode).toBe(200)
  })
})

test('sign-ups, sign-ins and resets leave a trace', async () => {
  const me = await signUp(a)
  const rows = await withSystem(t.db, 'test', (tx) =>
    tx.selectFrom('history').select('action').where('subject_id', '=', me.id).orderBy('id').execute(),
  )
  expect(rows.map((r) => r.action)).toEqual([
    'account.created',
    'account.email-verified',
    'account.signed-in',
  ])
})

test('routes of the library that are not listed are closed', async () => {
  for (const url of ['/ok', '/delete-user', '/sign-in/social', '/change-email']) {
    expect((await inject('POST', url, {})).statusCode).toBe(404)
  }
})
