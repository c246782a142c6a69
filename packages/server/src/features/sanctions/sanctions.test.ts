import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SignedIn } from '../../../test/app.ts'
import { type Applicant, type Json, type Season, season } from '../../../test/season.ts'
import { sendImport, workbook } from '../../../test/workbook.ts'

let s: Season
let officer: SignedIn
let second: SignedIn
let approver: SignedIn
let supervisor: SignedIn
let unit: Applicant
let other: Applicant
beforeAll(async () => {
  s = await season()
  officer = await s.staff('officer')
  second = await s.staff('officer')
  approver = await s.staff('approver')
  supervisor = await s.staff('supervisor')
  unit = await s.applicant('A')
  other = await s.applicant('A')
})
afterAll(() => s.close())

const BASE = '/api/v1/sanctions'
const day = (days: number) =>
  new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10)
let numbers = 0
const entry = (unitId: string, more: object = {}) => ({
  unitId,
  kind: 'false-material',
  documentTitle: '关于申报材料造假的处理决定',
  documentNumber: `豫科协〔2026〕${++numbers}号`,
  grounds: '合作协议系伪造',
  from: day(-100),
  until: null,
  ...more,
})
const post = (who: SignedIn, path: string, payload: object) =>
  who.inject({ method: 'POST', url: `${BASE}${path}`, payload })
const enter = (who: SignedIn, unitId: string, more: object = {}) => post(who, '', entry(unitId, more))
const code = (r: { json(): Json }) => r.json().code
const ofUnit = async (who: SignedIn, id: string): Promise<Json> =>
  (await who.inject({ url: `/api/v1/units/${id}/sanctions` })).json()
const confirmed = async (unitId: string, more: object = {}): Promise<Json> => {
  const { id } = (await enter(officer, unitId, more)).json()
  return (await post(second, `/${id}/decision`, { decision: 'confirmed' })).json()
}
const homeTrack = async (who: Applicant, track: string): Promise<Json> =>
  (await who.manager.inject({ url: `/api/v1/units/${who.id}/home?call=kczy-2023` }))
    .json()
    .tracks.find((t: Json) => t.track === track)

describe('an entry', () => {
  test('holds against nobody until a second person confirms it', async () => {
    const made = await enter(officer, unit.id)
    expect(made.statusCode).toBe(201)
    const { id } = made.json()
    expect(made.json()).toMatchObject({ state: 'waiting', mayDecide: false, mayWithdraw: true })
    expect((await ofUnit(unit.manager, unit.id)).items).toEqual([])
    expect(await homeTrack(unit, 'A')).toMatchObject({ allowed: 'yes' })
    expect(code(await post(officer, `/${id}/decision`, { decision: 'confirmed' }))).toBe('second-person')
    expect(code(await post(second, `/${id}/decision`, { decision: 'withdrawn' }))).toBe('forbidden')
    expect(code(await post(second, `/${id}/decision`, { decision: 'declined' }))).toBe('reason-required')
    expect(code(await post(supervisor, `/${id}/decision`, { decision: 'confirmed' }))).toBe('forbidden')

    const done = await post(approver, `/${id}/decision`, { decision: 'confirmed' })
    expect(done.json()).toMatchObject({ decision: 'confirmed', state: 'inForce', decidedBy: '李强' })
    expect(code(await post(second, `/${id}/decision`, { decision: 'confirmed' }))).toBe('proposal-decided')

    const mine = await ofUnit(unit.manager, unit.id)
    expect(mine.items).toHaveLength(1)
    expect(mine.items[0].bars.map((b: Json) => b.track)).toHaveLength(12)
    expect(mine.items[0].bars[0]).toMatchObject({ clause: '一.1', rule: 'A/integrity' })
    expect((await unit.manager.inject({ url: `/api/v1/units/${other.id}/sanctions` })).statusCode).toBe(404)
    expect(await homeTrack(unit, 'A')).toMatchObject({ allowed: 'no' })
    const refused = await unit.manager.inject({
      method: 'POST',
      url: '/api/v1/applications',
      payload: { callId: 'kczy-2023', track: 'A', unitId: unit.id },
    })
    expect(code(refused)).toBe('not-eligible-here')
    expect(refused.json().issues[0]).toMatchObject({ rule: 'A/integrity', clause: '一.1', ruling: 'R16' })
    await s.a.runJobs()
    expect(s.a.smtp.mails.some((m) => m.subject?.includes(`列入惩戒名单：${unit.name}`))).toBe(true)
  })

  test('is entered once, ends not before it begins, and of known units only', async () => {
    const same = entry(other.id)
    expect((await post(officer, '', same)).statusCode).toBe(201)
    expect(code(await post(second, '', same))).toBe('sanction-known')
    expect(code(await enter(officer, other.id, { until: day(-101) }))).toBe('sanction-ends-early')
    expect((await enter(officer, crypto.randomUUID())).statusCode).toBe(404)
  })

  test('whoever belongs to the unit neither enters nor confirms', async () => {
    const { id } = (await enter(officer, other.id)).json()
    await s.system((tx) =>
      tx
        .insertInto('unit_member')
        .values({ unit_id: other.id, user_id: second.id, role: 'member' })
        .execute(),
    )
    try {
      expect(code(await enter(second, other.id))).toBe('own-unit')
      expect(code(await post(second, `/${id}/decision`, { decision: 'confirmed' }))).toBe('own-unit')
      const update = sql`update sanction set decision = 'confirmed', decided_by = ${second.id} where id = ${id}`
      await expect(s.as(second, (tx) => update.execute(tx))).rejects.toThrow(/their own unit/)
    } finally {
      await s.system((tx) =>
        tx
          .updateTable('unit_member')
          .set({ left_at: sql<Date>`app_now()` })
          .where('user_id', '=', second.id)
          .execute(),
      )
    }
    expect((await post(officer, `/${id}/decision`, { decision: 'withdrawn' })).json().state).toBe('refused')
  })

  test('counts on the day of the deadline and no other', async () => {
    const last = new Date(s.deadline.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)
    const before = new Date(s.deadline.getTime() - 16 * 3_600_000).toISOString().slice(0, 10)
    const a = await s.applicant('A')
    await confirmed(a.id, { until: before })
    expect(await homeTrack(a, 'A')).toMatchObject({ allowed: 'yes' })
    expect((await ofUnit(a.manager, a.id)).items[0]).toMatchObject({ state: 'inForce', bars: [] })
    await confirmed(a.id, { until: last })
    expect(await homeTrack(a, 'A')).toMatchObject({ allowed: 'no' })
  })
})

describe('lifting', () => {
  test('takes a reason and two people, and then lets the unit apply', async () => {
    const a = await s.applicant('A')
    const { id } = await confirmed(a.id)
    expect((await post(officer, `/${id}/lifts`, { reason: '' })).statusCode).toBe(400)
    const proposed = (await post(officer, `/${id}/lifts`, { reason: '已整改完毕，复核通过' })).json()
    expect(proposed).toMatchObject({ state: 'inForce', mayLift: false, lift: { mayDecide: false } })
    const { id: lift } = proposed.lift
    expect(code(await post(second, `/${id}/lifts`, { reason: '再提一次' }))).toBe('lift-proposed')
    const way = `/${id}/lifts/${lift}/decision`
    expect(code(await post(officer, way, { decision: 'confirmed' }))).toBe('second-person')
    expect(await homeTrack(a, 'A')).toMatchObject({ allowed: 'no' })
    expect((await post(second, way, { decision: 'confirmed' })).json()).toMatchObject({
      state: 'ended',
      lastDay: day(-1),
      liftReason: '已整改完毕，复核通过',
    })
    expect(await homeTrack(a, 'A')).toMatchObject({ allowed: 'yes' })
    expect(code(await post(officer, `/${id}/lifts`, { reason: '又一次' }))).toBe('sanction-not-in-force')
    const { items } = (
      await supervisor.inject({ url: `/api/v1/history?subjectType=unit&subjectId=${a.id}` })
    ).json()
    expect(items.map((e: Json) => e.action).filter((x: string) => x.startsWith('sanction'))).toEqual([
      'sanction.lift-confirmed',
      'sanction.lift-proposed',
      'sanction.confirmed',
      'sanction.entered',
    ])
  })
})

describe('after the submission', () => {
  test('a confirmed entry changes the verdict, shows in the queue, and makes old views old', async () => {
    const a = await s.applicant('A')
    const app = await s.draft(a, 'A')
    await s.submit(a.manager, app)
    const queue = async () =>
      (await officer.inject({ url: '/api/v1/screening?call=kczy-2023&sanctioned=1' }))
        .json()
        .items.filter((r: Json) => r.id === app.id)
    const seen = async () => (await officer.inject({ url: `/api/v1/screening/${app.id}` })).json()
    expect(await queue()).toEqual([])
    const before = await seen()
    expect(before.verdict.findings.find((f: Json) => f.rule === 'A/integrity').truth).toBe('met')
    const { id } = await confirmed(a.id)
    expect(await queue()).toMatchObject([{ machine: { notMet: 1 }, sanctions: { inForce: 1, since: 1 } }])
    const after = await seen()
    expect(after.verdict.findings.find((f: Json) => f.rule === 'A/integrity')).toMatchObject({
      truth: 'notMet',
      code: 'barred',
      clause: '一.1',
    })
    expect(after.sanctions).toMatchObject([{ id, since: true, liftedAt: null }])
    expect(after.version).toBeGreaterThan(before.version)
    expect(
      code(await s.screen(officer, 'conclude', before, { outcome: 'eligible', reasons: [], note: '' })),
    ).toBe('version-changed')
    const { items } = (await a.manager.inject({ url: `/api/v1/applications/${app.id}/history` })).json()
    expect(items[0]).toMatchObject({ action: 'application.registry-changed' })
    expect(items[0].detail).toMatchObject({ registry: 'sanction-confirmed', notMet: 1 })
  })

  test('without a check of the year the rule waits for the registry', async () => {
    const a = await s.applicant('A', { sanctions: undefined as never })
    const app = await s.draft(a, 'A')
    await s.submit(a.manager, app)
    const finding = async () =>
      (await officer.inject({ url: `/api/v1/screening/${app.id}` }))
        .json()
        .verdict.findings.find((f: Json) => f.rule === 'A/integrity')
    expect(await finding()).toMatchObject({ truth: 'undecided', awaits: 'registry' })
    const all = { year: 2022, source: '2022 年名单' }
    const check = (payload: object) =>
      officer.inject({ method: 'POST', url: '/api/v1/sanction-checks', payload })
    expect((await check(all)).statusCode).toBe(201)
    expect(await finding()).toMatchObject({ truth: 'undecided' })
    expect((await check({ ...all, year: 2023 })).json().items[0]).toMatchObject({
      unitName: null,
      year: 2023,
    })
    expect(await finding()).toMatchObject({ truth: 'met' })
    // Who registers later has not been looked for.
    const late = await s.applicant('A', { sanctions: undefined as never })
    expect(await homeTrack(late, 'A')).toMatchObject({ allowed: 'depends' })
  })
})

describe('in bulk', () => {
  const HEAD = [
    '单位代码',
    '单位名称',
    '惩戒种类',
    '文件名称',
    '文号',
    '事由',
    '起始日',
    '截止日',
    '涉及项目类别',
  ]
  const codeOf = async (id: string) =>
    (await s.t.admin.query('select credit_code from unit where id = $1', [id])).rows[0].credit_code
  const run = async (who: SignedIn, rows: unknown[][]) => {
    const sent = (await sendImport(who, 'sanctions', await workbook([HEAD, ...rows]))).json()
    await s.a.runJobs()
    return (await who.inject({ url: `/api/v1/imports/${sent.id}` })).json()
  }
  const go = async (who: SignedIn, checked: Json, skipWrong = false) => {
    const answer = await who.inject({
      method: 'POST',
      url: `/api/v1/imports/${checked.id}/confirm`,
      headers: { 'if-match': `"v${checked.version}"` },
      payload: { skipWrong },
    })
    await s.a.runJobs()
    return answer
  }
  const rowsOf = async (who: SignedIn, id: string) =>
    (await who.inject({ url: `/api/v1/imports/${id}/rows` })).json().items

  test('rows become entries that wait; the same file changes nothing; a second person confirms them together', async () => {
    const a = await s.applicant('A')
    const b = await s.applicant('A')
    const row = async (x: Applicant, no: string, grounds = '验收材料不实', until: unknown = '2031-12-31') => [
      await codeOf(x.id),
      x.name,
      '弄虚作假',
      '处理决定',
      no,
      grounds,
      '2025-01-01',
      until,
      'C1',
    ]
    const rows = [await row(a, '甲号'), await row(b, '乙号', '逾期未结项', null)]
    const checked = await run(officer, rows)
    expect(checked).toMatchObject({ state: 'checked', counts: { create: 2, error: 0 } })
    expect((await go(officer, checked)).statusCode).toBe(200)
    expect((await ofUnit(a.manager, a.id)).items).toEqual([])
    expect((await run(officer, rows)).counts).toMatchObject({ create: 0, same: 2 })

    // One's own that waits is corrected; another's is not.
    const corrected = [await row(a, '甲号', '验收材料系伪造')]
    const others = await run(second, corrected)
    expect(others.counts).toMatchObject({ error: 1 })
    expect((await rowsOf(second, others.id))[0].issues[0].code).toBe('waits-differs')
    const mend = await run(officer, corrected)
    expect(mend.counts).toMatchObject({ change: 1 })
    expect((await go(officer, mend)).statusCode).toBe(200)

    const list = async (who: SignedIn, unitId: string) =>
      (await who.inject({ url: `${BASE}?state=waiting&unit=${unitId}` })).json()
    const waiting = [...(await list(second, a.id)).items, ...(await list(second, b.id)).items]
    expect(waiting).toMatchObject([
      { grounds: '验收材料系伪造', imported: true, track: 'C1' },
      { until: null },
    ])
    const ids = waiting.map((w) => w.id)
    const own = (await post(officer, '/confirm', { ids })).json()
    expect(own.items.map((i: Json) => i.problem?.code)).toEqual(['second-person', 'second-person'])
    const both = (await post(second, '/confirm', { ids })).json()
    expect(both.items.every((i: Json) => i.done)).toBe(true)
    expect((await ofUnit(a.manager, a.id)).items[0]).toMatchObject({
      documentNumber: '甲号',
      lastDay: '2031-12-31',
    })

    const late = await run(officer, [await row(a, '甲号', '改了事由')])
    expect((await rowsOf(officer, late.id))[0].issues[0].code).toBe('confirmed-differs')
    const wrong = await run(officer, [await row(a, '丙号', '某', '2024-12-31')])
    expect((await rowsOf(officer, wrong.id))[0].issues[0].code).toBe('ends-before')
  })

  test('the list is narrowed and counted', async () => {
    const all = (await supervisor.inject({ url: `${BASE}?limit=2` })).json()
    expect(all.items).toHaveLength(2)
    const next = (await supervisor.inject({ url: `${BASE}?limit=2&cursor=${all.nextCursor}` })).json()
    expect(next.items[0].id).not.toBe(all.items[0].id)
    const found = (await supervisor.inject({ url: `${BASE}?q=${encodeURIComponent('乙号')}` })).json()
    expect(found.items).toHaveLength(1)
    expect(found.counts).toMatchObject({ inForce: 1, waiting: 0 })
    expect(found.items[0]).toMatchObject({ mayDecide: false, mayWithdraw: false, mayLift: false })
  })
})

test('by SQL alone: nobody confirms their own, no unit writes, nothing is rewritten or removed', async () => {
  const a = await s.applicant('A')
  const as = (who: SignedIn, text: string) =>
    s.as(who, async (tx) => (await sql.raw(text).execute(tx)).rows as Json[])
  const insert = `insert into sanction (id, unit_id, kind, document_title, grounds, from_day)
    values (gen_random_uuid(), '${a.id}', 'other', '决定', '事由', '2026-01-01') returning id`
  for (const who of [a.manager, approver, supervisor])
    await expect(as(who, insert)).rejects.toThrow(/row-level security|own unit/)
  const [{ id }] = (await as(officer, insert)) as [Json]
  const set = (who: SignedIn, by = who) =>
    as(
      who,
      `update sanction set decision = 'confirmed', decided_by = '${by.id}' where id = '${id}' returning id`,
    )
  await expect(set(officer)).rejects.toThrow(/sanction_by_two/)
  await expect(set(officer, second)).rejects.toThrow(/row-level security/)
  expect(await set(supervisor)).toEqual([])
  expect(await as(a.manager, `select 1 from sanction where id = '${id}'`)).toEqual([])
  expect(await set(second)).toHaveLength(1)
  expect(await as(a.manager, `select 1 from sanction where id = '${id}'`)).toHaveLength(1)
  expect(await as(other.manager, `select 1 from sanction where id = '${id}'`)).toEqual([])
  await expect(as(officer, `update sanction set until_day = '2030-01-01'`)).rejects.toThrow(
    /permission denied/,
  )
  await expect(s.system((tx) => tx.deleteFrom('sanction').execute())).rejects.toThrow()
  const lift = `insert into sanction_lift (id, sanction_id, reason) values (gen_random_uuid(), '${id}', '理由充分') returning id`
  for (const who of [a.manager, approver, supervisor])
    await expect(as(who, lift)).rejects.toThrow(/row-level security|own unit/)
  const [{ id: liftId }] = (await as(officer, lift)) as [Json]
  await expect(
    as(
      officer,
      `update sanction_lift set decision = 'confirmed', decided_by = '${officer.id}' where id = '${liftId}'`,
    ),
  ).rejects.toThrow(/lift_by_two/)
  expect(await as(a.manager, `select 1 from sanction_lift where id = '${liftId}'`)).toEqual([])
  const check = (by: string) =>
    `insert into sanction_check (id, year, source, recorded_by) values (gen_random_uuid(), 2023, '某', '${by}')`
  await expect(as(a.manager, check(a.manager.id))).rejects.toThrow(/row-level security/)
  await expect(as(officer, check(second.id))).rejects.toThrow(/row-level security/)
})
