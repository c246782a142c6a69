import { expect } from 'vitest'
import { type AssignPlan, type AssignProblem, assign, checkPlan } from '../../src/index.ts'

/** The plan of a problem without issues, checked. */
export const planOf = (problem: AssignProblem, options = {}): AssignPlan => {
  const { plan, issues } = assign(problem, options)!
  if (!plan) throw new Error(JSON.stringify(issues))
  expect(checkPlan(problem, plan)).toEqual([])
  return plan
}

/** A plan in a line: `a-x b-y`. */
export const shown = (plan: AssignPlan) => plan.pairs.map((p) => `${p.application}-${p.expert}`).join(' ')

/** `fits` are rows: application, then `expert:fit`. */
export const small = (
  rows: Record<string, Record<string, number>>,
  more: Partial<AssignProblem> = {},
): AssignProblem => ({
  applications: Object.entries(rows).map(([id, row]) => ({
    id,
    reviewers: 1,
    candidates: Object.entries(row).map(([expert, fit]) => ({ expert, fit })),
  })),
  experts: ['x', 'y', 'z'].map((id) => ({ id, max: 1 })),
  ...more,
})
/** Whom both want goes where the sum is greater: `a-y b-x`. */
export const TWO = { a: { x: 0.9, y: 0.8 }, b: { x: 0.8, y: 0.1 } }
