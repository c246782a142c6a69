import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { drawsQuery } from '../../../api/draws.ts'
import { callQuery } from '../../../api/queries.ts'
import { may, useMe } from '../../../api/session.ts'
import { useWords } from '../../../i18n/index.ts'
import { Async } from '../../../parts/async.tsx'
import { usePageTitle } from '../../../parts/page-title.ts'
import { dateTime } from '../../../parts/when.ts'
import { StateMark } from './state-mark.tsx'

/** A call's draws of experts: how each stands, and the way to a new one. */
export function DrawsPage(): ReactNode {
  const { t, say, locale } = useWords('draws')
  const me = useMe()
  const { call } = useParams({ from: '/app/calls/$call/draws' })
  const view = useQuery(callQuery(call))
  const draws = useQuery(drawsQuery(call))
  usePageTitle(t('title'))
  return (
    <>
      <h1>{t('title')}</h1>
      <p>
        <Link to="/calls/$call" params={{ call }}>
          {view.data && say(view.data.call.title)}
        </Link>
      </p>
      <p className="soft">{t('lead')}</p>
      <p className="actions">
        {may(me, 'draw.prepare') && (
          <Link className="button primary" to="/calls/$call/draws/new" params={{ call }}>
            {t('new')}
          </Link>
        )}
        {may(me, 'conflict.read') && (
          <Link className="button" to="/calls/$call/conflicts" params={{ call }}>
            {t('conflicts')}
          </Link>
        )}
      </p>
      <Async query={draws}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="card">{t('none')}</p>
          ) : (
            <table className="table stack">
              <thead>
                <tr>
                  <th scope="col">{t('purpose')}</th>
                  <th scope="col">{t('state')}</th>
                  <th scope="col">{t('frozen')}</th>
                  <th scope="col">{t('valueAt')}</th>
                  <th scope="col" className="num">
                    {t('candidates')}
                  </th>
                  <th scope="col" className="num">
                    {t('serving')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {items.map((d) => (
                  <tr key={d.id}>
                    <th scope="row">
                      <Link to="/calls/$call/draws/$draw" params={{ call, draw: d.id }}>
                        {d.purpose}
                      </Link>
                      <span className="soft small block">{d.tracks.join(' · ')}</span>
                    </th>
                    <td data-label={t('state')}>
                      <StateMark state={d.state} />
                    </td>
                    <td data-label={t('frozen')}>
                      <div>
                        {dateTime(d.frozenAt, locale)}
                        <span className="soft small block">{d.frozenBy}</span>
                      </div>
                    </td>
                    <td data-label={t('valueAt')}>{dateTime(d.valueAt, locale)}</td>
                    <td className="num" data-label={t('candidates')}>
                      {d.candidates}
                    </td>
                    <td className="num" data-label={t('serving')}>
                      {d.state === 'drawn' ? d.drawn : '–'}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </Async>
    </>
  )
}
