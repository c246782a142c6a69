import type { ReactNode } from 'react'
import { useServerNow } from '../api/clock.ts'
import { useWords } from '../i18n/index.ts'
import { remaining } from './when.ts'

/** Time left until `to`, by the server's clock. Silent for screen readers, which would hear it every second. */
export function Countdown({ to, className }: { to: string; className?: string }): ReactNode {
  const { t } = useWords('common')
  const now = useServerNow()
  if (now === undefined) return null
  const ms = Date.parse(to) - now
  if (ms < 0) return <span className={className}>{t('countdown.over')}</span>
  const { days, clock } = remaining(ms)
  return (
    <span role="timer" aria-live="off" className={`countdown ${className ?? ''}`}>
      {days > 0 ? t('countdown.days', { days, clock }) : t('countdown.today', { clock })}
    </span>
  )
}
