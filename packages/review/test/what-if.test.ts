import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  changesBetween,
  type ReviewedTrack,
  type Season,
  scoreTrack,
  select,
  type WhatIf,
  whatIf,
} from '../src/index.ts'

const track = (id: string, quota: number): ReviewedTrack => ({
  plan: { id, quota, amount: 100, cap: 2, floor: 60, minOpinions: 3, absorbs: [] },
  terms: {
    scale: { min: 0, max: 100, step: 1 },
    recommendation: [],
    suggestedAmount: false,
    aggregation: 'mean',
    decimals: 2,
    criteria: [
      { id: 'worth', weight: 50 },
      { id: 'means', weight: 50 },
    ],
  },
})
/** `T1`: its worth and its means as experts e1, e2, e3 … gave them. */
type Given = readonly (readonly [worth: number, means: number])[]

function season(given: Readonly<Record<string, Given>>): Season {
  const ids = Object.keys(given)
  return {
    tracks: [track('T', 2), track('U', 1)],
    applications: ids.map((id, n) => ({
      id,
      track: id[0]!,
      unit: `unit ${id}`,
      standing: 'eligible' as const,
      priorities: 0,
      region: n % 2 === 0 ? 'east' : 'west',
      kind: id[0] === 'T' ? 'society' : 'university',
    })),
    sheets: ids.flatMap((application) =>
      given[application]!.map(([worth, means], n) => ({
        application,
        expert: `e${n + 1}`,
        marks: [
          { criterion: 'worth', score: worth },
          { criterion: 'means', score: means },
        ],
      })),
    ),
  }
}
const all = (worth: number, means = worth, n = 4): Given =>
  Array.from({ length: n }, () => [worth, means] as const)
const base = season({
  T1: all(90, 70),
  T2: all(70, 80),
  // Expert 4 alone is of another opinion.
  T3: [...all(78, 60, 3), [98, 98]],
  T4: all(50),
  U1: all(80),
  U2: all(81, 81, 3),
})

const results = (change: WhatIf) =>
  Object.fromEntries(
    whatIf(base)
      .ask(change)
      .selection.outcomes.map((o) => [o.id, o.result]),
  )

describe('one thing is otherwise', () => {
  const { before, ask } = whatIf(base)
  test('as it is: two of T by the mean, one of U', () => {
    const taken = before.outcomes.filter((o) => o.result === 'shortlisted').map((o) => o.id)
    expect(taken).toEqual(['T1', 'T3', 'U2'])
    expect(ask({})).toMatchObject({ changes: [], selection: before })
  })
  test.each<[what: string, change: WhatIf, moves: Record<string, string>]>([
    ['a place more', { quota: { T: 3 } }, { T2: 'shortlisted' }],
    ['a place less', { quota: { T: 1 } }, { T3: 'reserve' }],
    ['means weigh all', { weights: { T: { worth: 1, means: 99 } } }, { T2: 'shortlisted', T3: 'reserve' }],
    ['the middle opinion', { aggregation: { T: 'median' } }, { T2: 'shortlisted', T3: 'reserve' }],
    ['no floor', { floor: { T: null } }, { T4: 'reserve' }],
    ['a higher floor', { floor: { T: 76 } }, { T2: 'not-selected' }],
    ['without one who was alone', { without: ['e4'] }, { T2: 'shortlisted', T3: 'reserve' }],
    ['without one too many', { without: ['e1'] }, { U1: 'shortlisted', U2: 'awaiting-review' }],
    ['two things', { quota: { T: 3 }, floor: { T: 76 } }, { T2: 'not-selected' }],
  ])('%s', (_, change, moves) => {
    const was = Object.fromEntries(before.outcomes.map((o) => [o.id, o.result]))
    const now = results(change)
    const moved = Object.fromEntries(Object.entries(now).filter(([id, r]) => was[id] !== r))
    expect(moved).toEqual(moves)
  })

  test('money by track, region and kind of unit, before and after', () => {
    const { by } = ask({ quota: { T: 3 } })
    expect(by.track).toEqual([
      { id: 'T', awards: { before: 2, after: 3 }, money: { before: 200, after: 300 } },
      { id: 'U', awards: { before: 1, after: 1 }, money: { before: 100, after: 100 } },
    ])
    expect(by.kind.map((r) => r.id)).toEqual(['society', 'university'])
    for (const rows of Object.values(by)) expect(rows.reduce((s, r) => s + r.money.after, 0)).toBe(400)
  })

  test('what is not there is refused by name', () => {
    expect(() => ask({ quota: { Z: 1 } })).toThrow('no track Z')
    expect(() => ask({ weights: { T: { luck: 1 } } })).toThrow('no criterion luck in T')
  })
})

const mark = fc.integer({ min: 40, max: 100 })
const given = fc.array(fc.tuple(mark, mark), { minLength: 2, maxLength: 5 })
const changes: fc.Arbitrary<WhatIf> = fc.record(
  {
    quota: fc.record({ T: fc.integer({ min: 0, max: 5 }) }),
    weights: fc.record({ T: fc.record({ worth: fc.integer({ min: 1, max: 99 }) }) }),
    aggregation: fc.record({ T: fc.constantFrom('mean', 'trimmed', 'median', 'calibrated') }),
    floor: fc.record({ U: fc.option(mark) }),
    without: fc.subarray(['e1', 'e2', 'e3', 'e9']),
  },
  { requiredKeys: [] },
)

test('an answer is what selecting from the changed facts gives, by way of whole scores', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom('T1', 'T2', 'T3', 'T4', 'T5', 'U1', 'U2'), given),
      changes,
      (g, change) => {
        const one = season(g)
        const { before, ask } = whatIf(one)
        const answer = ask(change)
        const sheets = one.sheets.filter((s) => !change.without?.includes(s.expert))
        const tracks = one.tracks.map(({ plan, terms }) => {
          const { floor: old, ...rest } = plan
          const floor = change.floor?.[plan.id]
          const least = floor === undefined ? old : (floor ?? undefined)
          return {
            plan: {
              ...rest,
              quota: change.quota?.[plan.id] ?? plan.quota,
              ...(least !== undefined && { floor: least }),
            },
            terms: {
              ...terms,
              aggregation: change.aggregation?.[plan.id] ?? terms.aggregation,
              criteria: terms.criteria.map((c) => ({
                ...c,
                weight: change.weights?.[plan.id]?.[c.id] ?? c.weight,
              })),
            },
          }
        })
        const scored = new Map(
          tracks.flatMap(({ plan, terms }) =>
            scoreTrack(
              terms,
              sheets.filter((s) => s.application.startsWith(plan.id)),
            ).applications.map((a) => [a.application, a]),
          ),
        )
        const fresh = select({
          tracks: tracks.map((t) => t.plan),
          applications: one.applications.map((a) => ({
            ...a,
            score: scored.get(a.id)?.score ?? null,
            opinions: scored.get(a.id)?.opinions ?? 0,
          })),
        })
        expect(answer.selection).toEqual(fresh)
        expect(answer.changes).toEqual(changesBetween(before, fresh))
      },
    ),
    { numRuns: 200 },
  )
})
