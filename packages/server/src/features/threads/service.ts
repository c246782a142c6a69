import { type Call, fieldsOf, sentence, wholeFormOf } from '@zhinan/call'
import { uuidv7 } from 'uuidv7'
import { z } from 'zod'
import { asSystem } from '../../platform/db/actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/history.ts'
import { cutPage, readCursor } from '../../platform/http/fields.ts'
import { Problem } from '../../platform/http/problem.ts'
import { sendLetters } from '../applications/service.ts'
import { currentCall } from '../calls/service.ts'
import type {
  Card,
  ListQuery,
  Message,
  MessageInput,
  Quote,
  QuoteInput,
  Thread,
  ThreadInput,
} from './schemas.ts'
import * as store from './store.ts'

/** So many messages of a question are read at once. */
const AT_ONCE = 200

/** Questions about one application, the one written in last first. */
export async function threadsOf(tx: Tx, application: string): Promise<Card[]> {
  return (await store.cards(tx, { application })).map(cardOf)
}

/** Questions that the actor may read. */
export async function listThreads(tx: Tx, query: ListQuery) {
  const after = readCursor(z.tuple([z.string().max(40), z.uuid()]), query.cursor)
  const rows = await store.cards(tx, { ...query, ...(after && { after: { place: after[0], id: after[1] } }) })
  const page = cutPage(rows, query.limit, (r) => [r.place, r.id])
  return { items: page.rows.map(cardOf), nextCursor: page.nextCursor }
}

/** One question with its messages. @throws Problem `not-found` */
export async function readThread(tx: Tx, id: string, before?: number): Promise<Thread> {
  const row = await find(tx, id)
  const found = await store.messages(tx, id, AT_ONCE + 1, before)
  const shown = found.slice(-AT_ONCE)
  return { ...cardOf(row), messages: shown.map(messageOf), earlier: found.length > AT_ONCE }
}

/**
 * Asks about an application, from either side.
 *
 * @throws Problem `not-found`, `forbidden`, `quote-unknown`
 */
export async function open(
  tx: Tx,
  publicUrl: string,
  by: string,
  application: string,
  input: ThreadInput,
): Promise<string> {
  const seen = await tx
    .selectFrom('application')
    .select(['call_id', 'track'])
    .where('id', '=', application)
    .executeTakeFirst()
  if (!seen) throw new Problem('not-found')
  const quote = await quoteOf(tx, seen.call_id, seen.track, input.quote)
  const id = uuidv7()
  await store.insertThread(tx, id, application, input.subject).catch(refused)
  await write(tx, publicUrl, by, id, { ...input, quote }, 'application.question-asked')
  return id
}

/**
 * Writes in a question. A closed one is open again by that: what somebody wrote is never lost.
 *
 * @throws Problem `not-found`, `forbidden`, `quote-unknown`
 */
export async function post(
  tx: Tx,
  publicUrl: string,
  by: string,
  thread: string,
  input: MessageInput,
): Promise<{ id: string; n: number }> {
  const row = await find(tx, thread)
  const quote = await quoteOf(tx, row.call_id, row.track, input.quote)
  return write(tx, publicUrl, by, thread, { ...input, quote }, 'application.message-sent')
}

/** Closes or reopens. @throws Problem `not-found`, `forbidden`, `thread-state` */
export async function setClosed(tx: Tx, thread: string, closed: boolean): Promise<void> {
  const row = await find(tx, thread)
  await store.insertMessage(tx, thread, { id: uuidv7(), kind: closed ? 'closed' : 'reopened' }).catch(refused)
  await record(tx, {
    action: closed ? 'application.question-closed' : 'application.question-reopened',
    subjectType: 'application',
    subjectId: row.application_id,
    callId: row.call_id,
    detail: { thread, subject: row.subject },
  })
}

/** The actor has read up to this message. @throws Problem `not-found` */
export async function markRead(tx: Tx, thread: string, n: number): Promise<void> {
  await find(tx, thread)
  await store.markRead(tx, thread, n)
}

async function write(
  tx: Tx,
  publicUrl: string,
  by: string,
  thread: string,
  { text, quote, asks }: { text: string; quote: Quote | null; asks: boolean },
  action: string,
): Promise<{ id: string; n: number }> {
  const id = uuidv7()
  const n = await store.insertMessage(tx, thread, { id, kind: 'text', text, quote, asks }).catch(refused)
  const row = await find(tx, thread)
  await record(tx, {
    action,
    subjectType: 'application',
    subjectId: row.application_id,
    callId: row.call_id,
    detail: { thread, subject: row.subject, n },
  })
  const { call } = await currentCall(tx, row.call_id)
  const other = row.side === 'unit' ? 'office' : 'unit'
  // Who is on the other side is not for the writer to read.
  await asSystem(tx, 'threads', async () => {
    const to = await store.toTell(tx, thread, other, by)
    await sendLetters(
      tx,
      to,
      'newMessage',
      {
        call: call.title,
        number: row.number,
        subject: row.subject,
        author: row.last_author,
        from: row.side === 'unit' ? row.unit_name : null,
        text,
        quote: quote && { clause: quote.clause, title: quote.title },
        url: `${publicUrl}/messages?thread=${thread}`,
      },
      row.call_id,
    )
  })
  return { id, n }
}

async function find(tx: Tx, id: string): Promise<store.CardRow> {
  const [row] = await store.cards(tx, { id })
  if (!row) throw new Problem('not-found')
  return row
}

/** What the quoted place is called now. @throws Problem `quote-unknown` */
async function quoteOf(
  tx: Tx,
  callId: string,
  track: string,
  quote: QuoteInput | undefined,
): Promise<Quote | null> {
  if (!quote) return null
  const { call } = await currentCall(tx, callId)
  const found = quote.kind === 'field' ? fieldAt(call, track, quote.ref) : ruleOf(call, track, quote.ref)
  if (!found) throw new Problem('quote-unknown')
  return { ...quote, ...found }
}

function fieldAt(call: Call, track: string, path: string) {
  const field = fieldsOf(wholeFormOf(call, track)).find((f) => f.path === path)
  return field && { title: field.title, clause: null }
}

function ruleOf(call: Call, track: string, id: string) {
  const rule = call.tracks.find((t) => t.id === track)?.rules.find((r) => r.id === id)
  return rule && { title: sentence(call, id), clause: rule.clause }
}

/** The database says no to whom the application is none of their business, and to a second closing. */
function refused(error: { code?: string }): never {
  if (error.code === '42501') throw new Problem('forbidden')
  if (error.code === 'ZN011') throw new Problem('thread-state')
  throw error
}

const cardOf = (r: store.CardRow): Card => ({
  id: r.id,
  applicationId: r.application_id,
  number: r.number,
  callId: r.call_id,
  track: r.track,
  unitId: r.unit_id,
  unitName: r.unit_name,
  title: r.title,
  state: r.state as Card['state'],
  subject: r.subject,
  side: r.side,
  waitsFor: r.waits_for,
  closed: r.closed_at !== null,
  openedAt: r.opened_at.toISOString(),
  lastAt: r.last_at.toISOString(),
  lastN: r.last_n,
  lastText: r.last_text,
  lastAuthor: r.last_author,
  unread: r.unread,
})

const messageOf = (m: store.MessageRow): Message => ({ ...m, at: m.at.toISOString() })
