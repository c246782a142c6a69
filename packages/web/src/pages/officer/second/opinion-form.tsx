import { useQueryClient } from '@tanstack/react-query'
import type { Call } from '@zhinan/call'
import { App, Button, Form, Input, Radio, Select } from 'antd'
import type { ReactNode } from 'react'
import { api, take } from '../../../api/client.ts'
import { lookQuery, type SecondLook } from '../../../api/second-looks.ts'
import { useWords } from '../../../i18n/index.ts'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { useAction } from '../../../parts/use-action.ts'
import { useKeys } from '../screening/use-keys.ts'

interface Opinion {
  readonly outcome: 'eligible' | 'ineligible'
  readonly clauses?: string[]
  readonly note: string
}

/** One's own opinion, before anything of the first one is shown. It is given once. */
export function OpinionForm({ call, look }: { call: Call; look: SecondLook }): ReactNode {
  const { t } = useWords('second')
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [form] = Form.useForm<Opinion>()
  const outcome = Form.useWatch('outcome', form)
  const send = useAction(async ({ outcome: o, clauses = [], note }: Opinion) => {
    const body = { outcome: o, clauses: o === 'ineligible' ? clauses : [], note: note.trim() }
    const done = await take(
      api.POST('/second-looks/{look}/opinion', { params: { path: { look: look.id } }, body }),
    )
    queries.setQueryData(lookQuery(look.id).queryKey, done)
    message.success(t(done.look.state === 'equal' ? 'opinion.equal' : 'opinion.different'))
    await queries.invalidateQueries({ queryKey: ['screening'] })
  })
  const pick = (value: Opinion['outcome']) => () => {
    form.setFieldValue('outcome', value)
    document.getElementById('opinion_note')?.focus()
  }
  useKeys({ e: pick('eligible'), x: pick('ineligible') })
  const clauses = [...new Set(call.tracks.find((x) => x.id === look.track)?.rules.map((r) => r.clause))]
  return (
    <section className="card" aria-labelledby="opinion-title">
      <h2 id="opinion-title">{t('opinion.title')}</h2>
      <p className="soft">{t('opinion.what')}</p>
      <Form<Opinion> form={form} layout="vertical" name="opinion" onFinish={(v) => void send.run(v)}>
        <Form.Item
          name="outcome"
          label={t('opinion.outcome')}
          rules={[{ required: true, message: t('opinion.needOutcome') }]}
        >
          <Radio.Group
            options={(['eligible', 'ineligible'] as const).map((o) => ({
              value: o,
              label: t(`outcome.${o}`),
            }))}
          />
        </Form.Item>
        {outcome === 'ineligible' && (
          <Form.Item
            name="clauses"
            label={t('opinion.clauses')}
            rules={[{ required: true, message: t('opinion.needClauses') }]}
          >
            <Select mode="multiple" options={clauses.map((c) => ({ value: c, label: c }))} />
          </Form.Item>
        )}
        <Form.Item
          name="note"
          label={t('opinion.note')}
          rules={[{ required: true, whitespace: true, min: 2, message: t('opinion.needNote') }]}
        >
          <Input.TextArea maxLength={5000} autoSize={{ minRows: 3, maxRows: 12 }} />
        </Form.Item>
        <p className="actions">
          <Button type="primary" htmlType="submit" loading={send.busy}>
            {t('opinion.send')}
          </Button>
        </p>
        <ProblemNote error={send.error} />
      </Form>
    </section>
  )
}
