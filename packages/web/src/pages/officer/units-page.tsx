import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Input, Segmented, Select } from 'antd'
import type { ReactNode } from 'react'
import { api, take } from '../../api/client.ts'
import type { Call, UnitCard, UnitStatus } from '../../api/types.ts'
import { useWords } from '../../i18n/index.ts'
import { Async } from '../../parts/async.tsx'
import { usePageTitle } from '../../parts/page-title.ts'
import { Pager } from '../../parts/pager.tsx'
import { useCall } from '../../parts/use-call.ts'
import { date } from '../../parts/when.ts'
import { UnitStatusMark } from '../unit/unit-status.tsx'

/** All units, those that wait for verification at hand; the address holds the filters. */
export function UnitsPage(): ReactNode {
  const { t } = useWords('staff')
  const search = useSearch({ from: '/app/units' })
  const { view } = useCall()
  usePageTitle(t('units.title'))
  const units = useQuery({
    queryKey: ['units', search],
    queryFn: () => take(api.GET('/units', { params: { query: { ...search, limit: 50 } } })),
    placeholderData: keepPreviousData,
  })
  const navigate = useNavigate({ from: '/units' })
  return (
    <>
      <h1>{t('units.title')}</h1>
      <Async query={view}>
        {({ call }) => (
          <>
            <Filters call={call} counts={units.data?.counts} />
            <Async query={units}>
              {({ items, nextCursor }) => (
                <>
                  <UnitTable call={call} items={items} />
                  <Pager
                    cursor={search.cursor}
                    next={nextCursor}
                    firstLabel={t('list.first')}
                    nextLabel={t('list.next')}
                    onGo={(cursor) => void navigate({ search: { ...search, cursor } })}
                  />
                </>
              )}
            </Async>
          </>
        )}
      </Async>
    </>
  )
}

function Filters({
  call,
  counts,
}: {
  call: Call
  counts: Record<UnitStatus, number> | undefined
}): ReactNode {
  const { t, say } = useWords('staff')
  const search = useSearch({ from: '/app/units' })
  const navigate = useNavigate({ from: '/units' })
  const set = (name: 'status' | 'kind' | 'region' | 'q', value: string | undefined) =>
    void navigate({
      search: { ...search, [name]: value || undefined, cursor: undefined },
      replace: true,
    })
  const label = (status: UnitStatus) => `${t(`units.${status}`)}${counts ? ` ${counts[status]}` : ''}`
  return (
    <search className="filters">
      <Segmented
        aria-label={t('units.status')}
        value={search.status ?? ''}
        onChange={(value) => set('status', value)}
        options={[
          { value: '', label: t('units.all') },
          ...(['pending', 'verified', 'rejected'] as const).map((s) => ({
            value: s as string,
            label: label(s),
          })),
        ]}
      />
      <Select
        allowClear
        aria-label={t('units.kind')}
        placeholder={t('units.kind')}
        value={search.kind}
        onChange={(value) => set('kind', value)}
        popupMatchSelectWidth={false}
        options={call.vocabulary.unitKinds
          .filter((k) => !k.partnerOnly)
          .map((k) => ({ value: k.id, label: say(k.title) }))}
      />
      <Select
        allowClear
        aria-label={t('units.region')}
        placeholder={t('units.region')}
        value={search.region}
        onChange={(value) => set('region', value)}
        popupMatchSelectWidth={false}
        options={call.vocabulary.regions.map((r) => ({ value: r.id, label: say(r.title) }))}
      />
      <Input.Search
        allowClear
        aria-label={t('units.search')}
        placeholder={t('units.search')}
        defaultValue={search.q ?? ''}
        onSearch={(value) => set('q', value.trim())}
      />
    </search>
  )
}

function UnitTable({ call, items }: { call: Call; items: readonly UnitCard[] }): ReactNode {
  const { t, say, locale } = useWords('staff')
  if (items.length === 0) return <p className="card">{t('units.empty')}</p>
  const named = (list: Call['vocabulary']['regions'], id: string | null) => {
    const found = list.find((x) => x.id === id)
    return found ? say(found.title) : (id ?? '–')
  }
  return (
    <table className="table stack">
      <thead>
        <tr>
          <th scope="col">{t('units.name')}</th>
          <th scope="col">{t('units.kind')}</th>
          <th scope="col">{t('units.region')}</th>
          <th scope="col">{t('units.status')}</th>
          <th scope="col" className="num">
            {t('units.applications')}
          </th>
          <th scope="col">{t('units.since')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((u) => (
          <tr key={u.id}>
            <th scope="row">
              <Link to="/units/$id/verify" params={{ id: u.id }}>
                {u.name}
              </Link>
              <span className="soft small block">
                {u.host ? `${u.host.name} · ${u.host.creditCode}` : u.creditCode}
              </span>
            </th>
            <td data-label={t('units.kind')}>{named(call.vocabulary.unitKinds, u.kind)}</td>
            <td data-label={t('units.region')}>{named(call.vocabulary.regions, u.region)}</td>
            <td data-label={t('units.status')}>
              <UnitStatusMark status={u.status} />
            </td>
            <td data-label={t('units.applications')} className="num">
              {u.applications}
            </td>
            <td data-label={t('units.since')}>{date(u.createdAt, locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
