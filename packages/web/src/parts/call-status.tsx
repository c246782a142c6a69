import type { ReactNode } from 'react'
import type { CallStatus } from '../api/types.ts'
import { useWords } from '../i18n/index.ts'
import { Countdown } from './countdown.tsx'

const SIGNS: Record<CallStatus, string> = { upcoming: '○', open: '●', closed: '■', unpublished: '–' }

/** Whether a call takes applications, and how long still. */
export function CallStatusNote(props: {
  status: CallStatus
  opens: string | null
  deadline: string | null
}): ReactNode {
  const { status, opens, deadline } = props
  const { t } = useWords('public')
  return (
    <span className={`status status-${status}`}>
      <span aria-hidden="true">{SIGNS[status]}</span> {t(`status.${status}`)}
      {status === 'open' && deadline && (
        <>
          {' · '}
          <Countdown to={deadline} />
        </>
      )}
      {status === 'upcoming' && opens && (
        <>
          {' · '}
          {t('call.opensIn')} <Countdown to={opens} />
        </>
      )}
    </span>
  )
}
