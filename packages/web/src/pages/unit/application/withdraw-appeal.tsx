import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Input, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import { api, take } from '../../../api/client.ts'
import { useWords } from '../../../i18n/index.ts'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { useAction } from '../../../parts/use-action.ts'

/** Taking an appeal back, and only that: what it means, and why if the unit wants to say. */
export function WithdrawAppeal({ appeal }: { appeal: string }): ReactNode {
  const { t } = useWords('appeals')
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const go = useAction(async () => {
    const body = reason.trim() === '' ? {} : { reason: reason.trim() }
    await take(api.POST('/appeals/{appeal}/withdraw', { params: { path: { appeal } }, body }))
    message.success(t('back.done'))
    setOpen(false)
    await Promise.all(['appeals', 'application'].map((key) => queries.invalidateQueries({ queryKey: [key] })))
  })
  return (
    <p className="actions">
      <Button onClick={() => setOpen(true)}>{t('back.start')}</Button>
      <Modal
        open={open}
        title={t('back.start')}
        okText={t('back.confirm')}
        okButtonProps={{ danger: true, loading: go.busy }}
        cancelText={t('back.keep')}
        onOk={() => void go.run()}
        onCancel={() => setOpen(false)}
      >
        <ul>
          <li>{t('back.only')}</li>
          <li>{t('back.again')}</li>
          <li>{t('back.told')}</li>
        </ul>
        <label htmlFor="appeal-back-reason">{t('back.reason')}</label>
        <Input.TextArea
          id="appeal-back-reason"
          value={reason}
          maxLength={500}
          autoSize={{ minRows: 2 }}
          onChange={(e) => setReason(e.target.value)}
        />
        <ProblemNote error={go.error} />
      </Modal>
    </p>
  )
}
