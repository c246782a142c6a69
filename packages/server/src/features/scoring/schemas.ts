import { z } from 'zod'
import { instantField, textField } from '../../platform/http/fields.ts'
import { words } from '../applications/schemas.ts'

export const sheetParams = z.object({ assignment: z.uuid() })
export const fileParams = sheetParams.extend({ file: z.uuid() })

/** Half-finished while it is open. */
export const content = z.strictObject({
  marks: z
    .record(
      z.string().max(60),
      z.strictObject({
        score: z.number().min(-1_000_000).max(1_000_000).optional(),
        comment: z.string().max(5000).optional(),
      }),
    )
    .default({})
    .describe('by criterion'),
  comment: z.string().max(10_000).optional(),
  recommendation: z.string().max(60).optional(),
  suggestedAmount: z.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER).optional().describe('in fen'),
})
export type SheetContent = z.output<typeof content>

const state = z.enum(['todo', 'open', 'sent', 'returned', 'over'])
const application = z.object({
  number: z.string(),
  title: z.string(),
  unit: z.string().nullable().describe('null where experts review without names'),
})

export const row = z.object({
  assignment: z.uuid(),
  call: z.object({ id: z.string(), title: textField }),
  track: z.string(),
  trackTitle: textField,
  application,
  state,
  savedAt: instantField.nullable(),
  returnReason: z.string().nullable().describe('until it is sent again'),
  final: z.boolean().describe('others were shown: it is not taken back or changed'),
  overReason: z.enum(['conflict', 'declined', 'overdue', 'reassigned', 'application-out']).nullable(),
  closesAt: instantField.nullable().describe('null: the review has not opened'),
  open: z.boolean(),
})
export const list = z.object({ items: z.array(row) })
export type SheetRow = z.output<typeof row>

const fault = z.object({
  code: z.string(),
  criterion: z.string().optional(),
  saw: z.union([z.number(), z.string()]).optional(),
  need: z.number().optional(),
})

export const sheet = row.extend({
  version: z.number().int(),
  pledged: z.boolean(),
  content: content.nullable().describe('null: not opened yet'),
  sent: z.number().int().describe('how often it was sent'),
  faults: z.array(fault).describe('what keeps it from counting'),
  total: z.number().nullable().describe('weighted, when nothing is missing'),
  terms: z.object({
    criteria: z.array(z.object({ id: z.string(), title: textField, weight: z.number() })),
    scale: z.object({ min: z.number(), max: z.number(), step: z.number() }),
    comments: z
      .object({ below: z.number().optional(), above: z.number().optional(), minLength: z.number().int() })
      .nullable(),
    recommendation: z.array(z.object({ id: z.string(), title: textField })),
    suggestedAmount: z.boolean(),
    seeOthers: z.enum(['never', 'after-own', 'after-closing']),
    setBy: z.enum(['guide', 'association']),
  }),
  read: z
    .object({ form: z.unknown(), plan: z.unknown() })
    .nullable()
    .describe('the application as experts read it; null: not opened yet'),
  others: z
    .array(z.object({ content, total: z.number().nullable() }))
    .nullable()
    .describe('what others gave, without names; null: not to be seen now'),
})
export type SheetView = z.output<typeof sheet>

export const openInput = z.discriminatedUnion('conflict', [
  z.strictObject({ conflict: z.literal(false) }),
  z.strictObject({ conflict: z.literal(true), reason: words(500, 2) }),
])
export const saveInput = z.strictObject({ content })
export const saved = z.object({ version: z.number().int(), content, savedAt: instantField })
