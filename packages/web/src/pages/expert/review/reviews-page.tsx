import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { type SheetRow, sheetsQuery } from '../../../api/sheets.ts'
import { useWords } from '../../../i18n/index.ts'
import { Async } from '../../../parts/async.tsx'
import { Countdown } from '../../../parts/countdown.tsx'
import { usePageTitle } from '../../../parts/page-title.ts'
import { dateTime } from '../../../parts/when.ts'
import { MeetingList } from '../meeting/meeting-list.tsx'

const STATES = { todo: '○', open: '◐', sent: '✓', returned: '↩', over: '–' } as const

/** What is an expert's to review: what is left comes first, and until when. */
export function ReviewsPage(): ReactNode {
  const { t } = useWords('scoring')
  usePageTitle(t('list.title'))
  return (
    <>
      <h1>{t('list.title')}</h1>
      <MeetingList />
      <Async query={useQuery(sheetsQuery)}>
        {({ items }) =>
          items.length === 0 ? (
            <div className="card">
              <p>{t('list.none')}</p>
              <p>
                <Link to="/expert/invitations">{t('list.invitations')}</Link>
              </p>
            </div>
          ) : (
            [...Map.groupBy(items, (i) => `${i.call.id}/${i.track}`)].map(([key, rows]) => (
              <Group key={key} rows={rows} />
            ))
          )
        }
      </Async>
    </>
  )
}

function Group({ rows }: { rows: readonly SheetRow[] }): ReactNode {
  const { t, say, locale } = useWords('scoring')
  const { track, trackTitle, call, closesAt } = rows[0]!
  const current = rows.filter((r) => r.state !== 'over')
  const done = current.filter((r) => r.state === 'sent').length
  const order = ['returned', 'open', 'todo', 'sent', 'over']
  const sorted = rows.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
  return (
    <section className="card" aria-label={`${track} ${say(trackTitle)}`}>
      <div className="page-head">
        <h2>
          {track} {say(trackTitle)}
        </h2>
        {closesAt && <Countdown to={closesAt} />}
      </div>
      <p className="soft small">
        {say(call.title)} · {t('list.done', { done, of: current.length })}
        {' · '}
        {closesAt ? t('list.closes', { at: dateTime(closesAt, locale) }) : t('list.notOpen')}
      </p>
      <ul className="rows">
        {sorted.map((r) => (
          <li key={r.assignment}>
            <One row={r} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function One({ row: r }: { row: SheetRow }): ReactNode {
  const { t, locale } = useWords('scoring')
  const title = r.application.title || r.application.number
  return (
    <>
      {r.state === 'over' ? (
        <span className="soft">{title}</span>
      ) : (
        <Link to="/expert/reviews/$assignment" params={{ assignment: r.assignment }}>
          <strong>{title}</strong>
        </Link>
      )}
      <span className="soft small block">
        {r.application.number}
        {r.application.unit !== null && ` · ${r.application.unit}`}
      </span>
      <span
        className={`small block ${r.returnReason !== null ? 'mark-notMet' : r.state === 'sent' ? 'mark-met' : 'soft'}`}
      >
        {STATES[r.state]} {t(`states.${r.state}`)}
        {r.state === 'open' && r.savedAt && ` · ${t('list.saved', { at: dateTime(r.savedAt, locale) })}`}
        {r.overReason && ` · ${t(`over.${r.overReason}`)}`}
        {r.returnReason && ` · ${r.returnReason}`}
      </span>
    </>
  )
}
