import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SignedIn } from '../../../test/app.ts'
import { type Applicant, type Json, type Season, season } from '../../../test/season.ts'
import { verifyReceipt } from '../../platform/keys.ts'
import { receiptBytes } from '../applications/service.ts'

let s: Season
let officer: SignedIn
let approver: SignedIn
let unit: Applicant
let other: Applicant
let app: Json
let beside: Json
let foreign: Json
beforeAll(async () => {
  s = await season()
  officer = await s.staff('officer')
  approver = await s.staff('approver')
  unit = await s.applicant('B3')
  other = await s.applicant('B3')
  app = await s.draft(unit, 'B3')
  beside = await s.draft(unit, 'B4')
  foreign = await s.draft(other, 'B3')
})
afterAll(() => s.close())

const BASE = '/api/v1/calls/kczy-2023/late-permits'
const later = (ms: number) => new Date(s.deadline.getTime() + ms)
const propose = (who: SignedIn, number: string, until = later(86_400_000), reason = '邮路中断，有证明') =>
  who.inject({ method: 'POST', url: BASE, payload: { number, until: until.toISOString(), reason } })
const decide = (who: SignedIn, id: string, decision: string, reason?: string) =>
  who.inject({
    method: 'POST',
    url: `${BASE}/${id}/decision`,
    payload: { decision, ...(reason && { reason }) },
  })
const code = (r: { json(): Json }) => r.json().code

describe('one application may come late', () => {
  test('only a draft of this call, after the deadline, and only once at a time', async () => {
    expect(code(await propose(officer, 'KCZY23-B3-XXXXX'))).toBe('permit-number-unknown')
    expect(code(await propose(officer, app.number, later(0)))).toBe('permit-too-early')
    expect(code(await propose(await s.staff('officer', { tracks: ['B3'] }), app.number))).toBe('forbidden')
    const sent = await s.draft(other, 'B4')
    await s.submit(other.manager, sent)
    expect(code(await propose(officer, sent.number))).toBe('state-forbids')
  })

  test('when an approver has confirmed it, until its time, and nothing else may', async () => {
    const made = await propose(officer, ` ${app.number.toLowerCase()} `)
    expect(made.json()).toMatchObject({ number: app.number, unitName: unit.name, mayWithdraw: true })
    expect(made.body).not.toContain(app.title)
    const { id } = made.json()
    expect(code(await propose(officer, app.number))).toBe('permit-proposed')
    expect(code(await decide(officer, id, 'confirmed'))).toBe('second-person')
    expect(code(await decide(await s.staff('officer'), id, 'confirmed'))).toBe('forbidden')
    expect(code(await decide(approver, id, 'declined'))).toBe('reason-required')
    await s.setClock(later(3_600_000))
    try {
      expect(code(await s.submit(unit.manager, app))).toBe('deadline-passed')
      expect((await decide(approver, id, 'confirmed')).json()).toMatchObject({ decision: 'confirmed' })
      expect(await s.read(unit.manager, app.id)).toMatchObject({
        lateUntil: later(86_400_000).toISOString(),
        submitBlock: null,
      })
      expect(code(await s.submit(unit.manager, beside))).toBe('deadline-passed')
      expect(code(await s.submit(other.manager, foreign))).toBe('deadline-passed')
      await expect(
        s.system((tx) =>
          tx.updateTable('application').set({ state: 'submitted' }).where('id', '=', foreign.id).execute(),
        ),
      ).rejects.toThrow(/deadline has passed/)

      const answer = await s.submit(unit.manager, app)
      expect(answer.statusCode).toBe(201)
      const receipt = answer.json()
      expect(receipt.late).toEqual({
        deadline: s.deadline.toISOString(),
        until: later(86_400_000).toISOString(),
      })
      expect(verifyReceipt(receiptBytes(receipt), receipt, s.a.deps.keys.receipt.publicPem)).toBe(true)
      const pdf = await unit.manager.inject({ url: `/api/v1/applications/${app.id}/receipt.pdf?lang=zh` })
      expect(pdf.statusCode).toBe(200)
    } finally {
      await s.setClock(new Date())
    }
    const { items } = (await unit.manager.inject({ url: `/api/v1/applications/${app.id}/history` })).json()
    expect(items.map((e: Json) => e.action)).toEqual([
      'application.submitted',
      'application.late-confirmed',
      'application.late-proposed',
      'application.started',
    ])
    expect(items[0].detail.late).toMatchObject({ permit: id })
    await s.a.runJobs()
    expect(s.a.smtp.mails.some((m) => m.subject?.includes(`${app.number} 准予逾期提交`))).toBe(true)
  })

  test('not a second after its time', async () => {
    const { id } = (await propose(officer, foreign.number)).json()
    await decide(approver, id, 'confirmed')
    await s.setClock(later(86_401_000))
    try {
      expect(code(await s.submit(other.manager, foreign))).toBe('deadline-passed')
    } finally {
      await s.setClock(new Date())
    }
  })

  test('in time its receipt says nothing of it', async () => {
    const receipt = (await s.submit(other.manager, foreign)).json()
    expect(receipt.late).toBeUndefined()
  })
})

test('by SQL alone: nobody confirms their own, no officer confirms, no unit proposes for itself', async () => {
  const as = (who: SignedIn, text: string) =>
    s.as(who, async (tx) => (await sql.raw(text).execute(tx)).rows as Json[])
  const insert = `insert into late_permit (id, application_id, call_id, until, reason) values (gen_random_uuid(), '${beside.id}',
    'kczy-2023', '${later(1000).toISOString()}', '理由') returning id`
  await expect(as(unit.manager, insert)).rejects.toThrow(/not for this application|row-level security/)
  await expect(as(approver, insert)).rejects.toThrow(/row-level security/)
  const [{ id }] = (await as(officer, insert)) as [Json]
  const set = (who: SignedIn, by: SignedIn) =>
    as(
      who,
      `update late_permit set decision = 'confirmed', decided_by = '${by.id}' where id = '${id}' returning id`,
    )
  await expect(set(officer, officer)).rejects.toThrow(/permit_by_two|row-level security/)
  const second = await s.staff('officer')
  await expect(set(second, second)).rejects.toThrow(/row-level security/)
  await expect(set(officer, approver)).rejects.toThrow(/row-level security/)
  expect(await set(unit.manager, unit.manager)).toEqual([])
  expect(await as(unit.manager, `select 1 from late_permit where id = '${id}'`)).toEqual([])
  expect(await set(approver, approver)).toHaveLength(1)
  expect(await as(unit.manager, `select 1 from late_permit where id = '${id}'`)).toHaveLength(1)
  expect(await as(other.manager, `select 1 from late_permit where id = '${id}'`)).toEqual([])
  await expect(as(officer, `update late_permit set until = now()`)).rejects.toThrow(/permission denied/)
})
