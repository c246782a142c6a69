import { useQueryClient } from '@tanstack/react-query'
import type { Call } from '@zhinan/call'
import { App, Button, Form, Input, Radio, Select } from 'antd'
import type { ReactNode } from 'react'
import type { Appeal } from '../../../api/appeals.ts'
import { api, take } from '../../../api/client.ts'
import { useMe } from '../../../api/session.ts'
import { useWords } from '../../../i18n/index.ts'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { useAction } from '../../../parts/use-action.ts'

interface Props {
  readonly call: Call
  readonly track: string
  readonly appeal: Appeal
}

interface Answer {
  readonly decision: 'upheld' | 'rejected'
  readonly answer: string
  readonly clauses?: string[]
}

/** The decision on an appeal, by an officer who did not make the finding; the one who did reads why it is not theirs. */
export function DecideAppeal({ call, track, appeal: a }: Props): ReactNode {
  const { t } = useWords('appeals')
  const { message } = App.useApp()
  const me = useMe()
  const queries = useQueryClient()
  const [form] = Form.useForm<Answer>()
  const decision = Form.useWatch('decision', form)
  const send = useAction(async ({ decision, answer, clauses = [] }: Answer) => {
    const params = { path: { appeal: a.id } }
    const body = { decision, answer: answer.trim(), clauses: decision === 'rejected' ? clauses : [] }
    await take(api.POST('/appeals/{appeal}/decision', { params, body }))
    message.success(t(`decide.done.${decision}`))
    await Promise.all(
      ['appeals', 'screening', 'application'].map((key) => queries.invalidateQueries({ queryKey: [key] })),
    )
  })
  if (a.decision !== null) return null
  if (!a.mayDecide)
    return me.staff.some((s) => s.role === 'officer') ? (
      <p className="soft">{a.against ? t('decide.notYours', { name: a.against }) : t('decide.notYou')}</p>
    ) : null
  const clauses = [...new Set(call.tracks.find((x) => x.id === track)?.rules.map((r) => r.clause))]
  return (
    <Form<Answer> form={form} layout="vertical" name="decide-appeal" onFinish={(v) => void send.run(v)}>
      <Form.Item
        name="decision"
        label={t('decide.title')}
        rules={[{ required: true, message: t('decide.needDecision') }]}
      >
        <Radio.Group
          options={(['upheld', 'rejected'] as const).map((d) => ({ value: d, label: t(`decide.${d}`) }))}
        />
      </Form.Item>
      {decision === 'rejected' && (
        <Form.Item
          name="clauses"
          label={t('decide.clauses')}
          rules={[{ required: true, message: t('decide.needClauses') }]}
        >
          <Select mode="multiple" options={clauses.map((c) => ({ value: c, label: c }))} />
        </Form.Item>
      )}
      <Form.Item
        name="answer"
        label={t('decide.answer')}
        extra={t('decide.told')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('decide.needAnswer') }]}
      >
        <Input.TextArea maxLength={5000} autoSize={{ minRows: 3, maxRows: 12 }} />
      </Form.Item>
      <p className="actions">
        <Button type="primary" htmlType="submit" loading={send.busy}>
          {t('decide.send')}
        </Button>
      </p>
      <ProblemNote error={send.error} />
    </Form>
  )
}
