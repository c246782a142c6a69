import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SignedIn } from '../../../test/app.ts'
import { type Expert, reviewOf } from '../../../test/review.ts'
import { type Applicant, type Json, type Season, season } from '../../../test/season.ts'
import { recusalTasks } from '../recusal/service.ts'

const CALL = 'kczy-2023'
const MEMBERS = `/api/v1/calls/${CALL}/review/members`
let s: Season
let r: ReturnType<typeof reviewOf>
let officer: SignedIn
let unit: Applicant
let app: Json
beforeAll(async () => {
  s = await season()
  r = reviewOf(s)
  officer = await s.staff('officer', { duties: ['review'] })
  unit = await s.applicant('B3')
  app = await s.draft(unit, 'B3')
  expect((await s.submit(unit.manager, app)).statusCode).toBe(201)
})
afterAll(() => s.close())

const post = (who: SignedIn, url: string, payload: object) => who.inject({ method: 'POST', url, payload })
const ask = (who: SignedIn, ...experts: Expert[]) =>
  post(who, MEMBERS, { tracks: ['B3'], experts: experts.map((e) => e.id), reason: '熟悉本领域' })
const answer = (e: Expert, tracks: object, more: object = {}) =>
  post(e.who, `/api/v1/me/review/invitations/${CALL}/answer`, { tracks, ...more })
const of = async (e: Expert): Promise<Json> =>
  (await officer.inject({ url: `${MEMBERS}?track=B3` })).json().items.find((m: Json) => m.expert.id === e.id)

describe('experts are asked to serve', () => {
  test('once the officer signed the pledge; each once, with one letter', async () => {
    const [one, two] = [await r.expert(), await r.expert()]
    const unsigned = await ask(officer, one)
    expect([unsigned.statusCode, unsigned.json().code]).toEqual([409, 'pledge-first'])
    expect((await r.signs(officer, 'officer')).statusCode).toBe(200)
    expect((await ask(officer, one, two)).json()).toEqual({ invited: 2, skipped: [] })
    expect((await ask(officer, one, two)).json()).toMatchObject({
      invited: 0,
      skipped: [{ problem: 'asked-already' }, { problem: 'asked-already' }],
    })
    const { rows } = await s.t.admin.query(`select count(*)::int as n from mail where user_id = any ($1)`, [
      [one.userId, two.userId],
    ])
    expect(rows[0].n).toBe(2)
  })

  test('nobody without an account, unverified, or oneself; an officer of other tracks asks nobody', async () => {
    const gone = await r.expert({ user_id: null })
    const new_ = await r.expert({ status: 'proposed' })
    await s.system((tx) =>
      tx.updateTable('expert').set({ user_id: null }).where('id', '=', gone.id).execute(),
    )
    const asked = await ask(officer, gone, new_)
    expect(
      asked
        .json()
        .skipped.map((c: Json) => c.problem)
        .sort(),
    ).toEqual(['no-account', 'not-verified'])
    const elsewhere = await s.staff('officer', { duties: ['review'], tracks: ['A'] })
    expect((await ask(elsewhere, await r.expert())).statusCode).toBe(403)
    const nameless = await post(officer, MEMBERS, { tracks: ['B3'], experts: [gone.id] })
    expect(nameless.statusCode).toBe(400)
  })

  test('an expert agrees after signing, once; declining needs a reason', async () => {
    const e = await r.expert()
    await ask(officer, e)
    expect((await answer(e, { B3: 'accepted' })).json().code).toBe('pledge-first')
    expect((await answer(e, { B3: 'declined' })).statusCode).toBe(400)
    await r.signs(e.who, 'expert')
    const agreed = await answer(e, { B3: 'accepted' }, { workload: 7 })
    expect(agreed.json().items[0]).toMatchObject({
      pledged: true,
      tracks: [{ track: 'B3', answer: 'accepted', workload: 7, applications: 1 }],
    })
    const twice = await answer(e, { B3: 'declined' }, { reason: '出差' })
    expect([twice.statusCode, twice.json().code]).toEqual([409, 'review-answered'])
    expect(await of(e)).toMatchObject({ answer: 'accepted', workload: 7, pledged: true, replaceable: false })
    const other = await r.expert()
    expect((await answer(other, { B3: 'declined' }, { reason: '出差' })).json().code).toBe('review-answered')
  })

  test('an expert says wishes and declares conflicts, which bar at once; strangers see nothing', async () => {
    const e = await r.expert()
    await ask(officer, e)
    const list = `/api/v1/me/review/invitations/${CALL}/applications?track=B3`
    const before = (await e.who.inject({ url: list })).json()
    expect(before.items).toEqual([
      { id: app.id, number: app.number, title: app.title, unit: unit.name, wish: null, declared: null },
    ])
    const wish = (wish: string | null) =>
      e.who.inject({ method: 'PUT', url: `/api/v1/me/review/wishes/${app.id}`, payload: { wish } })
    expect((await wish('gladly')).statusCode).toBe(204)
    expect((await of(e)).wishes).toBe(1)
    expect((await wish(null)).statusCode).toBe(204)
    expect((await of(e)).wishes).toBe(0)
    const declare = () =>
      post(e.who, `/api/v1/me/review/declarations/${app.id}`, { reason: '与负责人合作过' })
    expect((await declare()).statusCode).toBe(204)
    expect((await declare()).json().code).toBe('review-declared')
    await recusalTasks['recusal.find']!({}, { db: s.t.db } as never)
    expect((await of(e)).bars).toBe(1)
    const stranger = await r.expert()
    expect((await stranger.who.inject({ url: list })).statusCode).toBe(404)
    expect(
      (await post(stranger.who, `/api/v1/me/review/declarations/${app.id}`, { reason: '无' + '关' }))
        .statusCode,
    ).toBe(404)
  })

  test('where experts review without names they see no unit', async () => {
    const blind = await season({}, undefined, (call) => ({
      ...call,
      review: { ...call.review!, blind: true },
    }))
    try {
      const b = reviewOf(blind)
      const by = await blind.staff('officer', { duties: ['review'] })
      const u = await blind.applicant('B3')
      await blind.submit(u.manager, await blind.draft(u, 'B3'))
      const e = await b.expert()
      await b.serves(e, 'B3', by)
      const seen = await e.who.inject({ url: `/api/v1/me/review/invitations/${CALL}/applications?track=B3` })
      expect(seen.json().items).toMatchObject([{ unit: null }])
    } finally {
      await blind.close()
    }
  })

  test('an officer ends a service: what was theirs is free, and the expert’s record says why', async () => {
    const e = await r.expert()
    await r.serves(e, 'B3', officer)
    await r.pass(app.id)
    const assignment = await r.assign(app.id, e, officer)
    const end = (who: SignedIn) => post(who, `${MEMBERS}/${e.id}/end`, { tracks: ['B3'], reason: '长期病假' })
    expect((await end(await s.staff('officer'))).statusCode).toBe(403)
    expect((await end(officer)).statusCode).toBe(204)
    expect((await end(officer)).statusCode).toBe(404)
    const { rows } = await s.t.admin.query(`select ended, end_reason from review_assignment where id = $1`, [
      assignment,
    ])
    expect(rows).toEqual([{ ended: 'reassigned', end_reason: '长期病假' }])
    expect(await of(e)).toMatchObject({ ended: { reason: '长期病假' }, load: 0 })
  })
})
