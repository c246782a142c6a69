import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AssignProblem, assign, assignSteps, problemIssues } from '../../src/index.ts'
import { bruteForce, byHighs } from './exact.ts'
import { generator, invent, smallProblems } from './invent.ts'
import { planOf, shown, small, TWO } from './small.ts'

describe('what is best', () => {
  const cases: [what: string, problem: AssignProblem, plan: string][] = [
    ['the sum decides, not who comes first', small(TWO), 'a-y b-x'],
    ['a filled place counts more than any fit', small({ a: { x: 1, y: 0 }, b: { x: 0.001 } }), 'a-y b-x'],
    ['a conflict', small(TWO, { conflicts: [{ application: 'a', expert: 'y' }] }), 'a-x b-y'],
    ['a forbidden pair', small(TWO, { forbidden: [{ application: 'b', expert: 'x' }] }), 'a-x b-y'],
    ['a lock', small(TWO, { locked: [{ application: 'a', expert: 'x' }] }), 'a-x b-y'],
    ['a lock that was no candidate', small(TWO, { locked: [{ application: 'a', expert: 'z' }] }), 'a-z b-x'],
    [
      'a least load, where it takes nobody a place',
      small(
        { a: { x: 1, z: 0.1 } },
        {
          experts: [
            { id: 'x', max: 1 },
            { id: 'z', max: 1, min: 1 },
          ],
        },
      ),
      'a-z',
    ],
    [
      'no two of one unit where nothing is said',
      {
        applications: [
          {
            id: 'a',
            reviewers: 2,
            candidates: ['x', 'y', 'z'].map((expert, n) => ({ expert, fit: 0.9 - n / 10 })),
          },
        ],
        experts: [
          { id: 'x', max: 1, unit: 'u' },
          { id: 'y', max: 1, unit: 'u' },
          { id: 'z', max: 1 },
        ],
      },
      'a-x a-z',
    ],
    [
      'experts kept apart',
      {
        applications: [
          {
            id: 'a',
            reviewers: 2,
            candidates: ['x', 'y', 'z'].map((expert, n) => ({ expert, fit: 0.9 - n / 10 })),
          },
        ],
        experts: ['x', 'y', 'z'].map((id) => ({ id, max: 1 })),
        apart: [['x', 'y']],
      },
      'a-x a-z',
    ],
    ['nothing at all', { applications: [], experts: [] }, ''],
    ['nobody needed', small({ a: { x: 1 } }, { experts: [{ id: 'x', max: 0 }] }), ''],
  ]
  test.each(cases)('%s', (_, problem, expected) => {
    expect(shown(planOf(problem))).toBe(expected)
  })

  test('small problems of all kinds: as many places, least loads and as much fit as by trying every plan', () => {
    fc.assert(
      fc.property(smallProblems, fc.integer(), (problem, seed) => {
        fc.pre(problemIssues(problem).length === 0)
        const plan = planOf(problem, { seed: String(seed) })
        const reached = plan.loads.reduce((n, l) => n + Math.min(l.min ?? 0, l.load), 0)
        const best = bruteForce(problem)
        expect({ filled: plan.filled, reached, fit: Math.round(plan.fit * 1e6) }).toEqual({
          filled: best.filled,
          reached: best.reached,
          fit: best.fit,
        })
        expect(plan.gap).toBe(0)
        expect(plan.mostPlaces).toBe(plan.filled)
      }),
      { numRuns: 400 },
    )
  })

  test('with experts kept apart no rule is broken, and the bound holds', () => {
    const apart = fc.constantFrom(['e0', 'e1'] as const, ['e0', 'e0x'] as const)
    fc.assert(
      fc.property(smallProblems, apart, (some, two) => {
        const problem = { ...some, apart: some.experts.length > 1 && two[1] === 'e1' ? [two] : [] }
        fc.pre(problemIssues(problem).length === 0)
        const plan = planOf(problem)
        const best = bruteForce(problem)
        expect(plan.filled).toBeLessThanOrEqual(best.filled)
        expect(plan.mostPlaces).toBeGreaterThanOrEqual(best.filled)
        if (plan.filled === best.filled && plan.belowMin.length === 0)
          expect(Math.round(plan.bound * 1e6)).toBeGreaterThanOrEqual(best.fit)
      }),
      { numRuns: 200 },
    )
  })

  const fair: [
    what: string,
    rows: Record<string, Record<string, number>>,
    tolerance: number,
    plan: string,
  ][] = [
    [
      'of equal sums the one that leaves nobody behind',
      { a: { x: 0.9, y: 0.5 }, b: { x: 0.5, y: 0.1 } },
      0,
      'a-y b-x',
    ],
    ['of unequal sums the greater', { a: { x: 0.91, y: 0.5 }, b: { x: 0.5, y: 0.1 } }, 0, 'a-x b-y'],
    ['unless so much may be given up', { a: { x: 0.91, y: 0.5 }, b: { x: 0.5, y: 0.1 } }, 0.01, 'a-y b-x'],
    [
      'along three applications',
      { a: { x: 0.1, y: 0.3 }, b: { y: 0.9, z: 0.8 }, c: { z: 0.9, x: 0.8 } },
      0,
      'a-y b-z c-x',
    ],
  ]
  test.each(fair)('the least served: %s', (_, rows, tolerance, expected) => {
    // Whatever the seed, that is whichever of equal plans the bidding ends with.
    for (let seed = 0; seed < 8; seed++)
      expect(shown(planOf(small(rows), { tolerance, seed: String(seed) }))).toBe(expected)
  })

  test('the least served: of small problems hardly one could be raised further', () => {
    let asGood = 0
    const some = fc
      .sample(smallProblems, { numRuns: 600, seed: 3 })
      .filter((p) => problemIssues(p).length === 0)
    for (const problem of some) {
      const { least } = bruteForce(problem)
      const fit = planOf(problem).leastServed?.fit
      if (fit === undefined ? least === Number.POSITIVE_INFINITY : Math.abs(fit * 1e6 - least) < 1) asGood++
    }
    expect(some.length).toBeGreaterThan(300)
    expect(asGood / some.length).toBeGreaterThan(0.98)
  })

  const sizes: [what: string, shape: Parameters<typeof invent>[0]][] = [
    ['room', { seed: 1, applications: 60, experts: 25, candidates: 25, reviewers: 3, max: 9, units: 10 }],
    ['just enough', { seed: 2, applications: 60, experts: 20, candidates: 20, reviewers: 3, max: 9 }],
    ['too few', { seed: 3, applications: 60, experts: 20, candidates: 20, reviewers: 3, max: 7, units: 9 }],
    [
      'few candidates',
      { seed: 4, applications: 80, experts: 60, candidates: 4, reviewers: 3, max: 4, units: 30 },
    ],
    [
      'few different fits',
      { seed: 5, applications: 60, experts: 25, candidates: 12, reviewers: 3, max: 8, grain: 3 },
    ],
    [
      'all alike',
      { seed: 6, applications: 40, experts: 15, candidates: 15, reviewers: 3, max: 8, grain: 1e-9 },
    ],
  ]
  test.each(sizes)('as HiGHS finds it: %s', async (_, shape) => {
    const problem = shape.grain === 1e-9 ? alike(invent({ ...shape, grain: 1 })) : invent(shape)
    const plan = planOf(problem)
    expect(plan.gap).toBe(0)
    expect(Math.round(plan.fit * 1e6)).toBe(await byHighs(problem, plan.filled))
    expect(plan.mostPlaces).toBe(plan.filled)
    // One place more cannot be.
    if (plan.filled < plan.places) await expect(byHighs(problem, plan.filled + 1)).rejects.toThrow('HiGHS')
  })

  test('a wished gap is kept and proven', () => {
    const problem = invent({
      seed: 9,
      applications: 600,
      experts: 200,
      candidates: 30,
      reviewers: 3,
      max: 10,
    })
    const near = planOf(problem, { gap: 0.001 })
    const best = planOf(problem)
    expect(near.gap).toBeGreaterThan(0)
    expect(near.gap).toBeLessThanOrEqual(0.001)
    expect(best.fit).toBeLessThanOrEqual(near.bound)
    expect(best.gap).toBe(0)
  })
})
const alike = (problem: AssignProblem): AssignProblem => ({
  ...problem,
  applications: problem.applications.map((a) => ({
    ...a,
    candidates: a.candidates.map((c) => ({ ...c, fit: 0.5 })),
  })),
})

describe('who is preferred', () => {
  const shuffled = <T>(list: readonly T[], random: () => number) => [...list].sort(() => random() - 0.5)

  test('the order of the lists does not matter', () => {
    fc.assert(
      fc.property(smallProblems, fc.integer(), (problem, seed) => {
        fc.pre(problemIssues(problem).length === 0)
        const random = generator(seed)
        const other: AssignProblem = {
          ...problem,
          applications: shuffled(problem.applications, random).map((a) => ({
            ...a,
            candidates: shuffled(a.candidates, random),
          })),
          experts: shuffled(problem.experts, random),
          conflicts: shuffled(problem.conflicts ?? [], random),
        }
        expect(planOf(other, { seed: 's' })).toEqual(planOf(problem, { seed: 's' }))
      }),
      { numRuns: 100 },
    )
  })

  test('among equals the seed decides, and each plan is as likely', () => {
    const row = { x: 0.5, y: 0.5, z: 0.5 }
    const problem = small({ a: row, b: row, c: row })
    const counts = new Map<string, number>()
    const runs = 1200
    for (let n = 0; n < runs; n++) {
      const plan = shown(planOf(problem, { seed: `seed ${n}` }))
      counts.set(plan, (counts.get(plan) ?? 0) + 1)
    }
    expect(counts.size).toBe(6)
    const each = runs / 6
    const chi2 = [...counts.values()].reduce((sum, n) => sum + (n - each) ** 2 / each, 0)
    // Five degrees of freedom: one in a thousand fair draws is beyond.
    expect(chi2).toBeLessThan(20.5)
  })
})

describe('when places stay open', () => {
  test('each application says why, and each part what would help', () => {
    const problem: AssignProblem = {
      applications: [
        { id: 'none', reviewers: 1, candidates: [{ expert: 'x', fit: 1 }] },
        { id: 'few', reviewers: 3, candidates: [{ expert: 'v', fit: 1 }] },
        {
          id: 'spread',
          reviewers: 2,
          candidates: [
            { expert: 'y', fit: 1 },
            { expert: 'z', fit: 1 },
          ],
        },
        { id: 'full1', reviewers: 1, candidates: [{ expert: 'w', fit: 1 }] },
        { id: 'full2', reviewers: 1, candidates: [{ expert: 'w', fit: 0.5 }] },
        { id: 'full3', reviewers: 1, candidates: [{ expert: 'w', fit: 0.4 }] },
      ],
      experts: [
        { id: 'x', max: 5 },
        { id: 'y', max: 5, unit: 'u' },
        { id: 'z', max: 5, unit: 'u' },
        { id: 'w', max: 1 },
        { id: 'v', max: 5 },
      ],
      conflicts: [{ application: 'none', expert: 'x' }],
    }
    const plan = planOf(problem)
    expect(plan.lacks).toEqual([
      { application: 'few', missing: 2, reason: 'too-few-candidates' },
      { application: 'full2', missing: 1, reason: 'all-at-limit' },
      { application: 'full3', missing: 1, reason: 'all-at-limit' },
      { application: 'none', missing: 1, reason: 'no-candidate' },
      { application: 'spread', missing: 1, reason: 'spread' },
    ])
    expect(plan.shortages).toEqual([{ applications: ['full2', 'full3'], experts: ['w'], missing: 2 }])
    expect(plan).toMatchObject({ places: 9, filled: 3, mostPlaces: 3 })
  })

  test('limits raised as a shortage says fill its places', () => {
    const problem = invent({ seed: 7, applications: 60, experts: 20, candidates: 8, reviewers: 3, max: 8 })
    const plan = planOf(problem)
    expect(plan.filled).toBe(160)
    expect(plan.shortages.reduce((n, s) => n + s.missing, 0)).toBe(20)
    const more = new Map<string, number>()
    for (const s of plan.shortages)
      for (let n = 0; n < s.missing; n++) {
        const id = s.experts[n % s.experts.length]!
        more.set(id, (more.get(id) ?? 0) + 1)
      }
    const raised = problem.experts.map((e) => ({ ...e, max: e.max + (more.get(e.id) ?? 0) }))
    expect(planOf({ ...problem, experts: raised }).filled).toBe(180)
  })

  test('a least load that cannot be reached is said', () => {
    const problem = small({ a: { x: 1 } }, { experts: [{ id: 'x', max: 3, min: 2 }] })
    expect(planOf(problem).belowMin).toEqual(['x'])
  })
})

test('it says how far it is, and stops when it is told to', () => {
  const problem = invent({ seed: 8, applications: 300, experts: 100, candidates: 40, reviewers: 3, max: 9 })
  let seen = 0
  expect(assign(problem, {}, () => ++seen < 3)).toBeUndefined()
  expect(seen).toBe(3)
  const first = assignSteps(problem).next()
  expect(first).toMatchObject({ done: false, value: { stage: 'bidding', round: 1 } })
})
