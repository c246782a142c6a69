import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type AssignProblem,
  assign,
  explainPair,
  planToCsv,
  problemIssues,
  wishesFromCsv,
  withWishes,
} from '../../src/index.ts'
import { smallProblems } from './invent.ts'

const problem: AssignProblem = {
  applications: [
    {
      id: 'a',
      reviewers: 1,
      candidates: [
        { expert: 'x', fit: 0.9 },
        { expert: 'y', fit: 0.85 },
        { expert: 'z', fit: 0.2 },
        { expert: 'q', fit: 1 },
        { expert: 'n', fit: 1 },
        { expert: 'p', fit: 1 },
      ],
    },
    {
      id: 'b',
      reviewers: 1,
      candidates: [
        { expert: 'x', fit: 0.9 },
        { expert: 'z', fit: 0.1 },
      ],
    },
    {
      id: 'c',
      reviewers: 2,
      candidates: [
        { expert: 'k', fit: 0.1 },
        { expert: 'u1', fit: 0.9 },
        { expert: 'u2', fit: 0.8 },
        { expert: 'v', fit: 0.5 },
      ],
    },
    { id: 'd', reviewers: 1, candidates: [{ expert: 's', fit: 0.5 }] },
    { id: 'e', reviewers: 1, candidates: [{ expert: 's', fit: 0.4 }] },
    { id: 'f', reviewers: 0, candidates: [{ expert: 'x', fit: 1 }] },
    { id: 'g', reviewers: 1, candidates: [{ expert: 'k', fit: 1 }] },
  ],
  experts: [
    ...['x', 'y', 'z', 'q', 'p', 's', 'v'].map((id) => ({ id, max: 1 })),
    { id: 'n', max: 0 },
    { id: 'k', max: 5 },
    { id: 'u1', max: 5, unit: 'u' },
    { id: 'u2', max: 5, unit: 'u' },
  ],
  conflicts: [{ application: 'a', expert: 'q' }],
  forbidden: [{ application: 'a', expert: 'p' }],
  locked: [{ application: 'g', expert: 'k' }],
  apart: [['k', 'v']],
}
const { plan } = assign(problem)!

describe('why a pair is in the plan or not', () => {
  const cases: [application: string, expert: string, assigned: boolean, reason: object][] = [
    ['a', 'y', true, { code: 'chosen', fit: 0.85 }],
    ['b', 'x', true, { code: 'chosen', fit: 0.9 }],
    ['a', 'x', false, { code: 'needed-elsewhere', fit: 0.9, load: 1, max: 1 }],
    ['a', 'z', false, { code: 'others-fit-better', fit: 0.2 }],
    ['a', 'q', false, { code: 'in-conflict' }],
    ['a', 'p', false, { code: 'forbidden' }],
    ['a', 'n', false, { code: 'takes-none' }],
    ['a', 'v', false, { code: 'not-a-candidate' }],
    ['a', 'nobody', false, { code: 'unknown' }],
    ['nothing', 'x', false, { code: 'unknown' }],
    ['c', 'u2', false, { code: 'unit-taken', by: ['u1'], fit: 0.8 }],
    ['c', 'k', false, { code: 'kept-apart', by: ['v'], fit: 0.1 }],
    ['e', 's', false, { code: 'full', load: 1, max: 1 }],
    ['f', 'x', false, { code: 'no-places' }],
    ['g', 'k', true, { code: 'locked' }],
  ]
  test.each(cases)('%s with %s', (application, expert, assigned, reason) => {
    expect(explainPair(problem, plan!, application, expert)).toMatchObject({
      application,
      expert,
      assigned,
      reason,
    })
  })

  test('all places kept, and one of several equal plans', () => {
    const one: AssignProblem = {
      applications: [
        {
          id: 'a',
          reviewers: 1,
          candidates: [
            { expert: 'x', fit: 0.5 },
            { expert: 'y', fit: 0.5 },
          ],
        },
      ],
      experts: ['x', 'y'].map((id) => ({ id, max: 1 })),
    }
    const free = assign(one)!.plan!
    const other = free.pairs[0]!.expert === 'x' ? 'y' : 'x'
    expect(explainPair(one, free, 'a', other).reason).toMatchObject({ code: 'as-good' })
    const locked = { ...one, locked: [{ application: 'a', expert: 'x' }] }
    expect(explainPair(locked, assign(locked)!.plan!, 'a', 'y').reason).toEqual({ code: 'places-locked' })
    const wider = { ...locked, applications: [...one.applications, { ...one.applications[0]!, id: 'b' }] }
    expect(explainPair(wider, assign(wider)!.plan!, 'b', 'x').reason).toEqual({
      code: 'locked-elsewhere',
      max: 1,
    })
  })

  test('who is chosen is worth no less than the next; who is not, no more than the least chosen', () => {
    fc.assert(
      fc.property(smallProblems, (some) => {
        fc.pre(problemIssues(some).length === 0)
        const whole = assign(some)!.plan!
        for (const a of some.applications)
          for (const e of some.experts) {
            const { reason, assigned } = explainPair(some, whole, a.id, e.id)
            expect(assigned).toBe(whole.pairs.some((p) => p.application === a.id && p.expert === e.id))
            expect(assigned).toBe(reason.code === 'chosen' || reason.code === 'locked')
            if (reason.code === 'chosen' && reason.next !== undefined)
              expect(reason.fit - reason.price).toBeGreaterThan(reason.next - 1e-5)
            if (
              (reason.code === 'needed-elsewhere' || reason.code === 'unit-taken') &&
              reason.least !== undefined
            )
              expect(reason.fit - reason.price).toBeLessThan(reason.least + 1e-5)
          }
      }),
      { numRuns: 150 },
    )
  })
})

describe('the plan as CSV', () => {
  test('read again as it is, it gives the same plan with every pair kept', () => {
    fc.assert(
      fc.property(smallProblems, (some) => {
        fc.pre(problemIssues(some).length === 0)
        const first = assign(some)!.plan!
        const wishes = wishesFromCsv(planToCsv(first))
        expect(wishes.issues).toEqual([])
        const again = assign(withWishes(some, wishes))!.plan!
        expect(again.pairs).toEqual(first.pairs.map((p) => ({ ...p, locked: true })))
      }),
      { numRuns: 100 },
    )
  })

  test('edited: a row less is free, forbid is not wanted, a row more is kept', () => {
    const csv = planToCsv(plan!)
    expect(csv.startsWith('\ufeffapplication,expert,fit,wish\r\na,y,0.85,keep\r\n')).toBe(true)
    const edited = csv
      .replace('a,y,0.85,keep', 'a,y,0.85,Forbid')
      .replace('b,x,0.9,keep\r\n', '')
      .concat('c,u2,,\r\n')
    const wishes = wishesFromCsv(edited.replace('c,u1,0.9,keep\r\n', ''))
    expect(wishes.issues).toEqual([])
    const next = withWishes(problem, wishes)
    expect(next.forbidden).toEqual([
      { application: 'a', expert: 'p' },
      { application: 'a', expert: 'y' },
    ])
    const again = assign(next)!.plan!
    expect(again.pairs).toContainEqual({ application: 'c', expert: 'u2', fit: 0.8, locked: true })
    expect(again.pairs.some((p) => p.application === 'a' && p.expert === 'y')).toBe(false)
  })

  test('ids with commas, quotes, and what a spreadsheet takes for a formula come back whole', () => {
    const pairs = ['=1+1', '-x', '@y', 'a,"b"', "it's", '中文 编号'].map((id) => ({
      application: id,
      expert: id,
      fit: 0.5,
    }))
    const csv = planToCsv({ pairs })
    expect(csv).not.toMatch(/^=/m)
    expect(wishesFromCsv(csv).locked).toEqual(
      pairs.map(({ application, expert }) => ({ application, expert })),
    )
  })

  const bad: [what: string, csv: string, issue: object][] = [
    ['no heading', 'a,x\n', { row: 1, code: 'no-heading', about: 'application' }],
    ['nothing', '', { row: 1, code: 'no-heading', about: 'application' }],
    ['an empty cell', 'application,expert\na,\n', { row: 2, code: 'empty-cell', about: 'expert' }],
    [
      'an unknown wish',
      'application,expert,wish\na,x,perhaps\n',
      { row: 2, code: 'unknown-wish', about: 'perhaps' },
    ],
    ['a pair twice', 'application,expert\na,x\na,x\n', { row: 3, code: 'pair-twice', about: 'a x' }],
    ['a quote left open', 'application,expert\n"a,x\n', { row: 2, code: 'malformed' }],
  ]
  test.each(bad)('%s is said with its row', (_, csv, issue) => {
    expect(wishesFromCsv(csv).issues).toContainEqual(expect.objectContaining(issue))
  })
})
