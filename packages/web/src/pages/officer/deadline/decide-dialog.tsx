import { App, Form, Input, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Notice } from '../../../api/types.ts'
import { useWords } from '../../../i18n/index.ts'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { useAction } from '../../../parts/use-action.ts'

export type Step = NonNullable<Notice['decision']>

interface Props {
  readonly step: Step
  /** What it is about, in one line. */
  readonly head: string
  /** What follows from confirming it. */
  readonly after: readonly string[]
  readonly send: (body: { decision: Step; reason?: string }) => Promise<unknown>
  readonly onClose: () => void
}

/** The last look before a proposal is decided on: what it is, and what follows. */
export function DecideDialog({ step, head, after, send, onClose }: Props): ReactNode {
  const { t } = useWords('staff')
  const { message } = App.useApp()
  const [reason, setReason] = useState('')
  const decide = useAction(async () => {
    const why = reason.trim()
    await send({ decision: step, ...(why && { reason: why }) })
    message.success(t(`deadline.done.${step}`))
    onClose()
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
          {after.map((text) => (
            <li key={text}>{text}</li>
          ))}
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
