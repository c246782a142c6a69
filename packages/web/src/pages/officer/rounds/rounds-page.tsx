import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { Call } from '@zhinan/call'
import { App, Button, DatePicker, Form, Modal, Select } from 'antd'
import type { Dayjs } from 'dayjs'
import { type ReactNode, useState } from 'react'
import { api, take } from '../../../api/client.ts'
import { callQuery } from '../../../api/queries.ts'
import { type Round, roundsQuery } from '../../../api/rounds.ts'
import { may, useMe } from '../../../api/session.ts'
import { useWords } from '../../../i18n/index.ts'
import { Async } from '../../../parts/async.tsx'
import { usePageTitle } from '../../../parts/page-title.ts'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { trackOptions } from '../../../parts/track-options.ts'
import { useAction } from '../../../parts/use-action.ts'
import { dateTime, fromShanghai } from '../../../parts/when.ts'
import { ReviewLinks } from '../review/review-links.tsx'

const COUNTS = ['applications', 'assigned', 'opened', 'sent', 'flagged', 'returned', 'overdue'] as const
const nameOf = (of: (typeof COUNTS)[number]) => (of === 'overdue' ? 'overdue.count' : of)

/** How the reviews of a call's tracks stand; opening them. */
export function RoundsPage(): ReactNode {
  const { t, say, locale } = useWords('rounds')
  const me = useMe()
  const { call } = useParams({ from: '/app/calls/$call/review/rounds' })
  const view = useQuery(callQuery(call))
  const rounds = useQuery(roundsQuery(call))
  const [opening, setOpening] = useState(false)
  usePageTitle(t('title'))
  const titleOf = (track: string) =>
    say(view.data?.call.tracks.find((x) => x.id === track)?.title ?? { zh: '', en: '' })
  return (
    <>
      <h1>{t('title')}</h1>
      <p>
        <Link to="/calls/$call" params={{ call }}>
          {view.data && say(view.data.call.title)}
        </Link>
      </p>
      <ReviewLinks call={call} />
      <p className="soft">{t('lead')}</p>
      {may(me, 'review-round.run') && (
        <p>
          <Button type="primary" onClick={() => setOpening(true)}>
            {t('open.do')}
          </Button>
        </p>
      )}
      <Async query={rounds}>
        {({ items }) => (
          <>
            <table className="table stack">
              <thead>
                <tr>
                  <th scope="col">{t('track')}</th>
                  <th scope="col">{t('state')}</th>
                  {COUNTS.map((of) => (
                    <th key={of} scope="col" className="num">
                      {t(nameOf(of))}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {items.map((r) => (
                  <tr key={r.track}>
                    <th scope="row">
                      <Link to="/calls/$call/review/rounds/$track" params={{ call, track: r.track }}>
                        {r.track} {titleOf(r.track)}
                      </Link>
                    </th>
                    <td data-label={t('state')}>
                      <div>
                        {t(stateOf(r))}
                        {r.closesAt && (
                          <span className="soft small block">{dateTime(r.closesAt, locale)}</span>
                        )}
                      </div>
                    </td>
                    {COUNTS.map((of) => (
                      <td key={of} className="num" data-label={t(nameOf(of))}>
                        {r[of]}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
              {items.length > 1 && (
                <tfoot>
                  <tr>
                    <th scope="row">{t('all')}</th>
                    <td data-label={t('state')}>
                      {t('openOf', { n: items.filter((r) => r.open).length, of: items.length })}
                    </td>
                    {COUNTS.map((of) => (
                      <td key={of} className="num" data-label={t(nameOf(of))}>
                        <strong>{items.reduce((sum, r) => sum + r[of], 0)}</strong>
                      </td>
                    ))}
                  </tr>
                </tfoot>
              )}
            </table>
            {opening && view.data && (
              <OpenDialog
                call={view.data.call}
                tracks={items.filter((r) => r.openedAt === null).map((r) => r.track)}
                onClose={() => setOpening(false)}
              />
            )}
          </>
        )}
      </Async>
    </>
  )
}

export const stateOf = (r: Pick<Round, 'open' | 'openedAt'>): string =>
  r.openedAt === null ? 'states.none' : r.open ? 'states.open' : 'states.closed'

function OpenDialog({
  call,
  tracks,
  onClose,
}: {
  call: Call
  tracks: readonly string[]
  onClose: () => void
}): ReactNode {
  const { t, say } = useWords('rounds')
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [form] = Form.useForm<{ tracks: string[]; closesAt: Dayjs }>()
  const open = useAction(async (v: { tracks: string[]; closesAt: Dayjs }) => {
    const closesAt = fromShanghai(v.closesAt.format('YYYY-MM-DDTHH:mm:ss')) ?? ''
    const now = await take(
      api.POST('/calls/{call}/review/rounds', {
        params: { path: { call: call.id } },
        body: { tracks: v.tracks, closesAt },
      }),
    )
    queries.setQueryData(roundsQuery(call.id).queryKey, now)
    message.success(t('open.done'))
    onClose()
  })
  return (
    <Modal
      open
      title={t('open.do')}
      okText={t('open.do')}
      confirmLoading={open.busy}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{t('open.what')}</p>
      <Form
        name="open-rounds"
        form={form}
        layout="vertical"
        onFinish={(v: { tracks: string[]; closesAt: Dayjs }) => void open.run(v)}
      >
        <Form.Item name="tracks" label={t('track')} rules={[{ required: true, message: t('need') }]}>
          <Select
            mode="multiple"
            showSearch={{ optionFilterProp: 'label' }}
            options={trackOptions(
              call.tracks.filter((x) => tracks.includes(x.id)),
              say,
            )}
          />
        </Form.Item>
        <Form.Item name="closesAt" label={t('closesAt')} rules={[{ required: true, message: t('need') }]}>
          <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" />
        </Form.Item>
        <ProblemNote error={open.error} />
      </Form>
    </Modal>
  )
}
