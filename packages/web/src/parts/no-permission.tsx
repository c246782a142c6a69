import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useWords } from '../i18n/index.ts'

/** Said in place of a page that the person's role does not open. */
export function NoPermission(): ReactNode {
  const { t } = useWords('common')
  return (
    <section className="lone">
      <h1>{t('forbidden.title')}</h1>
      <p>{t('forbidden.what')}</p>
      <Link to="/home">{t('forbidden.home')}</Link>
    </section>
  )
}
