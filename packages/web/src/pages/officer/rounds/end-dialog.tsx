import { useQueryClient } from '@tanstack/react-query'
import { DatePicker, Form, Input, Modal, Radio } from 'antd'
import type { Dayjs } from 'dayjs'
import type { ReactNode } from 'react'
import { api, take } from '../../../api/client.ts'
import { type RoundProgress, roundQuery } from '../../../api/rounds.ts'
import { useWords } from '../../../i18n/index.ts'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { useAction } from '../../../parts/use-action.ts'
import { fromShanghai } from '../../../parts/when.ts'

type Values = { how: 'later' | 'now'; closesAt?: Dayjs; reason: string }

/** Moves the end of a track's review: later, or now; says what follows. */
export function EndDialog({
  call,
  round: r,
  onClose,
}: {
  call: string
  round: RoundProgress
  onClose: () => void
}): ReactNode {
  const { t } = useWords('rounds')
  const queries = useQueryClient()
  const [form] = Form.useForm<Values>()
  const how = Form.useWatch('how', form) ?? 'later'
  const late = r.experts.filter((e) => e.sent < e.assigned)
  const move = useAction(async (v: Values) => {
    const closesAt = v.how === 'now' ? null : (fromShanghai(v.closesAt!.format('YYYY-MM-DDTHH:mm:ss')) ?? '')
    const next = await take(
      api.POST('/calls/{call}/review/rounds/{track}/closing', {
        params: { path: { call, track: r.track } },
        body: { closesAt, reason: v.reason.trim(), version: r.version },
      }),
    )
    queries.setQueryData(roundQuery(call, r.track).queryKey, next)
    void queries.invalidateQueries({ queryKey: ['review', 'rounds', call] })
    onClose()
  })
  return (
    <Modal open title={t('end.do')} confirmLoading={move.busy} onOk={() => form.submit()} onCancel={onClose}>
      <Form<Values>
        name="round-end"
        form={form}
        layout="vertical"
        initialValues={{ how: 'later' }}
        onFinish={(v) => void move.run(v)}
      >
        <Form.Item name="how">
          <Radio.Group
            options={[
              { value: 'later', label: t('end.later') },
              ...(r.open ? [{ value: 'now', label: t('end.now') }] : []),
            ]}
          />
        </Form.Item>
        {how === 'later' ? (
          <Form.Item name="closesAt" label={t('closesAt')} rules={[{ required: true, message: t('need') }]}>
            <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" />
          </Form.Item>
        ) : (
          <div className="note">
            <p>{t('end.what', { n: r.assigned - r.sent })}</p>
            {late.length > 0 && (
              <p>
                {t('late')} {late.map((e) => `${e.name} ${e.sent}/${e.assigned}`).join(' · ')}
              </p>
            )}
          </div>
        )}
        <Form.Item
          name="reason"
          label={t('end.reason')}
          rules={[{ required: true, whitespace: true, min: 2, message: t('need') }]}
        >
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
        <ProblemNote error={move.error} />
      </Form>
    </Modal>
  )
}
