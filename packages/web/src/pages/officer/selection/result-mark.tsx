import type { ReactNode } from 'react'
import type { SelectionResult } from '../../../api/selection.ts'
import { useWords } from '../../../i18n/index.ts'

const MARKS: { readonly [result in SelectionResult]: readonly [mark: string, className: string] } = {
  shortlisted: ['✓', 'mark-met'],
  nested: ['↳', 'mark-met'],
  reserve: ['…', 'mark-undecided'],
  tied: ['=', 'mark-undecided'],
  open: ['?', 'mark-undecided'],
  'awaiting-review': ['?', 'mark-undecided'],
  'not-selected': ['–', 'soft'],
  out: ['✗', 'soft'],
}

/** What becomes of an application, in a word and a mark; `rank` where it has one. */
export function ResultMark({
  result,
  rank,
}: {
  result: SelectionResult
  rank?: number | null | undefined
}): ReactNode {
  const { t } = useWords('selection')
  const [mark, className] = MARKS[result]
  return (
    <span className={`${className} nowrap`}>
      <span aria-hidden="true">{mark} </span>
      {t(`results.${result}`)}
      {rank ? ` ${t('rankOf', { n: rank })}` : ''}
    </span>
  )
}
