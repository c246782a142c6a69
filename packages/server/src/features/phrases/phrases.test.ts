import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SignedIn } from '../../../test/app.ts'
import { type Json, type Season, season } from '../../../test/season.ts'
import { withActor } from '../../platform/db/actor.ts'

let s: Season
let head: SignedIn
let wang: SignedIn
let li: SignedIn
beforeAll(async () => {
  s = await season()
  // Who runs the call, and two who screen a track each.
  head = await s.staff('officer')
  wang = await s.staff('officer', { tracks: ['B3'] })
  li = await s.staff('officer', { tracks: ['C1'] })
})
afterAll(() => s.close())

const CALL = 'kczy-2023'
const url = (rest = '') => `/api/v1/phrases${rest}?call=${CALL}`
const list = async (who: SignedIn): Promise<Json> => (await who.inject({ url: url() })).json()
const words = (all: Json, of: string): string[] =>
  all.items.filter((p: Json) => p.of === of).map((p: Json) => p.zh)
const add = async (who: SignedIn, of: 'own' | 'call', zh: string, en?: string) =>
  who.inject({ method: 'POST', url: url(), payload: { of, zh, ...(en && { en }) } })
const change = (who: SignedIn, p: Json, payload: object, version = p.version) =>
  who.inject({
    method: 'PUT',
    url: url(`/${p.id}`),
    headers: { 'if-match': `"v${version}"` },
    payload,
  })

describe('prepared sentences', () => {
  test('one’s own are seen by nobody else; the call’s by all who screen it, and changed by who runs it', async () => {
    expect((await add(wang, 'own', '王：{field}请写明')).statusCode).toBe(201)
    expect(
      (await add(head, 'call', '请按{clause}补充{field}', 'Please complete {field} ({clause})')).statusCode,
    ).toBe(201)
    expect((await add(wang, 'call', '不该有')).json().code).toBe('forbidden')

    expect(words(await list(wang), 'own')).toEqual(['王：{field}请写明'])
    for (const who of [head, li]) expect(words(await list(who), 'own')).toEqual([])
    for (const who of [head, wang, li])
      expect(words(await list(who), 'call')).toEqual(['请按{clause}补充{field}'])
    expect((await list(head)).mayChangeCall).toBe(true)
    expect((await list(wang)).mayChangeCall).toBe(false)

    const [own] = (await list(wang)).items.filter((p: Json) => p.of === 'own')
    const [shared] = (await list(wang)).items.filter((p: Json) => p.of === 'call')
    expect((await change(li, own, { zh: '改' })).json().code).toBe('not-found')
    expect((await change(wang, shared, { zh: '改' })).json().code).toBe('forbidden')
    expect((await wang.inject({ method: 'DELETE', url: url(`/${shared.id}`) })).json().code).toBe('forbidden')
    expect((await li.inject({ method: 'DELETE', url: url(`/${own.id}`) })).json().code).toBe('not-found')
  })

  test('of two who change the same sentence the second is told; the call’s changes stand in the history', async () => {
    const [p] = (await list(head)).items.filter((x: Json) => x.of === 'call')
    const done = await change(head, p, { zh: '请按{clause}更正{field}', en: '' })
    expect(done.json().items.find((x: Json) => x.id === p.id)).toMatchObject({ version: 2, en: '' })
    expect((await change(head, p, { zh: '迟了' }, 1)).statusCode).toBe(412)
    const trace = await s.t.admin.query(
      `select action, detail from history where action like 'phrase.%' order by id`,
    )
    expect(trace.rows.map((r: Json) => r.action)).toEqual(['phrase.added', 'phrase.changed'])
    expect(trace.rows[1].detail).toEqual({
      words: '请按{clause}更正{field}',
      before: '请按{clause}补充{field}',
    })
  })

  test.each([
    ['a place that is none', '请写{bank}', /\{bank\}/],
    ['a brace left open', '请写{field', /\{field/],
    ['a brace alone', '请写}', /\}/],
  ])('%s is refused, and said', async (_, zh, seen) => {
    const answer = (await add(wang, 'own', zh)).json()
    expect(answer.code).toBe('phrase-place')
    expect(answer.detail.zh).toMatch(seen)
  })

  test('they stand in the order given, and one that another window added meanwhile is not lost', async () => {
    for (const zh of ['一', '二', '三']) await add(li, 'own', zh)
    const [one, two, three] = (await list(li)).items.filter((p: Json) => p.of === 'own')
    const order = (ids: string[], who = li, of = 'own') =>
      who.inject({ method: 'PUT', url: url('/order'), payload: { of, ids } })
    expect(words((await order([three.id, one.id])).json(), 'own')).toEqual(['三', '一', '二'])
    // Somebody else's are not theirs to order.
    await order([two.id], wang)
    expect(words(await list(li), 'own')).toEqual(['三', '一', '二'])
    expect((await order([], wang, 'call')).json().code).toBe('forbidden')
    await li.inject({ method: 'DELETE', url: url(`/${one.id}`) })
    expect(words(await list(li), 'own')).toEqual(['三', '二'])
  })

  test('a list has its end', async () => {
    for (let n = (await list(wang)).items.filter((p: Json) => p.of === 'own').length; n < 100; n++)
      await add(wang, 'own', `第${n}条`)
    expect((await add(wang, 'own', '太多')).json().code).toBe('phrases-full')
  })

  test('the database says the same', async () => {
    const tryAs = (who: SignedIn, statement: ReturnType<typeof sql>) =>
      withActor(s.t.db, who, (tx) => statement.execute(tx))
    const mineOf = (owner: string | null, call: string | null) =>
      sql`insert into phrase (id, owner, call_id, zh, place) values (gen_random_uuid(), ${owner}, ${call}, 'x', 1)`
    await expect(tryAs(wang, mineOf(li.id, null))).rejects.toThrow(/row-level security/)
    await expect(tryAs(wang, mineOf(null, CALL))).rejects.toThrow(/row-level security/)
    await expect(tryAs(wang, mineOf(wang.id, CALL))).rejects.toThrow(/phrase_of_one|row-level/)
    const unit = await s.applicant('B3')
    await expect(tryAs(unit.manager, mineOf(unit.manager.id, null))).rejects.toThrow(/row-level security/)
    const seen = await tryAs(unit.manager, sql`select id from phrase`)
    expect(seen.rows).toEqual([])
    const [shared] = (await list(head)).items.filter((p: Json) => p.of === 'call')
    await expect(
      tryAs(head, sql`update phrase set owner = ${head.id}, call_id = null where id = ${shared.id}`),
    ).rejects.toThrow(/permission denied/)
    const touched = await tryAs(wang, sql`delete from phrase where id = ${shared.id} returning id`)
    expect(touched.rows).toEqual([])
  })
})
