import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { App, Button, Checkbox, Input, Modal, Segmented } from 'antd'
import { type ReactNode, useRef, useState } from 'react'
import { api, take } from '../../../api/client.ts'
import { type PaperRow, paperRowsQuery, SHOWS } from '../../../api/paper.ts'
import { useWords } from '../../../i18n/index.ts'
import { Async } from '../../../parts/async.tsx'
import { Pager } from '../../../parts/pager.tsx'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { useAction } from '../../../parts/use-action.ts'
import { dateTime } from '../../../parts/when.ts'
import { ArrivalDay } from './arrival-day.tsx'

/** How each application's paper stands; several are ticked and marked together. The address holds the filter. */
export function PaperList({ call }: { call: string }): ReactNode {
  const { t } = useWords('paper')
  const search = useSearch({ from: '/app/calls/$call/paper' })
  const navigate = useNavigate({ from: '/calls/$call/paper' })
  const show = SHOWS.find((s) => s === search.show) ?? 'missing'
  const rows = useQuery({
    ...paperRowsQuery(call, { show, q: search.q, cursor: search.cursor }),
    placeholderData: keepPreviousData,
  })
  return (
    <section>
      <h2>{t('list.title')}</h2>
      <search className="filters">
        <Segmented
          aria-label={t('list.show')}
          value={show}
          onChange={(value) =>
            void navigate({ search: { ...search, show: value, cursor: undefined }, replace: true })
          }
          options={SHOWS.map((s) => ({ value: s, label: t(`show.${s}`) }))}
        />
        <Input.Search
          allowClear
          aria-label={t('list.search')}
          placeholder={t('list.search')}
          defaultValue={search.q ?? ''}
          onSearch={(q) =>
            void navigate({
              search: { ...search, q: q.trim() || undefined, cursor: undefined },
              replace: true,
            })
          }
        />
      </search>
      <Async query={rows}>
        {({ items, nextCursor }) => (
          <>
            <Table call={call} items={items} empty={t(`empty.${show}`)} />
            <Pager
              cursor={search.cursor}
              next={nextCursor}
              firstLabel={t('list.first')}
              nextLabel={t('list.next')}
              onGo={(cursor) => void navigate({ search: { ...search, cursor } })}
            />
          </>
        )}
      </Async>
    </section>
  )
}

function Table(props: { call: string; items: readonly PaperRow[]; empty: string }): ReactNode {
  const { t, say, locale } = useWords('paper')
  const { message, modal } = App.useApp()
  const queries = useQueryClient()
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const day = useRef<string>(undefined)
  const [revoking, setRevoking] = useState<PaperRow>()
  const open = props.items.filter((r) => r.mayMark && r.paperAt === null)
  // What the call does not need has no column.
  const scans = props.items.some((r) => r.needsScan)
  const papers = props.items.some((r) => r.needsPaper)
  const chosen = open.filter((r) => ticked.has(r.id))
  const mark = useAction(async () => {
    const codes = chosen.map((r) => r.number)
    const params = { path: { call: props.call } }
    const body = { codes, ...(day.current && { arrivedOn: day.current }) }
    const { items } = await take(api.POST('/calls/{call}/paper/received', { params, body }))
    const n = items.filter((r) => r.done).length
    const rest = items.flatMap((r) => (r.problem ? `${r.code} ${say(r.problem.title)}` : []))
    if (rest.length === 0) message.success(t('list.marked', { n }))
    else message.warning(t('list.markedSome', { n, rest: rest.join(locale === 'zh' ? '；' : '; ') }), 10)
    setTicked(new Set())
    await queries.invalidateQueries({ queryKey: ['paper'] })
  })
  if (props.items.length === 0) return <p className="card">{props.empty}</p>
  const ask = () => {
    day.current = undefined
    modal.confirm({
      title: t('list.mark', { n: chosen.length }),
      content: (
        <>
          <p>{t('list.markWhat')}</p>
          <ArrivalDay
            onChange={(on) => {
              day.current = on
            }}
          />
        </>
      ),
      okText: t('list.mark', { n: chosen.length }),
      onOk: () => mark.run(),
    })
  }
  return (
    <>
      {open.length > 0 && (
        <p className="actions">
          <Checkbox
            checked={chosen.length === open.length}
            indeterminate={chosen.length > 0 && chosen.length < open.length}
            onChange={(e) => setTicked(new Set(e.target.checked ? open.map((r) => r.id) : []))}
          >
            {t('list.tickAll')}
          </Checkbox>
          <Button disabled={chosen.length === 0} loading={mark.busy} onClick={ask}>
            {t('list.mark', { n: chosen.length })}
          </Button>
        </p>
      )}
      <ProblemNote error={mark.error} />
      <table className="table stack">
        <thead>
          <tr>
            <th scope="col">{t('list.application')}</th>
            {scans && <th scope="col">{t('list.scan')}</th>}
            {papers && <th scope="col">{t('list.paper')}</th>}
            <th scope="col">{t('list.due')}</th>
          </tr>
        </thead>
        <tbody>
          {props.items.map((r) => (
            <tr key={r.id}>
              <th scope="row">
                {r.mayMark && r.paperAt === null && (
                  <Checkbox
                    aria-label={t('list.tick', { number: r.number })}
                    checked={ticked.has(r.id)}
                    onChange={(e) => {
                      const next = new Set(ticked)
                      if (e.target.checked) next.add(r.id)
                      else next.delete(r.id)
                      setTicked(next)
                    }}
                  />
                )}{' '}
                <Link to="/screening/$id" params={{ id: r.id }}>
                  {r.number}
                </Link>{' '}
                {r.title}
                <span className="soft small block">{r.unitName}</span>
                {r.stale && <span className="mark-notMet small block">✗ {t('list.stale')}</span>}
              </th>
              {scans && (
                <td data-label={t('list.scan')}>
                  <Has needed={r.needsScan} at={r.scanAt} />
                </td>
              )}
              {papers && (
                <td data-label={t('list.paper')}>
                  <Has needed={r.needsPaper} at={r.paperAt} />
                  {r.receipt && r.mayMark && (
                    <Button size="small" type="text" onClick={() => setRevoking(r)}>
                      {t('list.revoke')}
                    </Button>
                  )}
                  {r.sent && (
                    <span className="soft small block">
                      {t('list.sent', { note: r.sent.note, at: dateTime(r.sent.at, locale) })}
                    </span>
                  )}
                </td>
              )}
              <td data-label={t('list.due')} className={r.overdue && r.missing ? 'mark-notMet' : undefined}>
                {dateTime(r.due, locale)}
                {r.overdue && r.missing && <span className="block">✗ {t('list.overdue')}</span>}
                {r.late && !r.missing && <span className="mark-undecided block">{t('list.late')}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {revoking && <Revoke call={props.call} row={revoking} onClose={() => setRevoking(undefined)} />}
    </>
  )
}

function Has({ needed, at }: { needed: boolean; at: string | null }): ReactNode {
  const { t, locale } = useWords('paper')
  if (!needed) return <span className="soft">{t('list.notNeeded')}</span>
  if (at === null) return <span className="mark-notMet">✗ {t('list.missing')}</span>
  return <span className="mark-met">✓ {dateTime(at, locale)}</span>
}

/** Taking back that paper was received. */
function Revoke({ call, row, onClose }: { call: string; row: PaperRow; onClose: () => void }): ReactNode {
  const { t } = useWords('paper')
  const queries = useQueryClient()
  const [reason, setReason] = useState('')
  const revoke = useAction(async () => {
    const params = { path: { call, receipt: row.receipt ?? '' } }
    await take(
      api.POST('/calls/{call}/paper/receipts/{receipt}/revoke', { params, body: { reason: reason.trim() } }),
    )
    onClose()
    await queries.invalidateQueries({ queryKey: ['paper'] })
  })
  return (
    <Modal
      open
      title={t('list.revokeTitle', { number: row.number })}
      okText={t('list.revoke')}
      okButtonProps={{ danger: true, disabled: reason.trim().length < 2, loading: revoke.busy }}
      onOk={() => void revoke.run()}
      onCancel={onClose}
    >
      <p>{t('list.revokeWhat')}</p>
      <label htmlFor="revoke-reason">{t('list.revokeWhy')}</label>
      <Input id="revoke-reason" value={reason} maxLength={300} onChange={(e) => setReason(e.target.value)} />
      <ProblemNote error={revoke.error} />
    </Modal>
  )
}
