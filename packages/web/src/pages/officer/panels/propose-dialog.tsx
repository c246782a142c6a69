import { Checkbox, Form, InputNumber, Modal, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { api, take } from '../../../api/client.ts'
import type { PanelBoard } from '../../../api/panels.ts'
import type { Answer } from '../../../api/paths.ts'
import { useWords } from '../../../i18n/index.ts'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { useAction } from '../../../parts/use-action.ts'

type Proposed = Answer<'/calls/{call}/review/panels/proposal', 'post'>['panels']

interface Props {
  readonly call: string
  readonly board: PanelBoard
  readonly onClose: () => void
  readonly onDone: () => Promise<void>
}

interface Values {
  readonly size: number
  readonly most: number
  readonly recusals: number
  readonly perUnit: number
  readonly chairs: string[]
}

/** Proposes panels, shows them as they would be, and forms all of them at once. */
export function ProposeDialog({ call, board, onClose, onDone }: Props): ReactNode {
  const { t } = useWords('panels')
  const [form] = Form.useForm<Values>()
  const [found, setFound] = useState<Proposed>()
  const [give, setGive] = useState(true)
  const track = board.track ?? ''
  const ask = useAction(async (v: Values) => {
    const { panels } = await take(
      api.POST('/calls/{call}/review/panels/proposal', {
        params: { path: { call } },
        body: { track, ...v },
      }),
    )
    setFound(panels)
  })
  const make = useAction(async () => {
    await take(
      api.POST('/calls/{call}/review/panels', {
        params: { path: { call } },
        body: {
          track,
          give,
          beyond: false,
          panels: (found ?? []).map((p, n) => ({
            name: t('nameOf', { n: board.panels.length + n + 1 }),
            experts: p.experts.map((e) => e.id),
            chair: p.chair ?? p.experts[0]!.id,
            applications: p.applications.map((a) => a.id),
          })),
        },
      }),
    )
    await onDone()
  })
  const short = found?.some((p) => p.experts.length === 0)
  const number = (name: 'size' | 'most' | 'recusals' | 'perUnit', min: number, max: number) => (
    <Form.Item name={name} label={t(`propose.${name}`)} rules={[{ required: true, message: t('need') }]}>
      <InputNumber min={min} max={max} precision={0} />
    </Form.Item>
  )
  return (
    <Modal
      open
      width={760}
      title={t('propose.do')}
      okText={found ? t('propose.make', { n: found.length }) : t('propose.ask')}
      okButtonProps={{ disabled: short === true }}
      confirmLoading={ask.busy || make.busy}
      onOk={() => (found ? void make.run() : form.submit())}
      onCancel={onClose}
    >
      {found ? (
        <>
          <p>{t('propose.found', { n: found.length, free: board.free.length })}</p>
          {short && <p className="note note-bad">✗ {t('propose.short')}</p>}
          <ol className="panel-proposed">
            {found.map((p, n) => (
              <li key={p.applications[0]?.id ?? n}>
                <strong>{t('nameOf', { n: board.panels.length + n + 1 })}</strong>
                <span className="block">
                  {p.experts
                    .map((e) => (e.id === p.chair ? t('chairIs', { name: e.name }) : e.name))
                    .join(' · ')}
                </span>
                <span className="soft small block">
                  {p.applications.map((a) => a.number).join('、')}
                  {p.recusals.length > 0 && ` · ${t('propose.leaves', { n: p.recusals.length })}`}
                </span>
              </li>
            ))}
          </ol>
          <p>
            <Checkbox checked={give} onChange={(e) => setGive(e.target.checked)}>
              {t('form.give', { n: board.needs })}
            </Checkbox>
          </p>
          <ProblemNote error={make.error} />
        </>
      ) : (
        <Form
          name="propose-panels"
          form={form}
          layout="vertical"
          initialValues={{
            size: Math.max(board.needs, Math.min(5, board.experts.length)),
            most: Math.min(20, Math.max(1, board.free.length)),
            recusals: 0,
            perUnit: 1,
            chairs: [],
          }}
          onFinish={(v: Values) => void ask.run(v)}
        >
          <p>{t('propose.what', { free: board.free.length, experts: board.experts.length })}</p>
          <div className="panel-numbers">
            {number('size', 1, 15)}
            {number('most', 1, 200)}
            {number('recusals', 0, 200)}
            {number('perUnit', 1, 15)}
          </div>
          <Form.Item name="chairs" label={t('propose.chairs')}>
            <Select
              mode="multiple"
              showSearch={{ optionFilterProp: 'label' }}
              options={board.experts.map((e) => ({ value: e.id, label: `${e.name}（${e.unit}）` }))}
            />
          </Form.Item>
          <ProblemNote error={ask.error} />
        </Form>
      )}
    </Modal>
  )
}
