import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { App, Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { api, ifMatch, take } from '../../../api/client.ts'
import { type Expert, type ExpertInput, expertQuery } from '../../../api/experts.ts'
import { may, useMe } from '../../../api/session.ts'
import type { Call } from '../../../api/types.ts'
import { useWords } from '../../../i18n/index.ts'
import { Async } from '../../../parts/async.tsx'
import { usePageTitle } from '../../../parts/page-title.ts'
import { useAction } from '../../../parts/use-action.ts'
import { useCall } from '../../../parts/use-call.ts'
import { ExpertForm } from '../../expert/expert-form.tsx'
import { ExpertStatusMark } from '../../expert/expert-status.tsx'
import { DecideExpert } from './decide-expert.tsx'
import { ExpertFacts } from './expert-facts.tsx'
import { ExpertHistory } from './expert-history.tsx'
import { InviteExpert } from './invite-expert.tsx'
import { RevealNumber } from './reveal-number.tsx'

/** One expert for the officer: who they are, deciding, inviting, changing, and how they have served. */
export function ExpertPage(): ReactNode {
  const { t } = useWords('experts')
  const { id } = useParams({ from: '/app/experts/$id' })
  const { view } = useCall()
  const expert = useQuery(expertQuery(id))
  usePageTitle(expert.data?.name)
  return (
    <>
      <p>
        <Link to="/experts">← {t('title')}</Link>
      </p>
      <Async query={expert}>
        {(e) => <Async query={view}>{({ call }) => <Shown call={call} expert={e} />}</Async>}
      </Async>
    </>
  )
}

function Shown({ call, expert: e }: { call: Call; expert: Expert }): ReactNode {
  const { t } = useWords('experts')
  const me = useMe()
  const [changing, setChanging] = useState(false)
  if (changing) return <Change call={call} expert={e} onClose={() => setChanging(false)} />
  const changes = e.mayChange && may(me, 'expert.change')
  return (
    <>
      <div className="page-head">
        <h1>
          {e.name} <ExpertStatusMark status={e.status} />
        </h1>
      </div>
      {e.statusReason && (
        <p className="note note-bad">
          {t('reasonIs', { reason: e.statusReason })}
          {e.statusBy && ` (${e.statusBy})`}
        </p>
      )}
      <div className="two">
        <div className="card">
          <h2>{t('details')}</h2>
          <ExpertFacts call={call} expert={e} />
          {e.idMasked && may(me, 'expert.reveal') && <RevealNumber id={e.id} />}
          {changes && (
            <p className="actions">
              <Button onClick={() => setChanging(true)}>{t('change')}</Button>
            </p>
          )}
        </div>
        <div>
          {may(me, 'expert.verify') && <DecideExpert key={e.version} expert={e} />}
          {changes && <InviteExpert expert={e} />}
          <ExpertHistory id={e.id} version={e.version} />
        </div>
      </div>
    </>
  )
}

function Change({ call, expert, onClose }: { call: Call; expert: Expert; onClose: () => void }): ReactNode {
  const { t } = useWords('experts')
  const { message } = App.useApp()
  const queries = useQueryClient()
  const save = useAction(async (body: ExpertInput) => {
    await take(
      api.PUT('/experts/{id}', {
        params: { path: { id: expert.id } },
        headers: ifMatch(expert.version),
        body,
      }),
    )
    message.success(t('own.saved'))
    await queries.invalidateQueries({ queryKey: ['experts'] })
    onClose()
  })
  return (
    <>
      <div className="page-head">
        <h1>{t('changeOf', { name: expert.name })}</h1>
        <Button onClick={onClose}>{t('leave')}</Button>
      </div>
      <p className="soft lead">{t('changeLead')}</p>
      <ExpertForm
        call={call}
        expert={expert}
        busy={save.busy}
        error={save.error}
        submit={t('form.save')}
        onSubmit={(input) => void save.run(input)}
      />
    </>
  )
}
