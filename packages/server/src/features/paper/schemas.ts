import { z } from 'zod'
import { instantField, lineField, listOf, pageQuery, textField } from '../../platform/http/fields.ts'
import { callParams } from '../calls/schemas.ts'

const count = z.number().int()
export const scanStates = z.enum(['reading', 'matched', 'unmatched', 'wrong', 'dismissed'])

export const appParams = z.object({ id: z.uuid() })
export const scanParams = callParams.extend({ scan: z.uuid() })
export const receiptParams = callParams.extend({ receipt: z.uuid() })

export const scan = z
  .object({
    id: z.uuid(),
    name: z.string(),
    type: z.string(),
    size: count,
    pages: count.nullable(),
    fromPage: count.nullable().describe('of a file that holds several applications'),
    toPage: count.nullable(),
    state: scanStates,
    how: z.enum(['code', 'hand', 'unit']).nullable(),
    source: z.enum(['unit', 'officer']),
    code: z.string().nullable().describe('what its QR code says'),
    fault: z
      .string()
      .nullable()
      .describe(
        'no-code, two-codes, unknown-number, unknown-print, other-application, damaged, locked, too-large',
      ),
    applicationId: z.uuid().nullable(),
    number: z.string().nullable(),
    title: z.string().nullable(),
    unitName: z.string().nullable(),
    stale: z.boolean().describe('a print of an earlier submission'),
    late: z.boolean(),
    by: z.string(),
    at: instantField,
    reason: z.string().nullable(),
  })
  .meta({ id: 'PaperScan' })
export type Scan = z.output<typeof scan>

const received = z.object({
  id: z.uuid(),
  submission: count,
  byDigest: z.boolean().describe('its code was read, not only the number typed'),
  stale: z.boolean(),
  arrivedOn: z.iso.date().nullable().describe('the day it lay there, where the mark followed later'),
  by: z.string(),
  at: instantField,
})

/** The second step of one application. */
export const paperView = z
  .object({
    needs: z.enum(['scan', 'paper', 'both', 'none']),
    due: instantField.nullable(),
    copies: count,
    address: textField.nullable(),
    addressee: textField.nullable(),
    setBy: z.enum(['guide', 'association']).nullable(),
    digest: z
      .string()
      .nullable()
      .describe('the beginning of the newest submission’s hash, as the cover shows it'),
    scanAt: instantField.nullable(),
    paperAt: instantField.nullable(),
    missing: z.boolean(),
    overdue: z.boolean(),
    late: z.boolean(),
    stale: z.boolean().describe('only a print of an earlier submission is there'),
    scans: z.array(scan).describe('the newest first; refused ones, too'),
    received: z.array(received),
    sent: z.array(z.object({ note: z.string(), by: z.string(), at: instantField })),
    mine: z.boolean(),
  })
  .meta({ id: 'Paper' })
export type PaperView = z.output<typeof paperView>

export const sentInput = z.strictObject({
  note: lineField(200).describe('e.g. by which post, with which number'),
})

/** A call's prints, counted. */
export const paperCounts = z.object({
  needs: z.enum(['scan', 'paper', 'both', 'none']),
  due: instantField.nullable().describe('for who submitted in time'),
  copies: count,
  all: count,
  missing: count,
  overdue: count,
  stale: count,
  unmatched: count,
})

export const paperRow = z.object({
  id: z.uuid(),
  number: z.string(),
  track: z.string(),
  title: z.string(),
  unitName: z.string(),
  due: instantField,
  scanAt: instantField.nullable(),
  paperAt: instantField.nullable(),
  needsScan: z.boolean(),
  needsPaper: z.boolean(),
  missing: z.boolean(),
  overdue: z.boolean(),
  stale: z.boolean(),
  late: z.boolean(),
  sent: z.object({ note: z.string(), at: instantField }).nullable(),
  receipt: z.uuid().nullable().describe('the mark of the newest submission, to be taken back'),
  mayMark: z.boolean(),
})
export const paperRowsQuery = z.object({
  show: z.enum(['missing', 'overdue', 'stale', 'received', 'all']).default('missing'),
  q: z.string().trim().max(100).optional(),
  ...pageQuery,
})
export const paperRows = listOf(paperRow)

export const scansQuery = z.object({ show: z.enum(['open', 'recent']).default('open') })
export const scanList = z.object({ items: z.array(scan) })
export const matchInput = z.strictObject({
  code: lineField(300).describe('a number, or what a scanner types'),
})
export const dismissInput = z.strictObject({
  state: z
    .enum(['matched', 'unmatched', 'wrong'])
    .describe('as it was when it was looked at; if somebody else has decided since, nothing is done'),
  reason: lineField(300, 2),
})

export const receiveInput = z.strictObject({
  codes: z.array(lineField(300)).min(1).max(200).describe('numbers, or what a scanner types, one each'),
  arrivedOn: z.iso.date().optional().describe('where it was not today; a day in Henan'),
})
export const receiveResults = z.object({
  items: z.array(
    z.object({
      code: z.string(),
      done: z.boolean(),
      number: z.string().nullable(),
      unitName: z.string().nullable(),
      title: z.string().nullable(),
      stale: z.boolean().describe('it is a print of an earlier submission and does not count'),
      byDigest: z.boolean(),
      digest: z.string().nullable().describe('to compare by eye where only the number was typed'),
      problem: z.object({ code: z.string(), title: textField, detail: textField.nullable() }).nullable(),
    }),
  ),
})
export const revokeInput = z.strictObject({ reason: lineField(300, 2) })
