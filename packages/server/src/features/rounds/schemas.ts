import { z } from 'zod'
import { instantField, instantInput, textField } from '../../platform/http/fields.ts'
import { words } from '../applications/schemas.ts'
import { callParams } from '../calls/schemas.ts'

const track = z.string().max(20)
const count = z.number().int()
export const trackParams = callParams.extend({ track })

export const openInput = z.strictObject({ tracks: z.array(track).min(1).max(40), closesAt: instantInput })
export const closingInput = z.strictObject({
  closesAt: instantInput.nullable().describe('null: now'),
  reason: words(500, 2),
  version: count.describe('as it was seen'),
})
export const returnInput = z.strictObject({
  assignments: z.array(z.uuid()).min(1).max(200),
  reason: words(500, 2),
})
export const remindInput = z.strictObject({ experts: z.array(z.uuid()).min(1).max(500) })

export const round = z.object({
  track,
  openedAt: instantField.nullable().describe('null: not opened yet'),
  closesAt: instantField.nullable(),
  open: z.boolean(),
  version: count,
  applications: count.describe('that passed the formal check'),
  assigned: count,
  opened: count,
  sent: count,
  returned: count,
  flagged: count.describe('opinions that count although very short or very fast'),
  overdue: count.describe('without an opinion that counts, once it is closed'),
})
export const roundList = z.object({ items: z.array(round) })

const opinion = z.object({
  assignment: z.uuid(),
  expert: z.object({ id: z.uuid(), name: z.string() }),
  state: z.enum(['todo', 'open', 'sent', 'returned']),
  total: z.number().nullable(),
  comment: z.string().nullable(),
  recommendation: z.string().nullable(),
  marks: z.array(z.object({ criterion: z.string(), score: z.number(), comment: z.string().optional() })),
  seconds: count.nullable(),
  sawOthers: z.boolean().describe('was shown what others gave: not returned any more'),
  flags: z.array(z.enum(['too-fast', 'too-short', 'outlier'])),
  valid: z.boolean(),
})
export const progress = round.extend({
  needs: count.describe('valid opinions without which an application is not ranked'),
  applicationsList: z.array(
    z.object({
      id: z.uuid(),
      number: z.string(),
      title: z.string(),
      unit: z.string(),
      valid: count,
      raw: z.number().nullable().describe('the mean as given'),
      score: z.number().nullable().describe('by the call’s rule'),
      by: z.enum(['mean', 'trimmed', 'median', 'calibrated']).nullable(),
      error: z.number().nullable(),
      disagreement: z.boolean(),
      opinions: z.array(opinion),
    }),
  ),
  experts: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      assigned: count,
      sent: count,
      leniency: z.number().nullable(),
      error: z.number().nullable(),
      flags: z.array(z.enum(['lenient', 'strict'])),
    }),
  ),
})
export type Round = z.output<typeof round>
export type Progress = z.output<typeof progress>

export const expertParams = z.object({ id: z.uuid() })
export const served = z.object({
  items: z.array(
    z.object({
      call: textField,
      track,
      trackTitle: textField,
      invitedAt: instantField,
      answer: z.enum(['accepted', 'declined']).nullable(),
      ended: z.boolean().describe('service in the track was ended'),
      assigned: count,
      sent: count,
      overdue: count.describe('taken away because it was late'),
      conflicts: count.describe('ended by a conflict of interest'),
      compared: count.describe('applications on which others gave a valid opinion, too'),
      deviation: z.number().nullable().describe('mean of one’s own less the others’ mean'),
      distance: z.number().nullable(),
      rank: z.number().nullable().describe('rank correlation with the others’ mean'),
    }),
  ),
})
export type Served = z.output<typeof served>['items'][number]
