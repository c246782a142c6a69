import type { ReactNode } from 'react'
import { useWords } from '../i18n/index.ts'

/** While something comes. It shows late, so that quick answers do not flicker. */
export function Loading(): ReactNode {
  const { t } = useWords('common')
  return (
    <p className="loading soft" role="status">
      {t('loading')}
    </p>
  )
}
