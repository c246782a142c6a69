import { useQueryClient } from '@tanstack/react-query'
import { App, Button, DatePicker, Form, Input, InputNumber, Modal, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { type ReactNode, useEffect, useState } from 'react'
import { api, take } from '../../api/client.ts'
import type { CallView } from '../../api/types.ts'
import { useWords } from '../../i18n/index.ts'
import { showIssues } from '../../parts/form-problem.ts'
import { ProblemNote } from '../../parts/problem-note.tsx'
import { useAction } from '../../parts/use-action.ts'
import { dateTime, fromShanghai, toShanghai } from '../../parts/when.ts'

interface Values {
  readonly opens: Dayjs
  readonly deadline: Dayjs
  readonly correctionDays: number
  readonly reminders: readonly string[]
  readonly reason?: string
}

/** The dates of a call, and its publication: what happens is shown before it does. */
export function PublishForm({ view }: { view: CallView }): ReactNode {
  const { t, say, locale } = useWords('staff')
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [form] = Form.useForm<Values>()
  const [asked, setAsked] = useState<Values>()
  const published = view.status !== 'unpublished'
  // Two people extend the deadline of a call that has opened (“Deadline and notices”).
  const fixed = view.status === 'open' || view.status === 'closed'
  const publish = useAction(async (v: Values) => {
    const [opens, deadline] = [instant(v.opens), instant(v.deadline)]
    const reason = v.reason?.trim()
    await take(
      api.POST('/calls/{call}/publish', {
        params: { path: { call: view.call.id } },
        body: {
          opens,
          deadline,
          correctionDays: v.correctionDays,
          reminderHours: v.reminders.map(Number),
          ...(reason && { reason }),
        },
      }),
    )
    setAsked(undefined)
    message.success(t(published ? 'publish.amended' : 'publish.done'))
    await Promise.all(
      [['call', view.call.id], ['calls']].map((queryKey) => queries.invalidateQueries({ queryKey })),
    )
  })
  useEffect(() => {
    if (publish.error) setAsked(undefined)
    showIssues(form, publish.error, say)
  }, [form, publish.error, say])
  const need = { required: true, message: t('need') }
  return (
    <div className="card sheet">
      <Form
        form={form}
        layout="vertical"
        initialValues={{
          ...(view.opens && { opens: dayjs(toShanghai(view.opens)) }),
          ...(view.deadline && { deadline: dayjs(toShanghai(view.deadline)) }),
          correctionDays: view.correctionDays,
          reminders: view.reminderHours.map(String),
        }}
        onFinish={setAsked}
      >
        <div className="row-form">
          <Form.Item name="opens" label={t('publish.opens')} rules={[need]}>
            <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" />
          </Form.Item>
          <Form.Item
            name="deadline"
            label={t('publish.deadline')}
            extra={t(fixed ? 'publish.deadlineFixed' : 'publish.deadlineHelp')}
            dependencies={['opens']}
            rules={[
              need,
              ({ getFieldValue }) => ({
                validator: async (_, value?: Dayjs) => {
                  const opens = getFieldValue('opens') as Dayjs | undefined
                  if (value && opens && !value.isAfter(opens)) throw new Error(t('publish.order'))
                },
              }),
            ]}
          >
            <DatePicker showTime={{ format: 'HH:mm:ss' }} format="YYYY-MM-DD HH:mm:ss" disabled={fixed} />
          </Form.Item>
          <Form.Item name="correctionDays" label={t('publish.correction')} rules={[need]}>
            <InputNumber min={1} max={60} precision={0} />
          </Form.Item>
          <Form.Item
            name="reminders"
            label={t('publish.reminders')}
            extra={t('publish.remindersHelp')}
            rules={[
              {
                validator: async (_, value: readonly string[] = []) => {
                  const wrong = value.some((h) => !/^[1-9]\d{0,2}$/.test(h) || Number(h) > 720)
                  if (wrong || value.length > 5) throw new Error(t('publish.remindersWrong'))
                },
              },
            ]}
          >
            <Select
              mode="tags"
              tokenSeparators={[',', '，', '、', ' ']}
              options={['168', '72', '24', '3'].map((value) => ({ value, label: value }))}
            />
          </Form.Item>
        </div>
        {published && (
          <Form.Item name="reason" label={t('publish.reason')} rules={[{ ...need, whitespace: true }]}>
            <Input maxLength={200} />
          </Form.Item>
        )}
        <ProblemNote error={publish.error} />
        <Button type="primary" htmlType="submit">
          {t(published ? 'publish.amend' : 'publish.go')}
        </Button>
      </Form>
      <Modal
        open={asked !== undefined}
        title={t(published ? 'publish.amendTitle' : 'publish.title', { title: say(view.call.title) })}
        okText={t(published ? 'publish.amend' : 'publish.go')}
        confirmLoading={publish.busy}
        onOk={() => asked && void publish.run(asked)}
        onCancel={() => setAsked(undefined)}
      >
        {asked && (
          <ul>
            <li>
              {t('publish.period', {
                opens: dateTime(instant(asked.opens), locale),
                deadline: dateTime(instant(asked.deadline), locale),
              })}
            </li>
            <li>{t('publish.after')}</li>
            {!published && <li>{t('publish.visible')}</li>}
            {!published && (
              <li>
                {t('publish.fixed', { tracks: view.call.tracks.length, rulings: view.call.rulings.length })}
              </li>
            )}
            <li>{t('publish.undo')}</li>
          </ul>
        )}
      </Modal>
    </div>
  )
}

/** What was picked is Shanghai time, wherever this machine is. */
const instant = (picked: Dayjs): string => fromShanghai(picked.format('YYYY-MM-DDTHH:mm:ss'))!
