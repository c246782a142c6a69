import { type Call, type ReviewTerms, reviewOf } from '@zhinan/call'
import { type ReviewedTrack, type Sheet, tracksOf } from '@zhinan/review'
import type { Tx } from '../../platform/db/database.ts'
import { Problem } from '../../platform/http/problem.ts'
import { shanghai } from '../../platform/shanghai.ts'
import { type Reader, reviews, type Standing } from '../access/service.ts'
import { callAt, currentCall } from '../calls/service.ts'
import * as store from './store.ts'

export type { Round } from './store.ts'
export { inForce, roundsOf } from './store.ts'

/** Of what an event in a track's review is, for its history. */
export const reviewSubject = (callId: string, track: string) => ({
  subjectType: 'review',
  subjectId: `${callId}/${track}`,
  callId,
})

/** Whether somebody may look at the review of a track: who runs it, and who oversees. */
export const seesReview = (standing: Standing, callId: string, track: string): boolean =>
  reviews(standing, callId, [track]) ||
  standing.staff.some((s) => s.role === 'supervisor' || s.role === 'approver')

/**
 * The call, for an officer for the review of all of these tracks.
 *
 * @throws Problem `not-found` (no such track), `forbidden`
 */
export async function mustReview(
  tx: Tx,
  callId: string,
  tracks: readonly string[],
  { standing }: Reader,
): Promise<Call> {
  const { call } = await currentCall(tx, callId)
  if (tracks.some((id) => !call.tracks.some((t) => t.id === id))) throw new Problem('not-found')
  if (!reviews(standing, callId, tracks)) throw new Problem('forbidden')
  return call
}

/** A track's review as it opened; none: it has not. */
export const roundOf = async (tx: Tx, callId: string, track: string): Promise<store.Round | undefined> =>
  (await store.roundsOf(tx, callId, [track]))[0]

/** Nothing can be written in a review now. @param closesAt when it closed; null: it has not opened */
export const notOpen = (closesAt: Date | null): Problem =>
  closesAt
    ? new Problem('review-closed', { params: { at: shanghai(closesAt) } })
    : new Problem('review-not-open')

/**
 * A track with the terms by which it is reviewed: as they were when its review opened, before that as they are now.
 *
 * @throws Problem `not-found` (no such track), `review-no-terms` (the call does not say how it is reviewed)
 */
export async function termsOf(
  tx: Tx,
  callId: string,
  track: string,
): Promise<{ call: Call; reviewed: ReviewedTrack } & Pick<ReviewTerms, 'blind' | 'panel' | 'remindDays'>> {
  const round = await roundOf(tx, callId, track)
  const { call } = round ? await callAt(tx, callId, round.callVersion) : await currentCall(tx, callId)
  const of = call.tracks.find((t) => t.id === track)
  if (!of) throw new Problem('not-found')
  const reviewed = tracksOf(call)?.find((t) => t.plan.id === track)
  if (!reviewed) throw new Problem('review-no-terms')
  const { blind, panel, remindDays } = reviewOf(call, of)!
  return { call, reviewed, blind, panel, remindDays }
}

/**
 * How many experts each application of a track needs, by its terms.
 *
 * @throws Problem `not-found` (no such track), `review-no-terms`
 */
export async function reviewersFor(tx: Tx, callId: string, track: string): Promise<number> {
  const { call } = await termsOf(tx, callId, track)
  return reviewOf(call, call.tracks.find((t) => t.id === track)!)!.reviewers
}

/**
 * The opinions that count, of a call or of some of its tracks: what was sent last, unless it was returned since or the
 * assignment ended. `Sheet.expert` is the expert's id. Sees what the actor may see.
 */
export const opinionsInForce = (tx: Tx, callId: string, tracks?: readonly string[]): Promise<Sheet[]> =>
  store.opinionsInForce(tx, callId, tracks)
