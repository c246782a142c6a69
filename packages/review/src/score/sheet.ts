import { add, divided, exactly, type Fraction, sum, times } from './exact.ts'
import type { Mark, ScoringTerms, Sheet, SheetFault, SheetFlag } from './model.ts'

/** Characters that say something: spaces and line ends do not. */
export const commentLength = (comment: string | undefined): number =>
  [...(comment ?? '').replace(/\s/gu, '')].length

/**
 * Looks whether an opinion counts: complete, within scale and step, commented where the call asks for it.
 *
 * @returns every fault, none when it is valid
 */
export function sheetFaults(terms: ScoringTerms, sheet: Sheet): SheetFault[] {
  const faults: SheetFault[] = []
  const seen = new Set<string>()
  const known = new Set(terms.criteria.map((c) => c.id))
  for (const mark of sheet.marks) {
    const criterion = mark.criterion
    if (!known.has(criterion)) faults.push({ code: 'criterion-unknown', criterion })
    else if (seen.has(criterion)) faults.push({ code: 'mark-twice', criterion })
    else faults.push(...markFaults(terms, mark))
    seen.add(criterion)
  }
  for (const { id } of terms.criteria) if (!seen.has(id)) faults.push({ code: 'mark-missing', criterion: id })

  const { recommendation, suggestedAmount } = sheet
  if (recommendation === undefined) {
    if (terms.recommendation.length > 0) faults.push({ code: 'recommendation-missing' })
  } else if (!terms.recommendation.some((r) => r.id === recommendation))
    faults.push({ code: 'recommendation-unknown', saw: recommendation })
  if (suggestedAmount !== undefined) {
    if (!terms.suggestedAmount) faults.push({ code: 'amount-not-asked', saw: suggestedAmount })
    else if (!Number.isSafeInteger(suggestedAmount) || suggestedAmount < 0)
      faults.push({ code: 'amount-not-money', saw: suggestedAmount })
  }
  return faults
}

function markFaults({ scale, comments }: ScoringTerms, { criterion, score, comment }: Mark): SheetFault[] {
  if (!(score >= scale.min && score <= scale.max)) return [{ code: 'off-scale', criterion, saw: score }]
  const from = add(exactly(score), negative(exactly(scale.min)))
  const steps = divided(from, exactly(scale.step))
  if (steps.over % steps.under !== 0n) return [{ code: 'off-step', criterion, saw: score, need: scale.step }]
  const asked =
    comments !== undefined &&
    ((comments.below !== undefined && score < comments.below) ||
      (comments.above !== undefined && score > comments.above))
  const length = commentLength(comment)
  return asked && length < comments.minLength
    ? [{ code: 'comment-missing', criterion, saw: length, need: comments.minLength }]
    : []
}

const negative = ({ over, under }: Fraction): Fraction => ({ over: -over, under })

/** The weighted total of a valid opinion, on the scale of its marks. */
export function totalOf(terms: ScoringTerms, sheet: Sheet): Fraction {
  const weights = new Map(terms.criteria.map((c) => [c.id, exactly(c.weight)]))
  const points = sum(sheet.marks.map((m) => times(weights.get(m.criterion)!, exactly(m.score))))
  return divided(points, sum([...weights.values()]))
}

/** What makes an opinion doubtful by itself. */
export function sheetFlags(terms: ScoringTerms, sheet: Sheet): Exclude<SheetFlag, 'outlier'>[] {
  const said = [sheet.comment, ...sheet.marks.map((m) => m.comment)].reduce((n, c) => n + commentLength(c), 0)
  return [
    ...(terms.tooFast && sheet.seconds !== undefined && sheet.seconds < terms.tooFast.seconds
      ? (['too-fast'] as const)
      : []),
    ...(terms.tooShort && said < terms.tooShort.characters ? (['too-short'] as const) : []),
  ]
}
