/**
 * Three-valued logic (Kleene): what is not known stays `undecided`, it is never guessed.
 * A rule that cannot be evaluated must stop or go to a person; it never lets an application pass.
 */
export type Truth = 'met' | 'notMet' | 'undecided'

/** One suffices: one `met` decides, else one `undecided` leaves it open. The empty disjunction is `notMet`. */
export function anyOf(truths: readonly Truth[]): Truth {
  if (truths.includes('met')) return 'met'
  return truths.includes('undecided') ? 'undecided' : 'notMet'
}

/**
 * "At least `need` of these hold", where `sure` are known to hold and `open` might:
 * decided as soon as the open ones cannot change the answer.
 */
export function atLeastOf(sure: number, open: number, need: number): Truth {
  if (sure >= need) return 'met'
  return sure + open >= need ? 'undecided' : 'notMet'
}
