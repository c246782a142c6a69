import { z } from 'zod'
import { instantField } from '../../platform/http/fields.ts'

const counts = { drafts: z.number().int(), ready: z.number().int(), units: z.number().int() }

export const draftsAnswer = z.object({
  ...counts,
  byTrack: z.array(z.object({ track: z.string(), ...counts })),
  reminders: z.array(
    z.object({
      hours: z.number().int().describe('before the deadline'),
      at: instantField.describe('when it is due, or was'),
      sentAt: instantField.nullable(),
      units: z.number().int().nullable().describe('how many were written to'),
    }),
  ),
})
export type DraftsAnswer = z.output<typeof draftsAnswer>
