import { useQueryClient } from '@tanstack/react-query'
import { App, Form, Input, Modal } from 'antd'
import type { Dayjs } from 'dayjs'
import { type ReactNode, useEffect } from 'react'
import { api, take } from '../../../api/client.ts'
import type { CallView, NoticeInput } from '../../../api/types.ts'
import { useWords } from '../../../i18n/index.ts'
import { showIssues } from '../../../parts/form-problem.ts'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { useAction } from '../../../parts/use-action.ts'
import { dateTime, fromShanghai } from '../../../parts/when.ts'
import { LaterItem } from './later-item.tsx'

interface Values {
  readonly deadline?: Dayjs
  readonly title?: { readonly zh: string; readonly en?: string }
  readonly text: { readonly zh: string; readonly en?: string }
}

interface Props {
  readonly kind: NoticeInput['kind']
  readonly view: CallView
  readonly onClose: () => void
}

/** Proposing a later deadline or an announcement; it says beforehand what becomes of it. */
export function NoticeForm({ kind, view, onClose }: Props): ReactNode {
  const { t, say, locale } = useWords('staff')
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [form] = Form.useForm<Values>()
  const extension = kind === 'extension'
  const propose = useAction(async (v: Values) => {
    const text = plain(v.text)
    const body: NoticeInput =
      extension && v.deadline
        ? { kind: 'extension', deadline: fromShanghai(v.deadline.format('YYYY-MM-DDTHH:mm:ss')) ?? '', text }
        : { kind: 'announcement', title: plain(v.title ?? { zh: '' }), text }
    await take(api.POST('/calls/{call}/notices', { params: { path: { call: view.call.id } }, body }))
    message.success(t('deadline.proposed'))
    onClose()
    await queries.invalidateQueries({ queryKey: ['notices', view.call.id] })
  })
  useEffect(() => showIssues(form, propose.error, say), [form, propose.error, say])
  const need = { required: true, whitespace: true, message: t('need') }
  return (
    <Modal
      open
      width={640}
      title={t(extension ? 'deadline.extend' : 'deadline.announce')}
      okText={t('deadline.propose')}
      confirmLoading={propose.busy}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form name="notice" form={form} layout="vertical" onFinish={(v: Values) => void propose.run(v)}>
        {extension ? (
          <LaterItem
            name="deadline"
            label={t('deadline.new')}
            extra={view.deadline && t('deadline.newHelp', { time: dateTime(view.deadline, locale) })}
            after={view.deadline}
            notLater={t('deadline.onlyLater')}
          />
        ) : (
          <>
            <Form.Item name={['title', 'zh']} label={t('deadline.titleZh')} rules={[need]}>
              <Input maxLength={100} lang="zh-CN" />
            </Form.Item>
            <Form.Item name={['title', 'en']} label={t('deadline.titleEn')}>
              <Input maxLength={200} lang="en" />
            </Form.Item>
          </>
        )}
        <Form.Item
          name={['text', 'zh']}
          label={t(extension ? 'deadline.reasonZh' : 'deadline.textZh')}
          extra={extension && t('deadline.reasonHelp')}
          rules={[need]}
        >
          <Input.TextArea rows={3} maxLength={2000} lang="zh-CN" />
        </Form.Item>
        <Form.Item name={['text', 'en']} label={t(extension ? 'deadline.reasonEn' : 'deadline.textEn')}>
          <Input.TextArea rows={2} maxLength={4000} lang="en" />
        </Form.Item>
        <p className="soft">{t('deadline.thenWhat')}</p>
        <ProblemNote error={propose.error} />
      </Form>
    </Modal>
  )
}

const plain = ({ zh, en }: { zh: string; en?: string }) => ({
  zh: zh.trim(),
  ...(en?.trim() && { en: en.trim() }),
})
