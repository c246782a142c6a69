import { checkPlan } from './check.ts'
import { instanceOf, type NamedInstance } from './instance.ts'
import { problemIssues } from './issues.ts'
import {
  type AssignIssue,
  type AssignPlan,
  type AssignProblem,
  FIT_UNITS,
  type Lack,
  type LackReason,
} from './model.ts'
import { mostFor, partsOf } from './shortage.ts'
import { type Progress, type Solved, solveSteps } from './solve.ts'
import { loadOf } from './state.ts'

/** How an assignment is to be made. */
export interface AssignOptions {
  /** Any text; among plans of the same worth it decides which. */
  readonly seed?: string
  /** How far the sum may stay from the best, as a part of it. 0 where nothing is said and there are at most 2 million candidacies, else 0.0004. */
  readonly gap?: number
  /** How much of the sum of fit may be given up for the least-served applications; nothing where nothing is said. */
  readonly tolerance?: number
}

/** A plan, or why there can be none. */
export type Assigned =
  | { readonly plan: AssignPlan; readonly issues?: undefined }
  | { readonly plan?: undefined; readonly issues: readonly AssignIssue[] }

/** With so many candidacies the best plan is found in seconds; with more, one that is proven to be near it. */
const EXACT = 2_000_000

/**
 * Assigns experts to applications: as many places as any plan could fill; among those plans the greatest sum of fit; among
 * those, by exchanges as far as they go, the least-served application as well served as can be.
 *
 * Every rule is checked again afterwards, by code that shares nothing with what made the plan.
 *
 * It stops now and then to say how far it is; whoever does not ask for more has cancelled it. The same problem and seed give
 * the same plan, whatever the order of its lists.
 */
export function* assignSteps(
  problem: AssignProblem,
  options: AssignOptions = {},
): Generator<Progress, Assigned> {
  const issues = problemIssues(problem)
  if (issues.length > 0) return { issues }
  const named = instanceOf(problem, options.seed ?? '')
  const gap = options.gap ?? (named.instance.col.length <= EXACT ? 0 : 0.0004)
  const solved = yield* solveSteps(named.instance, { gap, tolerance: options.tolerance ?? 0 })
  const plan = planOf(named, solved)
  const faults = checkPlan(problem, plan)
  if (faults.length > 0) throw new Error(`the plan breaks a rule: ${faults[0]!.code} ${faults[0]!.about}`)
  return { plan }
}

/**
 * The same in one go.
 *
 * @param watch is told how far it is some times a second; returning false cancels
 * @returns nothing when it was cancelled
 */
export function assign(
  problem: AssignProblem,
  options: AssignOptions = {},
  watch: (progress: Progress) => unknown = () => true,
): Assigned | undefined {
  const steps = assignSteps(problem, options)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    if (watch(step.value) === false) return undefined
  }
}

const text = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Says what was solved in the problem's own words. */
function planOf({ instance: it, applicationIds, expertIds }: NamedInstance, solved: Solved): AssignPlan {
  const { state: s, measure } = solved
  const pairs: AssignPlan['pairs'][number][] = []
  const lacks: Lack[] = []
  let least: AssignPlan['leastServed']
  for (const [i, application] of applicationIds.entries()) {
    let got = 0
    let sum = 0
    for (let k = s.heldAt[i]!; k < s.heldAt[i + 1]!; k++) {
      const e = s.held[k]!
      if (e < 0) continue
      got++
      sum += it.fit[e]!
      pairs.push({
        application,
        expert: expertIds[it.col[e]!]!,
        fit: it.fit[e]! / FIT_UNITS,
        ...(it.locked?.[e] && { locked: true }),
      })
    }
    const reviewers = it.reviewers[i]!
    if (reviewers === 0) continue
    const fit = sum / reviewers / FIT_UNITS
    if (!least || fit < least.fit || (fit === least.fit && application < least.application))
      least = { application, fit }
    if (got === reviewers) continue
    lacks.push({ application, missing: reviewers - got, reason: reasonOf(solved, i) })
  }
  pairs.sort((a, b) => text(a.application, b.application) || text(a.expert, b.expert))
  lacks.sort((a, b) => text(a.application, b.application))
  const lockedOf = new Int32Array(it.experts)
  if (it.locked) for (let e = 0; e < it.col.length; e++) if (it.locked[e]) lockedOf[it.col[e]!]!++
  const loads = expertIds.map((expert, j) => ({
    expert,
    load: loadOf(s, j) + lockedOf[j]!,
    max: it.max[j]!,
    ...(it.min[j]! > 0 && { min: it.min[j]! }),
    price: s.slotAt[j] === s.slotAt[j + 1] ? 0 : s.price[j]! / s.scale / FIT_UNITS,
  }))
  loads.sort((a, b) => text(a.expert, b.expert))
  const unit = BigInt(s.scale)
  // Sums are whole millionths: what stands behind the point of the bound no plan can reach.
  const bound = measure.bound / unit
  const fit = measure.fit / unit
  return {
    pairs,
    loads,
    places: it.reviewers.reduce((n, k) => n + k, 0),
    filled: measure.filled,
    mostPlaces: solved.mostPlaces,
    lacks,
    shortages: partsOf(s, solved.reached)
      .map((part) => ({
        applications: part.applications.map((i) => applicationIds[i]!).sort(),
        experts: part.experts.map((j) => expertIds[j]!).sort(),
        missing: part.missing,
      }))
      .sort((a, b) => text(a.applications[0]!, b.applications[0]!)),
    belowMin: solved.belowMin.map((j) => expertIds[j]!).sort(),
    fit: Number(fit) / FIT_UNITS,
    bound: Number(bound) / FIT_UNITS,
    gap: bound > fit ? Number(bound - fit) / Number(bound) : 0,
    leastServed: least,
  }
}

/** Why an application has open places. */
function reasonOf({ state: s }: Solved, i: number): LackReason {
  const { row, reviewers } = s.it
  const candidates = row[i + 1]! - row[i]!
  if (candidates === 0) return 'no-candidate'
  if (candidates < reviewers[i]!) return 'too-few-candidates'
  return mostFor(s, i) < reviewers[i]! ? 'spread' : 'all-at-limit'
}
