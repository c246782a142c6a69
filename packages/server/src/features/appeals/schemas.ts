import { z } from 'zod'
import { instantField, pageQuery } from '../../platform/http/fields.ts'
import { words } from '../applications/schemas.ts'
import { fileAnswer } from '../files/schemas.ts'

const count = z.number().int()
const clause = z.string().min(1).max(20)

/** Files that a unit may send with its appeal: where they are uploaded to, how many, of which kinds. */
export const EVIDENCE = {
  slot: 'appeal-evidence',
  most: 5,
  accept: [
    'application/pdf',
    'image/jpeg',
    'image/png',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ],
} as const

export const appealParams = z.object({ appeal: z.uuid() })

export const appeal = z
  .object({
    id: z.uuid(),
    reason: z.string(),
    files: z.array(fileAnswer).describe('what the unit sent with it'),
    filedBy: z.string(),
    filedAt: instantField,
    due: instantField.describe('the last second for the answer'),
    overdue: z.boolean().describe('it waits, and that second has passed'),
    against: z.string().nullable().describe('who found it ineligible'),
    decision: z
      .enum(['upheld', 'rejected', 'lapsed', 'withdrawn'])
      .nullable()
      .describe('lapsed: the unit withdrew the application meanwhile; withdrawn: only the appeal'),
    decidedBy: z.string().nullable(),
    decidedAt: instantField.nullable(),
    answer: z.string().nullable(),
    clauses: z.array(z.string()),
    mayWithdraw: z.boolean().describe('it waits and is the reader’s unit’s'),
    unattended: z.boolean().describe('it waits, and nobody has the right to decide on it'),
    mayDecide: z.boolean().describe('the reader examines this track and did not make the finding'),
  })
  .meta({ id: 'Appeal' })
export type Appeal = z.output<typeof appeal>

export const terms = z.object({
  workingDays: count,
  answerDays: count,
  setBy: z.enum(['guide', 'association']),
  clause: z.string().nullable(),
})

export const ofApplication = z.object({
  terms: terms.nullable().describe('null: the call knows no appeals'),
  until: instantField.nullable().describe('the last second to appeal against the finding in force'),
  standing: z
    .enum(['none', 'open', 'passed', 'filed'])
    .describe(
      'of the finding in force: none to appeal against, time is left, it has passed, or the unit has appealed',
    ),
  mayFile: z.boolean().describe('the reader’s unit may appeal now'),
  evidence: z
    .object({ slot: z.string(), most: count, accept: z.array(z.string()) })
    .describe('files that may come with it; uploaded to this slot of the application'),
  items: z.array(appeal).describe('newest first'),
})
export type AppealsView = z.output<typeof ofApplication>

export const SHOWS = ['open', 'overdue', 'decided', 'all'] as const
export const listQuery = z.object({ show: z.enum(SHOWS).default('open'), ...pageQuery })
export type ListQuery = z.output<typeof listQuery>

export const list = z.object({
  terms: terms.nullable(),
  counts: z.object({
    open: count,
    overdue: count,
    mine: count.describe('open ones that the reader may decide'),
    unattended: count.describe('open ones on which nobody has the right to decide'),
    upheld: count,
    rejected: count,
    lapsed: count,
    withdrawn: count,
  }),
  items: z.array(
    z.object({
      ...appeal.shape,
      applicationId: z.uuid(),
      number: z.string(),
      track: z.string(),
      title: z.string(),
      unitName: z.string(),
    }),
  ),
  nextCursor: z.string().nullable(),
})
export type AppealList = z.output<typeof list>

export const fileInput = z.strictObject({
  reason: words(5000, 10).describe('what the finding got wrong, in the unit’s words'),
  files: z
    .array(z.uuid())
    .max(EVIDENCE.most)
    .refine((f) => new Set(f).size === f.length, 'a file is named twice')
    .default([])
    .describe('evidence that was uploaded before'),
})

/** How many appeals nobody may decide on, and nothing of what they say: for who gives the right. */
export const unattended = z.object({
  items: z.array(z.object({ call: z.string(), track: z.string(), n: count })),
})

export type FileInput = z.output<typeof fileInput>

export const withdrawInput = z.strictObject({
  reason: words(500).optional().describe('why, if the unit says'),
})

export const decisionInput = z.strictObject({
  decision: z.enum(['upheld', 'rejected']),
  answer: words(5000, 2).describe('in writing, for the unit'),
  clauses: z.array(clause).max(20).default([]).describe('what a rejection rests on: at least one'),
})
export type DecisionInput = z.output<typeof decisionInput>
