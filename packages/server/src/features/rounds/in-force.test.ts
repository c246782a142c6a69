import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SignedIn } from '../../../test/app.ts'
import { type Expert, reviewOf } from '../../../test/review.ts'
import { type Json, type Season, season } from '../../../test/season.ts'
import { enqueue } from '../../platform/jobs.ts'
import { opinionsInForce } from '../reviews/service.ts'
import { REVIEW_CLOSED, REVIEW_DUE } from './mails.ts'

const CALL = 'kczy-2023'
const ROUND = `/api/v1/calls/${CALL}/review/rounds/B3`
const SHEETS = '/api/v1/me/review/sheets'
let s: Season
let officer: SignedIn
let e: Expert
let id: string
/** The number of an application on which nobody gave an opinion. */
let bare: string
let r: ReturnType<typeof reviewOf>
beforeAll(async () => {
  s = await season({}, undefined, (call) => ({ ...call, review: { ...call.review!, blind: true } }))
  r = reviewOf(s)
  officer = await s.staff('officer', { duties: ['review'] })
  const unit = await s.applicant('B3')
  const app = await s.draft(unit, 'B3')
  expect((await s.submit(unit.manager, app)).statusCode).toBe(201)
  await r.pass(app.id)
  await r.open('B3', officer)
  e = await r.expert()
  await r.serves(e, 'B3', officer)
  await r.signs(e.who, 'expert')
  id = await r.assign(app.id, e, officer)
  await post(e.who, `${SHEETS}/${id}/open`, { conflict: false })
  await write(70)
  await send()
})
afterAll(() => s.close())

const post = (who: SignedIn, url: string, payload: object = {}, headers = {}) =>
  who.inject({ method: 'POST', url, payload, headers })
const version = async () => {
  const sheet: Json = (await e.who.inject({ url: `${SHEETS}/${id}` })).json()
  return { 'if-match': `"v${sheet.version}"` }
}
async function write(score: number): Promise<void> {
  const { criteria } = s.call.tracks.find((t) => t.id === 'B3')!
  const marks = Object.fromEntries(
    criteria.map((c) => [c.id, { score, comment: '方案可行，安排具体，理由写得足够长。' }]),
  )
  const content = { marks, recommendation: 'fund' }
  const headers = await version()
  const kept = await e.who.inject({ method: 'PUT', url: `${SHEETS}/${id}`, headers, payload: { content } })
  expect(kept.statusCode).toBe(200)
}
const send = async () =>
  expect((await post(e.who, `${SHEETS}/${id}/send`, {}, await version())).statusCode).toBe(200)
/** The score that counts, for the selection and on the officer's page. */
async function counts(): Promise<(number | undefined)[]> {
  const inForce = await s.system((tx) => opinionsInForce(tx, CALL, ['B3']))
  const { applicationsList } = (await officer.inject({ url: ROUND })).json()
  return [inForce[0]?.marks[0]?.score, applicationsList[0].raw ?? undefined]
}

test('what is returned counts no more while it is written on, until it is sent again', async () => {
  await post(officer, `${ROUND}/returns`, { assignments: [id], reason: '理由不足' })
  expect(await counts()).toEqual([undefined, undefined])
  await write(80)
  expect(await counts()).toEqual([undefined, undefined])
  await send()
  expect(await counts()).toEqual([80, 80])
})

test('what is taken back to write on still counts, and is not taken away as overdue', async () => {
  await post(e.who, `${SHEETS}/${id}/reopen`)
  expect(await counts()).toEqual([80, 80])
  const url = `/api/v1/calls/${CALL}/review/assignments/${id}/end`
  const away = await post(officer, url, { ended: 'overdue', reason: '未提交' })
  expect([away.statusCode, away.json().code]).toEqual([409, 'assignment-not-late'])
})

test('without names, an application of which nothing was submitted does not hide the others', async () => {
  const unit = await s.applicant('B3')
  const draft = await s.draft(unit, 'B3')
  bare = draft.number
  expect((await s.submit(unit.manager, draft)).statusCode).toBe(201)
  await r.pass(draft.id)
  await r.assign(draft.id, e, officer)
  // As a fault would leave it; the guards let nobody come to this.
  await s.t.admin.query(
    `begin; set local session_replication_role = replica;
     update application set submissions = 9 where id = '${draft.id}'; commit`,
  )
  const list = await e.who.inject({ url: SHEETS })
  expect(list.statusCode).toBe(200)
  const titles = new Map(list.json().items.map((i: Json) => [i.application.number, i.application.title]))
  expect([titles.size, titles.get(bare)]).toEqual([2, ''])
})

describe('letters that a review sends by itself', () => {
  const run = (task: string) => s.system((tx) => enqueue(tx, task, {})).then(() => s.a.runJobs())
  const letters = async (template: string, to: string): Promise<string[]> =>
    (
      await s.t.admin.query(
        `select subject || ' ' || text as said from mail where template = $1 and user_id = $2 order by created_at`,
        [template, to],
      )
    ).rows.map((row) => row.said)
  const closes = async () => new Date((await officer.inject({ url: ROUND })).json().closesAt)
  const before = async (days: number) => s.setClock(new Date((await closes()).getTime() - days * 86_400_000))

  test('an expert hears of what is due from three days before the end, once a day, until it is sent', async () => {
    await before(4)
    await run(REVIEW_DUE)
    expect(await letters('reviewDue', e.userId)).toEqual([])
    await before(3)
    await run(REVIEW_DUE)
    await run(REVIEW_DUE)
    const [letter, ...more] = await letters('reviewDue', e.userId)
    expect(more).toEqual([])
    // What was taken back to write on counts, and is not due.
    expect(letter).toContain('还有 1 份评审意见即将截止')
    expect(letter!.match(/KCZY23-B3-\w+/g)).toEqual([bare])
    await before(0.01)
    await run(REVIEW_DUE)
    expect(await letters('reviewDue', e.userId)).toHaveLength(2)
  })

  test('officers of the track hear once that it has closed, who is overdue and what lacks opinions', async () => {
    const elsewhere = await s.staff('officer', { duties: ['review'], tracks: ['A'] })
    await run(REVIEW_CLOSED)
    expect(await letters('reviewClosed', officer.id)).toEqual([])
    await before(0)
    await run(REVIEW_CLOSED)
    await run(REVIEW_CLOSED)
    const [letter, ...more] = await letters('reviewClosed', officer.id)
    expect(more).toEqual([])
    expect(letter).toContain('1 位专家逾期，2 份意见不足')
    expect(letter).toContain(`${e.name}，1 份未交`)
    expect(letter).toContain(`${bare} 0/3`)
    for (const id of [elsewhere.id, e.userId]) expect(await letters('reviewClosed', id)).toEqual([])
    expect((await officer.inject({ url: ROUND })).json()).toMatchObject({ open: false, overdue: 1 })
  })
})

test('what an expert has served in is seen by officers of the track and overseers, never by experts', async () => {
  const read = (who: SignedIn) => who.inject({ url: `/api/v1/experts/${e.id}/service` })
  const { items } = (await read(officer)).json()
  expect(items).toMatchObject([{ track: 'B3', answer: 'accepted', sent: 1, compared: 0, deviation: null }])
  const other = await s.staff('officer', { duties: ['review'], tracks: ['A'] })
  expect((await read(other)).json().items).toEqual([])
  expect((await read(await s.staff('supervisor'))).json().items).toHaveLength(1)
  expect((await read(e.who)).statusCode).toBe(403)
})
