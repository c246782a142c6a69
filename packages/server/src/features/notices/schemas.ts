import { z } from 'zod'
import { instantField, instantInput, lineField } from '../../platform/http/fields.ts'
import { words } from '../applications/schemas.ts'
import { callParams } from '../calls/schemas.ts'

export const noticeParams = callParams.extend({ notice: z.uuid() })

/** Chinese as written; English where somebody wrote it. */
const written = z.object({ zh: z.string(), en: z.string().nullable() })
const kind = z.enum(['extension', 'announcement'])

/** What everybody may read: a confirmed extension or announcement. */
export const publicNotice = z
  .object({
    id: z.uuid(),
    kind,
    at: instantField.describe('when it was confirmed'),
    title: written.nullable().describe('of an announcement'),
    text: written.describe('an announcement’s text, an extension’s reason'),
    deadline: instantField.nullable().describe('of an extension: the new last second'),
    deadlineBefore: instantField.nullable(),
  })
  .meta({ id: 'PublicNotice' })
export type PublicNotice = z.output<typeof publicNotice>

/** The same with who proposed and who decided, for staff. */
export const notice = publicNotice.omit({ at: true }).extend({
  proposedBy: z.object({ id: z.uuid(), name: z.string() }),
  proposedAt: instantField,
  decision: z.enum(['confirmed', 'declined', 'withdrawn']).nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: instantField.nullable(),
  decisionReason: z.string().nullable(),
  mayDecide: z.boolean().describe('the reader may confirm or decline it'),
  mayWithdraw: z.boolean(),
})
export type Notice = z.output<typeof notice>
export const noticeList = z.object({ items: z.array(notice) })

const textInput = (max: number) =>
  z
    .strictObject({ zh: words(max, 1), en: words(max * 2).optional() })
    .describe('Chinese; English if it is there')

export const noticeInput = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('extension'),
    deadline: instantInput.describe('the new last second, inclusive; later than the one in force'),
    text: textInput(2000).describe('the reason, which everybody reads'),
  }),
  z.strictObject({ kind: z.literal('announcement'), title: textInput(100), text: textInput(2000) }),
])
export type NoticeInput = z.output<typeof noticeInput>

export const decisionInput = z.strictObject({
  decision: z.enum(['confirmed', 'declined', 'withdrawn']),
  reason: lineField(500).optional().describe('needed to decline'),
})
