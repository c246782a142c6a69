import type { Truth } from './truth.ts'

/** Does failing it make the application ineligible now (`must`), is it a promise with a floor (`target`), or does it only rank (`priority`)? */
export type Gate = 'must' | 'target' | 'priority'
/** Who can decide a rule. */
export type Checker = 'machine' | 'officer' | 'expert'
/** The step by which a rule must be decided. */
export type Stage = 'draft' | 'submit' | 'screening' | 'selection' | 'acceptance'
/** Who has to act before an undecided rule can be decided. */
export type Awaits = 'applicant' | 'registry' | 'officer' | 'expert'

export type Scalar = string | number | boolean

/** What a rule kind's evaluator answers: the truth, why (`code`, with what it saw and needed), and where to mend it. */
export interface Outcome {
  readonly truth: Truth
  /** A code of the kind's own closed list; {@link RuleKind.explain} turns it into a sentence. */
  readonly code: string
  readonly saw?: Scalar
  readonly need?: Scalar
  /** Path in the content where it can be mended. */
  readonly path?: string
  /** Only when undecided. */
  readonly awaits?: Awaits
}

/** One rule's result, with everything a reader needs to find the rule in the guide. */
export interface Finding extends Outcome {
  /** Full rule id: `<track>/<rule>[@place]`. */
  readonly rule: string
  readonly clause: string
  readonly ruling?: string
  readonly gate: Gate
  readonly by: Checker
  readonly when: Stage
}

export interface Verdict {
  readonly track: string
  readonly truth: Truth
  readonly findings: readonly Finding[]
}

export const met = (code: string, saw?: Scalar, need?: Scalar): Outcome => ({ truth: 'met', code, saw, need })
export const notMet = (code: string, path?: string, saw?: Scalar, need?: Scalar): Outcome => ({
  truth: 'notMet',
  code,
  saw,
  need,
  path,
})
export const undecided = (
  awaits: Awaits,
  code: string,
  path?: string,
  saw?: Scalar,
  need?: Scalar,
): Outcome => ({
  truth: 'undecided',
  code,
  saw,
  need,
  path,
  awaits,
})
