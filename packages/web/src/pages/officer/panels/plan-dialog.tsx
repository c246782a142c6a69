import { DatePicker, Form, Input, Modal } from 'antd'
import type { Dayjs } from 'dayjs'
import type { ReactNode } from 'react'
import { api, take } from '../../../api/client.ts'
import type { Panel } from '../../../api/panels.ts'
import { useWords } from '../../../i18n/index.ts'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { useAction } from '../../../parts/use-action.ts'
import { fromShanghai } from '../../../parts/when.ts'

interface Props {
  readonly call: string
  readonly panel: Panel
  readonly onClose: () => void
  readonly onDone: (meeting: string) => Promise<void>
}

interface Values {
  readonly at: Dayjs
  readonly place: string
}

/** When and where a panel meets. */
export function PlanDialog({ call, panel, onClose, onDone }: Props): ReactNode {
  const { t } = useWords('panels')
  const [form] = Form.useForm<Values>()
  const plan = useAction(async ({ at, place }: Values) => {
    const { meeting } = await take(
      api.POST('/calls/{call}/review/panels/{panel}/meetings', {
        params: { path: { call, panel: panel.id } },
        body: { at: atOf(at), place },
      }),
    )
    await onDone(meeting)
  })
  const left = panel.applications.filter((a) => a.decided === null).length
  return (
    <Modal
      open
      title={t('plan.of', { name: panel.name })}
      okText={t('plan.do')}
      confirmLoading={plan.busy}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{t('plan.what', { n: left, members: panel.members.length })}</p>
      <Form name="plan" form={form} layout="vertical" onFinish={(v: Values) => void plan.run(v)}>
        <WhenWhere />
        <ProblemNote error={plan.error} />
      </Form>
    </Modal>
  )
}

export const atOf = (at: Dayjs): string => fromShanghai(at.format('YYYY-MM-DDTHH:mm:ss')) ?? ''

/** Fields for the time and the place of a meeting. */
export function WhenWhere(): ReactNode {
  const { t } = useWords('panels')
  return (
    <>
      <Form.Item name="at" label={t('plan.at')} rules={[{ required: true, message: t('need') }]}>
        <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" />
      </Form.Item>
      <Form.Item
        name="place"
        label={t('plan.place')}
        rules={[{ required: true, whitespace: true, message: t('need') }]}
      >
        <Input maxLength={200} />
      </Form.Item>
    </>
  )
}
