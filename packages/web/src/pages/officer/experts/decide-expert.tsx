import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { api, ifMatch, take } from '../../../api/client.ts'
import type { Expert } from '../../../api/experts.ts'
import { useWords } from '../../../i18n/index.ts'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { useAction } from '../../../parts/use-action.ts'

type Decision = 'verify' | 'reject' | 'suspend' | 'reinstate'

/** Verify or reject, suspend or reinstate; says what follows before it is done. */
export function DecideExpert({ expert: e }: { expert: Expert }): ReactNode {
  const { t } = useWords('experts')
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const decide = useAction(async (decision: Decision) => {
    const why = reason.trim()
    await take(
      api.POST('/experts/{id}/decision', {
        params: { path: { id: e.id } },
        headers: ifMatch(e.version),
        body: { decision, ...(why && { reason: why }) },
      }),
    )
    message.success(t(`decide.done.${decision}`, { name: e.name }))
    await queries.invalidateQueries({ queryKey: ['experts'] })
  })
  if (e.status === 'rejected')
    return (
      <section className="card">
        <h2>{t('decide.title')}</h2>
        <p>{t('decide.rejected')}</p>
      </section>
    )
  const up: Decision = e.status === 'suspended' ? 'reinstate' : 'verify'
  const down: Decision | undefined =
    e.status === 'proposed' ? 'reject' : e.status === 'verified' ? 'suspend' : undefined
  const refuse = () => {
    setMissing(reason.trim() === '')
    if (down && reason.trim() !== '') void decide.run(down)
  }
  return (
    <section className="card" aria-labelledby="decide">
      <h2 id="decide">{t('decide.title')}</h2>
      <p className="soft small">{t(`decide.what.${e.status}`)}</p>
      {!e.mayDecide && <p className="note">{t('decide.own')}</p>}
      {e.mayDecide && !e.mayVerify && e.status !== 'verified' && <p className="note">{t('decide.stated')}</p>}
      {down && (
        <>
          <label htmlFor="reason">{t('decide.reason')}</label>
          <Input.TextArea
            id="reason"
            rows={2}
            maxLength={500}
            value={reason}
            status={missing ? 'error' : ''}
            aria-invalid={missing}
            aria-describedby={missing ? 'reason-missing' : undefined}
            onChange={(x) => setReason(x.target.value)}
          />
          {missing && (
            <p id="reason-missing" className="field-error">
              {t('decide.reasonMissing')}
            </p>
          )}
        </>
      )}
      <ProblemNote error={decide.error} />
      <p className="actions">
        {e.status !== 'verified' && (
          <Button
            type="primary"
            disabled={!e.mayVerify}
            loading={decide.busy}
            onClick={() => void decide.run(up)}
          >
            ✓ {t(`decide.${up}`)}
          </Button>
        )}
        {down && (
          <Button danger disabled={!e.mayDecide} loading={decide.busy} onClick={refuse}>
            ✗ {t(`decide.${down}`)}
          </Button>
        )}
      </p>
    </section>
  )
}
