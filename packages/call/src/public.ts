/**
 * For pages that show a call and answer "Can I apply?" but judge no application: of the rule kinds only those about the
 * unit. All of them together weigh as much as a page's own code (docs/bench.md); sentences come from the server there.
 */
import * as apply from './can-apply.ts'
import * as says from './explain.ts'
import type { Finding } from './finding.ts'
import type { Call } from './model.ts'
import { unitKind } from './rules/unit.ts'
import type { Text } from './text.ts'

export * from './shared.ts'

/** What a finding of {@link canApply} says to a person. */
export const explain = (call: Call, finding: Finding): Text => says.explain(call, finding, unitKind)

/** The questions of "Can I apply?". */
export const questionsFor = (call: Call): apply.Question[] => apply.questionsFor(call, unitKind)

/** The answer to "Can I apply?", track by track. */
export const canApply = (call: Call, answers: apply.Answers): apply.TrackAnswer[] =>
  apply.canApply(call, answers, unitKind)
