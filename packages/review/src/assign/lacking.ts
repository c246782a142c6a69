import type { AssignProblem, LackReason } from './model.ts'

/** Why an application has fewer experts than it needs, as things stand without a new plan. */
export interface Lacking {
  readonly application: string
  readonly missing: number
  /** `free`: there are experts with room who could have the open places; nobody gave them yet. */
  readonly reason: LackReason | 'free'
  /** Who may review it at all, those who do among them. */
  readonly candidates: number
  /** Who could still be given it: room left, and no limit of units, regions or experts kept apart against it. */
  readonly free: number
}

/**
 * Which applications lack experts if the kept pairs of the problem are all there is, and what stands in the way. A place that
 * another application wants too counts as free here: only a plan can say whether there is enough for all.
 */
export function lackingOf(problem: AssignProblem): Lacking[] {
  const experts = new Map(problem.experts.map((e) => [e.id, e]))
  const load = new Map<string, number>()
  const own = new Map<string, string[]>()
  for (const { application, expert } of problem.locked ?? []) {
    load.set(expert, (load.get(expert) ?? 0) + 1)
    own.set(application, [...(own.get(application) ?? []), expert])
  }
  const away = new Map<string, Set<string>>()
  for (const { application, expert } of [...(problem.conflicts ?? []), ...(problem.forbidden ?? [])])
    away.set(application, (away.get(application) ?? new Set()).add(expert))
  const apart = new Map<string, Set<string>>()
  for (const [a, b] of problem.apart ?? []) {
    apart.set(a, (apart.get(a) ?? new Set()).add(b))
    apart.set(b, (apart.get(b) ?? new Set()).add(a))
  }
  const { perUnit = 1, perRegion = null } = problem.limits ?? {}
  const fits = (id: string, others: readonly string[]) =>
    others.every((o) => !apart.get(id)?.has(o)) &&
    (['unit', 'region'] as const).every((of) => {
      const most = of === 'unit' ? perUnit : perRegion
      const group = experts.get(id)?.[of]
      return (
        most === null ||
        group === undefined ||
        others.filter((o) => experts.get(o)?.[of] === group).length < most
      )
    })
  return problem.applications.flatMap((a): Lacking[] => {
    const held = own.get(a.id) ?? []
    const missing = a.reviewers - held.length
    if (missing <= 0) return []
    const open = a.candidates
      .map((c) => c.expert)
      .filter((id) => experts.has(id) && !held.includes(id) && !away.get(a.id)?.has(id))
    const candidates = held.length + open.length
    const suiting = open.filter((id) => fits(id, held))
    const free = suiting.filter((id) => (load.get(id) ?? 0) < experts.get(id)!.max)
    // One after the other, so that two of one unit do not both count.
    const together = (ids: readonly string[]) => {
      const taken = [...held]
      for (const id of ids) if (fits(id, taken)) taken.push(id)
      return taken.length - held.length
    }
    const reason =
      candidates === 0
        ? 'no-candidate'
        : candidates < a.reviewers
          ? 'too-few-candidates'
          : together(suiting) < missing
            ? 'spread'
            : together(free) < missing
              ? 'all-at-limit'
              : 'free'
    return [{ application: a.id, missing, reason, candidates, free: free.length }]
  })
}
