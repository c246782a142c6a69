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
import { useKept } from '../../../parts/use-kept.ts'
import { Unattended } from './unattended.tsx'

interface Props {
  readonly call: Call
  readonly track: string
  readonly appeal: Appeal
}

interface Answer {
  readonly decision?: 'upheld' | 'rejected'
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
  const kept = useKept(`appeal-answer.${a.id}`, readAnswer)
  const send = useAction(async ({ decision, answer, clauses = [] }: Answer) => {
    if (!decision) return
    const params = { path: { appeal: a.id } }
    const body = { decision, answer: answer.trim(), clauses: decision === 'rejected' ? clauses : [] }
    await take(api.POST('/appeals/{appeal}/decision', { params, body }))
    kept.forget()
    message.success(t(`decide.done.${decision}`))
    await Promise.all(
      ['appeals', 'screening', 'application'].map((key) => queries.invalidateQueries({ queryKey: [key] })),
    )
  })
  if (a.decision !== null) return null
  if (a.unattended) return <Unattended />
  if (!a.mayDecide)
    return me.staff.some((s) => s.role === 'officer') ? (
      <p className="soft">{a.against ? t('decide.notYours', { name: a.against }) : t('decide.notYou')}</p>
    ) : null
  const clauses = [...new Set(call.tracks.find((x) => x.id === track)?.rules.map((r) => r.clause))]
  return (
    <Form<Answer>
      form={form}
      layout="vertical"
      name="decide-appeal"
      initialValues={kept.value ?? { answer: '' }}
      onValuesChange={(_, now) => kept.change(() => now)}
      onFinish={(v) => void send.run(v)}
    >
      {kept.restored && kept.value && (
        <p className="note" role="status">
          {t('kept.restored')}{' '}
          <Button
            size="small"
            onClick={() => {
              kept.forget()
              form.setFieldsValue({ decision: undefined, answer: '', clauses: undefined })
            }}
          >
            {t('kept.discard')}
          </Button>
        </p>
      )}
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

function readAnswer(kept: unknown): Answer | undefined {
  const a = kept as Answer | null
  if (typeof a?.answer !== 'string') return undefined
  const { decision, answer, clauses } = a
  return {
    answer,
    ...((decision === 'upheld' || decision === 'rejected') && { decision }),
    ...(Array.isArray(clauses) && { clauses: clauses.filter((c) => typeof c === 'string') }),
  }
}
