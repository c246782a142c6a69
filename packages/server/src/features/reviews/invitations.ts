import { z } from 'zod'
import { asSystem } from '../../platform/db/actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/history.ts'
import { cutPage, readCursor } from '../../platform/http/fields.ts'
import { Problem } from '../../platform/http/problem.ts'
import { enqueue } from '../../platform/jobs.ts'
import type { Reader } from '../access/service.ts'
import { currentCall } from '../calls/service.ts'
import { hasSigned, mustHaveSigned } from '../experts/service.ts'
import { FIND_CONFLICTS } from '../recusal/service.ts'
import * as store from './invitation-store.ts'
import type { AnswerInput, candidatesQuery, Invitation } from './schemas.ts'
import { reviewSubject, termsOf } from './service.ts'

/** The expert who asks. @throws Problem `not-found`: the account is no expert's */
async function expertOf(tx: Tx, reader: Reader) {
  const own = await store.ownExpert(tx, reader.id)
  if (!own) throw new Problem('not-found')
  return own
}

/** What an expert is asked to review, call by call, and what they answered. */
export async function ownInvitations(tx: Tx, reader: Reader): Promise<Invitation[]> {
  const own = await store.ownExpert(tx, reader.id)
  if (!own) return []
  const rows = await asSystem(tx, 'reviews', () => store.invitations(tx, own.id))
  const items: Invitation[] = []
  for (const [callId, tracks] of Map.groupBy(rows, (r) => r.call)) {
    const { call } = await currentCall(tx, callId)
    items.push({
      call: { id: callId, title: call.title },
      tracks: tracks.map((r) => ({
        track: r.track,
        title: call.tracks.find((t) => t.id === r.track)!.title,
        answer: r.answer,
        workload: r.workload,
        ended: r.ended,
        applications: r.applications,
        closesAt: r.closesAt?.toISOString() ?? null,
      })),
      pledged: await hasSigned(tx, callId, reader.id, 'expert'),
    })
  }
  return items
}

/**
 * Answers for some tracks. Who agrees has signed the pledge of integrity before.
 *
 * @throws Problem `not-found`, `pledge-first`, `review-answered` (an answer is given once)
 */
export async function answerInvitation(
  tx: Tx,
  reader: Reader,
  callId: string,
  { tracks, workload, reason }: AnswerInput,
): Promise<void> {
  const own = await expertOf(tx, reader)
  if (Object.values(tracks).includes('accepted')) await mustHaveSigned(tx, callId, reader.id, 'expert')
  for (const [track, answer] of Object.entries(tracks)) {
    const declined = answer === 'declined'
    const to = { answer, workload: declined ? null : workload, decline_reason: declined ? reason! : null }
    if (!(await store.setAnswer(tx, callId, own.id, track, to)))
      throw new Problem('review-answered', { params: { track } })
    const what = { action: `review.${answer}`, callId, ...(declined && { reason: reason! }) }
    const detail = { expert: own.name, track }
    await record(tx, { ...what, ...reviewSubject(callId, track), detail })
    await record(tx, { ...what, subjectType: 'expert', subjectId: own.id, detail })
  }
}

const place = z.tuple([z.string()])

/** What will be reviewed in a track that one is asked for. @throws Problem `not-found` */
export async function reviewables(
  tx: Tx,
  reader: Reader,
  callId: string,
  q: z.output<typeof candidatesQuery>,
) {
  const own = await expertOf(tx, reader)
  if (!(await store.mayLook(tx, own.id, callId, q.track))) throw new Problem('not-found')
  const { blind } = await termsOf(tx, callId, q.track)
  const after = readCursor(place, q.cursor)?.[0]
  const found = await asSystem(tx, 'reviews', () =>
    store.reviewables(tx, own.id, callId, { track: q.track, limit: q.limit, ...(after && { after }) }),
  )
  const { rows, nextCursor } = cutPage(found, q.limit, (r) => [r.number])
  return { items: rows.map((r) => ({ ...r, unit: blind ? null : r.unit })), nextCursor }
}

/** Says how gladly one would review an application; null: nothing said. @throws Problem `not-found` */
export async function wishFor(
  tx: Tx,
  reader: Reader,
  application: string,
  wish: 'gladly' | 'can' | 'rather-not' | null,
): Promise<void> {
  const { own } = await within(tx, reader, application)
  await store.setWish(tx, application, own.id, wish)
}

/**
 * Declares a conflict: from now on the application can never be this expert's, and what they gave to it counts no more.
 *
 * @throws Problem `not-found`, `review-declared` (it was declared before)
 */
export async function declareConflict(
  tx: Tx,
  reader: Reader,
  application: string,
  reason: string,
): Promise<void> {
  const { own, at } = await within(tx, reader, application)
  const row = { application_id: application, expert_id: own.id, reason, occasion: 'invitation' }
  if (!(await store.declare(tx, row))) throw new Problem('review-declared')
  await enqueue(tx, FIND_CONFLICTS, {})
  const what = {
    action: 'review.declared',
    callId: at.call_id,
    reason,
    detail: { number: at.number, expert: own.name },
  }
  await record(tx, { ...what, ...reviewSubject(at.call_id, at.track) })
  await record(tx, { ...what, subjectType: 'expert', subjectId: own.id })
}

async function within(tx: Tx, reader: Reader, application: string) {
  const own = await expertOf(tx, reader)
  const at = await asSystem(tx, 'reviews', () => store.placeOf(tx, application))
  if (!at || !(await store.mayLook(tx, own.id, at.call_id, at.track))) throw new Problem('not-found')
  return { own, at }
}
