import type { Call } from '@zhinan/call'
import { Alert } from 'antd'
import type { ReactNode } from 'react'
import type { ApplicationView } from '../../../api/application-types.ts'
import { useServerNow } from '../../../api/clock.ts'
import { useWords } from '../../../i18n/index.ts'
import { Countdown } from '../../../parts/countdown.tsx'
import { ClauseChip } from '../../../parts/verdict/clause-chip.tsx'
import { dateTime } from '../../../parts/when.ts'

/** What the association last said about it, and what to do now. */
export function OutcomeBanner({
  application: a,
  call,
}: {
  application: ApplicationView
  call: Call
}): ReactNode {
  const { t, say, locale } = useWords('form')
  const now = useServerNow()
  const last = a.outcomes[0]
  if (a.state === 'returned') {
    const late = a.returnDue !== null && now !== undefined && Date.parse(a.returnDue) < now
    return (
      <Alert
        type={late ? 'error' : 'warning'}
        className="za-banner"
        title={
          a.returnDue
            ? t(late ? 'banner.returnedLate' : 'banner.returned', { due: dateTime(a.returnDue, locale) })
            : t('banner.returnedNoDate')
        }
        description={
          <>
            {a.returnDue && !late && <Countdown to={a.returnDue} />}
            {last?.note && <p>{last.note}</p>}
            <p>{t('banner.comments', { n: last?.comments.length ?? 0 })}</p>
          </>
        }
      />
    )
  }
  if (a.state === 'ineligible')
    return (
      <Alert
        type="error"
        className="za-banner"
        title={t('banner.ineligible')}
        description={
          <ul>
            {last?.reasons.map((r) => (
              <li key={`${r.code}${r.rule}${r.clause}`}>
                {say(call.reasons.find((x) => x.id === r.code)?.title ?? { zh: r.code, en: r.code })}
                {r.text && `：${say(r.text)}`} {r.clause && <ClauseChip clause={r.clause} />}
              </li>
            ))}
            {last?.note && <li>{last.note}</li>}
          </ul>
        }
      />
    )
  if (a.state === 'submitted')
    return (
      <Alert
        type="info"
        className="za-banner"
        title={t('banner.submitted', { at: a.submittedAt ? dateTime(a.submittedAt, locale) : '' })}
        description={t('banner.submittedNext')}
      />
    )
  if (a.state === 'eligible')
    return (
      <Alert
        type="success"
        className="za-banner"
        title={t('banner.eligible')}
        description={t('banner.eligibleNext')}
      />
    )
  if (a.state === 'withdrawn')
    return (
      <Alert
        type="info"
        className="za-banner"
        title={t('banner.withdrawn')}
        description={t('banner.withdrawnNext')}
      />
    )
  return null
}
