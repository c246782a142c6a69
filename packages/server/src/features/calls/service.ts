import { createHash } from 'node:crypto'
import { type Call, createEvaluator, type Evaluator, type Vocabulary } from '@zhinan/call'
import canonicalize from 'canonicalize'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/history.ts'
import { Problem } from '../../platform/http/problem.ts'
import { shanghai } from '../../platform/shanghai.ts'
import * as store from './store.ts'

export { loadCallFolder } from './load-folder.ts'

export type CallStatus = 'upcoming' | 'open' | 'closed' | 'unpublished'

/** A call at one version, ready to judge by. `call` and `evaluator` are shared between requests: never change them. */
export type ReadyCall = {
  call: Call
  evaluator: Evaluator
  version: number
  status: CallStatus
  opens: Date | null
  deadline: Date | null
  correctionDays: number
  /** How many hours before the deadline units with drafts are reminded. */
  reminderHours: number[]
  published: boolean
  /** The database's time when this was read. */
  now: Date
}

/** By the hash of the data: the same text is the same call, in whichever database it stands. */
const ready = new Map<string, { call: Call; evaluator: Evaluator }>()
const KEPT = 32

/**
 * The version in force, with its rules prepared. The data itself is read and compiled once per process.
 *
 * @throws Problem `not-found` when there is none, or nothing of it is published
 */
export async function currentCall(tx: Tx, callId: string): Promise<ReadyCall> {
  return makeReady(tx, await store.findHead(tx, callId, 'current'))
}

/** The newest version, published or not, as far as the actor may see it. @throws Problem `not-found` */
export async function newestCall(tx: Tx, callId: string): Promise<ReadyCall> {
  return makeReady(tx, await store.findHead(tx, callId, 'newest'))
}

/** The version that an application was submitted under. @throws Problem `not-found` */
export async function callAt(tx: Tx, callId: string, version: number): Promise<ReadyCall> {
  return makeReady(tx, await store.findVersion(tx, callId, version))
}

/**
 * The prepared call for a version whose hash is known already, e.g. from a caller's own larger query: asks the database
 * only when this process has not seen the data yet.
 */
export async function callData(
  tx: Tx,
  v: { callId: string; version: number; sha256: Buffer },
): Promise<{ call: Call; evaluator: Evaluator }> {
  const key = v.sha256.toString('hex')
  const known = ready.get(key)
  if (known) return known
  const call = await store.readData(tx, v.callId, v.version)
  const made = { call, evaluator: createEvaluator(call) }
  if (ready.size >= KEPT) ready.delete(ready.keys().next().value!)
  ready.set(key, made)
  return made
}

async function makeReady(tx: Tx, head: store.VersionHead | undefined): Promise<ReadyCall> {
  if (!head) throw new Problem('not-found')
  const data = await callData(tx, { callId: head.call_id, version: head.version, sha256: head.sha256 })
  return {
    ...data,
    version: head.version,
    status: statusOf(head, head.now),
    opens: head.opens,
    deadline: head.deadline,
    correctionDays: head.correction_days,
    reminderHours: head.reminder_hours,
    published: head.published_at !== null,
    now: head.now,
  }
}

/** Open from `opens` to the last second of the deadline, inclusive. */
export function statusOf(
  v: { published_at: Date | null; opens: Date | null; deadline: Date | null },
  now: Date,
): CallStatus {
  if (!v.published_at || !v.opens || !v.deadline) return 'unpublished'
  if (now < v.opens) return 'upcoming'
  return Math.floor(now.getTime() / 1000) * 1000 <= v.deadline.getTime() ? 'open' : 'closed'
}

/** Every call that the actor may see, newest first. */
export async function listCalls(tx: Tx): Promise<ReadyCall[]> {
  const heads = await store.listHeads(tx)
  const calls: ReadyCall[] = []
  for (const head of heads) calls.push(await makeReady(tx, head))
  return calls
}

export { submittedCounts } from './store.ts'

/**
 * The call that the registry is kept by: the newest, a published one before others.
 *
 * @throws Problem `no-call-yet`
 */
export async function presentCall(tx: Tx): Promise<Call> {
  const heads = await store.listHeads(tx)
  const head = heads.find((h) => h.published_at) ?? heads[0]
  if (!head) throw new Problem('no-call-yet')
  return (await makeReady(tx, head)).call
}

/** The vocabulary that units register by: {@link presentCall}'s. @throws Problem `no-call-yet` */
export async function presentVocabulary(tx: Tx): Promise<Vocabulary> {
  return (await presentCall(tx)).vocabulary
}

/** The caps that a call's rules state: one number a track, over all of its types. */
export function capsOf(call: Call): Map<string, number> {
  const caps = new Map<string, number>()
  for (const track of call.tracks) {
    for (const rule of track.rules) {
      if (rule.kind !== 'unitCap' || rule.types) continue
      const { max } = rule.params as { max: number }
      caps.set(track.id, Math.min(max, caps.get(track.id) ?? max))
    }
  }
  return caps
}

/** SHA-256 of the call's canonical JSON (RFC 8785). */
export function callHash(call: Call): Buffer {
  return createHash('sha256').update(canonicalize(call)!).digest()
}

/**
 * Stores a call: a version that is not published yet is written over, a published one is followed by a new one. Dates
 * that the data states are kept beside it; the data itself never carries them. Storing what is there changes nothing.
 */
export async function storeCall(
  tx: Tx,
  call: Call,
  by: string | null = null,
): Promise<{ version: number; changed: boolean }> {
  const { calendar, ...data } = call
  await store.lockCall(tx, call.id)
  const newest = await store.findHead(tx, call.id, 'newest')
  const sha256 = callHash(data)
  const dates = calendar && {
    opens: new Date(calendar.opens),
    deadline: new Date(calendar.deadline),
    correctionDays: calendar.correctionDays,
  }
  const sameDates =
    !dates ||
    (newest?.opens?.getTime() === dates.opens.getTime() &&
      newest.deadline?.getTime() === dates.deadline.getTime() &&
      newest.correction_days === dates.correctionDays)
  if (newest?.sha256.equals(sha256) && (newest.published_at || sameDates))
    return { version: newest.version, changed: false }
  const reminders = call.reminders && { reminderHours: [...call.reminders] }
  const target = { callId: call.id, data, sha256, ...dates, ...reminders }
  const version = newest && !newest.published_at ? newest.version : (newest?.version ?? 0) + 1
  if (newest && !newest.published_at) await store.updateVersion(tx, { ...target, version })
  else
    await store.insertVersion(tx, {
      opens: newest?.opens ?? null,
      deadline: newest?.deadline ?? null,
      correctionDays: newest?.correction_days ?? 5,
      reminderHours: newest?.reminder_hours ?? [],
      ...target,
      version,
      createdBy: by,
    })
  await record(tx, {
    action: 'call.stored',
    subjectType: 'call',
    subjectId: call.id,
    callId: call.id,
    detail: { version, sha256: sha256.toString('hex') },
  })
  return { version, changed: true }
}

export type CalendarInput = {
  opens: Date
  deadline: Date
  correctionDays: number
  /** Hours before the deadline; without it what the call's data says. */
  reminderHours?: readonly number[] | undefined
  reason?: string | undefined
}

/**
 * Puts the newest version in force with its calendar and caps. Of a call whose newest version is in force already, the
 * calendar can be amended, with a reason: that makes a new version of the same data.
 *
 * The deadline of a call that is open is not amended so: two people extend it (features/notices).
 *
 * @throws Problem `not-found`, `calendar-wrong`, `paper-too-early`, `call-already-published`, `deadline-by-two`
 */
export async function publishCall(
  tx: Tx,
  callId: string,
  calendar: CalendarInput,
  by: string | null = null,
): Promise<{ version: number }> {
  if (calendar.opens >= calendar.deadline) throw new Problem('calendar-wrong')
  const seen = await store.findHead(tx, callId, 'newest')
  if (!seen) throw new Problem('not-found')
  await store.lockCall(tx, callId)
  const newest = (await store.findHead(tx, callId, 'newest'))!
  const { call } = await callData(tx, { callId, version: newest.version, sha256: newest.sha256 })
  const paperBy = call.paper?.deadline
  if (paperBy && new Date(paperBy) <= calendar.deadline)
    throw new Problem('paper-too-early', { params: { deadline: shanghai(new Date(paperBy)) } })
  let { version } = newest
  const reminderHours = [...new Set(calendar.reminderHours ?? newest.reminder_hours)]
  if (newest.published_at) {
    if (!calendar.reason) throw new Problem('call-already-published')
    version += 1
    await store.insertVersion(tx, {
      callId,
      version,
      data: call,
      sha256: newest.sha256,
      ...calendar,
      reminderHours,
      createdBy: by,
    })
  }
  await store.replaceCaps(tx, callId, capsOf(call))
  await store
    .markPublished(tx, { callId, version, ...calendar, reminderHours, note: calendar.reason ?? null, by })
    .catch((error: { code?: string }) => {
      throw error.code === 'ZN010' ? new Problem('deadline-by-two') : error
    })
  await record(tx, {
    action: newest.published_at ? 'call.amended' : 'call.published',
    subjectType: 'call',
    subjectId: callId,
    callId,
    reason: calendar.reason ?? null,
    detail: {
      version,
      opens: calendar.opens.toISOString(),
      deadline: calendar.deadline.toISOString(),
      correctionDays: calendar.correctionDays,
      reminderHours,
    },
  })
  return { version }
}

/**
 * Rewrites a ruling's text in the version that is not published yet.
 *
 * @throws Problem `not-found`, `call-published`
 */
export async function changeRuling(
  tx: Tx,
  callId: string,
  rulingId: string,
  words: Pick<Call['rulings'][number], 'text' | 'reason'>,
): Promise<Call['rulings'][number]> {
  if (!(await store.findHead(tx, callId, 'newest'))) throw new Problem('not-found')
  await store.lockCall(tx, callId)
  const newest = (await store.findHead(tx, callId, 'newest'))!
  if (newest.published_at) throw new Problem('call-published')
  const data = await store.readData(tx, callId, newest.version)
  const before = data.rulings.find((r) => r.id === rulingId)
  if (!before) throw new Problem('not-found')
  const ruling = { ...before, text: words.text, ...(words.reason && { reason: words.reason }) }
  const changed = { ...data, rulings: data.rulings.map((r) => (r.id === rulingId ? ruling : r)) }
  await store.updateVersion(tx, { callId, version: newest.version, data: changed, sha256: callHash(changed) })
  await record(tx, {
    action: 'call.ruling-changed',
    subjectType: 'call',
    subjectId: callId,
    callId,
    detail: { ruling: rulingId, before: { ...before.text }, after: { ...words.text } },
  })
  return ruling
}
