import type { Call } from '@zhinan/call'
import type { ReactNode } from 'react'
import type { ApplicationView } from '../../../api/application-types.ts'
import { useServerNow } from '../../../api/clock.ts'
import { useWords } from '../../../i18n/index.ts'
import { Banner } from '../../../parts/banner.tsx'
import { Countdown } from '../../../parts/countdown.tsx'
import { ReasonLine } from '../../../parts/verdict/reason-line.tsx'
import { dateTime } from '../../../parts/when.ts'

/** What the association last said about it, and what to do now. */
export function OutcomeBanner({
  application: a,
  call,
}: {
  application: ApplicationView
  call: Call
}): ReactNode {
  const { t, locale } = useWords('form')
  const last = a.outcomes[0]
  switch (a.state) {
    case 'draft':
      return (
        a.lateUntil && (
          <Banner tone="open" heading={t('banner.late', { until: dateTime(a.lateUntil, locale) })}>
            {t('banner.lateNext')}
          </Banner>
        )
      )
    case 'returned':
      return <Returned application={a} />
    case 'ineligible':
      return (
        <Banner tone="bad" heading={t('banner.ineligible')}>
          <ul>
            {last?.reasons.map((r) => (
              <li key={`${r.code}${r.rule}${r.clause}`}>
                <ReasonLine reason={r} call={call} />
              </li>
            ))}
            {last?.note && <li>{last.note}</li>}
          </ul>
        </Banner>
      )
    case 'submitted':
      return (
        <Banner
          tone="plain"
          heading={t('banner.submitted', { at: a.submittedAt ? dateTime(a.submittedAt, locale) : '' })}
        >
          {t('banner.submittedNext')}
        </Banner>
      )
    case 'eligible':
      return (
        <Banner tone="good" heading={t('banner.eligible')}>
          {t('banner.eligibleNext')}
        </Banner>
      )
    case 'withdrawn':
      return (
        <Banner tone="plain" heading={t('banner.withdrawn')}>
          {t('banner.withdrawnNext')}
        </Banner>
      )
    default:
      return null
  }
}

function Returned({ application: a }: { application: ApplicationView }): ReactNode {
  const { t, locale } = useWords('form')
  const now = useServerNow()
  const last = a.outcomes[0]
  const late = a.returnDue !== null && now !== undefined && Date.parse(a.returnDue) < now
  const heading = (due: string) => (late ? t('banner.returnedLate', { due }) : t('banner.returned', { due }))
  // What is about the whole stands here, the rest beside its field.
  const overall = last?.comments.filter((c) => c.path === '') ?? []
  const placed = (last?.comments.length ?? 0) - overall.length
  return (
    <Banner
      tone={late ? 'bad' : 'open'}
      heading={a.returnDue ? heading(dateTime(a.returnDue, locale)) : t('banner.returnedNoDate')}
    >
      {a.returnDue && !late && <Countdown to={a.returnDue} />}
      {overall.map((c) => (
        <p key={c.comment}>{c.comment}</p>
      ))}
      {last?.note && <p>{last.note}</p>}
      {placed > 0 && <p>{t('banner.comments', { n: placed })}</p>}
    </Banner>
  )
}
