import type { Facts } from '../facts.ts'
import { notMet, type Outcome, undecided } from '../finding.ts'
import { isBlank, reader, shown } from '../path.ts'

/**
 * Reads a number from the content: the number, or the outcome that stands for "not there yet" or "cannot be read".
 * What cannot be read stays undecided: it is not known what was meant.
 */
export function numberReader(path: string, need: number): (facts: Facts) => number | Outcome {
  const read = reader(path)
  const blank = undecided('applicant', 'blank', path, undefined, need)
  return (facts) => {
    const value = read(facts.content)
    if (typeof value === 'number' && Number.isFinite(value)) return value
    if (isBlank(value)) return blank
    return undecided('applicant', 'unreadable', path, shown(value), need)
  }
}

/** A count must be a whole number that is not negative; anything else is refused rather than compared. */
export const notACount = (path: string, saw: number, need: number): Outcome | undefined =>
  Number.isInteger(saw) && saw >= 0 ? undefined : notMet('notACount', path, saw, need)
