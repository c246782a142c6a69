import type { ReactNode } from 'react'
import type { ScreeningCard } from '../../../api/application-types.ts'
import { useWords } from '../../../i18n/index.ts'
import { dateTime } from '../../../parts/when.ts'

/** Until when it must be examined; said in words, not by colour alone, once that is past. */
export function DueMark({ due }: { due: NonNullable<ScreeningCard['due']> }): ReactNode {
  const { t, locale } = useWords('screening')
  const until = dateTime(due.at, locale)
  return (
    <div className={due.overdue ? 'zv-notMet' : 'zf-help'}>
      {due.overdue ? `! ${t('due.overdue', { until })}` : t('due.until', { until })}
    </div>
  )
}
