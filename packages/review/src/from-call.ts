import { type Call, reviewOf, summarise } from '@zhinan/call'
import type { ScoringTerms } from './score/model.ts'
import type { TrackPlan } from './select/model.ts'

/** A track of a call as scoring and selection take it. */
export interface ReviewedTrack {
  readonly plan: TrackPlan
  readonly terms: ScoringTerms
}

/** The tracks of a call in its order. @returns nothing when the call does not say how it is reviewed */
export function tracksOf(call: Call): ReviewedTrack[] | undefined {
  const caps = new Map(summarise(call).rows.map((r) => [r.track, r.cap]))
  const found = call.tracks.flatMap((track): ReviewedTrack[] => {
    const review = reviewOf(call, track)
    if (!review) return []
    const { floor, reserve } = review
    const cap = caps.get(track.id)
    const plan: TrackPlan = {
      id: track.id,
      quota: track.award.quota,
      amount: track.award.amount,
      ...(cap !== undefined && { cap }),
      ...(floor !== undefined && { floor }),
      minOpinions: review.minOpinions,
      ...(reserve !== undefined && { reserve }),
      absorbs: track.absorbs,
    }
    return [{ plan, terms: { ...review, criteria: track.criteria } }]
  })
  return found.length === call.tracks.length ? found : undefined
}
