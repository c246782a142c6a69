import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Assigning, assigning, CALL, code, PROPOSALS, post } from '../../../test/assigning.ts'
import type { Expert } from '../../../test/review.ts'
import type { Json } from '../../../test/season.ts'

let s: Assigning['s']
let r: Assigning['r']
let officer: Assigning['officer']
let colleague: Assigning['colleague']
let read: Assigning['read']
let proposed: Assigning['proposed']
let board: Assigning['board']
let track: Assigning['track']
beforeAll(async () => {
  ;({ s, r, officer, colleague, read, proposed, board, track } = await assigning())
})
afterAll(() => s.close())

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
