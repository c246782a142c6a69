import { z } from 'zod'
import { instantField, listField, pageQuery } from '../../platform/http/fields.ts'
import * as a from '../applications/schemas.ts'

const count = z.number().int()
const outcome = z.enum(['eligible', 'ineligible'])
const person = z.object({ id: z.uuid(), name: z.string() })

export const lookParams = z.object({ look: z.uuid() })
export const sampleParams = z.object({ call: z.string().max(60), sample: z.uuid() })

/** How many looks stand where. `equal` and `settled` are done. */
const progress = {
  drawn: count,
  open: count.describe('not looked at yet'),
  overdue: count,
  looked: count,
  equal: count,
  different: count,
  unsettled: count,
  lapsed: count.describe('the application changed before it was looked at or settled'),
}

export const sample = z
  .object({
    id: z.uuid(),
    tracks: z.array(z.string()),
    outcomes: z.array(outcome),
    candidates: count,
    size: count,
    due: instantField,
    drawnBy: z.string(),
    drawnAt: instantField,
    ...progress,
  })
  .meta({ id: 'SecondLookSample' })

export const board = z
  .object({
    mayDraw: z.array(z.string()).describe('the tracks out of which the reader may draw'),
    concluded: z.record(z.string(), count).describe('by track, how many are found eligible or ineligible'),
    total: z.object({
      ...progress,
      nobody: count.describe('open, and nobody’s'),
      mine: count.describe('open, and the reader’s'),
    }),
    byTrack: z.array(z.object({ track: z.string(), ...progress })),
    byOfficer: z.array(z.object({ ...person.shape, ...progress })).describe('by whose look it is'),
    samples: z.array(sample).describe('newest first'),
  })
  .meta({ id: 'SecondLookBoard' })
export type Board = z.output<typeof board>

const wish = {
  tracks: z.array(z.string().max(40)).min(1).max(60),
  outcomes: z.array(outcome).min(1).max(2),
  number: count.min(1).max(500).optional().describe('so many; or `percent`'),
  percent: z.number().int().min(1).max(100).optional().describe('rounded up; or `number`'),
  again: z.boolean().describe('those drawn before may be drawn again'),
}
const one = (w: { number?: number | undefined; percent?: number | undefined }) =>
  (w.number === undefined) !== (w.percent === undefined)
const ONE = 'either number or percent'

export const previewQuery = z
  .object({
    ...wish,
    tracks: listField(z.string().max(40)).describe('separated by commas'),
    outcomes: listField(outcome).describe('separated by commas'),
    number: z.coerce.number().int().min(1).max(500).optional(),
    percent: z.coerce.number().int().min(1).max(100).optional(),
    again: z.stringbool().default(false),
  })
  .refine(one, ONE)
export type Wish = z.output<typeof previewQuery>

export const preview = z.object({
  candidates: count,
  size: count,
  byTrack: z.array(z.object({ track: z.string(), candidates: count })),
  nobody: z
    .array(z.object({ track: z.string(), candidates: count }))
    .describe('candidates whom none but those who had a hand in them may examine'),
})

export const drawBody = z
  .strictObject({
    ...wish,
    days: count.min(1).max(60).describe('working days for the looks'),
    candidates: count.describe('as many as the reader saw'),
  })
  .refine(one, ONE)
export type DrawInput = z.output<typeof drawBody>

export const draw = z
  .object({
    id: z.uuid(),
    candidates: z.array(z.uuid()).describe('in ascending order'),
    candidatesHash: z.string().describe('SHA-256 of the candidates, each on a line that ends'),
    seed: z.string(),
    size: count,
    drawn: z.array(
      z.object({ place: count, id: z.uuid(), number: z.string(), officer: z.string().nullable() }),
    ),
    holds: z.boolean().describe('the hash is the candidates’, and drawing again gives the same'),
  })
  .meta({ id: 'SecondLookDraw' })

const opinion = z.object({
  outcome,
  clauses: z.array(z.string()),
  note: z.string(),
  at: instantField,
})

export const look = z
  .object({
    id: z.uuid(),
    applicationId: z.uuid(),
    callId: z.string(),
    number: z.string(),
    track: z.string(),
    title: z.string(),
    unitName: z.string(),
    due: instantField,
    overdue: z.boolean(),
    officer: person.nullable().describe('whose it is; null: nobody may'),
    state: z.enum(['open', 'equal', 'different', 'maintained', 'reopened', 'lapsed']),
    opinion: opinion.nullable(),
    first: z
      .object({
        outcome,
        by: z.string(),
        at: instantField,
        note: z.string(),
        reasons: z.array(
          z.object({ code: z.string(), clause: z.string().optional(), text: a.text.optional() }),
        ),
      })
      .nullable()
      .describe('null: the reader has yet to say what they find themselves'),
    settledBy: z.string().nullable(),
    settledAt: instantField.nullable(),
    reason: z.string().nullable(),
    mine: z.boolean(),
    maySettle: z.array(z.enum(['maintained', 'reopened'])),
    mayGive: z.boolean(),
  })
  .meta({ id: 'SecondLook' })
export type Look = z.output<typeof look>

export const SHOWS = ['mine', 'open', 'overdue', 'nobody', 'unsettled', 'different', 'all'] as const
export const listQuery = z.object({
  show: z.enum(SHOWS).default('all'),
  track: z.string().max(40).optional(),
  officer: z.uuid().optional(),
  sample: z.uuid().optional(),
  ...pageQuery,
})
export type ListQuery = z.output<typeof listQuery>
export const list = z.object({ items: z.array(look), nextCursor: z.string().nullable() })

/** What the second officer looks at: what was submitted, and what the machine finds; no judgement of anybody. */
export const detail = z.object({
  look,
  application: z.object({
    id: z.uuid(),
    content: z.record(z.string(), z.unknown()),
    submittedAt: instantField.nullable(),
  }),
  verdict: a.verdict,
  texts: a.texts,
  next: z.uuid().nullable().describe('the reader’s next one that waits'),
})
export const ofApplication = z.object({ items: z.array(look) })

export const opinionBody = z.strictObject({
  outcome,
  clauses: z.array(z.string().min(1).max(20)).max(20).default([]),
  note: a.words(5000, 2).describe('why'),
})
export type OpinionInput = z.output<typeof opinionBody>

export const settleBody = z.strictObject({
  settlement: z.enum(['maintained', 'reopened']),
  reason: a.words(5000, 2),
})
export type SettleInput = z.output<typeof settleBody>

export const giveBody = z.strictObject({ officer: z.uuid() })
