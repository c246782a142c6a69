import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { App } from 'antd'
import type { ReactNode } from 'react'
import { api, take } from '../../../api/client.ts'
import type { ExpertInput } from '../../../api/experts.ts'
import { useWords } from '../../../i18n/index.ts'
import { Async } from '../../../parts/async.tsx'
import { usePageTitle } from '../../../parts/page-title.ts'
import { useAction } from '../../../parts/use-action.ts'
import { useCall } from '../../../parts/use-call.ts'
import { ExpertForm } from '../../expert/expert-form.tsx'

/** An officer enters an expert; another one verifies. */
export function NewExpertPage(): ReactNode {
  const { t } = useWords('experts')
  const { view } = useCall()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const navigate = useNavigate()
  usePageTitle(t('enter'))
  const save = useAction(async (body: ExpertInput) => {
    const made = await take(api.POST('/experts', { body }))
    message.success(t('entered', { name: made.name }))
    await queries.invalidateQueries({ queryKey: ['experts'] })
    await navigate({ to: '/experts/$id', params: { id: made.id } })
  })
  return (
    <>
      <p>
        <Link to="/experts">← {t('title')}</Link>
      </p>
      <h1>{t('enter')}</h1>
      <p className="soft lead">{t('enterLead')}</p>
      <Async query={view}>
        {({ call }) => (
          <ExpertForm
            call={call}
            busy={save.busy}
            error={save.error}
            submit={t('enter')}
            onSubmit={(input) => void save.run(input)}
          />
        )}
      </Async>
    </>
  )
}
