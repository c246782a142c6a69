import { Checkbox, Form, Input, Modal, Radio } from 'antd'
import type { ReactNode } from 'react'
import { api, take } from '../../../../api/client.ts'
import type { BoardItem, Held } from '../../../../api/review-assignments.ts'
import { useWords } from '../../../../i18n/index.ts'
import { ProblemNote } from '../../../../parts/problem-note.tsx'
import { useAction } from '../../../../parts/use-action.ts'
import { SuggestionList } from './suggestion-list.tsx'
import { UnitReason } from './unit-reason.tsx'

interface Props {
  readonly call: string
  readonly item: BoardItem
  readonly held: Held
  readonly onClose: () => void
  readonly onDone: () => Promise<void>
}

interface Values {
  readonly ended: 'reassigned' | 'overdue'
  readonly reason: string
  readonly replace?: boolean
  readonly replacement?: string
  readonly beyond?: boolean
  readonly unitReason?: string
}

/** Takes an application from an expert, and gives it to another in the same step if somebody is named. */
export function EndDialog({ call, item, held, onClose, onDone }: Props): ReactNode {
  const { t } = useWords('assign')
  const [form] = Form.useForm<Values>()
  const replace = Form.useWatch('replace', form)
  const replacement = Form.useWatch('replacement', form)
  const end = useAction(
    async ({ ended, reason, replace, replacement, beyond = false, unitReason }: Values) => {
      const body = {
        ended,
        reason: reason.trim(),
        beyond,
        ...(replace && replacement && { replacement }),
        ...(replace && unitReason && { unitReason: unitReason.trim() }),
      }
      const path = { call, assignment: held.assignment }
      await take(api.POST('/calls/{call}/review/assignments/{assignment}/end', { params: { path }, body }))
      await onDone()
    },
  )
  return (
    <Modal
      open
      width={760}
      title={t('end.of', { name: held.name, number: item.number })}
      okText={t('end.sure')}
      confirmLoading={end.busy}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{held.sent ? t('end.whatSent') : t('end.what')}</p>
      <Form
        name="end"
        form={form}
        layout="vertical"
        initialValues={{ ended: 'reassigned', replace: false }}
        onFinish={(v: Values) => void end.run(v)}
      >
        <Form.Item name="ended" label={t('end.kind')}>
          <Radio.Group>
            <Radio value="reassigned">{t('ended.reassigned')}</Radio>
            <Radio value="overdue">{t('ended.overdue')}</Radio>
          </Radio.Group>
        </Form.Item>
        <Form.Item
          name="reason"
          label={t('reason')}
          rules={[{ required: true, whitespace: true, min: 2, message: t('reasonNeed') }]}
        >
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
        <Form.Item name="replace" valuePropName="checked">
          <Checkbox>{t('end.replace')}</Checkbox>
        </Form.Item>
        {replace && (
          <>
            <Form.Item
              name="replacement"
              label={t('give.who')}
              rules={[{ required: true, message: t('give.whoNeed') }]}
            >
              <SuggestionList call={call} application={item.id} without={held.expert} />
            </Form.Item>
            <UnitReason
              call={call}
              application={item.id}
              expert={replacement}
              without={held.name}
              error={end.error}
            />
            <Form.Item name="beyond" valuePropName="checked">
              <Checkbox>{t('give.beyond')}</Checkbox>
            </Form.Item>
            <p className="soft small">{t('give.mail')}</p>
          </>
        )}
        <ProblemNote error={end.error} />
      </Form>
    </Modal>
  )
}
