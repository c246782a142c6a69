import { BellOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useAsking } from '../api/live.ts'
import { concernCountQuery } from '../api/mails.ts'
import { useWords } from '../i18n/index.ts'

/** The way to what concerns the reader, and how much of it is new. */
export function NoticeBell(): ReactNode {
  const { t } = useWords('common')
  const { data } = useQuery({ ...concernCountQuery, refetchInterval: useAsking() })
  const unread = data?.unread ?? 0
  const shown = unread >= 99 ? '99+' : String(unread)
  return (
    <Link
      to="/notices"
      className="app-bell"
      aria-label={unread > 0 ? t('nav.noticesUnread', { n: shown }) : t('nav.notices')}
      activeProps={{ 'aria-current': 'page' }}
    >
      <BellOutlined />
      {unread > 0 && (
        <span className="app-count" aria-hidden="true">
          {shown}
        </span>
      )}
    </Link>
  )
}
