import type { Options } from './ground.ts'

/** How pairs are judged where nobody asks for anything else. */
export const STANDARD: Omit<Options, 'reviewers'> = {
  limit: null,
  perUnit: 1,
  perRegion: null,
  weights: { discipline: 50, text: 35, wish: 15 },
}
