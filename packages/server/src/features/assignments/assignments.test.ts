import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SignedIn } from '../../../test/app.ts'
import { type Expert, reviewOf } from '../../../test/review.ts'
import { type Json, type Season, season } from '../../../test/season.ts'
import { rescueJobs } from '../../platform/job-rescue.ts'
import { recusalTasks } from '../recusal/service.ts'
import { away } from './absence.ts'

const CALL = 'kczy-2023'
const PROPOSALS = `/api/v1/calls/${CALL}/review/proposals`
const ASSIGNMENTS = `/api/v1/calls/${CALL}/review/assignments`

let s: Season
let r: ReturnType<typeof reviewOf>
let officer: SignedIn
let colleague: SignedIn
beforeAll(async () => {
  s = await season()
  r = reviewOf(s)
  officer = await s.staff('officer', { duties: ['review'] })
  colleague = await s.staff('officer', { duties: ['review'] })
})
afterAll(() => s.close())

const post = (who: SignedIn, url: string, payload: object = {}) =>
  who.inject({ method: 'POST', url, payload })
const code = (answer: { json(): Json }) => answer.json().code
const read = async (id: string, who = officer): Promise<Json> =>
  (await who.inject({ url: `${PROPOSALS}/${id}` })).json()
const ask = async (payload: object): Promise<string> => {
  const made = await post(officer, PROPOSALS, payload)
  expect(made.statusCode, made.body).toBe(201)
  return made.json().id
}
const proposed = async (payload: object): Promise<Json> => {
  const id = await ask(payload)
  await s.a.runJobs()
  const run = await read(id)
  expect(run.state, JSON.stringify(run.error)).toBe('proposed')
  return run
}
const board = async (track: string, who = officer): Promise<Json> =>
  (await who.inject({ url: `${ASSIGNMENTS}?track=${track}` })).json()
const find = () => recusalTasks['recusal.find']!({}, { db: s.t.db } as never)

/** Applications that passed in a track, and experts who serve there. */
async function track(
  id: string,
  applications: number,
  experts: number,
  more: (n: number) => object = () => ({}),
) {
  const apps: Json[] = []
  for (let n = 0; n < applications; n++) {
    const unit = await s.applicant(id)
    const app = await s.draft(unit, id)
    const sent = await s.submit(unit.manager, app)
    expect(sent.statusCode, sent.body).toBe(201)
    await r.pass(app.id)
    apps.push({ ...app, unit })
  }
  const people: Expert[] = []
  for (let n = 0; n < experts; n++) {
    const e = await r.expert(more(n))
    await r.serves(e, id, officer)
    people.push(e)
  }
  return { apps, people }
}

describe('a proposal', () => {
  test('is asked for, made, explained, looked at and applied; each expert gets one letter', async () => {
    const { apps, people } = await track('B3', 3, 4, (n) => ({ keywords: n === 0 ? ['学术会议'] : [] }))
    await r.open('B3', officer)
    const before = await board('B3')
    expect(before.items.map((i: Json) => i.lack)).toEqual(
      apps.map(() => ({ missing: 3, reason: 'free', candidates: 4, free: 4 })),
    )
    const run = await proposed({ tracks: ['B3'], limit: 3 })
    expect(run.summary).toMatchObject({ places: 9, filled: 9, mostPlaces: 9, gap: 0, fresh: 9, kept: 0 })
    expect(run.summary.bound).toBeCloseTo(run.summary.fit, 5)
    expect(run.loads.every((l: Json) => l.load <= 3 && l.max === 3)).toBe(true)
    expect(run.applications.every((a: Json) => a.experts.length === 3 && a.missing === 0)).toBe(true)

    const [first] = run.applications
    const out = people.find((p) => !first.experts.some((e: Json) => e.id === p.id))!
    const why = (expert: string) =>
      officer.inject({ url: `${PROPOSALS}/${run.id}/explanation?application=${first.id}&expert=${expert}` })
    expect((await why(first.experts[0].id)).json()).toMatchObject({
      assigned: true,
      reason: { code: 'chosen' },
    })
    expect((await why(out.id)).json().assigned).toBe(false)
    expect((await why(randomUUID())).json().reason.code).toBe('unknown')

    const busy = people.filter((p) => run.loads.some((l: Json) => l.id === p.id && l.load > 0))
    const seen = await officer.inject({ url: `${PROPOSALS}/${run.id}/apply` })
    expect(seen.json()).toEqual({
      pairs: 9,
      applications: 3,
      experts: busy.length,
      replaced: 0,
      stale: [],
      newcomers: [],
      emptied: [],
    })
    const applied = await post(officer, `${PROPOSALS}/${run.id}/apply`)
    expect(applied.statusCode, applied.body).toBe(200)
    expect(applied.json()).toMatchObject({ state: 'applied', may: { settle: false } })
    const after = await board('B3')
    expect(after.tracks.find((t: Json) => t.id === 'B3')).toMatchObject({ places: 9, filled: 9, lacking: 0 })
    expect(after.items.flatMap((i: Json) => i.experts)).toHaveLength(9)
    const { rows: mails } = await s.t.admin.query(
      `select user_id, subject from mail where template = 'reviewAssigned'`,
    )
    expect(mails.map((m: Json) => m.user_id).sort()).toEqual(busy.map((p) => p.userId).sort())
    const [somebody] = busy as [Expert]
    const given = run.loads.find((l: Json) => l.id === somebody.id).load
    expect(mails.find((m: Json) => m.user_id === somebody.userId).subject).toContain(`${given} 份`)
    const { rows: events } = await s.t.admin.query(
      `select action from history where subject_type = 'review' and subject_id = $1 order by id`,
      [`${CALL}/B3`],
    )
    expect(events.map((e: Json) => e.action)).toEqual(
      expect.arrayContaining(['review.assignment-asked', 'review.assignment-applied']),
    )
  })

  test('says which applications lack experts, why, and whose limits to relax', async () => {
    const { people } = await track('B4', 2, 3)
    const full = await proposed({ tracks: ['B4'], limit: 1 })
    expect(full.summary).toMatchObject({ places: 6, filled: 3, mostPlaces: 3 })
    expect(full.applications.map((a: Json) => [a.missing, a.reason])).toContainEqual([
      expect.any(Number),
      'all-at-limit',
    ])
    expect(full.shortages[0].experts.sort()).toEqual(people.map((p) => p.name).sort())
    expect(full.shortages[0].missing).toBe(3)
    await post(officer, `${PROPOSALS}/${full.id}/drop`, { reason: '上限太低' })
    const five = await proposed({ tracks: ['B4'], reviewers: { B4: 5 } })
    expect(five.applications[0]).toMatchObject({ missing: 2, reason: 'too-few-candidates' })
    await s.system((tx) =>
      sql`update expert set unit_name = '同一大学' where id = any (${people.map((p) => p.id)}::uuid[])`.execute(
        tx,
      ),
    )
    await s.system((tx) =>
      sql`update expert set status = 'verified' where id = any (${people.map((p) => p.id)}::uuid[])`.execute(
        tx,
      ),
    )
    expect((await board('B4')).items[0].lack).toMatchObject({ missing: 3, reason: 'spread' })
  })

  test('keeps, forbids and keeps apart what an officer wishes, and what cannot be is said at once', async () => {
    const { apps, people } = await track('C2', 2, 4)
    const [a, b] = apps.map((x) => x.id)
    const [p, q, o] = people.map((x) => x.id)
    const run = await proposed({
      tracks: ['C2'],
      wishes: {
        locked: [{ application: a, expert: p, reason: '熟悉该领域' }],
        forbidden: [{ application: b, expert: p, reason: '刚评过同类' }],
        apart: [{ experts: [q, o], reason: '两人意见长期对立' }],
      },
    })
    const of = (id: string) =>
      run.applications.find((x: Json) => x.id === id).experts.map((e: Json) => [e.id, e.how])
    expect(of(a)).toContainEqual([p, 'kept'])
    expect(of(b).map(([id]: [string]) => id)).not.toContain(p)
    for (const id of [a, b]) {
      const own = of(id).map(([e]: [string]) => e)
      expect(own.includes(q) && own.includes(o)).toBe(false)
    }
    expect(run.wishes.apart[0]).toMatchObject({ reason: '两人意见长期对立' })
    const both = {
      locked: [{ application: a, expert: p, reason: '保留' }],
      forbidden: [{ application: a, expert: p, reason: '不要' }],
    }
    const refused = await post(officer, PROPOSALS, { tracks: ['C2'], wishes: both, follows: run.id })
    expect(code(refused)).toBe('assignment-issues')
    expect(refused.json().issues[0]).toMatchObject({
      code: 'lock-forbidden',
      message: { zh: expect.stringContaining(people[0]!.name) },
    })
    expect(code(await post(officer, PROPOSALS, { tracks: ['Z9'] }))).toBe('assignment-tracks')
  })

  test('that is stale is refused as a whole, with the pairs; asked for anew it holds', async () => {
    const { apps, people } = await track('C5', 1, 5)
    const run = await proposed({ tracks: ['C5'] })
    const chosen = run.applications[0].experts.map((e: Json) => people.find((p) => p.id === e.id)!)
    const [barred, leaves] = chosen as [Expert, Expert]
    await s.as(barred.who, (tx) =>
      sql`insert into review_declaration (application_id, expert_id, reason, occasion)
          values (${apps[0].id}, ${barred.id}, '合作者', 'later')`.execute(tx),
    )
    await s.system((tx) =>
      sql`update review_member set ended_by = ${officer.id}, end_reason = '病假' where expert_id = ${leaves.id}`.execute(
        tx,
      ),
    )
    const check = (await officer.inject({ url: `${PROPOSALS}/${run.id}/apply` })).json()
    expect(check.stale.map((x: Json) => [x.expert, x.code]).sort()).toEqual(
      [
        [barred.id, 'in-conflict'],
        [leaves.id, 'not-serving'],
      ].sort(),
    )
    const refused = await post(officer, `${PROPOSALS}/${run.id}/apply`)
    expect(code(refused)).toBe('assignment-stale')
    expect(
      refused
        .json()
        .issues.map((i: Json) => i.message.zh)
        .join(),
    ).toContain('合作者')
    expect((await board('C5')).items[0].experts).toEqual([])
    expect((await read(run.id)).state).toBe('proposed')
    const again = await proposed({ tracks: ['C5'], follows: run.id })
    expect(again.summary.filled).toBe(3)
    expect((await post(officer, `${PROPOSALS}/${again.id}/apply`)).statusCode).toBe(200)
    expect((await read(run.id)).followedBy).toBe(again.id)
  })

  test('that two officers apply at once is applied once, and the other is told', async () => {
    await track('C6', 1, 3)
    const run = await proposed({ tracks: ['C6'] })
    const answers = await Promise.all(
      [officer, colleague].map((who) => post(who, `${PROPOSALS}/${run.id}/apply`)),
    )
    expect(answers.map((a) => a.statusCode).sort()).toEqual([200, 409])
    expect(code(answers.find((a) => a.statusCode === 409)!)).toBe('assignment-settled')
    expect((await board('C6')).items[0].experts).toHaveLength(3)
    // Of two proposals for the same places the second finds them taken.
    const [one, two] = [await track('B1', 1, 6), 0]
    expect(one.people).toHaveLength(6 + two)
    const first = await proposed({ tracks: ['B1'], weights: { discipline: 1, text: 0, wish: 0 } })
    const rivals = first.applications[0].experts.map((e: Json) => ({
      application: first.applications[0].id,
      expert: e.id,
      reason: '换一批专家',
    }))
    const second = await proposed({ tracks: ['B1'], wishes: { forbidden: rivals } })
    expect((await post(officer, `${PROPOSALS}/${first.id}/apply`)).statusCode).toBe(200)
    const late = await post(colleague, `${PROPOSALS}/${second.id}/apply`)
    expect(code(late)).toBe('assignment-stale')
    expect(late.json().issues[0].code).toBe('over-reviewers')
  })
})

describe('the job', () => {
  test('leaves a cancelled proposal alone, before and while it is made', async () => {
    await track('D', 1, 3)
    const early = await ask({ tracks: ['D'] })
    expect(code(await post(colleague, PROPOSALS, { tracks: ['D'] }))).toBe('assignment-under-way')
    expect((await post(officer, `${PROPOSALS}/${early}/cancel`)).json().state).toBe('cancelled')
    await s.a.runJobs()
    expect(await read(early)).toMatchObject({ state: 'cancelled', summary: null, may: { again: true } })

    const id = await ask({ tracks: ['D'] })
    // Somebody holds what it has to read, so that it is certainly under way.
    const client = await s.t.admin.connect()
    await client.query('begin')
    await client.query('lock table review_wish in access exclusive mode')
    const working = s.a.runJobs()
    await expect.poll(async () => (await read(id)).state).toBe('running')
    expect((await post(officer, `${PROPOSALS}/${id}/cancel`)).json().state).toBe('cancelled')
    await client.query('commit')
    client.release()
    await working
    expect((await read(id)).state).toBe('cancelled')
    expect(code(await post(officer, `${PROPOSALS}/${id}/cancel`))).toBe('assignment-settled')
  })

  test('of a killed process is taken up again; one that kills its process again and again is given up', async () => {
    const id = await ask({ tracks: ['D'] })
    const die = async () => {
      await s.t.admin.query(
        `update assignment_run set state = 'running', attempts = attempts + 1, beat_at = now() - interval '1 minute' where id = $1`,
        [id],
      )
      await s.t.admin.query(
        `update graphile_worker._private_jobs set locked_by = $1, locked_at = now() - interval '1 minute', attempts = attempts + 1
          where payload ->> 'id' = $2`,
        [`dead-${randomUUID()}`, id],
      )
    }
    await s.t.admin.query(`select set_config('zhinan.actor', 'system', false)`)
    await die()
    expect(await read(id)).toMatchObject({ state: 'running', stalled: true })
    await s.a.runJobs()
    expect((await read(id)).state).toBe('running')
    await rescueJobs(s.t.admin)
    await s.a.runJobs()
    expect((await read(id)).state).toBe('proposed')

    const bad = await ask({ tracks: ['D'] })
    await s.t.admin.query(`update assignment_run set state = 'running', attempts = 3 where id = $1`, [bad])
    await s.a.runJobs()
    expect(await read(bad)).toMatchObject({ state: 'failed', error: { code: 'broke-off' } })
  })

  test('says that there is nothing to review', async () => {
    const id = await ask({ tracks: ['B2'] })
    await s.a.runJobs()
    expect(await read(id)).toMatchObject({
      state: 'failed',
      error: { code: 'nothing-to-do' },
      may: { again: true },
    })
  })
})

describe('a plan as CSV', () => {
  test('comes back edited, and is made anew with what it asks for', async () => {
    const { apps, people } = await track('A', 2, 7)
    const run = await proposed({ tracks: ['A'] })
    const file = await officer.inject({ url: `${PROPOSALS}/${run.id}/plan.csv` })
    expect(file.headers['content-type']).toContain('text/csv')
    const lines = file.body.replace('\ufeff', '').trim().split('\r\n')
    expect(lines[0]).toBe('application,expert,fit,wish,title,name,unit')
    expect(lines).toHaveLength(1 + run.summary.filled)
    const [taken] = lines.slice(1)
    const [number, expert] = taken!.split(',') as [string, string]
    const other = people.find((p) => !lines.some((l) => l.startsWith(`${number},${p.id}`)))!
    // The first pair is not wanted, another expert is, by name.
    const edited = [
      lines[0],
      `${number},${expert},,forbid,,,`,
      `${number},${other.name},,keep,,,`,
      ...lines.slice(2),
    ]
    const sent = await post(officer, `${PROPOSALS}/${run.id}/replay`, {
      csv: edited.join('\n'),
      reason: '人工调整',
    })
    expect(sent.statusCode, sent.body).toBe(201)
    await s.a.runJobs()
    const again = await read(sent.json().id)
    expect(again).toMatchObject({ state: 'proposed', follows: run.id })
    const own = again.applications.find((a: Json) => a.number === number).experts
    expect(own.map((e: Json) => e.id)).not.toContain(expert)
    expect(own.find((e: Json) => e.id === other.id)).toMatchObject({ how: 'kept' })
    expect(apps).toHaveLength(2)
  })

  test('with hostile rows is refused row by row, and nothing is begun', async () => {
    const runs = async () => (await officer.inject({ url: PROPOSALS })).json().items
    const [run] = (await runs()).filter((x: Json) => x.tracks[0] === 'A' && x.state === 'proposed')
    const { applications } = await read(run.id)
    const [{ number, experts }] = applications
    const rows: [row: string, code: string][] = [
      [`=HYPERLINK("http://x"),${experts[0].id},,keep`, 'unknown-application'],
      [`${number},'; drop table expert; --,,keep`, 'unknown-expert'],
      [`${number},,,keep`, 'empty-cell'],
      [`${number},${experts[0].id},,love`, 'unknown-wish'],
      [`${number},${experts[1].id},,keep`, ''],
      [`${number},${experts[1].id},,forbid`, 'pair-twice'],
      [`__proto__,constructor,,keep`, 'unknown-application'],
      [`${'x'.repeat(5000)},y,,keep`, 'unknown-application'],
    ]
    const before = (await runs()).length
    const csv = ['application,expert,fit,wish', ...rows.map(([row]) => row)].join('\r\n')
    const refused = await post(officer, `${PROPOSALS}/${run.id}/replay`, { csv, reason: '人工调整' })
    expect(code(refused)).toBe('assignment-csv')
    expect(refused.json().issues.map((i: Json) => [i.row, i.code])).toEqual(
      rows.flatMap(([, issue], n) => (issue ? [[n + 2, issue]] : [])),
    )
    expect(JSON.stringify(refused.json()).length).toBeLessThan(5000)
    for (const csv of ['', 'nothing', '\0\0', '"', `${number}`]) {
      const answer = await post(officer, `${PROPOSALS}/${run.id}/replay`, { csv, reason: '空文件' })
      expect(['assignment-csv', 'validation']).toContain(code(answer))
    }
    expect(await runs()).toHaveLength(before)
  })
})

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

test.each([
  [[], false],
  [[{ from: '2026-01-01', until: '2026-01-31' }], true],
  [[{ from: '2026-01-06', until: '2026-01-31' }], false],
  [[{ from: '2026-01-01', until: '2026-01-19' }], false],
  [
    [
      { from: '2026-01-11', until: '2026-01-20' },
      { from: '2025-12-01', until: '2026-01-10' },
    ],
    true,
  ],
  [
    [
      { from: '2026-01-12', until: '2026-01-20' },
      { from: '2025-12-01', until: '2026-01-10' },
    ],
    false,
  ],
  [
    [
      { from: '2026-01-01', until: '2026-01-18' },
      { from: '2026-01-03', until: '2026-01-04' },
      { from: '2026-01-10', until: '2026-01-20' },
    ],
    true,
  ],
])('whoever is away %j misses a review from 5 to 20 January: %s', (absences, expected) => {
  expect(away(absences, '2026-01-05', '2026-01-20')).toBe(expected)
})
