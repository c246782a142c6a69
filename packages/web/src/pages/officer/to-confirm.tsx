import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { latePermitsQuery, noticesQuery } from '../../api/notices.ts'
import { sanctionsQuery } from '../../api/sanctions.ts'
import { useWords } from '../../i18n/index.ts'

/** What others proposed and waits for this person, with the way to it. */
export function ToConfirm({ call }: { call: string }): ReactNode {
  const { t } = useWords('staff')
  const notices = useQuery(noticesQuery(call)).data?.items ?? []
  const permits = useQuery(latePermitsQuery(call)).data?.items ?? []
  const waiting = [...notices, ...permits].filter((p) => p.mayDecide).length
  const register = useQuery(sanctionsQuery({ state: 'waiting' })).data?.items ?? []
  const entries = register.filter((s) => s.mayDecide).length
  return (
    <>
      {waiting > 0 && (
        <p className="note note-open" role="status">
          {t('deadline.toConfirm', { n: waiting })}{' '}
          <Link to="/calls/$call/deadline" params={{ call }}>
            {t('deadline.title')}
          </Link>
        </p>
      )}
      {entries > 0 && (
        <p className="note note-open" role="status">
          {t('sanctions:toConfirm', { n: entries })}{' '}
          <Link to="/sanctions" search={{ state: 'waiting' }}>
            {t('sanctions:title')}
          </Link>
        </p>
      )}
    </>
  )
}
