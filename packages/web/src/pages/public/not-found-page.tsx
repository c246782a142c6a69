import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useWords } from '../../i18n/index.ts'
import { usePageTitle } from '../../parts/page-title.ts'

/** No such address. */
export function NotFoundPage(): ReactNode {
  const { t } = useWords('common')
  usePageTitle(t('notFound.title'))
  return (
    <section className="lone">
      <h1>{t('notFound.title')}</h1>
      <p>{t('notFound.what')}</p>
      <Link to="/">{t('notFound.home')}</Link>
    </section>
  )
}
