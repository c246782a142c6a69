import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { withValue } from '@zhinan/call'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SignedIn } from '../../../test/app.ts'
import { type Expert, reviewOf } from '../../../test/review.ts'
import { type Applicant, type Json, type Season, season } from '../../../test/season.ts'
import type { Tx } from '../../platform/db/database.ts'
import { storage } from '../files/service.ts'

const SHEETS = '/api/v1/me/review/sheets'
const DAYS = 86_400_000
let s: Season
let r: ReturnType<typeof reviewOf>
let officer: SignedIn
let unit: Applicant
let app: Json
let closes: Date
beforeAll(async () => {
  s = await season({}, undefined, (call) => ({
    ...call,
    review: { ...call.review!, seeOthers: 'after-own' },
    tracks: call.tracks.map((t) =>
      t.id === 'B4' ? { ...t, review: { setBy: 'association', ...t.review, seeOthers: 'after-closing' } } : t,
    ) as typeof call.tracks,
  }))
  r = reviewOf(s)
  officer = await s.staff('officer', { duties: ['review'] })
  unit = await s.applicant('B3')
  const draft = await s.draft(unit, 'B3', {
    change: { 'basics.leaderName': '方为', 'people.exclusions': [{ name: '钱进', reason: '竞争' }] },
  })
  const file = await attach(draft.id)
  const content = withValue(draft.content, 'attachments.supporting', [file])
  expect((await s.save(unit.manager, draft.id, draft.version, content)).statusCode).toBe(200)
  app = await s.read(unit.manager, draft.id)
  expect((await s.submit(unit.manager, app)).statusCode).toBe(201)
  await r.pass(app.id)
  await r.open('B3', officer, 10)
  closes = new Date(Date.now() + 10 * DAYS)
})
afterAll(() => s.close())

/** A file with bytes, as an upload leaves it. */
async function attach(application_id: string) {
  const { dataDir } = s.a.deps.config
  const { sha256, path } = await storage.receive(dataDir, Readable.from([Buffer.from('%PDF-1.4 proof')]))
  await storage.settle(dataDir, { path, sha256, size: 14 })
  const card = { name: '佐证.pdf', type: 'application/pdf', size: 14 }
  const id = randomUUID()
  const row = { ...card, id, application_id, sha256, uploaded_by: unit.manager.id }
  await s.system((tx) => tx.insertInto('file').values(row).execute())
  return { file: id, ...card }
}

const post = (who: SignedIn, path: string, payload: object = {}, headers = {}) =>
  who.inject({ method: 'POST', url: SHEETS + path, payload, headers })
const v = (n: number) => ({ 'if-match': `"v${n}"` })
const save = (who: SignedIn, id: string, version: number, content: object) =>
  who.inject({ method: 'PUT', url: `${SHEETS}/${id}`, headers: v(version), payload: { content } })
const send = (who: SignedIn, id: string, version: number) => post(who, `/${id}/send`, {}, v(version))
const read = async (who: SignedIn, id: string): Promise<Json> =>
  (await who.inject({ url: `${SHEETS}/${id}` })).json()
const code = (answer: { statusCode: number; json(): Json }) => [answer.statusCode, answer.json().code]

const criteria = () => s.call.tracks.find((t) => t.id === 'B3')!.criteria
const full = (score: number, more: object = {}) => ({
  marks: Object.fromEntries(
    criteria().map((c) => [c.id, { score, comment: '方案可行，安排具体，理由写得足够长。' }]),
  ),
  recommendation: 'fund',
  ...more,
})

/** Another application that passed, on which nobody gave an opinion. */
async function untouched(): Promise<Json> {
  const other = await s.applicant('B3')
  const bare = await s.draft(other, 'B3')
  expect((await s.submit(other.manager, bare)).statusCode).toBe(201)
  await r.pass(bare.id)
  return bare
}

/** An expert who signed, serves, and has the application to review. */
async function reviewer(of = app): Promise<{ e: Expert; id: string }> {
  const e = await r.expert()
  await r.serves(e, 'B3', officer)
  await r.signs(e.who, 'expert')
  return { e, id: await r.assign(of.id, e, officer) }
}
const opened = async (of = app) => {
  const one = await reviewer(of)
  expect((await post(one.e.who, `/${one.id}/open`, { conflict: false })).statusCode).toBe(200)
  return one
}

describe('an expert’s sheet', () => {
  test('is opened by saying that no conflict is known, kept as it grows, and sent', async () => {
    const { e, id } = await reviewer()
    expect((await e.who.inject({ url: SHEETS })).json().items).toMatchObject([
      { assignment: id, state: 'todo', open: true, application: { number: app.number, unit: unit.name } },
    ])
    expect(await read(e.who, id)).toMatchObject({ content: null, read: null, others: null })
    expect(code(await save(e.who, id, 0, full(80)))).toEqual([409, 'sheet-unopened'])
    const sheet = (await post(e.who, `/${id}/open`, { conflict: false })).json()
    expect(sheet).toMatchObject({ state: 'open', version: 1, content: { marks: {} } })
    expect(JSON.stringify(sheet.read)).not.toMatch(/钱进|0371-65707080|w@example\.org/)
    expect(JSON.stringify(sheet.read)).toContain('方为')

    const [first] = criteria()
    const half = { marks: { [first!.id]: { score: 95 } } }
    const kept = await save(e.who, id, 1, half)
    expect(kept.json()).toMatchObject({ version: 2, content: half })
    const refused = await send(e.who, id, 2)
    expect(code(refused)).toEqual([409, 'sheet-faults'])
    expect(refused.json().issues.map((i: Json) => i.code)).toEqual(
      expect.arrayContaining(['comment-missing', 'mark-missing', 'recommendation-missing']),
    )
    await save(e.who, id, 2, full(80))
    const sent = await send(e.who, id, 3)
    expect(sent.json()).toMatchObject({ state: 'sent', total: 80, sent: 1, faults: [] })
    const { rows } = await s.t.admin.query(
      `select content, seconds from review_opinion where assignment_id = $1`,
      [id],
    )
    expect(rows).toMatchObject([{ content: { recommendation: 'fund' } }])
    expect(rows[0].content.marks).toHaveLength(criteria().length)
  })

  test('is taken back until closing: what was sent counts until another is', async () => {
    const bare = await untouched()
    const { e, id } = await opened(bare)
    await save(e.who, id, 1, full(70))
    expect((await send(e.who, id, 2)).json()).toMatchObject({ others: [], final: false })
    expect(code(await save(e.who, id, 3, full(10)))).toEqual([409, 'sheet-sent'])
    expect((await post(e.who, `/${id}/reopen`)).json()).toMatchObject({ state: 'open', sent: 1 })
    expect(code(await post(e.who, `/${id}/reopen`))).toEqual([409, 'sheet-not-sent'])
    const { version } = await read(e.who, id)
    await save(e.who, id, version, full(75))
    expect((await send(e.who, id, version + 1)).json()).toMatchObject({ sent: 2, total: 75 })
  })

  test('a conflict that is declared on opening takes it away for good, unread', async () => {
    const { e, id } = await reviewer()
    const answer = await post(e.who, `/${id}/open`, { conflict: true, reason: '与负责人同校' })
    expect(answer.json()).toMatchObject({ state: 'over', overReason: 'conflict', read: null, content: null })
    expect(code(await post(e.who, `/${id}/open`, { conflict: false }))).toEqual([409, 'review-over'])
    await expect(r.assign(app.id, e, officer)).rejects.toMatchObject({ code: 'ZN015' })
  })

  test('shows what others gave once one’s own is sent, without names', async () => {
    const { e, id } = await opened()
    expect((await read(e.who, id)).others).toBeNull()
    await save(e.who, id, 1, full(66))
    await send(e.who, id, 2)
    const { others } = await read(e.who, id)
    expect(others.length).toBeGreaterThan(0)
    expect(JSON.stringify(others)).not.toMatch(/专家|[0-9a-f]{8}-[0-9a-f]{4}/)
  })

  test('shows others after closing only; then an extension does not make it open again', async () => {
    const other = await s.applicant('B4')
    const draft = await s.draft(other, 'B4')
    expect((await s.submit(other.manager, draft)).statusCode).toBe(201)
    await r.pass(draft.id)
    await r.open('B4', officer, 10)
    await r.signs(officer, 'officer')
    const two: { e: Expert; id: string }[] = []
    for (const score of [60, 80]) {
      const e = await r.expert()
      await r.serves(e, 'B4', officer)
      await r.signs(e.who, 'expert')
      const id = await r.assign(draft.id, e, officer)
      await post(e.who, `/${id}/open`, { conflict: false })
      expect((await save(e.who, id, 1, full(score))).statusCode).toBe(200)
      expect((await send(e.who, id, 2)).json()).toMatchObject({ others: null, final: false })
      two.push({ e, id })
    }
    const [one, late] = two as [(typeof two)[0], (typeof two)[0]]
    const move = (closesAt: string | null, version: number) =>
      officer.inject({
        method: 'POST',
        url: `/api/v1/calls/${s.call.id}/review/rounds/B4/closing`,
        payload: { closesAt, reason: '意见已齐', version },
      })
    expect((await move(null, 1)).statusCode).toBe(200)
    expect(await read(one.e.who, one.id)).toMatchObject({ others: [{}], final: true })
    const later = new Date(Date.now() + 5 * DAYS).toISOString()
    expect((await move(later, 2)).statusCode).toBe(200)
    expect(code(await post(one.e.who, `/${one.id}/reopen`))).toEqual([409, 'sheet-final'])
    // Whoever has not looked may still change theirs, and is shown nothing while the review goes on.
    const again = await post(late.e.who, `/${late.id}/reopen`)
    expect([again.statusCode, again.json().others]).toEqual([200, null])
  })

  test('is final once others were shown: for its expert, for the officer', async () => {
    const bare = await untouched()
    const [one, two] = [await opened(bare), await opened(bare)]
    for (const { e, id } of [one, two]) await save(e.who, id, 1, full(60))
    await send(one.e.who, one.id, 2)
    // Nobody else had sent: nothing was seen, it may still be taken back.
    expect((await post(one.e.who, `/${one.id}/reopen`)).statusCode).toBe(200)
    const { version } = await read(one.e.who, one.id)
    await send(one.e.who, one.id, version)
    const seen = await send(two.e.who, two.id, 2)
    expect(seen.json()).toMatchObject({ others: [{}], final: true })
    expect(code(await post(two.e.who, `/${two.id}/reopen`))).toEqual([409, 'sheet-final'])
    const round = `/api/v1/calls/${s.call.id}/review/rounds/B3`
    const body = { assignments: [two.id], reason: '理由不足' }
    await r.signs(officer, 'officer')
    const back = await officer.inject({ method: 'POST', url: `${round}/returns`, payload: body })
    expect(code(back)).toEqual([409, 'round-saw-others'])
    expect(JSON.stringify(back.json())).toContain(two.e.name)
    // The first to send has not looked since: others come with the next look, and only then is it final.
    expect(await read(one.e.who, one.id)).toMatchObject({ others: [{}], final: true })
    // By the database too, and not by giving it to the same expert anew.
    for (const who of [two.e.who, officer])
      await expect(
        s.as(who, (tx) =>
          tx
            .updateTable('review_sheet')
            .set(
              who === officer
                ? { state: 'returned', returned_by: officer.id, return_reason: '理由不足' }
                : { state: 'open' },
            )
            .where('assignment_id', '=', two.id)
            .execute(),
        ),
      ).rejects.toMatchObject({ code: 'ZN016' })
    const ended = await officer.inject({
      method: 'POST',
      url: `/api/v1/calls/${s.call.id}/review/assignments/${two.id}/end`,
      payload: { ended: 'reassigned', reason: '理由不足，改派' },
    })
    expect(ended.statusCode, ended.body).toBe(200)
    const again = { application: bare.id, expert: two.e.id, reason: '再评', unitReason: '测试' }
    const refused = await officer.inject({
      method: 'POST',
      url: `/api/v1/calls/${s.call.id}/review/assignments`,
      payload: again,
    })
    expect(code(refused)).toEqual([409, 'assignment-saw-others'])
    const { rows } = await s.t.admin.query(
      `select opinions from review_shown where application_id = $1 order by shown_at, assignment_id`,
      [bare.id],
    )
    expect(rows).toEqual([{ opinions: 1 }, { opinions: 1 }])
    await expect(s.t.admin.query(`delete from review_shown`)).rejects.toThrow(/append-only/)
    const seenBy = async (who: SignedIn) => {
      const of = (tx: Tx) =>
        tx.selectFrom('review_shown').select('opinions').where('application_id', '=', bare.id).execute()
      return (await s.as(who, of)).length
    }
    expect(await Promise.all([officer, one.e.who, unit.manager].map(seenBy))).toEqual([2, 1, 0])
    const note = { assignment_id: one.id, opinions: 1 }
    await expect(
      s.as(officer, (tx) =>
        tx
          .insertInto('review_shown')
          .values(note as never)
          .execute(),
      ),
    ).rejects.toThrow(/row-level security/)
  })

  test('that is returned is hidden from others, its reason stays until it is sent again', async () => {
    const { e, id } = await opened(await untouched())
    await save(e.who, id, 1, full(60))
    await send(e.who, id, 2)
    await r.signs(officer, 'officer')
    const url = `/api/v1/calls/${s.call.id}/review/rounds/B3/returns`
    const payload = { assignments: [id], reason: '理由不足' }
    expect((await officer.inject({ method: 'POST', url, payload })).statusCode).toBe(200)
    const returned = await read(e.who, id)
    expect(returned).toMatchObject({ state: 'returned', returnReason: '理由不足', others: null })
    await save(e.who, id, returned.version, full(65))
    expect(await read(e.who, id)).toMatchObject({ state: 'open', sent: 1, returnReason: '理由不足' })
    const { items } = (await e.who.inject({ url: SHEETS })).json()
    expect(items).toMatchObject([{ state: 'open', returnReason: '理由不足' }])
    await send(e.who, id, returned.version + 1)
    expect(await read(e.who, id)).toMatchObject({ state: 'sent', returnReason: null })
    // Taken back by its expert, it counts: nothing is said of a return that is mended.
    await post(e.who, `/${id}/reopen`)
    expect(await read(e.who, id)).toMatchObject({ state: 'open', returnReason: null })
  })

  test('its PDF and files are its expert’s, once opened', async () => {
    const { e, id } = await opened()
    const pdf = await e.who.inject({ url: `${SHEETS}/${id}/plan.pdf` })
    expect([pdf.statusCode, pdf.rawPayload.subarray(0, 5).toString()]).toEqual([200, '%PDF-'])
    const files = JSON.stringify((await read(e.who, id)).read.plan).match(/"file":"([0-9a-f-]{36})"/)
    const file = await e.who.inject({ url: `${SHEETS}/${id}/files/${files![1]}` })
    expect([file.statusCode, file.body]).toEqual([200, '%PDF-1.4 proof'])
    const unknown = await e.who.inject({ url: `${SHEETS}/${id}/files/${randomUUID()}` })
    expect(unknown.statusCode).toBe(404)
    const other = await reviewer()
    expect((await other.e.who.inject({ url: `${SHEETS}/${id}/plan.pdf` })).statusCode).toBe(404)
    expect((await other.e.who.inject({ url: `${SHEETS}/${other.id}/plan.pdf` })).statusCode).toBe(404)
    expect((await other.e.who.inject({ url: `${SHEETS}/${other.id}/files/${files![1]}` })).statusCode).toBe(
      404,
    )
  })
})

describe('what is refused', () => {
  test.each<[string, object, string]>([
    ['a score out of scale', { score: 101 }, 'off-scale'],
    ['a score below it', { score: -1 }, 'off-scale'],
    ['a score off the step', { score: 80.5 }, 'off-step'],
    ['a high score without a word', { score: 95, comment: '好' }, 'comment-missing'],
    ['no score', {}, 'mark-missing'],
  ])('%s', async (_, mark, want) => {
    const { e, id } = await opened()
    const [first] = criteria()
    const content = full(80)
    await save(e.who, id, 1, { ...content, marks: { ...content.marks, [first!.id]: mark } })
    const answer = await send(e.who, id, 2)
    expect(code(answer)).toEqual([409, 'sheet-faults'])
    expect(answer.json().issues).toMatchObject([{ code: want, path: first!.id }])
    const { rows } = await s.t.admin.query(`select 1 from review_opinion where assignment_id = $1`, [id])
    expect(rows).toEqual([])
  })

  test('an unknown criterion or recommendation, an amount that is not asked for', async () => {
    const { e, id } = await opened()
    const marks = { ...full(80).marks, other: { score: 80 } }
    await save(e.who, id, 1, { ...full(80), marks, recommendation: 'perhaps', suggestedAmount: 100 })
    const answer = await send(e.who, id, 2)
    expect(
      answer
        .json()
        .issues.map((i: Json) => i.code)
        .sort(),
    ).toEqual(['amount-not-asked', 'criterion-unknown', 'recommendation-unknown'])
  })

  test.each<[string, object]>([
    ['text for a score', { marks: { theme: { score: '80' } } }],
    ['a list of marks', { marks: [] }],
    ['more than asked', { marks: {}, expert: 'x' }],
    ['an endless comment', { marks: {}, comment: '字'.repeat(10_001) }],
    ['half a fen', { marks: {}, suggestedAmount: 0.5 }],
  ])('content of another shape: %s', async (_, content) => {
    const { e, id } = await opened()
    expect((await save(e.who, id, 1, content)).statusCode).toBe(400)
    expect((await read(e.who, id)).version).toBe(1)
  })

  test('two tabs: the later one learns that it is outdated, nothing is lost', async () => {
    const { e, id } = await opened()
    expect((await save(e.who, id, 1, full(80))).statusCode).toBe(200)
    expect(code(await save(e.who, id, 1, full(60)))).toEqual([412, 'version-changed'])
    expect((await read(e.who, id)).content.marks.theme.score).toBe(80)
    const both = await Promise.all([send(e.who, id, 2), send(e.who, id, 2)])
    expect(both.map((a) => a.statusCode).sort()).toEqual([200, 409])
    expect(both.find((a) => a.statusCode === 409)!.json().code).toBe('sheet-sent')
    const { rows } = await s.t.admin.query(`select n from review_opinion where assignment_id = $1`, [id])
    expect(rows).toEqual([{ n: 1 }])
  })

  test('an expert to whom it is not assigned, one who serves no more, an officer, the applicant', async () => {
    const { e, id } = await opened()
    const stranger = await reviewer()
    expect((await save(stranger.e.who, id, 1, full(80))).statusCode).toBe(404)
    expect((await stranger.e.who.inject({ url: `${SHEETS}/${id}` })).statusCode).toBe(404)
    for (const who of [officer, unit.manager]) expect((await save(who, id, 1, full(80))).statusCode).toBe(403)
    await s.as(officer, (tx) =>
      tx
        .updateTable('review_assignment')
        .set({ ended: 'reassigned', end_reason: '改派他人', ended_by: officer.id })
        .where('id', '=', id)
        .execute(),
    )
    expect(code(await save(e.who, id, 1, full(80)))).toEqual([409, 'review-over'])
    expect((await read(e.who, id)).read).toBeNull()
  })

  test('without a signed pledge nothing is opened', async () => {
    const e = await r.expert()
    await r.serves(e, 'B3', officer)
    const id = await r.assign(app.id, e, officer)
    expect(code(await post(e.who, `/${id}/open`, { conflict: false }))).toEqual([409, 'pledge-first'])
  })

  test('a score after closing, to the second; what was written stays', async () => {
    const { e, id } = await opened()
    await save(e.who, id, 1, full(80))
    const at = (await read(e.who, id)).closesAt
    expect(Math.abs(Date.parse(at) - closes.getTime())).toBeLessThan(60_000)
    await s.setClock(new Date(Date.parse(at) - 20_000))
    expect((await save(e.who, id, 2, full(81))).statusCode).toBe(200)
    await s.setClock(new Date(Date.parse(at)))
    expect(code(await save(e.who, id, 3, full(82)))).toEqual([409, 'review-closed'])
    expect(code(await send(e.who, id, 3))).toEqual([409, 'review-closed'])
    expect((await read(e.who, id)).content.marks.theme.score).toBe(81)
  })
})
