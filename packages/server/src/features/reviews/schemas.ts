import { z } from 'zod'
import { instantField, listOf, pageQuery, textField } from '../../platform/http/fields.ts'
import { words } from '../applications/schemas.ts'
import { callParams } from '../calls/schemas.ts'

const track = z.string().max(20)
const count = z.number().int()
export const wish = z.enum(['gladly', 'can', 'rather-not'])
const answer = z.enum(['accepted', 'declined'])

export const memberParams = callParams.extend({ expert: z.uuid() })
export const memberQuery = z.object({ track: track.optional() })

const expert = z.object({ id: z.uuid(), name: z.string(), unit: z.string(), title: z.string() })
export const member = z.object({
  expert,
  track,
  draw: z.object({ id: z.uuid(), purpose: z.string(), candidate: z.string() }).nullable(),
  reason: z.string().nullable().describe('why the expert was named; null: drawn'),
  invitedAt: instantField,
  answer: answer.nullable(),
  answeredAt: instantField.nullable(),
  declineReason: z.string().nullable(),
  workload: count.nullable().describe('applications of this track at most, as the expert said'),
  pledged: z.boolean().describe('signed the pledge of integrity in the words that hold now'),
  bars: count.describe('applications of the track that a hard conflict bars'),
  wishes: count.describe('applications that the expert said a wish about'),
  load: count.describe('applications that are the expert’s to review now'),
  ended: z.object({ at: instantField, reason: z.string(), by: z.string() }).nullable(),
  replaceable: z.boolean().describe('drawn, declined or ended, and the draw does not know of it yet'),
})
export const memberList = z.object({ items: z.array(member) })
export type Member = z.output<typeof member>

export const inviteInput = z
  .strictObject({
    tracks: z.array(track).min(1).max(40),
    draw: z.uuid().optional().describe('whoever serves by this draw'),
    experts: z.array(z.uuid()).max(500).optional().describe('named ones'),
    reason: words(500, 2).optional().describe('why they are named and not drawn'),
  })
  .refine((i) => (i.draw === undefined) !== (i.experts === undefined), { path: ['draw'] })
  .refine((i) => i.experts === undefined || i.reason !== undefined, { path: ['reason'] })
export type InviteInput = z.output<typeof inviteInput>

const candidate = z.object({
  expert,
  tracks: z.array(track).describe('those that the expert is not asked for yet'),
  bars: count,
  problem: z.enum(['asked-already', 'no-account', 'not-verified', 'yourself']).nullable(),
})
export const invitePreview = z.object({ items: z.array(candidate) })
export const invited = z.object({ invited: count, skipped: z.array(candidate) })
export type Candidate = z.output<typeof candidate>

export const endInput = z.strictObject({ tracks: z.array(track).min(1).max(40), reason: words(500, 2) })

// What an expert is asked, and answers.
export const invitation = z.object({
  call: z.object({ id: z.string(), title: textField }),
  tracks: z.array(
    z.object({
      track,
      title: textField,
      answer: answer.nullable(),
      workload: count.nullable(),
      ended: z.boolean(),
      applications: count,
      closesAt: instantField.nullable().describe('until when opinions are given; null: not open yet'),
    }),
  ),
  pledged: z.boolean(),
})
export const invitationList = z.object({ items: z.array(invitation) })
export type Invitation = z.output<typeof invitation>

export const answerInput = z
  .strictObject({
    tracks: z.record(track, answer).refine((t) => Object.keys(t).length > 0),
    workload: z.number().int().min(1).max(200).nullable().default(null).describe('applications of a track'),
    reason: words(500, 2).optional().describe('asked for where one declines'),
  })
  .refine((a) => a.reason !== undefined || !Object.values(a.tracks).includes('declined'), {
    path: ['reason'],
  })
export type AnswerInput = z.output<typeof answerInput>

export const candidatesQuery = z.object({ track, cursor: pageQuery.cursor, limit: pageQuery.limit })
export const reviewable = z.object({
  id: z.uuid(),
  number: z.string(),
  title: z.string(),
  unit: z.string().nullable().describe('null where experts review without names'),
  wish: wish.nullable(),
  declared: z.string().nullable().describe('the conflict that the expert declared'),
})
export const reviewableList = listOf(reviewable)

export const applicationParams = z.object({ application: z.uuid() })
export const wishInput = z.strictObject({ wish: wish.nullable() })
export const declarationInput = z.strictObject({ reason: words(500, 2) })
