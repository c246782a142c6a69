import type { ReactNode } from 'react'
import type { ExpertStatus } from '../../api/experts.ts'
import { useWords } from '../../i18n/index.ts'

const LOOKS = {
  proposed: ['?', 'mark-undecided'],
  verified: ['✓', 'mark-met'],
  suspended: ['–', 'mark-notMet'],
  rejected: ['✗', 'mark-notMet'],
} as const

/** How a record stands: a mark and a word. */
export function ExpertStatusMark({ status }: { status: ExpertStatus }): ReactNode {
  const { t } = useWords('experts')
  const [sign, look] = LOOKS[status]
  return (
    <span className={`mark small ${look}`}>
      <span aria-hidden="true">{sign}</span> {t(`status.${status}`)}
    </span>
  )
}
