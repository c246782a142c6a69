import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SignedIn } from '../../../test/app.ts'
import { type Applicant, type Json, type Season, season } from '../../../test/season.ts'

let s: Season
let officer: SignedIn
let second: SignedIn
let approver: SignedIn
let drafting: Applicant
let draft: Json
beforeAll(async () => {
  s = await season()
  officer = await s.staff('officer')
  second = await s.staff('officer')
  approver = await s.staff('approver')
  drafting = await s.applicant('B3')
  draft = await s.draft(drafting, 'B3')
})
afterAll(() => s.close())

const BASE = '/api/v1/calls/kczy-2023/notices'
const propose = (who: SignedIn, payload: object) => who.inject({ method: 'POST', url: BASE, payload })
const extension = (deadline: Date, zh = '系统维护') => ({
  kind: 'extension',
  deadline: deadline.toISOString(),
  text: { zh },
})
const announcement = {
  kind: 'announcement',
  title: { zh: '咨询电话变更' },
  text: { zh: '请改拨新号码。', en: 'Call the new number.' },
}
const decide = (who: SignedIn, id: string, decision: string, reason?: string) =>
  who.inject({
    method: 'POST',
    url: `${BASE}/${id}/decision`,
    payload: { decision, ...(reason && { reason }) },
  })
const code = (r: { json(): Json }) => r.json().code
const later = (ms: number) => new Date(s.deadline.getTime() + ms)
const deadlineNow = async () =>
  (await s.a.app.inject({ url: '/api/v1/calls/kczy-2023' })).json().deadline as string

describe('a later deadline', () => {
  test('is refused when it is not later, or comes from who does not run the call', async () => {
    expect(code(await propose(officer, extension(later(-1000))))).toBe('deadline-not-later')
    expect(code(await propose(officer, extension(s.deadline)))).toBe('deadline-not-later')
    expect(code(await propose(await s.staff('officer', { tracks: ['A'] }), extension(later(1000))))).toBe(
      'forbidden',
    )
    expect(code(await propose(approver, extension(later(1000))))).toBe('forbidden')
    expect(
      code(
        await propose(officer, { kind: 'extension', deadline: later(1000).toISOString(), text: { zh: ' ' } }),
      ),
    ).toBe('validation')
  })

  test('needs a second person, is in force when they confirm, and binds the database itself', async () => {
    const made = await propose(officer, extension(later(3_600_000)))
    expect(made.statusCode).toBe(201)
    const { id, mayDecide, mayWithdraw } = made.json()
    expect([mayDecide, mayWithdraw]).toEqual([false, true])
    expect(code(await propose(second, extension(later(7_200_000))))).toBe('extension-proposed')
    expect(code(await decide(officer, id, 'confirmed'))).toBe('second-person')
    expect(code(await decide(second, id, 'withdrawn'))).toBe('forbidden')
    expect(code(await decide(second, id, 'declined'))).toBe('reason-required')
    expect(code(await decide(await s.staff('officer', { tracks: ['A'] }), id, 'confirmed'))).toBe('forbidden')
    expect(await deadlineNow()).toBe(s.deadline.toISOString())
    expect((await s.a.app.inject({ url: '/api/v1/live' })).json().calls[0].notices).toEqual([])

    await s.setClock(later(1000))
    try {
      expect(code(await s.submit(drafting.manager, draft))).toBe('deadline-passed')
      expect((await decide(approver, id, 'confirmed')).json()).toMatchObject({ decision: 'confirmed' })
      expect(await deadlineNow()).toBe(later(3_600_000).toISOString())
      expect((await s.read(drafting.manager, draft.id)).deadline).toBe(later(3_600_000).toISOString())
      expect((await s.submit(drafting.manager, draft)).statusCode).toBe(201)
      const other = await s.applicant('B3')
      const late = await s.draft(other, 'B3')
      await s.setClock(later(3_601_000))
      expect(code(await s.submit(other.manager, late))).toBe('deadline-passed')
      await expect(
        s.system((tx) =>
          tx.updateTable('application').set({ state: 'submitted' }).where('id', '=', late.id).execute(),
        ),
      ).rejects.toThrow(/deadline has passed/)
    } finally {
      await s.setClock(new Date())
    }
    expect(code(await decide(second, id, 'declined', '不必'))).toBe('proposal-decided')
    const { rows } = await s.t.admin.query(
      `select action, reason, detail from history where subject_id = 'kczy-2023' and action like 'call.%exten%' order by id`,
    )
    expect(rows).toMatchObject([
      { action: 'call.extension-proposed', reason: '系统维护' },
      {
        action: 'call.deadline-extended',
        reason: '系统维护',
        detail: { from: s.deadline.toISOString(), to: later(3_600_000).toISOString(), proposedBy: '李强' },
      },
    ])
  })

  test('is written to every unit with an application, once', async () => {
    const without = await s.applicant('A')
    await s.a.runJobs()
    await s.a.runJobs()
    const mails = s.a.smtp.mails.filter((m: Json) => /截止时间延长至/.test(m.subject))
    const to = mails.map((m: Json) => m.to?.value?.[0]?.address ?? m.to?.text)
    expect(to.filter((x: string) => x === drafting.manager.email)).toHaveLength(1)
    expect(to).not.toContain(without.manager.email)
    expect(mails[0]!.text).toMatch(/系统维护/)
  })

  test('cannot be had by publishing anew, not even by the system', async () => {
    const payload = {
      opens: new Date(Date.now() - 1e7).toISOString(),
      deadline: later(9e6).toISOString(),
      reason: '更正',
    }
    const answer = await officer.inject({ method: 'POST', url: '/api/v1/calls/kczy-2023/publish', payload })
    expect(code(answer)).toBe('deadline-by-two')
    const same = await officer.inject({
      method: 'POST',
      url: '/api/v1/calls/kczy-2023/publish',
      payload: { ...payload, deadline: await deadlineNow(), correctionDays: 7 },
    })
    expect(same.json()).toMatchObject({ version: 2, correctionDays: 7 })
  })
})

describe('an announcement', () => {
  test('is declined with a reason, or taken back, and then nobody hears of it', async () => {
    const one = (await propose(officer, announcement)).json()
    expect((await decide(second, one.id, 'declined', '号码有误')).json()).toMatchObject({
      decision: 'declined',
      decisionReason: '号码有误',
    })
    const two = (await propose(officer, announcement)).json()
    expect((await decide(officer, two.id, 'withdrawn')).json()).toMatchObject({ decision: 'withdrawn' })
    const { calls } = (await s.a.app.inject({ url: '/api/v1/live' })).json()
    expect(calls[0].notices.filter((n: Json) => n.kind === 'announcement')).toEqual([])
  })
})

describe('by SQL alone', () => {
  const insert = `insert into call_notice (id, call_id, kind, title_zh, text_zh) values (gen_random_uuid(), 'kczy-2023', 'announcement', '题', '文') returning id`
  const as = (who: SignedIn, text: string) =>
    s.as(who, async (tx) => {
      const { sql } = await import('kysely')
      return (await sql.raw(text).execute(tx)).rows as Json[]
    })

  test('only who runs the call proposes, and never confirms it themselves', async () => {
    await expect(as(drafting.manager, insert)).rejects.toThrow(/row-level security/)
    await expect(as(approver, insert)).rejects.toThrow(/row-level security/)
    const [{ id }] = (await as(officer, insert)) as [Json]
    const set = (who: SignedIn, by: SignedIn, decision = 'confirmed') =>
      as(
        who,
        `update call_notice set decision = '${decision}', decided_by = '${by.id}' where id = '${id}' returning id`,
      )
    await expect(set(officer, officer)).rejects.toThrow(/notice_by_two/)
    await expect(set(officer, second)).rejects.toThrow(/row-level security/)
    await expect(set(second, second, 'withdrawn')).rejects.toThrow(/notice_by_two/)
    expect(await set(drafting.manager, drafting.manager)).toEqual([])
    expect(await as(drafting.manager, `select 1 from call_notice where id = '${id}'`)).toEqual([])
    expect(await set(second, second)).toHaveLength(1)
    expect(await as(drafting.manager, `select 1 from call_notice where id = '${id}'`)).toHaveLength(1)
    await expect(set(second, second, 'declined')).rejects.toThrow(/decided already/)
    await expect(as(officer, `update call_notice set text_zh = 'x'`)).rejects.toThrow(/permission denied/)
    await expect(as(officer, `delete from call_notice`)).rejects.toThrow(/permission denied/)
    await expect(as(officer, `select * from notice_mail`)).resolves.toEqual([])
  })
})
