import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Form, Input, Radio } from 'antd'
import type { ReactNode } from 'react'
import { api, take } from '../../../api/client.ts'
import { lookQuery, type SecondLook } from '../../../api/second-looks.ts'
import { useWords } from '../../../i18n/index.ts'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { useAction } from '../../../parts/use-action.ts'

interface Settlement {
  readonly settlement: 'maintained' | 'reopened'
  readonly reason: string
}

/** Settles a difference: a third officer either way; each of the two can only give way. */
export function SettleForm({ look }: { look: SecondLook }): ReactNode {
  const { t } = useWords('second')
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [only, more] = look.maySettle
  const who = more ? 'third' : only === 'maintained' ? 'second' : 'first'
  const send = useAction(async ({ settlement, reason }: Settlement) => {
    const done = await take(
      api.POST('/second-looks/{look}/settlement', {
        params: { path: { look: look.id } },
        body: { settlement, reason: reason.trim() },
      }),
    )
    queries.setQueryData(lookQuery(look.id).queryKey, done)
    message.success(t(`result.${settlement}`))
    await queries.invalidateQueries({ queryKey: ['screening'] })
  })
  return (
    <Form<Settlement>
      layout="vertical"
      name={`settle-${look.id}`}
      initialValues={more ? {} : { settlement: only }}
      onFinish={(v) => void send.run(v)}
    >
      <p className="note note-open">{t(`settle.${who}`)}</p>
      <Form.Item
        name="settlement"
        label={t('settle.title')}
        rules={[{ required: true, message: t('settle.need') }]}
      >
        <Radio.Group options={look.maySettle.map((s) => ({ value: s, label: t(`settle.to.${s}`) }))} />
      </Form.Item>
      <Form.Item
        name="reason"
        label={t('settle.reason')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('settle.needReason') }]}
      >
        <Input.TextArea maxLength={5000} autoSize={{ minRows: 2, maxRows: 10 }} />
      </Form.Item>
      <p className="actions">
        <Button type="primary" htmlType="submit" loading={send.busy}>
          {t('settle.send')}
        </Button>
      </p>
      <ProblemNote error={send.error} />
    </Form>
  )
}
