import { afterAll, expect, test } from 'vitest'
import { z } from 'zod'
import { withActor, withSystem } from '../src/platform/db/actor.ts'
import { record } from '../src/platform/history.ts'
import type { App, AppDeps } from '../src/platform/http/app.ts'
import { once } from '../src/platform/idempotency.ts'
import { signInAs, testApp } from './app.ts'
import { makeUser, testDb } from './helpers.ts'

const t = await testDb()
const a = await testApp(t, { features: [feature] })
afterAll(async () => {
  await a.close()
  await t.close()
})

/** Submits something: leaves one row in the history, and breaks when told to. */
function feature(app: App, { db }: AppDeps): void {
  const schema = { body: z.object({ what: z.string() }), response: { 201: z.object({ number: z.number() }) } }
  app.post('/api/v1/submit', { config: { access: 'submit' }, schema }, async (request, reply) => {
    const user = await request.requireUser()
    const { status, body, repeated } = await withActor(db, user, (tx) =>
      once(tx, request, user.id, async () => {
        await record(tx, { action: 'thing.submitted', subjectType: 'thing', subjectId: user.id })
        await new Promise((done) => setTimeout(done, 20))
        if (request.body.what === 'breaks') throw new Error('broken')
        return { status: 201, body: { number: Math.random() } }
      }),
    )
    return reply
      .header('x-repeated', String(repeated))
      .code(status as 201)
      .send(body)
  })
}

const submit = (me: Awaited<ReturnType<typeof signInAs>>, key: string | undefined, what = 'x') =>
  me.inject({
    method: 'POST',
    url: '/api/v1/submit',
    payload: { what },
    headers: key ? { 'idempotency-key': key } : {},
  })
const done = async (id: string) =>
  (
    await withSystem(t.db, 'test', (tx) =>
      tx
        .selectFrom('history')
        .select('id')
        .where('subject_id', '=', id)
        .where('action', '=', 'thing.submitted')
        .execute(),
    )
  ).length

test('ten retries at once: done once, the same answer for all', async () => {
  const me = await signInAs(a, await makeUser(t.db))
  const answers = await Promise.all(Array.from({ length: 10 }, () => submit(me, 'k1')))
  expect(new Set(answers.map((r) => r.body)).size).toBe(1)
  expect(answers.filter((r) => r.headers['x-repeated'] === 'false')).toHaveLength(1)
  expect(await done(me.id)).toBe(1)
})

test('another key or person is another request; the key with another body, or none, is refused', async () => {
  const [me, other] = [await signInAs(a, await makeUser(t.db)), await signInAs(a, await makeUser(t.db))]
  for (const [who, key] of [
    [me, 'k1'],
    [me, 'k2'],
    [other, 'k1'],
  ] as const)
    expect((await submit(who, key)).statusCode).toBe(201)
  expect((await submit(me, 'k1', 'y')).json().code).toBe('idempotency-key-reused')
  expect((await submit(me, undefined)).json().code).toBe('idempotency-key-required')
  expect([await done(me.id), await done(other.id)]).toEqual([2, 1])
})

test('what broke leaves no trace and may be tried again with the same key', async () => {
  const me = await signInAs(a, await makeUser(t.db))
  expect((await submit(me, 'k', 'breaks')).statusCode).toBe(500)
  expect(await done(me.id)).toBe(0)
  expect((await submit(me, 'k', 'x')).statusCode).toBe(201)
})
