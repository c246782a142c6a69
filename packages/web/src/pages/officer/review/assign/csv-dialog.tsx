import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Input, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import { api, take } from '../../../../api/client.ts'
import { assignmentsKey, type Proposal } from '../../../../api/review-assignments.ts'
import { useWords } from '../../../../i18n/index.ts'
import { ProblemNote } from '../../../../parts/problem-note.tsx'
import { useAction } from '../../../../parts/use-action.ts'

/** Sends an edited plan back: what is wrong is said row by row, else a new proposal is made with what it asks for. */
export function CsvDialog({ run, onClose }: { run: Proposal; onClose: () => void }): ReactNode {
  const { t } = useWords('assign')
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [file, setFile] = useState<File>()
  const [reason, setReason] = useState('')
  const send = useAction(async () => {
    if (!file) return
    const path = { call: run.callId, run: run.id }
    const body = { csv: await file.text(), reason: reason.trim() }
    const made = await take(
      api.POST('/calls/{call}/review/proposals/{run}/replay', { params: { path }, body }),
    )
    await queries.invalidateQueries({ queryKey: assignmentsKey(run.callId) })
    onClose()
    await navigate({ to: '/calls/$call/review/proposals/$run', params: { call: run.callId, run: made.id } })
  })
  return (
    <Modal
      open
      title={t('csv.send')}
      okText={t('wish.again')}
      okButtonProps={{ disabled: !file || reason.trim().length < 2 }}
      confirmLoading={send.busy}
      onOk={() => void send.run()}
      onCancel={onClose}
    >
      <p>{t('csv.what')}</p>
      <ul>
        <li>{t('csv.keep')}</li>
        <li>{t('csv.forbid')}</li>
        <li>{t('csv.free')}</li>
      </ul>
      <div className="field">
        <label htmlFor="csv-file">{t('csv.file')}</label>
        <input
          id="csv-file"
          type="file"
          accept=".csv,text/csv"
          onChange={(e) => setFile(e.target.files?.[0])}
        />
      </div>
      <div className="field">
        <label htmlFor="csv-reason">{t('reason')}</label>
        <Input id="csv-reason" maxLength={500} value={reason} onChange={(e) => setReason(e.target.value)} />
      </div>
      <ProblemNote error={send.error} />
    </Modal>
  )
}
