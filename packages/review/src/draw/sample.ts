import { digest } from '../digest.ts'
import { seededOrder } from './order.ts'

/** What the order of a sample is for: under one seed it has nothing to do with the order of a draw of experts. */
export const SAMPLE_SCOPE = 'second-look'

/** The hash of a frozen list of candidates: SHA-256 of their ids in ascending order, each on a line that ends. */
export const candidatesHash = (ids: readonly string[]): string =>
  digest(
    [...ids]
      .sort()
      .map((id) => `${id}\n`)
      .join(''),
  )

/**
 * Draws a sample: the first `size` of the order that the seed gives the candidates. Every sample of that size is as likely
 * as any other, and the order the candidates come in does not matter.
 *
 * @param ids each once
 * @returns in the order of the draw
 */
export const drawSample = (seed: string, ids: readonly string[], size: number): string[] =>
  seededOrder(seed, SAMPLE_SCOPE, ids).slice(0, size)

/**
 * How many are drawn of so many candidates: a number, but no more than there are; or a share, rounded up, so that it is at
 * least one of any.
 */
export function sampleSize(candidates: number, wish: { number: number } | { percent: number }): number {
  if (candidates === 0) return 0
  const n = 'number' in wish ? wish.number : Math.ceil((candidates * wish.percent) / 100)
  return Math.min(candidates, Math.max(1, n))
}
