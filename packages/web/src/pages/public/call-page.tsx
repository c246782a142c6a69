import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { formatMoney } from '@zhinan/call/public'
import type { ReactNode } from 'react'
import { callQuery } from '../../api/queries.ts'
import type { CallView } from '../../api/types.ts'
import { useWords } from '../../i18n/index.ts'
import { Async } from '../../parts/async.tsx'
import { CallStatusNote } from '../../parts/call-status.tsx'
import { NoticeList } from '../../parts/notices.tsx'
import { usePageTitle } from '../../parts/page-title.ts'
import { dateTime } from '../../parts/when.ts'
import { TrackTable } from './track-table.tsx'

/** A call at a glance: how long it is open, what it gives, and its tracks. */
export function CallPage(): ReactNode {
  const { call } = useParams({ from: '/public/calls/$call' })
  return <Async query={useQuery(callQuery(call))}>{(view) => <CallInFull view={view} />}</Async>
}

function CallInFull({ view }: { view: CallView }): ReactNode {
  const { t, say, locale } = useWords('public')
  const { call, opens, deadline, status } = view
  usePageTitle(say(call.shortTitle))
  const submitted = Object.values(view.submitted).reduce((sum, n) => sum + n, 0)
  const params = { call: call.id }
  return (
    <>
      {status === 'unpublished' && <p className="note note-open">{t('call.unpublished')}</p>}
      <div className="call-head">
        <div>
          <h1>{say(call.title)}</h1>
          <p className="soft">{t('call.issuer', { issuer: say(call.issuer) })}</p>
        </div>
        <CallStatusNote status={status} opens={opens} deadline={deadline} />
      </div>
      <p className="soft">
        {opens && deadline
          ? t('call.period', { opens: dateTime(opens, locale), deadline: dateTime(deadline, locale) })
          : t('call.noPeriod')}
      </p>
      {deadline && call.paper && call.paper.needs !== 'none' && (
        <p className="soft">
          {t(`call.paper.${call.paper.needs}`, { due: dateTime(paperDue(call.paper, deadline), locale) })}
        </p>
      )}
      {call.appeal && (
        <p className="soft">
          {t('call.appeal', { days: call.appeal.days, answerDays: call.appeal.answerDays })}
        </p>
      )}
      <ul className="totals">
        <Total name={t('call.totals.awards')} value={`${call.totals.awards}`} />
        <Total name={t('call.totals.money')} value={say(formatMoney(call.totals.money))} />
        <Total name={t('call.totals.tracks')} value={`${call.tracks.length}`} />
        <Total name={t('call.totals.submitted')} value={`${submitted}`} />
      </ul>
      <p className="actions">
        <Link className="button primary" to="/calls/$call/can-apply" params={params}>
          {t('call.canApply')}
        </Link>
        {status === 'open' && (
          <Link className="button" to="/home" search={{ call: call.id, start: 'yes' }}>
            {t('call.apply')}
          </Link>
        )}
        <Link className="button" to="/calls/$call/rulings" params={params}>
          {t('call.rulings', { n: call.rulings.length })}
        </Link>
      </p>
      <NoticeList call={call.id} />
      <TrackTable view={view} />
    </>
  )
}

/** Until when whoever submits in time has for the sealed scan or paper; the server says so for each application. */
function paperDue({ deadline, days = 0 }: NonNullable<CallView['call']['paper']>, submitBy: string): number {
  const last = Date.parse(submitBy)
  return deadline ? Math.max(Date.parse(deadline), last) : last + days * 86_400_000
}

function Total({ name, value }: { name: string; value: string }): ReactNode {
  return (
    <li>
      <strong>{value}</strong>
      <span className="soft">{name}</span>
    </li>
  )
}
