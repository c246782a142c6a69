import { asNumber, compare, divided, exactly, type Fraction, sum } from './exact.ts'
import type { Aggregation } from './model.ts'

/** Opinions below which there is no trimming: what is left would be one expert's word. */
export const TRIM_FROM = 4

const mean = (totals: readonly Fraction[]): Fraction => divided(sum(totals), exactly(totals.length))

/** The middle one, or the mean of the middle two. */
function median(totals: readonly Fraction[]): Fraction {
  const sorted = totals.toSorted(compare)
  const half = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[half]! : mean(sorted.slice(half - 1, half + 1))
}

/** Without one highest and one lowest (去掉一个最高分和一个最低分). */
const trimmed = (totals: readonly Fraction[]): Fraction => mean(totals.toSorted(compare).slice(1, -1))

/**
 * Makes one score of the valid opinions of an application by a rule that looks at these alone. `calibrated` looks at those
 * of the whole track and stands in `calibrate.ts`.
 *
 * @param totals one or more
 * @returns the score, and the rule that made it: the mean where there are too few to trim
 */
export function aggregate(
  rule: Exclude<Aggregation, 'calibrated'>,
  totals: readonly Fraction[],
): { score: Fraction; by: Aggregation } {
  if (rule === 'trimmed' && totals.length >= TRIM_FROM) return { score: trimmed(totals), by: 'trimmed' }
  if (rule === 'median') return { score: median(totals), by: 'median' }
  return { score: mean(totals), by: 'mean' }
}

/** How far apart the highest and the lowest are. */
export function spreadOf(totals: readonly Fraction[]): number {
  const numbers = totals.map(asNumber)
  return numbers.length === 0 ? 0 : Math.max(...numbers) - Math.min(...numbers)
}
