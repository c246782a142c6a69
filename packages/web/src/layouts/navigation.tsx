import { MenuOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Link, useLocation } from '@tanstack/react-router'
import { Button, Drawer } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import { useAsking } from '../api/live.ts'
import { isStaff, may } from '../api/session.ts'
import { threadCountsQuery } from '../api/threads.ts'
import type { CallCard, Me } from '../api/types.ts'
import { useWords } from '../i18n/index.ts'
import { NavigationGroup } from './navigation-group.tsx'
import { inRow, type NavigationItem, navigationFor } from './navigation-items.ts'

/** Where this person can go: a row of links, some of them under one name; on a phone a drawer with all. */
export function Navigation({ me, calls }: { me: Me; calls: readonly CallCard[] | undefined }): ReactNode {
  const { t } = useWords('common')
  const { pathname } = useLocation()
  const [open, setOpen] = useState(false)
  useEffect(() => setOpen(pathname === ''), [pathname])
  const items = navigationFor(me, calls)
  const asking = useAsking()
  const counts = useQuery({ ...threadCountsQuery, enabled: may(me, 'message.read'), refetchInterval: asking })
  // An officer is asked by many: what waits for an answer counts. A unit wants to know of anything new.
  const waiting = counts.data?.[isStaff(me, 'officer') ? 'waiting' : 'unread'] ?? 0
  const shown = waiting > 99 ? '99+' : waiting
  const item = ({ key, to }: NavigationItem) => (
    <li key={key}>
      {to === undefined ? (
        <span>{t(`nav.${key}`)}</span>
      ) : (
        <Link to={to} activeOptions={{ exact: true }} activeProps={{ 'aria-current': 'page' }}>
          {t(`nav.${key}`)}
          {key === 'messages' && waiting > 0 && (
            <span className="app-count">
              <span aria-hidden="true">{shown}</span>
              <span className="unseen">{t('nav.messagesWaiting', { n: waiting })}</span>
            </span>
          )}
        </Link>
      )}
    </li>
  )
  return (
    <>
      <nav aria-label={t('nav.label')} className="app-nav-wide">
        <ul className="app-links">
          {inRow(items).map((one) =>
            'group' in one ? (
              <NavigationGroup
                key={one.group}
                title={t(`nav.${one.group}`)}
                current={one.items.some((i) => i.to === pathname)}
              >
                {one.items.map(item)}
              </NavigationGroup>
            ) : (
              item(one)
            ),
          )}
        </ul>
      </nav>
      <Button
        className="app-nav-narrow"
        type="text"
        icon={
          <span className="app-menu-icon">
            <MenuOutlined />
            {waiting > 0 && <span className="app-dot" />}
          </span>
        }
        aria-label={
          waiting > 0 ? `${t('nav.menu')}, ${t('nav.messagesWaiting', { n: waiting })}` : t('nav.menu')
        }
        aria-expanded={open}
        onClick={() => setOpen(true)}
      />
      <Drawer open={open} onClose={() => setOpen(false)} placement="left" title={t('nav.menu')} size={280}>
        <nav aria-label={t('nav.label')}>
          <ul className="app-links">{items.map(item)}</ul>
        </nav>
      </Drawer>
    </>
  )
}
