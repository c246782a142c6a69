import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'
import type { ScreeningFilter } from '../../../api/application-types.ts'
import { queueQuery } from '../../../api/screening.ts'
import { useWords } from '../../../i18n/index.ts'
import { StateMark } from '../../../parts/verdict/state-mark.tsx'

/** The queue beside the application, with the same filter, so that one sees what comes next. */
export function Neighbours({ id, filter }: { id: string; filter: ScreeningFilter }): ReactNode {
  const { t } = useWords('screening')
  const queue = useInfiniteQuery(queueQuery(filter))
  const items = queue.data?.pages.flatMap((p) => p.items) ?? []
  const current = useRef<HTMLLIElement>(null)
  const found = items.some((a) => a.id === id)
  // biome-ignore lint/correctness/useExhaustiveDependencies: again for each application shown
  useEffect(() => {
    current.current?.scrollIntoView({ block: 'nearest' })
  }, [id, found])
  return (
    <nav aria-label={t('neighbours.title')} className="zs-neighbours">
      <p>
        <Link to="/screening" search={filter}>
          ← {t('neighbours.title')}
        </Link>
      </p>
      <ul>
        {items.map((a) => (
          <li key={a.id} ref={a.id === id ? current : undefined}>
            <Link
              to="/screening/$id"
              params={{ id: a.id }}
              search={filter}
              aria-current={a.id === id ? 'page' : undefined}
            >
              <span>{a.unitName}</span>
              <span className="zf-help">
                {a.track} <StateMark state={a.state} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {queue.hasNextPage && (
        <button type="button" className="zv-link" onClick={() => void queue.fetchNextPage()}>
          {t('queue.more')}
        </button>
      )}
    </nav>
  )
}
