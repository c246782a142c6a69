import { z } from 'zod'
import { instantField, instantInput, lineField, textField } from '../../platform/http/fields.ts'
import { words } from '../applications/schemas.ts'
import { callParams } from '../calls/schemas.ts'

const count = z.number().int()
export const meetingParams = callParams.extend({ meeting: z.uuid() })
export const ownMeetingParams = z.object({ meeting: z.uuid() })
const application = z.uuid()
const seen = { version: count.describe('of the meeting as it was seen') }

/** What whoever runs a meeting does. */
export const stepInput = z.discriminatedUnion('step', [
  z.strictObject({ step: z.literal('open'), ...seen }),
  z
    .strictObject({
      step: z.literal('attendance'),
      expert: z.uuid(),
      present: z.boolean(),
      version: count.optional(),
    })
    .describe('whatever was seen: several may note who comes'),
  z.strictObject({ step: z.literal('begin'), application, ...seen }).describe('an item is on'),
  z.strictObject({ step: z.literal('vote'), application, ...seen }),
  z.strictObject({ step: z.literal('count'), application, note: words(2000).optional(), ...seen }),
  z
    .strictObject({ step: z.literal('discussed'), application, note: words(2000, 2), ...seen })
    .describe('it is done without a vote'),
  z.strictObject({ step: z.literal('postpone'), application, note: words(2000, 2), ...seen }),
  z.strictObject({ step: z.literal('order'), order: z.array(application).max(500), ...seen }),
  z.strictObject({ step: z.literal('move'), at: instantInput, place: lineField(200), ...seen }),
  z.strictObject({ step: z.literal('close'), reason: words(500, 2).optional(), ...seen }),
])

const state = z.enum(['planned', 'running', 'closed'])
const itemState = z.enum(['waiting', 'on', 'voting', 'done', 'postponed'])
const result = z.object({
  result: z.enum(['passed', 'failed', 'discussed']),
  for: count,
  against: count,
  abstained: count,
  there: count,
  mayVote: count,
  need: count,
})
const person = z.object({ id: z.uuid(), name: z.string() })
const head = {
  id: z.uuid(),
  call: z.string(),
  track: z.string(),
  trackTitle: textField,
  panel: z.string(),
  plannedAt: instantField,
  place: z.string(),
  state,
  openedAt: instantField.nullable(),
  closedAt: instantField.nullable(),
  version: count,
}
const item = z.object({
  application: z.uuid(),
  number: z.string(),
  title: z.string(),
  unit: z.string(),
  state: itemState,
  beganAt: instantField.nullable(),
  recused: z.array(person),
  cast: count.describe('votes of the ballot that is on'),
  result: result.nullable(),
  note: z.string().nullable(),
})

export const meeting = z.object({
  ...head,
  panelId: z.uuid(),
  mayRun: z.boolean(),
  terms: z.object({
    quorum: z.enum(['half', 'two-thirds', 'all']),
    passes: z.enum(['half', 'two-thirds', 'all']),
    binding: z.boolean(),
  }),
  members: z.array(
    person.extend({
      unit: z.string(),
      chair: z.boolean(),
      present: z.boolean(),
      cameAt: instantField.nullable(),
    }),
  ),
  items: z.array(
    item.extend({
      score: z.number().nullable(),
      opinions: count,
      votes: z
        .array(
          z.object({ name: z.string(), choice: z.enum(['for', 'against', 'abstain']), recused: z.boolean() }),
        )
        .describe('who voted how; nothing while the vote is on'),
    }),
  ),
  moves: count.describe('how often somebody goes out or comes in, in this order'),
  best: z.object({ order: z.array(z.uuid()), moves: count, least: z.boolean() }).describe('of what waits'),
})

export const screen = z.object({
  ...head,
  present: count,
  members: count,
  items: count,
  done: count,
  on: item.nullable(),
  last: item.nullable(),
  next: z.array(item).describe('the next three'),
})

export const ownMeeting = z.object({
  ...head,
  chair: z.boolean(),
  present: z.boolean(),
  items: z.array(
    z.object({
      application: z.uuid(),
      number: z.string(),
      title: z.string(),
      unit: z.string().nullable().describe('null: the review is blind'),
      state: itemState,
      recused: z.boolean(),
      choice: z.enum(['for', 'against', 'abstain']).nullable().describe('one’s own vote'),
      result: result.nullable(),
      assignment: z.uuid().nullable().describe('one’s own sheet'),
    }),
  ),
})
export const ownMeetings = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      call: textField,
      trackTitle: textField,
      panel: z.string(),
      plannedAt: instantField,
      place: z.string(),
      state,
      items: count,
    }),
  ),
})
export const voteInput = z.strictObject({ application, choice: z.enum(['for', 'against', 'abstain']) })
export const presenceInput = z.strictObject({ present: z.boolean() })

export type StepInput = z.output<typeof stepInput>
export type Meeting = z.output<typeof meeting>
export type Screen = z.output<typeof screen>
export type OwnMeeting = z.output<typeof ownMeeting>
export type OwnMeetings = z.output<typeof ownMeetings>
