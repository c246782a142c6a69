import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SignedIn } from '../../../test/app.ts'
import {
  ASSIGNMENTS,
  type Assigning,
  assigning,
  CALL,
  code,
  PROPOSALS,
  post,
} from '../../../test/assigning.ts'
import type { Expert } from '../../../test/review.ts'
import type { Json } from '../../../test/season.ts'
import { recusalTasks } from '../recusal/service.ts'

const find = () => recusalTasks['recusal.find']!({}, { db: s.t.db } as never)

let s: Assigning['s']
let r: Assigning['r']
let officer: Assigning['officer']
let colleague: Assigning['colleague']
let read: Assigning['read']
let ask: Assigning['ask']
let proposed: Assigning['proposed']
let board: Assigning['board']
let track: Assigning['track']
beforeAll(async () => {
  ;({ s, r, officer, colleague, read, ask, proposed, board, track } = await assigning())
})
afterAll(() => s.close())

describe('by hand', () => {
  test('an expert is given, ended and replaced; limits and conflicts hold', async () => {
    const { apps, people } = await track('C3', 2, 3, (n) => ({ workload: n === 0 ? 1 : null }))
    const [a, b] = apps.map((x) => x.id)
    const [one, two, three] = people as [Expert, Expert, Expert]
    const give = (application: string, expert: Expert, more: object = {}) =>
      post(officer, ASSIGNMENTS, { application, expert: expert.id, reason: '本领域专家', ...more })
    const made = await give(a, one)
    expect(made.statusCode, made.body).toBe(201)
    expect(code(await give(a, two, { replaces: made.json().assignment }))).toBe('assignment-replaces')
    expect(code(await give(b, one))).toBe('assignment-full')
    expect((await give(b, one, { beyond: true })).statusCode).toBe(201)
    expect(code(await give(a, one, { beyond: true }))).toBe('assignment-there')
    const strange = await r.expert()
    expect(code(await give(a, strange))).toBe('assignment-not-possible')
    await s.system((tx) =>
      sql`update expert set unit_name = ${apps[0].unit.name} where id = ${three.id}`.execute(tx),
    )
    await s.system((tx) => sql`update expert set status = 'verified' where id = ${three.id}`.execute(tx))
    await find()
    expect(code(await give(a, three))).toBe('assignment-barred')
    const suggested = (await officer.inject({ url: `${ASSIGNMENTS}/suggestions?application=${a}` })).json()
      .items
    expect(suggested.map((x: Json) => [x.name, x.barrier])).toEqual([
      [two.name, null],
      expect.anything(),
      expect.anything(),
    ])
    expect(suggested.find((x: Json) => x.expert === three.id)).toMatchObject({
      barrier: 'in-conflict',
      about: expect.stringContaining('same-unit'),
    })

    const ended = await post(officer, `${ASSIGNMENTS}/${made.json().assignment}/end`, {
      ended: 'overdue',
      reason: '催办三次未交',
      replacement: two.id,
    })
    expect(ended.statusCode, ended.body).toBe(200)
    const item = (await board('C3')).items.find((i: Json) => i.id === a)
    expect(item.experts.map((e: Json) => e.name)).toEqual([two.name])
    expect(item.ended).toMatchObject([{ name: one.name, ended: 'overdue', replacedBy: two.name }])
    expect(
      code(
        await post(officer, `${ASSIGNMENTS}/${made.json().assignment}/end`, {
          ended: 'overdue',
          reason: '再次',
        }),
      ),
    ).toBe('assignment-over')
    const { rows } = await s.t.admin.query(
      `select action from history where subject_type = 'expert' and subject_id = $1 and action = 'review.overdue'`,
      [one.id],
    )
    expect(rows).toHaveLength(1)
    // A replacement who cannot be leaves everything as it was.
    const [still] = item.experts
    const failed = await post(officer, `${ASSIGNMENTS}/${still.assignment}/end`, {
      ended: 'reassigned',
      reason: '换人',
      replacement: three.id,
    })
    expect(code(failed)).toBe('assignment-barred')
    expect((await board('C3')).items.find((i: Json) => i.id === a).experts).toHaveLength(1)
  })

  test('two of one unit need a reason of their own, which the history keeps', async () => {
    const { apps, people } = await track('C2', 1, 2, () => ({ unit_name: '同一大学' }))
    const [one, two] = people as [Expert, Expert]
    const give = (expert: Expert, more: object = {}) =>
      post(officer, ASSIGNMENTS, {
        application: apps[0].id,
        expert: expert.id,
        reason: '本领域专家',
        ...more,
      })
    expect((await give(one)).statusCode).toBe(201)
    const refused = await give(two)
    expect([refused.statusCode, code(refused)]).toEqual([409, 'assignment-unit-taken'])
    expect(JSON.stringify(refused.json())).toContain(one.name)
    expect((await give(two, { unitReason: '省内仅此一校有该学科' })).statusCode).toBe(201)
    const { rows } = await s.t.admin.query(
      `select detail from history where action = 'review.assigned' and subject_id = $1 order by id`,
      [`${CALL}/C2`],
    )
    expect(rows.map((x) => x.detail.unitReason)).toEqual([undefined, '省内仅此一校有该学科'])
  })

  test('whom a late conflict takes is seen, and refilled in that place with all else kept', async () => {
    const { apps, people } = await track('C1', 1, 4)
    const run = await proposed({ tracks: ['C1'] })
    await post(officer, `${PROPOSALS}/${run.id}/apply`)
    const lost = people.find((p) => run.applications[0].experts.some((e: Json) => e.id === p.id))!
    await s.as(lost.who, (tx) =>
      sql`insert into review_declaration (application_id, expert_id, reason, occasion)
          values (${apps[0].id}, ${lost.id}, '曾任该单位顾问', 'opening')`.execute(tx),
    )
    const item = (await board('C1')).items[0]
    expect(item).toMatchObject({ lack: { missing: 1, reason: 'free', free: 1 } })
    expect(item.ended[0]).toMatchObject({
      ended: 'conflict',
      reason: expect.stringContaining('顾问'),
      replacedBy: null,
    })
    const refill = await proposed({ tracks: ['C1'] })
    expect(refill.summary).toMatchObject({ fresh: 1, kept: 2 })
    expect((await officer.inject({ url: `${PROPOSALS}/${refill.id}/apply` })).json()).toMatchObject({
      pairs: 1,
      replaced: 1,
    })
    await post(officer, `${PROPOSALS}/${refill.id}/apply`)
    const after = (await board('C1')).items[0]
    expect(after.ended[0].replacedBy).toBe(
      after.experts.find((e: Json) => !item.experts.some((x: Json) => x.expert === e.expert)).name,
    )
    expect(after.lack).toBeNull()
  })
})

describe('what a row lets nobody do', () => {
  test('is refused by the database, whatever a route says', async () => {
    const id = await ask({ tracks: ['B3'] })
    const elsewhere = await s.staff('officer', { duties: ['review'], tracks: ['A'] })
    const supervisor = await s.staff('supervisor')
    const { people } = await track('B3', 0, 1)
    const seen = async (who: SignedIn) =>
      (await s.as(who, (tx) => sql`select id from assignment_run where id = ${id}`.execute(tx))).rows.length
    expect(await seen(officer)).toBe(1)
    expect(await seen(supervisor)).toBe(1)
    expect(await seen(elsewhere)).toBe(0)
    expect(await seen(people[0]!.who)).toBe(0)
    const run = (who: SignedIn, statement: string) => s.as(who, (tx) => sql.raw(statement).execute(tx))
    const of = `where id = '${id}'`
    await expect(
      run(officer, `update assignment_run set state = 'proposed', problem = '{}', result = '{}' ${of}`),
    ).rejects.toMatchObject({ code: expect.stringMatching(/ZN002|42501/) })
    await expect(
      run(
        officer,
        `update assignment_run set state = 'cancelled', settled_by = '${colleague.id}', settled_at = now() ${of}`,
      ),
    ).rejects.toMatchObject({ code: '42501' })
    await expect(run(officer, `update assignment_run set tracks = '{A}' ${of}`)).rejects.toThrow(
      /permission denied/,
    )
    await expect(run(officer, `delete from assignment_run ${of}`)).rejects.toThrow(
      /permission denied|append-only/,
    )
    await expect(
      run(
        supervisor,
        `insert into assignment_run (id, call_id, tracks, options, wishes) values (gen_random_uuid(), '${CALL}', '{B3}', '{}', '{}')`,
      ),
    ).rejects.toThrow(/row-level security/)
    await run(
      elsewhere,
      `update assignment_run set state = 'cancelled', settled_by = '${elsewhere.id}', settled_at = now() ${of}`,
    )
    expect((await read(id)).state).toBe('waiting')
    expect((await elsewhere.inject({ url: `${PROPOSALS}/${id}` })).statusCode).toBe(404)
    expect((await board('B3', elsewhere)).tracks.map((t: Json) => t.id)).not.toContain('B3')
    expect(code(await post(elsewhere, PROPOSALS, { tracks: ['A', 'B3'] }))).toBe('forbidden')
    await post(officer, `${PROPOSALS}/${id}/cancel`)
    await expect(
      s.t.admin.query(`update assignment_run set state = 'waiting' where id = $1`, [id]),
    ).rejects.toMatchObject({ code: 'ZN002' })
  })
})
