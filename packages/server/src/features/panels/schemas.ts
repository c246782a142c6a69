import { z } from 'zod'
import { instantField, instantInput, lineField, textField } from '../../platform/http/fields.ts'
import { words } from '../applications/schemas.ts'
import { callParams } from '../calls/schemas.ts'

const track = z.string().max(20)
const count = z.number().int()
const ids = (most: number) => z.array(z.uuid()).max(most)

export const panelParams = callParams.extend({ panel: z.uuid() })
export const boardQuery = z.object({ track: track.optional() })

const person = z.object({ id: z.uuid(), name: z.string(), unit: z.string() })
const application = z.object({ id: z.uuid(), number: z.string(), title: z.string(), unit: z.string() })
const meetingLine = z.object({
  id: z.uuid(),
  plannedAt: instantField,
  place: z.string(),
  state: z.enum(['planned', 'running', 'closed']),
  items: count,
  done: count,
})

const panel = z.object({
  id: z.uuid(),
  name: z.string(),
  version: count,
  members: z.array(person.extend({ chair: z.boolean(), serves: z.boolean() })),
  applications: z.array(
    application.extend({
      recused: z.array(z.uuid()).describe('members who are barred from it'),
      decided: z.enum(['passed', 'failed', 'discussed']).nullable(),
    }),
  ),
  meetings: z.array(meetingLine).describe('the newest first'),
})
export const board = z.object({
  tracks: z.array(
    z.object({ id: track, title: textField, applications: count, panels: count, mayMake: z.boolean() }),
  ),
  track: track.nullable().describe('the one that is shown'),
  needs: count.describe('valid opinions without which an application is not ranked'),
  panels: z.array(panel),
  free: z.array(application).describe('before no panel'),
  experts: z.array(
    person.extend({
      load: count.describe('applications of this track that are theirs to review'),
      max: count,
      panels: count,
      barred: z.array(z.uuid()).describe('applications of this track that they are barred from'),
    }),
  ),
})

export const proposalInput = z.strictObject({
  track,
  size: z.number().int().min(1).max(15).describe('members of a panel'),
  most: z.number().int().min(1).max(200).describe('applications of a panel at most'),
  recusals: z
    .number()
    .int()
    .min(0)
    .max(200)
    .describe('applications for which a member may be out of the room'),
  perUnit: z.number().int().min(1).max(15).nullable(),
  chairs: ids(500).describe('who may chair; nobody: anybody'),
})
const proposed = z.object({
  experts: z.array(person.extend({ fit: z.number() })),
  chair: z.uuid().nullable(),
  applications: z.array(application),
  recusals: z.array(z.object({ application: z.uuid(), expert: z.uuid() })),
})
export const proposal = z.object({ panels: z.array(proposed) })

const membership = {
  experts: ids(30).min(1),
  chair: z.uuid(),
  applications: ids(500).min(1),
}
const giving = {
  give: z
    .boolean()
    .describe('each member reviews each application in writing, too, except what they are barred from'),
  beyond: z.boolean().default(false).describe('although they are at their limit'),
}
export const formInput = z.strictObject({
  track,
  panels: z
    .array(z.strictObject({ name: lineField(60), ...membership }))
    .min(1)
    .max(100),
  ...giving,
})
export const changeInput = z.strictObject({
  name: lineField(60),
  ...membership,
  ...giving,
  version: count,
  reason: words(500, 2),
})
export const dissolveInput = z.strictObject({ version: count, reason: words(500, 2) })
export const made = z.object({ panels: z.array(z.uuid()), given: count.describe('assignments that are new') })

export const planInput = z.strictObject({ at: instantInput, place: lineField(200) })
export const meetingMade = z.object({ meeting: z.uuid() })

export type Board = z.output<typeof board>
export type ProposalInput = z.output<typeof proposalInput>
export type Proposal = z.output<typeof proposal>
export type FormInput = z.output<typeof formInput>
export type ChangeInput = z.output<typeof changeInput>
export type DissolveInput = z.output<typeof dissolveInput>
