import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { expertSharesQuery, OUTSIDE } from '../../../api/experts.ts'
import type { Call } from '../../../api/types.ts'
import { useWords } from '../../../i18n/index.ts'
import { Async } from '../../../parts/async.tsx'
import { useDisciplineName } from '../../expert/discipline-select.tsx'

/** How those found are spread; each figure narrows the list to itself. */
export function ExpertShares({ call }: { call: Call }): ReactNode {
  const { t, say } = useWords('experts')
  const search = useSearch({ from: '/app/experts' })
  const shares = useQuery({ ...expertSharesQuery(search), placeholderData: keepPreviousData })
  const disciplineName = useDisciplineName()
  const region = (id: string) => {
    const found = call.vocabulary.regions.find((r) => r.id === id)
    return found ? say(found.title) : id === OUTSIDE ? t('outside') : id
  }
  const list = (
    key: 'discipline' | 'region' | 'rank' | 'unit',
    title: string,
    items: readonly { readonly key: string; readonly count: number }[],
    name: (key: string) => string,
  ) =>
    items.length > 0 && (
      <div>
        <h3>{title}</h3>
        <ul className="expert-shares">
          {items.map((i) => (
            <li key={i.key}>
              <Link to="/experts" search={{ ...search, [key]: i.key, cursor: undefined }}>
                {name(i.key)}
              </Link>{' '}
              <span className="soft">{i.count}</span>
            </li>
          ))}
        </ul>
      </div>
    )
  return (
    <details className="card">
      <summary>{t('shares.title')}</summary>
      <Async query={shares}>
        {({ disciplines, regions, ranks, units }) => (
          <>
            {list('discipline', t('shares.disciplines'), disciplines, (c) => `${c} ${disciplineName(c)}`)}
            {list('region', t('form.region'), regions, region)}
            {list('rank', t('form.rank'), ranks, (r) => t(`rank.${r}`))}
            {list('unit', t('shares.units'), units, (u) => u)}
          </>
        )}
      </Async>
    </details>
  )
}
