import { z } from 'zod'
import { lineField, listField } from '../../platform/http/fields.ts'

const count = z.number().int()
const person = z.object({ id: z.uuid(), name: z.string() })

export const board = z
  .object({
    officers: z
      .array(person.extend({ tracks: z.array(z.string()).nullable().describe('null: every track') }))
      .describe('who may examine files of the call'),
    progress: z.array(
      person.extend({
        given: count,
        done: count.describe('found eligible or ineligible'),
        left: count.describe('to be examined, or with the unit for correction'),
        overdue: count,
      }),
    ),
    tracks: z.array(z.object({ track: z.string(), open: count, unassigned: count, mayGive: z.boolean() })),
    regions: z
      .array(z.object({ region: z.string(), unassigned: count }))
      .describe('what the reader may give and is nobody’s'),
    overdue: count.describe('of the whole call as far as the reader sees it'),
  })
  .meta({ id: 'AssignmentBoard' })

export const proposalQuery = z.object({
  tracks: listField(z.string().max(40)).describe('separated by commas'),
  officers: listField(z.uuid()).describe('ids, separated by commas'),
  regions: listField(z.string().max(40)).optional().describe('only units of these, separated by commas'),
  most: z.coerce.number().int().min(1).max(3000).optional().describe('no officer gets more than these'),
})

export const proposal = z
  .object({
    officers: z.array(person.extend({ has: count, gets: count, byTrack: z.record(z.string(), count) })),
    items: z.array(
      z.object({
        application: z.uuid(),
        number: z.string(),
        unit: z.string(),
        officer: z.uuid(),
        from: z.null(),
      }),
    ),
    rest: count.describe('what stays nobody’s as each has the most already'),
    nobody: z.array(z.object({ id: z.uuid(), number: z.string() })).describe('none of them may examine it'),
  })
  .meta({ id: 'AssignmentProposal' })

export const giveBody = z.strictObject({
  items: z
    .array(
      z.strictObject({
        application: z.uuid(),
        officer: z.uuid().nullable().describe('null: taken back'),
        from: z.uuid().nullable().describe('whose it is as the reader saw it'),
      }),
    )
    .min(1)
    .max(3000),
  reason: lineField(500).optional(),
})

export const givenAnswer = z.object({ changed: count })
