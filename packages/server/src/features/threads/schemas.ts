import { z } from 'zod'
import { instantField, listOf, pageQuery } from '../../platform/http/fields.ts'
import { state, text, words } from '../applications/schemas.ts'

export const applicationParams = z.object({ id: z.uuid() })
export const threadParams = z.object({ thread: z.uuid() })

const side = z.enum(['unit', 'office'])
export type Side = z.output<typeof side>

/** A field of the form by its path, or a rule of the track by its id. */
const quoteInput = z.strictObject({ kind: z.enum(['field', 'rule']), ref: z.string().min(1).max(200) })
export type QuoteInput = z.output<typeof quoteInput>

const quote = z.object({
  kind: z.enum(['field', 'rule']),
  ref: z.string(),
  title: text.describe('what the place was called when it was quoted'),
  clause: z.string().nullable(),
})
export type Quote = z.output<typeof quote>

const message = z
  .object({
    id: z.uuid(),
    n: z.number().int().describe('1, 2, 3 … within its question, without gaps'),
    side,
    kind: z.enum(['text', 'closed', 'reopened']),
    text: z.string(),
    quote: quote.nullable(),
    asks: z.boolean().describe('the writer waits for an answer'),
    author: z.string(),
    mine: z.boolean(),
    at: instantField,
  })
  .meta({ id: 'ThreadMessage' })
export type Message = z.output<typeof message>

/** A question in a list. */
const card = z
  .object({
    id: z.uuid(),
    applicationId: z.uuid(),
    number: z.string(),
    callId: z.string(),
    track: z.string(),
    unitId: z.uuid(),
    unitName: z.string(),
    title: z.string().nullable().describe('the application’s; null while the reader may not see the draft'),
    state: state.nullable().describe('the same'),
    subject: z.string(),
    side: side.nullable().describe('on which side the reader stands; null: reads only'),
    waitsFor: side.nullable().describe('null: answered, or closed'),
    closed: z.boolean(),
    openedAt: instantField,
    lastAt: instantField,
    lastN: z.number().int(),
    lastText: z.string(),
    lastAuthor: z.string(),
    unread: z.number().int().describe('messages of others that the reader has not read'),
  })
  .meta({ id: 'ThreadCard' })
export type Card = z.output<typeof card>

export const cardItems = z.object({ items: z.array(card) })
export const cardList = listOf(card)
export const thread = card
  .extend({ messages: z.array(message), earlier: z.boolean().describe('there are earlier ones') })
  .meta({ id: 'Thread' })
export type Thread = z.output<typeof thread>

export const listQuery = z.object({
  ...pageQuery,
  call: z.string().max(60).optional(),
  track: z.string().max(60).optional(),
  unit: z.uuid().optional(),
  state: z.enum(['us', 'them', 'answered', 'closed', 'unread']).optional(),
  q: z.string().trim().max(60).optional().describe('in the subject, the number or the unit’s name'),
})
export type ListQuery = z.output<typeof listQuery>

export const threadQuery = z.object({
  before: z.coerce.number().int().min(1).optional().describe('only messages before this one'),
})

export const counts = z.object({
  unread: z.number().int().describe('questions with messages that the reader has not read, 100 at most'),
  waiting: z.number().int().describe('questions that wait for the reader’s side, 100 at most'),
})

const messageFields = {
  text: words(2000, 1),
  quote: quoteInput.optional(),
  asks: z.boolean().default(true),
}
export const threadInput = z.strictObject({ subject: words(100, 1), ...messageFields })
export type ThreadInput = z.output<typeof threadInput>
export const messageInput = z.strictObject(messageFields)
export type MessageInput = z.output<typeof messageInput>
export const closedInput = z.strictObject({ closed: z.boolean() })
export const readInput = z.strictObject({ n: z.number().int().min(0) })

export const threadMade = z.object({ id: z.uuid() })
export const messageMade = z.object({ id: z.uuid(), n: z.number().int() })
