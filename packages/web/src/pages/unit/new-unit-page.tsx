import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { api, take } from '../../api/client.ts'
import { meChanged } from '../../api/session.ts'
import type { UnitInput } from '../../api/types.ts'
import { useWords } from '../../i18n/index.ts'
import { Async } from '../../parts/async.tsx'
import { usePageTitle } from '../../parts/page-title.ts'
import { useAction } from '../../parts/use-action.ts'
import { useCall } from '../../parts/use-call.ts'
import { UnitForm } from './unit-form.tsx'

/** Registering a unit. */
export function NewUnitPage(): ReactNode {
  const { t } = useWords('unit')
  const { view, none } = useCall()
  const navigate = useNavigate()
  usePageTitle(t('new.title'))
  const create = useAction(async (input: UnitInput) => {
    const unit = await take(api.POST('/units', { body: input }))
    await meChanged()
    await navigate({ to: '/home', search: { unit: unit.id } })
  })
  if (none) return <p className="card">{t('home.noCall')}</p>
  return (
    <>
      <h1>{t('new.title')}</h1>
      <p className="soft lead">{t('new.lead')}</p>
      <div className="card sheet">
        <Async query={view}>
          {({ call }) => (
            <UnitForm
              call={call}
              busy={create.busy}
              error={create.error}
              submit={t('new.submit')}
              onSubmit={(input) => void create.run(input)}
            />
          )}
        </Async>
      </div>
    </>
  )
}
