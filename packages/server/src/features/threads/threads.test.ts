import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SignedIn } from '../../../test/app.ts'
import { type Applicant, type Json, type Season, season } from '../../../test/season.ts'

let s: Season
let unit: Applicant
let officer: SignedIn
let ofB3: SignedIn
let ofA: SignedIn
let supervisor: SignedIn
let draft: Json
let sent: Json
beforeAll(async () => {
  s = await season()
  unit = await s.applicant('B3')
  officer = await s.staff('officer', { duties: [] })
  ofB3 = await s.staff('officer', { tracks: ['B3'] })
  ofA = await s.staff('officer', { tracks: ['A'] })
  supervisor = await s.staff('supervisor')
  draft = await s.draft(unit, 'B3')
  sent = await s.draft(unit, 'B3')
  expect((await s.submit(unit.manager, sent)).statusCode).toBe(201)
})
afterAll(() => s.close())

const post = (who: SignedIn, url: string, payload: object, key: string = randomUUID()) =>
  who.inject({ method: 'POST', url: `/api/v1${url}`, payload, headers: { 'idempotency-key': key } })
const get = async (who: SignedIn, url: string): Promise<Json> =>
  (await who.inject({ url: `/api/v1${url}` })).json()
const close = (who: SignedIn, id: string, closed: boolean) =>
  who.inject({ method: 'PUT', url: `/api/v1/threads/${id}/closed`, payload: { closed } })
const seen = (who: SignedIn, id: string, n: number) =>
  who.inject({ method: 'PUT', url: `/api/v1/threads/${id}/read`, payload: { n } })
async function ask(who: SignedIn, app: Json, more: object = {}): Promise<string> {
  const made = await post(who, `/applications/${app.id}/threads`, {
    subject: '会议费',
    text: '可以吗？',
    ...more,
  })
  expect(made.statusCode, made.body).toBe(201)
  return made.json().id
}
const standing = ({ waitsFor, closed, unread, lastN }: Json) => [waitsFor, closed, unread, lastN]

test('a unit asks, an officer answers, either closes; whose turn it is and what is unread follow', async () => {
  const id = await ask(unit.manager, sent)
  expect(standing(await get(ofB3, `/threads/${id}`))).toEqual(['office', false, 1, 1])
  expect(standing(await get(unit.manager, `/threads/${id}`))).toEqual(['office', false, 0, 1])

  const answer = await post(ofB3, `/threads/${id}/messages`, { text: '可以，按实列支。', asks: false })
  expect(answer.json()).toMatchObject({ n: 2 })
  // Writing is not reading: what came between stays unread.
  expect(standing(await get(ofB3, `/threads/${id}`))).toEqual([null, false, 1, 2])
  await seen(ofB3, id, 2)
  await seen(ofB3, id, 1)
  expect(standing(await get(ofB3, `/threads/${id}`))).toEqual([null, false, 0, 2])
  expect(standing(await get(unit.manager, `/threads/${id}`))).toEqual([null, false, 1, 2])

  expect((await post(officer, `/threads/${id}/messages`, { text: '请补充明细。' })).statusCode).toBe(201)
  expect(standing(await get(unit.manager, `/threads/${id}`))).toEqual(['unit', false, 2, 3])
  // A remark that answers and asks nothing leaves nobody waiting.
  await post(unit.manager, `/threads/${id}/messages`, { text: '已补充。', asks: false })
  expect(standing(await get(unit.manager, `/threads/${id}`))).toEqual([null, false, 2, 4])

  expect((await close(ofB3, id, true)).json()).toMatchObject({ closed: true, waitsFor: null })
  expect((await close(officer, id, true)).json().code).toBe('thread-state')
  expect((await close(unit.manager, id, false)).json()).toMatchObject({ closed: false, waitsFor: 'office' })
  await close(ofB3, id, true)
  await post(unit.manager, `/threads/${id}/messages`, { text: '还有一问。' })
  const { messages, ...card } = await get(officer, `/threads/${id}`)
  expect(card).toMatchObject({ waitsFor: 'office', closed: false, number: sent.number, side: 'office' })
  expect(messages.map((m: Json) => [m.n, m.kind, m.side])).toEqual([
    [1, 'text', 'unit'],
    [2, 'text', 'office'],
    [3, 'text', 'office'],
    [4, 'text', 'unit'],
    [5, 'closed', 'office'],
    [6, 'reopened', 'unit'],
    [7, 'closed', 'office'],
    [8, 'text', 'unit'],
  ])
  const { items } = await get(unit.manager, `/applications/${sent.id}/history`)
  expect(items.map((e: Json) => e.action)).toEqual(
    expect.arrayContaining([
      'application.question-asked',
      'application.message-sent',
      'application.question-closed',
    ]),
  )
})

describe('who', () => {
  test('a question about a draft reaches its officers without the draft', async () => {
    const id = await ask(unit.manager, draft, { subject: '草稿' })
    expect(await get(ofB3, `/threads/${id}`)).toMatchObject({
      number: draft.number,
      unitName: unit.name,
      title: null,
      state: null,
    })
    expect((await post(ofB3, `/threads/${id}/messages`, { text: '答复', asks: false })).statusCode).toBe(201)
    // But none is begun about what the officer may not see.
    expect(
      (await post(ofB3, `/applications/${draft.id}/threads`, { subject: 'x', text: 'y' })).json().code,
    ).toBe('not-found')
    expect((await get(unit.manager, `/threads/${id}`)).title).toBe(draft.title)
  })

  test('others see nothing; the supervisor reads and does not write', async () => {
    const id = await ask(ofB3, sent, { subject: '账户' })
    const stranger = (await s.applicant('B3')).manager
    for (const who of [stranger, ofA, await s.staff('approver'), await s.staff('admin')]) {
      expect([403, 404]).toContain((await who.inject({ url: `/api/v1/threads/${id}` })).statusCode)
      expect([403, 404]).toContain((await post(who, `/threads/${id}/messages`, { text: 'x' })).statusCode)
      expect([403, 404]).toContain((await close(who, id, true)).statusCode)
    }
    expect((await get(ofA, '/threads')).items).toEqual([])
    expect(await get(supervisor, `/threads/${id}`)).toMatchObject({ side: null, waitsFor: 'unit' })
    expect((await post(supervisor, `/threads/${id}/messages`, { text: 'x' })).json().code).toBe('forbidden')
    const both = await s.colleague(unit)
    await s.system((tx) =>
      tx
        .insertInto('staff_role')
        .values({ id: randomUUID(), user_id: both.id, role: 'officer', duties: ['screening'] })
        .execute(),
    )
    // Nobody is the officer of their own unit.
    expect((await get(both, `/threads/${id}`)).side).toBe('unit')
  })

  test('the database itself refuses to write for others, to rewrite, and to move the state by hand', async () => {
    const id = await ask(unit.manager, sent)
    const refused = (who: SignedIn, statement: string) =>
      expect(
        s.as(who, (tx) => sql.raw(statement).execute(tx)),
        statement,
      ).rejects.toThrow()
    const write = `insert into thread_message (thread_id, id, text) values ('${id}', '${randomUUID()}', 'x')`
    await refused(ofA, write)
    await refused(supervisor, write)
    await refused((await s.applicant('B3')).manager, write)
    await refused(
      officer,
      `insert into thread_message (thread_id, id, text, author) values ('${id}', '${randomUUID()}', 'x', '${unit.manager.id}')`,
    )
    await refused(
      officer,
      `insert into thread_message (thread_id, id, text, n) values ('${id}', '${randomUUID()}', 'x', 9)`,
    )
    await refused(
      ofA,
      `insert into thread (id, application_id, subject) values ('${randomUUID()}', '${sent.id}', 'x')`,
    )
    await refused(
      ofB3,
      `insert into thread (id, application_id, subject) values ('${randomUUID()}', '${draft.id}', 'x')`,
    )
    await refused(officer, `update thread_message set text = 'x'`)
    await refused(officer, `delete from thread_message`)
    await refused(
      officer,
      `insert into thread_read (thread_id, user_id, n) values ('${id}', '${unit.manager.id}', 1)`,
    )
    await refused(ofA, `insert into thread_read (thread_id, user_id, n) values ('${id}', '${ofA.id}', 1)`)
    await s.as(officer, (tx) => sql`update thread set closed_at = app_now(), waits_for = null`.execute(tx))
    expect(standing(await get(officer, `/threads/${id}`))).toEqual(['office', false, 1, 1])
    await expect(s.t.admin.query(`update thread_message set text = 'x'`)).rejects.toThrow(/append-only/)
  })
})

test('many at once lose nothing, and a retry is one message', async () => {
  const id = await ask(unit.manager, sent)
  const texts = Array.from({ length: 12 }, (_, i) => `第 ${i} 条`)
  const answers = await Promise.all(
    texts.map((text, i) => post([unit.manager, officer, ofB3][i % 3]!, `/threads/${id}/messages`, { text })),
  )
  expect(answers.map((r) => r.statusCode)).toEqual(texts.map(() => 201))
  const key = randomUUID()
  const twice = await Promise.all(
    [0, 1].map(() => post(officer, `/threads/${id}/messages`, { text: '一次' }, key)),
  )
  expect(new Set(twice.map((r) => r.json().id)).size).toBe(1)
  const { messages } = await get(officer, `/threads/${id}`)
  expect(messages.map((m: Json) => m.n)).toEqual(Array.from({ length: 14 }, (_, i) => i + 1))
  expect(new Set(messages.map((m: Json) => m.text))).toEqual(new Set(['可以吗？', '一次', ...texts]))
})

test('a field or a clause is quoted as it was called; another place is refused', async () => {
  const id = await ask(unit.manager, sent, { quote: { kind: 'field', ref: 'basics.title' } })
  const rule = s.call.tracks.find((t) => t.id === 'B3')!.rules[0]!
  await post(officer, `/threads/${id}/messages`, { text: '见此条', quote: { kind: 'rule', ref: rule.id } })
  const { messages } = await get(officer, `/threads/${id}`)
  expect(messages[0].quote).toMatchObject({
    ref: 'basics.title',
    title: { zh: expect.any(String) },
    clause: null,
  })
  expect(messages[1].quote).toMatchObject({ clause: rule.clause })
  const wrong = await post(officer, `/threads/${id}/messages`, {
    text: 'x',
    quote: { kind: 'field', ref: 'no.such' },
  })
  expect(wrong.json().code).toBe('quote-unknown')
})

test('the list is narrowed by whose turn it is, track and words; counts follow; pages go on', async () => {
  const other = await s.applicant('A')
  const app = await s.draft(other, 'A')
  await s.submit(other.manager, app)
  const ids = []
  for (let i = 0; i < 3; i++) ids.push(await ask(other.manager, app, { subject: `预算 ${i}` }))
  await post(ofA, `/threads/${ids[0]}/messages`, { text: '答', asks: false })
  await close(ofA, ids[1]!, true)
  const list = async (who: SignedIn, query: string) =>
    (await get(who, `/threads?${query}`)).items.map((t: Json) => t.subject)
  expect(await list(ofA, 'state=us')).toEqual(['预算 2'])
  expect(await list(ofA, 'state=answered')).toEqual(['预算 0'])
  expect(await list(ofA, 'state=closed')).toEqual(['预算 1'])
  expect(await list(other.manager, 'state=them')).toEqual(['预算 2'])
  expect(await list(officer, `track=A&q=${encodeURIComponent(other.name)}`)).toHaveLength(3)
  expect(await list(officer, 'track=A&q=100%25')).toEqual([])
  expect(await get(ofA, '/threads/counts')).toMatchObject({ waiting: 1, unread: 3 })
  expect(await get(other.manager, '/threads/counts')).toEqual({ waiting: 0, unread: 2 })
  const first = await get(ofA, '/threads?limit=2')
  const second = await get(ofA, `/threads?limit=2&cursor=${first.nextCursor}`)
  expect([...first.items, ...second.items].map((t) => t.id).sort()).toEqual(ids.sort())
  expect(second.nextCursor).toBeNull()
})

test('the other side is written to, in their language; the writer is not', async () => {
  const english = await s.colleague(unit)
  await s.system((tx) =>
    tx.updateTable('auth.user').set({ locale: 'en' }).where('id', '=', english.id).execute(),
  )
  const id = await ask(english, sent, { subject: '经费' })
  await s.a.runJobs()
  const before = s.a.smtp.mails.length
  await post(ofB3, `/threads/${id}/messages`, {
    text: '<b>请看</b> {number}',
    quote: { kind: 'field', ref: 'basics.title' },
  })
  await s.a.runJobs()
  const mails = s.a.smtp.mails.slice(before)
  expect(mails).toHaveLength(2)
  expect(s.a.smtp.newest(unit.manager.email).subject).toBe(`${sent.number} 新消息：经费`)
  const mail = s.a.smtp.newest(english.email)
  expect(mail.text).toContain('The office (李强) wrote')
  expect(mail.text).toContain('<b>请看</b> {number}')
  expect(mail.html).toContain('&#60;b&#62;请看')
  expect(mail.text).toContain(`http://zhinan.test/messages?thread=${id}`)
  // An officer is asked by many: their mail waits for the digest.
  await post(english, `/threads/${id}/messages`, { text: '收到' })
  const { rows } = await s.t.admin.query(
    `select state, text from mail where to_address = $1 order by id desc limit 1`,
    [ofB3.email],
  )
  expect(rows).toMatchObject([{ state: 'waiting', text: expect.stringContaining('收到') }])
})
