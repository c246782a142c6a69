import type { Call } from '@zhinan/call'
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
      <Banner
        tone={late ? 'bad' : 'open'}
        heading={
          a.returnDue
            ? t(late ? 'banner.returnedLate' : 'banner.returned', { due: dateTime(a.returnDue, locale) })
            : t('banner.returnedNoDate')
        }
        body={
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
      <Banner
        tone="bad"
        heading={t('banner.ineligible')}
        body={
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
      <Banner
        tone="plain"
        heading={t('banner.submitted', { at: a.submittedAt ? dateTime(a.submittedAt, locale) : '' })}
        body={t('banner.submittedNext')}
      />
    )
  if (a.state === 'eligible')
    return <Banner tone="good" heading={t('banner.eligible')} body={t('banner.eligibleNext')} />
  if (a.state === 'withdrawn')
    return <Banner tone="plain" heading={t('banner.withdrawn')} body={t('banner.withdrawnNext')} />
  return null
}

interface BannerProps {
  readonly tone: 'plain' | 'good' | 'open' | 'bad'
  readonly heading: string
  readonly body: ReactNode
}

function Banner({ tone, heading, body }: BannerProps): ReactNode {
  return (
    <div role="status" className={`za-banner za-banner-${tone}`}>
      <strong>{heading}</strong>
      <div>{body}</div>
    </div>
  )
}
