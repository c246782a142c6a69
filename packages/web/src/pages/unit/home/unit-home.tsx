import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { homeQuery } from '../../../api/queries.ts'
import type { CallView, UnitHome } from '../../../api/types.ts'
import { useWords } from '../../../i18n/index.ts'
import { Async } from '../../../parts/async.tsx'
import { CallStatusNote } from '../../../parts/call-status.tsx'
import { useCall } from '../../../parts/use-call.ts'
import { dateTime } from '../../../parts/when.ts'
import { UnitStatusMark } from '../unit-status.tsx'
import { Allowances } from './allowances.tsx'
import { ApplicationList } from './application-list.tsx'
import { StartDialog } from './start-dialog.tsx'

/** A unit's home: how it stands, its applications with what they miss, and what it may still apply for. */
export function UnitHomeView({ id }: { id: string }): ReactNode {
  const { t } = useWords('unit')
  const { call: named } = useSearch({ from: '/app/home' })
  const { id: call, view, none } = useCall(named)
  const home = useQuery({ ...homeQuery(id, call), enabled: call !== undefined })
  if (none) return <p className="card">{t('home.noCall')}</p>
  return (
    <Async query={view}>
      {(callView) => <Async query={home}>{(data) => <Home home={data} view={callView} />}</Async>}
    </Async>
  )
}

function Home({ home, view }: { home: UnitHome; view: CallView }): ReactNode {
  const { t, say, locale } = useWords('unit')
  const search = useSearch({ from: '/app/home' })
  const navigate = useNavigate({ from: '/home' })
  const { unit } = home
  const canStart = view.status === 'open' && unit.status === 'verified'
  const show = (start: string | undefined) =>
    void navigate({ search: { ...search, start }, replace: true, resetScroll: false })
  return (
    <>
      <div className="page-head">
        <h2 className="home-unit">
          <Link to="/units/$id" params={{ id: unit.id }}>
            {unit.name}
          </Link>{' '}
          <UnitStatusMark status={unit.status} />
        </h2>
        <Button type="primary" size="large" disabled={!canStart} onClick={() => show('yes')}>
          {t('home.start')}
        </Button>
      </div>
      <StatusNote home={home} />
      <p className="home-call">
        <Link to="/calls/$call" params={{ call: view.call.id }}>
          {say(view.call.title)}
        </Link>{' '}
        <CallStatusNote {...view} />{' '}
        {view.deadline && (
          <span className="soft small">{t('home.deadline', { time: dateTime(view.deadline, locale) })}</span>
        )}
      </p>
      <ApplicationList call={view.call} applications={home.applications} canStart={canStart} />
      <Allowances call={view.call} tracks={home.tracks} onStart={canStart ? show : undefined} />
      <StartDialog
        key={search.start}
        view={view}
        home={home}
        chosen={search.start}
        onClose={() => show(undefined)}
      />
    </>
  )
}

/** What stands in the way of applying, and what to do about it. */
function StatusNote({ home: { unit } }: { home: UnitHome }): ReactNode {
  const { t } = useWords('unit')
  if (unit.status === 'verified') return null
  return (
    <div className={`note ${unit.status === 'rejected' ? 'note-bad' : 'note-open'}`}>
      <p>
        {unit.status === 'pending'
          ? t('status.pendingWhat')
          : t('status.rejectedWhat', { reason: unit.statusReason ?? '' })}
      </p>
      {unit.status === 'rejected' && (
        <Link to="/units/$id" params={{ id: unit.id }}>
          {t('status.correct')}
        </Link>
      )}
    </div>
  )
}
