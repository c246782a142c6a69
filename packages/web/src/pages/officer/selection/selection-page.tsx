import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { formatMoney } from '@zhinan/call'
import { App, Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { callQuery } from '../../../api/queries.ts'
import { type LiveSelection, type SelectionRow, selectionQuery } from '../../../api/selection.ts'
import { useWords } from '../../../i18n/index.ts'
import { Async } from '../../../parts/async.tsx'
import { usePageTitle } from '../../../parts/page-title.ts'
import { dateTime } from '../../../parts/when.ts'
import { ReviewLinks } from '../review/review-links.tsx'
import { FallDialog, VoteDialog } from './decision-dialogs.tsx'
import { DecisionsList } from './decisions-list.tsx'
import { PrepareDialog, Questions } from './prepare-dialog.tsx'
import { RankingTable } from './ranking-table.tsx'
import { SelectionsTable } from './selections-table.tsx'
import { TrackSummary } from './track-summary.tsx'
import { WorkbookLinks } from './workbook-links.tsx'
import './selection.css'

/** Who would be selected now: track by track, with ties as ties; the way to votes, falls, what if, and preparing it. */
export function SelectionPage(): ReactNode {
  const { t, say } = useWords('selection')
  const { call } = useParams({ from: '/app/calls/$call/selection' })
  const view = useQuery(callQuery(call))
  const live = useQuery(selectionQuery(call))
  usePageTitle(t('title'))
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
      <Async query={live}>{(now) => <Whole call={call} live={now} />}</Async>
    </>
  )
}

type Open = { fall: SelectionRow } | { vote: readonly SelectionRow[] } | 'prepare'

function Whole({ call, live }: { call: string; live: LiveSelection }): ReactNode {
  const { t, say, locale } = useWords('selection')
  const { message } = App.useApp()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { track } = useSearch({ from: '/app/calls/$call/selection' })
  const [open, setOpen] = useState<Open>()
  const close = () => setOpen(undefined)
  const done = (now: LiveSelection) => {
    queries.setQueryData(selectionQuery(call).queryKey, now)
    void queries.invalidateQueries({ queryKey: ['selection', call], refetchType: 'none' })
    close()
    message.success(t('decision.done'))
  }
  const some = live.tracks.find((x) => live.rows.some((r) => r.track === x.track)) ?? live.tracks[0]
  const chosen = live.tracks.find((x) => x.track === track) ?? some
  const rows = live.rows.filter((r) => r.track === chosen?.track)
  const ties = [
    ...Map.groupBy(
      rows.filter((r) => r.result === 'tied'),
      (r) => r.rank,
    ).values(),
  ].map((tied) => equalsOf(rows, tied[0]!))
  const mayRecord = chosen !== undefined && live.may.record.includes(chosen.track)
  const waits = live.selections.find((s) => s.state === 'prepared')
  return (
    <>
      <ul className="totals">
        <li>
          <strong>
            {live.totals.awards} / {live.totals.places}
          </strong>
          <span className="soft">{t('heads.shortlisted')}</span>
        </li>
        <li>
          <strong>{say(formatMoney(live.totals.money))}</strong>
          <span className="soft">{t('ofLimit', { money: say(formatMoney(live.totals.limit)) })}</span>
        </li>
      </ul>
      {waits && (
        <p className="note note-open" role="status">
          {t(waits.mayDecide ? 'toDecide' : 'waits', { n: waits.n, by: waits.preparedBy })}{' '}
          <Link to="/calls/$call/selections/$n" params={{ call, n: String(waits.n) }}>
            {t('kept.title', { n: waits.n })}
          </Link>
        </p>
      )}
      <Questions live={live} />
      <p className="actions">
        {live.may.prepare && !waits && (
          <Button type="primary" onClick={() => setOpen('prepare')}>
            {t('prepare.do')}
          </Button>
        )}
        {live.whole && (
          <Link className="button" to="/calls/$call/what-if" params={{ call }}>
            {t('whatIf.title')}
          </Link>
        )}
        <WorkbookLinks call={call} />
      </p>
      {live.selections.length > 0 && (
        <section aria-labelledby="kept">
          <h2 id="kept">{t('kept.heading')}</h2>
          <SelectionsTable call={call} items={live.selections} />
        </section>
      )}
      <section aria-labelledby="by-track">
        <h2 id="by-track">{t('byTrack')}</h2>
        <TrackSummary
          tracks={live.tracks}
          totals={live.totals}
          link={(id, text) => (
            <Link to="/calls/$call/selection" params={{ call }} search={{ track: id }} hash="ranking">
              {text}
            </Link>
          )}
        />
      </section>
      {chosen && (
        <section aria-labelledby="ranking">
          <h2 id="ranking">
            {chosen.track} {say(chosen.title)}
          </h2>
          <p className="soft">
            {t('ranking.terms', {
              quota: chosen.quota,
              amount: say(formatMoney(chosen.amount)),
              opinions: chosen.minOpinions,
              floor: chosen.floor ?? '–',
              by: t(`aggregations.${chosen.aggregation}`),
            })}{' '}
            {chosen.round
              ? t(chosen.round.open ? 'ranking.roundOpen' : 'ranking.roundOver', {
                  at: dateTime(chosen.round.closesAt, locale),
                })
              : t('ranking.noRound')}
          </p>
          {mayRecord &&
            ties.map((tied) => (
              <p className="note note-open" key={tied[0]!.id}>
                {t('vote.tied', { n: tied.length, rank: tied[0]!.rank! })}{' '}
                <button type="button" className="button" onClick={() => setOpen({ vote: tied })}>
                  {t('vote.do')}
                </button>
              </p>
            ))}
          <RankingTable rows={rows} {...(mayRecord && { onFall: (fall) => setOpen({ fall }) })} />
        </section>
      )}
      <DecisionsList call={call} live={live} onDone={done} />
      {open === 'prepare' && (
        <PrepareDialog
          call={call}
          live={live}
          onClose={close}
          onDone={({ n }) => {
            void queries.invalidateQueries({ queryKey: ['selection', call] })
            void navigate({ to: '/calls/$call/selections/$n', params: { call, n: String(n) } })
          }}
        />
      )}
      {open && typeof open === 'object' && 'fall' in open && (
        <FallDialog call={call} row={open.fall} onClose={close} onDone={done} />
      )}
      {open && typeof open === 'object' && 'vote' in open && (
        <VoteDialog call={call} rows={open.vote} onClose={close} onDone={done} />
      )}
    </>
  )
}

/** All that nothing tells from one: a vote is on each of them. */
const equalsOf = (rows: readonly SelectionRow[], one: SelectionRow): SelectionRow[] =>
  rows.filter((r) => r.rank !== null && r.score === one.score && r.priorities === one.priorities)
