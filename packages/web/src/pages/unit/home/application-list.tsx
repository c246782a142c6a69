import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useServerNow } from '../../../api/clock.ts'
import type { ApplicationCard, Call } from '../../../api/types.ts'
import { useWords } from '../../../i18n/index.ts'
import { StateMark } from '../../../parts/verdict/state-mark.tsx'
import { dateTime } from '../../../parts/when.ts'

interface Props {
  readonly call: Call
  readonly applications: readonly ApplicationCard[]
  readonly canStart: boolean
}

/** The unit's applications: state, what is missing, dates, and the next step. */
export function ApplicationList({ call, applications, canStart }: Props): ReactNode {
  const { t } = useWords('unit')
  return (
    <section aria-labelledby="applications">
      <h2 id="applications">{t('applications.title')}</h2>
      {applications.length === 0 ? (
        <p className="card">{canStart ? t('applications.empty') : t('applications.emptyClosed')}</p>
      ) : (
        <table className="table stack">
          <thead>
            <tr>
              <th scope="col">{t('applications.name')}</th>
              <th scope="col">{t('applications.track')}</th>
              <th scope="col">{t('applications.state')}</th>
              <th scope="col">{t('applications.next')}</th>
              <th scope="col">{t('applications.changed')}</th>
            </tr>
          </thead>
          <tbody>
            {applications.map((a) => (
              <Row key={a.id} call={call} application={a} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function Row({ call, application: a }: { call: Call; application: ApplicationCard }): ReactNode {
  const { t, say, locale } = useWords('unit')
  const track = call.tracks.find((x) => x.id === a.track)
  const type = track?.types.find((x) => x.id === a.type)
  return (
    <tr>
      <th scope="row">
        <Link to="/applications/$id" params={{ id: a.id }}>
          {a.title || t('applications.untitled')}
        </Link>
        <span className="soft small block">{a.number}</span>
      </th>
      <td data-label={t('applications.track')}>
        <span>
          {a.track} {track && say(track.title)}
          {type && <span className="soft small block">{say(type.title)}</span>}
        </span>
      </td>
      <td data-label={t('applications.state')}>
        <StateMark state={a.state} />
      </td>
      <td data-label={t('applications.next')}>
        <Next application={a} />
      </td>
      <td data-label={t('applications.changed')} className="small soft">
        {dateTime(a.submittedAt ?? a.updatedAt, locale)}
      </td>
    </tr>
  )
}

/** What the unit has to do now, if anything. */
function Next({ application: a }: { application: ApplicationCard }): ReactNode {
  const { t, locale } = useWords('unit')
  const now = useServerNow()
  if (a.state === 'returned') {
    const late = a.returnDue && now !== undefined && Date.parse(a.returnDue) < now
    return (
      <span className={late ? 'mark-notMet' : 'mark-undecided'}>
        {a.returnDue
          ? t(late ? 'applications.overdue' : 'applications.correctBy', {
              time: dateTime(a.returnDue, locale),
            })
          : t('applications.correct')}
      </span>
    )
  }
  if (a.approval)
    return (
      <span className={a.approval === 'approved' ? 'mark-met' : 'mark-undecided'}>
        {t(`applications.approval.${a.approval}`)}
      </span>
    )
  if (a.state === 'draft')
    return a.problems > 0 ? (
      <span className="mark-undecided">{t('applications.missing', { n: a.problems })}</span>
    ) : (
      <span className="mark-met">{t('applications.ready')}</span>
    )
  return <span className="soft">{t(`applications.after.${a.state}`)}</span>
}
