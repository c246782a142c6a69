import { Form, Modal } from 'antd'
import type { Dayjs } from 'dayjs'
import type { ReactNode } from 'react'
import type { PanelMeeting } from '../../../api/panels.ts'
import { useWords } from '../../../i18n/index.ts'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { atOf, WhenWhere } from './plan-dialog.tsx'
import type { Step } from './steps.ts'

interface Props {
  readonly meeting: PanelMeeting
  readonly act: { readonly busy: boolean; readonly error: unknown; run(step: Step): Promise<boolean> }
  readonly onClose: () => void
}

/** Another time or place for a meeting that has not begun. */
export function MoveDialog({ meeting, act, onClose }: Props): ReactNode {
  const { t } = useWords('panels')
  const [form] = Form.useForm<{ at: Dayjs; place: string }>()
  return (
    <Modal
      open
      title={t('meeting.move')}
      okText={t('meeting.move')}
      confirmLoading={act.busy}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{t('meeting.moveWhat', { n: meeting.members.length })}</p>
      <Form
        name="move"
        form={form}
        layout="vertical"
        initialValues={{ place: meeting.place }}
        onFinish={(v: { at: Dayjs; place: string }) =>
          void act.run({ step: 'move', at: atOf(v.at), place: v.place })
        }
      >
        <WhenWhere />
        <ProblemNote error={act.error} />
      </Form>
    </Modal>
  )
}
