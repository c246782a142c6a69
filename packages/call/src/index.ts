/**
 * What a call is and what its rules mean: pure, the same in browsers, on the server and in the command.
 * `@zhinan/call/load` reads calls from YAML; `@zhinan/call/public` is this without the expression engine.
 */
import * as apply from './can-apply.ts'
import { compileCall, type Evaluator } from './evaluate.ts'
import * as says from './explain.ts'
import type { Finding } from './finding.ts'
import * as build from './form/build.ts'
import type { Form } from './form/field.ts'
import type { Call } from './model.ts'
import { ruleKind } from './rules/index.ts'
import type { Text } from './text.ts'

export { type Beginning, broughtAlong, prefilled } from './form/begin.ts'
export { problemsOf, type SectionState, sectionStates } from './form/completeness.ts'
export { BUDGET_ROWS } from './form/completeness-groups.ts'
export { fillBirthDates, maskContent, secretPaths } from './form/identity.ts'
export { type FieldProblem, type ProblemCode, problemCodes } from './form/problem.ts'
export { CONTENT_LIMITS, pruneContent } from './form/prune.ts'
export { ruleKind, ruleKinds } from './rules/index.ts'
export { FILE_TYPES } from './schema/form.ts'
export * from './shared.ts'

/** Prepares a call to judge applications; prepare once, evaluate often. */
export const createEvaluator = (call: Call): Evaluator => compileCall(call, ruleKind)

/** A rule (full id) in one sentence. */
export const sentence = (call: Call, ruleId: string): Text => says.sentence(call, ruleId, ruleKind)

/** What a finding says to a person: what was seen, what is needed, what to do. */
export const explain = (call: Call, finding: Finding): Text => says.explain(call, finding, ruleKind)

/** The form of a track; with types, of the chosen one. See {@link build.formOf}. */
export const formOf = (call: Call, trackId: string, type?: string): Form =>
  build.formOf(call, trackId, ruleKind, type)

/** The form of a track with the fields of all its types: what a draft may hold. */
export const wholeFormOf = (call: Call, trackId: string): Form => build.wholeFormOf(call, trackId, ruleKind)

/** The questions of "Can I apply?". */
export const questionsFor = (call: Call): apply.Question[] => apply.questionsFor(call, ruleKind)

/** The answer to "Can I apply?", track by track. */
export const canApply = (call: Call, answers: apply.Answers): apply.TrackAnswer[] =>
  apply.canApply(call, answers, ruleKind)
