import * as z from 'zod/mini'
import { clauseSchema, dateSchema, idSchema, moneySchema, textSchema } from './common.ts'
import { fieldSchema, sectionSchema } from './form.ts'
import { reviewSchema } from './review.ts'

/** A recorded reading of an ambiguous clause (口径), shown to applicants. */
export const rulingSchema = z.strictObject({
  id: idSchema,
  clauses: z._default(z.array(clauseSchema), []),
  text: textSchema,
  reason: z.optional(textSchema),
})
export type Ruling = z.infer<typeof rulingSchema>

const instant = z.string().check(
  z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+08:00$/, 'instant'),
  z.refine((s) => !Number.isNaN(Date.parse(s)), 'instant'),
)

/** Dates of the round. A guide may name none; publishing requires them (to the second, Asia/Shanghai). */
export const calendarSchema = z.strictObject({
  opens: instant,
  /** Last second at which a submission is taken, inclusive. */
  deadline: instant,
  /** How many days a unit has to correct what was returned, unless the officer names a date. */
  correctionDays: z._default(z.number().check(z.int(), z.positive()), 5),
})
export type Calendar = z.infer<typeof calendarSchema>

/**
 * A second step after the submission: the application is printed, signed and sealed. Its scan is uploaded, or the paper
 * itself sent, by a date of its own.
 */
export const paperSchema = z.strictObject({
  needs: z.enum(['scan', 'paper', 'both', 'none']),
  /** Last second, inclusive; or so many days after the application's deadline, whichever way that moves. */
  deadline: z.optional(instant),
  days: z.optional(z.number().check(z.int(), z.minimum(1), z.maximum(90))),
  copies: z._default(z.number().check(z.int(), z.minimum(1), z.maximum(20)), 1),
  addressee: z.optional(textSchema),
  address: z.optional(textSchema),
  /** How many hours before its deadline units that lack something are reminded. */
  reminders: z._default(
    z.array(z.number().check(z.int(), z.minimum(1), z.maximum(720))).check(z.maxLength(5)),
    [],
  ),
  /** `guide` when the guide says so, `association` when the association set it. */
  setBy: z.enum(['guide', 'association']),
  clause: z.optional(clauseSchema),
})
export type Paper = z.infer<typeof paperSchema>

/**
 * Whoever was found ineligible may object within a time (申诉); another officer than the one who concluded decides on it.
 * Days are working days, counted from the day after the written finding, or after the appeal.
 */
export const appealSchema = z.strictObject({
  /** How many a unit has to appeal; until the end of the last of them. */
  days: z.number().check(z.int(), z.minimum(1), z.maximum(120)),
  /** How many the office has to answer. */
  answerDays: z.number().check(z.int(), z.minimum(1), z.maximum(120)),
  /** `guide` when the guide says so, `association` when the association set it. */
  setBy: z.enum(['guide', 'association']),
  clause: z.optional(clauseSchema),
})
export type AppealTerms = z.infer<typeof appealSchema>

/** What experts and officers promise in writing before they take part in a call's review (诚信承诺), as paragraphs. */
const pledgesSchema = z.strictObject({
  expert: textSchema,
  officer: textSchema,
  /** `guide` when the guide says so, `association` when the association set it. */
  setBy: z.enum(['guide', 'association']),
  clause: z.optional(clauseSchema),
})

export const callSchema = z.strictObject({
  id: idSchema,
  /** Heads every application's number. */
  code: z.string().check(z.regex(/^[A-Z0-9]{3,10}$/, 'code')),
  title: textSchema,
  shortTitle: textSchema,
  issuer: textSchema,
  year: z.number().check(z.int()),
  issued: z.optional(dateSchema),
  /** What the guide says in sum; `call check` holds the tracks against it. */
  totals: z.strictObject({ awards: z.number().check(z.int()), money: moneySchema }),
  calendar: z.optional(calendarSchema),
  /** How many hours before the deadline units with drafts are reminded, unless the officer who publishes says otherwise. */
  reminders: z.optional(
    z.array(z.number().check(z.int(), z.minimum(1), z.maximum(720))).check(z.maxLength(5)),
  ),
  paper: z.optional(paperSchema),
  /** How many working days the formal check may take, and a second look at what came back corrected. */
  screening: z.optional(
    z.strictObject({
      days: z.number().check(z.int(), z.minimum(1), z.maximum(120)),
      againDays: z.number().check(z.int(), z.minimum(1), z.maximum(120)),
    }),
  ),
  appeal: z.optional(appealSchema),
  pledges: z.optional(pledgesSchema),
  review: z.optional(reviewSchema),
  /** The tracks in the guide's order; each is one file below `tracks/`. */
  tracks: z.array(idSchema).check(z.minLength(1)),
  chapters: z.array(z.strictObject({ clause: clauseSchema, title: textSchema })),
  /** Why an officer finds an application ineligible or returns it. */
  reasons: z.array(z.strictObject({ id: idSchema, title: textSchema })).check(z.minLength(1)),
  form: z.strictObject({
    sections: z.array(sectionSchema).check(z.minLength(1)),
    fields: z.array(fieldSchema),
  }),
})
export type StatedCall = z.infer<typeof callSchema>
