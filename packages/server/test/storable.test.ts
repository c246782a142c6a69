import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { App } from '../src/platform/http/app.ts'
import { unstorable } from '../src/platform/http/storable.ts'
import { testApp } from './app.ts'
import { testDb } from './helpers.ts'

const nested = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels)

describe('what a request carries', () => {
  let calls = 0
  const feature = (app: App): void => {
    app.put(
      '/api/v1/anything',
      { config: { access: 'public' }, schema: { response: { 200: z.object({}) } } },
      async () => {
        calls += 1
        return {}
      },
    )
  }
  const ready = (async () => {
    const t = await testDb()
    return { t, a: await testApp(t, { features: [feature] }) }
  })()
  afterAll(async () => {
    const { a, t } = await ready
    await a.close()
    await t.close()
  })

  test.each<[string, string, string, string]>([
    ['a lone surrogate', '{"a":["\\ud800"]}', '', '/body/a/0'],
    ['the other half', '{"a":"x\\udc00"}', '', '/body/a'],
    ['U+0000', '{"a":{"b":"x\\u0000"}}', '', '/body/a/b'],
    ['U+0000 in a key', '{"a\\u0000":1}', '', '/body'],
    ['the path is a pointer', '{"a/b~c":"\\u0000"}', '', '/body/a~1b~0c'],
    ['deep nesting', nested(65), '', `/body${'/0'.repeat(64)}`],
    ['nesting that would break a stack', nested(200_000), '', `/body${'/0'.repeat(64)}`],
    ['U+0000 in the query', '{}', '?q=%00', '/querystring/q'],
  ])('%s is refused, with its place', async (_name, payload, query, path) => {
    const { a } = await ready
    const before = calls
    const answer = await a.app.inject({
      method: 'PUT',
      url: `/api/v1/anything${query}`,
      payload,
      headers: { 'content-type': 'application/json' },
    })
    expect(answer.statusCode).toBe(400)
    expect(answer.json()).toMatchObject({ code: 'validation', issues: [{ path }] })
    expect(calls).toBe(before)
  })

  test.each(['{"a":"😀 𠮷 \\ud83d\\ude00"}', nested(64), '"plain"', 'null'])(
    '%s goes through',
    async (payload) => {
      const { a } = await ready
      const answer = await a.app.inject({
        method: 'PUT',
        url: '/api/v1/anything',
        payload,
        headers: { 'content-type': 'application/json' },
      })
      expect(answer.statusCode).toBe(200)
    },
  )
})

test('PostgreSQL keeps whatever is not refused, and gives it back', async () => {
  const t = await testDb()
  const { sql } = await import('kysely')
  await fc.assert(
    fc.asyncProperty(fc.jsonValue({ stringUnit: 'binary' }), async (value) => {
      if (unstorable(value, '')) return
      const { rows } = await sql<{ v: unknown }>`select ${JSON.stringify(value)}::jsonb as v`.execute(t.db)
      expect(rows[0]!.v).toEqual(JSON.parse(JSON.stringify(value)))
    }),
    { numRuns: 200 },
  )
  await t.close()
})
