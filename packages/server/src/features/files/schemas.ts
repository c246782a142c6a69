import { z } from 'zod'

/** What came of an upload: as the form keeps it. */
export const uploadedAnswer = z.object({
  file: z.uuid(),
  name: z.string(),
  size: z.number(),
  type: z.string(),
})

export const SCAN_STATES = ['waiting', 'clean', 'infected', 'not-scanned'] as const

/** A file with what people want to know before they open it. */
export const fileAnswer = uploadedAnswer.extend({
  uploadedAt: z.iso.datetime(),
  uploadedBy: z.string(),
  /** `waiting` for the scanner; `not-scanned`: this installation has none. */
  scan: z.enum(SCAN_STATES),
  /** What the scanner found in it. */
  found: z.string().nullable(),
  /** Whether the asking person can open it now. */
  opens: z.boolean(),
})
export type FileAnswer = z.output<typeof fileAnswer>
