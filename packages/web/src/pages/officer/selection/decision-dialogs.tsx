import { Form, Input, Modal, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { api, take } from '../../../api/client.ts'
import type { Answer } from '../../../api/paths.ts'
import type { Decision, LiveSelection, SelectionRow } from '../../../api/selection.ts'
import { useWords } from '../../../i18n/index.ts'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { useAction } from '../../../parts/use-action.ts'
import { ChangesTable } from './changes-table.tsx'

type Preview = Answer<'/calls/{call}/selection/decisions/preview', 'post'>

interface Props {
  readonly call: string
  readonly onClose: () => void
  readonly onDone: (now: LiveSelection) => void
}

interface FrameProps extends Omit<Props, 'call'> {
  readonly title: string
  /** Reads the fields, shows what would change. */
  readonly look: () => Promise<Preview>
  readonly send: () => Promise<LiveSelection>
  /** Changes when the fields do: what was shown holds no longer. */
  readonly of: string
  readonly children: ReactNode
}

/** A decision that is recorded only after everybody who moves by it was shown. */
function DecisionFrame({ title, look, send, of, children, onClose, onDone }: FrameProps): ReactNode {
  const { t } = useWords('selection')
  const [shown, setShown] = useState<{ of: string; preview: Preview }>()
  const current = shown?.of === of ? shown.preview : undefined
  const looking = useAction(async () => setShown({ of, preview: await look() }))
  const sending = useAction(async () => onDone(await send()))
  return (
    <Modal
      open
      width={760}
      title={title}
      okText={current ? t('decision.record') : t('decision.look')}
      confirmLoading={looking.busy || sending.busy}
      onOk={() => void (current ? sending.run() : looking.run())}
      onCancel={onClose}
    >
      {children}
      <ProblemNote error={current ? sending.error : looking.error} />
      {current && (
        <section aria-live="polite">
          <h3>{t('decision.changes')}</h3>
          <ChangesTable changes={current.changes} />
        </section>
      )}
    </Modal>
  )
}

/** Records that an application falls: the cause, and what happened. */
export function FallDialog({ call, row, ...more }: Props & { row: SelectionRow }): ReactNode {
  const { t } = useWords('selection')
  type Values = { cause: NonNullable<Decision['fall']>['cause']; reason: string }
  const [form] = Form.useForm<Values>()
  const cause = Form.useWatch('cause', form)
  const params = { path: { call } }
  return (
    <DecisionFrame
      {...more}
      title={t('fall.title', { unit: row.unit })}
      of={cause ?? ''}
      look={async () => {
        const { cause } = await form.validateFields()
        const body = { fall: { application: row.id, cause } }
        return take(api.POST('/calls/{call}/selection/decisions/preview', { params, body }))
      }}
      send={async () => {
        const { cause, reason } = await form.validateFields()
        const body = { fall: { application: row.id, cause, reason: reason.trim() } }
        return take(api.POST('/calls/{call}/selection/decisions', { params, body }))
      }}
    >
      <p>{t('fall.what')}</p>
      <Form name="fall" form={form} layout="vertical">
        <Form.Item
          name="cause"
          label={t('fall.cause')}
          rules={[{ required: true, message: t('fall.causeNeed') }]}
        >
          <Select
            options={(['withdrawn', 'objection-upheld', 'false-statement', 'found-ineligible'] as const).map(
              (value) => ({ value, label: t(`causes.${value}`) }),
            )}
          />
        </Form.Item>
        <Reason name="reason" label={t('fall.reason')} need={t('fall.reasonNeed')} />
      </Form>
    </DecisionFrame>
  )
}

/** Records a vote on equals: their order, who was present, how it went. */
export function VoteDialog({ call, rows, ...more }: Props & { rows: readonly SelectionRow[] }): ReactNode {
  const { t } = useWords('selection')
  const [order, setOrder] = useState(() => rows.map((r) => r.id))
  const [form] = Form.useForm<{ present: string; reason: string }>()
  const params = { path: { call } }
  const move = (n: number, by: 1 | -1) => {
    const next = [...order]
    const [one] = next.splice(n, 1)
    next.splice(n + by, 0, one!)
    setOrder(next)
  }
  return (
    <DecisionFrame
      {...more}
      title={t('vote.title', { n: rows.length })}
      of={order.join(' ')}
      look={async () => {
        await form.validateFields()
        const body = { vote: { order } }
        return take(api.POST('/calls/{call}/selection/decisions/preview', { params, body }))
      }}
      send={async () => {
        const { present, reason } = await form.validateFields()
        const body = { vote: { order, present: present.trim(), reason: reason.trim() } }
        return take(api.POST('/calls/{call}/selection/decisions', { params, body }))
      }}
    >
      <p>{t('vote.what')}</p>
      <ol className="sel-order">
        {order.map((id, n) => {
          const row = rows.find((r) => r.id === id)!
          return (
            <li key={id}>
              <span>
                {row.unit}
                <span className="soft small block">{id}</span>
              </span>
              <span className="actions">
                <button
                  type="button"
                  className="button"
                  disabled={n === 0}
                  aria-label={t('vote.up', { unit: `${row.unit} ${id}` })}
                  onClick={() => move(n, -1)}
                >
                  ↑
                </button>
                <button
                  type="button"
                  className="button"
                  disabled={n === order.length - 1}
                  aria-label={t('vote.down', { unit: `${row.unit} ${id}` })}
                  onClick={() => move(n, 1)}
                >
                  ↓
                </button>
              </span>
            </li>
          )
        })}
      </ol>
      <Form name="vote" form={form} layout="vertical">
        <Reason name="present" label={t('vote.present')} need={t('vote.presentNeed')} />
        <Reason name="reason" label={t('vote.reason')} need={t('vote.reasonNeed')} />
      </Form>
    </DecisionFrame>
  )
}

function Reason({ name, label, need }: { name: string; label: string; need: string }): ReactNode {
  return (
    <Form.Item
      name={name}
      label={label}
      rules={[{ required: true, whitespace: true, min: 2, message: need }]}
    >
      <Input.TextArea rows={2} maxLength={1000} />
    </Form.Item>
  )
}
