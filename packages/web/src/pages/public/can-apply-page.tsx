import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense } from 'react'
import { callQuery } from '../../api/queries.ts'
import type { CallView } from '../../api/types.ts'
import { useWords } from '../../i18n/index.ts'
import { Async } from '../../parts/async.tsx'
import { Loading } from '../../parts/loading.tsx'
import { usePageTitle } from '../../parts/page-title.ts'

// Rules are read after the page stands: a slow phone would wait for them before it shows anything.
const Asking = lazy(() => import('./can-apply-asking.tsx'))

/** "Can I apply?" without an account: the rules that judge applications, asked about the unit alone. */
export function CanApplyPage(): ReactNode {
  const { call } = useParams({ from: '/public/calls/$call/can-apply' })
  return <Async query={useQuery(callQuery(call))}>{(view) => <Page view={view} />}</Async>
}

function Page({ view }: { view: CallView }): ReactNode {
  const { t, say } = useWords('public')
  const { call } = view
  usePageTitle(t('can.title'))
  return (
    <>
      <p>
        <Link to="/calls/$call" params={{ call: call.id }}>
          ← {t('track.back', { title: say(call.shortTitle) })}
        </Link>
      </p>
      <h1>{t('can.title')}</h1>
      <p className="soft lead">{t('can.lead')}</p>
      <Suspense
        fallback={
          <div className="waits-for-page">
            <Loading />
          </div>
        }
      >
        <Asking view={view} />
      </Suspense>
    </>
  )
}
