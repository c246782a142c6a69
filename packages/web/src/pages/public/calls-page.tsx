import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { formatMoney } from '@zhinan/call/public'
import type { ReactNode } from 'react'
import { callsQuery } from '../../api/queries.ts'
import type { CallCard } from '../../api/types.ts'
import { useWords } from '../../i18n/index.ts'
import { Async } from '../../parts/async.tsx'
import { CallStatusNote } from '../../parts/call-status.tsx'
import { usePageTitle } from '../../parts/page-title.ts'
import { dateTime } from '../../parts/when.ts'
import { DemoNote } from './demo-note.tsx'

/** The first page: every call, and what one can do with it. */
export function CallsPage(): ReactNode {
  const { t } = useWords('public')
  const calls = useQuery(callsQuery)
  usePageTitle(t('calls.title'))
  return (
    <>
      <h1>{t('calls.title')}</h1>
      <p className="soft lead">{t('calls.lead')}</p>
      <Async query={calls}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="card">{t('calls.empty')}</p>
          ) : (
            <ul className="calls">
              {items.map((call) => (
                <li key={call.id} className="card">
                  <Card call={call} />
                </li>
              ))}
            </ul>
          )
        }
      </Async>
      <DemoNote />
    </>
  )
}

function Card({ call }: { call: CallCard }): ReactNode {
  const { t, say, locale } = useWords('public')
  const params = { call: call.id }
  return (
    <>
      <CallStatusNote {...call} />
      <h2>
        <Link to="/calls/$call" params={params}>
          {say(call.title)}
        </Link>
      </h2>
      <p className="soft">{t('call.issuer', { issuer: say(call.issuer) })}</p>
      <p>
        {t('calls.figures', {
          awards: call.totals.awards,
          money: say(formatMoney(call.totals.money)),
          tracks: call.tracks,
        })}
      </p>
      {call.opens && call.deadline && (
        <p className="soft small">
          {t('call.period', {
            opens: dateTime(call.opens, locale),
            deadline: dateTime(call.deadline, locale),
          })}
        </p>
      )}
      <p className="actions">
        <Link className="button primary" to="/calls/$call" params={params}>
          {t('calls.open')}
        </Link>
        <Link className="button" to="/calls/$call/can-apply" params={params}>
          {t('calls.canApply')}
        </Link>
      </p>
    </>
  )
}
