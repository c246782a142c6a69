import type { Call, TrackAnswer } from '@zhinan/call'
import { z } from 'zod'
import { instantField, instantInput, lineField, textField } from '../../platform/http/fields.ts'

export const callStatus = z.enum(['upcoming', 'open', 'closed', 'unpublished'])
export const callParams = z.object({ call: z.string().max(60) })

export const callCard = z.object({
  id: z.string(),
  code: z.string(),
  title: textField,
  shortTitle: textField,
  issuer: textField,
  year: z.number().int(),
  status: callStatus,
  opens: instantField.nullable(),
  deadline: instantField.nullable(),
  totals: z.object({ awards: z.number().int(), money: z.number().int().describe('fen') }),
  tracks: z.number().int(),
  submitted: z.number().int(),
})
export const callCards = z.object({ items: z.array(callCard) })

export const callAnswer = z.object({
  call: z.custom<Call>().meta({ description: 'The whole call: see the JSON Schemas of packages/call' }),
  version: z.number().int(),
  status: callStatus,
  opens: instantField.nullable(),
  deadline: instantField.nullable(),
  correctionDays: z.number().int(),
  reminderHours: z.array(z.number().int()).describe('hours before the deadline'),
  submitted: z.record(z.string(), z.number().int()),
  now: instantField,
})

export const sentences = z.object({ sentences: z.record(z.string(), textField) })

/** Answers by question id (questionsFor in packages/call); what is not answered is not known. */
export const canApplyInput = z.record(
  z.string().max(100),
  z.union([z.string().max(100), z.number(), z.null()]),
)
export const canApplyAnswer = z.object({ items: z.array(z.custom<TrackAnswer>()) })

export const rulingInput = z.strictObject({ text: textField, reason: textField.optional() })
export const rulingAnswer = z.object({
  id: z.string(),
  clauses: z.array(z.string()),
  text: textField,
  reason: textField.optional(),
})

export const publishInput = z.strictObject({
  opens: instantInput,
  deadline: instantInput.describe('the last second at which a submission is taken, inclusive'),
  correctionDays: z.number().int().min(1).max(60).default(5),
  reminderHours: z
    .array(z.number().int().min(1).max(720))
    .max(5)
    .optional()
    .describe('hours before the deadline; without it as the call says'),
  reason: lineField(500).optional().describe('needed to amend the dates of a published call'),
})
export const publishAnswer = z.object({
  version: z.number().int(),
  status: callStatus,
  opens: instantField.nullable(),
  deadline: instantField.nullable(),
  correctionDays: z.number().int(),
  reminderHours: z.array(z.number().int()).describe('hours before the deadline'),
})
