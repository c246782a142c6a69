import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SignedIn } from '../../../test/app.ts'
import { type Expert, reviewOf } from '../../../test/review.ts'
import { type Json, type Season, season } from '../../../test/season.ts'
import { opinionsInForce } from '../reviews/service.ts'

const CALL = 'kczy-2023'
const ROUND = `/api/v1/calls/${CALL}/review/rounds/B3`
const SHEETS = '/api/v1/me/review/sheets'
let s: Season
let officer: SignedIn
let e: Expert
let id: string
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
  const bare = await s.draft(unit, 'B3')
  expect((await s.submit(unit.manager, bare)).statusCode).toBe(201)
  await r.pass(bare.id)
  await r.assign(bare.id, e, officer)
  // As a fault would leave it; the guards let nobody come to this.
  await s.t.admin.query(
    `begin; set local session_replication_role = replica;
     update application set submissions = 9 where id = '${bare.id}'; commit`,
  )
  const list = await e.who.inject({ url: SHEETS })
  expect(list.statusCode).toBe(200)
  const titles = new Map(list.json().items.map((i: Json) => [i.application.number, i.application.title]))
  expect([titles.size, titles.get(bare.number)]).toEqual([2, ''])
})
