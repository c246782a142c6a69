import highs from 'highs'
import type { AssignProblem } from '../../src/index.ts'

/** What a plan reaches: places, least loads (counted up to each expert's least), and millionths of fit. */
export interface Worth {
  readonly filled: number
  readonly reached: number
  readonly fit: number
  /** The least mean fit of an application, in millionths. */
  readonly least: number
}

/** The best worth of a small problem, by trying every plan. */
export function bruteForce(problem: AssignProblem): Worth {
  const experts = new Map(problem.experts.map((e) => [e.id, e]))
  const { perUnit = 1, perRegion = null } = problem.limits ?? {}
  const has = (list: AssignProblem['locked'] = [], a: string, e: string) =>
    list.some((p) => p.application === a && p.expert === e)
  const load = new Map<string, number>()
  let best: Worth = { filled: -1, reached: 0, fit: 0, least: 0 }
  const apart = problem.apart ?? []

  const visit = (n: number, filled: number, fit: number, least: number): void => {
    if (n === problem.applications.length) {
      const reached = problem.experts.reduce((sum, e) => sum + Math.min(e.min ?? 0, load.get(e.id) ?? 0), 0)
      const better =
        filled - best.filled || reached - best.reached || fit - best.fit || least - best.least || 0
      if (better > 0) best = { filled, reached, fit, least }
      return
    }
    const a = problem.applications[n]!
    const fits = new Map(a.candidates.map((c) => [c.expert, Math.round(c.fit * 1e6)]))
    for (const p of problem.locked ?? [])
      if (p.application === a.id && !fits.has(p.expert)) fits.set(p.expert, 0)
    const usable = [...fits].filter(
      ([e]) => !has(problem.conflicts, a.id, e) && !has(problem.forbidden, a.id, e),
    )
    for (let mask = 0; mask < 1 << usable.length; mask++) {
      const chosen = usable.filter((_, bit) => mask & (1 << bit))
      const ids = chosen.map(([e]) => e)
      const crowded = (of: 'unit' | 'region', most: number | null) =>
        most !== null &&
        ids.some((x) => {
          const g = experts.get(x)![of]
          return g !== undefined && ids.filter((y) => experts.get(y)![of] === g).length > most
        })
      if (chosen.length > a.reviewers || crowded('unit', perUnit) || crowded('region', perRegion)) continue
      if (usable.some(([e]) => has(problem.locked, a.id, e) && !ids.includes(e))) continue
      if (apart.some(([x, y]) => ids.includes(x) && ids.includes(y))) continue
      if (ids.some((e) => (load.get(e) ?? 0) + 1 > experts.get(e)!.max)) continue
      for (const e of ids) load.set(e, (load.get(e) ?? 0) + 1)
      const own = chosen.reduce((sum, [, f]) => sum + f, 0)
      visit(
        n + 1,
        filled + ids.length,
        fit + own,
        a.reviewers > 0 ? Math.min(least, own / a.reviewers) : least,
      )
      for (const e of ids) load.set(e, load.get(e)! - 1)
    }
  }
  visit(0, 0, 0, Number.POSITIVE_INFINITY)
  return best
}

// Its types describe the CommonJS build, in which the loader is a property; in the ES build it is the module's default.
const solver = (highs as unknown as typeof highs.default)()

/**
 * The best sum of fit, in millionths, with `filled` places filled, as HiGHS finds it: a linear program, whose corners are
 * whole for these limits. For problems of applications, candidates, units and loads only.
 */
export async function byHighs(problem: AssignProblem, filled: number): Promise<number> {
  const unit = new Map(problem.experts.map((e) => [e.id, e.unit]))
  const objective: string[] = []
  const rows: string[] = []
  const bounds: string[] = []
  const loads = new Map<string, string[]>(problem.experts.map((e) => [e.id, []]))
  const all: string[] = []
  for (const [i, a] of problem.applications.entries()) {
    const own: string[] = []
    const units = new Map<string, string[]>()
    for (const c of a.candidates) {
      const x = `x${i}_${c.expert}`
      objective.push(`${Math.round(c.fit * 1e6)} ${x}`)
      bounds.push(`${x} <= 1`)
      loads.get(c.expert)!.push(x)
      own.push(x)
      all.push(x)
      const u = unit.get(c.expert)
      if (u !== undefined) units.set(u, [...(units.get(u) ?? []), x])
    }
    if (own.length > 0) rows.push(`${own.join(' + ')} <= ${a.reviewers}`)
    for (const xs of units.values()) if (xs.length > 1) rows.push(`${xs.join(' + ')} <= 1`)
  }
  for (const e of problem.experts) {
    const xs = loads.get(e.id)!
    if (xs.length > 0) rows.push(`${xs.join(' + ')} <= ${e.max}`)
  }
  rows.push(`${all.join(' + ')} = ${filled}`)
  const lp = `Maximize\n obj: ${objective.join(' + ')}\nSubject To\n${rows.map((r, n) => ` r${n}: ${r}`).join('\n')}\nBounds\n${bounds.map((b) => ` ${b}`).join('\n')}\nEnd`
  const result = (await solver).solve(lp.replaceAll(' + ', '\n + '))
  if (result.Status !== 'Optimal') throw new Error(`HiGHS: ${result.Status}`)
  return Math.round(result.ObjectiveValue)
}
