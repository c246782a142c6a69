import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useWords } from '../i18n/index.ts'

/** The name of the portal, home to the list of calls. */
export function Brand(): ReactNode {
  const { t } = useWords('common')
  return (
    <Link to="/" className="brand" aria-label={t('site')}>
      <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
        <rect width="32" height="32" rx="7" fill="var(--accent)" />
        <path d="M16 5l7 18-7-4-7 4z" fill="var(--accent-ink)" />
      </svg>
      <span>{t('site')}</span>
    </Link>
  )
}
