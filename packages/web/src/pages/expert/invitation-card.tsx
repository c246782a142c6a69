import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Form, Input, InputNumber, Radio } from 'antd'
import type { ReactNode } from 'react'
import { api, take } from '../../api/client.ts'
import { type Invitation, invitationsQuery } from '../../api/reviews.ts'
import { useWords } from '../../i18n/index.ts'
import { ProblemNote } from '../../parts/problem-note.tsx'
import { useAction } from '../../parts/use-action.ts'
import { dateTime } from '../../parts/when.ts'

type Track = Invitation['tracks'][number]
type Values = { [track: string]: 'accepted' | 'declined' } & { reason?: never }

/** One call's tracks: those answered say how, those not yet are answered together. */
export function InvitationCard({ invitation: i }: { invitation: Invitation }): ReactNode {
  const { t } = useWords('reviews')
  const waiting = i.tracks.filter((x) => x.answer === null && !x.ended)
  const told = i.tracks.filter((x) => !waiting.includes(x))
  return (
    <div className="card">
      {told.length > 0 && (
        <ul className="rows">
          {told.map((x) => (
            <li key={x.track}>
              <Told track={x} />
            </li>
          ))}
        </ul>
      )}
      {told.length > 0 && <p className="soft small">{t('own.later')}</p>}
      {waiting.length > 0 && <Answering invitation={i} waiting={waiting} />}
    </div>
  )
}

function Told({ track: x }: { track: Track }): ReactNode {
  const { t, say, locale } = useWords('reviews')
  const state = x.ended ? 'over' : x.answer!
  return (
    <>
      <strong>
        {x.track} {say(x.title)}
      </strong>{' '}
      <span className={state === 'accepted' ? 'mark-met' : 'soft'}>{t(`own.states.${state}`)}</span>
      {state === 'accepted' && (
        <span className="soft small block">
          {t('own.count', { n: x.applications })}
          {x.workload !== null && ` · ${t('member.workload', { n: x.workload })}`}
          {x.closesAt && ` · ${t('own.closes', { at: dateTime(x.closesAt, locale) })}`}
        </span>
      )}
    </>
  )
}

function Answering({
  invitation: i,
  waiting,
}: {
  invitation: Invitation
  waiting: readonly Track[]
}): ReactNode {
  const { t, say } = useWords('reviews')
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [form] = Form.useForm<{ tracks: Values; workload?: number | null; reason?: string }>()
  const values = Form.useWatch('tracks', form)
  const chosen = Object.values(values ?? {})
  const declines = chosen.includes('declined')
  const accepts = chosen.includes('accepted')
  const send = useAction(async (v: { tracks: Values; workload?: number | null; reason?: string }) => {
    const tracks = Object.fromEntries(Object.entries(v.tracks).filter(([, answer]) => answer))
    const answered = await take(
      api.POST('/me/review/invitations/{call}/answer', {
        params: { path: { call: i.call.id } },
        body: {
          tracks,
          workload: v.workload ?? null,
          ...(declines && v.reason && { reason: v.reason.trim() }),
        },
      }),
    )
    queries.setQueryData(invitationsQuery.queryKey, answered)
    message.success(t('own.thanks'))
  })
  return (
    <Form
      name={`answer-${i.call.id}`}
      form={form}
      layout="vertical"
      onFinish={(v: { tracks: Values }) => void send.run(v)}
    >
      {waiting.map((x) => (
        <Form.Item
          key={x.track}
          name={['tracks', x.track]}
          label={
            <span>
              <strong>
                {x.track} {say(x.title)}
              </strong>{' '}
              <span className="soft small">{t('own.count', { n: x.applications })}</span>
            </span>
          }
        >
          <Radio.Group
            options={[
              { value: 'accepted', label: t('own.agree') },
              { value: 'declined', label: t('own.decline') },
            ]}
          />
        </Form.Item>
      ))}
      {accepts && (
        <Form.Item name="workload" label={t('own.workload')} extra={t('own.workloadHelp')}>
          <InputNumber min={1} max={200} precision={0} />
        </Form.Item>
      )}
      {declines && (
        <Form.Item
          name="reason"
          label={t('own.reason')}
          rules={[{ required: true, whitespace: true, min: 2, message: t('own.needReason') }]}
        >
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
      )}
      {accepts && !i.pledged && <p className="note">{t('own.signFirst')}</p>}
      <ProblemNote error={send.error} />
      <Button
        type="primary"
        htmlType="submit"
        disabled={chosen.filter(Boolean).length === 0 || (accepts && !i.pledged)}
        loading={send.busy}
      >
        {t('own.send')}
      </Button>
    </Form>
  )
}
