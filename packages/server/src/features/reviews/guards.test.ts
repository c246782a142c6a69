import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SignedIn } from '../../../test/app.ts'
import { type Expert, reviewOf } from '../../../test/review.ts'
import { type Applicant, type Json, type Season, season } from '../../../test/season.ts'
import { recusalTasks } from '../recusal/service.ts'
import { opinionsInForce, type Round, roundOf, termsOf } from './service.ts'

const CALL = 'kczy-2023'
let s: Season
let r: ReturnType<typeof reviewOf>
let officer: SignedIn
let unit: Applicant
let app: Json
let one: Expert
beforeAll(async () => {
  s = await season()
  r = reviewOf(s)
  officer = await s.staff('officer', { duties: ['review'] })
  unit = await s.applicant('B3')
  app = await s.draft(unit, 'B3')
  expect((await s.submit(unit.manager, app)).statusCode).toBe(201)
  await r.pass(app.id)
  one = await r.expert()
  await r.serves(one, 'B3', officer)
})
afterAll(() => s.close())

const find = () => recusalTasks['recusal.find']!({}, { db: s.t.db } as never)
const ended = async (id: string) =>
  (await s.t.admin.query(`select ended, end_reason, ended_at from review_assignment where id = $1`, [id]))
    .rows[0]

describe('what the database refuses in a review', () => {
  test('an expert whom a fact bars, whoever asks for it', async () => {
    const colleague = await r.expert({ unit_name: unit.name })
    await r.serves(colleague, 'B3', officer)
    await find()
    await expect(r.assign(app.id, colleague, officer)).rejects.toMatchObject({ code: 'ZN015' })
    await expect(
      s.t.admin.query(
        `insert into review_assignment (id, application_id, expert_id, assigned_by) values (gen_random_uuid(), $1, $2, $3)`,
        [app.id, colleague.id, officer.id],
      ),
    ).rejects.toMatchObject({ code: 'ZN015' })
  })

  test('an expert who does not serve, an application that has not passed, and the same pair twice', async () => {
    const stranger = await r.expert()
    await expect(r.assign(app.id, stranger, officer)).rejects.toMatchObject({ code: 'ZN005' })
    const other = await s.applicant('B3')
    const draft = await s.draft(other, 'B3')
    await s.submit(other.manager, draft)
    await expect(r.assign(draft.id, one, officer)).rejects.toMatchObject({ code: 'ZN005' })
    await r.assign(app.id, one, officer)
    await expect(r.assign(app.id, one, officer)).rejects.toMatchObject({ code: '23505' })
  })

  test('an opinion outside of an open review, and one of somebody else', async () => {
    const late = await r.expert()
    await r.serves(late, 'B3', officer)
    const assignment = await r.assign(app.id, late, officer)
    await expect(r.send(assignment, late, 'B3', 80)).rejects.toMatchObject({ code: 'ZN003' })
    expect(await s.as(officer, (tx) => roundOf(tx, CALL, 'B3'))).toBeUndefined()
    await r.open('B3', officer)
    const { reviewed } = await s.as(officer, (tx) => termsOf(tx, CALL, 'B3'))
    expect(reviewed.plan).toMatchObject({ id: 'B3', minOpinions: 3 })
    const round: Round | undefined = await s.as(officer, (tx) => roundOf(tx, CALL, 'B3'))
    expect(round).toMatchObject({ open: true, callVersion: 1 })
    await expect(r.send(assignment, one, 'B3', 80)).rejects.toMatchObject({ code: 'ZN003' })
    await r.send(assignment, late, 'B3', 80)
    const sheets = await s.as(officer, (tx) => opinionsInForce(tx, CALL, ['B3']))
    expect(sheets).toMatchObject([{ application: app.id, expert: late.id, seconds: 0 }])
    await expect(
      s.as(officer, (tx) =>
        sql`update review_sheet set content = '{}' where assignment_id = ${assignment}`.execute(tx),
      ),
    ).rejects.toMatchObject({ code: '42501' })
    expect(await s.as(unit.manager, (tx) => opinionsInForce(tx, CALL))).toEqual([])
  })
})

describe('a conflict that is found late', () => {
  test('ends the assignment, and the opinion counts no more', async () => {
    const e = await r.expert()
    await r.serves(e, 'B3', officer)
    const assignment = await r.assign(app.id, e, officer)
    await r.send(assignment, e, 'B3', 90)
    const counting = () => s.as(officer, (tx) => opinionsInForce(tx, CALL, ['B3']))
    expect((await counting()).map((o) => o.expert)).toContain(e.id)
    await s.system((tx) =>
      tx.updateTable('expert').set({ unit_name: unit.name }).where('id', '=', e.id).execute(),
    )
    await find()
    expect(await ended(assignment)).toMatchObject({
      ended: 'conflict',
      end_reason: `same-unit: ${unit.name}`,
    })
    expect((await counting()).map((o) => o.expert)).not.toContain(e.id)
  })

  test('by the expert’s own word bars at once and for good', async () => {
    const e = await r.expert()
    await r.serves(e, 'B3', officer)
    const assignment = await r.assign(app.id, e, officer)
    await s.as(e.who, (tx) =>
      sql`insert into review_declaration (application_id, expert_id, reason, occasion)
          values (${app.id}, ${e.id}, '合作者', 'opening')`.execute(tx),
    )
    expect(await ended(assignment)).toMatchObject({ ended: 'conflict' })
    await expect(r.assign(app.id, e, officer)).rejects.toMatchObject({ code: 'ZN015' })
    await find()
    const { rows } = await s.t.admin.query(`select kind, hard from conflict where expert_id = $1`, [e.id])
    expect(rows).toEqual([{ kind: 'declared', hard: true }])
  })

  test('an application that leaves takes its assignments with it', async () => {
    const e = await r.expert()
    await r.serves(e, 'B3', officer)
    const assignment = await r.assign(app.id, e, officer)
    await s.system((tx) => sql`update application set state = 'submitted' where id = ${app.id}`.execute(tx))
    expect(await ended(assignment)).toMatchObject({ ended: 'application-out' })
  })
})
