import * as z from 'zod/mini'
import { clauseSchema, idSchema, moneySchema, oneOrMore, textSchema } from './common.ts'
import { fieldSchema } from './form.ts'
import { trackReviewSchema } from './review.ts'

/** What every rule states beside its kind's own parameters (which stand under the kind's name and are checked by it). */
export const ruleCommonSchema = z.object({
  id: idSchema,
  clause: clauseSchema,
  ruling: z.optional(idSchema),
  gate: z.optional(z.enum(['must', 'target', 'priority'])),
  by: z.optional(z.enum(['machine', 'officer', 'expert'])),
  when: z.optional(z.enum(['draft', 'submit', 'screening', 'selection', 'acceptance'])),
  /** Holds only for these types of the track; absent = for all. */
  types: z.optional(oneOrMore(idSchema)),
  /** Must hold in each of these places by itself. */
  in: z.optional(oneOrMore(idSchema)),
  /** A second source that the clause points to. */
  source: z.optional(textSchema),
  /** The rule in the association's own words, where the generated sentence would say too little. */
  text: z.optional(textSchema),
})

export const applicantSchema = z.union([
  idSchema,
  z.strictObject({ kind: oneOrMore(idSchema), inNameOf: z.optional(z.literal('host')) }),
])

export const criterionSchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  /** Share of the full score, in points of 100. */
  weight: z.number().check(z.positive()),
  /** `guide` when the guide names it, `association` when the association set it for review. */
  setBy: z.enum(['guide', 'association']),
  clause: z.optional(clauseSchema),
})

export const trackSchema = z.strictObject({
  id: idSchema,
  clause: clauseSchema,
  title: textSchema,
  summary: textSchema,
  award: z.strictObject({
    quota: z.number().check(z.int(), z.positive()),
    amount: moneySchema,
    clause: clauseSchema,
  }),
  hotline: z.string().check(z.minLength(5)),
  /** How long a project runs. */
  years: z._default(z.number().check(z.int(), z.positive()), 1),
  /** The work is fixed by the guide and not of the applicant's choosing. */
  theme: z.optional(textSchema),
  types: z._default(z.array(z.strictObject({ id: idSchema, title: textSchema, clause: clauseSchema })), []),
  applicants: z.strictObject({ clause: clauseSchema, allow: z.array(applicantSchema).check(z.minLength(1)) }),
  absorbs: z._default(z.array(idSchema), []),
  form: z._default(z.array(fieldSchema), []),
  criteria: z.array(criterionSchema).check(z.minLength(1)),
  /** Where the track is reviewed otherwise than the call says. */
  review: z.optional(trackReviewSchema),
  /** Read one by one with the schema of their kind: `load/rules.ts`. */
  rules: z.array(z.record(z.string(), z.unknown())),
})
export type StatedTrack = z.infer<typeof trackSchema>
