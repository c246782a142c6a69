import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SignedIn } from '../../../test/app.ts'
import { type Applicant, type Json, type Season, season } from '../../../test/season.ts'
import { afterWorkingDays } from '../../platform/working-days.ts'
import { EVIDENCE } from './schemas.ts'

const REASON = '等级证书在附件第 3 页，请再核对'

let s: Season
let first: SignedIn
let second: SignedIn
let unit: Applicant
let other: Applicant
beforeAll(async () => {
  s = await season()
  first = await s.staff('officer')
  second = await s.staff('officer')
  unit = await s.applicant('B3')
  other = await s.applicant('B3')
})
afterAll(() => s.close())

const url = (id: string) => `/api/v1/applications/${id}/appeals`
const file = (who: SignedIn, id: string, reason = REASON) =>
  who.inject({ method: 'POST', url: url(id), payload: { reason } })
const decide = (who: SignedIn, id: string, decision: string, clauses: string[] = ['二.2']) =>
  who.inject({
    method: 'POST',
    url: `/api/v1/appeals/${id}/decision`,
    payload: { decision, answer: '附件可以证明，请重新审查', clauses },
  })
const code = (r: { json(): Json }) => r.json().code
const list = async (who: SignedIn, show = 'open') =>
  (await who.inject({ url: `/api/v1/calls/kczy-2023/appeals?show=${show}` })).json()

/** A fresh application that this officer found ineligible. */
async function refused(by = first, whose = unit, track = 'B3'): Promise<Json> {
  const draft = await s.draft(whose, track)
  await s.submit(whose.manager, draft)
  const app = await s.read(whose.manager, draft.id)
  const answer = await s.screen(by, 'conclude', app, {
    outcome: 'ineligible',
    reasons: [{ code: 'not-per-guide', clause: '二.2', text: { zh: '不符合', en: 'Not per the guide' } }],
    note: '',
  })
  expect(answer.statusCode).toBe(200)
  // The cap has room for the next one.
  return answer.json()
}
async function freed(app: Json, whose = unit): Promise<void> {
  await s.withdraw(whose.manager, await s.read(whose.manager, app.id))
}

describe('a unit that was found ineligible', () => {
  test('appeals once, in time; another officer upholds it, and it is examined anew', async () => {
    const draft = await s.draft(other, 'B3')
    await s.submit(other.manager, draft)
    expect(code(await file(other.manager, draft.id))).toBe('state-forbids')

    const app = await refused()
    await s.a.runJobs()
    const told = s.a.smtp.mails.find((m) => m.subject?.includes(`${app.number} 未通过形式审查`))
    expect(told?.text).toMatch(
      /如有异议，可在 \d{4}-\d\d-\d\d 23:59:59（北京时间）前，.*10 个工作日内书面答复/,
    )
    expect((await unit.manager.inject({ url: url(app.id) })).json()).toMatchObject({
      mayFile: true,
      terms: { workingDays: 5, answerDays: 10, setBy: 'association' },
      items: [],
    })
    expect((await first.inject({ url: url(app.id) })).json().mayFile).toBe(false)
    expect(code(await file(other.manager, app.id))).toBe('not-found')
    expect(code(await file(unit.manager, app.id, '太短'))).toBe('validation')
    const made = await file(unit.manager, app.id)
    expect(made.statusCode).toBe(201)
    const [appeal] = made.json().items
    expect(appeal).toMatchObject({ reason: REASON, decision: null, overdue: false, mayDecide: false })
    expect(made.json().mayFile).toBe(false)
    expect(code(await file(unit.manager, app.id))).toBe('appeal-filed')

    // Nobody takes the finding back beside it, and who made it does not decide.
    const now = await s.read(first, app.id)
    expect(code(await s.screen(first, 'reopen', now, { reason: '重新核对' }))).toBe('appeal-open')
    expect(code(await decide(first, appeal.id, 'rejected'))).toBe('second-person')
    expect(code(await decide(await s.staff('officer', { tracks: ['A'] }), appeal.id, 'upheld'))).toBe(
      'not-found',
    )
    expect(code(await decide(await s.staff('officer', { duties: [] }), appeal.id, 'upheld'))).toBe(
      'forbidden',
    )
    expect(await list(first)).toMatchObject({ counts: { open: 1, mine: 0 }, items: [{ mayDecide: false }] })
    expect(await list(second)).toMatchObject({
      counts: { open: 1, mine: 1 },
      items: [{ number: app.number }],
    })

    expect(code(await decide(second, appeal.id, 'rejected', []))).toBe('validation')
    expect(code(await decide(second, appeal.id, 'rejected', ['九.9']))).toBe('validation')
    const done = await decide(second, appeal.id, 'upheld', [])
    expect(done.json()).toMatchObject({ until: null, items: [{ decision: 'upheld', mayDecide: false }] })
    expect(code(await decide(second, appeal.id, 'upheld', []))).toBe('proposal-decided')
    expect((await s.read(unit.manager, app.id)).state).toBe('submitted')
    const { items } = (await unit.manager.inject({ url: `/api/v1/applications/${app.id}/history` })).json()
    expect(items.slice(0, 3).map((e: Json) => e.action)).toEqual([
      'application.reopened',
      'application.appeal-upheld',
      'application.appealed',
    ])
    await s.a.runJobs()
    const subjects = (to: SignedIn) =>
      s.a.smtp.mails.filter((m) => JSON.stringify(m.to).includes(to.email)).map((m) => m.subject)
    expect(subjects(unit.manager)).toContain(`已收到对申报书 ${app.number} 的申诉`)
    expect(subjects(unit.manager)).toContain(`申报书 ${app.number} 的申诉：申诉成立`)
    expect(subjects(second).some((x) => x?.startsWith(`申诉待办理：${app.number}`))).toBe(true)
    expect(subjects(first).some((x) => x?.startsWith('申诉待办理'))).toBe(false)

    // Found ineligible anew, that is another decision: there is another appeal, rejected this time.
    const again = await s.screen(first, 'conclude', await s.read(first, app.id), {
      outcome: 'ineligible',
      reasons: [{ code: 'not-per-guide', clause: '二.2', text: { zh: '仍不符合', en: 'Still not' } }],
      note: '',
    })
    expect(again.statusCode).toBe(200)
    const [next] = (await file(unit.manager, app.id)).json().items
    const rejected = await decide(second, next.id, 'rejected')
    expect(rejected.json().items[0]).toMatchObject({ decision: 'rejected', clauses: ['二.2'] })
    expect((await s.read(unit.manager, app.id)).state).toBe('ineligible')
    expect(code(await file(unit.manager, app.id))).toBe('appeal-filed')
    expect((await list(second, 'decided')).items.map((x: Json) => x.decision)).toEqual(['rejected', 'upheld'])
    await freed(app)
  })

  test('in the last second of the last working day, not one later; and the answer is overdue after its own', async () => {
    const app = await refused()
    const late = await refused(first, unit, 'B4')
    const { until } = (await unit.manager.inject({ url: url(app.id) })).json()
    expect(Date.parse(until)).toBe(afterWorkingDays(new Date(), 5).getTime() - 1000)
    try {
      await s.setClock(new Date(Date.parse(until) - 20_000))
      const made = await file(unit.manager, app.id)
      expect(made.statusCode).toBe(201)
      await s.setClock(new Date(Date.parse(until) + 1000))
      expect((await unit.manager.inject({ url: url(late.id) })).json().mayFile).toBe(false)
      expect(code(await file(unit.manager, late.id))).toBe('appeal-late')
      const { id, due } = made.json().items[0]
      await s.setClock(new Date(Date.parse(due) - 20_000))
      expect((await list(second)).counts).toMatchObject({ open: 1, overdue: 0 })
      await s.setClock(new Date(Date.parse(due) + 1000))
      expect((await list(second, 'overdue')).items).toMatchObject([{ id, overdue: true }])
      expect((await unit.manager.inject({ url: url(app.id) })).json().items[0].overdue).toBe(true)
      expect((await decide(second, id, 'rejected')).statusCode).toBe(200)
    } finally {
      await s.setClock(new Date())
    }
    await freed(app)
    await freed(late)
  })

  test('withdraws, and its appeal lapses', async () => {
    const app = await refused()
    const { id } = (await file(unit.manager, app.id)).json().items[0]
    await freed(app)
    expect((await unit.manager.inject({ url: url(app.id) })).json().items).toMatchObject([
      { decision: 'lapsed', decidedBy: null },
    ])
    expect(code(await decide(second, id, 'upheld'))).toBe('proposal-decided')
  })
})

test('an application that fell with another is not decided on by who concluded about that one', async () => {
  const city = await s.applicant('C4', { region: 'kaifeng' })
  const parts = [await s.draft(city, 'C1'), await s.draft(city, 'C2'), await s.draft(city, 'C3')]
  const pilot = await s.draft(city, 'C4')
  expect((await s.submit(city.manager, pilot)).statusCode).toBe(201)
  const reasons = [
    { code: 'not-per-guide', clause: '三(一)1', text: { zh: '不符合', en: 'Not per the guide' } },
  ]
  const part = await s.read(first, parts[0].id)
  await s.screen(first, 'conclude', part, { outcome: 'ineligible', reasons, note: '' })
  expect((await s.read(city.manager, pilot.id)).state).toBe('ineligible')
  const { id } = (await file(city.manager, pilot.id)).json().items[0]
  expect(code(await decide(first, id, 'rejected', ['三(四)2']))).toBe('second-person')
  expect((await decide(second, id, 'upheld', [])).statusCode).toBe(200)
  expect((await s.read(city.manager, pilot.id)).state).toBe('submitted')
})

test('by SQL alone: nobody decides about their own finding, files for another unit, late, twice, or rewrites one', async () => {
  const app = await refused()
  const theirs = await refused(first, other, 'B4')
  const as = (who: SignedIn, text: string) =>
    s.as(who, async (tx) => (await sql.raw(text).execute(tx)).rows as Json[])
  const outcome = async (id: string) =>
    (
      await s.t.admin.query(
        `select id from screening_outcome where application_id = $1 and outcome = 'ineligible' order by decided_at desc`,
        [id],
      )
    ).rows[0].id
  const insert = async (id: string) =>
    `insert into appeal (id, application_id, outcome_id, reason) values (gen_random_uuid(), '${id}', '${await outcome(id)}',
       '${REASON}') returning id, against`
  await expect(as(unit.manager, await insert(theirs.id))).rejects.toThrow(/row-level security/)
  await expect(as(second, await insert(app.id))).rejects.toThrow(/row-level security/)
  const wrong = (await insert(app.id)).replace(await outcome(app.id), await outcome(theirs.id))
  await expect(as(unit.manager, wrong)).rejects.toThrow(/no such finding/)
  const { until } = (await unit.manager.inject({ url: url(app.id) })).json()
  try {
    await s.setClock(new Date(Date.parse(until) + 1000))
    await expect(as(unit.manager, await insert(app.id))).rejects.toThrow(/time to appeal has passed/)
  } finally {
    await s.setClock(new Date())
  }
  const [{ id, against }] = (await as(unit.manager, await insert(app.id))) as [Json]
  expect(against).toBe(first.id)
  await expect(as(unit.manager, await insert(app.id))).rejects.toThrow(/appeal_once|appeal_one_open/)
  const set = (who: SignedIn, by: SignedIn) =>
    as(
      who,
      `update appeal set decision = 'upheld', decided_by = '${by.id}', answer = '成立' where id = '${id}' returning id`,
    )
  await expect(set(first, first)).rejects.toThrow(/appeal_by_another/)
  await expect(set(first, second)).rejects.toThrow(/row-level security/)
  await expect(set(unit.manager, unit.manager)).rejects.toThrow(/row-level security/)
  expect(await set(other.manager, other.manager)).toEqual([])
  expect(await set(await s.staff('approver'), second)).toEqual([])
  expect(await set(await s.staff('officer', { tracks: ['A'] }), second)).toEqual([])
  expect(await as(other.manager, `select 1 from appeal where id = '${id}'`)).toEqual([])
  await expect(as(unit.manager, `update appeal set reason = '改写申诉的理由一二三'`)).rejects.toThrow(
    /permission denied/,
  )
  // Not even as the system is the finding taken back while the appeal waits.
  await expect(
    s.system((tx) =>
      tx.updateTable('application').set({ state: 'submitted' }).where('id', '=', app.id).execute(),
    ),
  ).rejects.toMatchObject({ code: 'ZN012' })
  await expect(
    as(
      second,
      `update appeal set decision = 'rejected', decided_by = '${second.id}', answer = '不成立' where id = '${id}'`,
    ),
  ).rejects.toThrow(/check constraint/)
  expect(await set(second, second)).toHaveLength(1)
  await expect(set(second, second)).rejects.toThrow(/decided already/)
  await freed(app)
})

test('a call without appeals knows nothing of them', async () => {
  const plain = await season({}, undefined, ({ appeal: _, ...call }) => call)
  try {
    const by = await plain.staff('officer')
    const whose = await plain.applicant('B3')
    const draft = await plain.draft(whose, 'B3')
    await plain.submit(whose.manager, draft)
    await plain.screen(by, 'conclude', await plain.read(whose.manager, draft.id), {
      outcome: 'ineligible',
      reasons: [{ code: 'not-per-guide', clause: '二.2' }],
      note: '',
    })
    expect((await whose.manager.inject({ url: url(draft.id) })).json()).toEqual({
      terms: null,
      until: null,
      standing: 'none',
      mayFile: false,
      evidence: EVIDENCE,
      items: [],
    })
    expect(code(await file(whose.manager, draft.id))).toBe('no-appeal')
  } finally {
    await plain.close()
  }
})
