import { useQuery } from '@tanstack/react-query'
import { Select, type SelectProps } from 'antd'
import type { ReactNode } from 'react'
import { disciplinesQuery } from '../../api/experts.ts'
import { useWords } from '../../i18n/index.ts'

/** Disciplines of the first and second level, found by code or name; several keep the order they were chosen in. */
export function DisciplineSelect(props: Omit<SelectProps, 'options'>): ReactNode {
  const { say, locale } = useWords('experts')
  const { data, isPending } = useQuery(disciplinesQuery)
  const label = (d: { code: string; title: { zh: string; en: string } }) => `${d.code} ${say(d.title)}`
  return (
    <Select
      loading={isPending}
      popupMatchSelectWidth={320}
      showSearch={{ optionFilterProp: 'label' }}
      options={(data?.items ?? []).map((first) => ({
        label: <span lang={locale === 'zh' ? 'zh-CN' : 'en'}>{label(first)}</span>,
        title: first.code,
        options: [first, ...first.second].map((d) => ({ value: d.code, label: label(d) })),
      }))}
      {...props}
    />
  )
}

/** What codes are called, once the list is there. */
export function useDisciplineName(): (code: string) => string {
  const { say } = useWords('experts')
  const { data } = useQuery(disciplinesQuery)
  return (code) => {
    const first = data?.items.find((d) => d.code === code.slice(0, 3))
    const found = code.length === 3 ? first : first?.second.find((d) => d.code === code)
    return found ? say(found.title) : code
  }
}
