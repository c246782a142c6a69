import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SignedIn } from '../../../test/app.ts'
import { type Applicant, type Json, type Season, season } from '../../../test/season.ts'
import { enqueue } from '../../platform/jobs.ts'
import { DUE_MAILS } from './due-mails.ts'

let s: Season
let head: SignedIn
let lead: SignedIn
let one: SignedIn
let two: SignedIn
let elsewhere: SignedIn
let unit: Applicant
const files: Json[] = []
beforeAll(async () => {
  s = await season()
  head = await s.staff('officer', { duties: [] })
  lead = await s.staff('officer', { tracks: ['B3'], duties: ['lead'] })
  one = await s.staff('officer', { tracks: ['B3', 'B4'] })
  two = await s.staff('officer', { tracks: ['B3'] })
  elsewhere = await s.staff('officer', { tracks: ['A'] })
  unit = await s.applicant('B3')
  for (let i = 0; i < 6; i++) files.push(await send('B3'))
  files.push(await send('B4'))
})
afterAll(() => s.close())

const URL = '/api/v1/calls/kczy-2023/assignments'
async function send(track: string): Promise<Json> {
  const draft = await s.draft(unit, track)
  const answer = await s.submit(unit.manager, draft)
  expect(answer.statusCode, answer.body).toBe(201)
  return s.read(unit.manager, draft.id)
}
const board = async (who = head): Promise<Json> => (await who.inject({ url: URL })).json()
const give = (who: SignedIn, items: object[], reason?: string) =>
  who.inject({ method: 'POST', url: URL, payload: { items, ...(reason && { reason }) } })
const item = (app: Json, officer: SignedIn | null, from: SignedIn | null = null) => ({
  application: app.id,
  officer: officer?.id ?? null,
  from: from?.id ?? null,
})
const queue = async (who: SignedIn, query: string): Promise<string[]> =>
  (await who.inject({ url: `/api/v1/screening?call=kczy-2023&${query}` })).json().items.map((a: Json) => a.id)

describe('sharing evenly', () => {
  test('is a proposal first, and only of what each may examine', async () => {
    const url = `${URL}/proposal?tracks=B3,B4&officers=${one.id},${two.id},${elsewhere.id}`
    const proposal = (await head.inject({ url })).json()
    const gets = Object.fromEntries(proposal.officers.map((o: Json) => [o.id, o.gets]))
    expect(gets).toEqual({ [one.id]: 4, [two.id]: 3, [elsewhere.id]: 0 })
    expect(proposal.officers.find((o: Json) => o.id === one.id).byTrack).toEqual({ B3: 3, B4: 1 })
    expect(proposal.items.every((i: Json) => i.number && i.unit)).toBe(true)
    const { regions } = await board()
    expect(regions).toEqual([{ region: expect.any(String), unassigned: 7 }])
    const some = (await head.inject({ url: `${url}&most=2&regions=${regions[0].region}` })).json()
    expect(some.officers.map((o: Json) => o.gets).sort()).toEqual([0, 2, 2])
    expect(some.rest).toBe(3)
    expect((await head.inject({ url: `${url}&regions=elsewhere` })).json().items).toEqual([])
    // Who leads one track is offered nothing of another.
    expect((await lead.inject({ url })).json().items).toHaveLength(6)
    expect((await board()).progress).toEqual([])

    const wanted = proposal.items.map(({ application, officer, from }: Json) => ({
      application,
      officer,
      from,
    }))
    expect((await give(head, wanted)).json()).toEqual({ changed: 7 })
    const { progress, tracks } = await board()
    expect(progress.map((p: Json) => [p.given, p.done, p.left])).toEqual(
      expect.arrayContaining([
        [4, 0, 4],
        [3, 0, 3],
      ]),
    )
    expect(tracks).toEqual([
      { track: 'B3', open: 6, unassigned: 0, mayGive: true },
      { track: 'B4', open: 1, unassigned: 0, mayGive: true },
    ])
    // Once more: somebody was quicker, and nothing is done by halves.
    expect((await give(head, wanted)).json().changed).toBe(0)
    const crossed = wanted.map((i: Json) => ({
      ...i,
      officer: i.officer === one.id ? two.id : i.officer,
    }))
    expect((await give(head, crossed)).json()).toMatchObject({ code: 'assignment-changed' })
  })

  test('names what none of them may examine', async () => {
    const late = await send('B3')
    const url = `${URL}/proposal?tracks=B3&officers=${elsewhere.id}`
    expect((await head.inject({ url })).json()).toMatchObject({ items: [], nobody: [{ id: late.id }] })
  })
})

describe('by hand', () => {
  test('handed over and taken back, each step in the history and none in the unit’s sight', async () => {
    const app = await send('B3')
    expect((await give(lead, [item(app, one)], '经验对口')).json()).toEqual({ changed: 1 })
    const other = await send('B4')
    expect((await give(lead, [item(other, one)])).statusCode).toBe(404)
    expect((await give(two, [item(app, two, one)])).json().code).toBe('forbidden')
    expect((await give(one, [item(app, elsewhere, one)])).json().code).toBe('officer-unfit')
    expect((await give(one, [item(app, two, one)], '出差')).json()).toEqual({ changed: 1 })
    expect((await give(lead, [item(app, null, two)])).json()).toEqual({ changed: 1 })
    const { rows } = await s.t.admin.query(
      `select action, reason, actor from history where subject_type = 'screening' and subject_id = $1 order by id`,
      [app.id],
    )
    expect(rows).toEqual([
      { action: 'screening.given', reason: '经验对口', actor: lead.id },
      { action: 'screening.handed-over', reason: '出差', actor: one.id },
      { action: 'screening.taken-back', reason: null, actor: lead.id },
    ])
    const history = await unit.manager.inject({ url: `/api/v1/applications/${app.id}/history` })
    expect(history.body).not.toContain('screening.')
    const told = await two.inject({ url: `/api/v1/applications/${app.id}/history` })
    expect(told.json().items.map((h: Json) => h.action)).toContain('screening.handed-over')
    expect(
      await s.as(unit.manager, (tx) => tx.selectFrom('screening_assignment').selectAll().execute()),
    ).toEqual([])
  })

  test('narrows the queue, shows at the file, and locks nobody out', async () => {
    const app = await send('B3')
    await give(head, [item(app, one)])
    expect(await queue(one, 'officer=mine')).toContain(app.id)
    expect(await queue(two, 'officer=mine')).not.toContain(app.id)
    expect(await queue(two, `officer=${one.id}`)).toContain(app.id)
    expect(await queue(two, 'officer=none')).not.toContain(app.id)
    const seen = (await two.inject({ url: `/api/v1/screening/${app.id}` })).json()
    expect(seen.assigned).toMatchObject({ id: one.id, mine: false })
    const done = await s.screen(two, 'conclude', seen, {
      outcome: 'ineligible',
      reasons: [{ code: 'not-per-guide', clause: '二.2' }],
    })
    expect(done.statusCode, done.body).toBe(200)
    expect((await board()).progress.find((p: Json) => p.id === one.id).done).toBe(1)
    expect((await give(head, [item(app, two, one)])).json().code).toBe('assignment-changed')
  })
})

test('the database refuses what the routes would', async () => {
  const app = await send('B3')
  const insert = (officer: SignedIn) =>
    sql`insert into screening_assignment (id, application_id, call_id, track, officer_id)
        values (gen_random_uuid(), ${app.id}, 'kczy-2023', 'B3', ${officer.id})`
  await expect(s.as(one, (tx) => insert(one).execute(tx))).rejects.toThrow(/given out by whoever leads/)
  await expect(s.as(head, (tx) => insert(elsewhere).execute(tx))).rejects.toThrow(/may not examine it/)
  await expect(s.as(unit.manager, (tx) => insert(one).execute(tx))).rejects.toThrow()
  await s.as(head, (tx) => insert(one).execute(tx))
  await expect(s.as(head, (tx) => insert(two).execute(tx))).rejects.toThrow(/screening_assignment_current/)
  const ended = await s.as(two, (tx) =>
    sql`update screening_assignment set ended_by = ${two.id} where application_id = ${app.id}`.execute(tx),
  )
  expect(Number(ended.numAffectedRows)).toBe(0)
  await s.as(head, (tx) =>
    sql`update screening_assignment set ended_by = ${head.id} where application_id = ${app.id}`.execute(tx),
  )
  await expect(
    s.as(head, (tx) =>
      sql`update screening_assignment set ended_by = ${head.id} where application_id = ${app.id}`.execute(tx),
    ),
  ).rejects.toThrow(/only ended, and once/)
  await expect(
    s.as(head, (tx) =>
      sql`insert into screening_due_mail (day, officer_id, call_id, due, overdue)
          values ('2023-01-01', ${head.id}, 'kczy-2023', 0, 0)`.execute(tx),
    ),
  ).rejects.toThrow(/row-level security/)
})

test('what waits too long is marked, counted, and told to its officer once a day', async () => {
  const app = await send('B3')
  await give(head, [item(app, two)])
  const read = async () => (await two.inject({ url: `/api/v1/screening/${app.id}` })).json().due
  const due = await read()
  expect(due.overdue).toBe(false)
  expect(await queue(two, 'overdue=1')).not.toContain(app.id)
  const morning = async () => {
    await s.system((tx) => enqueue(tx, DUE_MAILS, {}))
    await s.a.runJobs()
    return s.a.smtp.mails.filter(
      (m) => JSON.stringify(m.to).includes(two.email) && /形式审查：/.test(m.subject ?? ''),
    )
  }
  expect(await morning()).toEqual([])

  await s.setClock(new Date(Date.parse(due.at) - 3_600_000))
  const [soon, ...more] = await morning()
  expect(more).toEqual([])
  expect(soon!.text).toContain(app.number)
  expect(soon!.subject).toMatch(/0 份已超期/)
  expect(await morning()).toHaveLength(1)

  await s.setClock(new Date(Date.parse(due.at) + 2000))
  expect((await read()).overdue).toBe(true)
  expect(await queue(two, 'overdue=1')).toContain(app.id)
  const mine = (await board()).progress.find((p: Json) => p.id === two.id)
  expect(mine.overdue).toBe((await queue(head, `overdue=1&officer=${two.id}`)).length)
  expect(mine.overdue).toBeGreaterThan(0)
  expect(await morning()).toHaveLength(2)

  // Opened again, it has its time anew.
  const seen = (await two.inject({ url: `/api/v1/screening/${app.id}` })).json()
  const done = await s.screen(two, 'conclude', seen, {
    outcome: 'ineligible',
    reasons: [{ code: 'not-per-guide', clause: '二.2' }],
  })
  expect(await read()).toBeNull()
  await s.screen(two, 'reopen', done.json(), { reason: '重新核对' })
  expect((await read()).overdue).toBe(false)
  await s.setClock(new Date())
})
