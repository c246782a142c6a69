import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Form, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { api, take } from '../../api/client.ts'
import type { Call, Text } from '../../api/types.ts'
import { useWords } from '../../i18n/index.ts'
import { ProblemNote } from '../../parts/problem-note.tsx'
import { useAction } from '../../parts/use-action.ts'

interface Values {
  readonly text: Text
  readonly reason?: { readonly zh?: string; readonly en?: string }
}

/** One ruling, to read, and before publication to change in both languages. */
export function RulingEditor(props: {
  call: string
  ruling: Call['rulings'][number]
  open: boolean
}): ReactNode {
  const { call, ruling, open } = props
  const { t, say } = useWords('staff')
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [editing, setEditing] = useState(false)
  const save = useAction(async ({ text, reason }: Values) => {
    const why = reason?.zh?.trim() && reason.en?.trim() ? { reason: { zh: reason.zh, en: reason.en } } : {}
    await take(
      api.PUT('/calls/{call}/rulings/{ruling}', {
        params: { path: { call, ruling: ruling.id } },
        body: { text, ...why },
      }),
    )
    message.success(t('manage.saved'))
    setEditing(false)
    await queries.invalidateQueries({ queryKey: ['call', call] })
  })
  return (
    <>
      <div className="page-head">
        <h3>
          {ruling.id}{' '}
          {ruling.clauses.map((c) => (
            <span key={c} className="clause">
              {c}
            </span>
          ))}
        </h3>
        {open && !editing && (
          <Button aria-label={`${t('manage.edit')}: ${ruling.id}`} onClick={() => setEditing(true)}>
            {t('manage.edit')}
          </Button>
        )}
      </div>
      {editing ? (
        <Form
          name={ruling.id}
          layout="vertical"
          initialValues={ruling}
          onFinish={(v: Values) => void save.run(v)}
        >
          {(['zh', 'en'] as const).map((l) => (
            <Form.Item
              key={l}
              name={['text', l]}
              label={`${t('manage.text')} (${l})`}
              rules={[{ required: true, whitespace: true, message: t('need') }]}
            >
              <Input.TextArea autoSize={{ minRows: 2 }} maxLength={1000} />
            </Form.Item>
          ))}
          {(['zh', 'en'] as const).map((l) => (
            <Form.Item key={l} name={['reason', l]} label={`${t('manage.reason')} (${l})`}>
              <Input.TextArea autoSize={{ minRows: 1 }} maxLength={1000} />
            </Form.Item>
          ))}
          <ProblemNote error={save.error} />
          <p className="actions">
            <Button type="primary" htmlType="submit" loading={save.busy}>
              {t('manage.save')}
            </Button>
            <Button onClick={() => setEditing(false)}>{t('manage.cancel')}</Button>
          </p>
        </Form>
      ) : (
        <>
          <p>{say(ruling.text)}</p>
          {ruling.reason && <p className="soft small">{say(ruling.reason)}</p>}
        </>
      )}
    </>
  )
}
