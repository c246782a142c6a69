import { seededOrder } from '../draw/order.ts'

/** An application that is put into a group. */
export interface GroupedApplication {
  readonly id: string
  /** What it is about, from the general to the particular: first-level discipline, second-level, … */
  readonly topics?: readonly string[]
}

export interface GroupOptions {
  /** At most so many applications in a group. */
  readonly most: number
  /** Groups below this are put together with the likest, where that does not make them too large. */
  readonly least?: number
  /** How alike two applications are, 0 to 1; pairs that are not named are as alike as their topics say. */
  readonly alike?: readonly { readonly a: string; readonly b: string; readonly likeness: number }[]
  readonly seed?: string
}

/** What is wrong with the input of a grouping. */
export interface GroupIssue {
  readonly code:
    | 'most-not-a-count'
    | 'least-not-a-count'
    | 'application-twice'
    | 'application-unknown'
    | 'likeness-out-of-range'
  readonly about: string
}

export type Grouped =
  | { readonly groups: readonly (readonly string[])[]; readonly issues?: undefined }
  | { readonly groups?: undefined; readonly issues: readonly GroupIssue[] }

/**
 * Puts applications into groups of bounded size so that like stands with like: the likest pairs are joined first, as far as
 * sizes allow; then, level by level of their topics, what is small still is put with others of the same topic, the most
 * particular first; and groups below the least size with whatever there is room.
 *
 * Which of equals comes first is decided by the seed, so the order of the input does not matter.
 *
 * @returns the groups, each in the order of ids, or why there can be none
 */
export function groupAlike(applications: readonly GroupedApplication[], options: GroupOptions): Grouped {
  const issues = groupIssues(applications, options)
  if (issues.length > 0) return { issues }
  const { most, least = 1, alike = [], seed = '' } = options
  const order = seededOrder(
    seed,
    'groups',
    applications.map((a) => a.id),
  )
  const place = new Map(order.map((id, n) => [id, n]))
  const topics = new Map(applications.map((a) => [a.id, a.topics ?? []]))
  const groupOf = new Map<string, Set<string>>(order.map((id) => [id, new Set([id])]))
  const first = (group: Set<string>) => Math.min(...[...group].map((id) => place.get(id)!))
  const join = (a: Set<string>, b: Set<string>): boolean => {
    if (a === b || a.size + b.size > most) return false
    for (const id of b) groupOf.set(id, a.add(id))
    return true
  }

  const pairs = alike
    .filter(({ a, b, likeness }) => a !== b && likeness > 0)
    .map(({ a, b, likeness }) => {
      const [x, y] = [place.get(a)!, place.get(b)!].sort((p, q) => p - q)
      return { x: x!, y: y!, likeness }
    })
    .sort((p, q) => q.likeness - p.likeness || p.x - q.x || p.y - q.y)
  for (const { x, y } of pairs) join(groupOf.get(order[x]!)!, groupOf.get(order[y]!)!)

  /** Packs groups, the largest first, each into the fullest that still has room. */
  const pack = (groups: readonly Set<string>[]) => {
    const bins: Set<string>[] = []
    for (const group of [...groups].sort((a, b) => b.size - a.size || first(a) - first(b))) {
      const bin = bins
        .filter((b) => b.size + group.size <= most)
        .sort((a, b) => b.size - a.size || first(a) - first(b))[0]
      if (!bin || !join(bin, group)) bins.push(group)
    }
  }
  const standing = () => [...new Set(order.map((id) => groupOf.get(id)!))]
  const depth = Math.max(0, ...applications.map((a) => a.topics?.length ?? 0))
  for (let level = depth; level > 0; level--) {
    // A group belongs to what all its applications have in common, or nowhere.
    const parts = Map.groupBy(standing(), (group) => {
      const paths = new Set([...group].map((id) => JSON.stringify(topics.get(id)!.slice(0, level))))
      const [path] = paths
      return paths.size === 1 && topics.get([...group][0]!)!.length >= level ? path : undefined
    })
    for (const [path, groups] of parts) if (path !== undefined) pack(groups)
  }
  const small = standing().filter((g) => g.size < least)
  const large = standing().filter((g) => g.size >= least)
  pack(small)
  for (const group of new Set(small.map((g) => groupOf.get([...g][0]!)!)))
    if (group.size < least) {
      const host = large
        .filter((g) => g.size + group.size <= most)
        .sort(
          (a, b) =>
            shared(b, group, topics) - shared(a, group, topics) || a.size - b.size || first(a) - first(b),
        )[0]
      if (host) join(host, group)
    }
  const text = (a: string, b: string) => (a < b ? -1 : 1)
  return {
    groups: standing()
      .map((group) => [...group].sort(text))
      .sort((a, b) => text(a[0]!, b[0]!)),
  }
}

/** How many levels of topics two groups have in common. */
function shared(a: Set<string>, b: Set<string>, topics: ReadonlyMap<string, readonly string[]>): number {
  const [x = [], y = []] = [a, b].map((g) => topics.get([...g][0]!))
  let n = 0
  while (n < x.length && n < y.length && x[n] === y[n]) n++
  return n
}

function groupIssues(applications: readonly GroupedApplication[], options: GroupOptions): GroupIssue[] {
  const issues: GroupIssue[] = []
  const { most, least = 1, alike = [] } = options
  if (!Number.isInteger(most) || most < 1) issues.push({ code: 'most-not-a-count', about: String(most) })
  else if (!Number.isInteger(least) || least < 1 || least > most)
    issues.push({ code: 'least-not-a-count', about: String(least) })
  const ids = new Set<string>()
  for (const { id } of applications) {
    if (ids.has(id)) issues.push({ code: 'application-twice', about: id })
    ids.add(id)
  }
  for (const { a, b, likeness } of alike) {
    for (const id of [a, b]) if (!ids.has(id)) issues.push({ code: 'application-unknown', about: id })
    if (!(likeness >= 0 && likeness <= 1)) issues.push({ code: 'likeness-out-of-range', about: `${a} ${b}` })
  }
  return issues
}
