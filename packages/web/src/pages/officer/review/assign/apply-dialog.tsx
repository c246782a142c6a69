import { useQuery } from '@tanstack/react-query'
import { App, Modal } from 'antd'
import type { ReactNode } from 'react'
import { api, take } from '../../../../api/client.ts'
import { type ApplyCheck, applyCheckQuery, type Proposal } from '../../../../api/review-assignments.ts'
import { useWords } from '../../../../i18n/index.ts'
import { Async } from '../../../../parts/async.tsx'
import { ProblemNote } from '../../../../parts/problem-note.tsx'
import { useAction } from '../../../../parts/use-action.ts'

interface Props {
  readonly run: Proposal
  readonly onClose: () => void
  readonly onDone: () => Promise<unknown>
}

/** What applying would write as things are now, and what stands in the way; then all of it or nothing. */
export function ApplyDialog({ run, onClose, onDone }: Props): ReactNode {
  const { t } = useWords('assign')
  const { message } = App.useApp()
  const check = useQuery(applyCheckQuery(run.callId, run.id))
  const apply = useAction(async () => {
    const path = { call: run.callId, run: run.id }
    await take(api.POST('/calls/{call}/review/proposals/{run}/apply', { params: { path } }))
    message.success(t('apply.done'))
    onClose()
    await onDone()
  })
  const { data } = check
  const possible = data !== undefined && data.stale.length === 0 && data.pairs > 0
  return (
    <Modal
      open
      title={t('apply.title')}
      okText={data ? t('apply.do', { n: data.pairs }) : t('apply.look')}
      okButtonProps={{ disabled: !possible }}
      confirmLoading={apply.busy}
      onOk={() => void apply.run()}
      onCancel={onClose}
    >
      <Async query={check}>{(found) => <Look found={found} />}</Async>
      <ProblemNote error={apply.error} />
    </Modal>
  )
}

function Look({ found: c }: { found: ApplyCheck }): ReactNode {
  const { t, say } = useWords('assign')
  return (
    <>
      {c.stale.length > 0 ? (
        <div className="note note-bad">
          <strong>✗ {t('apply.stale', { n: c.stale.length })}</strong>
          <p>{t('apply.staleTodo')}</p>
          <ul>
            {c.stale.map((s) => (
              <li key={`${s.application} ${s.expert}`}>
                {s.number ?? '–'} — {s.name ?? '–'}：{say(s.text)}
              </li>
            ))}
          </ul>
        </div>
      ) : c.pairs === 0 ? (
        <p className="note note-open">? {t('apply.nothing')}</p>
      ) : (
        <>
          <p>{t('apply.what', { pairs: c.pairs, applications: c.applications })}</p>
          {c.replaced > 0 && <p>{t('apply.replaced', { n: c.replaced })}</p>}
          <p>{t('apply.mails', { n: c.experts })}</p>
          <p className="soft">{t('apply.final')}</p>
        </>
      )}
      {c.newcomers.length > 0 && (
        <p className="note note-open">? {t('apply.newcomers', { numbers: c.newcomers.join('、') })}</p>
      )}
      {c.stale.length === 0 && c.emptied.length > 0 && (
        <p className="note note-open">? {t('apply.emptied', { numbers: c.emptied.join('、') })}</p>
      )}
    </>
  )
}
