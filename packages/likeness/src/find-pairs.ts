import { Background } from './background.ts'
import { compare, isAlike } from './compare.ts'
import { PrintIndex } from './print-index.ts'
import { fingerprints, prepare } from './shingles.ts'

/** Two plans that are alike, by their ids, the smaller first. */
export interface Pair {
  readonly a: string
  readonly b: string
  readonly likeness: number
  readonly same: number
}

/** Plans that stand for all where it is asked what is common. */
const BACKGROUND = 4000

/**
 * Finds all pairs of plans that are alike. The same pairs whatever the order of the plans.
 *
 * @param plans ids must be unique
 * @param formTexts words of the form, for {@link Background}
 * @returns by ids
 */
export function findPairs(
  plans: Iterable<{ readonly id: string; readonly text: string }>,
  formTexts: readonly string[] = [],
): { pairs: Pair[]; candidates: number } {
  const sorted = [...plans].sort((x, y) => (x.id < y.id ? -1 : 1))
  const background = new Background(formTexts)
  const step = Math.max(1, Math.ceil(sorted.length / BACKGROUND))
  const index = new PrintIndex()
  const prints = sorted.map(({ text }, n) => {
    const ready = prepare(text)
    if (n % step === 0) background.add(ready)
    const own = fingerprints(ready)
    index.add(own)
    return own
  })
  const isCommon = (shingle: number) => background.isCommon(shingle)
  const pairs: Pair[] = []
  let candidates = 0
  for (const [n, { id, text }] of sorted.entries()) {
    const partners = index.partners(prints[n]!).filter((m) => m > n)
    if (partners.length === 0) continue
    candidates += partners.length
    const ready = prepare(text)
    for (const m of partners) {
      const { likeness, same } = compare(ready, prepare(sorted[m]!.text), isCommon)
      if (isAlike({ likeness, same })) pairs.push({ a: id, b: sorted[m]!.id, likeness, same })
    }
  }
  return { pairs, candidates }
}
