import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SignedIn } from '../../../test/app.ts'
import { type Season, season } from '../../../test/season.ts'

let s: Season
let one: SignedIn
let two: SignedIn
beforeAll(async () => {
  s = await season()
  one = await s.staff('officer')
  two = await s.staff('officer')
})
afterAll(() => s.close())

const URL = '/api/v1/me/screening-filters'
const put = (who: SignedIn, name: string, filter: object) =>
  who.inject({ method: 'PUT', url: URL, payload: { name, filter } })
const names = async (who: SignedIn) =>
  (await who.inject({ url: URL })).json().items.map((i: { name: string }) => i.name)

test('kept by name for one person, replaced by the same name, forgotten', async () => {
  const filter = { call: 'kczy-2023', track: 'B3', officer: 'mine', overdue: '1', sort: '-number' }
  expect((await put(one, '  B3 超期 ', filter)).json()).toEqual({ items: [{ name: 'B3 超期', filter }] })
  expect((await put(one, 'B3 超期', { track: 'B4' })).json().items).toEqual([
    { name: 'B3 超期', filter: { track: 'B4' } },
  ])
  // Another's of the same name is another's.
  await put(two, 'B3 超期', { state: 'returned' })
  expect((await one.inject({ url: URL })).json().items[0].filter).toEqual({ track: 'B4' })
  const forget = { method: 'DELETE', url: `${URL}?name=${encodeURIComponent('B3 超期')}` } as const
  expect((await one.inject(forget)).json()).toEqual({ items: [] })
  expect((await one.inject(forget)).statusCode).toBe(200)
  expect(await names(two)).toEqual(['B3 超期'])
})

test.each([
  ['no name', ' ', {}],
  ['a long name', '长'.repeat(41), {}],
  ['what is no filter', 'x', { colour: 'red' }],
  ['a state that is none', 'x', { state: 'burnt' }],
  ['an order that is none', 'x', { sort: 'luck' }],
])('%s is refused', async (_, name, filter) => {
  expect((await put(one, name, filter)).statusCode).toBe(400)
})

test('thirty at most, by the route and by the database; one of them can still be replaced', async () => {
  for (let i = 0; i < 30; i++) expect((await put(one, `f${i}`, {})).statusCode).toBe(200)
  expect((await put(one, 'more', {})).json()).toMatchObject({ code: 'too-many-filters' })
  expect((await put(one, 'f7', { q: 'x' })).statusCode).toBe(200)
  const insert = sql`insert into saved_filter (user_id, name, filter) values (${one.id}, 'more', '{}')`
  await expect(s.as(one, (tx) => insert.execute(tx))).rejects.toThrow(/no more than 30/)
})

test('the database shows and changes one’s own alone', async () => {
  await put(two, 'own', {})
  const seen = await s.as(one, (tx) => tx.selectFrom('saved_filter').select('user_id').execute())
  expect(new Set(seen.map((r) => r.user_id))).toEqual(new Set([one.id]))
  const gone = await s.as(one, (tx) =>
    tx.deleteFrom('saved_filter').where('user_id', '=', two.id).executeTakeFirst(),
  )
  expect(gone.numDeletedRows).toBe(0n)
  const forged = sql`insert into saved_filter (user_id, name, filter) values (${two.id}, 'x', '{}')`
  await expect(s.as(one, (tx) => forged.execute(tx))).rejects.toThrow(/row-level security/)
})
