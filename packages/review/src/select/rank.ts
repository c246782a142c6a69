import type { Entry } from './model.ts'

/** Applications that nothing tells apart, and what told them from the group before. */
export interface Group {
  readonly members: readonly Entry[]
  /** The place that they share, from 1. */
  readonly rank: number
  /** What set it apart from the group before, where the scores are equal. */
  readonly by?: 'by-priorities' | 'by-vote'
}

/**
 * Ranks: by score, then by how many priorities are met, then by a recorded vote. What is equal after that stays together,
 * in the order of ids, which decides nothing.
 *
 * @param entries scored ones
 * @param votes in the order of their recording; the last that names all of some equals holds for them
 */
export function rank(entries: readonly Entry[], votes: readonly (readonly string[])[]): Group[] {
  const sorted = [...entries].sort(
    (a, b) => b.score! - a.score! || b.priorities - a.priorities || (a.id < b.id ? -1 : 1),
  )
  const groups: Group[] = []
  for (let from = 0; from < sorted.length; ) {
    const first = sorted[from]!
    let to = from + 1
    while (to < sorted.length && equal(sorted[to]!, first)) to++
    const by = sorted[from - 1]?.score === first.score ? ('by-priorities' as const) : undefined
    groups.push(...voted(sorted.slice(from, to), votes, from + 1, by))
    from = to
  }
  return groups
}

const equal = (a: Entry, b: Entry): boolean => a.score === b.score && a.priorities === b.priorities

/** Equals as a vote orders them. One that names only some of them says nothing about the others, so it does not hold. */
function voted(
  members: readonly Entry[],
  votes: readonly (readonly string[])[],
  first: number,
  by: Group['by'],
): Group[] {
  const vote = members.length > 1 && votes.findLast((order) => members.every((e) => order.includes(e.id)))
  if (!vote) return [{ members, rank: first, ...(by && { by }) }]
  return members
    .toSorted((a, b) => vote.indexOf(a.id) - vote.indexOf(b.id))
    .map((e, n) => ({ members: [e], rank: first + n, by: 'by-vote' as const }))
}
