/**
 * For pages that show a call and answer "Can I apply?" but judge no application: the main entry without the engine of
 * the `expression` kind, which weighs three times as much as all else here (see docs/bench.md).
 */
import * as apply from './can-apply.ts'
import * as says from './explain.ts'
import type { Finding } from './finding.ts'
import * as build from './form/build.ts'
import type { Form } from './form/field.ts'
import type { Call } from './model.ts'
import { lightKind } from './rules/light.ts'
import type { Text } from './text.ts'

export * from './shared.ts'

/** A rule (full id) in one sentence. */
export const sentence = (call: Call, ruleId: string): Text => says.sentence(call, ruleId, lightKind)

/** What a finding says to a person. */
export const explain = (call: Call, finding: Finding): Text => says.explain(call, finding, lightKind)

/** The form of a track, to show what will be asked. */
export const formOf = (call: Call, trackId: string, type?: string): Form =>
  build.formOf(call, trackId, lightKind, type)

/** The questions of "Can I apply?". */
export const questionsFor = (call: Call): apply.Question[] => apply.questionsFor(call, lightKind)

/** The answer to "Can I apply?", track by track. Looks at rules about the unit only, so no engine is missed. */
export const canApply = (call: Call, answers: apply.Answers): apply.TrackAnswer[] =>
  apply.canApply(call, answers, lightKind)
