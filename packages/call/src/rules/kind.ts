import type * as z from 'zod/mini'
import type { Facts } from '../facts.ts'
import type { Checker, Gate, Outcome, Stage } from '../finding.ts'
import type { Field } from '../form/field.ts'
import type { Call, Rule, Track } from '../model.ts'
import type { Text } from '../text.ts'

/** Where a rule stands: all that its kind may look at. */
export interface RuleContext {
  readonly call: Call
  readonly track: Track
  readonly rule: Rule
  /** The registry of kinds, for a kind that holds other kinds' conditions. */
  readonly kinds: KindLookup
}

export type KindLookup = (kind: string) => RuleKind | undefined

/** A condition inside another rule: a kind and its parameters, without id, clause or gate of its own. */
export interface Nested {
  readonly kind: string
  readonly params: unknown
}

/** Answers one rule for one application's facts. Total: never throws, whatever the content. */
export type Evaluate = (facts: Facts) => Outcome

/** Something wrong with how a rule is stated (not with an application). */
export interface RuleFault {
  readonly code: string
  /** Path below the rule's parameters, to point at the line. */
  readonly at?: readonly (string | number)[]
  /** The word at fault, to point at it within a list, and the words that would do, to suggest the one meant. */
  readonly word?: string
  readonly known?: readonly string[]
  readonly text: Text
}

/**
 * One kind of rule: a closed vocabulary in which calls are written. A kind is one file and one table of cases
 * (`test/cases/<kind>.yaml`), registered in `rules/index.ts`.
 */
export interface RuleKind<P = unknown> {
  /** The word that stands for it in the data. */
  readonly kind: string
  /** Whether it looks at the unit (so a visitor can be told without an application) or at the application. */
  readonly about: 'unit' | 'application'
  /** Shape of the parameters; for a kind with `nested`, of the list of {@link Nested} the loader makes of them. */
  readonly schema: z.ZodMiniType<P>
  /** Its parameters are a list of other kinds' conditions. */
  readonly nested?: boolean
  readonly defaults: { readonly gate: Gate; readonly by: Checker; readonly when: Stage }
  /** Prepares everything once per rule; the result is called per application and must be cheap. */
  compile(params: P, ctx: RuleContext): Evaluate
  /** Form fields through which the applicant answers it. */
  fields?(params: P, ctx: RuleContext): readonly Field[]
  /** The rule in one sentence, in the platform's own words. */
  sentence(params: P, ctx: RuleContext): Text
  /** What an outcome of this kind says to a person: what was seen, what is needed, what to do. */
  explain(outcome: Outcome, params: P, ctx: RuleContext): Text
  /** Faults that the schema cannot see: dangling ids, impossible numbers. */
  check?(params: P, ctx: RuleContext): readonly RuleFault[]
}

/** Gives a kind its parameter type from its schema. */
export function defineKind<P>(kind: RuleKind<P>): RuleKind {
  // The loader parses parameters with the kind's own schema before anything else sees them, so forgetting P is safe.
  return kind as unknown as RuleKind
}
