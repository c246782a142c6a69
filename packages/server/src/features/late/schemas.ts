import { z } from 'zod'
import { instantField, instantInput, lineField } from '../../platform/http/fields.ts'
import { words } from '../applications/schemas.ts'
import { callParams } from '../calls/schemas.ts'

export const permitParams = callParams.extend({ permit: z.uuid() })

export const permit = z
  .object({
    id: z.uuid(),
    number: z.string(),
    unitName: z.string(),
    track: z.string(),
    state: z.string().describe('of the application, now'),
    until: instantField,
    reason: z.string(),
    proposedBy: z.object({ id: z.uuid(), name: z.string() }),
    proposedAt: instantField,
    decision: z.enum(['confirmed', 'declined', 'withdrawn']).nullable(),
    decidedBy: z.string().nullable(),
    decidedAt: instantField.nullable(),
    decisionReason: z.string().nullable(),
    mayDecide: z.boolean(),
    mayWithdraw: z.boolean(),
  })
  .meta({ id: 'LatePermit' })
export type Permit = z.output<typeof permit>
export const permitList = z.object({ items: z.array(permit) })

export const permitInput = z.strictObject({
  number: lineField(60).describe('the application’s number, as the unit tells it'),
  until: instantInput.describe('the last second for it, inclusive; after the deadline'),
  reason: words(1000, 1),
})
export type PermitInput = z.output<typeof permitInput>

export const decisionInput = z.strictObject({
  decision: z.enum(['confirmed', 'declined', 'withdrawn']),
  reason: lineField(500).optional().describe('needed to decline'),
})
