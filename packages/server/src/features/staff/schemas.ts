import { z } from 'zod'
import { emailField, instantField, lineField } from '../../platform/http/fields.ts'

export const staffRole = z.enum(['officer', 'approver', 'supervisor', 'admin'])
const duty = z.enum(['screening', 'review', 'finance', 'lead'])

export const staffAnswer = z.object({
  id: z.uuid(),
  user: z.object({ id: z.uuid(), name: z.string(), email: z.string() }).nullable(),
  email: z.string(),
  role: z.string(),
  duties: z.array(z.string()),
  callId: z.string().nullable().describe('null: every call'),
  tracks: z.array(z.string()).nullable().describe('null: every track'),
  grantedAt: instantField,
})
export type StaffAnswer = z.output<typeof staffAnswer>

export const staffInput = z.strictObject({
  email: emailField,
  name: lineField(100).optional().describe('for a person without an account yet'),
  role: staffRole,
  duties: z.array(duty).max(3).default([]),
  callId: z.string().max(60).nullable().default(null),
  tracks: z.array(z.string().max(60)).min(1).max(100).nullable().default(null),
})
export type StaffInput = z.output<typeof staffInput>
