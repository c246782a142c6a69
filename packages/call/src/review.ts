import type { Call, Track } from './model.ts'
import type { ReviewTerms } from './schema/review.ts'

/**
 * How a track's applications are reviewed: the call's terms, and where the track says otherwise the track's.
 *
 * @returns nothing when the call does not say how it is reviewed
 */
export function reviewOf(call: Pick<Call, 'review'>, track: Pick<Track, 'review'>): ReviewTerms | undefined {
  return call.review && { ...call.review, ...track.review }
}
