import { Checkbox, Form, Input, Modal, Select } from 'antd'
import type { ReactNode } from 'react'
import { api, take } from '../../../../api/client.ts'
import type { BoardItem } from '../../../../api/review-assignments.ts'
import { useWords } from '../../../../i18n/index.ts'
import { ProblemNote } from '../../../../parts/problem-note.tsx'
import { useAction } from '../../../../parts/use-action.ts'
import { SuggestionList } from './suggestion-list.tsx'
import { UnitReason } from './unit-reason.tsx'

interface Props {
  readonly call: string
  readonly item: BoardItem
  readonly onClose: () => void
  readonly onDone: () => Promise<void>
}

interface Values {
  readonly expert: string
  readonly reason: string
  readonly beyond?: boolean
  readonly unitReason?: string
  readonly replaces?: string
}

/** Gives an application to one more expert, with the reason; whom it lost can be named as replaced. */
export function AssignDialog({ call, item, onClose, onDone }: Props): ReactNode {
  const { t } = useWords('assign')
  const [form] = Form.useForm<Values>()
  const expert = Form.useWatch('expert', form)
  const lost = item.ended.filter((e) => e.replacedBy === null && e.ended !== 'application-out')
  const give = useAction(async ({ reason, beyond = false, unitReason, replaces, expert }: Values) => {
    const body = {
      application: item.id,
      expert,
      reason: reason.trim(),
      beyond,
      ...(unitReason && { unitReason: unitReason.trim() }),
      ...(replaces && { replaces }),
    }
    await take(api.POST('/calls/{call}/review/assignments', { params: { path: { call } }, body }))
    await onDone()
  })
  return (
    <Modal
      open
      width={760}
      title={t('give.of', { number: item.number })}
      okText={t('give.do')}
      okButtonProps={{ disabled: !expert }}
      confirmLoading={give.busy}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{item.title}</p>
      <Form
        name="give"
        form={form}
        layout="vertical"
        initialValues={lost[0] && { replaces: lost[0].assignment }}
        onFinish={(v: Values) => void give.run(v)}
      >
        <Form.Item
          name="expert"
          label={t('give.who')}
          rules={[{ required: true, message: t('give.whoNeed') }]}
        >
          <SuggestionList call={call} application={item.id} />
        </Form.Item>
        <UnitReason call={call} application={item.id} expert={expert} error={give.error} />
        {lost.length > 0 && (
          <Form.Item name="replaces" label={t('give.replaces')}>
            <Select
              allowClear
              options={lost.map((e) => ({
                value: e.assignment,
                label: `${e.name} · ${t(`ended.${e.ended}`)}`,
              }))}
            />
          </Form.Item>
        )}
        <Form.Item
          name="reason"
          label={t('reason')}
          rules={[{ required: true, whitespace: true, min: 2, message: t('reasonNeed') }]}
        >
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
        <Form.Item name="beyond" valuePropName="checked">
          <Checkbox>{t('give.beyond')}</Checkbox>
        </Form.Item>
        <p className="soft small">{t('give.mail')}</p>
        <ProblemNote error={give.error} />
      </Form>
    </Modal>
  )
}
