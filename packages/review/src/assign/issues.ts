import type { AssignIssue, AssignProblem, Pair } from './model.ts'

const isObject = (x: unknown): x is Record<string, unknown> => typeof x === 'object' && x !== null
const isCount = (n: unknown): n is number =>
  Number.isInteger(n) && (n as number) >= 0 && (n as number) < 2 ** 30

/** One name for a pair, as issues and sets use it. JSON keeps ids with spaces apart from each other. */
export const pairKey = (application: string, expert: string): string => JSON.stringify([application, expert])

/** Whether the value has the shape of a problem. @returns what has not, as a path; nothing when all has */
function misshapen(problem: unknown): string | undefined {
  if (!isObject(problem)) return '$'
  const { applications, experts, limits, apart } = problem
  const listOf = (list: unknown, name: string, good: (one: Record<string, unknown>) => boolean) => {
    if (!Array.isArray(list)) return name
    const n = list.findIndex((one) => !isObject(one) || !good(one))
    return n < 0 ? undefined : `${name}[${n}]`
  }
  const text = (x: unknown) => typeof x === 'string'
  const bad =
    listOf(applications, 'applications', (a) => {
      return (
        text(a.id) && Array.isArray(a.candidates) && a.candidates.every((c) => isObject(c) && text(c.expert))
      )
    }) ??
    listOf(experts, 'experts', (e) => {
      return text(e.id) && [e.unit, e.region].every((x) => x === undefined || text(x))
    })
  if (bad) return bad
  for (const name of ['conflicts', 'locked', 'forbidden'] as const) {
    const wrong =
      problem[name] === undefined
        ? undefined
        : listOf(problem[name], name, (p) => text(p.application) && text(p.expert))
    if (wrong) return wrong
  }
  if (limits !== undefined && !isObject(limits)) return 'limits'
  if (apart === undefined) return undefined
  if (!Array.isArray(apart)) return 'apart'
  const n = apart.findIndex((two) => !Array.isArray(two) || two.length !== 2 || !two.every(text))
  return n < 0 ? undefined : `apart[${n}]`
}

/**
 * Looks whether an assignment can be made at all; whatever the value is, it never throws.
 *
 * @returns every issue, none when it can
 */
export function problemIssues(value: unknown): AssignIssue[] {
  const shape = misshapen(value)
  if (shape !== undefined) return [{ code: 'not-a-problem', about: shape }]
  const problem = value as AssignProblem
  const issues: AssignIssue[] = []
  const add = (code: AssignIssue['code'], ...about: string[]) =>
    void issues.push({ code, about: about.join(' ') })

  const perUnit = problem.limits?.perUnit ?? null
  const perRegion = problem.limits?.perRegion ?? null
  for (const [name, n] of Object.entries({ perUnit, perRegion }))
    if (n !== null && !(isCount(n) && n > 0)) add('limit-not-a-count', name)

  const experts = new Map<string, AssignProblem['experts'][number]>()
  const regionOf = new Map<string, string | undefined>()
  for (const e of problem.experts) {
    if (experts.has(e.id)) add('expert-twice', e.id)
    experts.set(e.id, e)
    if (!isCount(e.max)) add('max-not-a-count', e.id)
    if (e.min !== undefined) {
      if (!isCount(e.min)) add('min-not-a-count', e.id)
      else if (e.min > e.max) add('min-over-max', e.id)
    }
    if (perRegion === null || e.unit === undefined) continue
    // A unit's experts count for one region: limits of which neither contains the other cannot be solved exactly.
    if (regionOf.has(e.unit) && regionOf.get(e.unit) !== e.region) add('unit-in-two-regions', e.unit)
    regionOf.set(e.unit, e.region)
  }
  const applications = new Map<string, AssignProblem['applications'][number]>()
  for (const a of problem.applications) {
    if (applications.has(a.id)) add('application-twice', a.id)
    applications.set(a.id, a)
    if (!isCount(a.reviewers)) add('reviewers-not-a-count', a.id)
    const seen = new Set<string>()
    for (const c of a.candidates) {
      if (seen.has(c.expert)) add('candidate-twice', a.id, c.expert)
      seen.add(c.expert)
      if (!experts.has(c.expert)) add('expert-unknown', a.id, c.expert)
      if (!(typeof c.fit === 'number' && c.fit >= 0 && c.fit <= 1)) add('fit-out-of-range', a.id, c.expert)
    }
  }
  const known = ({ application, expert }: Pair) => {
    if (!applications.has(application)) add('application-unknown', application)
    if (!experts.has(expert)) add('expert-unknown', expert)
    return applications.has(application) && experts.has(expert)
  }
  const keys = (pairs: readonly Pair[] = []) =>
    new Set(pairs.filter(known).map((p) => pairKey(p.application, p.expert)))
  const conflicts = keys(problem.conflicts)
  const forbidden = keys(problem.forbidden)
  const apart = new Set<string>()
  for (const [a, b] of problem.apart ?? []) {
    for (const id of [a, b]) if (!experts.has(id)) add('expert-unknown', id)
    if (a === b) add('apart-from-oneself', a)
    apart.add(pairKey(a, b)).add(pairKey(b, a))
  }

  const locks = new Map<string, string[]>()
  const loads = new Map<string, number>()
  const seen = new Set<string>()
  for (const pair of (problem.locked ?? []).filter(known)) {
    const { application, expert } = pair
    const key = pairKey(application, expert)
    if (seen.has(key)) {
      add('lock-twice', application, expert)
      continue
    }
    seen.add(key)
    if (conflicts.has(key)) add('lock-in-conflict', application, expert)
    if (forbidden.has(key)) add('lock-forbidden', application, expert)
    const others = locks.get(application) ?? []
    for (const other of others)
      if (apart.has(pairKey(expert, other))) add('locks-apart', application, other, expert)
    locks.set(application, [...others, expert])
    loads.set(expert, (loads.get(expert) ?? 0) + 1)
  }
  for (const [application, ids] of locks) {
    if (ids.length > applications.get(application)!.reviewers) add('locks-over-reviewers', application)
    const over = (of: 'unit' | 'region', most: number) => {
      const groups = ids.map((id) => experts.get(id)![of]).filter((g) => g !== undefined)
      for (const g of new Set(groups))
        if (groups.filter((x) => x === g).length > most) add(`locks-over-${of}`, application, g)
    }
    over('unit', problem.limits?.perUnit === undefined ? 1 : (perUnit ?? Number.POSITIVE_INFINITY))
    over('region', perRegion ?? Number.POSITIVE_INFINITY)
  }
  for (const [expert, n] of loads) if (n > experts.get(expert)!.max) add('locks-over-max', expert)
  return issues
}
