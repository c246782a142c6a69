import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Input, Segmented, Select } from 'antd'
import type { ReactNode } from 'react'
import { useAsking } from '../../api/live.ts'
import { callQuery, callsQuery } from '../../api/queries.ts'
import { useMe } from '../../api/session.ts'
import { type ThreadCard, type ThreadFilter, threadListQuery, threadQuery } from '../../api/threads.ts'
import { useWords } from '../../i18n/index.ts'
import { Loading } from '../../parts/loading.tsx'
import { NoPermission } from '../../parts/no-permission.tsx'
import { usePageTitle } from '../../parts/page-title.ts'
import { ProblemNote } from '../../parts/problem-note.tsx'
import { Standing } from '../../parts/talk/standing.tsx'
import { ThreadView } from '../../parts/talk/thread-view.tsx'
import { useWide } from '../../parts/use-wide.ts'
import { dateTime } from '../../parts/when.ts'
import '../../parts/form/form.css'
import '../../parts/verdict/verdict.css'
import '../../parts/talk/talk.css'
import { trackOptions } from '../../parts/track-options.ts'

const STATES = ['all', 'us', 'unread', 'them', 'answered', 'closed'] as const

/** All questions that a person takes part in, or looks after: a list, and the one that is open. */
export function MessagesPage(): ReactNode {
  const { t, say } = useWords('messages')
  const me = useMe()
  const navigate = useNavigate()
  const search = useSearch({ strict: false }) as ThreadFilter & { thread?: string }
  const { thread, ...filter } = search
  const wide = useWide(900)
  const calls = useQuery(callsQuery).data?.items ?? []
  const call = useQuery({ ...callQuery(filter.call ?? calls[0]?.id ?? ''), enabled: calls.length > 0 }).data
  const list = useInfiniteQuery({ ...threadListQuery(filter), refetchInterval: useAsking() })
  usePageTitle(t('page.title'))
  const change = (to: Partial<typeof search>) =>
    void navigate({ to: '/messages', search: { ...search, ...to }, replace: true })
  if (!me.can.includes('message.read')) return <NoPermission />
  const items = list.data?.pages.flatMap((p) => p.items) ?? []
  const narrowed = Object.values(filter).some(Boolean)
  return (
    <>
      <header className="page-head">
        <h1>{t('page.title')}</h1>
      </header>
      <div className="filters">
        <Segmented
          aria-label={t('page.which')}
          value={filter.state ?? 'all'}
          options={STATES.map((value) => ({ value, label: t(`filter.${value}`) }))}
          onChange={(state) =>
            change({ state: state === 'all' ? undefined : (state as ThreadFilter['state']) })
          }
        />
        {me.staff.length > 0 && call && (
          <Select
            aria-label={t('page.track')}
            allowClear
            placeholder={t('page.track')}
            value={filter.track ?? null}
            options={trackOptions(call.call.tracks, say)}
            onChange={(track: string | null) => change({ track: track ?? undefined })}
          />
        )}
        <Input.Search
          aria-label={t('page.search')}
          placeholder={t('page.search')}
          defaultValue={filter.q}
          allowClear
          maxLength={60}
          onSearch={(q) => change({ q: q.trim() || undefined })}
        />
      </div>
      <ProblemNote error={list.error} onRetry={() => void list.refetch()} />
      <div className="zt-inbox">
        {(wide || !thread) && (
          <section aria-label={t('page.list')}>
            {list.isPending && !list.error && <Loading />}
            {list.data && items.length === 0 && (
              <p className="card">
                {narrowed
                  ? t('page.noneFiltered')
                  : me.staff.length > 0
                    ? t('page.noneStaff')
                    : t('page.none')}
              </p>
            )}
            <ul className="zt-list">
              {items.map((x) => (
                <li key={x.id}>
                  <InboxRow item={x} open={x.id === thread} search={search} />
                </li>
              ))}
            </ul>
            {list.hasNextPage && (
              <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
                {t('page.more')}
              </Button>
            )}
          </section>
        )}
        {thread ? (
          <section className="card" aria-label={t('page.one')}>
            {!wide && (
              <p>
                <Button size="small" onClick={() => change({ thread: undefined })}>
                  ← {t('talk.all')}
                </Button>
              </p>
            )}
            <About id={thread} />
            <ThreadView id={thread} />
          </section>
        ) : (
          wide && items.length > 0 && <p className="card zt-help">{t('page.choose')}</p>
        )}
      </div>
    </>
  )
}

function InboxRow({
  item: x,
  open,
  search,
}: {
  item: ThreadCard
  open: boolean
  search: ThreadFilter
}): ReactNode {
  const { locale } = useWords('messages')
  return (
    <Link
      to="/messages"
      search={{ ...search, thread: x.id }}
      aria-current={open ? 'true' : undefined}
      resetScroll={false}
    >
      <strong>{x.subject}</strong>
      <Standing thread={x} />
      <span className="zt-help">
        {x.track} · {x.unitName} · <span className="zf-figures">{x.number}</span>
      </span>
      <span className="zt-last">
        {x.lastAuthor}
        {x.lastText && ` · ${x.lastText}`}
      </span>
      <time dateTime={x.lastAt} className="zt-help zf-figures">
        {dateTime(x.lastAt, locale)}
      </time>
    </Link>
  )
}

/** Which application it is about, and the way there for who may go. */
function About({ id }: { id: string }): ReactNode {
  const { t } = useWords('messages')
  const thread = useQuery(threadQuery(id)).data
  if (!thread) return null
  const { side, title, number, track, unitName, applicationId } = thread
  const name = `${track} ${title || (title === null ? t('page.draftHidden') : t('page.untitled'))}`
  return (
    <p className="zt-help">
      {title === null ? (
        name
      ) : side === 'unit' ? (
        <Link to="/applications/$id" params={{ id: applicationId }} search={{ talk: id }}>
          {name}
        </Link>
      ) : (
        <Link to="/screening/$id" params={{ id: applicationId }} search={{ talk: id }}>
          {name}
        </Link>
      )}{' '}
      · {unitName} · <span className="zf-figures">{number}</span>
    </p>
  )
}
