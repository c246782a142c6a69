import type { Reached } from './fill.ts'
import { fits, type State } from './state.ts'

/** A part of the plan in which experts are short: numbers of applications with open places, and of the experts they compete for. */
export interface Part {
  readonly applications: number[]
  readonly experts: number[]
  missing: number
}

/**
 * The parts into which open places fall that more load would fill. All experts of a part are full, and whoever holds them
 * can exchange them for none but each other (a minimum cut of the flow): so a part needs as much more load as it has open places.
 */
export function partsOf(s: State, reached: readonly Reached[]): Part[] {
  const { it } = s
  const all = new Set(reached.flatMap((r) => r.experts))
  const root = new Map<number, number>([...all].map((j) => [j, j]))
  const find = (j: number): number => {
    let at = j
    while (root.get(at) !== at) {
      root.set(at, root.get(root.get(at)!)!)
      at = root.get(at)!
    }
    return at
  }
  /** Joins all whom an application could take in the place of `out`. @returns one of them, -1 for none */
  const join = (i: number, out: number, first: number): number => {
    let one = first
    for (let e = it.row[i]!; e < it.row[i + 1]!; e++) {
      const j = it.col[e]!
      if (s.taken[e] || !all.has(j) || !fits(s, i, j, out)) continue
      if (one >= 0) root.set(find(j), find(one))
      one = j
    }
    return one
  }
  for (const j of all)
    for (let k = s.slotAt[j]!; k < s.slotAt[j + 1]!; k++)
      if (s.slotEdge[k]! >= 0) join(s.slotApp[k]!, s.slotEdge[k]!, j)
  const parts = new Map<number, Part>()
  const entries = reached.map(({ application }) => ({ application, one: join(application, -1, -1) }))
  for (const { application, one } of entries) {
    if (one < 0) continue
    const of = find(one)
    const part = parts.get(of) ?? { applications: [], experts: [], missing: 0 }
    part.applications.push(application)
    part.missing += s.lack[application]!
    parts.set(of, part)
  }
  for (const j of all) parts.get(find(j))?.experts.push(j)
  return [...parts.values()]
}

/** How many experts an application could have, of all its candidates, with nobody else wanting them. */
export function mostFor(s: State, i: number): number {
  const { row, col, locked } = s.it
  const held: number[] = []
  for (let e = row[i]!; e < row[i + 1]!; e++) if (locked?.[e]) held.push(e)
  const alone: State = {
    ...s,
    held: Int32Array.from({ length: row[i + 1]! - row[i]! }, (_, n) => held[n] ?? -1),
    heldAt: Int32Array.from({ length: i + 2 }, (_, n) => (n > i ? row[i + 1]! - row[i]! : 0)),
  }
  let n = held.length
  for (let e = row[i]!; e < row[i + 1]!; e++)
    if (!locked?.[e] && fits(alone, i, col[e]!, -1)) alone.held[n++] = e
  return n
}
