import * as z from 'zod/mini'
import { clauseSchema, optionSchema } from './common.ts'

const between = (least: number, most: number) => z.number().check(z.int(), z.minimum(least), z.maximum(most))
/** Two decimals at most, so that sums of scores are exact. */
const points = z.number().check(
  z.minimum(0),
  z.maximum(1000),
  z.refine((n) => Math.round(n * 100) / 100 === n, 'points'),
)

/** Ways to make one score of several opinions. */
export const AGGREGATIONS = ['mean', 'trimmed', 'median', 'calibrated'] as const

/** Parts of a panel: more than half, two thirds or more, all. */
const MAJORITIES = ['half', 'two-thirds', 'all'] as const
export type Majority = (typeof MAJORITIES)[number]

const terms = {
  /** Experts that judge each application. */
  reviewers: between(1, 15),
  /** Valid opinions below which an application is not ranked. */
  minOpinions: between(1, 15),
  /** What an expert may give for a criterion. */
  scale: z.strictObject({ min: points, max: points, step: points.check(z.positive()) }),
  /** A score under `below` or over `above` needs a comment of `minLength` characters. */
  comments: z.strictObject({
    below: z.optional(points),
    above: z.optional(points),
    minLength: z._default(between(1, 2000), 10),
  }),
  /** What an expert may recommend; empty: nothing is asked. */
  recommendation: z.array(optionSchema),
  /** Whether an expert may suggest an amount. */
  suggestedAmount: z.boolean(),
  /**
   * `trimmed`: without the highest and the lowest; `calibrated`: without what experts are found to be lenient or strict
   * by. The mean as given is always shown beside it.
   */
  aggregation: z.enum(AGGREGATIONS),
  /** Decimals that a score is rounded to, and compared by. */
  decimals: between(0, 4),
  /** The least score that can be selected. */
  floor: points,
  /** How many stand on the reserve list at most. */
  reserve: between(0, 100_000),
  /** Experts read a copy without names. */
  blind: z.boolean(),
  /** Whether, and from when, an expert sees what others gave to the same application. */
  seeOthers: z.enum(['never', 'after-own', 'after-closing']),
  /** An opinion given in less time from opening to sending is flagged. */
  tooFast: z.strictObject({ seconds: between(0, 86_400) }),
  /** An opinion whose comments together have fewer characters is flagged. */
  tooShort: z.strictObject({ characters: between(0, 5000) }),
  /**
   * Points of the scale from which an opinion is shown as far from the others', opinions as far apart, an expert as
   * lenient or strict.
   */
  flags: z.strictObject({ outlier: points, disagreement: points, leniency: points }),
  /**
   * A panel's vote: which part of the members that are not recused has to be there, and which part of those who are there has
   * to be for an application. `binding`: what did not pass is not selected; else the vote stands beside the score.
   */
  panel: z.strictObject({
    quorum: z.enum(MAJORITIES),
    passes: z.enum(MAJORITIES),
    binding: z.boolean(),
  }),
  /** Experts of one unit in a draw at most. */
  sharePerUnit: between(1, 100),
  /** Experts that an applicant may ask to be kept out, with reasons. */
  exclusions: between(0, 10),
  /** An employer whom an expert left fewer years ago than this still bars them. */
  earlierYears: between(0, 30),
  /** So many days before a review closes, and each day until then, experts are written to about what they have not sent. */
  remindDays: between(0, 30),
  /** `guide` when the guide says so, `association` when the association set it for review. */
  setBy: z.enum(['guide', 'association']),
  clause: z.optional(clauseSchema),
}

/** How the applications of a call are reviewed; a track may say otherwise, key by key. */
export const reviewSchema = z.strictObject({
  ...terms,
  minOpinions: z._default(terms.minOpinions, 3),
  scale: z._default(terms.scale, { min: 0, max: 100, step: 1 }),
  comments: z.optional(terms.comments),
  recommendation: z._default(terms.recommendation, []),
  suggestedAmount: z._default(terms.suggestedAmount, false),
  decimals: z._default(terms.decimals, 2),
  floor: z.optional(terms.floor),
  reserve: z.optional(terms.reserve),
  blind: z._default(terms.blind, false),
  seeOthers: z._default(terms.seeOthers, 'never'),
  tooFast: z.optional(terms.tooFast),
  tooShort: z.optional(terms.tooShort),
  flags: z.optional(terms.flags),
  panel: z._default(terms.panel, { quorum: 'two-thirds', passes: 'half', binding: false }),
  sharePerUnit: z._default(terms.sharePerUnit, 1),
  exclusions: z._default(terms.exclusions, 3),
  earlierYears: z._default(terms.earlierYears, 3),
  remindDays: z._default(terms.remindDays, 3),
})
export type ReviewTerms = z.infer<typeof reviewSchema>

/** What a track says otherwise: each key as a whole, and who set it. */
export const trackReviewSchema = z.strictObject({
  ...(Object.fromEntries(Object.entries(terms).map(([key, schema]) => [key, z.optional(schema)])) as {
    [key in keyof typeof terms]: z.ZodMiniOptional<(typeof terms)[key]>
  }),
  setBy: terms.setBy,
})
