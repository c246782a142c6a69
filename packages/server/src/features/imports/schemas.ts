import { z } from 'zod'
import { instantField, listOf, textField } from '../../platform/http/fields.ts'
import { KIND_IDS } from './kinds/index.ts'

export const kindId = z.enum(KIND_IDS)
export const outcome = z.enum(['create', 'change', 'same', 'error'])
const count = z.number().int()

export const runAnswer = z
  .object({
    id: z.uuid(),
    kind: kindId,
    fileName: z.string(),
    size: count,
    state: z.enum(['reading', 'checked', 'unreadable', 'applying', 'done']),
    progress: count.describe('of the step that runs, 0 to 100'),
    version: count,
    sheet: z.string().nullable(),
    notices: z.array(z.object({ code: z.string(), fatal: z.boolean(), text: textField })),
    counts: z.object({ create: count, change: count, same: count, error: count }).nullable(),
    skipWrong: z.boolean(),
    createdBy: z.string(),
    createdAt: instantField,
    doneAt: instantField.nullable(),
  })
  .meta({ id: 'ImportRun' })
export type RunAnswer = z.output<typeof runAnswer>
export const runList = listOf(runAnswer)

export const columnAnswer = z.object({ key: z.string(), title: textField })
export const rowAnswer = z.object({
  n: count,
  outcome,
  unitId: z.uuid().nullable(),
  seen: z.record(z.string(), z.string()),
  issues: z.array(
    z.object({
      code: z.string(),
      column: z.string().nullable(),
      saw: z.string(),
      need: textField,
      todo: textField,
    }),
  ),
  changes: z.array(
    z.object({ column: z.string(), before: textField.nullable(), after: textField.nullable() }),
  ),
})
export const rowList = listOf(rowAnswer).extend({ columns: z.array(columnAnswer) })
export const confirmInput = z.strictObject({
  skipWrong: z.boolean().default(false).describe('import the right rows and leave the wrong ones out'),
})
