import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { formatMoney } from '@zhinan/call'
import { App, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import { api, take } from '../../../api/client.ts'
import { keptSelectionPath, keptSelectionQuery, type SelectionDetail } from '../../../api/selection.ts'
import { useWords } from '../../../i18n/index.ts'
import { Async } from '../../../parts/async.tsx'
import { Facts } from '../../../parts/facts.tsx'
import { usePageTitle } from '../../../parts/page-title.ts'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { useAction } from '../../../parts/use-action.ts'
import { dateTime } from '../../../parts/when.ts'
import { NotFoundPage } from '../../public/not-found-page.tsx'
import { ReasonDialog } from '../draws/reason-dialog.tsx'
import { ChangesTable } from './changes-table.tsx'
import { RankingTable } from './ranking-table.tsx'
import { KeptMark } from './selections-table.tsx'
import { TrackSummary } from './track-summary.tsx'
import { WorkbookLinks } from './workbook-links.tsx'
import './selection.css'

/** A selection as it was prepared: what it rests on, whom it selects, what it changes; confirmed or sent back here. */
export function KeptSelectionPage(): ReactNode {
  const { t } = useWords('selection')
  const { call, n } = useParams({ from: '/app/calls/$call/selections/$n' })
  const number = /^[1-9]\d{0,5}$/.test(n) ? Number(n) : undefined
  const kept = useQuery({ ...keptSelectionQuery(call, number ?? 0), enabled: number !== undefined })
  usePageTitle(t('kept.title', { n }))
  if (number === undefined) return <NotFoundPage />
  return <Async query={kept}>{(s) => <Whole call={call} s={s} />}</Async>
}

type Step = 'confirm' | 'send-back' | 'take-back'

function Whole({ call, s }: { call: string; s: SelectionDetail }): ReactNode {
  const { t, say, locale } = useWords('selection')
  const { message } = App.useApp()
  const queries = useQueryClient()
  const { track } = useSearch({ from: '/app/calls/$call/selections/$n' })
  const [open, setOpen] = useState<Step>()
  const path = { call, n: s.n }
  const done = async (now: SelectionDetail, step: Step) => {
    await queries.invalidateQueries({ queryKey: ['selection', call], refetchType: 'none' })
    queries.setQueryData(keptSelectionQuery(call, s.n).queryKey, now)
    setOpen(undefined)
    message.success(t(`kept.done.${step}`))
  }
  const confirm = useAction(async () =>
    done(await take(api.POST('/calls/{call}/selections/{n}/confirm', { params: { path } })), 'confirm'),
  )
  const withReason = async (reason: string) => {
    const at = open === 'take-back' ? 'take-back' : 'send-back'
    await done(
      await take(api.POST(`/calls/{call}/selections/{n}/${at}`, { params: { path }, body: { reason } })),
      at,
    )
  }
  const some = s.tracks.find((x) => s.rows.some((r) => r.track === x.track)) ?? s.tracks[0]
  const chosen = s.tracks.find((x) => x.track === track) ?? some
  const { awards, places, money, limit } = s.totals
  const totals = {
    awards,
    places,
    money: say(formatMoney(money)),
    limit: say(formatMoney(limit)),
  }
  return (
    <>
      <div className="page-head">
        <h1>{t('kept.title', { n: s.n })}</h1>
        <KeptMark state={s.state} />
      </div>
      <p>
        <Link to="/calls/$call/selection" params={{ call }}>
          {t('title')}
        </Link>
      </p>
      {s.stale.length > 0 && (
        <div className="note note-bad">
          <strong>{t('kept.stale', { n: s.stale.length })}</strong>
          <ul>
            {s.stale.slice(0, 20).map((x) => (
              <li key={x.zh}>{say(x)}</li>
            ))}
          </ul>
        </div>
      )}
      <div className="card">
        <Facts
          items={[
            [t('kept.prepared'), `${s.preparedBy} · ${dateTime(s.preparedAt, locale)}`],
            ...(s.decidedBy
              ? [
                  [t('kept.decided'), `${s.decidedBy} · ${dateTime(s.decidedAt!, locale)}`] as [
                    string,
                    string,
                  ],
                ]
              : []),
            ...(s.decisionReason ? [[t('kept.reason'), s.decisionReason] as [string, string]] : []),
            ...(s.openReason ? [[t('prepare.reason'), s.openReason] as [string, string]] : []),
            [t('kept.totals'), t('prepare.totals', totals)],
            [t('kept.hash'), <code key="hash">{s.inputHash}</code>],
          ]}
        />
        <p className="actions">
          {s.mayDecide && (
            <>
              <button
                type="button"
                className="button primary"
                disabled={s.stale.length > 0}
                onClick={() => setOpen('confirm')}
              >
                {t('kept.confirm')}
              </button>
              <button type="button" className="button" onClick={() => setOpen('send-back')}>
                {t('kept.sendBack')}
              </button>
            </>
          )}
          {s.mayTakeBack && (
            <button type="button" className="button" onClick={() => setOpen('take-back')}>
              {t('kept.takeBack')}
            </button>
          )}
          <WorkbookLinks call={call} n={s.n} />
          <a className="button" href={`${keptSelectionPath(call, s.n)}/input.json`} download>
            {t('kept.input')}
          </a>
          <a className="button" href={`${keptSelectionPath(call, s.n)}/outcome.json`} download>
            {t('kept.outcome')}
          </a>
        </p>
        <p className="soft small">{t('kept.check')}</p>
      </div>
      {s.followsN !== null && (
        <section aria-labelledby="changes">
          <h2 id="changes">{t('kept.changes', { n: s.followsN })}</h2>
          <ChangesTable changes={s.changes} />
        </section>
      )}
      <section aria-labelledby="by-track">
        <h2 id="by-track">{t('byTrack')}</h2>
        <TrackSummary
          tracks={s.tracks}
          totals={s.totals}
          link={(id, text) => (
            <Link
              to="/calls/$call/selections/$n"
              params={{ call, n: String(s.n) }}
              search={{ track: id }}
              hash="ranking"
            >
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
          <RankingTable rows={s.rows.filter((r) => r.track === chosen.track)} />
        </section>
      )}
      {open === 'confirm' && (
        <Modal
          open
          title={t('kept.confirm')}
          okText={t('kept.confirm')}
          confirmLoading={confirm.busy}
          onOk={() => void confirm.run()}
          onCancel={() => setOpen(undefined)}
        >
          <p>{t('kept.confirmWhat', totals)}</p>
          <ProblemNote error={confirm.error} />
        </Modal>
      )}
      {(open === 'send-back' || open === 'take-back') && (
        <ReasonDialog
          title={t(open === 'send-back' ? 'kept.sendBack' : 'kept.takeBack')}
          what={t(open === 'send-back' ? 'kept.sendBackWhat' : 'kept.takeBackWhat')}
          send={withReason}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  )
}
