import type { ApplicationScore } from './model.ts'

/** How an expert's opinions stand to those of others on the same applications. */
export interface Agreement {
  /** Applications on which at least one other valid opinion is there to be compared with. */
  readonly compared: number
  /** Mean of one's total less the mean of the others': above 0 is more lenient. In points of the scale; null without any. */
  readonly deviation: number | null
  /** Mean distance from the others' mean, whichever way. */
  readonly distance: number | null
  /** Rank correlation (Spearman, ties at their mean rank) with the others' mean; null of fewer than {@link RANKS_FROM}, or of nothing but equals. */
  readonly rank: number | null
}

/** A rank correlation of fewer applications says nothing. */
export const RANKS_FROM = 4

/** Compares an expert's valid opinions with the others'. @param scores a track's, as `scoreTrack` gives them */
export function agreementOf(scores: readonly ApplicationScore[], expert: string): Agreement {
  const pairs = scores.flatMap(({ sheets }) => {
    const own = sheets.find((s) => s.expert === expert)?.total
    const others = sheets.flatMap((s) => (s.expert === expert || s.total === null ? [] : [s.total]))
    return own === undefined || own === null || others.length === 0 ? [] : [{ own, others: mean(others) }]
  })
  if (pairs.length === 0) return { compared: 0, deviation: null, distance: null, rank: null }
  const apart = pairs.map((p) => p.own - p.others)
  return {
    compared: pairs.length,
    deviation: mean(apart),
    distance: mean(apart.map(Math.abs)),
    rank:
      pairs.length < RANKS_FROM
        ? null
        : correlation(ranks(pairs.map((p) => p.own)), ranks(pairs.map((p) => p.others))),
  }
}

const mean = (all: readonly number[]): number => all.reduce((a, b) => a + b, 0) / all.length

/** Ranks from 1; equals share the mean of theirs. */
function ranks(values: readonly number[]): number[] {
  return values.map((v) => {
    const below = values.filter((x) => x < v).length
    const equal = values.filter((x) => x === v).length
    return below + (equal + 1) / 2
  })
}

/** Pearson's correlation; null where one side does not vary. */
function correlation(a: readonly number[], b: readonly number[]): number | null {
  const [ma, mb] = [mean(a), mean(b)]
  let [ab, aa, bb] = [0, 0, 0]
  for (const [i, x] of a.entries()) {
    ab += (x - ma) * (b[i]! - mb)
    aa += (x - ma) ** 2
    bb += (b[i]! - mb) ** 2
  }
  return aa === 0 || bb === 0 ? null : ab / Math.sqrt(aa * bb)
}
