import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SignedIn } from '../../../test/app.ts'
import { type Expert, reviewOf } from '../../../test/review.ts'
import { type Applicant, type Json, type Season, season } from '../../../test/season.ts'

const CALL = 'kczy-2023'
const ROUNDS = `/api/v1/calls/${CALL}/review/rounds`
let s: Season
let r: ReturnType<typeof reviewOf>
let officer: SignedIn
let unit: Applicant
let app: Json
const experts: { e: Expert; id: string }[] = []
beforeAll(async () => {
  s = await season()
  r = reviewOf(s)
  officer = await s.staff('officer', { duties: ['review'] })
  unit = await s.applicant('B3')
  app = await s.draft(unit, 'B3')
  expect((await s.submit(unit.manager, app)).statusCode).toBe(201)
  await r.pass(app.id)
  for (let n = 0; n < 4; n++) {
    const e = await r.expert()
    await r.serves(e, 'B3', officer)
    experts.push({ e, id: await r.assign(app.id, e, officer) })
  }
})
afterAll(() => s.close())

const post = (who: SignedIn, path: string, payload: object) =>
  who.inject({ method: 'POST', url: ROUNDS + path, payload })
const overdue = (who: SignedIn, assignment: string) =>
  who.inject({
    method: 'POST',
    url: `/api/v1/calls/${CALL}/review/assignments/${assignment}/end`,
    payload: { ended: 'overdue', reason: '多次提醒未提交' },
  })
const in_ = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()
const code = (a: { statusCode: number; json(): Json }) => [a.statusCode, a.json().code]
const progress = async (who = officer): Promise<Json> => (await who.inject({ url: `${ROUNDS}/B3` })).json()
const mails = async (e: Expert): Promise<number> =>
  (await s.t.admin.query(`select count(*)::int as n from mail where user_id = $1`, [e.userId])).rows[0].n

describe('the review of a track', () => {
  test('is opened by an officer who signed the pledge, once, and tells each expert', async () => {
    const open = (closesAt: string, tracks = ['B3']) => post(officer, '', { tracks, closesAt })
    expect(code(await open(in_(10)))).toEqual([409, 'pledge-first'])
    await r.signs(officer, 'officer')
    expect(code(await open(in_(-1)))).toEqual([409, 'round-past'])
    const opened = await open(in_(10))
    expect(opened.statusCode).toBe(201)
    expect(opened.json().items.find((x: Json) => x.track === 'B3')).toMatchObject({
      open: true,
      applications: 1,
      assigned: 4,
      opened: 0,
    })
    expect(await mails(experts[0]!.e)).toBe(1)
    expect(code(await open(in_(10), ['B1', 'B3']))).toEqual([409, 'round-open'])
    expect(
      (await officer.inject({ url: ROUNDS })).json().items.find((x: Json) => x.track === 'B1').openedAt,
    ).toBeNull()
    const elsewhere = await s.staff('officer', { duties: ['review'], tracks: ['A'] })
    expect((await post(elsewhere, '', { tracks: ['B3'], closesAt: in_(3) })).statusCode).toBe(403)
    expect((await elsewhere.inject({ url: ROUNDS })).json().items.map((x: Json) => x.track)).toEqual(['A'])
  })

  test('shows opinions, what they come to, and what is doubtful', async () => {
    for (const [n, score] of [80, 82, 30].entries()) await r.send(experts[n]!.id, experts[n]!.e, 'B3', score)
    const p = await progress()
    expect(p).toMatchObject({ needs: 3, assigned: 4, sent: 3 })
    const [a] = p.applicationsList
    expect(a).toMatchObject({ valid: 3, raw: 64, score: 64, by: 'mean', disagreement: true })
    const low = a.opinions.find((o: Json) => o.expert.id === experts[2]!.e.id)
    expect(low).toMatchObject({ state: 'sent', total: 30, flags: ['too-fast', 'outlier'] })
    expect(a.opinions.find((o: Json) => o.expert.id === experts[3]!.e.id)).toMatchObject({
      state: 'todo',
      total: null,
    })
    const supervisor = await s.staff('supervisor')
    expect((await progress(supervisor)).sent).toBe(3)
    for (const who of [unit.manager, experts[0]!.e.who, await s.staff('officer')])
      expect((await who.inject({ url: `${ROUNDS}/B3` })).statusCode).toBe(403)
  })

  test('an application that nobody reviews yet is there too', async () => {
    const other = await s.applicant('B3')
    const bare = await s.draft(other, 'B3')
    await s.submit(other.manager, bare)
    await r.pass(bare.id)
    const { applicationsList } = await progress()
    expect(applicationsList.find((a: Json) => a.id === bare.id)).toMatchObject({ valid: 0, opinions: [] })
    await s.system((tx) =>
      tx.updateTable('application').set({ state: 'submitted' }).where('id', '=', bare.id).execute(),
    )
  })

  test('opinions are returned together or not at all, and count no more until sent again', async () => {
    const all = [experts[2]!.id, experts[3]!.id]
    expect(code(await post(officer, '/B3/returns', { assignments: all, reason: '理由不足' }))).toEqual([
      409,
      'round-not-sent',
    ])
    expect((await progress()).returned).toBe(0)
    const before = await mails(experts[2]!.e)
    const back = await post(officer, '/B3/returns', { assignments: [experts[2]!.id], reason: '理由不足' })
    expect(back.json()).toMatchObject({ returned: 1, sent: 2, applicationsList: [{ valid: 2, raw: 81 }] })
    expect(await mails(experts[2]!.e)).toBe(before + 1)
    const mine = (await experts[2]!.e.who.inject({ url: '/api/v1/me/review/sheets' })).json()
    expect(mine.items).toMatchObject([{ state: 'returned', returnReason: '理由不足' }])
  })

  test('late experts are reminded, those who sent are not; an overdue one loses the application', async () => {
    const ids = experts.map(({ e }) => e.id)
    expect((await post(officer, '/B3/reminders', { experts: ids })).json()).toEqual({ reminded: 2 })
    const end = (n: number) => overdue(officer, experts[n]!.id)
    expect((await end(3)).statusCode).toBe(200)
    expect((await progress()).assigned).toBe(3)
    expect(code(await end(3))).toEqual([409, 'assignment-over'])
    expect(code(await end(0))).toEqual([409, 'assignment-not-late'])
    const { rows } = await s.t.admin.query(
      `select action from history where subject_type = 'expert' and subject_id = $1 order by id`,
      [experts[3]!.e.id],
    )
    expect(rows.map((x) => x.action)).toEqual(['review.reminded', 'review.overdue'])
  })

  test('is extended or closed now by one of two officers; after that nothing is returned', async () => {
    const second = await s.staff('officer', { duties: ['review'] })
    const { version } = await progress()
    const sooner = { closesAt: in_(5), reason: '提前', version }
    expect(code(await post(officer, '/B3/closing', sooner))).toEqual([409, 'round-earlier'])
    const later = { closesAt: in_(12), reason: '专家出差', version }
    const both = await Promise.all([officer, second].map((who) => post(who, '/B3/closing', later)))
    expect(both.map((a) => a.statusCode).sort()).toEqual([200, 409])
    expect(both.find((a) => a.statusCode === 409)!.json().code).toBe('round-changed')
    const now = { closesAt: null, reason: '意见已齐', version: (await progress()).version }
    const closed = await post(officer, '/B3/closing', now)
    expect(closed.json()).toMatchObject({ open: false })
    const { closesAt, version: v } = closed.json()
    const again = await post(officer, '/B3/closing', { closesAt: null, reason: '再按一次', version: v })
    expect(code(again)).toEqual([409, 'round-closed-already'])
    expect((await progress()).closesAt).toBe(closesAt)
    await expect(
      s.as(officer, (tx) =>
        sql`update review_round set closes_at = app_now() where track = 'B3'`.execute(tx),
      ),
    ).rejects.toMatchObject({ code: 'ZN003' })
    const answer = await post(officer, '/B3/returns', { assignments: [experts[0]!.id], reason: '太短' })
    expect(code(answer)).toEqual([409, 'review-closed'])
    await expect(r.send(experts[2]!.id, experts[2]!.e, 'B3', 60)).rejects.toMatchObject({ code: 'ZN003' })
  })
})
