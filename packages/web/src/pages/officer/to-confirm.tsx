import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { latePermitsQuery, noticesQuery } from '../../api/notices.ts'
import { useWords } from '../../i18n/index.ts'

/** What others proposed and waits for this person, with the way to it. */
export function ToConfirm({ call }: { call: string }): ReactNode {
  const { t } = useWords('staff')
  const notices = useQuery(noticesQuery(call)).data?.items ?? []
  const permits = useQuery(latePermitsQuery(call)).data?.items ?? []
  const waiting = [...notices, ...permits].filter((p) => p.mayDecide).length
  if (waiting === 0) return null
  return (
    <p className="note note-open" role="status">
      {t('deadline.toConfirm', { n: waiting })}{' '}
      <Link to="/calls/$call/deadline" params={{ call }}>
        {t('deadline.title')}
      </Link>
    </p>
  )
}
