import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useWords } from '../../i18n/index.ts'
import { usePageTitle } from '../../parts/page-title.ts'
import { ProblemNote } from '../../parts/problem-note.tsx'

/** A page that could not be shown: a part that did not arrive, or our own fault. */
export function ErrorPage({ error, reset }: ErrorComponentProps): ReactNode {
  const { t } = useWords('common')
  const router = useRouter()
  usePageTitle(t('error.title'))
  return (
    <section className="lone">
      <h1>{t('error.title')}</h1>
      <ProblemNote
        error={error}
        onRetry={() => {
          reset()
          void router.invalidate()
        }}
      />
    </section>
  )
}
