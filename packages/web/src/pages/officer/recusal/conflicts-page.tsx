import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Select } from 'antd'
import type { ReactNode } from 'react'
import { type Conflict, conflictsQuery } from '../../../api/conflicts.ts'
import { callQuery } from '../../../api/queries.ts'
import { useWords } from '../../../i18n/index.ts'
import { Async } from '../../../parts/async.tsx'
import { usePageTitle } from '../../../parts/page-title.ts'
import { Pager } from '../../../parts/pager.tsx'
import { trackOptions } from '../../../parts/track-options.ts'

/** A call's conflicts of interest, found ahead, each with what it rests on. The address holds the filter. */
export function ConflictsPage(): ReactNode {
  const { t, say } = useWords('recusal')
  const { call } = useParams({ from: '/app/calls/$call/conflicts' })
  const search = useSearch({ from: '/app/calls/$call/conflicts' })
  const navigate = useNavigate({ from: '/calls/$call/conflicts' })
  const view = useQuery(callQuery(call))
  const list = useQuery({ ...conflictsQuery(call, search), placeholderData: keepPreviousData })
  const { cursor: _, ...filter } = search
  usePageTitle(t('title'))
  return (
    <>
      <h1>{t('title')}</h1>
      <p>
        <Link to="/calls/$call" params={{ call }}>
          {view.data && say(view.data.call.title)}
        </Link>
      </p>
      <p className="soft">{t('lead')}</p>
      <search className="filters">
        <Select
          aria-label={t('track')}
          placeholder={t('anyTrack')}
          allowClear
          value={search.track}
          onChange={(track: string | undefined) =>
            void navigate({
              search: { ...(search.expert && { expert: search.expert }), ...(track && { track }) },
              replace: true,
            })
          }
          options={trackOptions(view.data?.call.tracks ?? [], say)}
          popupMatchSelectWidth={false}
        />
        {search.expert && (
          <button
            type="button"
            className="button"
            onClick={() =>
              void navigate({ search: search.track ? { track: search.track } : {}, replace: true })
            }
          >
            {t('allExperts')}
          </button>
        )}
      </search>
      <Async query={list}>
        {({ items, nextCursor, waiting }) => (
          <>
            {waiting > 0 && <p className="note">{t('waiting', { n: waiting })}</p>}
            {items.length === 0 ? <p className="card">{t('none')}</p> : <Table items={items} call={call} />}
            <Pager
              cursor={search.cursor}
              next={nextCursor}
              firstLabel={t('first')}
              nextLabel={t('next')}
              onGo={(cursor) => void navigate({ search: { ...filter, ...(cursor && { cursor }) } })}
            />
          </>
        )}
      </Async>
    </>
  )
}

function Table({ items, call }: { items: readonly Conflict[]; call: string }): ReactNode {
  const { t } = useWords('recusal')
  return (
    <table className="table stack">
      <thead>
        <tr>
          <th scope="col">{t('expert')}</th>
          <th scope="col">{t('application')}</th>
          <th scope="col">{t('kind')}</th>
          <th scope="col">{t('source')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((c) => (
          <tr key={`${c.expert.id} ${c.application.id} ${c.kind} ${c.source} ${c.detail}`}>
            <th scope="row">
              <Link to="/calls/$call/conflicts" params={{ call }} search={{ expert: c.expert.id }}>
                {c.expert.name}
              </Link>
              <span className="soft small block">{c.expert.unit}</span>
            </th>
            <td data-label={t('application')}>
              <div>
                {c.application.number} {c.application.title}
                <span className="soft small block">
                  {c.application.track} · {c.application.unit}
                </span>
              </div>
            </td>
            <td data-label={t('kind')}>
              <div>
                {t(`kinds.${c.kind}`)}
                <span className={`small block ${c.hard ? 'mark-notMet' : 'mark-undecided'}`}>
                  {c.hard ? `✗ ${t('bars')}` : `? ${t('maybe')}`}
                </span>
              </div>
            </td>
            <td data-label={t('source')}>
              {c.source}
              {c.detail !== '' && <span className="soft"> {detailOf(t, c)}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const detailOf = (t: (name: string, params?: Record<string, unknown>) => string, c: Conflict): string =>
  c.kind === 'earlier-unit' ? t('until', { year: c.detail }) : t(`details.${c.detail}`)
