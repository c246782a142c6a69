import { useQueryClient } from '@tanstack/react-query'
import { Input, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import type { ApplicationView } from '../../../api/application-types.ts'
import { api, ifMatch, take } from '../../../api/client.ts'
import { useWords } from '../../../i18n/index.ts'
import { ProblemNote } from '../../../parts/problem-note.tsx'

/** Withdrawing: says what it means, asks why, and shows why it was refused if it was. */
export function WithdrawDialog({
  application: a,
  onClose,
}: {
  application: ApplicationView
  onClose: () => void
}): ReactNode {
  const { t } = useWords('form')
  const queries = useQueryClient()
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const nesting = a.siblings.length > 0 && a.bundle !== null
  const go = async () => {
    setBusy(true)
    try {
      await take(
        api.POST('/applications/{id}/withdraw', {
          params: { path: { id: a.id }, header: ifMatch(a.version) },
          body: reason.trim() === '' ? {} : { reason: reason.trim() },
        }),
      )
      await queries.invalidateQueries({ queryKey: ['application', a.id] })
      await queries.invalidateQueries({ queryKey: ['unit'] })
      onClose()
    } catch (problem) {
      setError(problem)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Modal
      open
      title={t('withdraw.title')}
      okText={t('withdraw.confirm')}
      okButtonProps={{ danger: true, loading: busy }}
      cancelText={t('submit.back')}
      onOk={() => void go()}
      onCancel={onClose}
    >
      <ul>
        <li>{a.state === 'draft' ? t('withdraw.draft') : t('withdraw.submitted')}</li>
        {nesting && <li>{t('withdraw.companions')}</li>}
        <li>{t('withdraw.undo')}</li>
      </ul>
      <label htmlFor="withdraw-reason">{t('withdraw.reason')}</label>
      <Input.TextArea
        id="withdraw-reason"
        value={reason}
        maxLength={500}
        onChange={(e) => setReason(e.target.value)}
        autoSize={{ minRows: 2 }}
      />
      <ProblemNote error={error} />
    </Modal>
  )
}
