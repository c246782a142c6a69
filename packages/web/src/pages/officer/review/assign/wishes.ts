import type { Proposal, ProposalInput } from '../../../../api/review-assignments.ts'

/** What an officer wants of pairs, with the names that a page shows. */
export type Wishes = Proposal['wishes']
export type WishKind = 'locked' | 'forbidden'
export type NamedPair = Wishes[WishKind][number]

/** As the API takes them. */
export function inputOf(wishes: Wishes): NonNullable<ProposalInput['wishes']> {
  const pairs = (list: readonly NamedPair[]) =>
    list.map(({ application, expert, reason }) => ({ application, expert, reason }))
  return {
    locked: pairs(wishes.locked),
    forbidden: pairs(wishes.forbidden),
    apart: wishes.apart.map(({ experts, reason }) => ({
      experts: [experts[0]!.id, experts[1]!.id] as const,
      reason,
    })),
  }
}

const same = (a: { application: string; expert: string }, b: { application: string; expert: string }) =>
  a.application === b.application && a.expert === b.expert

/** Which wish there is of a pair. */
export const wishOf = (wishes: Wishes, pair: { application: string; expert: string }): WishKind | undefined =>
  (['locked', 'forbidden'] as const).find((kind) => wishes[kind].some((w) => same(w, pair)))

/** With this wish of a pair in place of what was wished of it before; no kind: with none. */
export function withWish(wishes: Wishes, kind: WishKind | undefined, pair: NamedPair): Wishes {
  const without = (list: readonly NamedPair[]) => list.filter((w) => !same(w, pair))
  return {
    ...wishes,
    locked: [...without(wishes.locked), ...(kind === 'locked' ? [pair] : [])],
    forbidden: [...without(wishes.forbidden), ...(kind === 'forbidden' ? [pair] : [])],
  }
}

/** What was kept on this machine, if it is whole. */
export function readWishes(kept: unknown): Wishes | undefined {
  const lists = kept as Partial<Wishes> | null
  return lists && [lists.locked, lists.forbidden, lists.apart].every(Array.isArray)
    ? (lists as Wishes)
    : undefined
}
