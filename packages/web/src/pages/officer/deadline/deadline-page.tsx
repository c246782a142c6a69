import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { noticesQuery } from '../../../api/notices.ts'
import { callQuery } from '../../../api/queries.ts'
import { may, useMe } from '../../../api/session.ts'
import type { CallView } from '../../../api/types.ts'
import { useWords } from '../../../i18n/index.ts'
import { Async } from '../../../parts/async.tsx'
import { CallStatusNote } from '../../../parts/call-status.tsx'
import { usePageTitle } from '../../../parts/page-title.ts'
import { dateTime } from '../../../parts/when.ts'
import { Drafts } from './drafts.tsx'
import { LatePermits } from './late-permits.tsx'
import { NoticeForm } from './notice-form.tsx'
import { NoticeTable } from './notice-table.tsx'

/** The deadline and what is said to everybody: proposing, confirming, and what came of it. */
export function DeadlinePage(): ReactNode {
  const { t } = useWords('staff')
  const { call } = useParams({ from: '/app/calls/$call/deadline' })
  usePageTitle(t('deadline.title'))
  return <Async query={useQuery(callQuery(call))}>{(view) => <Deadline view={view} />}</Async>
}

function Deadline({ view }: { view: CallView }): ReactNode {
  const { t, say, locale } = useWords('staff')
  const me = useMe()
  const notices = useQuery(noticesQuery(view.call.id))
  const [form, setForm] = useState<'extension' | 'announcement'>()
  // Who has part of the tracks does not speak for the call.
  const runs = me.staff.some(
    (s) => s.role === 'officer' && s.tracks === null && (s.callId === null || s.callId === view.call.id),
  )
  return (
    <>
      <div className="page-head">
        <h1>{t('deadline.title')}</h1>
        <CallStatusNote {...view} />
      </div>
      <p>
        <Link to="/calls/$call" params={{ call: view.call.id }}>
          {say(view.call.title)}
        </Link>
        {view.deadline && (
          <span className="soft"> {t('deadline.now', { time: dateTime(view.deadline, locale) })}</span>
        )}
      </p>
      <section>
        <h2>{t('deadline.notices')}</h2>
        <p className="soft">{t('deadline.two')}</p>
        {runs && may(me, 'notice.propose') && (
          <p className="actions">
            <button type="button" className="button primary" onClick={() => setForm('extension')}>
              {t('deadline.extend')}
            </button>
            <button type="button" className="button" onClick={() => setForm('announcement')}>
              {t('deadline.announce')}
            </button>
          </p>
        )}
        <Async query={notices}>{({ items }) => <NoticeTable call={view.call.id} items={items} />}</Async>
      </section>
      <Drafts view={view} />
      <LatePermits view={view} runs={runs} />
      {form && <NoticeForm kind={form} view={view} onClose={() => setForm(undefined)} />}
    </>
  )
}
