import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { proposalsQuery } from '../../../../api/review-assignments.ts'
import { useWords } from '../../../../i18n/index.ts'
import { Async } from '../../../../parts/async.tsx'
import { dateTime } from '../../../../parts/when.ts'
import { ProposalState } from './proposal-state.tsx'

/** A call's proposals, newest first, and what became of each. */
export function ProposalList({ call }: { call: string }): ReactNode {
  const { t, locale } = useWords('assign')
  return (
    <section className="assign-part">
      <h2>{t('list.title')}</h2>
      <Async query={useQuery(proposalsQuery(call))}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="card">{t('list.none')}</p>
          ) : (
            <table className="table stack">
              <thead>
                <tr>
                  <th scope="col">{t('list.asked')}</th>
                  <th scope="col">{t('ask.tracks')}</th>
                  <th scope="col">{t('list.state')}</th>
                  <th scope="col" className="num">
                    {t('tracks.filled')}
                  </th>
                  <th scope="col">{t('list.settled')}</th>
                </tr>
              </thead>
              <tbody>
                {items.map((r) => (
                  <tr key={r.id}>
                    <th scope="row">
                      <Link to="/calls/$call/review/proposals/$run" params={{ call, run: r.id }}>
                        {dateTime(r.requestedAt, locale)}
                      </Link>
                      <span className="soft small block">{r.requestedBy}</span>
                    </th>
                    <td data-label={t('ask.tracks')}>{r.tracks.join(' · ')}</td>
                    <td data-label={t('list.state')}>
                      <ProposalState state={r.state} />
                    </td>
                    <td className="num" data-label={t('tracks.filled')}>
                      {r.places === null ? '–' : `${r.filled} / ${r.places}`}
                    </td>
                    <td data-label={t('list.settled')}>
                      {r.settledBy && r.settledAt ? (
                        <div>
                          {r.settledBy} · {dateTime(r.settledAt, locale)}
                          {r.settleReason && <span className="soft small block">{r.settleReason}</span>}
                        </div>
                      ) : (
                        '–'
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </Async>
    </section>
  )
}
