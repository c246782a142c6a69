import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Form, InputNumber, Select } from 'antd'
import type { ReactNode } from 'react'
import { api, take } from '../../../../api/client.ts'
import {
  assignmentsKey,
  type Board,
  boardQuery,
  type Proposal,
  type ProposalInput,
  proposalQuery,
} from '../../../../api/review-assignments.ts'
import { useWords } from '../../../../i18n/index.ts'
import { Async } from '../../../../parts/async.tsx'
import { usePageTitle } from '../../../../parts/page-title.ts'
import { ProblemNote } from '../../../../parts/problem-note.tsx'
import { useAction } from '../../../../parts/use-action.ts'
import './assign.css'
import { trackOptions } from '../../../../parts/track-options.ts'
import { inputOf } from './wishes.ts'

const PLACE = '/app/calls/$call/review/proposals/new'

interface Values {
  readonly tracks: string[]
  readonly reviewers?: Record<string, number | null>
  readonly limit?: number | null
  readonly perUnit?: number | null
  readonly perRegion?: number | null
  readonly weights: { readonly discipline: number; readonly text: number; readonly wish: number }
}

/** Asking for a proposal: which tracks, how many experts each, and what limits. */
export function NewProposalPage(): ReactNode {
  const { t } = useWords('assign')
  const { call } = useParams({ from: PLACE })
  const { follows } = useSearch({ from: PLACE })
  const board = useQuery(boardQuery(call))
  const before = useQuery({ ...proposalQuery(call, follows ?? ''), enabled: follows !== undefined })
  usePageTitle(t('ask.title'))
  return (
    <>
      <h1>{t('ask.title')}</h1>
      <p>
        <Link to="/calls/$call/review/assignments" params={{ call }}>
          {t('title')}
        </Link>
      </p>
      <p className="soft">{t('ask.lead')}</p>
      <Async query={board}>
        {(data) =>
          follows === undefined ? (
            <Ask call={call} board={data} />
          ) : (
            <Async query={before}>{(run) => <Ask call={call} board={data} before={run} />}</Async>
          )
        }
      </Async>
    </>
  )
}

function Ask({ call, board, before }: { call: string; board: Board; before?: Proposal }): ReactNode {
  const { t, say } = useWords('assign')
  const search = useSearch({ from: PLACE })
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [form] = Form.useForm<Values>()
  const own = board.tracks.filter((x) => x.mayMake)
  const lacking = own.filter((x) => x.lacking > 0).map((x) => x.id)
  const chosen = Form.useWatch('tracks', form) ?? []
  const start = useAction(async (v: Values) => {
    const reviewers = Object.fromEntries(
      v.tracks.flatMap((x) => (v.reviewers?.[x] ? [[x, v.reviewers[x]]] : [])),
    ) as Record<string, number>
    const body: ProposalInput = {
      tracks: v.tracks,
      reviewers,
      limit: v.limit ?? null,
      perUnit: v.perUnit ?? null,
      perRegion: v.perRegion ?? null,
      weights: v.weights,
      ...(before && { wishes: inputOf(before.wishes), follows: before.id }),
    }
    const made = await take(api.POST('/calls/{call}/review/proposals', { params: { path: { call } }, body }))
    await queries.invalidateQueries({ queryKey: assignmentsKey(call) })
    await navigate({ to: '/calls/$call/review/proposals/$run', params: { call, run: made.id } })
  })
  if (own.length === 0) return <p className="card">{t('none')}</p>
  const initial: Values = before
    ? { tracks: [...before.tracks], ...before.options }
    : {
        tracks: search.track ? [search.track] : lacking,
        perUnit: 1,
        weights: { discipline: 50, text: 35, wish: 15 },
      }
  const count = <InputNumber min={1} max={200} precision={0} />
  return (
    <Form
      name="ask"
      form={form}
      layout="vertical"
      className="card"
      initialValues={initial}
      onFinish={(v: Values) => void start.run(v)}
    >
      <Form.Item
        name="tracks"
        label={t('ask.tracks')}
        extra={t('ask.tracksHelp')}
        rules={[{ required: true, message: t('ask.tracksNeed') }]}
      >
        <Select mode="multiple" optionFilterProp="label" options={trackOptions(own, say)} />
      </Form.Item>
      <div className="assign-weights">
        {own
          .filter((x) => chosen.includes(x.id))
          .map((x) => (
            <Form.Item
              key={x.id}
              name={['reviewers', x.id]}
              label={t('ask.reviewers', { track: x.id })}
              extra={t('ask.reviewersHelp', { n: x.reviewers })}
            >
              <InputNumber min={1} max={15} precision={0} placeholder={String(x.reviewers)} />
            </Form.Item>
          ))}
      </div>
      <div className="assign-weights">
        <Form.Item name="limit" label={t('ask.limit')} extra={t('ask.limitHelp')}>
          {count}
        </Form.Item>
        <Form.Item name="perUnit" label={t('ask.perUnit')} extra={t('ask.perHelp')}>
          <InputNumber min={1} max={15} precision={0} />
        </Form.Item>
        <Form.Item name="perRegion" label={t('ask.perRegion')} extra={t('ask.perHelp')}>
          <InputNumber min={1} max={15} precision={0} />
        </Form.Item>
      </div>
      <h2>{t('ask.weights')}</h2>
      <p className="soft">{t('ask.weightsHelp')}</p>
      <div className="assign-weights">
        {(['discipline', 'text', 'wish'] as const).map((part) => (
          <Form.Item
            key={part}
            name={['weights', part]}
            label={t(`ask.weight.${part}`)}
            rules={[{ required: true, message: t('ask.weightNeed') }]}
          >
            <InputNumber min={0} max={100} />
          </Form.Item>
        ))}
      </div>
      {before && (
        <p className="note">
          {t('ask.follows', {
            locked: before.wishes.locked.length,
            forbidden: before.wishes.forbidden.length,
            apart: before.wishes.apart.length,
          })}
        </p>
      )}
      <ProblemNote error={start.error} />
      <p className="actions">
        <button type="submit" className="button primary" disabled={start.busy}>
          {t('ask.do')}
        </button>
      </p>
    </Form>
  )
}
