import type { ReactNode } from 'react'
import type { SecondLook } from '../../../api/second-looks.ts'
import { useWords } from '../../../i18n/index.ts'

const TONE = {
  open: undefined,
  equal: 'mark-met',
  different: 'mark-notMet',
  maintained: undefined,
  reopened: 'mark-undecided',
  lapsed: 'soft',
} as const

/** Where a second look stands: a mark and a word. */
export function LookMark({ look }: { look: Pick<SecondLook, 'state' | 'maySettle'> }): ReactNode {
  const { t } = useWords('second')
  return (
    <div>
      <span className={TONE[look.state]}>
        {look.state === 'equal' && '✓ '}
        {look.state === 'different' && '≠ '}
        {t(`state.${look.state}`)}
      </span>
      {look.maySettle.length > 0 && <strong className="block">{t('yoursToSettle')}</strong>}
    </div>
  )
}
