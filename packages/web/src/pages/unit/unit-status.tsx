import type { ReactNode } from 'react'
import type { UnitStatus } from '../../api/types.ts'
import { useWords } from '../../i18n/index.ts'

const LOOKS = {
  pending: ['?', 'mark-undecided'],
  verified: ['✓', 'mark-met'],
  rejected: ['✗', 'mark-notMet'],
} as const

/** Whether a unit has been checked: a mark and a word. */
export function UnitStatusMark({ status }: { status: UnitStatus }): ReactNode {
  const { t } = useWords('unit')
  const [sign, look] = LOOKS[status]
  return (
    <span className={`mark small ${look}`}>
      <span aria-hidden="true">{sign}</span> {t(`status.${status}`)}
    </span>
  )
}
