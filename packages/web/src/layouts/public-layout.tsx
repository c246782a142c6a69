import { useQuery } from '@tanstack/react-query'
import { Link, Outlet } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useDemo } from '../api/clock.ts'
import { meQuery } from '../api/queries.ts'
import { useWords } from '../i18n/index.ts'
import { Brand } from '../parts/brand.tsx'
import { LanguageSwitch } from '../parts/language-switch.tsx'
import { LiveClock } from '../parts/live-clock.tsx'
import { ModeSwitch } from '../parts/mode-switch.tsx'
import { NoticeBanners } from '../parts/notices.tsx'

/** Frame of the pages that anybody may see. Free of Ant Design. */
export function PublicLayout(): ReactNode {
  return (
    <PublicFrame>
      <Outlet />
    </PublicFrame>
  )
}

/** The same around one page that stands by itself. */
export function PublicFrame({ children }: { children: ReactNode }): ReactNode {
  const { t } = useWords('common')
  const { data: me } = useQuery(meQuery)
  const demo = useDemo()
  return (
    <div className="public">
      <header className="top">
        <Brand />
        <nav aria-label={t('nav.label')}>
          <LiveClock />
          <LanguageSwitch />
          <ModeSwitch />
          {me ? (
            <Link className="button" to="/home">
              {t('nav.enter')}
            </Link>
          ) : (
            <>
              <Link to="/sign-up">{t('nav.signUp')}</Link>
              <Link className="button" to="/sign-in">
                {t('nav.signIn')}
              </Link>
            </>
          )}
        </nav>
      </header>
      <main id="main" tabIndex={-1}>
        <NoticeBanners />
        {children}
      </main>
      <footer className="foot small soft">
        <p>
          {t('foot')}
          {demo && (
            <>
              {' · '}
              <Link to="/demo/mailbox">{t('nav.mailbox')}</Link>
            </>
          )}
        </p>
      </footer>
    </div>
  )
}
