import { MenuOutlined } from '@ant-design/icons'
import { Link, useLocation } from '@tanstack/react-router'
import { Button, Drawer } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import type { CallCard, Me } from '../api/types.ts'
import { useWords } from '../i18n/index.ts'
import { navigationFor } from './navigation-items.ts'

/** Where this person can go: a row of links, on a phone a drawer. */
export function Navigation({ me, calls }: { me: Me; calls: readonly CallCard[] }): ReactNode {
  const { t } = useWords('common')
  const { pathname } = useLocation()
  const [open, setOpen] = useState(false)
  useEffect(() => setOpen(pathname === ''), [pathname])
  const items = navigationFor(me, calls)
  const links = (
    <ul className="app-links">
      {items.map(({ key, to }) => (
        <li key={key}>
          <Link to={to} activeOptions={{ exact: true }} activeProps={{ 'aria-current': 'page' }}>
            {t(`nav.${key}`)}
          </Link>
        </li>
      ))}
    </ul>
  )
  return (
    <>
      <nav aria-label={t('nav.label')} className="app-nav-wide">
        {links}
      </nav>
      <Button
        className="app-nav-narrow"
        type="text"
        icon={<MenuOutlined />}
        aria-label={t('nav.menu')}
        aria-expanded={open}
        onClick={() => setOpen(true)}
      />
      <Drawer open={open} onClose={() => setOpen(false)} placement="left" title={t('nav.menu')} size={280}>
        <nav aria-label={t('nav.label')}>{links}</nav>
      </Drawer>
    </>
  )
}
