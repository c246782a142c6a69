import * as z from 'zod/mini'
import { idSchema, optionSchema, textSchema } from './common.ts'

/** A fact about a unit that the registry keeps per year, with its source. */
export const registryFactSchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  /** The question a visitor is asked under "Can I apply?". */
  question: textSchema,
  values: z.array(optionSchema).check(z.minLength(2)),
  /** Kinds of unit that it is kept for; absent = all. */
  kinds: z.optional(z.array(idSchema)),
})
export type RegistryFact = z.infer<typeof registryFactSchema>

export const unitKindSchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  /** Applies in the name of a host of this kind (依托单位). */
  hostKind: z.optional(idSchema),
  /** Never applies itself, only takes part (co-host, partner). */
  partnerOnly: z.optional(z.boolean()),
  /** One unit of this kind per region (city associations). */
  perRegion: z.optional(z.boolean()),
})
export type UnitKind = z.infer<typeof unitKindSchema>

/** Something counted: a performance target (绩效指标) or a condition with a number. */
export const measureSchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  unit: textSchema,
  /** What proves it at acceptance. */
  evidence: z.optional(textSchema),
})
export type Measure = z.infer<typeof measureSchema>

/** A place that units are in; `at`: its column and row (from the north-west) when all are drawn as tiles. */
export const regionSchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  at: z.optional(z.tuple([z.int(), z.int()])),
})

export const vocabularySchema = z.strictObject({
  unitKinds: z.array(unitKindSchema),
  hostKinds: z.array(optionSchema),
  regions: z.array(regionSchema),
  registryFacts: z.array(registryFactSchema),
  measures: z.array(measureSchema),
  budgetCategories: z.array(optionSchema),
  /** Ranks of experts within the applicant, lowest first: a rule that asks for one accepts every later one. */
  ranks: z.array(optionSchema),
  places: z._default(z.array(optionSchema), []),
  partnerRoles: z.array(optionSchema),
})
export type Vocabulary = z.infer<typeof vocabularySchema>
