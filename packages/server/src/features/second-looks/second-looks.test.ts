import ExcelJS from 'exceljs'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SignedIn } from '../../../test/app.ts'
import { type Applicant, type Json, type Season, season } from '../../../test/season.ts'
import { enqueue } from '../../platform/jobs.ts'
import { SECOND_LOOK_MAILS } from './mails.ts'

const BASE = '/api/v1/calls/kczy-2023/second-looks'
const REASONS = [{ code: 'not-per-guide', clause: '二.2', text: { zh: '不符合', en: 'Not per the guide' } }]

let s: Season
let first: SignedIn
let second: SignedIn
let third: SignedIn
let unit: Applicant
beforeAll(async () => {
  s = await season()
  first = await s.staff('officer')
  second = await s.staff('officer')
  third = await s.staff('officer', { tracks: ['B3', 'B4'] })
  unit = await s.applicant('B3')
})
afterAll(() => s.close())

const code = (r: { json(): Json }) => r.json().code
const get = async (who: SignedIn, url: string): Promise<Json> => (await who.inject({ url })).json()
const post = (who: SignedIn, url: string, payload: object) => who.inject({ method: 'POST', url, payload })
const opinion = (who: SignedIn, id: string, outcome = 'ineligible', clauses = ['二.2']) =>
  post(who, `/api/v1/second-looks/${id}/opinion`, { outcome, clauses, note: '附件不能证明' })
const settle = (who: SignedIn, id: string, settlement: string) =>
  post(who, `/api/v1/second-looks/${id}/settlement`, { settlement, reason: '逐页核对过附件' })
const give = (who: SignedIn, id: string, officer: string) =>
  who.inject({ method: 'PUT', url: `/api/v1/second-looks/${id}/officer`, payload: { officer } })
const preview = (who: SignedIn, more = '') =>
  get(who, `${BASE}/preview?tracks=B3&outcomes=ineligible&percent=100${more}`)

/** A fresh application, found ineligible by this officer. */
async function refused(by = first): Promise<Json> {
  const draft = await s.draft(unit, 'B3')
  await s.submit(unit.manager, draft)
  const answer = await s.screen(by, 'conclude', await s.read(unit.manager, draft.id), {
    outcome: 'ineligible',
    reasons: REASONS,
    note: '第一次的理由',
  })
  expect(answer.statusCode).toBe(200)
  return answer.json()
}
/** Draws whatever can be. */
async function drawAll(by = first, more: object = {}): Promise<Json> {
  const { candidates } = await preview(by)
  const made = await post(by, BASE, {
    tracks: ['B3'],
    outcomes: ['ineligible'],
    percent: 100,
    again: false,
    days: 5,
    candidates,
    ...more,
  })
  expect(made.statusCode, made.body).toBe(201)
  return made.json()
}
const lookOf = async (app: Json, who = first): Promise<Json> =>
  (await get(who, `/api/v1/screening/${app.id}/second-looks`)).items[0]
/** Found ineligible by the first, and the second's to look at. */
async function given(): Promise<{ app: Json; id: string }> {
  const app = await refused()
  await drawAll()
  const { id } = await lookOf(app)
  expect((await give(first, id, second.id)).statusCode).toBe(200)
  return { app, id }
}
async function differing() {
  const made = await given()
  expect((await opinion(second, made.id, 'eligible', [])).statusCode).toBe(200)
  return made
}
const stateOf = async (app: Json) => (await s.read(unit.manager, app.id)).state

describe('a draw', () => {
  test('says first how many, is kept with seed and hash, leaves out what was drawn before, and spreads evenly', async () => {
    expect(
      code(
        await post(first, BASE, {
          ...{ tracks: ['B3'], outcomes: ['ineligible'] },
          number: 1,
          again: false,
          days: 5,
          candidates: 0,
        }),
      ),
    ).toBe('sample-empty')
    const apps = [await refused(), await refused(), await refused(second), await refused(second)]
    expect(await preview(first)).toMatchObject({ candidates: 4, size: 4, nobody: [] })
    expect((await get(first, `${BASE}/preview?tracks=B3&outcomes=ineligible&percent=10`)).size).toBe(1)
    expect(
      code(
        await post(first, BASE, {
          tracks: ['B3'],
          outcomes: ['ineligible'],
          percent: 100,
          again: false,
          days: 5,
          candidates: 3,
        }),
      ),
    ).toBe('sample-changed')
    expect(
      code(
        await post(third, BASE, {
          tracks: ['B3'],
          outcomes: ['ineligible'],
          percent: 100,
          again: false,
          days: 5,
          candidates: 4,
        }),
      ),
    ).toBe('forbidden')

    const drawn = await drawAll()
    expect(drawn).toMatchObject({ size: 4, holds: true })
    expect(drawn.seed).toMatch(/^[0-9a-f]{64}$/)
    expect(drawn.candidates).toEqual(apps.map((a) => a.id).sort())
    const { items } = await get(first, `${BASE}/files`)
    const concluder = new Map(apps.map((a, n) => [a.id, n < 2 ? first.id : second.id]))
    expect(items.filter((l: Json) => l.officer.id === concluder.get(l.applicationId))).toEqual([])
    const { byOfficer, total } = await get(first, BASE)
    expect(byOfficer.map((o: Json) => o.drawn).sort()).toEqual([1, 1, 2])
    expect(total).toMatchObject({ drawn: 4, open: 4, looked: 0, nobody: 0 })
    expect((await preview(first)).candidates).toBe(0)
    expect((await preview(first, '&again=true')).candidates).toBe(0)
    await s.a.runJobs()
    expect(s.a.smtp.mails.filter((m) => m.subject?.startsWith('抽样复核')).length).toBeGreaterThanOrEqual(2)
  })

  test('a file that nobody else may examine is nobody’s until somebody may', async () => {
    const only = await s.applicant('A')
    const alone = await s.staff('officer', { tracks: ['A'], duties: ['screening', 'lead'] })
    const draft = await s.draft(only, 'A')
    await s.submit(only.manager, draft)
    await s.screen(alone, 'conclude', await s.read(only.manager, draft.id), {
      outcome: 'ineligible',
      reasons: [{ ...REASONS[0], clause: '一.1' }],
      note: '',
    })
    // Those who examine every track had a hand in it: each judged a rule.
    await s.system(async (tx) => {
      for (const by of [first.id, second.id])
        await sql`insert into rule_decision (id, application_id, rule, truth, decided_by, superseded_at)
          values (gen_random_uuid(), ${draft.id}, 'x', 'met', ${by}, app_now())`.execute(tx)
    })
    const url = `${BASE}/preview?tracks=A&outcomes=ineligible&number=5`
    expect(await get(alone, url)).toMatchObject({
      candidates: 1,
      size: 1,
      nobody: [{ track: 'A', candidates: 1 }],
    })
    const made = await post(alone, BASE, {
      tracks: ['A'],
      outcomes: ['ineligible'],
      number: 5,
      again: false,
      days: 5,
      candidates: 1,
    })
    expect(made.json().drawn).toMatchObject([{ officer: null }])
    const { id } = await lookOf(draft, alone)
    expect(code(await give(alone, id, alone.id))).toBe('officer-unfit')
    expect(code(await give(alone, id, first.id))).toBe('officer-unfit')
    expect(code(await give(alone, id, third.id))).toBe('officer-unfit')
    const fresh = await s.staff('officer', { tracks: ['A'] })
    expect((await give(alone, id, fresh.id)).json().look.officer.id).toBe(fresh.id)
    const { items } = await get(alone, `/api/v1/applications/${draft.id}/history`)
    expect(items[0].action).toBe('screening.second-given')
  })
})

describe('a look', () => {
  test('shows nothing of the first conclusion until one’s own is given; equal is done', async () => {
    const { app, id } = await given()
    const before = await get(second, `/api/v1/second-looks/${id}`)
    expect(before.look).toMatchObject({ state: 'open', first: null, mine: true })
    const bench = await get(second, `/api/v1/screening/${app.id}`)
    expect([bench.secondLook, bench.outcomes]).toEqual([id, []])
    expect(JSON.stringify(before) + JSON.stringify(bench)).not.toContain('第一次的理由')
    expect((await get(first, `/api/v1/screening/${app.id}`)).outcomes).toHaveLength(1)
    // It is not theirs to change meanwhile, and nobody else's to look at.
    const now = await s.read(second, app.id)
    expect(code(await s.screen(second, 'reopen', now, { reason: '重新核对' }))).toBe('second-look-open')
    expect(code(await opinion(third, id))).toBe('forbidden')
    expect(code(await opinion(first, id))).toBe('forbidden')
    expect(code(await opinion(second, id, 'ineligible', []))).toBe('validation')
    expect(code(await opinion(second, id, 'ineligible', ['九.9']))).toBe('validation')

    const done = await opinion(second, id)
    expect(done.json().look).toMatchObject({
      state: 'equal',
      first: { outcome: 'ineligible', note: '第一次的理由' },
      maySettle: [],
    })
    expect(code(await opinion(second, id))).toBe('second-look-done')
    expect(code(await settle(third, id, 'maintained'))).toBe('second-look-done')
    expect(code(await give(first, id, third.id))).toBe('second-look-done')
    expect(await stateOf(app)).toBe('ineligible')
    const history = await get(second, `/api/v1/applications/${app.id}/history`)
    expect(history.items.map((e: Json) => e.action)).toEqual(
      expect.arrayContaining(['screening.second-drawn', 'screening.second-equal']),
    )
    const own = await get(unit.manager, `/api/v1/applications/${app.id}/history`)
    expect(JSON.stringify(own)).not.toContain('screening.second')
  })

  test.each([
    ['a third officer: the first stands', () => third, 'maintained', 'ineligible'],
    ['a third officer: examined again', () => third, 'reopened', 'submitted'],
    ['the second gives way', () => second, 'maintained', 'ineligible'],
    ['the first gives way', () => first, 'reopened', 'submitted'],
  ] as const)('a difference is settled: %s', async (_, by, how, state) => {
    const { app, id } = await differing()
    expect((await lookOf(app)).state).toBe('different')
    await s.a.runJobs()
    expect(
      s.a.smtp.mails.some(
        (m) => m.subject === `复核意见不一致：${app.number}` && JSON.stringify(m.to).includes(first.email),
      ),
    ).toBe(true)
    expect(code(await settle(first, id, 'maintained'))).toBe('second-person')
    expect(code(await settle(second, id, 'reopened'))).toBe('second-person')
    expect(code(await s.screen(third, 'reopen', await s.read(third, app.id), { reason: '重新核对' }))).toBe(
      'second-look-open',
    )
    expect(await stateOf(app)).toBe('ineligible')

    const mails = s.a.smtp.mails.length
    expect((await settle(by(), id, how)).json().look.state).toBe(how)
    await s.a.runJobs()
    const told = s.a.smtp.mails
      .slice(mails)
      .filter(
        (m) => JSON.stringify(m.to).includes(unit.manager.email) && !m.subject?.startsWith('已收到申报书'),
      )
      .map((m) => m.subject)
    expect([await stateOf(app), told]).toEqual([state, []])
    expect(code(await settle(third, id, how))).toBe('second-look-done')
  })

  test('whoever concluded may take it back as ever: that settles it; a withdrawal and an upheld appeal end it', async () => {
    const conceded = await differing()
    const now = await s.read(first, conceded.app.id)
    expect((await s.screen(first, 'reopen', now, { reason: '同意复核意见' })).statusCode).toBe(200)
    expect(await lookOf(conceded.app)).toMatchObject({ state: 'reopened' })

    const gone = await given()
    await s.withdraw(unit.manager, await s.read(unit.manager, gone.app.id))
    expect(await lookOf(gone.app)).toMatchObject({ state: 'lapsed', settledBy: null })
    expect(code(await opinion(second, gone.id))).toBe('second-look-done')

    const { app, id } = await differing()
    const url = `/api/v1/applications/${app.id}/appeals`
    const filed = await post(unit.manager, url, { reason: '等级证书在附件第 3 页，请再核对' })
    expect(code(await settle(third, id, 'reopened'))).toBe('appeal-open')
    const appeal = filed.json().items[0].id
    const decided = await post(third, `/api/v1/appeals/${appeal}/decision`, {
      decision: 'upheld',
      answer: '附件可以证明',
      clauses: [],
    })
    expect(decided.statusCode).toBe(200)
    expect(await lookOf(app)).toMatchObject({ state: 'lapsed' })
  })

  test('is due in working days: overdue ones are counted and their officer is told, once a day', async () => {
    const { id } = await given()
    await s.a.runJobs()
    const before = s.a.smtp.mails.length
    await s.setClock(new Date(Date.now() + 15 * 86_400_000))
    for (let i = 0; i < 2; i++) {
      await s.system((tx) => enqueue(tx, SECOND_LOOK_MAILS, {}))
      await s.a.runJobs()
    }
    const told = s.a.smtp.mails.slice(before).filter((m) => JSON.stringify(m.to).includes(second.email))
    expect(told.map((m) => m.subject)).toEqual([
      expect.stringMatching(/^抽样复核：\d+ 份待复核，[1-9]\d* 份已超期$/),
    ])
    expect((await get(second, `${BASE}/files?show=overdue`)).items.map((l: Json) => l.id)).toContain(id)
    expect((await get(second, BASE)).total.overdue).toBeGreaterThan(0)
    await s.setClock(new Date())
  })
})

test('the formal-check workbook has a sheet of them; what its reader has yet to look at says nothing of the first', async () => {
  const { app } = await given()
  const sheetOf = async (who: SignedIn) => {
    const answer = await who.inject({ url: '/api/v1/screening.xlsx?call=kczy-2023&lang=zh' })
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(answer.rawPayload as never)
    const rows = book.getWorksheet('抽样复核')!.getSheetValues() as string[][]
    return rows.find((r) => r?.[1] === app.number)!
  }
  expect((await sheetOf(first))[5]).toBe('形式审查不合格')
  expect((await sheetOf(second))[5] ?? '').toBe('')
  expect((await sheetOf(second))[12]).toBe('待复核')
})

describe('the database refuses whatever a route would let through', () => {
  const run = (who: SignedIn, statement: ReturnType<typeof sql>) => s.as(who, (tx) => statement.execute(tx))

  test('the same person on both sides, another’s opinion, one’s own view by one’s own word', async () => {
    const { id, app } = await given()
    const set = (what: string) => sql`update second_look set ${sql.raw(what)} where id = ${id}`
    const said = `opinion = 'eligible', note = '材料齐全'`
    await expect(run(first, set(`officer_id = '${first.id}'`))).rejects.toThrow(/may not look|by_another/)
    await expect(run(first, set(said))).rejects.toThrow(/its officer says/)
    await expect(run(third, set(`officer_id = '${third.id}'`))).rejects.toThrow(/whoever leads/)
    await expect(run(first, set(`first_by = '${third.id}'`))).rejects.toThrow(/permission denied/)
    await expect(run(first, set(`settlement = 'lapsed'`))).rejects.toThrow(/settled by an officer/)
    await expect(
      run(second, sql`select 1 / (select count(*) from screening_outcome where application_id = ${app.id})`),
    ).rejects.toThrow(/division by zero/)
    await expect(run(first, sql`update second_look_sample set seed = seed`)).rejects.toThrow(
      /permission denied/,
    )
    await run(second, set(said))
    await expect(run(second, set(`opinion = 'ineligible', clauses = '["二.2"]'`))).rejects.toThrow(
      /not rewritten/,
    )
    await expect(run(second, set(`settlement = 'reopened', settled_by = '${second.id}'`))).rejects.toThrow(
      /second_gives_way/,
    )
    await expect(
      run(first, set(`settlement = 'maintained', settled_by = '${first.id}', reason = '维持'`)),
    ).rejects.toThrow(/first_gives_way/)
    await expect(
      run(second, set(`settlement = 'maintained', settled_by = '${third.id}', reason = '维持'`)),
    ).rejects.toThrow(/settled by an officer/)
    await expect(
      run(third, sql`update application set state = 'submitted' where id = ${app.id}`),
    ).rejects.toThrow(/second look waits/)
    await expect(run(third, sql`delete from second_look where id = ${id}`)).rejects.toThrow(
      /permission denied/,
    )
  })

  test('who sees looks: officers of the track and overseers, not units, not other tracks', async () => {
    const seen = async (who: SignedIn) =>
      Number(
        (
          await s.as(who, (tx) =>
            sql<{ n: number }>`select count(*)::int as n from second_look where track = 'B3'`.execute(tx),
          )
        ).rows[0]!.n,
      )
    expect(await seen(first)).toBeGreaterThan(3)
    expect(await seen(await s.staff('supervisor'))).toBe(await seen(first))
    expect([
      await seen(unit.manager),
      await seen(await s.staff('officer', { tracks: ['A'] })),
      await seen(await s.staff('admin')),
    ]).toEqual([0, 0, 0])
  })
})
