import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Button, Checkbox } from 'antd'
import { type ReactNode, useState } from 'react'
import { api, take } from '../../../api/client.ts'
import { meetingQuery, type PanelMeeting, panelsKey } from '../../../api/panels.ts'
import { useWords } from '../../../i18n/index.ts'
import { Async } from '../../../parts/async.tsx'
import { usePageTitle } from '../../../parts/page-title.ts'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { useAction } from '../../../parts/use-action.ts'
import { dateTime } from '../../../parts/when.ts'
import { ReasonDialog } from '../draws/reason-dialog.tsx'
import './panels.css'
import { ItemsTable } from './items-table.tsx'
import { MoveDialog } from './move-dialog.tsx'
import { NowCard } from './now-card.tsx'
import type { Step } from './steps.ts'

/** Running a panel's meeting: who is there, what is on, the vote, what comes next. */
export function MeetingPage(): ReactNode {
  const { call, meeting } = useParams({ from: '/app/calls/$call/review/meetings/$meeting' })
  return (
    <Async query={useQuery(meetingQuery(call, meeting))}>{(m) => <Meeting call={call} meeting={m} />}</Async>
  )
}

function Meeting({ call, meeting: m }: { call: string; meeting: PanelMeeting }): ReactNode {
  const { t, say, locale } = useWords('panels')
  const queries = useQueryClient()
  const [dialog, setDialog] = useState<'move' | 'call-off'>()
  usePageTitle(`${m.panel} · ${t('meeting.title')}`)
  const act = useAction(async (step: Step) => {
    try {
      const now = await take(
        api.POST('/calls/{call}/review/meetings/{meeting}/steps', {
          params: { path: { call, meeting: m.id } },
          body: { version: m.version, ...step },
        }),
      )
      queries.setQueryData(meetingQuery(call, m.id).queryKey, now)
      await queries.invalidateQueries({ queryKey: panelsKey(call) })
      setDialog(undefined)
    } catch (error) {
      // Somebody else may have gone on: what is shown has to be what is.
      await queries.invalidateQueries({ queryKey: meetingQuery(call, m.id).queryKey })
      throw error
    }
  })
  const step = (s: Step) => void act.run(s)
  const there = m.members.filter((x) => x.present).length
  const now = m.items.find((i) => i.state === 'on' || i.state === 'voting')
  const runs = m.mayRun && m.state === 'running'
  return (
    <>
      <p>
        <Link to="/calls/$call/review/panels" params={{ call }} search={{ track: m.track }}>
          ← {t('title')}
        </Link>
      </p>
      <h1>
        {m.panel} · {t('meeting.title')}
      </h1>
      <p>
        {m.track} {say(m.trackTitle)} · {dateTime(m.plannedAt, locale)} · {m.place}
      </p>
      <p>
        <strong>{t(`states.${m.state}`)}</strong>
        <span className="soft">
          {' · '}
          {t('meeting.rules', {
            quorum: t(`majorities.${m.terms.quorum}`),
            passes: t(`majorities.${m.terms.passes}`),
          })}{' '}
          {t(m.terms.binding ? 'meeting.binding' : 'meeting.advice')}
        </span>
      </p>
      <p className="actions">
        {m.mayRun && m.state === 'planned' && (
          <>
            <Button type="primary" loading={act.busy} onClick={() => step({ step: 'open' })}>
              {t('meeting.open')}
            </Button>
            <Button onClick={() => setDialog('move')}>{t('meeting.move')}</Button>
            <Button onClick={() => setDialog('call-off')}>{t('meeting.callOff')}</Button>
          </>
        )}
        {runs && (
          <Button disabled={now !== undefined} loading={act.busy} onClick={() => step({ step: 'close' })}>
            {t('meeting.close')}
          </Button>
        )}
        <Link
          className="button"
          to="/calls/$call/review/meetings/$meeting/screen"
          params={{ call, meeting: m.id }}
          target="_blank"
        >
          {t('meeting.screen')}
        </Link>
      </p>
      {dialog === undefined && <ProblemNote error={act.error} />}
      <section className="meeting-part">
        <h2>{t('meeting.there', { n: there, of: m.members.length })}</h2>
        <ul className="meeting-members">
          {m.members.map((x) => (
            // People and units are called in Chinese, whatever language is read.
            <li key={x.id} lang="zh">
              <Checkbox
                checked={x.present}
                disabled={!runs}
                onChange={(e) => step({ step: 'attendance', expert: x.id, present: e.target.checked })}
              >
                {x.name} <span className="soft small">{x.unit}</span>
              </Checkbox>
              {x.chair && <span lang={locale}> {t('chair')}</span>}
            </li>
          ))}
        </ul>
      </section>
      {now && <NowCard meeting={m} item={now} busy={act.busy} mayRun={runs} onStep={step} />}
      <ItemsTable meeting={m} runs={runs && now === undefined} busy={act.busy} onStep={step} />
      {dialog === 'move' && <MoveDialog meeting={m} act={act} onClose={() => setDialog(undefined)} />}
      {dialog === 'call-off' && (
        <ReasonDialog
          title={t('meeting.callOff')}
          what={t('meeting.callOffWhat', { n: m.members.length })}
          onClose={() => setDialog(undefined)}
          send={async (reason) => {
            const now = await take(
              api.POST('/calls/{call}/review/meetings/{meeting}/steps', {
                params: { path: { call, meeting: m.id } },
                body: { step: 'close', version: m.version, reason },
              }),
            )
            queries.setQueryData(meetingQuery(call, m.id).queryKey, now)
            await queries.invalidateQueries({ queryKey: panelsKey(call) })
            setDialog(undefined)
          }}
        />
      )}
    </>
  )
}
