import { useQueryClient } from '@tanstack/react-query'
import { App, Form, Input, Modal } from 'antd'
import { type ReactNode, useEffect } from 'react'
import { api, take } from '../../../api/client.ts'
import type { Sanction } from '../../../api/sanctions.ts'
import { useWords } from '../../../i18n/index.ts'
import { showIssues } from '../../../parts/form-problem.ts'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { useAction } from '../../../parts/use-action.ts'

interface Props {
  readonly sanction: Sanction
  readonly head: string
  readonly onClose: () => void
}

/** Proposing to lift an entry before its end. */
export function LiftForm({ sanction, head, onClose }: Props): ReactNode {
  const { t, say } = useWords('sanctions')
  const { t: staff } = useWords('staff')
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [form] = Form.useForm<{ reason: string }>()
  const propose = useAction(async ({ reason }: { reason: string }) => {
    const params = { path: { id: sanction.id } }
    await take(api.POST('/sanctions/{id}/lifts', { params, body: { reason: reason.trim() } }))
    message.success(staff('deadline.proposed'))
    onClose()
    await queries.invalidateQueries({ queryKey: ['sanctions'] })
  })
  useEffect(() => showIssues(form, propose.error, say), [form, propose.error, say])
  return (
    <Modal
      open
      title={t('lift.propose')}
      okText={staff('deadline.propose')}
      confirmLoading={propose.busy}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>
        <strong>{head}</strong>
      </p>
      <Form name="lift" form={form} layout="vertical" onFinish={(v) => void propose.run(v)}>
        <Form.Item
          name="reason"
          label={t('lift.reason')}
          extra={t('lift.reasonHelp')}
          rules={[{ required: true, whitespace: true, min: 2, message: staff('need') }]}
        >
          <Input.TextArea rows={3} maxLength={1000} />
        </Form.Item>
        <ProblemNote error={propose.error} />
      </Form>
    </Modal>
  )
}
