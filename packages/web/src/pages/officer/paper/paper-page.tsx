import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { paperCountsQuery } from '../../../api/paper.ts'
import { callQuery } from '../../../api/queries.ts'
import { may, useMe } from '../../../api/session.ts'
import { useWords } from '../../../i18n/index.ts'
import { Async } from '../../../parts/async.tsx'
import { usePageTitle } from '../../../parts/page-title.ts'
import { ScanDrop } from '../../../parts/scan-drop.tsx'
import { dateTime } from '../../../parts/when.ts'
import { Counter } from './counter.tsx'
import { OpenScans } from './open-scans.tsx'
import { PaperList } from './paper-list.tsx'

/** Sealed scans and paper of a call: dropped in stacks, taken in at the counter, matched by hand, and what is missing. */
export function PaperPage(): ReactNode {
  const { t, say, locale } = useWords('paper')
  const me = useMe()
  const { call } = useParams({ from: '/app/calls/$call/paper' })
  const view = useQuery(callQuery(call))
  const counts = useQuery(paperCountsQuery(call))
  const marks = may(me, 'paper.mark')
  usePageTitle(t('title'))
  return (
    <>
      <h1>{t('title')}</h1>
      <Async query={counts}>
        {(c) =>
          c.needs === 'none' ? (
            <p className="card">{t('none')}</p>
          ) : (
            <>
              <p>
                <Link to="/calls/$call" params={{ call }}>
                  {view.data && say(view.data.call.title)}
                </Link>{' '}
                <span className="soft">
                  {t(`needs.${c.needs}`, { copies: c.copies })}{' '}
                  {c.due && t('due', { due: dateTime(c.due, locale) })}
                </span>
              </p>
              <ul className="totals">
                {(['missing', 'overdue', 'stale', 'unmatched'] as const).map((key) => (
                  <li key={key}>
                    <strong>
                      {key === 'unmatched' ? (
                        <a href="#unmatched">{c.unmatched}</a>
                      ) : (
                        <Link to="/calls/$call/paper" params={{ call }} search={{ show: key }}>
                          {c[key]}
                        </Link>
                      )}
                    </strong>
                    <span className="soft">{t(`count.${key}`, { all: c.all })}</span>
                  </li>
                ))}
              </ul>
              {marks && (
                <>
                  <section>
                    <h2>{t('drop.title')}</h2>
                    <p className="soft">{t('drop.what')}</p>
                    <ScanDrop to={{ call }} what={t('drop.choose')} />
                  </section>
                  {c.needs !== 'scan' && <Counter call={call} />}
                </>
              )}
              <OpenScans call={call} marks={marks} />
              <PaperList call={call} />
            </>
          )
        }
      </Async>
    </>
  )
}
