import { randomUUID } from 'node:crypto'
import { commitment, verifyDraw } from '@zhinan/review'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { SignedIn } from '../../../test/app.ts'
import { type Json, type Season, season } from '../../../test/season.ts'
import { withSystem } from '../../platform/db/actor.ts'

const CALL = 'kczy-2023'
const BASE = `/api/v1/calls/${CALL}/draws`
const SECRET = { officer: 'f'.repeat(40), supervisor: '9'.repeat(40) }

let s: Season
let officer: SignedIn
let supervisor: SignedIn
let experts: string[]
beforeAll(async () => {
  s = await season()
  officer = await s.staff('officer', { duties: ['review'] })
  supervisor = await s.staff('supervisor')
  experts = []
  // Twelve in mechanics of four units, six in chemistry of two, one not verified.
  for (let n = 0; n < 19; n++) {
    const id = randomUUID()
    experts.push(id)
    const [field, unit] = n < 12 ? (['46025', n % 4] as const) : (['530', 4 + (n % 2)] as const)
    await withSystem(s.t.db, 'test', (tx) =>
      tx
        .insertInto('expert')
        .values({
          id,
          name: `专家${n}`,
          unit_name: `单位${unit}`,
          title: '教授',
          rank: 'senior',
          region: 'zhengzhou',
          disciplines: [field],
          status: n < 18 ? 'verified' : 'proposed',
        })
        .execute(),
    )
  }
})
beforeEach(() => s.setClock(new Date()))
afterAll(() => s.close())

const at = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()
const input = (more: object = {}) => ({
  tracks: ['C1', 'C2'],
  purpose: '一市一品、百会链千企评审组',
  strata: [
    { title: { zh: '机械工程' }, disciplines: ['460'], draw: 3 },
    { title: { zh: '化学工程' }, disciplines: ['530'], draw: 2 },
  ],
  perUnit: 1,
  publicValue: '上证综合指数收盘点数',
  valueAt: at(1),
  ...more,
})
const post = (who: SignedIn, path: string, payload: object) =>
  who.inject({ method: 'POST', url: BASE + path, payload })
const code = (r: { json(): Json }) => r.json().code
const freeze = async (more: object = {}): Promise<Json> => {
  const made = await post(officer, '', input(more))
  expect(made.statusCode, made.body).toBe(201)
  return made.json()
}
const commitBy = (who: SignedIn, as: 'officer' | 'supervisor', draw: Json, secret = SECRET[as]) =>
  post(who, `/${draw.id}/commitment`, { commitment: commitment(as, draw.record.frameHash, secret) })
const revealBy = (who: SignedIn, as: 'officer' | 'supervisor', draw: Json, more: object = {}) =>
  post(who, `/${draw.id}/reveal`, { secret: SECRET[as], publicValue: '3054.37', ...more })
const publicly = async (draw: Json): Promise<Json> =>
  (await s.a.app.inject({ url: `/api/v1/draws/${draw.id}` })).json()
const holds = (draw: Json) => verifyDraw(draw.record).every((c) => c.ok)

async function drawn(more: object = {}): Promise<Json> {
  const draw = await freeze(more)
  expect((await commitBy(officer, 'officer', draw)).statusCode).toBe(200)
  expect((await commitBy(supervisor, 'supervisor', draw)).statusCode).toBe(200)
  await s.setClock(new Date(at(1.01)))
  await revealBy(officer, 'officer', draw)
  const done = await revealBy(supervisor, 'supervisor', draw)
  expect(done.statusCode, done.body).toBe(200)
  return done.json()
}

describe('a draw of experts', () => {
  test('goes from the frozen list to a result that anybody can make again, and on to a replacement', async () => {
    const shown = await post(officer, '/preview', { tracks: ['C1'], strata: input().strata, perUnit: 1 })
    expect(shown.json().strata.map((x: Json) => x.candidates.length)).toEqual([12, 6])
    const draw = await freeze()
    expect(code(await officer.inject({ url: `${BASE}/${draw.id}/record.pdf?lang=zh` }))).toBe('draw-not-now')
    expect(draw).toMatchObject({ state: 'frozen', may: { commit: 'officer', reveal: null, void: true } })
    expect(draw.people).toHaveLength(18)

    await commitBy(officer, 'officer', draw)
    const waiting = await commitBy(supervisor, 'supervisor', draw)
    expect(waiting.json()).toMatchObject({ state: 'waiting', secrets: { officer: { revealedAt: null } } })
    expect(code(await revealBy(officer, 'officer', draw))).toBe('draw-not-now')

    await s.setClock(new Date(at(1.01)))
    expect((await revealBy(officer, 'officer', draw)).json()).toMatchObject({ state: 'revealing' })
    // The first secret is told to nobody before the second.
    expect(JSON.stringify(await publicly(draw))).not.toContain(SECRET.officer)
    const done = (await revealBy(supervisor, 'supervisor', draw)).json()
    expect(done.state).toBe('drawn')
    expect(done.record.result.serving).toHaveLength(5)
    const units = done.record.result.serving.map(
      (id: string) => done.people.find((p: Json) => p.candidate === id).unit,
    )
    expect(new Set(units).size).toBe(5)
    const seen = await publicly(draw)
    expect(holds(seen)).toBe(true)
    expect(JSON.stringify(seen)).not.toMatch(/专家\d|单位\d/)

    const pdf = await supervisor.inject({ url: `${BASE}/${draw.id}/record.pdf?lang=zh` })
    expect(pdf.headers['content-type']).toBe('application/pdf')
    const [first] = done.record.result.serving
    const after = (await post(officer, `/${draw.id}/decline`, { candidate: first, reason: '出国' })).json()
    expect(after.declined).toMatchObject([{ candidate: first, reason: '出国' }])
    expect(after.record.result.strata.flatMap((x: Json) => x.drawn)).toContainEqual(
      expect.objectContaining({ replaces: first }),
    )
    expect(holds(await publicly(draw))).toBe(true)
    const { items } = (await supervisor.inject({ url: BASE })).json()
    expect(items.find((i: Json) => i.id === draw.id)).toMatchObject({
      state: 'drawn',
      candidates: 18,
      drawn: after.record.result.serving.length,
    })
    expect(code(await post(officer, `/${draw.id}/decline`, { candidate: first, reason: '再次' }))).toBe(
      'draw-not-serving',
    )
    const { rows } = await s.t.admin.query(`select action from history where subject_id = $1 order by id`, [
      draw.id,
    ])
    expect(rows.map((r: Json) => r.action)).toEqual([
      'draw.frozen',
      'draw.committed',
      'draw.committed',
      'draw.revealed',
      'draw.revealed',
      'draw.drawn',
      'draw.declined',
    ])
  })

  test.each<[string, object, string]>([
    ['an unknown track', { tracks: ['C9'] }, 'draw-tracks'],
    ['a value that is known already', { valueAt: at(-1) }, 'draw-too-soon'],
    [
      'more than there are',
      { strata: [{ title: { zh: '机械' }, disciplines: ['460'], draw: 13 }] },
      'draw-frame',
    ],
    ['a draw to follow that is not voided', { follows: randomUUID() }, 'draw-follows'],
    ['no stratum', { strata: [] }, 'validation'],
  ])('is not frozen with %s', async (_, more, expected) => {
    expect(code(await post(officer, '', input(more)))).toBe(expected)
  })

  test('who is left out is left out with a reason, and counted in public', async () => {
    const draw = await freeze({ leftOut: [{ expert: experts[0], reason: '为参评项目负责人' }] })
    expect(draw.people.map((p: Json) => p.expert)).not.toContain(experts[0])
    expect(draw.leftOutPeople).toMatchObject([{ name: '专家0', reason: '为参评项目负责人' }])
    expect((await publicly(draw)).leftOut).toBe(1)
  })

  test('one person does not keep both secrets, nobody commits twice or for the other, nor after the value is known', async () => {
    const both = await s.staff('officer', { duties: ['review'] })
    await s.t.admin.query(
      `insert into staff_role (id, user_id, role, call_id) values (gen_random_uuid(), $1, 'supervisor', $2)`,
      [both.id, CALL],
    )
    const draw = await freeze()
    expect((await commitBy(both, 'officer', draw)).statusCode).toBe(200)
    expect(code(await commitBy(both, 'supervisor', draw))).toBe('draw-not-now')
    expect(code(await commitBy(officer, 'officer', draw))).toBe('draw-not-now')
    await s.setClock(new Date(at(1.01)))
    expect(code(await commitBy(supervisor, 'supervisor', draw))).toBe('draw-not-now')
    expect((await publicly(draw)).state).toBe('expired')
  })

  test('another secret and another public value are refused; the right ones still go', async () => {
    const draw = await freeze()
    await commitBy(officer, 'officer', draw)
    await commitBy(supervisor, 'supervisor', draw)
    await s.setClock(new Date(at(1.01)))
    expect(code(await revealBy(officer, 'officer', draw, { secret: 'e'.repeat(40) }))).toBe(
      'draw-secret-differs',
    )
    expect((await revealBy(officer, 'officer', draw)).statusCode).toBe(200)
    expect(code(await revealBy(officer, 'officer', draw))).toBe('draw-not-now')
    const other = await revealBy(supervisor, 'supervisor', draw, { publicValue: '3054.73' })
    expect(other.json()).toMatchObject({ code: 'draw-value-differs' })
    expect(other.body).toContain('3054.37')
    expect((await revealBy(supervisor, 'supervisor', draw)).json().state).toBe('drawn')
  })

  test('two reveal at the same moment: it is drawn once', async () => {
    const draw = await freeze()
    await commitBy(officer, 'officer', draw)
    await commitBy(supervisor, 'supervisor', draw)
    await s.setClock(new Date(at(1.01)))
    const answers = await Promise.all([
      revealBy(officer, 'officer', draw),
      revealBy(supervisor, 'supervisor', draw),
    ])
    expect(answers.map((r) => r.statusCode)).toEqual([200, 200])
    expect(await publicly(draw)).toMatchObject({ state: 'drawn' })
    expect(holds(await publicly(draw))).toBe(true)
  })

  test('a voided draw is followed by one other, and both say so', async () => {
    const draw = await freeze()
    expect((await post(officer, `/${draw.id}/void`, { reason: '密钥遗失' })).json()).toMatchObject({
      state: 'void',
      voided: { reason: '密钥遗失' },
    })
    expect(code(await commitBy(officer, 'officer', draw))).toBe('draw-not-now')
    const next = await freeze({ follows: draw.id })
    expect((await publicly(draw)).followedBy).toBe(next.id)
    expect(code(await post(officer, '', input({ follows: draw.id })))).toBe('draw-follows')
    const done = await drawn()
    expect(code(await post(officer, `/${done.id}/void`, { reason: '不满意' }))).toBe('draw-not-now')
  })

  test('an officer of other tracks, one without the duty, and an applicant do not draw', async () => {
    const narrow = await s.staff('officer', { duties: ['review'], tracks: ['C1'] })
    const screening = await s.staff('officer')
    const applicant = (await s.applicant('B3')).manager
    const draw = await freeze()
    expect([
      code(await post(narrow, '', input())),
      code(await post(screening, '', input())),
      code(await post(applicant, '', input())),
      code(await post(supervisor, '', input())),
      code(await post(supervisor, `/${draw.id}/void`, { reason: '越权' })),
    ]).toEqual(Array(5).fill('forbidden'))
    expect(code(await commitBy(narrow, 'officer', draw))).toBe('forbidden')
    // Names are for officers for review in these tracks, and overseers.
    const seen = await screening.inject({ url: `${BASE}/${draw.id}` })
    expect(seen.json().people).toEqual([])
    expect((await supervisor.inject({ url: `${BASE}/${draw.id}` })).json().people).toHaveLength(18)
  })

  test('the database refuses what the routes would not even try', async () => {
    const done = await drawn()
    for (const wrong of [
      `update draw set frame_hash = repeat('0', 64) where id = '${done.id}'`,
      `update draw set seed = repeat('0', 64) where id = '${done.id}'`,
      `update draw set voided_by = frozen_by, void_reason = 'too late' where id = '${done.id}'`,
      `delete from draw where id = '${done.id}'`,
      `update draw_place set place = 1 where draw_id = '${done.id}'`,
      `update draw_candidate set expert_id = '${experts[18]}' where draw_id = '${done.id}'`,
      `insert into draw_candidate values ('${done.id}', 'E9999', '${experts[18]}')`,
      `delete from draw_decline`,
    ])
      await expect(s.t.admin.query(wrong), wrong).rejects.toMatchObject({
        code: expect.stringMatching(/^ZN00/),
      })
  })
})
