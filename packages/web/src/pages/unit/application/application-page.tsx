import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { wholeFormOf } from '@zhinan/call'
import { Tabs } from 'antd'
import type { ReactNode } from 'react'
import { applicationQuery, isOpenForEditing } from '../../../api/applications.ts'
import { paperQuery } from '../../../api/paper.ts'
import { callQuery } from '../../../api/queries.ts'
import { useMe } from '../../../api/session.ts'
import { useWords } from '../../../i18n/index.ts'
import { Async } from '../../../parts/async.tsx'
import { Countdown } from '../../../parts/countdown.tsx'
import { sectionOf } from '../../../parts/form/notes.ts'
import { Loading } from '../../../parts/loading.tsx'
import { usePageTitle } from '../../../parts/page-title.ts'
import { Talk } from '../../../parts/talk/talk.tsx'
import type { Quote } from '../../../parts/talk/thread-view.tsx'
import { useWide } from '../../../parts/use-wide.ts'
import { StateMark } from '../../../parts/verdict/state-mark.tsx'
import { AppealStep } from './appeal-step.tsx'
import { Editor } from './editor.tsx'
import { HistoryTab } from './history-tab.tsx'
import { OutcomeBanner } from './outcome-banner.tsx'
import { PaperStep } from './paper-step.tsx'
import { ReadOnlyApplication } from './read-only-application.tsx'
import { RevisionsTab } from './revisions-tab.tsx'
import { SubmissionsTab } from './submissions-tab.tsx'
import '../../../parts/form/form.css'
import './application.css'

/** One application, for its unit: the form while it may be edited, else what was submitted; and how it came about. */
export function ApplicationPage(): ReactNode {
  const { id = '' } = useParams({ strict: false })
  const { tab = 'form' } = useSearch({ strict: false })
  const navigate = useNavigate()
  const { t, say } = useWords('form')
  const wide = useWide(760)
  const application = useQuery(applicationQuery(id))
  const callId = application.data?.callId
  const call = useQuery({ ...callQuery(callId ?? ''), enabled: callId !== undefined })
  const paper = useQuery(paperQuery(id))
  const me = useMe()
  const quoted = ({ kind, ref }: Quote) => {
    if (kind === 'field')
      void navigate({
        to: '/applications/$id',
        params: { id },
        search: (s: Record<string, string | undefined>) => ({
          talk: s.talk,
          section: call.data && sectionOf(wholeFormOf(call.data.call, application.data?.track ?? ''), ref),
          field: ref,
        }),
      })
  }
  const title = application.data?.title || t('untitled')
  usePageTitle(application.data && title)
  return (
    <Async query={application}>
      {(a) => (
        <Async query={call}>
          {(c) => {
            const track = c.call.tracks.find((x) => x.id === a.track)
            return (
              <div className="za">
                <header className="za-head">
                  <p className="za-crumbs">
                    <Link to="/home" search={{ unit: a.unitId }}>
                      {a.unitName}
                    </Link>{' '}
                    / <span>{say(c.call.shortTitle)}</span> /{' '}
                    <Link to="/calls/$call/tracks/$track" params={{ call: a.callId, track: a.track }}>
                      {a.track} {track && say(track.title)}
                    </Link>
                  </p>
                  <h1>{title}</h1>
                  <p className="za-facts">
                    <span className="zf-figures">{a.number}</span> <StateMark state={a.state} />
                    {a.state === 'draft' && a.deadline && (
                      <Countdown to={a.lateUntil ?? a.deadline} className="za-due" />
                    )}{' '}
                    {a.nestedIn && <span className="zv-tag">{t('nested')}</span>}{' '}
                    <Talk
                      application={a}
                      call={c.call}
                      side={me.units.some((u) => u.id === a.unitId) ? 'unit' : null}
                      onQuote={quoted}
                    />
                  </p>
                </header>
                <OutcomeBanner application={a} call={c.call} />
                {tab === 'form' && <AppealStep id={a.id} />}
                {/* Nobody is asked to seal what does not go on. */}
                {tab === 'form' && a.state !== 'ineligible' && a.state !== 'withdrawn' && (
                  <PaperStep id={a.id} submitted={a.state !== 'draft' && a.state !== 'returned'} />
                )}
                <Tabs
                  // All four side by side on a phone: what does not fit hides behind a button that a tab list may not hold.
                  {...(!wide && { tabBarGutter: 12 })}
                  activeKey={tab}
                  onChange={(key) =>
                    void navigate({
                      to: '/applications/$id',
                      params: { id },
                      search: (s: Record<string, string | undefined>) => ({
                        ...s,
                        tab: key === 'form' ? undefined : key,
                      }),
                    })
                  }
                  items={[
                    { key: 'form', label: t('tab.form') },
                    { key: 'submissions', label: t('tab.submissions', { n: a.submissions.length }) },
                    { key: 'revisions', label: t('tab.revisions') },
                    { key: 'history', label: t('tab.history') },
                  ]}
                />
                {tab === 'submissions' ? (
                  <SubmissionsTab application={a} />
                ) : tab === 'revisions' ? (
                  <RevisionsTab application={a} call={c.call} />
                ) : tab === 'history' ? (
                  <HistoryTab application={a} />
                ) : isOpenForEditing(a) ? (
                  <Editor application={a} view={c} />
                ) : paper.isPending ? (
                  // What the step of paper and seal says stands above, and would push the text about.
                  <Loading />
                ) : (
                  <ReadOnlyApplication application={a} call={c.call} />
                )}
              </div>
            )
          }}
        </Async>
      )}
    </Async>
  )
}
