import { Form, Input, Modal, Radio } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from '../../../i18n/index.ts'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { useAction } from '../../../parts/use-action.ts'
import './team.css'

type Give = (more: { note?: string; onBehalfOf?: string }) => Promise<unknown>

interface Values {
  readonly whose: 'own' | 'behalf'
  readonly onBehalfOf?: string
  readonly note?: string
}

/** A manager approves the form as it is now: in their own name, or passing on somebody's approval. */
export function ApproveDialog({ give, onClose }: { give: Give; onClose: () => void }): ReactNode {
  const { t } = useWords('form')
  const [form] = Form.useForm<Values>()
  const whose = Form.useWatch('whose', form)
  const approve = useAction(async (v: Values) => {
    const onBehalfOf = v.whose === 'behalf' ? v.onBehalfOf?.trim() : undefined
    await give({ ...(v.note?.trim() && { note: v.note.trim() }), ...(onBehalfOf && { onBehalfOf }) })
    onClose()
  })
  return (
    <Modal
      open
      title={t('team.approveTitle')}
      okText={t('team.approve')}
      cancelText={t('submit.back')}
      confirmLoading={approve.busy}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{t('team.approveWhat')}</p>
      <Form
        name="approve"
        form={form}
        layout="vertical"
        initialValues={{ whose: 'own' }}
        onFinish={(v: Values) => void approve.run(v)}
      >
        <Form.Item name="whose" noStyle>
          <Radio.Group
            className="za-whose"
            options={[
              { value: 'own', label: t('team.own') },
              { value: 'behalf', label: t('team.behalf') },
            ]}
          />
        </Form.Item>
        {whose === 'behalf' && (
          <Form.Item
            name="onBehalfOf"
            label={t('team.whom')}
            extra={t('team.whomHelp')}
            rules={[{ required: true, whitespace: true, message: t('team.needWhom') }]}
          >
            <Input maxLength={60} />
          </Form.Item>
        )}
        <Form.Item name="note" label={t('team.approveNote')}>
          <Input.TextArea maxLength={1000} autoSize={{ minRows: 2 }} />
        </Form.Item>
      </Form>
      <ProblemNote error={approve.error} />
    </Modal>
  )
}

/** A manager says what is to be changed first. */
export function SendBackDialog({ give, onClose }: { give: Give; onClose: () => void }): ReactNode {
  const { t } = useWords('form')
  const [form] = Form.useForm<{ note: string }>()
  const send = useAction(async (v: { note: string }) => {
    await give({ note: v.note.trim() })
    onClose()
  })
  return (
    <Modal
      open
      title={t('team.sendBackTitle')}
      okText={t('team.sendBack')}
      cancelText={t('submit.back')}
      confirmLoading={send.busy}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form
        name="send-back"
        form={form}
        layout="vertical"
        onFinish={(v: { note: string }) => void send.run(v)}
      >
        <Form.Item
          name="note"
          label={t('team.sendBackNote')}
          rules={[{ required: true, whitespace: true, message: t('team.needNote') }]}
        >
          <Input.TextArea maxLength={1000} autoSize={{ minRows: 3 }} />
        </Form.Item>
      </Form>
      <ProblemNote error={send.error} />
    </Modal>
  )
}
