import { commitment } from '@zhinan/review'
import { Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { api, take } from '../../../api/client.ts'
import type { Draw } from '../../../api/draws.ts'
import { useWords } from '../../../i18n/index.ts'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { useAction } from '../../../parts/use-action.ts'
import { useKept } from '../../../parts/use-kept.ts'
import { readSecret, secretPlace } from './commit-box.tsx'

interface Props {
  readonly draw: Draw
  readonly who: 'officer' | 'supervisor'
  readonly onDone: () => Promise<unknown>
}

interface Values {
  readonly secret: string
  readonly value: string
}

/** The secret and the public value as this person read it. Whether the secret is the right one is seen here already. */
export function RevealBox({ draw: d, who, onDone }: Props): ReactNode {
  const { t } = useWords('draws')
  const kept = useKept(secretPlace(d.id), readSecret)
  const [form] = Form.useForm<Values>()
  const reveal = useAction(async ({ secret, value }: Values) => {
    const path = { call: d.callId, draw: d.id }
    const body = { secret: secret.trim(), publicValue: value.trim() }
    await take(api.POST('/calls/{call}/draws/{draw}/reveal', { params: { path }, body }))
    kept.forget()
    await onDone()
  })
  const right = (_: unknown, secret = '') =>
    commitment(who, d.record.frameHash, secret.trim()) === d.record.commitments[who]
      ? Promise.resolve()
      : Promise.reject(new Error(t('reveal.differs')))
  return (
    <section className="card draw-part" aria-labelledby="reveal">
      <h2 id="reveal">{t(`reveal.title.${who}`)}</h2>
      <p>{t('reveal.what')}</p>
      <Form
        name="reveal"
        form={form}
        layout="vertical"
        initialValues={{ secret: kept.value ?? '', value: '' }}
        onFinish={(v: Values) => void reveal.run(v)}
      >
        <Form.Item
          name="secret"
          label={t('reveal.secret')}
          extra={kept.value ? t('reveal.kept') : t('reveal.paste')}
          rules={[{ validator: right, validateTrigger: 'onSubmit' }]}
        >
          <Input autoComplete="off" spellCheck={false} maxLength={200} />
        </Form.Item>
        <Form.Item
          name="value"
          label={t('reveal.value', { what: d.record.frame.publicValue })}
          extra={t('reveal.valueHelp')}
          rules={[{ required: true, whitespace: true, message: t('reveal.need') }]}
        >
          <Input autoComplete="off" maxLength={200} />
        </Form.Item>
        <ProblemNote error={reveal.error} />
        <button type="submit" className="button primary" disabled={reveal.busy}>
          {t('reveal.do')}
        </button>
      </Form>
    </section>
  )
}
