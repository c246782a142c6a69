import type { AssignPlan, AssignProblem } from './model.ts'

/** Why a pair is in a plan or not. Numbers are fits; a price is what the expert's last place is worth to others. */
export type PairReason =
  | { readonly code: 'unknown' | 'in-conflict' | 'forbidden' | 'not-a-candidate' | 'no-places' }
  /** In the plan, since an officer keeps it. */
  | { readonly code: 'locked' }
  /** In the plan: worth `fit - price` to the application; the best it could have instead is worth `next`, nobody where it says nothing. */
  | { readonly code: 'chosen'; readonly fit: number; readonly price: number; readonly next?: number }
  /** The expert takes no application at all. */
  | { readonly code: 'takes-none' }
  /** All places of the application are filled by pairs that are kept. */
  | { readonly code: 'places-locked' }
  /** Others of the plan shut the expert out, being worth more or kept: of the same unit or region, or kept apart. */
  | {
      readonly code: 'unit-taken' | 'region-taken' | 'kept-apart'
      readonly by: readonly string[]
      readonly fit: number
      readonly price: number
      /** What the least of the others is worth; nothing where all of them are kept. */
      readonly least?: number
    }
  /** Pairs that are kept fill all that the expert takes. */
  | { readonly code: 'locked-elsewhere'; readonly max: number }
  /** Another expert is worth more: the expert fits no better than others chosen. */
  | { readonly code: 'others-fit-better'; readonly fit: number; readonly least: number }
  /** The expert fits well but is full, and worth more elsewhere: `fit - price` is no more than what the least chosen is worth. */
  | {
      readonly code: 'needed-elsewhere'
      readonly fit: number
      readonly price: number
      readonly load: number
      readonly max: number
      readonly least: number
    }
  /** A place is open, and the expert is full with applications that nobody else could take. */
  | { readonly code: 'full'; readonly load: number; readonly max: number }
  /** It would be as good: the plan is one of several. */
  | { readonly code: 'as-good'; readonly fit: number }

/** An answer about one pair. */
export interface PairExplanation {
  readonly application: string
  readonly expert: string
  readonly assigned: boolean
  readonly reason: PairReason
}

/** Differences below this are rounding: a millionth of fit. */
const SAME = 1.5e-6

/** Says why an application has an expert in a plan, or has not. It is total: whatever the ids are, there is an answer. */
export function explainPair(
  problem: AssignProblem,
  plan: AssignPlan,
  application: string,
  expert: string,
): PairExplanation {
  const own = plan.pairs.filter((p) => p.application === application)
  const assigned = own.some((p) => p.expert === expert)
  return { application, expert, assigned, reason: reasonOf(problem, plan, application, expert, own) }
}

function reasonOf(
  problem: AssignProblem,
  plan: AssignPlan,
  application: string,
  expert: string,
  own: AssignPlan['pairs'],
): PairReason {
  const a = problem.applications.find((one) => one.id === application)
  const who = problem.experts.find((one) => one.id === expert)
  if (!a || !who) return { code: 'unknown' }
  const has = (list: AssignProblem['conflicts'] = []) =>
    list.some((p) => p.application === application && p.expert === expert)
  if (has(problem.conflicts)) return { code: 'in-conflict' }
  if (has(problem.forbidden)) return { code: 'forbidden' }
  const mine = own.find((p) => p.expert === expert)
  if (mine?.locked) return { code: 'locked' }
  const candidate = a.candidates.find((c) => c.expert === expert)
  if (!candidate) return { code: 'not-a-candidate' }
  if (a.reviewers === 0) return { code: 'no-places' }
  if (who.max === 0) return { code: 'takes-none' }

  const loads = new Map(plan.loads.map((l) => [l.expert, l]))
  const experts = new Map(problem.experts.map((e) => [e.id, e]))
  const priceOf = (id: string) => loads.get(id)?.price ?? 0
  const kept = new Map<string, number>()
  for (const p of plan.pairs) if (p.locked) kept.set(p.expert, (kept.get(p.expert) ?? 0) + 1)
  const takesMore = (id: string) => (kept.get(id) ?? 0) < (experts.get(id)?.max ?? 0)
  if (!mine && !takesMore(expert)) return { code: 'locked-elsewhere', max: who.max }
  const { fit } = candidate
  const price = priceOf(expert)
  const shutting = (id: string, among: readonly string[]) => shutOut(problem, experts, id, among)

  if (mine) {
    const others = own.filter((p) => p !== mine).map((p) => p.expert)
    const taken = new Set(own.map((p) => p.expert))
    const away = new Set(
      [...(problem.conflicts ?? []), ...(problem.forbidden ?? [])]
        .filter((p) => p.application === application)
        .map((p) => p.expert),
    )
    const worths = a.candidates
      .filter((c) => !taken.has(c.expert) && !away.has(c.expert) && takesMore(c.expert))
      .filter((c) => shutting(c.expert, others) === undefined)
      .map((c) => c.fit - priceOf(c.expert))
    return { code: 'chosen', fit, price, ...(worths.length > 0 && { next: Math.max(...worths) }) }
  }
  const free = own.filter((p) => !p.locked)
  if (free.length === 0 && own.length >= a.reviewers) return { code: 'places-locked' }
  const shut = shutting(
    expert,
    own.map((p) => p.expert),
  )
  const { load, max } = loads.get(expert) ?? { load: 0, max: who.max }
  if (!shut && own.length < a.reviewers) return { code: 'full', load, max }
  const rivals = shut ? free.filter((p) => shut.by.includes(p.expert)) : free
  const least = Math.min(...rivals.map((p) => p.fit - priceOf(p.expert)))
  if (shut) return { code: shut.code, by: shut.by, fit, price, ...(rivals.length > 0 && { least }) }
  // Where nobody else would give anything for the expert, fit alone decides.
  if (price <= SAME && fit > least - SAME) return { code: 'as-good', fit }
  if (price <= SAME || fit < Math.min(...free.map((p) => p.fit)))
    return { code: 'others-fit-better', fit, least }
  return { code: 'needed-elsewhere', fit, price, load, max, least }
}

/** Which of the others keep an expert off an application, if they do. */
function shutOut(
  problem: AssignProblem,
  experts: ReadonlyMap<string, AssignProblem['experts'][number]>,
  expert: string,
  others: readonly string[],
): { code: 'unit-taken' | 'region-taken' | 'kept-apart'; by: string[] } | undefined {
  const { perUnit = 1, perRegion = null } = problem.limits ?? {}
  for (const [code, of, most] of [
    ['unit-taken', 'unit', perUnit],
    ['region-taken', 'region', perRegion],
  ] as const) {
    const group = experts.get(expert)?.[of]
    if (most === null || group === undefined) continue
    const by = others.filter((id) => experts.get(id)?.[of] === group)
    if (by.length >= most) return { code, by }
  }
  const by = (problem.apart ?? []).flatMap(([x, y]) => (x === expert ? [y] : y === expert ? [x] : []))
  const met = others.filter((id) => by.includes(id))
  return met.length > 0 ? { code: 'kept-apart', by: met } : undefined
}
