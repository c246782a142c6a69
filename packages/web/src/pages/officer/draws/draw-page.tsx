import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { App } from 'antd'
import { type ReactNode, useState } from 'react'
import { api, take } from '../../../api/client.ts'
import { type Draw, drawQuery } from '../../../api/draws.ts'
import { useWords } from '../../../i18n/index.ts'
import { Async } from '../../../parts/async.tsx'
import { Facts } from '../../../parts/facts.tsx'
import { usePageTitle } from '../../../parts/page-title.ts'
import { dateTime } from '../../../parts/when.ts'
import { Candidates } from './candidates.tsx'
import './draws.css'
import { CommitBox } from './commit-box.tsx'
import { ReasonDialog } from './reason-dialog.tsx'
import { ResultTables } from './result-tables.tsx'
import { RevealBox } from './reveal-box.tsx'
import { StateMark } from './state-mark.tsx'
import { DrawSteps } from './steps.tsx'

/** One draw: how it stands, what is one's own to do, who was drawn. */
export function DrawPage(): ReactNode {
  const { t } = useWords('draws')
  const { call, draw } = useParams({ from: '/app/calls/$call/draws/$draw' })
  usePageTitle(t('title'))
  return <Async query={useQuery(drawQuery(call, draw))}>{(d) => <Whole draw={d} />}</Async>
}

function Whole({ draw: d }: { draw: Draw }): ReactNode {
  const { t, locale } = useWords('draws')
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [dialog, setDialog] = useState<'void' | { decline: string }>()
  const path = { call: d.callId, draw: d.id }
  const again = () => queries.invalidateQueries({ queryKey: ['draws'] })
  const send = async (reason: string) => {
    if (dialog === 'void')
      await take(api.POST('/calls/{call}/draws/{draw}/void', { params: { path }, body: { reason } }))
    else if (dialog) {
      const body = { candidate: dialog.decline, reason }
      await take(api.POST('/calls/{call}/draws/{draw}/decline', { params: { path }, body }))
    }
    message.success(t(dialog === 'void' ? 'void.done' : 'decline.done'))
    setDialog(undefined)
    await again()
  }
  const person =
    dialog && dialog !== 'void' ? d.people.find((p) => p.candidate === dialog.decline) : undefined
  return (
    <>
      <div className="page-head">
        <h1>{d.purpose}</h1>
        <StateMark state={d.state} />
      </div>
      <p>
        <Link to="/calls/$call/draws" params={{ call: d.callId }}>
          {t('title')}
        </Link>
      </p>
      {d.voided && (
        <p className="note note-bad">
          {t('void.note', { at: dateTime(d.voided.at, locale), reason: d.voided.reason })}{' '}
          {d.followedBy ? (
            <Link to="/calls/$call/draws/$draw" params={{ call: d.callId, draw: d.followedBy }}>
              {t('void.next')}
            </Link>
          ) : (
            <Link to="/calls/$call/draws/new" params={{ call: d.callId }} search={{ follows: d.id }}>
              {t('void.again')}
            </Link>
          )}
        </p>
      )}
      {d.follows && (
        <p>
          <Link to="/calls/$call/draws/$draw" params={{ call: d.callId, draw: d.follows }}>
            {t('void.before')}
          </Link>
        </p>
      )}
      <div className="card">
        <Facts
          items={[
            [t('tracks'), d.tracks.join(' · ')],
            [t('frozen'), `${dateTime(d.frozenAt, locale)} · ${d.frozenBy}`],
            [t('publicValue'), `${d.record.frame.publicValue} · ${dateTime(d.valueAt, locale)}`],
            [t('perUnit'), d.record.frame.perUnit],
            [t('hash'), <code key="hash">{d.record.frameHash}</code>],
          ]}
        />
        <p className="actions">
          <Link className="button" to="/draws/$draw" params={{ draw: d.id }}>
            {t('publicPage')}
          </Link>
          {d.state === 'drawn' && (
            <a
              className="button"
              href={`/api/v1/calls/${d.callId}/draws/${d.id}/record.pdf?lang=${locale}`}
              target="_blank"
              rel="noreferrer"
            >
              {t('recordPdf')}
            </a>
          )}
          {d.may.void && (
            <button type="button" className="button" onClick={() => setDialog('void')}>
              {t('void.do')}
            </button>
          )}
        </p>
      </div>
      <DrawSteps draw={d} />
      {d.may.commit && <CommitBox draw={d} who={d.may.commit} onDone={again} />}
      {d.may.reveal && <RevealBox draw={d} who={d.may.reveal} onDone={again} />}
      {d.state === 'drawn' && (
        <ResultTables draw={d} onDecline={(candidate) => setDialog({ decline: candidate })} />
      )}
      <Candidates draw={d} />
      {dialog && (
        <ReasonDialog
          title={dialog === 'void' ? t('void.do') : t('decline.title', { name: person?.name ?? '' })}
          what={dialog === 'void' ? t('void.what') : t('decline.what')}
          send={send}
          onClose={() => setDialog(undefined)}
        />
      )}
    </>
  )
}
