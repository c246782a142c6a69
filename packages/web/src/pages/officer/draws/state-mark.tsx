import type { ReactNode } from 'react'
import type { DrawState } from '../../../api/draws.ts'
import { useWords } from '../../../i18n/index.ts'

const MARKS: { readonly [state in DrawState]: readonly [mark: string, className: string] } = {
  frozen: ['…', 'mark-undecided'],
  waiting: ['…', 'mark-undecided'],
  revealing: ['…', 'mark-undecided'],
  drawn: ['✓', 'mark-met'],
  expired: ['✗', 'mark-notMet'],
  void: ['✗', 'soft'],
}

/** How a draw stands, in a word and a mark. */
export function StateMark({ state }: { state: DrawState }): ReactNode {
  const { t } = useWords('draws')
  const [mark, className] = MARKS[state]
  return (
    <span className={className}>
      <span aria-hidden="true">{mark} </span>
      {t(`states.${state}`)}
    </span>
  )
}
