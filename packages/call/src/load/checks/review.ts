import type { Track } from '../../model.ts'
import { reviewOf } from '../../review.ts'
import type { ReviewTerms } from '../../schema/review.ts'
import { text } from '../../text.ts'
import { type Check, idsOf, type Loaded, reportDuplicates } from '../loaded.ts'

/** Dropping two of three opinions leaves one expert to decide. */
const TRIMMED_NEEDS = 4

/** The terms of review fit together, in the call and in each track that says otherwise. */
export const review: Check = (loaded) => {
  if (loaded.call.review) termsFit(loaded, loaded.call.review)
  for (const track of loaded.call.tracks) {
    if (!track.review) continue
    const whole = reviewOf(loaded.call, track)
    if (whole) termsFit(loaded, whole, track)
    else
      loaded.report.add(
        'review',
        loaded.trackSources.get(track)!.at(['review'], { key: true }),
        text(
          `“${track.id}”写了 review，call.yaml 却没有；请先在 call.yaml 写明总的评审办法`,
          `"${track.id}" states review but call.yaml does not: state the call's own terms there first`,
        ),
      )
  }
}

/** Reports at the track's line what the track states, at the call's what it takes over. */
function termsFit({ report, callSource, trackSources }: Loaded, terms: ReviewTerms, track?: Track): void {
  const placeOf = (key: keyof ReviewTerms) =>
    track?.review && key in track.review ? trackSources.get(track)! : callSource
  // What concerns two keys stands at the first of them that the track states itself.
  const fault = (keys: readonly (keyof ReviewTerms)[], zh: string, en: string, within: string[] = []) => {
    const key = keys.find((k) => track?.review && k in track.review) ?? keys[0]!
    report.add('review', placeOf(key).at(['review', key, ...(key === keys[0] ? within : [])]), text(zh, en))
  }
  const { scale, comments, floor, flags, recommendation } = terms

  if (scale.max <= scale.min) {
    fault(
      ['scale'],
      `分值上限 ${scale.max} 须大于下限 ${scale.min}`,
      `the scale's max ${scale.max} has to be more than its min ${scale.min}`,
      ['max'],
    )
    // Whatever else is held against the scale would be a fault of the scale again.
    return
  }
  if (hundredths(scale.max - scale.min) % hundredths(scale.step) !== 0)
    fault(
      ['scale'],
      `从 ${scale.min} 起每步 ${scale.step} 到不了 ${scale.max}；请改 step`,
      `steps of ${scale.step} from ${scale.min} do not reach ${scale.max}: change step`,
      ['step'],
    )
  if (terms.minOpinions > terms.reviewers)
    fault(
      ['minOpinions', 'reviewers'],
      `每份只有 ${terms.reviewers} 位专家，有效意见却要 ${terms.minOpinions} 份，永远排不了名`,
      `${terms.reviewers} experts judge each application, but ${terms.minOpinions} opinions are needed: none could be ranked`,
    )
  if (terms.aggregation === 'trimmed' && terms.minOpinions < TRIMMED_NEEDS)
    fault(
      ['aggregation', 'minOpinions'],
      `去掉最高分和最低分须有至少 ${TRIMMED_NEEDS} 份有效意见，否则只剩一人说了算；minOpinions 现为 ${terms.minOpinions}`,
      `without the highest and the lowest, one expert would decide: minOpinions has to be at least ${TRIMMED_NEEDS}, it is ${terms.minOpinions}`,
    )
  if (comments?.below !== undefined && (comments.below <= scale.min || comments.below > scale.max))
    fault(
      ['comments', 'scale'],
      `低于 ${comments.below} 须写意见，分值却是 ${scale.min}–${scale.max}，没有这样的分或每个分都是`,
      `a comment is needed below ${comments.below}, but scores go from ${scale.min} to ${scale.max}: no score or every score is`,
      ['below'],
    )
  if (comments?.above !== undefined && (comments.above >= scale.max || comments.above < scale.min))
    fault(
      ['comments', 'scale'],
      `高于 ${comments.above} 须写意见，分值却是 ${scale.min}–${scale.max}，没有这样的分或每个分都是`,
      `a comment is needed above ${comments.above}, but scores go from ${scale.min} to ${scale.max}: no score or every score is`,
      ['above'],
    )
  if (comments?.below !== undefined && comments.above !== undefined && comments.below > comments.above)
    fault(
      ['comments'],
      `低于 ${comments.below} 和高于 ${comments.above} 都须写意见，等于每个分都须写；请改其一`,
      `comments are needed below ${comments.below} and above ${comments.above}, so for every score: change one`,
      ['below'],
    )
  if (floor !== undefined && (floor < scale.min || floor > scale.max))
    fault(
      ['floor', 'scale'],
      `入围最低分 ${floor} 不在分值 ${scale.min}–${scale.max} 之内`,
      `the least score to be selected, ${floor}, is not between ${scale.min} and ${scale.max}`,
    )
  for (const [name, n] of Object.entries(flags ?? {}))
    if (n <= 0 || n > scale.max - scale.min)
      fault(
        ['flags', 'scale'],
        `提示界线 ${n} 须大于 0，且不超过分值的跨度 ${scale.max - scale.min}`,
        `${n} has to be more than 0 and at most the width of the scale, ${scale.max - scale.min}`,
        [name],
      )
  if (recommendation.length === 1)
    fault(
      ['recommendation'],
      '推荐意见只有一个选项，等于没有选择；至少写两个，或写 []',
      'the recommendation has one choice, which is none: state two or more, or []',
    )
  reportDuplicates(
    report,
    placeOf('recommendation'),
    ['review', 'recommendation'],
    idsOf(recommendation),
    text('推荐意见', 'recommendation'),
  )
}

const hundredths = (n: number): number => Math.round(n * 100)
