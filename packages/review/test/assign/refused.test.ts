import { describe, expect, test } from 'vitest'
import { instanceOf } from '../../src/assign/instance.ts'
import {
  type AssignProblem,
  assign,
  checkInstance,
  checkPlan,
  problemIssues,
  solveSteps,
} from '../../src/index.ts'
import { planOf, shown, small, TWO } from './small.ts'

describe('what cannot be', () => {
  const good = small(TWO)
  const one = (more: object) => ({ ...good, ...more })
  const expert = (more: object) =>
    one({
      experts: [
        { id: 'x', max: 1, ...more },
        { id: 'y', max: 1 },
      ],
    })
  const application = (more: object) =>
    one({ applications: [{ id: 'a', reviewers: 1, candidates: [], ...more }] })
  const ax = { application: 'a', expert: 'x' }
  const ay = { application: 'a', expert: 'y' }
  const bx = { application: 'b', expert: 'x' }
  const cases: [code: string, about: string, problem: unknown][] = [
    ['not-a-problem', '$', null],
    ['not-a-problem', '$', 7],
    ['not-a-problem', 'applications', {}],
    ['not-a-problem', 'applications[0]', { applications: [null], experts: [] }],
    ['not-a-problem', 'applications[0]', { applications: [{ id: 'a', candidates: [3] }], experts: [] }],
    ['not-a-problem', 'experts[0]', { applications: [], experts: [{ id: 3 }] }],
    ['not-a-problem', 'locked[0]', one({ locked: ['a'] })],
    ['not-a-problem', 'limits', one({ limits: 3 })],
    ['not-a-problem', 'apart[0]', one({ apart: [['x']] })],
    ['application-twice', 'a', one({ applications: [good.applications[0], good.applications[0]] })],
    ['expert-twice', 'x', one({ experts: [...good.experts, { id: 'x', max: 2 }] })],
    [
      'candidate-twice',
      'a x',
      application({
        candidates: [
          { expert: 'x', fit: 1 },
          { expert: 'x', fit: 0 },
        ],
      }),
    ],
    ['expert-unknown', 'a q', application({ candidates: [{ expert: 'q', fit: 1 }] })],
    ['expert-unknown', 'q', one({ conflicts: [{ application: 'a', expert: 'q' }] })],
    ['expert-unknown', 'q', one({ apart: [['x', 'q']] })],
    ['application-unknown', 'q', one({ locked: [{ application: 'q', expert: 'x' }] })],
    ['reviewers-not-a-count', 'a', application({ reviewers: -1 })],
    ['reviewers-not-a-count', 'a', application({ reviewers: 1.5 })],
    ['reviewers-not-a-count', 'a', application({ reviewers: '3' })],
    ['max-not-a-count', 'x', expert({ max: Number.NaN })],
    ['max-not-a-count', 'x', expert({ max: undefined })],
    ['min-not-a-count', 'x', expert({ min: -1 })],
    ['min-over-max', 'x', expert({ min: 2 })],
    ['limit-not-a-count', 'perUnit', one({ limits: { perUnit: 0 } })],
    ['limit-not-a-count', 'perRegion', one({ limits: { perRegion: 'two' } })],
    ['fit-out-of-range', 'a x', application({ candidates: [{ expert: 'x', fit: Number.NaN }] })],
    ['fit-out-of-range', 'a x', application({ candidates: [{ expert: 'x', fit: 1.01 }] })],
    ['fit-out-of-range', 'a x', application({ candidates: [{ expert: 'x' }] })],
    ['apart-from-oneself', 'x', one({ apart: [['x', 'x']] })],
    [
      'unit-in-two-regions',
      'u',
      one({
        experts: [
          { id: 'x', max: 1, unit: 'u', region: 'r' },
          { id: 'y', max: 1, unit: 'u', region: 's' },
        ],
        limits: { perRegion: 1 },
      }),
    ],
    ['lock-twice', 'a x', one({ locked: [ax, ax] })],
    ['lock-in-conflict', 'a x', one({ locked: [ax], conflicts: [ax] })],
    ['lock-forbidden', 'a x', one({ locked: [ax], forbidden: [ax] })],
    ['locks-over-reviewers', 'a', one({ locked: [ax, ay] })],
    ['locks-over-max', 'x', one({ locked: [ax, bx] })],
    [
      'locks-over-unit',
      'a u',
      {
        applications: [{ id: 'a', reviewers: 2, candidates: [] }],
        experts: ['x', 'y'].map((id) => ({ id, max: 1, unit: 'u' })),
        locked: [ax, ay],
      },
    ],
    [
      'locks-over-region',
      'a r',
      {
        applications: [{ id: 'a', reviewers: 2, candidates: [] }],
        experts: ['x', 'y'].map((id) => ({ id, max: 1, region: 'r' })),
        limits: { perRegion: 1 },
        locked: [ax, ay],
      },
    ],
    [
      'locks-apart',
      'a x y',
      {
        applications: [{ id: 'a', reviewers: 2, candidates: [] }],
        experts: good.experts,
        apart: [['x', 'y']],
        locked: [ax, ay],
      },
    ],
  ]
  test.each(cases)('%s: %s', (code, about, problem) => {
    expect(problemIssues(problem)).toContainEqual({ code, about })
    expect(assign(problem as AssignProblem)!.plan).toBeUndefined()
  })

  test('more places than candidates, and an expert who takes none, are no issue', () => {
    const problem = small(
      { a: { x: 1, y: 1 } },
      {
        experts: [
          { id: 'x', max: 0 },
          { id: 'y', max: 10 ** 9 },
        ],
      },
    )
    expect(
      shown(planOf({ ...problem, applications: [{ ...problem.applications[0]!, reviewers: 10 ** 6 }] })),
    ).toBe('a-y')
  })
})

describe('the check of a plan', () => {
  const problem: AssignProblem = {
    ...small({ a: { x: 0.5, y: 0.5, z: 0.5 }, b: { x: 0.5 } }, {}),
    experts: [
      { id: 'x', max: 1, unit: 'u', region: 'r' },
      { id: 'y', max: 1, unit: 'u', region: 'r' },
      { id: 'z', max: 1, region: 'r' },
    ],
    limits: { perRegion: 1 },
    conflicts: [{ application: 'b', expert: 'x' }],
    forbidden: [{ application: 'a', expert: 'z' }],
    locked: [{ application: 'a', expert: 'x' }],
    apart: [['y', 'z']],
  }
  const pair = (application: string, expert: string, fit = 0.5) => ({ application, expert, fit })
  const cases: [code: string, about: string, pairs: ReturnType<typeof pair>[]][] = [
    ['unknown-pair', 'q x', [pair('q', 'x')]],
    ['pair-twice', 'a x', [pair('a', 'x'), pair('a', 'x')]],
    ['in-conflict', 'b x', [pair('b', 'x')]],
    ['forbidden', 'a z', [pair('a', 'z')]],
    ['lock-missing', 'a x', [pair('a', 'y')]],
    ['not-a-candidate', 'b y', [pair('b', 'y')]],
    ['wrong-fit', 'a x', [pair('a', 'x', 0.6)]],
    ['over-reviewers', 'a', [pair('a', 'x'), pair('a', 'y')]],
    ['over-max', 'x', [pair('a', 'x'), pair('b', 'x')]],
    ['over-unit', 'a u', [pair('a', 'x'), pair('a', 'y')]],
    ['over-region', 'a r', [pair('a', 'x'), pair('a', 'z')]],
    ['apart-together', 'a y z', [pair('a', 'y'), pair('a', 'z')]],
  ]
  test.each(cases)('finds %s', (code, about, pairs) => {
    expect(checkPlan(problem, { pairs })).toContainEqual({ code, about })
  })
  test('finds sums that are none, and nothing where all is well', () => {
    const pairs = [pair('a', 'x')]
    expect(checkPlan(problem, { pairs })).toEqual([])
    const codes = checkPlan(problem, { pairs, fit: 0.7, filled: 2, bound: 0.6 }).map((f) => f.code)
    expect(codes).toEqual(['wrong-count', 'wrong-sum', 'over-bound'])
  })
})

test('the check of an instance finds each fault, and none in what was solved', () => {
  const problem: AssignProblem = {
    ...small({ a: { x: 0.5, y: 0.5, z: 0.5 }, b: { x: 0.5 } }),
    experts: [
      { id: 'x', max: 1, unit: 'u', region: 'r' },
      { id: 'y', max: 1, unit: 'u', region: 'r' },
      { id: 'z', max: 1, region: 'r' },
    ],
    limits: { perRegion: 1 },
    locked: [{ application: 'b', expert: 'x' }],
    apart: [['y', 'z']],
  }
  const { instance: it, applicationIds, expertIds } = instanceOf(problem, '')
  const steps = solveSteps(it, { gap: 0 })
  let step = steps.next()
  while (!step.done) step = steps.next()
  const { held, heldAt } = step.value.state
  expect(checkInstance(it, held, heldAt)).toEqual([])
  const a = applicationIds.indexOf('a')
  const edge = (i: number, expert: string) =>
    it.col.subarray(it.row[i]!, it.row[i + 1]!).indexOf(expertIds.indexOf(expert)) + it.row[i]!
  const faults = (...edges: number[]) => {
    const at = Int32Array.from({ length: 3 }, (_, i) => (i > a ? edges.length : 0))
    return checkInstance(it, Int32Array.from(edges), at)
  }
  const codes = faults(edge(a, 'x'), edge(a, 'y'), edge(a, 'z'), edge(a, 'z'), edge(1 - a, 'x')).map(
    (f) => f.split(' ')[0],
  )
  for (const code of [
    'not-a-candidate',
    'pair-twice',
    'over-reviewers',
    'over-unit',
    'over-region',
    'apart-together',
    'over-max',
  ])
    expect(codes).toContain(code)
  expect(faults(edge(a, 'y'))).toEqual(['lock-missing'])
})
