import { Checkbox, Form, Input, Modal, Select } from 'antd'
import type { ReactNode } from 'react'
import { api, take } from '../../../api/client.ts'
import type { Panel, PanelBoard } from '../../../api/panels.ts'
import { useWords } from '../../../i18n/index.ts'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { useAction } from '../../../parts/use-action.ts'

interface Props {
  readonly call: string
  readonly board: PanelBoard
  /** The one to change; none: a new one. */
  readonly panel: Panel | undefined
  readonly onClose: () => void
  readonly onDone: () => Promise<void>
}

interface Values {
  readonly name: string
  readonly experts: string[]
  readonly chair: string
  readonly applications: string[]
  readonly give: boolean
  readonly beyond?: boolean
  readonly reason?: string
}

/** A panel by hand: its name, who sits on it, who chairs it, what is before it. */
export function PanelDialog({ call, board, panel, onClose, onDone }: Props): ReactNode {
  const { t } = useWords('panels')
  const [form] = Form.useForm<Values>()
  const experts = Form.useWatch('experts', form) ?? panel?.members.map((m) => m.id) ?? []
  const give = Form.useWatch('give', form) ?? true
  const send = useAction(async ({ reason, beyond = false, ...v }: Values) => {
    if (panel)
      await take(
        api.PUT('/calls/{call}/review/panels/{panel}', {
          params: { path: { call, panel: panel.id } },
          body: { ...v, beyond, version: panel.version, reason: (reason ?? '').trim() },
        }),
      )
    else {
      const { give, ...one } = v
      await take(
        api.POST('/calls/{call}/review/panels', {
          params: { path: { call } },
          body: { track: board.track ?? '', panels: [one], give, beyond },
        }),
      )
    }
    await onDone()
  })
  const need = [{ required: true, message: t('need') }]
  const people = [
    ...board.experts.map((e) => ({
      value: e.id,
      label: `${e.name}（${e.unit}）${t('loadOf', { load: e.load, max: e.max })}`,
    })),
    ...(panel?.members ?? [])
      .filter((m) => !board.experts.some((e) => e.id === m.id))
      .map((m) => ({ value: m.id, label: `${m.name}（${m.unit}）${t('gone')}` })),
  ]
  const before = [...(panel?.applications ?? []), ...board.free]
  return (
    <Modal
      open
      width={760}
      title={panel ? t('form.change') : t('form.new')}
      okText={t('form.save')}
      confirmLoading={send.busy}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form
        name="panel"
        form={form}
        layout="vertical"
        initialValues={{
          name: panel?.name ?? t('nameOf', { n: board.panels.length + 1 }),
          experts: panel?.members.map((m) => m.id) ?? [],
          chair: panel?.members.find((m) => m.chair)?.id,
          applications: panel?.applications.map((a) => a.id) ?? [],
          give: true,
          beyond: false,
        }}
        onFinish={(v: Values) => void send.run(v)}
      >
        <Form.Item name="name" label={t('name')} rules={need}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="experts" label={t('members')} rules={need}>
          <Select mode="multiple" showSearch={{ optionFilterProp: 'label' }} options={people} />
        </Form.Item>
        <Form.Item name="chair" label={t('chair')} rules={need}>
          <Select options={people.filter((p) => experts.includes(p.value))} />
        </Form.Item>
        <Form.Item name="applications" label={t('applications')} rules={need}>
          <Select
            mode="multiple"
            showSearch={{ optionFilterProp: 'label' }}
            maxTagCount={20}
            options={before.map((a) => ({ value: a.id, label: `${a.number} ${a.title}` }))}
          />
        </Form.Item>
        <Form.Item name="give" valuePropName="checked">
          <Checkbox>{t('form.give', { n: board.needs })}</Checkbox>
        </Form.Item>
        {give && (
          <Form.Item name="beyond" valuePropName="checked">
            <Checkbox>{t('form.beyond')}</Checkbox>
          </Form.Item>
        )}
        {panel && (
          <Form.Item
            name="reason"
            label={t('reason')}
            rules={[{ required: true, whitespace: true, min: 2, message: t('need') }]}
          >
            <Input.TextArea rows={2} maxLength={500} />
          </Form.Item>
        )}
        <ProblemNote error={send.error} />
      </Form>
    </Modal>
  )
}
