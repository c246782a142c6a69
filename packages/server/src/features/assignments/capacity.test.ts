import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Assigning, assigning, code } from '../../../test/assigning.ts'
import type { Expert } from '../../../test/review.ts'
import type { Json } from '../../../test/season.ts'
import { away } from './absence.ts'

let s: Assigning['s']
let r: Assigning['r']
let officer: Assigning['officer']
let colleague: Assigning['colleague']
let proposed: Assigning['proposed']
let apply: Assigning['apply']
let board: Assigning['board']
let track: Assigning['track']
beforeAll(async () => {
  ;({ s, r, officer, colleague, proposed, apply, board, track } = await assigning())
})
afterAll(() => s.close())

const maxOf = (run: Json, e: Expert) => run.loads.find((l: Json) => l.id === e.id)?.max
const takes = (e: Expert, of: string, most: number) =>
  s.system((tx) =>
    sql`update review_member set workload = ${most} where expert_id = ${e.id} and track = ${of}`.execute(tx),
  )

describe('how many an expert takes', () => {
  test('is the least of what they said for the track and the call, and what is asked for, less what they have', async () => {
    const { apps, people } = await track('B3', 3, 4, (n) => ({ workload: n === 0 ? 2 : null }))
    const [ofCall, ofTrack, free, also] = people as [Expert, Expert, Expert, Expert]
    await takes(ofTrack, 'B3', 1)
    await r.serves(also, 'B4', officer)
    const run = await proposed({ tracks: ['B3'] })
    expect([ofCall, ofTrack, free].map((e) => maxOf(run, e))).toEqual([2, 1, 3])
    const less = await proposed({ tracks: ['B3'], limit: 1, follows: run.id })
    expect(people.map((e) => maxOf(less, e))).toEqual([1, 1, 1, 1])
    // One of another track leaves one here.
    await r.serves(ofCall, 'B4', officer)
    const { apps: others } = await track('B4', 1, 0)
    await r.assign(others[0].id, ofCall, officer)
    expect(maxOf(await proposed({ tracks: ['B3'] }), ofCall)).toBe(1)
    // Together, the least of both tracks.
    await takes(also, 'B4', 2)
    expect(maxOf(await proposed({ tracks: ['B3', 'B4'] }), also)).toBe(2)
    expect(apps).toHaveLength(3)
  })

  test('holds across two proposals that were made before either was applied', async () => {
    const { people } = await track('C1', 1, 3, (n) => ({ workload: n === 0 ? 1 : null }))
    for (const e of people) await r.serves(e, 'C2', officer)
    await track('C2', 1, 0)
    const [one, two] = [await proposed({ tracks: ['C1'] }), await proposed({ tracks: ['C2'] })]
    expect((await apply(one)).statusCode).toBe(200)
    const late = await apply(two, colleague)
    expect(code(late)).toBe('assignment-stale')
    expect(late.json().issues.map((i: Json) => [i.code, i.expert])).toEqual([['over-max', people[0]!.id]])
  })
})

describe('who can be had', () => {
  test('nobody who is away until the review ends, and not what has left the review', async () => {
    const day = (n: number) => new Date(Date.now() + n * 86_400_000).toISOString().slice(0, 10)
    const { apps, people } = await track('A', 1, 5, (n) => ({
      absences: JSON.stringify(n === 0 ? [{ from: day(-2), until: day(20) }] : []),
    }))
    const [gone] = people as [Expert]
    expect((await proposed({ tracks: ['A'], reviewers: { A: 5 } })).summary.filled).toBe(5)
    await r.open('A', officer)
    const shown = await board('A')
    expect(shown.away).toEqual([gone.name])
    const run = await proposed({ tracks: ['A'], reviewers: { A: 5 } })
    expect(run.summary.filled).toBe(4)
    expect(run.loads.map((l: Json) => l.id)).not.toContain(gone.id)
    await s.system((tx) =>
      sql`update application set state = 'submitted' where id = ${apps[0].id}`.execute(tx),
    )
    expect((await apply(run)).json().issues.map((i: Json) => i.code)).toEqual(
      Array(4).fill('application-out'),
    )
  })

  test('rather who would gladly, if wishes count', async () => {
    const { apps, people } = await track('D', 1, 5)
    const wish = (e: Expert, to: string) =>
      s.as(e.who, (tx) =>
        tx
          .insertInto('review_wish')
          .values({ application_id: apps[0].id, expert_id: e.id, wish: to })
          .execute(),
      )
    for (const e of people.slice(0, 3)) await wish(e, 'gladly')
    await wish(people[4]!, 'rather-not')
    const run = await proposed({ tracks: ['D'], weights: { discipline: 0, text: 0, wish: 1 } })
    expect(run.applications[0].experts.map((e: Json) => e.id).sort()).toEqual(
      people
        .slice(0, 3)
        .map((e) => e.id)
        .sort(),
    )
    expect(run.summary.fit).toBe(3)
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
