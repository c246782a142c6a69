import type { Instance } from './instance.ts'
import type { AssignPlan, AssignProblem, Pair } from './model.ts'

/** What in a plan breaks a rule: its code, and what it is about (ids, with a space between them). */
export interface PlanFault {
  readonly code:
    | 'unknown-pair'
    | 'pair-twice'
    | 'in-conflict'
    | 'forbidden'
    | 'lock-missing'
    | 'not-a-candidate'
    | 'wrong-fit'
    | 'over-reviewers'
    | 'over-max'
    | 'over-unit'
    | 'over-region'
    | 'apart-together'
    | 'wrong-sum'
    | 'wrong-count'
    | 'over-bound'
  readonly about: string
}

const named = (p: Pair) => `${p.application} ${p.expert}`

/**
 * Checks a plan against its problem, rule by rule, as one would by hand. It shares nothing with what made the plan, so a
 * fault there is a fault here.
 *
 * @returns every fault, none when the plan keeps all rules
 */
export function checkPlan(
  problem: AssignProblem,
  plan: Pick<AssignPlan, 'pairs'> & Partial<AssignPlan>,
): PlanFault[] {
  const faults: PlanFault[] = []
  const fault = (code: PlanFault['code'], about: string) => void faults.push({ code, about })
  const nest = (pairs: readonly Pair[] = []) => {
    const map = new Map<string, Set<string>>()
    for (const { application, expert } of pairs)
      map.set(application, (map.get(application) ?? new Set()).add(expert))
    return map
  }
  const conflicts = nest(problem.conflicts)
  const forbidden = nest(problem.forbidden)
  const locked = nest(problem.locked)
  const planned = nest(plan.pairs)
  const experts = new Map(problem.experts.map((e) => [e.id, e]))
  const fits = new Map(
    problem.applications.map((a) => [a.id, new Map(a.candidates.map((c) => [c.expert, c.fit]))]),
  )

  const seen = new Map<string, Set<string>>()
  const load = new Map<string, number>()
  let sum = 0
  for (const pair of plan.pairs) {
    const { application, expert } = pair
    const candidates = fits.get(application)
    if (!candidates || !experts.has(expert)) {
      fault('unknown-pair', named(pair))
      continue
    }
    const before = seen.get(application) ?? new Set()
    if (before.has(expert)) fault('pair-twice', named(pair))
    seen.set(application, before.add(expert))
    load.set(expert, (load.get(expert) ?? 0) + 1)
    if (conflicts.get(application)?.has(expert)) fault('in-conflict', named(pair))
    if (forbidden.get(application)?.has(expert)) fault('forbidden', named(pair))
    const isLocked = locked.get(application)?.has(expert) ?? false
    if (!candidates.has(expert) && !isLocked) fault('not-a-candidate', named(pair))
    if (Math.abs((candidates.get(expert) ?? 0) - pair.fit) > 0.000_000_6) fault('wrong-fit', named(pair))
    sum += pair.fit
  }
  for (const pair of problem.locked ?? [])
    if (!planned.get(pair.application)?.has(pair.expert)) fault('lock-missing', named(pair))
  for (const [id, n] of load) if (n > experts.get(id)!.max) fault('over-max', id)

  const perUnit = problem.limits?.perUnit === undefined ? 1 : problem.limits.perUnit
  const perRegion = problem.limits?.perRegion ?? null
  for (const a of problem.applications) {
    const ids = [...(planned.get(a.id) ?? [])].filter((id) => experts.has(id))
    if (ids.length > a.reviewers) fault('over-reviewers', a.id)
    const limits = [
      ['over-unit', 'unit', perUnit],
      ['over-region', 'region', perRegion],
    ] as const
    for (const [code, of, most] of limits) {
      if (most === null) continue
      const groups = Map.groupBy(ids, (id) => experts.get(id)![of])
      for (const [group, members] of groups)
        if (group !== undefined && members.length > most) fault(code, `${a.id} ${group}`)
    }
  }
  for (const [a, b] of problem.apart ?? [])
    for (const [application, ids] of planned)
      if (ids.has(a) && ids.has(b)) fault('apart-together', `${application} ${a} ${b}`)

  if (plan.filled !== undefined && plan.filled !== plan.pairs.length)
    fault('wrong-count', String(plan.filled))
  if (plan.fit !== undefined && Math.abs(plan.fit - sum) > 1e-6 * (1 + plan.pairs.length * 1e-3))
    fault('wrong-sum', String(plan.fit))
  if (plan.fit !== undefined && plan.bound !== undefined && plan.fit > plan.bound)
    fault('over-bound', String(plan.bound))
  return faults
}

/**
 * The same for an instance that has no names: checks the candidacies of a plan, application by application.
 *
 * @param held the candidacies, by application from `heldAt`; -1 for an open place
 * @returns the first few faults, as a code and an application's or expert's number
 */
export function checkInstance(it: Instance, held: Int32Array, heldAt: Int32Array): string[] {
  const faults: string[] = []
  const fault = (text: string) => void (faults.length < 20 && faults.push(text))
  const load = new Int32Array(it.experts)
  let locked = 0
  for (let i = 0; i < it.applications; i++) {
    const edges = [...held.subarray(heldAt[i]!, heldAt[i + 1]!)].filter((e) => e >= 0)
    const own = edges.map((e) => it.col[e]!)
    if (edges.some((e) => e < it.row[i]! || e >= it.row[i + 1]!)) fault(`not-a-candidate ${i}`)
    if (new Set(own).size < own.length) fault(`pair-twice ${i}`)
    if (own.length > it.reviewers[i]!) fault(`over-reviewers ${i}`)
    for (const j of own) {
      load[j]!++
      const same = (group: Int32Array) => own.filter((o) => group[o] === group[j]).length
      if (it.unit[j]! >= 0 && same(it.unit) > it.perUnit) fault(`over-unit ${i}`)
      if (it.region[j]! >= 0 && same(it.region) > it.perRegion) fault(`over-region ${i}`)
      if (own.some((o) => it.apart?.has(o * it.experts + j))) fault(`apart-together ${i}`)
    }
    locked += edges.filter((e) => it.locked?.[e]).length
  }
  for (let j = 0; j < it.experts; j++) if (load[j]! > it.max[j]!) fault(`over-max ${j}`)
  if (locked !== (it.locked?.reduce((n, x) => n + x, 0) ?? 0)) fault('lock-missing')
  return faults
}
