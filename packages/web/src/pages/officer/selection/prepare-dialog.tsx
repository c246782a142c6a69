import { formatMoney } from '@zhinan/call'
import { Form, Input, Modal } from 'antd'
import type { ReactNode } from 'react'
import { api, take } from '../../../api/client.ts'
import type { LiveSelection, SelectionDetail } from '../../../api/selection.ts'
import { useWords } from '../../../i18n/index.ts'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { useAction } from '../../../parts/use-action.ts'

interface Props {
  readonly call: string
  readonly live: LiveSelection
  readonly onClose: () => void
  readonly onDone: (made: SelectionDetail) => void
}

/** Freezes what stands now for somebody else to confirm; where something is tied or open it asks why. */
export function PrepareDialog({ call, live, onClose, onDone }: Props): ReactNode {
  const { t, say } = useWords('selection')
  const [form] = Form.useForm<{ reason?: string }>()
  const open = live.questions.length > 0
  const act = useAction(async ({ reason }: { reason?: string }) => {
    const body = { inputHash: live.inputHash, ...(open && { openReason: reason!.trim() }) }
    onDone(await take(api.POST('/calls/{call}/selections', { params: { path: { call } }, body })))
  })
  const { awards, places, money, limit } = live.totals
  return (
    <Modal
      open
      title={t('prepare.do')}
      okText={t('prepare.do')}
      confirmLoading={act.busy}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{t('prepare.what')}</p>
      <p>
        {t('prepare.totals', {
          awards,
          places,
          money: say(formatMoney(money)),
          limit: say(formatMoney(limit)),
        })}
      </p>
      <Form name="prepare" form={form} layout="vertical" onFinish={(v) => void act.run(v)}>
        {open && (
          <>
            <Questions live={live} />
            <Form.Item
              name="reason"
              label={t('prepare.reason')}
              rules={[{ required: true, whitespace: true, min: 2, message: t('prepare.reasonNeed') }]}
            >
              <Input.TextArea rows={3} maxLength={2000} />
            </Form.Item>
          </>
        )}
      </Form>
      <ProblemNote error={act.error} />
    </Modal>
  )
}

/** What is not decided yet, track by track. */
export function Questions({ live }: { live: LiveSelection }): ReactNode {
  const { t } = useWords('selection')
  const tracks = [...Map.groupBy(live.questions, (q) => q.track)]
  if (tracks.length === 0) return null
  return (
    <div className="note note-open">
      <strong>{t('questions.title')}</strong>
      <ul>
        {tracks.map(([track, of]) => (
          <li key={track}>
            {track}: {of.map((q) => t(`questions.${q.code}`, { n: q.n })).join(t('questions.and'))}
          </li>
        ))}
      </ul>
    </div>
  )
}
