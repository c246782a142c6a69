import { Input, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import { useWords } from '../../../i18n/index.ts'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import type { Screening } from './use-screening.ts'

interface Props {
  readonly screening: Screening
  readonly onClose: () => void
  readonly onDone: (taken: boolean) => void
}

/** Opens a concluded application again; the conclusion stays in the history, with the reason. */
export function ReopenDialog({ screening, onClose, onDone }: Props): ReactNode {
  const { t } = useWords('screening')
  const [reason, setReason] = useState('')
  return (
    <Modal
      open
      title={t('reopen.title')}
      onCancel={onClose}
      cancelText={t('cancel')}
      okText={t('reopen.confirm')}
      okButtonProps={{ loading: screening.busy, disabled: reason.trim() === '' || screening.busy }}
      onOk={() => void screening.reopen(reason.trim()).then(onDone)}
    >
      <p>{t('reopen.what')}</p>
      <label htmlFor="reopen-reason">{t('reopen.reason')}</label>
      <Input.TextArea
        id="reopen-reason"
        value={reason}
        maxLength={1000}
        autoSize={{ minRows: 2 }}
        onChange={(e) => setReason(e.target.value)}
      />
      <ProblemNote error={screening.problem} />
      {screening.overtaken && <p className="zf-note-wrong">{t('page.overtaken')}</p>}
    </Modal>
  )
}
