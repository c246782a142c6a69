import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import type { ScreeningFilter } from '../../../api/application-types.ts'
import { boardQuery } from '../../../api/assignments.ts'
import { ApiProblem } from '../../../api/problem.ts'
import { callQuery, callsQuery } from '../../../api/queries.ts'
import { countsQuery, queueQuery, queueXlsx } from '../../../api/screening.ts'
import { useWords } from '../../../i18n/index.ts'
import { Loading } from '../../../parts/loading.tsx'
import { NoPermission } from '../../../parts/no-permission.tsx'
import { usePageTitle } from '../../../parts/page-title.ts'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { BulkDialog } from './bulk-dialog.tsx'
import { filterOf } from './filter.ts'
import { GiveDialog } from './give-dialog.tsx'
import { QueueFilters } from './queue-filters.tsx'
import { QueueTable } from './queue-table.tsx'
import { SavedFilters } from './saved-filters.tsx'
import { useKeys } from './use-keys.ts'
import '../../../parts/form/form.css'
import './screening.css'

/** As many as one request takes. */
const AT_ONCE = 200

/** The screening queue: what waits, narrowed by the address, which can be sent to a colleague. */
export function QueuePage(): ReactNode {
  const { t, locale } = useWords('screening')
  const navigate = useNavigate()
  const search = useSearch({ strict: false })
  const calls = useQuery(callsQuery)
  const callId = search.call ?? calls.data?.items.find((c) => c.status !== 'unpublished')?.id
  const call = useQuery({ ...callQuery(callId ?? ''), enabled: callId !== undefined })
  const filter: ScreeningFilter = { ...filterOf(search), ...(callId && { call: callId }) }
  const queue = useInfiniteQuery({ ...queueQuery(filter), enabled: callId !== undefined })
  const counts = useQuery({ ...countsQuery(callId), enabled: callId !== undefined })
  const board = useQuery({ ...boardQuery(callId ?? ''), enabled: callId !== undefined })
  const gives = board.data?.tracks.filter((x) => x.mayGive).map((x) => x.track) ?? []
  const [giving, setGiving] = useState(false)
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const [bulk, setBulk] = useState(false)
  usePageTitle(t('queue.title'))
  const change = (to: Partial<ScreeningFilter>) =>
    void navigate({ to: '/screening', search: { ...filterOf(search), ...to }, replace: true })

  const first = queue.data?.pages[0]?.items[0]?.id
  // As on the application itself: to the next one, which here is the first.
  useKeys({
    j: first
      ? () => void navigate({ to: '/screening/$id', params: { id: first }, search: filter })
      : undefined,
  })

  // What stands above the list comes first, so that the list does not jump under somebody's pointer.
  const growing = counts.isLoading || board.isLoading
  if (queue.error instanceof ApiProblem && queue.error.status === 403) return <NoPermission />
  const items = queue.data?.pages.flatMap((p) => p.items) ?? []
  const chosen = items.filter((a) => ids.has(a.id)).slice(0, AT_ONCE)
  const givable = items.filter(
    (a) => ids.has(a.id) && gives.includes(a.track) && (a.state === 'submitted' || a.state === 'returned'),
  )
  return (
    <div className="zs">
      <header className="zs-head">
        <h1>{t('queue.title')}</h1>
        <span className="zf-line">
          {callId && counts.data && counts.data.paperMissing !== null && (
            <Link className="button" to="/calls/$call/paper" params={{ call: callId }}>
              {t('paper:queue.link')}
            </Link>
          )}
          {callId && (
            <Link className="button" to="/calls/$call/assignments" params={{ call: callId }}>
              {t('assignments.title')}
            </Link>
          )}
          {callId && (
            <Link
              className="button"
              to="/calls/$call/second-looks"
              params={{ call: callId }}
              search={{
                ...(filter.track && { track: filter.track }),
                ...(filter.state && { outcome: filter.state }),
              }}
            >
              {t('second:title')}
            </Link>
          )}
          <Button href={queueXlsx(filter, locale)} download>
            {t('queue.export')}
          </Button>
        </span>
      </header>
      <QueueFilters
        call={call.data?.call}
        calls={calls.data?.items ?? []}
        counts={counts.data}
        board={board.data}
        filter={filter}
        onChange={change}
      />
      <SavedFilters filter={filter} />
      <ProblemNote error={queue.error ?? calls.error} onRetry={() => void queue.refetch()} />
      {(queue.isPending || growing) && !queue.error && callId !== undefined && <Loading />}
      {calls.data && callId === undefined && <p className="zf-empty">{t('queue.noCall')}</p>}
      {queue.data && !growing && (
        <>
          <p className="zf-help" role="status">
            {queue.hasNextPage
              ? t('queue.countMore', { n: items.length })
              : t('queue.count', { n: items.length })}
          </p>
          {gives.length > 0 && items.length > 0 && (
            <p className="zf-line">
              <Button disabled={givable.length === 0} onClick={() => setGiving(true)}>
                {t('give.button', { n: givable.length })}
              </Button>
              <span className="zf-help">{t('give.help')}</span>
            </p>
          )}
          {filter.ready && items.length > 0 && (
            <p className="zf-line">
              <Button type="primary" disabled={chosen.length === 0} onClick={() => setBulk(true)}>
                ✓ {t('bulk.button', { n: chosen.length })}
              </Button>
              <span className="zf-help">{t('bulk.help')}</span>
            </p>
          )}
          {items.length === 0 ? (
            <p className="zf-empty">
              {Object.keys(filterOf(search)).some((k) => k !== 'call' && k !== 'sort')
                ? t('queue.noneFiltered')
                : t('queue.none')}
            </p>
          ) : (
            <QueueTable
              call={call.data?.call}
              items={items}
              filter={filter}
              {...((filter.ready || gives.length > 0) && { ticked: { ids, onChange: setIds } })}
              onSort={(sort) => change({ sort })}
            />
          )}
          {queue.hasNextPage && (
            <Button loading={queue.isFetchingNextPage} onClick={() => void queue.fetchNextPage()}>
              {t('queue.more')}
            </Button>
          )}
        </>
      )}
      {giving && callId && (
        <GiveDialog
          call={callId}
          files={givable}
          onClose={() => {
            setGiving(false)
            setIds(new Set())
          }}
        />
      )}
      {bulk && (
        <BulkDialog
          chosen={chosen}
          onClose={() => {
            setBulk(false)
            setIds(new Set())
          }}
        />
      )}
    </div>
  )
}
