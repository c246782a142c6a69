import { Form, Input, Modal } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from '../../../i18n/index.ts'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { useAction } from '../../../parts/use-action.ts'

interface Props {
  readonly title: string
  readonly what: string
  /** Each that it is about, where there are several. */
  readonly which?: readonly string[]
  readonly send: (reason: string) => Promise<void>
  readonly onClose: () => void
}

/** A step that needs a reason and cannot be undone: says what follows first. */
export function ReasonDialog({ title, what, which = [], send, onClose }: Props): ReactNode {
  const { t } = useWords('draws')
  const [form] = Form.useForm<{ reason: string }>()
  const act = useAction(({ reason }: { reason: string }) => send(reason.trim()))
  return (
    <Modal
      open
      title={title}
      okText={title}
      confirmLoading={act.busy}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{what}</p>
      {which.length > 0 && (
        <ul>
          {which.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      )}
      <Form name="reason" form={form} layout="vertical" onFinish={(v: { reason: string }) => void act.run(v)}>
        <Form.Item
          name="reason"
          label={t('reason')}
          rules={[{ required: true, whitespace: true, min: 2, message: t('reasonNeed') }]}
        >
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
        <ProblemNote error={act.error} />
      </Form>
    </Modal>
  )
}
