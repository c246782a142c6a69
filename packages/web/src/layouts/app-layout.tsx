import '../theme/app.css'
import { useQuery } from '@tanstack/react-query'
import { Outlet } from '@tanstack/react-router'
import { App, ConfigProvider, Layout } from 'antd'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { type ReactNode, useEffect, useMemo, useSyncExternalStore } from 'react'
import { callsQuery } from '../api/queries.ts'
import { useMe } from '../api/session.ts'
import { useWords } from '../i18n/index.ts'
import { Brand } from '../parts/brand.tsx'
import { LiveClock } from '../parts/live-clock.tsx'
import { NoticeBanners } from '../parts/notices.tsx'
import { antdTheme } from '../theme/antd.ts'
import { antdLocales } from '../theme/antd-locale.ts'
import { shownMode, subscribeMode } from '../theme/mode.ts'
import { AccountMenu } from './account-menu.tsx'
import { Navigation } from './navigation.tsx'
import { NoticeBell } from './notice-bell.tsx'
import { UnitSwitcher } from './unit-switcher.tsx'

/** Frame of the pages behind sign-in: who one is, where one can go, and how long the call is open. */
export function AppLayout(): ReactNode {
  const { locale } = useWords('common')
  const mode = useSyncExternalStore(subscribeMode, shownMode)
  const theme = useMemo(() => antdTheme(mode), [mode])
  useEffect(() => void dayjs.locale(locale === 'zh' ? 'zh-cn' : 'en'), [locale])
  return (
    <ConfigProvider theme={theme} locale={antdLocales[locale]} button={{ autoInsertSpace: false }}>
      <App>
        <Layout className="app">
          <Header />
          <main id="main" tabIndex={-1} className="app-main">
            <NoticeBanners />
            <Outlet />
          </main>
        </Layout>
      </App>
    </ConfigProvider>
  )
}

function Header(): ReactNode {
  const me = useMe()
  const { data: calls } = useQuery(callsQuery)
  return (
    <header className="app-top">
      <Brand />
      <Navigation me={me} calls={calls?.items} />
      <div className="app-tools">
        <LiveClock />
        <UnitSwitcher me={me} />
        <NoticeBell />
        <AccountMenu me={me} />
      </div>
    </header>
  )
}
