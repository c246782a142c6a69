import { useQueryClient } from '@tanstack/react-query'
import { App, Form, Input, Modal } from 'antd'
import type { Dayjs } from 'dayjs'
import { type ReactNode, useEffect } from 'react'
import { api, take } from '../../../api/client.ts'
import type { CallView } from '../../../api/types.ts'
import { useWords } from '../../../i18n/index.ts'
import { showIssues } from '../../../parts/form-problem.ts'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { useAction } from '../../../parts/use-action.ts'
import { dateTime, fromShanghai } from '../../../parts/when.ts'
import { LaterItem } from './later-item.tsx'

interface Values {
  readonly number: string
  readonly until: Dayjs
  readonly reason: string
}

/** Proposing that one application may come late. */
export function LateForm({ view, onClose }: { view: CallView; onClose: () => void }): ReactNode {
  const { t, say, locale } = useWords('staff')
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [form] = Form.useForm<Values>()
  const call = view.call.id
  const propose = useAction(async (v: Values) => {
    const until = fromShanghai(v.until.format('YYYY-MM-DDTHH:mm:ss')) ?? ''
    const body = { number: v.number.trim(), until, reason: v.reason.trim() }
    await take(api.POST('/calls/{call}/late-permits', { params: { path: { call } }, body }))
    message.success(t('deadline.proposed'))
    onClose()
    await queries.invalidateQueries({ queryKey: ['late-permits', call] })
  })
  useEffect(() => showIssues(form, propose.error, say), [form, propose.error, say])
  const need = { required: true, whitespace: true, message: t('need') }
  return (
    <Modal
      open
      title={t('late.propose')}
      okText={t('deadline.propose')}
      confirmLoading={propose.busy}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form name="late" form={form} layout="vertical" onFinish={(v: Values) => void propose.run(v)}>
        <Form.Item name="number" label={t('late.number')} extra={t('late.numberHelp')} rules={[need]}>
          <Input maxLength={60} autoComplete="off" />
        </Form.Item>
        <LaterItem
          name="until"
          label={t('late.until')}
          extra={view.deadline && t('deadline.now', { time: dateTime(view.deadline, locale) })}
          after={view.deadline}
          notLater={t('late.onlyLater')}
        />
        <Form.Item name="reason" label={t('late.reason')} extra={t('late.reasonHelp')} rules={[need]}>
          <Input.TextArea rows={3} maxLength={1000} />
        </Form.Item>
        <ProblemNote error={propose.error} />
      </Form>
    </Modal>
  )
}
