import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import type { ReactNode } from 'react'
import { api, ifMatch, take } from '../../api/client.ts'
import { type Expert, type ExpertInput, ownExpertQuery } from '../../api/experts.ts'
import { meChanged, useMe } from '../../api/session.ts'
import type { Call } from '../../api/types.ts'
import { useWords } from '../../i18n/index.ts'
import { Async } from '../../parts/async.tsx'
import { usePageTitle } from '../../parts/page-title.ts'
import { useAction } from '../../parts/use-action.ts'
import { useCall } from '../../parts/use-call.ts'
import { ExpertForm } from './expert-form.tsx'
import { ExpertStatusMark } from './expert-status.tsx'
import { PledgesToSign } from './pledges-to-sign.tsx'

/** One's own record as an expert: to register, to see how it stands, and to keep it. */
export function ProfilePage(): ReactNode {
  const { t } = useWords('experts')
  const { view } = useCall()
  const own = useQuery(ownExpertQuery)
  usePageTitle(t('own.title'))
  return (
    <Async query={view}>
      {({ call }) => (
        <Async query={own}>
          {({ expert }) => (
            <>
              <div className="page-head">
                <h1>{t('own.title')}</h1>
                {expert && <ExpertStatusMark status={expert.status} />}
              </div>
              {expert ? <Standing expert={expert} /> : <p className="soft lead">{t('own.lead')}</p>}
              {expert?.status === 'verified' && <PledgesToSign call={call.id} />}
              <Own key={expert?.version ?? 0} call={call} expert={expert} />
            </>
          )}
        </Async>
      )}
    </Async>
  )
}

/** What the status means, and what to do. */
function Standing({ expert }: { expert: Expert }): ReactNode {
  const { t } = useWords('experts')
  const bad = expert.status === 'rejected' || expert.status === 'suspended'
  return (
    <div className={bad ? 'note note-bad' : 'note'}>
      <p>{t(`own.${expert.status}`)}</p>
      {expert.statusReason && <p>{t('reasonIs', { reason: expert.statusReason })}</p>}
    </div>
  )
}

function Own({ call, expert }: { call: Call; expert: Expert | null }): ReactNode {
  const { t } = useWords('experts')
  const me = useMe()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const save = useAction(async (body: ExpertInput) => {
    const answer = expert
      ? await take(api.PUT('/me/expert', { headers: ifMatch(expert.version), body }))
      : await take(api.POST('/me/expert', { body }))
    queries.setQueryData(ownExpertQuery.queryKey, { expert: answer })
    message.success(t(answer.status === 'proposed' ? 'own.sent' : 'own.saved'))
    window.scrollTo({ top: 0 })
    await meChanged()
  })
  return (
    <ExpertForm
      call={call}
      {...(expert
        ? { expert }
        : { start: { name: me.user.name, email: me.user.email, phone: me.user.phone ?? '' } })}
      busy={save.busy}
      error={save.error}
      submit={t(expert ? 'form.save' : 'own.register')}
      onSubmit={(input) => void save.run(input)}
    />
  )
}
