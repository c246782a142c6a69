import { createHash, randomUUID } from 'node:crypto'
import { type SelectionInput, select } from '@zhinan/review'
import canonicalize from 'canonicalize'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SignedIn } from '../../../test/app.ts'
import type { Json } from '../../../test/season.ts'
import { type SelectionSeason, selectionSeason } from '../../../test/selection-season.ts'

const CALL = 'kczy-2023'
const TRACKS = ['C1', 'C2', 'C3', 'C4', 'C5']

let x: SelectionSeason
let { s, LIVE, KEPT, officer, colleague, approver, supervisor, judge }: SelectionSeason =
  {} as SelectionSeason
let { at, ids, managers, get, post, live, prepare, prepared }: SelectionSeason = {} as SelectionSeason
const resultOf = (of: Json, name: string) => of.rows.find((row: Json) => row.id === at[name])
const results = (of: Json, ...names: string[]) => names.map((n) => resultOf(of, n)?.result)

beforeAll(async () => {
  x = await selectionSeason(TRACKS)
  ;({ s, LIVE, KEPT, officer, colleague, approver, supervisor, judge } = x)
  ;({ at, ids, managers, get, post, live, prepare, prepared } = x)
  for (const [n, score] of [95, 93, 91, 89].entries()) await x.city(n, score, n === 0 || n === 3)
  await x.alone('tie0', 'C5', 80)
  await x.alone('tie1', 'C5', 80)
})
afterAll(() => s.close())

test('while opinions are given, nothing is prepared without a reason', async () => {
  const now = await live()
  expect(now.questions).toEqual(
    expect.arrayContaining([
      { track: 'C4', code: 'round-open', n: 1 },
      { track: 'C5', code: 'tied', n: 1 },
    ]),
  )
  const refused = await prepare()
  expect([refused.statusCode, refused.json().code]).toEqual([409, 'selection-open'])
  await x.close()
  expect((await live()).questions.map((q: Json) => q.code)).toEqual(['tied'])
})

describe('who would be selected now', () => {
  test('designated companions of the shortlisted are nested; undesignated ones and those of the others compete', async () => {
    const now = await live()
    expect(results(now, 'city0', 'city1', 'city2', 'city3')).toEqual([
      'shortlisted',
      'shortlisted',
      'shortlisted',
      'reserve',
    ])
    expect(results(now, 'city0/C1', 'city0/C2', 'city0/C3', 'city0/second')).toEqual([
      'nested',
      'nested',
      'nested',
      'shortlisted',
    ])
    // The city that is not shortlisted: both of its pair go to their own review.
    expect(results(now, 'city3/C1', 'city3/C2', 'city3/C3', 'city3/second')).toEqual(
      Array(4).fill('shortlisted'),
    )
    expect(resultOf(now, 'city0/C1')).toMatchObject({ amount: 0, rank: null })
    expect(resultOf(now, 'city0/C1').reasons[0]).toEqual({
      zh: expect.stringMatching(/子项目实施.*（三\(四\)2）/),
      en: expect.stringContaining(at.city0!),
    })
    expect(resultOf(now, 'city0')).toMatchObject({
      score: 95,
      raw: 95,
      opinions: 1,
      rank: 1,
      amount: 50_000_000,
    })
    expect(now.totals).toMatchObject({ limit: 1_050_000_000, places: 121 })
    expect(now.totals.money).toBe(3 * 50_000_000 + 3 * 20_000_000 + 5_000_000 + 5_000_000)
  })

  test('overseers read it, applicants and experts do not; an officer of one track sees that one', async () => {
    for (const who of [approver, supervisor]) expect((await get(who, LIVE)).rows).toHaveLength(20)
    for (const who of [managers.city0!.manager, judge.who])
      expect((await who.inject({ url: LIVE })).statusCode).toBe(403)
    const one = await s.staff('officer', { duties: ['review'], tracks: ['C5'] })
    const seen = await get(one, LIVE)
    expect([seen.whole, seen.tracks.map((t: Json) => t.track), seen.rows.length]).toEqual([false, ['C5'], 2])
    expect((await prepare(one)).statusCode).toBe(403)
  })
})

describe('what if', () => {
  const ask = (change: object, who = officer) =>
    get(who, `${LIVE}/what-if?change=${encodeURIComponent(JSON.stringify(change))}`)

  test('one more pilot city: it moves up, its companions leave their tracks, and the money is told three ways', async () => {
    const answer = await ask({ quota: { C4: 4 } }, supervisor)
    const moved = Object.fromEntries(answer.changes.map((c: Json) => [c.id, c.after?.result]))
    expect(moved).toMatchObject({
      [at.city3!]: 'shortlisted',
      [at['city3/C1']!]: 'nested',
      [at['city3/C2']!]: 'nested',
      [at['city3/C3']!]: 'nested',
    })
    // It stays, one place further up.
    expect(moved[at['city3/second']!]).toBe('shortlisted')
    const gain = 50_000_000 - 20_000_000 - 5_000_000 - 5_000_000
    expect(answer.totals.after.money - answer.totals.before.money).toBe(gain)
    for (const by of ['track', 'region', 'kind']) {
      const sum = (when: 'before' | 'after') =>
        answer.by[by].reduce((n: number, m: Json) => n + m.money[when], 0)
      expect([sum('before'), sum('after')]).toEqual([answer.totals.before.money, answer.totals.after.money])
    }
    expect(answer.milliseconds).toBeGreaterThan(0)
  })

  test('a floor, and an expert away', async () => {
    const floor = await ask({ floor: { C4: 92 } })
    expect(floor.changes.find((c: Json) => c.id === at.city2)).toMatchObject({
      after: { result: 'not-selected' },
    })
    const away = await ask({ without: [judge.id] })
    expect(away.totals.after.awards).toBe(0)
  })

  test.each([
    ['no JSON', '{'],
    ['a track that is not there', JSON.stringify({ quota: { Z: 1 } })],
    ['a quota of text', JSON.stringify({ quota: { C4: 'x' } })],
  ])('%s is refused', async (_, change) => {
    const answer = await officer.inject({ url: `${LIVE}/what-if?change=${encodeURIComponent(change)}` })
    expect([answer.statusCode, answer.json().code]).toEqual([400, 'selection-question'])
  })
})

describe('a tie at the cut', () => {
  const minutes = { present: '张三、李四、王五', reason: '三票对两票' }
  test('is shown as one, and told apart only by a vote on all of them', async () => {
    expect(results(await live(), 'tie0', 'tie1')).toEqual(['tied', 'tied'])
    for (const order of [
      [at.tie1, at.city0],
      [at.city0, at.city1],
      [at.tie1, at.tie1],
    ]) {
      const refused = await post(officer, `${LIVE}/decisions`, { vote: { order, ...minutes } })
      expect([refused.statusCode, refused.json().code]).toEqual([409, 'selection-vote'])
    }
    const order = [at.tie1, at.tie0]
    const preview = await post(officer, `${LIVE}/decisions/preview`, { vote: { order } })
    expect(preview.json().changes).toMatchObject([
      { id: at.tie1, before: { result: 'tied' }, after: { result: 'shortlisted' } },
      { id: at.tie0, before: { result: 'tied' }, after: { result: 'reserve' } },
    ])
    expect(results(await live(), 'tie0')).toEqual(['tied'])
    const done = await post(colleague, `${LIVE}/decisions`, { vote: { order, ...minutes } })
    expect(done.statusCode, done.body).toBe(201)
    expect(results(done.json(), 'tie1', 'tie0')).toEqual(['shortlisted', 'reserve'])
    expect(done.json()).toMatchObject({ questions: [], votes: [{ track: 'C5', order, ...minutes }] })
  })
})

describe('prepared by one, confirmed by another', () => {
  test('a selection keeps what it rests on; its download selects the same', async () => {
    const made = await prepared()
    expect(made).toMatchObject({ n: 1, state: 'prepared', followsN: null, openReason: null, stale: [] })
    const bytes = (await supervisor.inject({ url: `${KEPT}/1/input.json` })).rawPayload
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(made.inputHash)
    const input = JSON.parse(bytes.toString()) as SelectionInput
    expect(canonicalize(input)).toBe(bytes.toString())
    const again = select(input)
    expect(made.rows.map(({ id, result, rank, amount }: Json) => ({ id, result, rank, amount }))).toEqual(
      again.outcomes.map(({ id, result, rank, amount }) => ({ id, result, rank, amount })),
    )
    expect(made.totals.money).toBe(again.tracks.reduce((n, t) => n + t.money, 0))
    const { rows } = await s.t.admin.query(
      `select result, count(*)::int as n from selection_place group by result order by result`,
    )
    expect(rows).toEqual([
      { result: 'nested', n: 9 },
      { result: 'reserve', n: 2 },
      { result: 'shortlisted', n: 9 },
    ])
    // What waits for whom: an approver's home asks for no more than this.
    for (const [who, mayDecide] of [
      [approver, true],
      [officer, false],
      [supervisor, false],
    ] as const)
      expect((await get(who, KEPT)).items).toMatchObject([{ n: 1, state: 'prepared', mayDecide }])
    const second = await prepare(colleague)
    expect([second.statusCode, second.json().code]).toEqual([409, 'selection-waits'])
  })

  test('never by whoever prepared it, nor by whoever recorded what it rests on: service, row-level security and constraint say so', async () => {
    const both = (who: SignedIn) =>
      s.t.admin.query(
        `insert into staff_role (id, user_id, role, call_id, duties) values (gen_random_uuid(), $1, 'approver', $2, '{}')`,
        [who.id, CALL],
      )
    await both(officer)
    await both(colleague)
    const own = await post(officer, `${KEPT}/1/confirm`)
    expect([own.statusCode, own.json().code]).toEqual([403, 'second-person'])
    const voter = await post(colleague, `${KEPT}/1/confirm`)
    expect([voter.statusCode, voter.json().code]).toEqual([403, 'selection-own-decisions'])
    const confirmAs = (who: SignedIn) =>
      s.as(who, (tx) =>
        sql`update selection set decision = 'confirmed', decided_by = ${who.id} where n = 1`.execute(tx),
      )
    await expect(confirmAs(officer)).rejects.toMatchObject({ code: '42501' })
    await expect(confirmAs(colleague)).rejects.toMatchObject({ code: '42501' })
    expect((await confirmAs(supervisor)).numAffectedRows).toBe(0n)
    await expect(
      s.t.admin.query(
        `update selection set decision = 'confirmed', decided_by = prepared_by, decided_at = now()`,
      ),
    ).rejects.toThrow(/selection_by_two/)
    expect((await post(supervisor, `${KEPT}/1/confirm`)).statusCode).toBe(403)
  })

  test('not when something changed since; the approver is told what, and sends it back', async () => {
    const late = managers.tie0!
    const app = await s.read(late.manager, ids.tie0!)
    await s.system((tx) => sql`update application set state = 'ineligible' where id = ${app.id}`.execute(tx))
    const stale = await post(approver, `${KEPT}/1/confirm`)
    expect([stale.statusCode, stale.json().code]).toEqual([409, 'selection-stale'])
    // With the formal check's word the assignment ended, and its opinion counts no more.
    expect(stale.json().issues[0].message).toEqual({
      zh: `${at.tie0}：形式审查结论 合格 → 不合格、得分 80 → 无、有效意见数 1 → 0`,
      en: expect.stringContaining('formal check eligible → ineligible'),
    })
    expect((await get(approver, `${KEPT}/1`)).stale).toHaveLength(1)
    expect((await post(approver, `${KEPT}/1/send-back`, {})).statusCode).toBe(400)
    const back = await post(approver, `${KEPT}/1/send-back`, { reason: '情况有变，请重新提请' })
    expect(back.json()).toMatchObject({ state: 'sent-back', decisionReason: '情况有变，请重新提请' })
  })

  test('what was seen earlier is not prepared; what is confirmed stays as it is', async () => {
    const moved = await post(officer, KEPT, { inputHash: 'a'.repeat(64) })
    expect([moved.statusCode, moved.json().code]).toEqual([409, 'selection-moved'])
    expect(await prepared()).toMatchObject({ n: 2 })
    const done = await post(approver, `${KEPT}/2/confirm`)
    expect(done.json()).toMatchObject({ state: 'confirmed', awards: 9 })
    expect((await post(approver, `${KEPT}/2/confirm`)).json().code).toBe('proposal-decided')
    for (const change of [`money = 1`, `decision = 'sent-back', decision_reason = 'xx'`])
      await expect(s.t.admin.query(`update selection set ${change} where n = 2`)).rejects.toMatchObject({
        code: 'ZN002',
      })
    await expect(s.t.admin.query(`delete from selection`)).rejects.toThrow(/append-only/)
    await expect(s.t.admin.query(`update selection_place set rank = 1`)).rejects.toThrow(/append-only/)
  })
})

describe('a city falls after the selection holds', () => {
  const fall = (name: string, cause = 'objection-upheld') => ({
    fall: { application: at[name], cause, reason: '经核实，所报材料与实际不符' },
  })

  test('before it is recorded everybody who moves is shown: the next city rises, its companions leave, the others come', async () => {
    const before = await live()
    const { fall: asked } = fall('city1')
    const preview = await post(officer, `${LIVE}/decisions/preview`, {
      fall: { application: asked.application, cause: asked.cause },
    })
    const moved = Object.fromEntries(
      preview.json().changes.map((c: Json) => [c.id, [c.before?.result, c.after?.result]]),
    )
    expect(moved).toMatchObject({
      [at.city1!]: ['shortlisted', 'out'],
      [at.city3!]: ['reserve', 'shortlisted'],
      [at['city1/C1']!]: ['nested', 'shortlisted'],
      [at['city1/C2']!]: ['nested', 'shortlisted'],
      [at['city3/C1']!]: ['shortlisted', 'nested'],
      [at['city3/C3']!]: ['shortlisted', 'nested'],
    })
    expect((await live()).inputHash).toBe(before.inputHash)
  })

  test('recorded, it makes another selection that follows the first and has to be confirmed, too', async () => {
    const done = await post(officer, `${LIVE}/decisions`, fall('city1'))
    expect(done.statusCode, done.body).toBe(201)
    const twice = await post(officer, `${LIVE}/decisions`, fall('city1'))
    expect([twice.statusCode, twice.json().code]).toEqual([409, 'selection-out-already'])
    const next = await prepared(colleague)
    expect(next).toMatchObject({ n: 3, followsN: 2 })
    const fell = next.changes.find((c: Json) => c.id === at.city1)
    expect(fell).toMatchObject({ before: { result: 'shortlisted' }, after: { result: 'out' } })
    expect(fell.reasons[0].zh).toContain('异议成立')
    expect((await get(officer, `${KEPT}/2`)).state).toBe('confirmed')
    expect((await post(approver, `${KEPT}/3/confirm`)).statusCode).toBe(200)
    expect((await get(officer, `${KEPT}/2`)).state).toBe('superseded')
  })

  test('a nested companion that falls takes its city with it (R12); taken back, all is as before', async () => {
    const before = await live()
    const done = (await post(officer, `${LIVE}/decisions`, fall('city0/C2', 'found-ineligible'))).json()
    expect(results(done, 'city0', 'city0/C2', 'city0/C1')).toEqual(['out', 'out', 'shortlisted'])
    expect(resultOf(done, 'city0').reasons[0].zh).toMatch(/子项目 .* 未能通过/)
    const { id } = done.falls.find((f: Json) => f.application === at['city0/C2'])
    const undone = await post(officer, `${LIVE}/falls/${id}/undo`, { reason: '登记错了' })
    expect(undone.json().inputHash).toBe(before.inputHash)
    expect(undone.json().rows).toEqual(before.rows)
    expect((await post(officer, `${LIVE}/falls/${id}/undo`, { reason: '再来' })).statusCode).toBe(404)
  })

  test('a pilot application that its unit withdraws sets its companions free', async () => {
    const unit = managers.city2!
    const app = await s.read(unit.manager, ids.city2!)
    await s.system((tx) => sql`update application set state = 'submitted' where id = ${app.id}`.execute(tx))
    const answer = await s.withdraw(unit.manager, await s.read(unit.manager, app.id))
    expect(answer.statusCode, answer.body).toBeLessThan(300)
    const now = await live()
    expect(results(now, 'city2', 'city2/C1', 'city2/C2')).toEqual(['out', 'shortlisted', 'shortlisted'])
  })
})

describe('whatever a program reckoned, the database refuses', () => {
  const sha = (text: string) => createHash('sha256').update(text).digest('hex')
  /** A selection of these applications, put straight into the tables. */
  const forged = (names: string[], amount: number, more: { money?: number; awards?: number } = {}) =>
    s.as(officer, async (tx) => {
      const id = randomUUID()
      const n = 1 + (await get(officer, LIVE)).selections[0].n
      const { rows } = await sql<{ id: string }>`
        select id from selection where decision = 'confirmed' order by n desc limit 1`.execute(tx)
      await sql`insert into selection (id, call_id, n, follows, input, input_hash, sheets, outcome, awards, money)
        values (${id}, ${CALL}, ${n}, ${rows[0]!.id}, '{}', ${sha('{}')}, '[]', '{}', ${more.awards ?? names.length},
                ${more.money ?? names.length * amount})`.execute(tx)
      await sql`insert into selection_place (selection_id, application_id, track, result, rank, amount)
        select ${id}::uuid, a.id, a.track, 'shortlisted', 1, ${amount} from application a
         where a.number = any (${names.map((x) => at[x]!)})`.execute(tx)
      throw new Error('it went through')
    })

  test.each<[what: string, names: string[], amount: number, more: object, code: string]>([
    ['more places than the quota', ['city0', 'city1', 'city2', 'city3'], 50_000_000, {}, 'ZN005'],
    ['two of a track with one place', ['tie0', 'tie1'], 20_000_000, {}, 'ZN005'],
    ['more than the call grants', ['city0'], 50_000_001, {}, 'ZN005'],
    ['another sum than that of the places', ['city0'], 50_000_000, { money: 1 }, 'ZN005'],
  ])('%s', async (_, names, amount, more, code) => {
    await expect(forged(names, amount, more)).rejects.toMatchObject({ code })
  })

  test('more of one unit than its cap', async () => {
    // No door lets a second one in: it is put straight into the table.
    const [, copy] = await s.copies({ id: ids['city0/C2'] }, 1)
    at.copy = copy.number
    await expect(forged(['city0/C2', 'copy'], 5_000_000)).rejects.toMatchObject({ code: 'ZN005' })
    await expect(forged(['city0/C2', 'city2/C2'], 5_000_000)).rejects.toThrow('it went through')
  })

  test('one that is right would go through', async () => {
    await expect(forged(['city0', 'city3'], 50_000_000)).rejects.toThrow('it went through')
  })

  test('a hash that is not the input’s, and places added later', async () => {
    await expect(
      s.t.admin.query(
        `insert into selection (id, call_id, n, follows, input, input_hash, sheets, outcome, awards, money, prepared_by)
         select gen_random_uuid(), call_id, 4, id, '{}', repeat('0', 64), '[]', '{}', 0, 0, prepared_by from selection where n = 3`,
      ),
    ).rejects.toThrow(/selection_input_is_its_hash/)
    await expect(
      s.as(officer, (tx) =>
        sql`insert into selection_place (selection_id, application_id, track, result, rank, amount)
            select s.id, ${ids.tie0}::uuid, 'C5', 'reserve', 2, 0 from selection s where s.n = 1`.execute(tx),
      ),
    ).rejects.toThrow(/row-level security/)
  })

  test('applicants and experts see none of it', async () => {
    for (const who of [managers.city0!.manager, judge.who])
      for (const table of ['selection', 'selection_place', 'selection_vote', 'selection_fall'])
        expect((await s.as(who, (tx) => sql.raw(`select * from ${table}`).execute(tx))).rows).toEqual([])
  })
})

test('every step is in the history, with its reason', async () => {
  const { rows } = await s.t.admin.query(
    `select action, count(*)::int as n from history where action like 'selection.%' group by action order by action`,
  )
  expect(Object.fromEntries(rows.map((x) => [x.action, x.n]))).toEqual({
    'selection.confirmed': 2,
    'selection.fall-undone': 1,
    'selection.fell': 2,
    'selection.prepared': 3,
    'selection.sent-back': 1,
    'selection.voted': 1,
  })
})
