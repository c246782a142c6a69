import { useNavigate, useSearch } from '@tanstack/react-router'
import { Input, Segmented, Select } from 'antd'
import type { ReactNode } from 'react'
import { type ExpertStatus, OUTSIDE, RANKS, STATUSES } from '../../../api/experts.ts'
import type { Call } from '../../../api/types.ts'
import { useWords } from '../../../i18n/index.ts'
import { DisciplineSelect } from '../../expert/discipline-select.tsx'

interface Props {
  readonly call: Call
  readonly counts: Readonly<Record<ExpertStatus, number>> | undefined
}

/** By what the pool is narrowed. */
export function ExpertFilters({ call, counts }: Props): ReactNode {
  const { t, say } = useWords('experts')
  const search = useSearch({ from: '/app/experts' })
  const navigate = useNavigate({ from: '/experts' })
  const set = (name: keyof typeof search, value: string | undefined) =>
    void navigate({ search: { ...search, [name]: value || undefined, cursor: undefined }, replace: true })
  return (
    <search className="filters">
      <Segmented
        aria-label={t('statusOf')}
        value={search.status ?? ''}
        onChange={(value) => set('status', value)}
        options={[
          { value: '', label: t('all') },
          ...STATUSES.map((s) => ({
            value: s as string,
            label: `${t(`status.${s}`)}${counts ? ` ${counts[s]}` : ''}`,
          })),
        ]}
      />
      <DisciplineSelect
        allowClear
        aria-label={t('discipline')}
        placeholder={t('discipline')}
        value={search.discipline}
        onChange={(value?: string) => set('discipline', value)}
      />
      <Select
        allowClear
        aria-label={t('form.region')}
        placeholder={t('form.region')}
        value={search.region}
        onChange={(value) => set('region', value)}
        popupMatchSelectWidth={false}
        options={[
          ...call.vocabulary.regions.map((r) => ({ value: r.id, label: say(r.title) })),
          { value: OUTSIDE, label: t('outside') },
        ]}
      />
      <Select
        allowClear
        aria-label={t('form.rank')}
        placeholder={t('form.rank')}
        value={search.rank}
        onChange={(value) => set('rank', value)}
        popupMatchSelectWidth={false}
        options={RANKS.map((r) => ({ value: r as string, label: t(`rank.${r}`) }))}
      />
      <Input.Search
        allowClear
        aria-label={t('unitSearch')}
        placeholder={t('unitSearch')}
        defaultValue={search.unit ?? ''}
        onSearch={(value) => set('unit', value.trim())}
      />
      <Input.Search
        allowClear
        aria-label={t('search')}
        placeholder={t('search')}
        defaultValue={search.q ?? ''}
        onSearch={(value) => set('q', value.trim())}
      />
    </search>
  )
}
