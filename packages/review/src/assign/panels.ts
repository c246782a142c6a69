import { type Assigned, type AssignOptions, assignSteps } from './assign.ts'
import { pairKey, problemIssues } from './issues.ts'
import type { AssignIssue, AssignPlan, AssignProblem, Pair } from './model.ts'
import type { Progress } from './solve.ts'

export interface PanelOptions extends AssignOptions {
  /** How many experts a panel has. */
  readonly size: number
  /** Of how many of a group's applications an expert of its panel may have to leave the room for a conflict; none where nothing is said. */
  readonly recusals?: number
  /** How many panels an expert may sit on; one where nothing is said. */
  readonly panels?: number
  /** Who may chair; anybody where nothing is said. */
  readonly chairs?: readonly string[]
}

/** One group of experts for one group of applications. */
export interface Panel {
  readonly applications: readonly string[]
  readonly experts: readonly { readonly expert: string; readonly fit: number }[]
  /** Of those who may chair the one who fits best. */
  readonly chair?: string
  /** Who leaves the room for which application. */
  readonly recusals: readonly Pair[]
}

/** What came of an assignment of panels: a plan in which groups stand for applications, named by their first application. */
export type Panelled =
  | {
      readonly panels: readonly Panel[]
      readonly plan: AssignPlan
      readonly issues?: undefined
    }
  | { readonly panels?: undefined; readonly issues: readonly PanelIssue[] }

export type PanelIssue =
  | AssignIssue
  | {
      readonly code: 'group-empty' | 'in-two-groups' | 'in-no-group' | 'size-not-a-count'
      readonly about: string
    }

/**
 * Assigns a panel to each group of applications, by the same means as experts to applications: an expert fits a group as
 * well as its applications on average (one that the expert is no candidate of counts 0). Of a panel all look at all, so
 * whoever is in conflict with more than `recusals` of a group is no candidate, nor is who is forbidden one of it; pairs that
 * are kept put the expert on the panel. Limits on units and regions, and who is kept apart, hold for each panel; an expert's
 * limit counts applications here too, each of a group. Where only some may chair, each panel gets one of them first.
 */
export function* panelSteps(
  problem: AssignProblem,
  groups: readonly (readonly string[])[],
  options: PanelOptions,
): Generator<Progress, Panelled> {
  const issues = groupFaults(problem, groups, options)
  if (issues.length > 0) return { issues }
  const whole = groupProblem(problem, groups, options)
  const mayChair = options.chairs && new Set(options.chairs)
  let locked = whole.locked ?? []
  if (mayChair) {
    const chairs: Assigned = yield* assignSteps(chairProblem(whole, mayChair), options)
    if (!chairs.plan) return { issues: chairs.issues }
    locked = chairs.plan.pairs.map(({ application, expert }) => ({ application, expert }))
  }
  const solved: Assigned = yield* assignSteps({ ...whole, locked }, options)
  if (!solved.plan) return { issues: solved.issues }
  const seats = Map.groupBy(solved.plan.pairs, (p) => p.application)
  const conflicts = new Set((problem.conflicts ?? []).map((p) => pairKey(p.application, p.expert)))
  return {
    plan: solved.plan,
    panels: groups.map((group) => {
      const experts = (seats.get(group[0]!) ?? []).map(({ expert, fit }) => ({ expert, fit }))
      const [chair] = experts
        .filter((e) => mayChair?.has(e.expert) ?? true)
        .sort((a, b) => b.fit - a.fit || (a.expert < b.expert ? -1 : 1))
      return {
        applications: group,
        experts,
        ...(chair && { chair: chair.expert }),
        recusals: experts.flatMap(({ expert }) =>
          group
            .filter((application) => conflicts.has(pairKey(application, expert)))
            .map((application) => ({ application, expert })),
        ),
      }
    }),
  }
}

/** The problem in which groups stand for applications, each named by its first. */
function groupProblem(
  problem: AssignProblem,
  groups: readonly (readonly string[])[],
  { size, recusals = 0, panels = 1 }: PanelOptions,
): AssignProblem {
  const groupOf = new Map(groups.flatMap((group) => group.map((id) => [id, group[0]!] as const)))
  const lifted = (p: Pair): Pair => ({
    application: groupOf.get(p.application) ?? p.application,
    expert: p.expert,
  })
  const distinct = (pairs: readonly Pair[]) => [
    ...new Map(pairs.map((p) => [pairKey(p.application, p.expert), p])).values(),
  ]
  const conflicts = distinct(problem.conflicts ?? [])
  const key = ({ application, expert }: Pair) => pairKey(application, expert)
  const inConflict = new Set(conflicts.map(key))
  const counts = Map.groupBy(conflicts.map(lifted), key)
  const candidates = new Map(problem.applications.map((a) => [a.id, a.candidates]))
  const limit = new Map(problem.experts.map((e) => [e.id, e.max]))
  const sizes = groups.map((group) => group.length)
  const [smallest, largest] = [Math.min(...sizes), Math.max(...sizes)]
  return {
    ...problem,
    conflicts: [...counts.values()].filter((some) => some.length > recusals).map(([p]) => p!),
    forbidden: (problem.forbidden ?? []).map(lifted),
    locked: distinct((problem.locked ?? []).map(lifted)),
    applications: groups.map((group) => {
      const sums = new Map<string, number>()
      for (const id of group)
        for (const c of candidates.get(id)!)
          if (group.length <= limit.get(c.expert)!)
            sums.set(
              c.expert,
              (sums.get(c.expert) ?? 0) + (inConflict.has(pairKey(id, c.expert)) ? 0 : c.fit),
            )
      return {
        id: group[0]!,
        reviewers: size,
        candidates: [...sums].map(([expert, sum]) => ({ expert, fit: Math.min(1, sum / group.length) })),
      }
    }),
    experts: problem.experts.map((e) => {
      // So many panels keep the limit whichever groups they are for; one, since only groups within it are offered.
      const max =
        e.max === 0 || groups.length === 0 ? 0 : Math.max(1, Math.min(panels, Math.floor(e.max / largest)))
      return { ...e, max, ...(e.min && { min: Math.min(max, Math.ceil(e.min / smallest)) }) }
    }),
  }
}

/** The problem of giving each group that has no chair one of those who may be it; whom it keeps stays. */
function chairProblem(whole: AssignProblem, mayChair: ReadonlySet<string>): AssignProblem {
  const kept = Map.groupBy(whole.locked ?? [], (p) => p.application)
  return {
    ...whole,
    applications: whole.applications.map((a) => {
      const own = kept.get(a.id) ?? []
      const wants = own.some((p) => mayChair.has(p.expert)) ? 0 : 1
      return {
        ...a,
        reviewers: Math.min(a.reviewers, own.length + wants),
        candidates: a.candidates.filter(
          (c) => mayChair.has(c.expert) || own.some((p) => p.expert === c.expert),
        ),
      }
    }),
    experts: whole.experts.map(({ min: _, ...e }) => e),
  }
}

/** What is wrong with the groups, or with what they are made from. */
function groupFaults(
  problem: AssignProblem,
  groups: readonly (readonly string[])[],
  { size, chairs = [], recusals = 0, panels = 1 }: PanelOptions,
): PanelIssue[] {
  // Whether what is kept can be kept is a matter of groups, and asked of them.
  const issues: PanelIssue[] = problemIssues(
    typeof problem === 'object' && problem !== null ? { ...problem, locked: undefined } : problem,
  )
  if (issues.length > 0) return issues
  for (const [name, n] of Object.entries({ size, panels }))
    if (!Number.isInteger(n) || n < 1) issues.push({ code: 'size-not-a-count', about: name })
  if (!Number.isInteger(recusals) || recusals < 0)
    issues.push({ code: 'size-not-a-count', about: 'recusals' })
  const left = new Set(problem.applications.map((a) => a.id))
  const all = new Set(left)
  for (const [n, group] of groups.entries()) {
    if (group.length === 0) issues.push({ code: 'group-empty', about: String(n) })
    for (const id of group) {
      if (!all.has(id)) issues.push({ code: 'application-unknown', about: id })
      else if (!left.delete(id)) issues.push({ code: 'in-two-groups', about: id })
    }
  }
  for (const id of left) issues.push({ code: 'in-no-group', about: id })
  const experts = new Set(problem.experts.map((e) => e.id))
  for (const id of chairs) if (!experts.has(id)) issues.push({ code: 'expert-unknown', about: id })
  const conflicts = new Set((problem.conflicts ?? []).map((p) => pairKey(p.application, p.expert)))
  for (const p of problem.locked ?? [])
    if (conflicts.has(pairKey(p.application, p.expert)))
      issues.push({ code: 'lock-in-conflict', about: `${p.application} ${p.expert}` })
  const loads = new Map<string, number>()
  const groupOf = new Map(groups.flatMap((group) => group.map((id) => [id, group] as const)))
  const kept = (problem.locked ?? []).map((p) => ({ ...p, group: groupOf.get(p.application) }))
  for (const [first] of Map.groupBy(kept, (p) => pairKey(p.group?.[0] ?? '', p.expert)).values())
    loads.set(first!.expert, (loads.get(first!.expert) ?? 0) + (first!.group?.length ?? 0))
  for (const e of problem.experts)
    if ((loads.get(e.id) ?? 0) > e.max) issues.push({ code: 'locks-over-max', about: e.id })
  return issues
}

/** The same in one go; nothing when `watch` returned false. */
export function assignPanels(
  problem: AssignProblem,
  groups: readonly (readonly string[])[],
  options: PanelOptions,
  watch: (progress: Progress) => unknown = () => true,
): Panelled | undefined {
  const steps = panelSteps(problem, groups, options)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    if (watch(step.value) === false) return undefined
  }
}
