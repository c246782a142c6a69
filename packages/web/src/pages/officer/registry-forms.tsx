import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Form, Input, InputNumber, Select, Tabs } from 'antd'
import { type ReactNode, useEffect } from 'react'
import { api, take } from '../../api/client.ts'
import type { Call, ProjectInput } from '../../api/types.ts'
import { useWords } from '../../i18n/index.ts'
import { showIssues } from '../../parts/form-problem.ts'
import { ProblemNote } from '../../parts/problem-note.tsx'
import { trackOptions } from '../../parts/track-options.ts'
import { useAction } from '../../parts/use-action.ts'

interface Props {
  readonly id: string
  readonly call: Call
  readonly kind: string
}

const RESULTS = ['completed-well', 'completed', 'unfinished', 'failed'] as const

/** Recording a fact of a year, an earlier project, or that the list of projects is complete. */
export function RegistryForms({ id, call, kind }: Props): ReactNode {
  const { t, say } = useWords('staff')
  const facts = call.vocabulary.registryFacts.filter((f) => !f.kinds || f.kinds.includes(kind))
  const params = { path: { id } }
  return (
    <Tabs
      className="card"
      items={[
        {
          key: 'fact',
          label: t('registry.fact'),
          children: (
            <RecordForm<{ fact: string; year: number; value: string; source: string }>
              id={id}
              name="fact"
              year={call.year}
              send={(body) => take(api.POST('/units/{id}/facts', { params, body }))}
            >
              <Form.Item
                name="fact"
                label={t('registry.which')}
                rules={[{ required: true, message: t('need') }]}
              >
                <Select options={facts.map((f) => ({ value: f.id, label: say(f.title) }))} />
              </Form.Item>
              <Form.Item noStyle dependencies={['fact']}>
                {({ getFieldValue }) => (
                  <Form.Item
                    name="value"
                    label={t('registry.value')}
                    rules={[{ required: true, message: t('need') }]}
                  >
                    <Select
                      options={facts
                        .find((f) => f.id === getFieldValue('fact'))
                        ?.values.map((v) => ({ value: v.id, label: say(v.title) }))}
                    />
                  </Form.Item>
                )}
              </Form.Item>
            </RecordForm>
          ),
        },
        {
          key: 'project',
          label: t('registry.project'),
          children: (
            <RecordForm<ProjectInput>
              id={id}
              name="project"
              year={call.year - 1}
              send={(body) => take(api.POST('/units/{id}/projects', { params, body }))}
            >
              <Form.Item
                name="track"
                label={t('registry.track')}
                rules={[{ required: true, message: t('need') }]}
              >
                <Select popupMatchSelectWidth={false} options={trackOptions(call.tracks, say)} />
              </Form.Item>
              <Form.Item
                name="title"
                label={t('registry.title')}
                rules={[{ required: true, message: t('need') }]}
              >
                <Input maxLength={120} />
              </Form.Item>
              <Form.Item
                name="result"
                label={t('registry.how')}
                rules={[{ required: true, message: t('need') }]}
              >
                <Select options={RESULTS.map((r) => ({ value: r, label: t(`unit:registry.result.${r}`) }))} />
              </Form.Item>
            </RecordForm>
          ),
        },
        {
          key: 'check',
          label: t('registry.check'),
          children: (
            <>
              <p className="soft">{t('registry.checkWhat')}</p>
              <RecordForm<{ year: number; source: string }>
                id={id}
                name="check"
                year={call.year - 1}
                send={(body) => take(api.POST('/units/{id}/record-checks', { params, body }))}
              >
                {null}
              </RecordForm>
            </>
          ),
        },
      ]}
    />
  )
}

function RecordForm<B extends { year: number; source: string }>(props: {
  id: string
  /** Keeps its fields apart from those of the other forms on the page. */
  name: string
  year: number
  send: (body: B) => Promise<unknown>
  children: ReactNode
}): ReactNode {
  const { t, say } = useWords('staff')
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [form] = Form.useForm<B>()
  const record = useAction(async (body: B) => {
    await props.send(body)
    message.success(t('registry.done'))
    form.resetFields()
    await queries.invalidateQueries({ queryKey: ['unit', props.id] })
  })
  useEffect(() => showIssues(form, record.error, say), [form, record.error, say])
  return (
    <Form name={props.name} form={form} layout="vertical" onFinish={(body: B) => void record.run(body)}>
      {props.children}
      <Form.Item
        name="year"
        label={t('registry.year')}
        initialValue={props.year}
        rules={[{ required: true, message: t('need') }]}
      >
        <InputNumber min={1990} max={2100} precision={0} />
      </Form.Item>
      <Form.Item
        name="source"
        label={t('registry.source')}
        extra={t('registry.sourceHelp')}
        rules={[{ required: true, whitespace: true, message: t('need') }]}
      >
        <Input maxLength={200} />
      </Form.Item>
      <ProblemNote error={record.error} />
      <Button type="primary" htmlType="submit" loading={record.busy}>
        {t('registry.record')}
      </Button>
    </Form>
  )
}
