import type { ReactNode } from 'react'
import type { ProposalRow } from '../../../../api/review-assignments.ts'
import { useWords } from '../../../../i18n/index.ts'

const MARKS = {
  waiting: ['?', 'undecided'],
  running: ['?', 'undecided'],
  proposed: ['?', 'undecided'],
  failed: ['✗', 'notMet'],
  cancelled: ['–', 'none'],
  applied: ['✓', 'met'],
  dropped: ['–', 'none'],
} as const

/** How a proposal stands, as a sign and a word. */
export function ProposalState({ state }: { state: ProposalRow['state'] }): ReactNode {
  const { t } = useWords('assign')
  const [sign, mark] = MARKS[state]
  return (
    <span className={mark === 'none' ? 'soft' : `mark-${mark}`}>
      {sign} {t(`states.${state}`)}
    </span>
  )
}
