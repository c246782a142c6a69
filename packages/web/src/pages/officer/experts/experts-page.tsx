import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { expertsQuery, expertsUrl } from '../../../api/experts.ts'
import { may, useMe } from '../../../api/session.ts'
import { useWords } from '../../../i18n/index.ts'
import { Async } from '../../../parts/async.tsx'
import { usePageTitle } from '../../../parts/page-title.ts'
import { Pager } from '../../../parts/pager.tsx'
import { useCall } from '../../../parts/use-call.ts'
import { ExpertFilters } from './expert-filters.tsx'
import { ExpertShares } from './expert-shares.tsx'
import { ExpertTable } from './expert-table.tsx'

/** The pool of experts: found by discipline, region, unit and status; the address holds the filters. */
export function ExpertsPage(): ReactNode {
  const { t, locale } = useWords('experts')
  const me = useMe()
  const search = useSearch({ from: '/app/experts' })
  const navigate = useNavigate({ from: '/experts' })
  const { view } = useCall()
  const list = useQuery({ ...expertsQuery(search), placeholderData: keepPreviousData })
  usePageTitle(t('title'))
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="soft lead">{t('lead')}</p>
      <p className="actions">
        {may(me, 'expert.change') && (
          <Link className="button primary" to="/experts/new">
            {t('enter')}
          </Link>
        )}
        {may(me, 'expert.change') && (
          <Link className="button" to="/imports" search={{ kind: 'experts' }}>
            {t('import')}
          </Link>
        )}
        <a className="button" href={expertsUrl(search, locale)}>
          {t('export')}
        </a>
        {view.data?.call.pledges && (
          <Link className="button" to="/calls/$call/pledges" params={{ call: view.data.call.id }}>
            {t('pledge.title')}
          </Link>
        )}
      </p>
      <Async query={view}>
        {({ call }) => (
          <>
            <ExpertFilters call={call} counts={list.data?.counts} />
            <ExpertShares call={call} />
            <Async query={list}>
              {({ items, nextCursor, total }) => (
                <>
                  <p className="soft small" aria-live="polite">
                    {t('found', { n: total ?? items.length })}
                  </p>
                  <ExpertTable call={call} items={items} filtered={Object.values(search).some(Boolean)} />
                  <Pager
                    cursor={search.cursor}
                    next={nextCursor}
                    firstLabel={t('first')}
                    nextLabel={t('next')}
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
