import { useQueryClient } from '@tanstack/react-query'
import { App, Form, Input, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import { api, take } from '../../../api/client.ts'
import type { Notice } from '../../../api/types.ts'
import { useWords } from '../../../i18n/index.ts'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { useAction } from '../../../parts/use-action.ts'

export type Step = NonNullable<Notice['decision']>

interface Props {
  readonly call: string
  readonly notice: Notice
  readonly step: Step
  /** What it is about, in one line. */
  readonly head: string
  readonly onClose: () => void
}

/** The last look before a proposal is decided on: what it is, and what follows. */
export function DecideDialog({ call, notice, step, head, onClose }: Props): ReactNode {
  const { t } = useWords('staff')
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [reason, setReason] = useState('')
  const decide = useAction(async () => {
    const path = { call, notice: notice.id }
    const why = reason.trim()
    await take(
      api.POST('/calls/{call}/notices/{notice}/decision', {
        params: { path },
        body: { decision: step, ...(why && { reason: why }) },
      }),
    )
    message.success(t(`deadline.state.${step}`))
    onClose()
    await queries.invalidateQueries({ queryKey: ['notices', call] })
  })
  const declining = step === 'declined'
  return (
    <Modal
      open
      title={t(`deadline.do.${step}`)}
      okText={t(`deadline.do.${step}`)}
      okButtonProps={{ disabled: declining && reason.trim() === '' }}
      confirmLoading={decide.busy}
      onOk={() => void decide.run()}
      onCancel={onClose}
    >
      <p>
        <strong>{head}</strong>
      </p>
      {step === 'confirmed' && (
        <ul>
          <li>{t(`deadline.after.${notice.kind}`)}</li>
          <li>{t('deadline.after.pages')}</li>
          <li>{t('deadline.after.mail')}</li>
          <li>{t('deadline.after.undo')}</li>
        </ul>
      )}
      {declining && (
        <Form layout="vertical">
          <Form.Item label={t('deadline.why')} required>
            <Input.TextArea
              aria-label={t('deadline.why')}
              rows={2}
              maxLength={500}
              value={reason}
              onChange={(e) => setReason(e.target.value)}
            />
          </Form.Item>
        </Form>
      )}
      <ProblemNote error={decide.error} />
    </Modal>
  )
}
