import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Form, Input, InputNumber } from 'antd'
import { type ReactNode, useEffect } from 'react'
import { api, take } from '../../../api/client.ts'
import { sanctionChecksQuery } from '../../../api/sanctions.ts'
import { may, useMe } from '../../../api/session.ts'
import { useWords } from '../../../i18n/index.ts'
import { Async } from '../../../parts/async.tsx'
import { showIssues } from '../../../parts/form-problem.ts'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { useAction } from '../../../parts/use-action.ts'
import { dateTime } from '../../../parts/when.ts'

interface Values {
  readonly year: number
  readonly source: string
}

/** That the register is complete for a year: without it "no entry" proves nothing. */
export function Checks({ year }: { year: number }): ReactNode {
  const { t, say, locale } = useWords('sanctions')
  const { t: staff } = useWords('staff')
  const { message } = App.useApp()
  const me = useMe()
  const queries = useQueryClient()
  const [form] = Form.useForm<Values>()
  const checks = useQuery(sanctionChecksQuery)
  const state = useAction(async (body: Values) => {
    await take(api.POST('/sanction-checks', { body: { ...body, source: body.source.trim(), unitId: null } }))
    message.success(t('check.done'))
    form.resetFields()
    await queries.invalidateQueries({ queryKey: ['sanctions', 'checks'] })
  })
  useEffect(() => showIssues(form, state.error, say), [form, state.error, say])
  const need = { required: true, message: staff('need') }
  return (
    <section>
      <h2>{t('check.title')}</h2>
      <p className="soft">{t('check.what')}</p>
      {may(me, 'sanction.enter') && (
        <Form
          className="card"
          name="check"
          form={form}
          layout="vertical"
          onFinish={(v: Values) => void state.run(v)}
        >
          <div className="row-form">
            <Form.Item name="year" label={t('check.year')} initialValue={year} rules={[need]}>
              <InputNumber min={1990} max={2100} precision={0} />
            </Form.Item>
            <Form.Item name="source" label={t('check.source')} rules={[{ ...need, whitespace: true }]}>
              <Input maxLength={200} placeholder={t('check.sourceLike')} />
            </Form.Item>
          </div>
          <ProblemNote error={state.error} />
          <Button htmlType="submit" loading={state.busy}>
            {t('check.record')}
          </Button>
        </Form>
      )}
      <Async query={checks}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="card">{t('check.none')}</p>
          ) : (
            <ul>
              {items.slice(0, 10).map((c) => (
                <li key={c.id}>
                  {t('check.line', { year: c.year, who: c.unitName ?? t('check.all') })}{' '}
                  <span className="soft small">
                    {t('check.by', { source: c.source, name: c.by ?? '', at: dateTime(c.at, locale) })}
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Async>
    </section>
  )
}
