import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Call } from '@zhinan/call'
import { Form, Input, Modal, Radio, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { api, take } from '../../../api/client.ts'
import { drawsQuery } from '../../../api/draws.ts'
import type { Answer } from '../../../api/paths.ts'
import type { InviteInput } from '../../../api/reviews.ts'
import { useWords } from '../../../i18n/index.ts'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { trackOptions } from '../../../parts/track-options.ts'
import { useAction } from '../../../parts/use-action.ts'
import { ExpertPicker } from './expert-picker.tsx'

interface Props {
  readonly call: Call
  readonly track?: string | undefined
  readonly onClose: () => void
  readonly onDone: (invited: number) => void
}
type Values = { how: 'draw' | 'named'; tracks?: string[]; draw?: string; experts?: string[]; reason?: string }
type Candidate = Answer<'/calls/{call}/review/members/preview', 'post'>['items'][number]

/** Asks experts to serve: first who would be asked and who cannot be, then the letters. */
export function InviteDialog({ call, track, onClose, onDone }: Props): ReactNode {
  const { t, say } = useWords('reviews')
  const [form] = Form.useForm<Values>()
  const how = Form.useWatch('how', form) ?? 'draw'
  const draws = useQuery(drawsQuery(call.id))
  const [shown, setShown] = useState<{ input: InviteInput; items: readonly Candidate[] }>()
  const drawn = (draws.data?.items ?? []).filter((d) => d.state === 'drawn')
  const path = { call: call.id }

  const look = useAction(async (v: Values) => {
    const input: InviteInput =
      v.how === 'draw'
        ? { tracks: v.tracks!, draw: v.draw! }
        : { tracks: v.tracks!, experts: v.experts!, reason: v.reason!.trim() }
    const { items } = await take(
      api.POST('/calls/{call}/review/members/preview', { params: { path }, body: input }),
    )
    setShown({ input, items })
  })
  const send = useAction(async () => {
    const body = shown!.input
    const { invited } = await take(api.POST('/calls/{call}/review/members', { params: { path }, body }))
    onDone(invited)
  })
  const able = shown?.items.filter((c) => c.problem === null) ?? []
  return (
    <Modal
      open
      width={640}
      title={t('invite.title')}
      okText={shown ? t('invite.send', { n: able.length }) : t('invite.look')}
      okButtonProps={{ disabled: shown !== undefined && able.length === 0 }}
      confirmLoading={look.busy || send.busy}
      onOk={() => (shown ? void send.run() : form.submit())}
      onCancel={onClose}
    >
      <Form<Values>
        name="invite"
        form={form}
        layout="vertical"
        initialValues={{ how: 'draw', ...(track && { tracks: [track] }) }}
        onValuesChange={() => setShown(undefined)}
        onFinish={(v) => void look.run(v)}
      >
        <Form.Item name="how" label={t('invite.how')}>
          <Radio.Group
            options={[
              { value: 'draw', label: t('invite.byDraw') },
              { value: 'named', label: t('invite.byName') },
            ]}
          />
        </Form.Item>
        {how === 'draw' && (
          <Form.Item
            name="draw"
            label={t('invite.draw')}
            rules={[{ required: true, message: t('invite.needDraw') }]}
            extra={draws.data && drawn.length === 0 ? t('invite.noDraw') : undefined}
          >
            <Select
              options={drawn.map((d) => ({ value: d.id, label: `${d.purpose} · ${d.tracks.join(' ')}` }))}
              onChange={(id: string) =>
                form.setFieldValue('tracks', drawn.find((d) => d.id === id)?.tracks ?? [])
              }
            />
          </Form.Item>
        )}
        <Form.Item
          name="tracks"
          label={t('track')}
          rules={[{ required: true, message: t('invite.needTrack') }]}
        >
          <Select
            mode="multiple"
            showSearch={{ optionFilterProp: 'label' }}
            options={trackOptions(call.tracks, say)}
          />
        </Form.Item>
        {how === 'named' && (
          <>
            <Form.Item
              name="experts"
              label={t('invite.experts')}
              rules={[{ required: true, message: t('invite.needExpert') }]}
            >
              <ExpertPicker />
            </Form.Item>
            <Form.Item
              name="reason"
              label={t('invite.reason')}
              extra={t('invite.reasonHelp')}
              rules={[{ required: true, whitespace: true, min: 2, message: t('invite.needReason') }]}
            >
              <Input.TextArea rows={2} maxLength={500} />
            </Form.Item>
          </>
        )}
      </Form>
      <ProblemNote error={look.error ?? send.error} />
      {(send.error as { code?: string } | undefined)?.code === 'pledge-first' && (
        <p>
          <Link to="/calls/$call/pledges" params={{ call: call.id }}>
            {t('pledge')}
          </Link>
        </p>
      )}
      {shown && (
        <div role="status">
          <p>{t('invite.able', { n: able.length })}</p>
          <ul className="rows">
            {shown.items.map((c) => (
              <li key={c.expert.id}>
                <span className={c.problem === null ? 'mark-met' : 'mark-notMet'}>
                  {c.problem === null ? '✓' : '✗'}
                </span>{' '}
                {c.expert.name} <span className="soft">{c.expert.unit}</span>
                {c.problem !== null && <span className="small"> · {t(`invite.problems.${c.problem}`)}</span>}
                {c.bars > 0 && <span className="small"> · {t('invite.bars', { n: c.bars })}</span>}
              </li>
            ))}
          </ul>
        </div>
      )}
    </Modal>
  )
}
