import { useQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { callQuery } from '../../../api/queries.ts'
import { screeningQuery } from '../../../api/screening.ts'
import { useWords } from '../../../i18n/index.ts'
import { Async } from '../../../parts/async.tsx'
import { usePageTitle } from '../../../parts/page-title.ts'
import { LookFirst } from '../second/look-first.tsx'
import { filterOf } from './filter.ts'
import { Workbench } from './workbench.tsx'
import '../../../parts/form/form.css'
import './screening.css'

/** One application under screening. */
export function ScreeningPage(): ReactNode {
  const { id = '' } = useParams({ strict: false })
  const filter = filterOf(useSearch({ strict: false }))
  const { t } = useWords('screening')
  const one = useQuery(screeningQuery(id, filter))
  const callId = one.data?.callId
  const call = useQuery({ ...callQuery(callId ?? ''), enabled: callId !== undefined })
  usePageTitle(one.data && `${one.data.title || t('untitled')} · ${t('page.title')}`)
  return (
    <Async query={one}>
      {(a) =>
        a.secondLook ? (
          <LookFirst look={a.secondLook} />
        ) : (
          <Async query={call}>
            {(view) => <Workbench key={a.id} application={a} view={view} filter={filter} />}
          </Async>
        )
      }
    </Async>
  )
}
