import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { setClockShift } from '../src/platform/clock.ts'
import { withSystem } from '../src/platform/db/actor.ts'
import type { App } from '../src/platform/http/app.ts'
import { expectedVersion, hasVersion, matchVersion, setVersion } from '../src/platform/http/etag.ts'
import { Problem, problemSchema } from '../src/platform/http/problem.ts'
import { PROBLEMS } from '../src/platform/http/problem-table.ts'
import { signInAs, type TestApp, testApp } from './app.ts'
import { makeUser, type TestDb, tempDir, testDb } from './helpers.ts'

let t: TestDb
let a: TestApp
beforeAll(async () => {
  t = await testDb()
  a = await testApp(t, { features: [feature], webRoot: await builtPortal() })
  return async () => {
    await a.close()
    await t.close()
  }
})

const thing = z.object({ name: z.string() })

/** A feature like any other, made of what can go wrong. */
function feature(app: App): void {
  const response = { 200: thing }
  app.get(
    '/api/v1/things/:id',
    { config: { access: 'thing.read' }, schema: { params: z.object({ id: z.uuid() }), response } },
    async () => ({ name: 'x', secret: 'not for you' }),
  )
  app.put(
    '/api/v1/things',
    {
      config: { access: 'public' },
      schema: { body: z.strictObject({ name: z.string().min(2), n: z.number().max(9) }), response },
    },
    async ({ body }) => body,
  )
  app.patch(
    '/api/v1/versioned',
    { config: { access: 'public' }, schema: { response } },
    async (request, reply) => {
      matchVersion(request, 7)
      setVersion(reply, expectedVersion(request) + 1)
      return { name: 'x' }
    },
  )
  app.get(
    '/api/v1/versioned',
    { config: { access: 'public' }, schema: { response: { ...response, 304: z.undefined() } } },
    async (request, reply) => {
      setVersion(reply, 7)
      if (hasVersion(request, 7)) return reply.code(304).send()
      return { name: 'x' }
    },
  )
  app.get('/api/v1/broken', { config: { access: 'public' }, schema: { response } }, async () => {
    throw new Error('password of the database is hunter2')
  })
  app.get('/api/v1/misfit', { config: { access: 'public' }, schema: { response } }, (async () => ({
    nome: 'x',
  })) as never)
  app.get('/api/v1/refused', { config: { access: 'public' }, schema: { response } }, async () => {
    throw new Problem('conflict', {
      issues: [{ code: 'cap-full', message: { zh: '名额已满', en: 'full' }, clause: '四.1' }],
    })
  })
}

async function builtPortal(): Promise<string> {
  const root = await tempDir('web')
  await mkdir(join(root, 'assets'))
  await writeFile(join(root, 'index.html'), '<!doctype html><title>指南</title>')
  await writeFile(join(root, 'assets', 'app-3f2a.js'), 'export {}')
  await writeFile(join(root, 'favicon.svg'), '<svg/>')
  const files = { zh: ['assets/zh-1.js', 'assets/page-2.css'], en: ['assets/en-1.js'] }
  const page = { path: '^/calls/([\\w-]+)$', data: ['/api/v1/calls/$1'], signedIn: false, files }
  const own = {
    path: '^/home$',
    data: ['/api/v1/me'],
    signedIn: true,
    files: { zh: ['assets/home-1.js'], en: [] },
  }
  await writeFile(join(root, 'preload.json'), JSON.stringify([page, own]))
  return root
}

describe('problems', () => {
  test.each([
    ['GET', '/api/v1/things/1', {}, 'signed-out'],
    ['GET', '/api/v1/nothing', {}, 'not-found'],
    ['PUT', '/api/v1/things', { payload: { name: 'x', n: 10, more: 1 } }, 'validation'],
    [
      'PUT',
      '/api/v1/things',
      { payload: '{', headers: { 'content-type': 'application/json' } },
      'bad-request',
    ],
    [
      'PUT',
      '/api/v1/things',
      { payload: 'x', headers: { 'content-type': 'text/xml' } },
      'unsupported-media-type',
    ],
    ['PUT', '/api/v1/things', { payload: { name: 'x'.repeat(2 ** 21), n: 1 } }, 'payload-too-large'],
    ['PATCH', '/api/v1/versioned', {}, 'version-required'],
    ['PATCH', '/api/v1/versioned', { headers: { 'if-match': '"v6"' } }, 'version-changed'],
    ['PATCH', '/api/v1/versioned', { headers: { 'if-match': '*' } }, 'version-changed'],
    ['PUT', '/api/v1/things', { payload: {}, headers: { origin: 'https://evil.test' } }, 'cross-site'],
    ['PUT', '/api/v1/things', { payload: {}, headers: { origin: 'null' } }, 'cross-site'],
    ['GET', '/api/v1/broken', {}, 'internal'],
    ['GET', '/api/v1/misfit', {}, 'internal'],
    ['GET', '/api/v1/refused', {}, 'conflict'],
  ] as const)('%s %s %o: %s', async (method, url, more, code) => {
    const response = await a.app.inject({ method, url, ...more })
    expect(response.headers['content-type']).toContain('application/problem+json')
    const body = problemSchema.parse(response.json())
    expect(body).toMatchObject({ code, status: PROBLEMS[code].status, title: PROBLEMS[code].title })
    expect(response.statusCode).toBe(body.status)
    expect(body.instance).toBe(response.headers['x-request-id'])
  })

  test('wrong fields are listed with their places and words', async () => {
    const response = await a.app.inject({
      method: 'PUT',
      url: '/api/v1/things',
      payload: { name: 'x', n: 10 },
    })
    const { issues } = response.json()
    expect(issues.map((i: { path: string; code: string }) => [i.path, i.code])).toEqual([
      ['/body/name', 'too_small'],
      ['/body/n', 'too_big'],
    ])
    for (const issue of issues)
      expect(issue.message).toEqual({ zh: expect.any(String), en: expect.any(String) })
  })

  test('our own failures tell nothing but a number', async () => {
    const response = await a.app.inject({ url: '/api/v1/broken' })
    expect(response.body).not.toContain('hunter2')
    expect(response.json().detail.zh).toContain(response.headers['x-request-id'])
  })

  test('findings keep their own keys', async () => {
    expect((await a.app.inject({ url: '/api/v1/refused' })).json().issues).toEqual([
      { code: 'cap-full', message: { zh: '名额已满', en: 'full' }, clause: '四.1' },
    ])
  })

  test('the table is complete: both languages, a status that fits', () => {
    for (const [code, { status, title }] of Object.entries(PROBLEMS)) {
      expect(code).toMatch(/^[a-z-]+$/)
      expect(status).toBeGreaterThanOrEqual(400)
      expect(title.zh && title.en).toBeTruthy()
    }
  })
})

describe('versions', () => {
  test('a write on the present version goes through and names the next', async () => {
    const response = await a.app.inject({
      method: 'PATCH',
      url: '/api/v1/versioned',
      headers: { 'if-match': '"v7"' },
    })
    expect([response.statusCode, response.headers.etag]).toEqual([200, '"v8"'])
  })

  test('a refused one names the present version; a reader who has it gets 304', async () => {
    const refused = await a.app.inject({
      method: 'PATCH',
      url: '/api/v1/versioned',
      headers: { 'if-match': '"v6"' },
    })
    expect(refused.headers.etag).toBe('"v7"')
    const same = await a.app.inject({ url: '/api/v1/versioned', headers: { 'if-none-match': '"v7"' } })
    expect([same.statusCode, same.body]).toEqual([304, ''])
  })
})

describe('routes', () => {
  test.each([
    ['who may use it', { schema: { response: { 200: thing } } }, /config.access is missing/],
    ['what it answers', { config: { access: 'public' } }, /schema.response is missing/],
  ])('one that does not say %s stops the boot', async (_, options, message) => {
    const bad = (app: App) => void app.get('/api/v1/bad', options, async () => ({ name: 'x' }))
    await expect(testApp(t, { features: [bad] })).rejects.toThrow(message)
  })

  test('answers carry only what their schema names', async () => {
    const me = await signInAs(a, await makeUser(t.db))
    const response = await me.inject({ url: `/api/v1/things/${me.id}` })
    expect(response.json()).toEqual({ name: 'x' })
  })

  test('the access table decides, with the action of the route', async () => {
    const asked: string[] = []
    const b = await testApp(t, {
      features: [feature],
      authorize: (action) => {
        asked.push(action)
        if (action === 'thing.read') throw new Problem('forbidden')
      },
    })
    const response = await b.app.inject({ url: '/api/v1/things/1' })
    expect(response.json().code).toBe('forbidden')
    expect(asked).toEqual(['thing.read'])
    expect(b.app.declaredRoutes).toContainEqual({
      method: 'GET',
      url: '/api/v1/things/:id',
      access: 'thing.read',
    })
    await b.close()
  })

  test('too many requests of one address or person wait', async () => {
    const b = await testApp(t, { env: { ZHINAN_RATE_LIMIT: '3' } })
    const codes = []
    for (let i = 0; i < 4; i++) codes.push((await b.app.inject({ url: '/api/v1/time' })).statusCode)
    expect(codes).toEqual([200, 200, 200, 429])
    const me = await signInAs(b, await makeUser(t.db))
    expect((await me.inject({ url: '/api/v1/time' })).statusCode).toBe(200)
    const refused = await b.app.inject({ url: '/api/v1/time' })
    expect(refused.json()).toMatchObject({ code: 'too-many-requests' })
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
    await b.close()
  })
})

describe('what everybody gets', () => {
  test('the time that counts, shifted or not', async () => {
    expect((await a.app.inject({ url: '/api/v1/time' })).json()).toMatchObject({ shifted: false })
    await withSystem(t.db, 'test', (tx) => setClockShift(tx, 365 * 86_400))
    const { now, shifted } = (await a.app.inject({ url: '/api/v1/time' })).json()
    expect(shifted).toBe(true)
    expect(Math.abs(Date.parse(now) - Date.now() - 365 * 86_400_000)).toBeLessThan(5000)
    await withSystem(t.db, 'test', (tx) => setClockShift(tx, 0))
  })

  test('an OpenAPI 3.1 description with every API route, and a page to browse it without other hosts', async () => {
    const api = (await a.app.inject({ url: '/api/v1/openapi.json' })).json()
    expect(api.openapi).toBe('3.1.0')
    for (const { url } of a.app.declaredRoutes.filter(
      (r) => r.url.startsWith('/api/v1/') && !r.url.endsWith('openapi.json'),
    )) {
      expect(api.paths).toHaveProperty([url.replace(/:(\w+)/g, '{$1}')])
    }
    const answers = api.paths['/api/v1/things'].put.responses
    expect(answers['4XX'].content['application/problem+json'].schema).toEqual({
      $ref: '#/components/schemas/Problem',
    })
    const docs = await a.app.inject({ url: '/api/v1/docs/' })
    expect(docs.body).not.toMatch(/https?:\/\//)
    expect(docs.headers['content-security-policy']).toContain("default-src 'none'")
    expect((await a.app.inject({ url: '/api/v1/docs/js/scalar.js' })).statusCode).toBe(200)
  })

  test('strict headers', async () => {
    const { headers } = await a.app.inject({ url: '/' })
    expect(headers['content-security-policy']).toContain("script-src 'self';")
    expect(headers['content-security-policy']).not.toContain('upgrade-insecure-requests')
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'SAMEORIGIN' })
  })

  test.each([
    ['/', 200, 'text/html', 'no-cache'],
    ['/apply/kczy-2023?x=1', 200, 'text/html', 'no-cache'],
    ['/assets/app-3f2a.js', 200, 'javascript', 'public, max-age=31536000, immutable'],
    ['/favicon.svg', 200, 'image/svg', 'public, max-age=0'],
    ['/missing.png', 404, 'problem+json', 'no-store'],
    ['/assets/gone.js', 404, 'problem+json', 'no-store'],
    ['/assets/..%2f..%2fetc/passwd', 403, 'problem+json', 'no-store'],
    ['/api/v2/x', 404, 'problem+json', 'no-store'],
    ['/%', 400, 'problem+json', 'no-store'],
  ])('%s: %i %s', async (url, status, type, caching) => {
    const response = await a.app.inject({ url })
    expect([response.statusCode, response.headers['cache-control']]).toEqual([status, caching])
    expect(response.headers['content-type']).toContain(type)
  })

  test.each([
    [
      '/calls/kczy-2023?x=1',
      'zh-CN,zh',
      '</assets/zh-1.js>; rel=modulepreload, </assets/page-2.css>; rel=preload; as=style; crossorigin, </api/v1/calls/kczy-2023>; rel=preload; as=fetch; crossorigin',
    ],
    [
      '/calls/kczy-2023',
      'en-GB,zh',
      '</assets/en-1.js>; rel=modulepreload, </api/v1/calls/kczy-2023>; rel=preload; as=fetch; crossorigin',
    ],
    // Nothing that somebody else wrote into an address comes into a header.
    ['/calls/x%3E%3B%20rel=y', 'zh', undefined],
    ['/calls', 'zh', undefined],
  ])('%s for %s begins with %s', async (url, language, link) => {
    const { headers } = await a.app.inject({ url, headers: { 'accept-language': language } })
    expect(headers.link).toBe(link)
    expect(headers.vary).toContain('accept-language')
  })

  test.each([
    ['zhinan.session_token=x', true],
    ['a=b; __Secure-zhinan.session_token=x', true],
    ['other.zhinan.session_token=x', false],
    ['', false],
  ])('a page behind sign-in is begun only for whom it opens: %s', async (cookie, told) => {
    const { headers } = await a.app.inject({ url: '/home', headers: { 'accept-language': 'zh', cookie } })
    const link = '</assets/home-1.js>; rel=modulepreload, </api/v1/me>; rel=preload; as=fetch; crossorigin'
    expect(headers.link).toBe(told ? link : undefined)
    expect(headers.vary).toContain('cookie')
  })

  test('alive and ready; not ready while stopping', async () => {
    expect((await a.app.inject({ url: '/healthz' })).json()).toEqual({ status: 'ok' })
    expect((await a.app.inject({ url: '/readyz' })).json()).toEqual({ status: 'ok' })
  })
})
