import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { api, take } from '../../api/client.ts'
import { isStaff, may } from '../../api/session.ts'
import type { CallView, Me } from '../../api/types.ts'
import { useWords } from '../../i18n/index.ts'
import { Async } from '../../parts/async.tsx'
import { CallStatusNote } from '../../parts/call-status.tsx'
import { Loading } from '../../parts/loading.tsx'
import { useCall } from '../../parts/use-call.ts'
import { DemoClock } from '../admin/demo-clock.tsx'
import { UnattendedTracks } from './appeals/unattended.tsx'
import { ToConfirm } from './to-confirm.tsx'

/** Home of officers, supervisors and administrators: what waits, with the way to it. */
export function StaffHome({ me }: { me: Me }): ReactNode {
  const { t, say, list } = useWords('staff')
  const { view, none } = useCall()
  const screening = may(me, 'screening.read') && view.data && <Screening view={view.data} />
  return (
    <section>
      <div className="page-head">
        <h2>{t('home.hello', { name: me.user.name })}</h2>
        <span className="soft">{list([...new Set(me.staff.map((s) => t(`role.${s.role}`)))])}</span>
      </div>
      {!none && view.isPending && <Loading />}
      {none && <p className="card">{t('home.noCall')}</p>}
      {view.data && (
        <p>
          <Link to="/calls/$call" params={{ call: view.data.call.id }}>
            {say(view.data.call.title)}
          </Link>{' '}
          <CallStatusNote {...view.data} />
        </p>
      )}
      {may(me, 'unit.list') && (none || !view.isPending) && <UnitsWaiting />}
      {view.data &&
        (may(me, 'notice.read') ? <ToConfirm call={view.data.call}>{screening}</ToConfirm> : screening)}
      {may(me, 'staff.change') && <UnattendedTracks link />}
      {isStaff(me, 'admin') && <DemoClock />}
      <ul className="home-links">
        {may(me, 'staff.read') && (
          <li>
            <Link className="button" to="/staff">
              {t('home.staff')}
            </Link>
          </li>
        )}
        {may(me, 'paper.read') && view.data?.call.paper && view.data.call.paper.needs !== 'none' && (
          <li>
            <Link className="button" to="/calls/$call/paper" params={{ call: view.data.call.id }}>
              {t('paper:queue.link')}
            </Link>
          </li>
        )}
        {may(me, 'appeal.read') && view.data?.call.appeal && (
          <li>
            <Link className="button" to="/calls/$call/appeals" params={{ call: view.data.call.id }}>
              {t('appeals:link')}
            </Link>
          </li>
        )}
        {may(me, 'draw.read') && view.data && (
          <li>
            <Link className="button" to="/calls/$call/draws" params={{ call: view.data.call.id }}>
              {t('draws:link')}
            </Link>
          </li>
        )}
        {may(me, 'review-member.read') && view.data && (
          <li>
            <Link className="button" to="/calls/$call/review/members" params={{ call: view.data.call.id }}>
              {t('reviews:link')}
            </Link>
          </li>
        )}
        {may(me, 'selection.read') && view.data && (
          <li>
            <Link className="button" to="/calls/$call/selection" params={{ call: view.data.call.id }}>
              {t('selection:link')}
            </Link>
          </li>
        )}
        {may(me, 'history.read') && (
          <li>
            <Link className="button" to="/history">
              {t('home.history')}
            </Link>
          </li>
        )}
        {may(me, 'call.prepare') && view.data && (
          <li>
            <Link className="button" to="/calls/$call/manage" params={{ call: view.data.call.id }}>
              {t('home.manage')}
            </Link>
          </li>
        )}
      </ul>
    </section>
  )
}

function UnitsWaiting(): ReactNode {
  const { t } = useWords('staff')
  const units = useQuery({
    queryKey: ['units', { status: 'pending', limit: 1 }],
    queryFn: () => take(api.GET('/units', { params: { query: { status: 'pending', limit: 1 } } })),
  })
  return (
    // Its height from the start: what follows stays where it is.
    <div className="home-figures">
      <Async query={units}>
        {({ counts }) => (
          <ul className="totals">
            {(['pending', 'verified', 'rejected'] as const).map((status) => (
              <li key={status}>
                <strong>
                  <Link to="/units" search={{ status }}>
                    {counts[status] ?? 0}
                  </Link>
                </strong>
                <span className="soft">{t(`home.units.${status}`)}</span>
              </li>
            ))}
          </ul>
        )}
      </Async>
    </div>
  )
}

function Screening({ view: { call } }: { view: CallView }): ReactNode {
  const { t, say } = useWords('staff')
  const counts = useQuery({
    queryKey: ['screening', 'counts', call.id],
    queryFn: () => take(api.GET('/screening/counts', { params: { query: { call: call.id } } })),
  })
  const states = ['submitted', 'returned', 'eligible', 'ineligible'] as const
  return (
    <section aria-labelledby="screening">
      <h2 id="screening">{t('home.screening')}</h2>
      <Async query={counts}>
        {({ byState, byTrack }) => (
          <>
            <ul className="totals">
              {states.map((state) => (
                <li key={state}>
                  <strong>
                    <Link to="/screening" search={{ call: call.id, state }}>
                      {byState[state] ?? 0}
                    </Link>
                  </strong>
                  <span className="soft">{t(`home.states.${state}`)}</span>
                </li>
              ))}
            </ul>
            {byTrack.length === 0 ? (
              <p className="card">{t('home.nothing')}</p>
            ) : (
              <div className="scroll">
                <table className="table">
                  <thead>
                    <tr>
                      <th scope="col">{t('home.track')}</th>
                      {states.map((state) => (
                        <th key={state} scope="col" className="num">
                          {t(`home.states.${state}`)}
                        </th>
                      ))}
                    </tr>
                  </thead>
                  <tbody>
                    {byTrack.map((row) => {
                      const track = call.tracks.find((x) => x.id === row.track)
                      return (
                        <tr key={row.track}>
                          <th scope="row">
                            <Link to="/screening" search={{ call: call.id, track: row.track }}>
                              {row.track} {track && say(track.title)}
                            </Link>
                          </th>
                          {states.map((state) => (
                            <td key={state} className="num">
                              {row[state]}
                            </td>
                          ))}
                        </tr>
                      )
                    })}
                  </tbody>
                </table>
              </div>
            )}
          </>
        )}
      </Async>
    </section>
  )
}
