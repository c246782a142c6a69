import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { App, Button, Progress } from 'antd'
import { type ReactNode, useState } from 'react'
import { api, take } from '../../../../api/client.ts'
import {
  assignmentsKey,
  isUnderWay,
  type Proposal,
  planUrl,
  problemUrl,
  proposalQuery,
} from '../../../../api/review-assignments.ts'
import { useWords } from '../../../../i18n/index.ts'
import { Async } from '../../../../parts/async.tsx'
import { usePageTitle } from '../../../../parts/page-title.ts'
import { ProblemNote } from '../../../../parts/problem-note.tsx'
import { useAction } from '../../../../parts/use-action.ts'
import { useKept } from '../../../../parts/use-kept.ts'
import { dateTime } from '../../../../parts/when.ts'
import { ReasonDialog } from '../../draws/reason-dialog.tsx'
import './assign.css'
import { ApplyDialog } from './apply-dialog.tsx'
import { CsvDialog } from './csv-dialog.tsx'
import { Loads } from './loads.tsx'
import { PlanTable } from './plan-table.tsx'
import { ProposalState } from './proposal-state.tsx'
import { Summary } from './summary.tsx'
import { WishList } from './wish-list.tsx'
import { readWishes } from './wishes.ts'

/** One proposal: how far it is, what it comes to, what to change, and applying it. */
export function ProposalPage(): ReactNode {
  const { t } = useWords('assign')
  const { call, run } = useParams({ from: '/app/calls/$call/review/proposals/$run' })
  usePageTitle(t('proposal.title'))
  return (
    <Async query={useQuery(proposalQuery(call, run))}>
      {(found) => <Whole key={found.id} run={found} />}
    </Async>
  )
}

function Whole({ run }: { run: Proposal }): ReactNode {
  const { t, say, locale } = useWords('assign')
  const { message } = App.useApp()
  const queries = useQueryClient()
  const kept = useKept(`assign.${run.id}`, readWishes)
  const wishes = kept.value ?? run.wishes
  const [dialog, setDialog] = useState<'apply' | 'drop' | 'csv'>()
  const path = { call: run.callId, run: run.id }
  const refresh = () => queries.invalidateQueries({ queryKey: assignmentsKey(run.callId) })
  const cancel = useAction(async () => {
    await take(api.POST('/calls/{call}/review/proposals/{run}/cancel', { params: { path } }))
    message.success(t('cancel.done'))
    await refresh()
  })
  const drop = async (reason: string) => {
    await take(api.POST('/calls/{call}/review/proposals/{run}/drop', { params: { path }, body: { reason } }))
    message.success(t('drop.done'))
    setDialog(undefined)
    await refresh()
  }
  return (
    <>
      <div className="page-head">
        <h1>{t('proposal.of', { tracks: run.tracks.join('、') })}</h1>
        <ProposalState state={run.state} />
      </div>
      <p>
        <Link
          to="/calls/$call/review/assignments"
          params={{ call: run.callId }}
          search={{ track: run.tracks[0] ?? '' }}
        >
          {t('title')}
        </Link>
      </p>
      <p className="soft">
        {t('proposal.asked', { by: run.requestedBy, at: dateTime(run.requestedAt, locale) })}
        {run.follows && (
          <>
            {' · '}
            <Link to="/calls/$call/review/proposals/$run" params={{ call: run.callId, run: run.follows }}>
              {t('proposal.before')}
            </Link>
          </>
        )}
      </p>
      {run.followedBy && (
        <p className="note">
          {t('proposal.followed')}{' '}
          <Link to="/calls/$call/review/proposals/$run" params={{ call: run.callId, run: run.followedBy }}>
            {t('proposal.next')}
          </Link>
        </p>
      )}
      {isUnderWay(run) && (
        <section className="card" aria-live="polite">
          <h2>{t(`stages.${run.stage ?? 'waiting'}`)}</h2>
          <Progress percent={run.percent ?? 0} aria-label={t('proposal.progress')} />
          {run.stalled && <p className="note note-open">? {t('proposal.stalled')}</p>}
          <p className="soft">{t('proposal.leave')}</p>
          {run.may.cancel && (
            <p className="actions">
              <Button loading={cancel.busy} onClick={() => void cancel.run()}>
                {t('cancel.do')}
              </Button>
            </p>
          )}
          <ProblemNote error={cancel.error} />
        </section>
      )}
      {run.error && (
        <div role="alert" className="note note-bad">
          <strong>✗ {t(`errors.${run.error.code}.title`)}</strong>
          <p>{t(`errors.${run.error.code}.todo`)}</p>
          {run.error.issues.length > 0 && (
            <ul>
              {run.error.issues.map((i) => (
                <li key={i.zh}>{say(i)}</li>
              ))}
            </ul>
          )}
        </div>
      )}
      {run.settledBy && run.settledAt && (
        <p role="status" className={`note ${run.state === 'applied' ? 'note-good' : ''}`}>
          {run.state === 'applied' && '✓ '}
          {t(`settled.${run.state}`, { by: run.settledBy, at: dateTime(run.settledAt, locale) })}
          {run.settleReason && `：${run.settleReason}`}
        </p>
      )}
      <p className="actions">
        {run.may.settle && (
          <button type="button" className="button primary" onClick={() => setDialog('apply')}>
            {t('apply.look')}
          </button>
        )}
        {run.summary && (
          <>
            <a className="button" href={planUrl(run.callId, run.id)} download>
              {t('csv.save')}
            </a>
            <a className="button" href={problemUrl(run.callId, run.id)} download>
              {t('csv.task')}
            </a>
          </>
        )}
        {run.summary && run.may.again && (
          <button type="button" className="button" onClick={() => setDialog('csv')}>
            {t('csv.send')}
          </button>
        )}
        {run.may.again && (
          <Link
            className="button"
            to="/calls/$call/review/proposals/new"
            params={{ call: run.callId }}
            search={{ follows: run.id }}
          >
            {t('proposal.again')}
          </Link>
        )}
        {run.may.settle && (
          <button type="button" className="button" onClick={() => setDialog('drop')}>
            {t('drop.do')}
          </button>
        )}
      </p>
      {run.summary && (
        <>
          <Summary run={run} summary={run.summary} />
          <WishList run={run} wishes={wishes} onChange={(to) => kept.change(() => to)} onSent={kept.forget} />
          <PlanTable run={run} wishes={wishes} onChange={(to) => kept.change(() => to)} />
          <Loads run={run} />
          <p className="soft small">{t('csv.again', { run: run.id })}</p>
        </>
      )}
      {dialog === 'apply' && <ApplyDialog run={run} onClose={() => setDialog(undefined)} onDone={refresh} />}
      {dialog === 'csv' && <CsvDialog run={run} onClose={() => setDialog(undefined)} />}
      {dialog === 'drop' && (
        <ReasonDialog
          title={t('drop.do')}
          what={t('drop.what')}
          send={drop}
          onClose={() => setDialog(undefined)}
        />
      )}
    </>
  )
}
