import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Segmented } from 'antd'
import type { ReactNode } from 'react'
import { APPEAL_SHOWS, type AppealShow, appealListQuery } from '../../../api/appeals.ts'
import type { Answer } from '../../../api/paths.ts'
import { callQuery } from '../../../api/queries.ts'
import { useWords } from '../../../i18n/index.ts'
import { Async } from '../../../parts/async.tsx'
import { usePageTitle } from '../../../parts/page-title.ts'
import { Pager } from '../../../parts/pager.tsx'
import { ClauseChip } from '../../../parts/verdict/clause-chip.tsx'
import { dateTime } from '../../../parts/when.ts'
import { Unattended } from './unattended.tsx'

type List = Answer<'/calls/{call}/appeals'>

/** A call's appeals: what waits and until when, and how others were answered. The address holds the filter. */
export function AppealsPage(): ReactNode {
  const { t, say } = useWords('appeals')
  const { call } = useParams({ from: '/app/calls/$call/appeals' })
  const search = useSearch({ from: '/app/calls/$call/appeals' })
  const navigate = useNavigate({ from: '/calls/$call/appeals' })
  const show = APPEAL_SHOWS.find((s) => s === search.show) ?? 'open'
  const view = useQuery(callQuery(call))
  const list = useQuery({
    ...appealListQuery(call, show, search.cursor),
    placeholderData: keepPreviousData,
  })
  usePageTitle(t('title'))
  return (
    <>
      <h1>{t('title')}</h1>
      <p>
        <Link to="/calls/$call" params={{ call }}>
          {view.data && say(view.data.call.title)}
        </Link>
      </p>
      <Async query={list}>
        {(l) =>
          l.terms === null && l.items.length === 0 ? (
            <p className="card">{t('none')}</p>
          ) : (
            <>
              {l.terms && (
                <p className="soft">
                  {t(`terms.${l.terms.setBy}`, { days: l.terms.workingDays, answerDays: l.terms.answerDays })}{' '}
                  {l.terms.clause && <ClauseChip clause={l.terms.clause} />}
                </p>
              )}
              {l.counts.unattended > 0 && <Unattended n={l.counts.unattended} />}
              <Counts counts={l.counts} call={call} />
              <search className="filters">
                <Segmented
                  aria-label={t('show.label')}
                  value={show}
                  onChange={(value: AppealShow) => void navigate({ search: { show: value }, replace: true })}
                  options={APPEAL_SHOWS.map((s) => ({ value: s, label: t(`show.${s}`) }))}
                />
              </search>
              {l.items.length === 0 ? (
                <p className="card">{t(`empty.${show}`)}</p>
              ) : (
                <Table items={l.items} />
              )}
              <Pager
                cursor={search.cursor}
                next={l.nextCursor}
                firstLabel={t('list.first')}
                nextLabel={t('list.next')}
                onGo={(cursor) => void navigate({ search: { show, ...(cursor && { cursor }) } })}
              />
            </>
          )
        }
      </Async>
    </>
  )
}

function Counts({ counts: c, call }: { counts: List['counts']; call: string }): ReactNode {
  const { t } = useWords('appeals')
  const shown = [
    ['mine', c.mine, 'open'],
    ['open', c.open, 'open'],
    ['overdue', c.overdue, 'overdue'],
    ['upheld', c.upheld, 'decided'],
    ['rejected', c.rejected, 'decided'],
  ] as const
  return (
    <ul className="totals">
      {shown.map(([key, n, show]) => (
        <li key={key}>
          <strong>
            <Link to="/calls/$call/appeals" params={{ call }} search={{ show }}>
              {n}
            </Link>
          </strong>
          <span className="soft">{t(`count.${key}`)}</span>
        </li>
      ))}
    </ul>
  )
}

function Table({ items }: { items: List['items'] }): ReactNode {
  const { t, locale } = useWords('appeals')
  return (
    <table className="table stack">
      <thead>
        <tr>
          <th scope="col">{t('list.application')}</th>
          <th scope="col">{t('list.reason')}</th>
          <th scope="col">{t('list.against')}</th>
          <th scope="col">{t('list.state')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((a) => (
          <tr key={a.id}>
            <th scope="row">
              <Link to="/screening/$id" params={{ id: a.applicationId }}>
                {a.number}
              </Link>{' '}
              {a.title}
              <span className="soft small block">
                {a.track} · {a.unitName}
              </span>
            </th>
            <td data-label={t('list.reason')}>
              <div>
                {a.reason.length > 120 ? `${a.reason.slice(0, 120)}…` : a.reason}
                <span className="soft small block">
                  {dateTime(a.filedAt, locale)}
                  {a.files.length > 0 && ` · ${t('list.files', { n: a.files.length })}`}
                </span>
              </div>
            </td>
            <td data-label={t('list.against')}>{a.against ?? t('list.platform')}</td>
            <td data-label={t('list.state')}>
              <Standing appeal={a} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Standing({ appeal: a }: { appeal: List['items'][number] }): ReactNode {
  const { t, locale } = useWords('appeals')
  if (a.decision === null)
    return (
      <span className={a.overdue ? 'mark-notMet' : 'mark-undecided'}>
        {a.overdue && '✗ '}
        {t(a.overdue ? 'list.overdue' : 'list.due', { due: dateTime(a.due, locale) })}
        {a.unattended && <strong className="block">{t('list.unattended')}</strong>}
        {a.mayDecide && <strong className="block">{t('list.yours')}</strong>}
      </span>
    )
  return (
    <div>
      <span className={a.decision === 'upheld' ? 'mark-met' : undefined}>{t(`list.${a.decision}`)}</span>
      <span className="soft small block">
        {a.decidedBy} {a.decidedAt && dateTime(a.decidedAt, locale)}
      </span>
    </div>
  )
}
