import type { Majority } from '@zhinan/call'

/** How a panel votes, by a call's terms. */
export interface VoteTerms {
  /** Which part of those who may vote has to be there. */
  readonly quorum: Majority
  /** Which part of those who are there has to be for it. */
  readonly passes: Majority
}

export type Choice = 'for' | 'against' | 'abstain'

/** A panel's vote on one application, as it stands. */
export interface Ballot {
  /** Who sits on the panel. */
  readonly members: readonly string[]
  /** Members who are barred from this application: they are out of the room, and what they voted before that is void. */
  readonly recused: readonly string[]
  /** Members who are at the meeting. */
  readonly present: readonly string[]
  readonly votes: readonly { readonly expert: string; readonly choice: Choice }[]
}

/** What a vote comes to. */
export interface Tally {
  readonly result: 'passed' | 'failed' | 'no-quorum'
  readonly for: number
  readonly against: number
  readonly abstained: number
  /** Members who are not recused. */
  readonly mayVote: number
  /** Of those who may vote, who is there: whoever is there and says nothing is not for it. */
  readonly there: number
  /** How many have to be there. */
  readonly quorum: number
  /** How many have to be for it. */
  readonly need: number
}

/** The least count that is such a part of `n`: more than half, two thirds or more, all. Exact, in whole numbers; 1 at least. */
export function leastOf(majority: Majority, n: number): number {
  const parts = { half: Math.floor(n / 2) + 1, 'two-thirds': Math.ceil((2 * n) / 3), all: n }
  return Math.max(1, parts[majority])
}

/**
 * Counts a panel's vote. A vote counts once, of a member who is not recused; whoever voted was there, even if they have left
 * since. Nobody to vote is no quorum.
 */
export function tally({ members, recused, present, votes }: Ballot, terms: VoteTerms): Tally {
  const out = new Set(recused)
  const mayVote = new Set(members.filter((m) => !out.has(m)))
  const choices = new Map(votes.filter((v) => mayVote.has(v.expert)).map((v) => [v.expert, v.choice]))
  const there = [...mayVote].filter((m) => choices.has(m) || present.includes(m)).length
  const count = (choice: Choice) => [...choices.values()].filter((c) => c === choice).length
  const quorum = leastOf(terms.quorum, mayVote.size)
  const need = leastOf(terms.passes, there)
  const yes = count('for')
  return {
    result: there < quorum ? 'no-quorum' : yes >= need ? 'passed' : 'failed',
    for: yes,
    against: count('against'),
    abstained: count('abstain'),
    mayVote: mayVote.size,
    there,
    quorum,
    need,
  }
}
