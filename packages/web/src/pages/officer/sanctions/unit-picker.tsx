import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { api, take } from '../../../api/client.ts'
import { useWords } from '../../../i18n/index.ts'

interface Props {
  readonly id?: string
  readonly value?: string
  readonly onChange?: (id: string) => void
}

/** Finds a unit by its name or code. */
export function UnitPicker(props: Props): ReactNode {
  const { t } = useWords('sanctions')
  const [typed, setTyped] = useState('')
  const units = useQuery({
    queryKey: ['units', 'pick', typed],
    queryFn: () => take(api.GET('/units', { params: { query: { limit: 20, ...(typed && { q: typed }) } } })),
    placeholderData: keepPreviousData,
  })
  return (
    <Select
      {...props}
      showSearch={{ filterOption: false, onSearch: (text: string) => setTyped(text.trim()) }}
      placeholder={t('unitFind')}
      notFoundContent={units.isFetching ? t('searching') : t('unitNone')}
      options={(units.data?.items ?? []).map((u) => ({
        value: u.id,
        label: [u.name, u.host?.name, u.creditCode ?? u.host?.creditCode].filter(Boolean).join(' · '),
      }))}
    />
  )
}
