import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Segmented, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAsking } from '../../api/live.ts'
import {
  type Concern,
  type ConcernFilter,
  concernCountQuery,
  concernsKey,
  concernsQuery,
  markSeen,
} from '../../api/mails.ts'
import { useWords } from '../../i18n/index.ts'
import { Loading } from '../../parts/loading.tsx'
import { usePageTitle } from '../../parts/page-title.ts'
import { ProblemNote } from '../../parts/problem-note.tsx'
import { useAction } from '../../parts/use-action.ts'
import { NoticeItem } from './notice-item.tsx'
import './mails.css'

const KINDS = [
  'message',
  'returned',
  'outcome',
  'receipt',
  'extension',
  'reminder',
  'announcement',
  'unit',
  'invitation',
] as const

/** What concerns the reader: every mail about their affairs, read or not, each with the way there. */
export function NoticesPage(): ReactNode {
  const { t } = useWords('mails')
  const navigate = useNavigate()
  const queries = useQueryClient()
  const filter = useSearch({ strict: false }) as ConcernFilter
  const asking = useAsking()
  const list = useInfiniteQuery({ ...concernsQuery(filter), refetchInterval: asking })
  const count = useQuery({ ...concernCountQuery, refetchInterval: asking })
  // What was opened here stays in sight, although it is not unread any more.
  const [opened, setOpened] = useState<ReadonlyMap<string, Concern>>(new Map())
  usePageTitle(t('notices.title'))
  const refresh = () => queries.invalidateQueries({ queryKey: concernsKey })
  const all = useAction(async () => {
    await markSeen()
    setOpened(new Map())
    await refresh()
  })
  const read = useAction(async (item: Concern) => {
    setOpened((known) => new Map(known).set(item.id, { ...item, read: true }))
    await markSeen([item.id])
    await refresh()
  })
  const change = (to: ConcernFilter) => {
    setOpened(new Map())
    void navigate({ to: '/notices', search: { ...filter, ...to }, replace: true })
  }
  const found = list.data?.pages.flatMap((p) => p.items) ?? []
  const items = [
    ...[...opened.values()].filter((o) => !found.some((f) => f.id === o.id)),
    ...found.map((f) => (opened.has(f.id) ? { ...f, read: true } : f)),
  ].sort((a, b) => (a.id < b.id ? 1 : -1))
  const unread = count.data?.unread ?? 0
  return (
    <>
      <header className="page-head">
        <h1>{t('notices.title')}</h1>
        <Link to="/account/mail">{t('notices.settings')}</Link>
      </header>
      <p className="soft lead">{t('notices.lead')}</p>
      <div className="filters">
        <Segmented
          aria-label={t('notices.which')}
          value={filter.unread ? 'unread' : 'all'}
          options={[
            { value: 'all', label: t('notices.all') },
            {
              value: 'unread',
              label: unread > 0 ? t('notices.unreadCount', { n: most(unread) }) : t('notices.unread'),
            },
          ]}
          onChange={(which) => change({ unread: which === 'unread' ? '1' : undefined })}
        />
        <Select
          aria-label={t('notices.kind')}
          allowClear
          placeholder={t('notices.kind')}
          popupMatchSelectWidth={false}
          value={filter.kind ?? null}
          options={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
          onChange={(kind: ConcernFilter['kind'] | null) => change({ kind: kind ?? undefined })}
        />
        <Button disabled={unread === 0} loading={all.busy} onClick={() => void all.run()}>
          {t('notices.readAll')}
        </Button>
      </div>
      <ProblemNote error={list.error ?? all.error ?? read.error} onRetry={() => void list.refetch()} />
      {list.isPending && !list.error && <Loading />}
      {list.data && items.length === 0 && (
        <p className="card">{filter.unread || filter.kind ? t('notices.noneFiltered') : t('notices.none')}</p>
      )}
      <ul className="zm-notices" aria-label={t('notices.title')}>
        {items.map((item) => (
          <NoticeItem key={item.id} item={item} onRead={() => !item.read && void read.run(item)} />
        ))}
      </ul>
      {list.hasNextPage && (
        <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('notices.more')}
        </Button>
      )}
    </>
  )
}

/** Beyond 98 the server does not count. */
const most = (n: number): string => (n >= 99 ? '99+' : String(n))
