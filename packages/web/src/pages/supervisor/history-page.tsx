import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Input, Select } from 'antd'
import type { ReactNode } from 'react'
import { api, take } from '../../api/client.ts'
import { useMe } from '../../api/session.ts'
import type { HistoryEntry } from '../../api/types.ts'
import { useWords } from '../../i18n/index.ts'
import { Async } from '../../parts/async.tsx'
import { placeOfSubject } from '../../parts/history-places.ts'
import { usePageTitle } from '../../parts/page-title.ts'
import { Pager } from '../../parts/pager.tsx'
import { PartLink } from '../../parts/part-link.tsx'
import { dateTime } from '../../parts/when.ts'
import { actionName, actorName } from './action-names.ts'

const SUBJECTS = [
  'application',
  'screening',
  'unit',
  'call',
  'user',
  'import',
  'likeness',
  'registry',
  'mail-template',
  'expert',
  'pledge',
] as const

/** Every decision and act in order: who, when, what, why. */
export function HistoryPage(): ReactNode {
  const { t } = useWords('staff')
  const search = useSearch({ from: '/app/history' })
  const navigate = useNavigate({ from: '/history' })
  usePageTitle(t('history.title'))
  const query = useQuery({
    queryKey: ['history', search],
    queryFn: () => take(api.GET('/history', { params: { query: { ...search, limit: 50 } } })),
    placeholderData: keepPreviousData,
  })
  const set = (name: 'subjectType' | 'subjectId' | 'actor', value: string | undefined) =>
    void navigate({
      search: { ...search, [name]: value || undefined, cursor: undefined },
      replace: true,
    })
  return (
    <>
      <h1>{t('history.title')}</h1>
      <p className="soft lead">{t('history.lead')}</p>
      <search className="filters">
        <Select
          allowClear
          aria-label={t('history.subject')}
          placeholder={t('history.subject')}
          value={search.subjectType}
          onChange={(value) => set('subjectType', value)}
          popupMatchSelectWidth={false}
          options={SUBJECTS.map((s) => ({ value: s as string, label: t(`history.subjects.${s}`) }))}
        />
        {search.subjectId && (
          <Button onClick={() => set('subjectId', undefined)}>
            {t('history.only', { id: search.subjectId.slice(0, 13) })} ✕
          </Button>
        )}
        <Input.Search
          allowClear
          aria-label={t('history.actor')}
          placeholder={t('history.actor')}
          defaultValue={search.actor ?? ''}
          onSearch={(value) => set('actor', value.trim())}
        />
      </search>
      <Async query={query}>
        {({ items, nextCursor }) =>
          items.length === 0 ? (
            <p className="card">{t('history.empty')}</p>
          ) : (
            <>
              <ol className="timeline">
                {items.map((entry) => (
                  <li key={entry.id}>
                    <Entry entry={entry} />
                  </li>
                ))}
              </ol>
              <Pager
                cursor={search.cursor}
                next={nextCursor}
                firstLabel={t('list.first')}
                nextLabel={t('list.older')}
                onGo={(cursor) => void navigate({ search: { ...search, cursor } })}
              />
            </>
          )
        }
      </Async>
    </>
  )
}

function Entry({ entry }: { entry: HistoryEntry }): ReactNode {
  const { t, locale } = useWords('staff')
  const me = useMe()
  const { subjectType, subjectId } = entry
  const place = placeOfSubject(me, entry)
  const name = entry.subjectName ?? subjectId.slice(0, 18)
  const detail = entry.detail && Object.keys(entry.detail).length > 0 ? entry.detail : undefined
  return (
    <>
      <p className="soft small">
        <time dateTime={entry.at}>{dateTime(entry.at, locale)}</time> · {actorName(t, entry.actorLabel)}
      </p>
      <p>
        <strong>{actionName(t, entry.action)}</strong>{' '}
        <span className="soft small">
          {SUBJECTS.some((s) => s === subjectType) ? t(`history.subjects.${subjectType}`) : subjectType}
        </span>{' '}
        {/* Numbers, and names as people gave them: Chinese in every language. */}
        <span lang="zh">{place ? <Link {...place}>{name}</Link> : name}</span>
      </p>
      <p className="small step-links">
        <PartLink step={entry} />
        <Link to="/history" search={{ subjectType, subjectId }}>
          {t('history.same')}
        </Link>
      </p>
      {entry.reason && <p>{t('history.reason', { reason: entry.reason })}</p>}
      {detail !== undefined && (
        <details>
          <summary className="small soft">{t('history.detail')}</summary>
          <pre className="mail small">{JSON.stringify(detail, null, 2)}</pre>
        </details>
      )}
    </>
  )
}
