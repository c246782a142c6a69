import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { expertsQuery } from '../../../api/experts.ts'
import { useWords } from '../../../i18n/index.ts'

interface Props {
  readonly id?: string
  readonly value?: string[]
  readonly onChange?: (ids: string[]) => void
}

/** Finds verified experts by name or unit; several may be chosen. */
export function ExpertPicker(props: Props): ReactNode {
  const { t } = useWords('reviews')
  const [typed, setTyped] = useState('')
  const found = useQuery({
    ...expertsQuery({ status: 'verified', ...(typed && { q: typed }) }),
    placeholderData: keepPreviousData,
  })
  return (
    <Select
      {...props}
      mode="multiple"
      showSearch={{ filterOption: false, onSearch: (text: string) => setTyped(text.trim()) }}
      placeholder={t('invite.find')}
      notFoundContent={found.isFetching ? t('invite.searching') : t('invite.nobody')}
      options={(found.data?.items ?? []).map((e) => ({ value: e.id, label: `${e.name} · ${e.unit}` }))}
    />
  )
}
