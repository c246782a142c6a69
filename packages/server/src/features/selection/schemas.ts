import { z } from 'zod'
import { instantField, textField } from '../../platform/http/fields.ts'
import { words } from '../applications/schemas.ts'
import { callParams } from '../calls/schemas.ts'

const track = z.string().max(20)
const number = z.string().max(40).describe('an application’s number')
const count = z.number().int()
const fen = z.number().int().describe('in fen')
const texts = z.array(textField)

export const result = z.enum([
  'shortlisted',
  'nested',
  'reserve',
  'not-selected',
  'tied',
  'open',
  'awaiting-review',
  'out',
])
const cause = z.enum(['withdrawn', 'objection-upheld', 'false-statement', 'found-ineligible'])
const aggregation = z.enum(['mean', 'trimmed', 'median', 'calibrated'])

const row = z.object({
  id: number,
  application: z.uuid().nullable(),
  track,
  title: z.string(),
  unit: z.string(),
  region: z.string(),
  rank: count.nullable().describe('equals share one'),
  raw: z.number().nullable().describe('the mean of valid opinions as given'),
  score: z.number().nullable(),
  error: z.number().nullable().describe('what the score may be off by, where a model says so'),
  disagreement: z.boolean(),
  panel: z
    .object({ result: z.enum(['passed', 'failed', 'discussed']), for: count, need: count })
    .nullable()
    .describe('what its panel came to'),
  opinions: count.describe('valid ones'),
  priorities: count,
  result,
  amount: fen,
  provisional: z.boolean(),
  reasons: texts,
})
export type RowView = z.output<typeof row>

const trackCounts = z.object({
  track,
  title: textField,
  quota: count,
  shortlisted: count,
  tiedPlaces: count,
  nested: count,
  reserve: count,
  waiting: count,
  money: fen,
  provisional: z.boolean(),
  amount: fen,
  cap: count.nullable(),
  floor: z.number().nullable(),
  minOpinions: count,
  aggregation,
  criteria: z.array(z.object({ id: z.string(), title: textField, weight: z.number() })),
  round: z.object({ closesAt: instantField, open: z.boolean() }).nullable(),
})
export type TrackView = z.output<typeof trackCounts>

const question = z.object({
  track,
  code: z.enum(['tied', 'waiting', 'round-open', 'not-reviewed']),
  n: count,
})
export type Question = z.output<typeof question>

const totals = z.object({ awards: count, places: count, money: fen, limit: fen })

const vote = z.object({
  id: z.uuid(),
  track,
  order: z.array(number),
  present: z.string(),
  reason: z.string(),
  by: z.string(),
  at: instantField,
})
const fall = z.object({
  id: z.uuid(),
  application: number,
  track,
  cause,
  reason: z.string(),
  by: z.string(),
  at: instantField,
  undone: z.object({ by: z.string(), at: instantField, reason: z.string() }).nullable(),
})

const brief = z.object({
  n: count,
  followsN: count.nullable(),
  state: z.enum(['prepared', 'confirmed', 'superseded', 'sent-back', 'taken-back']),
  awards: count,
  money: fen,
  inputHash: z.string(),
  openReason: z.string().nullable(),
  preparedBy: z.string(),
  preparedAt: instantField,
  decidedBy: z.string().nullable(),
  decidedAt: instantField.nullable(),
  decisionReason: z.string().nullable(),
  mayDecide: z.boolean(),
  mayTakeBack: z.boolean(),
})
export type Brief = z.output<typeof brief>
export const keptList = z.object({ items: z.array(brief) })

export const live = z.object({
  inputHash: z.string().describe('of what it rests on: SHA-256 of its canonical JSON'),
  tracks: z.array(trackCounts),
  rows: z.array(row),
  totals,
  questions: z.array(question),
  votes: z.array(vote),
  falls: z.array(fall),
  experts: z.array(z.object({ id: z.uuid(), name: z.string(), unit: z.string() })),
  selections: z.array(brief),
  whole: z.boolean().describe('the reader sees every track of the call'),
  may: z.object({ prepare: z.boolean(), record: z.array(track) }),
})
export type Live = z.output<typeof live>

const stands = z.object({ result, rank: count.nullable(), amount: fen }).nullable()
const change = z.object({
  id: number,
  track,
  title: z.string(),
  unit: z.string(),
  before: stands,
  after: stands,
  reasons: texts,
})
export type ChangeView = z.output<typeof change>

const money = z.array(
  z.object({
    id: z.string(),
    title: textField,
    awards: z.object({ before: count, after: count }),
    money: z.object({ before: fen, after: fen }),
  }),
)

export const changeQuery = z.object({
  change: z.string().max(6000).describe('a WhatIf of packages/review as JSON'),
})
const record = <T extends z.ZodType>(value: T) => z.record(z.string().max(40), value).optional()
/** A change of the facts that somebody asks about. */
export const whatIfInput = z.strictObject({
  quota: record(z.number().int().min(0).max(10_000)),
  weights: record(z.record(z.string().max(40), z.number().min(0).max(1000))),
  aggregation: record(aggregation),
  floor: record(z.number().min(0).max(100_000).nullable()),
  without: z.array(z.uuid()).max(200).optional(),
})

export const whatIfAnswer = z.object({
  changes: z.array(change),
  tracks: z.array(z.object({ track, before: count, after: count, tiedPlaces: count })),
  by: z.object({ track: money, region: money, kind: money }),
  totals: z.object({ before: totals, after: totals }),
  milliseconds: z.number().describe('what reckoning took'),
})

const voteInput = z.strictObject({
  order: z.array(number).min(2).max(200).describe('first first'),
  present: words(1000, 2).describe('who was present'),
  reason: words(2000, 2).describe('how it went; the minutes'),
})
const fallInput = z.strictObject({ application: number, cause, reason: words(2000, 2) })
export const decisionInput = z
  .strictObject({ vote: voteInput.optional(), fall: fallInput.optional() })
  .refine((d) => (d.vote === undefined) !== (d.fall === undefined), { path: ['vote'] })
export type DecisionInput = z.output<typeof decisionInput>
export const previewInput = z
  .strictObject({
    vote: voteInput.pick({ order: true }).optional(),
    fall: fallInput.pick({ application: true, cause: true }).optional(),
    undo: z.uuid().optional().describe('a fall to be taken back'),
  })
  .refine((d) => Object.values(d).filter((x) => x !== undefined).length === 1, { path: ['vote'] })
export type PreviewInput = z.output<typeof previewInput>
export const changeList = z.object({
  changes: z.array(change),
  totals: z.object({ before: totals, after: totals }),
})

export const fallParams = callParams.extend({ fall: z.uuid() })
export const reasonInput = z.strictObject({ reason: words(2000, 2) })

export const prepareInput = z.strictObject({
  inputHash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('as the officer saw it'),
  openReason: words(2000, 2).optional().describe('asked for where something is tied or open'),
})
export type PrepareInput = z.output<typeof prepareInput>

export const selectionParams = callParams.extend({ n: z.coerce.number().int().min(1).max(1_000_000) })
export const selectionDetail = brief.extend({
  tracks: z.array(trackCounts),
  rows: z.array(row),
  totals,
  changes: z.array(change).describe('against the selection that it follows'),
  stale: texts.describe('what has changed since it was prepared; asked for while it waits'),
})
export type SelectionDetail = z.output<typeof selectionDetail>
