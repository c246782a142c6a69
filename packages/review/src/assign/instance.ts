import { seededOrder } from '../draw/order.ts'
import { pairKey } from './issues.ts'
import { type AssignProblem, FIT_UNITS } from './model.ts'

/** More than there can be of anything: a limit that does not bind. */
export const NO_LIMIT = 2 ** 30

/** More than any fit in millionths. */
const CELL = 2 * FIT_UNITS

/**
 * A problem in the form in which it is solved: applications and experts are numbers, candidates lie in one row after
 * another. Its order is the order in which equals are preferred.
 */
export interface Instance {
  readonly applications: number
  readonly experts: number
  /** Where each application's candidates begin; one more at the end. */
  readonly row: Int32Array
  /** The expert of each candidacy; no expert twice in a row. */
  readonly col: Int32Array
  /** The fit of each candidacy in millionths. */
  readonly fit: Int32Array
  readonly reviewers: Int32Array
  readonly max: Int32Array
  readonly min: Int32Array
  /** -1 for none. Experts of one unit stand in one region. */
  readonly unit: Int32Array
  readonly region: Int32Array
  readonly perUnit: number
  readonly perRegion: number
  /** Keys `a * experts + b` of experts kept apart, both ways round. */
  readonly apart?: ReadonlySet<number>
  /** 1 for a candidacy that is kept. */
  readonly locked?: Uint8Array
}

/** An instance, and which ids its numbers stand for. */
export interface NamedInstance {
  readonly instance: Instance
  readonly applicationIds: readonly string[]
  readonly expertIds: readonly string[]
}

/**
 * Makes the instance of a problem without issues. Its order comes of the seed and the ids alone, so the order of the
 * problem's lists does not matter, and among equals nobody is preferred for a name.
 */
export function instanceOf(problem: AssignProblem, seed: string): NamedInstance {
  const applicationIds = seededOrder(
    seed,
    'applications',
    problem.applications.map((a) => a.id),
  )
  const expertIds = seededOrder(
    seed,
    'experts',
    problem.experts.map((e) => e.id),
  )
  const expertAt = new Map(expertIds.map((id, n) => [id, n]))
  const byId = new Map(problem.applications.map((a) => [a.id, a]))
  const experts = new Map(problem.experts.map((e) => [e.id, e]))

  const away = new Set<string>()
  for (const p of [...(problem.conflicts ?? []), ...(problem.forbidden ?? [])])
    away.add(pairKey(p.application, p.expert))
  const locks = new Map<string, number[]>()
  for (const p of problem.locked ?? []) {
    const list = locks.get(p.application) ?? []
    list.push(expertAt.get(p.expert)!)
    locks.set(p.application, list)
  }

  const most = [...byId.values()].reduce((n, a) => n + a.candidates.length, problem.locked?.length ?? 0)
  const row = new Int32Array(applicationIds.length + 1)
  const col = new Int32Array(most)
  const fit = new Int32Array(most)
  const kept: number[] = []
  let size = 0
  for (const [n, id] of applicationIds.entries()) {
    const { candidates } = byId.get(id)!
    const locksHere = locks.get(id)
    // Expert and fit in one number, so that a row is put in order as numbers are.
    const cells = new Float64Array(candidates.length + (locksHere?.length ?? 0))
    let count = 0
    for (const c of candidates)
      if (away.size === 0 || !away.has(pairKey(id, c.expert)))
        cells[count++] = expertAt.get(c.expert)! * CELL + Math.round(c.fit * FIT_UNITS)
    const missing = locksHere?.filter((j) => !candidates.some((c) => c.expert === expertIds[j])) ?? []
    for (const j of missing) cells[count++] = j * CELL
    for (const cell of cells.subarray(0, count).sort()) {
      const expert = Math.floor(cell / CELL)
      if (locksHere?.includes(expert)) kept.push(size)
      col[size] = expert
      fit[size++] = cell % CELL
    }
    row[n + 1] = size
  }
  const locked = new Uint8Array(kept.length > 0 ? size : 0)
  for (const e of kept) locked[e] = 1

  const numbered = (of: 'unit' | 'region', limited: boolean) => {
    const numbers = new Map<string, number>()
    return Int32Array.from(expertIds, (id) => {
      const name = experts.get(id)![of]
      if (name === undefined || !limited) return -1
      if (!numbers.has(name)) numbers.set(name, numbers.size)
      return numbers.get(name)!
    })
  }
  const { perUnit = 1, perRegion = null } = problem.limits ?? {}
  const apart = new Set<number>()
  for (const [a, b] of problem.apart ?? []) {
    const [x, y] = [expertAt.get(a)!, expertAt.get(b)!]
    apart.add(x * expertIds.length + y).add(y * expertIds.length + x)
  }
  return {
    applicationIds,
    expertIds,
    instance: {
      applications: applicationIds.length,
      experts: expertIds.length,
      row,
      col: col.subarray(0, size),
      fit: fit.subarray(0, size),
      reviewers: Int32Array.from(applicationIds, (id) => byId.get(id)!.reviewers),
      max: Int32Array.from(expertIds, (id) => experts.get(id)!.max),
      min: Int32Array.from(expertIds, (id) => experts.get(id)!.min ?? 0),
      unit: numbered('unit', perUnit !== null),
      region: numbered('region', perRegion !== null),
      perUnit: perUnit ?? NO_LIMIT,
      perRegion: perRegion ?? NO_LIMIT,
      ...(apart.size > 0 && { apart }),
      ...(kept.length > 0 && { locked }),
    },
  }
}
