import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useWords } from '../../../i18n/index.ts'

/** In place of the workbench for whoever has a second look at the file to take: it would show what was found. */
export function LookFirst({ look }: { look: string }): ReactNode {
  const { t } = useWords('second')
  return (
    <>
      <h1>{t('first.title')}</h1>
      <p className="card">{t('first.what')}</p>
      <p>
        <Link className="button" to="/second-looks/$look" params={{ look }}>
          {t('first.go')}
        </Link>
      </p>
    </>
  )
}
