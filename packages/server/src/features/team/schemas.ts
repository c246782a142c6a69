import { z } from 'zod'
import { words } from '../applications/schemas.ts'

export const idParams = z.object({ id: z.uuid() })
export const noteParams = idParams.extend({ note: z.uuid() })

export const presenceInput = z.strictObject({
  tab: z.string().min(1).max(40).describe('names one open page of the person'),
  section: z.string().max(80),
  leaving: z.boolean().default(false).describe('the page is being closed'),
})
export const presence = z.object({
  here: z
    .array(z.object({ name: z.string(), section: z.string(), own: z.boolean() }))
    .describe('who else has the form open; `own`: the asking person in another tab'),
  version: z
    .number()
    .describe('the application’s present version: newer than the page’s, it is to be merged'),
  again: z.number().describe('seconds until it is worth asking again'),
})
export type Presence = z.infer<typeof presence>

export const note = z.object({
  id: z.uuid(),
  path: z.string().nullable().describe('a place of the form; null: the whole application'),
  text: z.string(),
  by: z.string(),
  at: z.iso.datetime(),
  settled: z.object({ by: z.string(), at: z.iso.datetime() }).nullable(),
})
export const noteInput = z.strictObject({
  path: z.string().min(1).max(200).nullable().default(null),
  text: words(2000, 1),
})

export const STEPS = ['asked', 'approved', 'sent-back', 'taken-back'] as const
export const approvalStep = z.enum(STEPS)
export const approval = z.object({
  step: approvalStep,
  version: z.number().describe('of the form that it was about'),
  current: z.boolean().describe('about the form as it is now; false: it has changed since'),
  by: z.string(),
  onBehalfOf: z.string().nullable(),
  note: z.string().nullable(),
  at: z.iso.datetime(),
})
export const approvalInput = z.strictObject({
  step: approvalStep,
  onBehalfOf: words(60, 1).optional().describe('whose approval it is, where it is not one’s own'),
  note: words(1000, 1).optional(),
})
export type ApprovalInput = z.infer<typeof approvalInput>

export const team = z
  .object({
    manages: z.boolean().describe('the reader manages the unit: needs nobody’s approval'),
    maySend: z.boolean().describe('the reader may submit the form as it is now'),
    people: z.number().describe('how many belong to the unit'),
    approvals: z.array(approval).describe('newest first'),
    notes: z.array(note).describe('oldest first'),
  })
  .meta({ id: 'Team' })
export type Team = z.infer<typeof team>
