import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { callQuery } from '../../api/queries.ts'
import { useWords } from '../../i18n/index.ts'
import { Async } from '../../parts/async.tsx'
import { usePageTitle } from '../../parts/page-title.ts'
import { RulingList } from './ruling-list.tsx'

/** How the association reads what can be read in more than one way. */
export function RulingsPage(): ReactNode {
  const { t, say } = useWords('public')
  const { call } = useParams({ from: '/public/calls/$call/rulings' })
  usePageTitle(t('rulings.title'))
  return (
    <Async query={useQuery(callQuery(call))}>
      {(view) => (
        <>
          <p>
            <Link to="/calls/$call" params={{ call }}>
              ← {t('track.back', { title: say(view.call.shortTitle) })}
            </Link>
          </p>
          <h1>{t('rulings.title')}</h1>
          <p className="soft lead">{t('rulings.lead')}</p>
          {view.call.rulings.length === 0 && <p className="card">{t('rulings.empty')}</p>}
          <RulingList rulings={view.call.rulings} />
        </>
      )}
    </Async>
  )
}
