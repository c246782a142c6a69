import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SignedIn } from '../../../test/app.ts'
import { type Applicant, type Json, type Season, season } from '../../../test/season.ts'
import { withSystem } from '../../platform/db/actor.ts'
import { recusalTasks } from './find-task.ts'

const CALL = 'kczy-2023'
let s: Season
let officer: SignedIn
let unit: Applicant
let app: Json
beforeAll(async () => {
  s = await season()
  officer = await s.staff('officer', { duties: ['review'] })
  unit = await s.applicant('B3')
  app = await s.draft(unit, 'B3', { change: { 'basics.leaderName': '方为' } })
  expect((await s.submit(unit.manager, app)).statusCode).toBe(201)
})
afterAll(() => s.close())

const find = () => recusalTasks['recusal.find']!({}, { db: s.t.db } as never)

/** An expert, verified, with whatever is stated here. */
async function expert(more: object): Promise<string> {
  const id = randomUUID()
  await withSystem(s.t.db, 'test', (tx) =>
    tx
      .insertInto('expert')
      .values({
        id,
        name: `专家${id.slice(0, 4)}`,
        unit_name: '别处大学',
        title: '教授',
        rank: 'senior',
        region: 'zhengzhou',
        disciplines: ['130'],
        status: 'verified',
        ...more,
      })
      .execute(),
  )
  return id
}
const of = async (who: SignedIn, id?: string): Promise<Json[]> =>
  (await who.inject({ url: `/api/v1/calls/${CALL}/conflicts${id ? `?expert=${id}` : ''}` })).json().items

describe('conflicts of interest', () => {
  test('are found ahead from facts, each with its source', async () => {
    const colleague = await expert({ unit_name: unit.name })
    const namesake = await expert({ name: '方为' })
    const former = await expert({
      employers: JSON.stringify([{ name: unit.name, code: null, from: 2010, until: 2022 }]),
    })
    const none = await expert({})
    await find()
    expect(await of(officer, colleague)).toMatchObject([
      { kind: 'same-unit', hard: true, source: unit.name, application: { number: app.number } },
    ])
    expect(await of(officer, namesake)).toMatchObject([
      { kind: 'same-person', hard: false, source: '方为', detail: 'leader' },
    ])
    expect(await of(officer, former)).toMatchObject([{ kind: 'earlier-unit', hard: true, detail: '2022' }])
    expect(await of(officer, none)).toEqual([])
  })

  test('an expert whom the applicant asks to keep out is barred, with the applicant’s reason', async () => {
    const named = await expert({ name: '钱进', unit_name: '某竞争公司' })
    const namesake = await expert({ name: '钱进', unit_name: '别处大学' })
    const other = await s.applicant('B3')
    const people = [{ name: '钱进', employer: '某竞争公司', reason: '正与本单位竞标' }]
    const draft = await s.draft(other, 'B3', { change: { 'people.exclusions': people } })
    expect((await s.submit(other.manager, draft)).statusCode).toBe(201)
    await find()
    expect(await of(officer, named)).toMatchObject([
      { kind: 'excluded', hard: true, source: '正与本单位竞标', application: { number: draft.number } },
    ])
    expect(await of(officer, namesake)).toEqual([])
    const greedy = await s.applicant('B3')
    const four = Array.from({ length: 4 }, (_, n) => ({ name: `专家${n}`, reason: '竞争关系' }))
    const asked = await s.submit(
      greedy.manager,
      await s.draft(greedy, 'B3', { change: { 'people.exclusions': four } }),
    )
    expect([asked.statusCode, JSON.stringify(asked.json())]).toEqual([
      409,
      expect.stringContaining('people.exclusions'),
    ])
    const why = [{ name: '专家', reason: '' }]
    const silent = await s.applicant('B3')
    const unsaid = await s.submit(
      silent.manager,
      await s.draft(silent, 'B3', { change: { 'people.exclusions': why } }),
    )
    expect(unsaid.statusCode).toBe(409)
  })

  test('stay fresh as experts, units and submissions change, and what stays keeps its date', async () => {
    const one = await expert({ unit_name: unit.name })
    await find()
    const [before] = await of(officer, one)
    await withSystem(s.t.db, 'test', (tx) =>
      tx.updateTable('expert').set({ name: '方为' }).where('id', '=', one).execute(),
    )
    await find()
    const after = await of(officer, one)
    expect(after.map((c) => c.kind)).toEqual(['same-person', 'same-unit'])
    expect(after[1].foundAt).toBe(before.foundAt)
    await withSystem(s.t.db, 'test', (tx) =>
      tx.updateTable('unit').set({ name: '改了名的学会' }).where('id', '=', unit.id).execute(),
    )
    await find()
    expect((await of(officer, one)).map((c) => c.kind)).toEqual(['same-person'])
    const renamed = await expert({ unit_name: '改了名的学会' })
    await find()
    expect(await of(officer, renamed)).toMatchObject([{ kind: 'same-unit' }])
  })

  test('a withdrawn application bars nobody', async () => {
    const other = await s.applicant('B4')
    const draft = await s.draft(other, 'B4')
    await s.submit(other.manager, draft)
    const id = await expert({ unit_name: other.name })
    await find()
    expect(await of(officer, id)).toHaveLength(1)
    await s.withdraw(other.manager, await s.read(other.manager, draft.id))
    expect(await of(officer, id)).toEqual([])
  })

  test('officers for review of the track and overseers read them, in pages; nobody else', async () => {
    const supervisor = await s.staff('supervisor')
    const elsewhere = await s.staff('officer', { duties: ['review'], tracks: ['A'] })
    const screening = await s.staff('officer')
    expect((await of(supervisor)).length).toBeGreaterThan(2)
    expect(await of(elsewhere)).toEqual([])
    expect((await screening.inject({ url: `/api/v1/calls/${CALL}/conflicts` })).statusCode).toBe(403)
    expect((await unit.manager.inject({ url: `/api/v1/calls/${CALL}/conflicts` })).statusCode).toBe(403)
    const all = await of(officer)
    const paged: Json[] = []
    for (let cursor: string | null = ''; cursor !== null; ) {
      const url = `/api/v1/calls/${CALL}/conflicts?limit=1${cursor && `&cursor=${cursor}`}`
      const page: Json = (await officer.inject({ url })).json()
      paged.push(...page.items)
      cursor = page.nextCursor
    }
    expect(paged).toEqual(all)
  })

  test('a draw shows beforehand whom the applications of its tracks bar', async () => {
    const barred = await expert({ unit_name: '改了名的学会', disciplines: ['340'] })
    const day = (n: number) => new Date(Date.now() + n * 86_400_000).toISOString().slice(0, 10)
    const away = { from: day(3), until: day(9) }
    const past = { from: day(-9), until: day(-3) }
    const free = await expert({ disciplines: ['340'], workload: 5, absences: JSON.stringify([away, past]) })
    await find()
    const shown = await officer.inject({
      method: 'POST',
      url: `/api/v1/calls/${CALL}/draws/preview`,
      payload: {
        tracks: ['B3'],
        strata: [{ title: { zh: '一' }, disciplines: ['340'], draw: 1 }],
        perUnit: 1,
      },
    })
    const bars = new Map(shown.json().strata[0].candidates.map((c: Json) => [c.expert, c.bars]))
    expect([bars.get(barred), bars.get(free)]).toEqual([1, 0])
    const other = shown.json().strata[0].candidates.find((c: Json) => c.expert === free)
    expect(other).toMatchObject({ away: [away], load: 0, limit: 5 })
  })
})
