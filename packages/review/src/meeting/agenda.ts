/** An item of a meeting, and who must be out of the room for it. */
export interface AgendaItem {
  readonly id: string
  readonly recused: readonly string[]
}

/** An order of the items. */
export interface Agenda {
  readonly order: readonly string[]
  /** How often somebody goes out or comes in, from everybody being in before the first to everybody being in after the last. */
  readonly moves: number
  /** Whether no order has fewer moves: so for {@link EXACT_UP_TO} different sets of recused at most. */
  readonly least: boolean
}

/** So many different sets of recused members are ordered by trying all (Held and Karp 1962): 2^n n steps. */
export const EXACT_UP_TO = 12

/**
 * Orders a meeting's items so that members go in and out as seldom as can be: items with the same people out come together,
 * and those groups go the shortest way round, beginning and ending with everybody in. Up to {@link EXACT_UP_TO} groups it is
 * the shortest; above, the nearest next and then reversing stretches as long as that helps (2-opt). Within a group the order
 * given holds, and the same items give the same agenda whatever the order of groups that they came in.
 */
export function agenda(items: readonly AgendaItem[]): Agenda {
  const groups = new Map<string, { out: ReadonlySet<string>; ids: string[] }>()
  for (const { id, recused } of items) {
    const key = JSON.stringify([...new Set(recused)].sort())
    const group = groups.get(key)
    if (group) group.ids.push(id)
    else groups.set(key, { out: new Set(recused), ids: [id] })
  }
  const sorted = [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, g]) => g)
  // Place 0 is the empty set: everybody in, before and after.
  const sets = [new Set<string>(), ...sorted.map((g) => g.out)]
  const far = sets.map((a) => sets.map((b) => apart(a, b)))
  const exact = sorted.length <= EXACT_UP_TO
  const way = exact ? shortest(far) : shortened(nearest(far), far)
  return {
    order: way.flatMap((n) => sorted[n - 1]!.ids),
    moves: length(way, far),
    least: exact,
  }
}

/** How many are in one of two sets only: who goes out or comes in between them. */
const apart = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  const both = [...a].filter((one) => b.has(one)).length
  return a.size + b.size - 2 * both
}

type Distances = readonly (readonly number[])[]

const length = (way: readonly number[], far: Distances): number =>
  [...way, 0].reduce((sum, to, n) => sum + far[way[n - 1] ?? 0]![to]!, 0)

/** The shortest way from 0 through all and back to 0, by subsets. */
function shortest(far: Distances): number[] {
  const n = far.length - 1
  if (n === 0) return []
  const best = Array.from({ length: 1 << n }, () => new Array<number>(n).fill(Number.POSITIVE_INFINITY))
  const from = Array.from({ length: 1 << n }, () => new Array<number>(n).fill(-1))
  for (let k = 0; k < n; k++) best[1 << k]![k] = far[0]![k + 1]!
  for (let set = 1; set < 1 << n; set++)
    for (let last = 0; last < n; last++) {
      const so = best[set]![last]!
      if (so === Number.POSITIVE_INFINITY) continue
      for (let next = 0; next < n; next++) {
        if (set & (1 << next)) continue
        const with_ = set | (1 << next)
        const cost = so + far[last + 1]![next + 1]!
        if (cost < best[with_]![next]!) {
          best[with_]![next] = cost
          from[with_]![next] = last
        }
      }
    }
  let set = (1 << n) - 1
  let last = 0
  for (let k = 1; k < n; k++)
    if (best[set]![k]! + far[k + 1]![0]! < best[set]![last]! + far[last + 1]![0]!) last = k
  const way: number[] = []
  while (last >= 0) {
    way.unshift(last + 1)
    const before = from[set]![last]!
    set ^= 1 << last
    last = before
  }
  return way
}

function nearest(far: Distances): number[] {
  const left = new Set([...far.keys()].slice(1))
  const way: number[] = []
  while (left.size > 0) {
    const here = way.at(-1) ?? 0
    let next = -1
    for (const k of left) if (next < 0 || far[here]![k]! < far[here]![next]!) next = k
    way.push(next)
    left.delete(next)
  }
  return way
}

/** Reverses stretches of a way as long as one of them makes it shorter (2-opt). */
function shortened(way: number[], far: Distances): number[] {
  for (let better = true; better; ) {
    better = false
    for (let i = 0; i < way.length - 1; i++)
      for (let j = i + 1; j < way.length; j++) {
        const [a, b] = [way[i - 1] ?? 0, way[i]!]
        const [c, d] = [way[j]!, way[j + 1] ?? 0]
        if (far[a]![c]! + far[b]![d]! >= far[a]![b]! + far[c]![d]!) continue
        way.splice(i, j - i + 1, ...way.slice(i, j + 1).reverse())
        better = true
      }
  }
  return way
}
