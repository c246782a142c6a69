import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { BoardTrack } from '../../../../api/review-assignments.ts'
import { useWords } from '../../../../i18n/index.ts'
import { dateTime } from '../../../../parts/when.ts'

interface Props {
  readonly call: string
  readonly tracks: readonly BoardTrack[]
  readonly chosen: string | null
  readonly onRefill: (track: BoardTrack) => void
}

/** Track by track: how many places are filled, and who still lacks experts. */
export function TrackTable({ call, tracks, chosen, onRefill }: Props): ReactNode {
  const { t, say, locale } = useWords('assign')
  const mayMake = tracks.some((x) => x.mayMake)
  return (
    <table className="table stack assign-tracks">
      <caption className="unseen">{t('tracks.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('track')}</th>
          <th scope="col" className="num">
            {t('tracks.applications')}
          </th>
          <th scope="col" className="num">
            {t('tracks.filled')}
          </th>
          <th scope="col">{t('tracks.lacking')}</th>
          <th scope="col" className="num">
            {t('tracks.members')}
          </th>
          <th scope="col">{t('tracks.closes')}</th>
          {mayMake && <th scope="col">{t('action')}</th>}
        </tr>
      </thead>
      <tbody>
        {tracks.map((x) => (
          <tr key={x.id}>
            <th scope="row">
              <Link
                to="/calls/$call/review/assignments"
                params={{ call }}
                search={{ track: x.id }}
                aria-current={x.id === chosen ? 'true' : undefined}
              >
                {x.id} {say(x.title)}
              </Link>
            </th>
            <td className="num" data-label={t('tracks.applications')}>
              {x.applications}
            </td>
            <td className="num" data-label={t('tracks.filled')}>
              {x.filled} / {x.places}
            </td>
            <td data-label={t('tracks.lacking')}>
              {x.lacking > 0 ? (
                <Link
                  className="mark-undecided"
                  to="/calls/$call/review/assignments"
                  params={{ call }}
                  search={{ track: x.id, only: 'lacking' }}
                >
                  ? {t('tracks.lackingN', { n: x.lacking })}
                </Link>
              ) : x.applications > 0 ? (
                <span className="mark-met">✓ {t('tracks.full')}</span>
              ) : (
                <span className="soft">{t('tracks.nothing')}</span>
              )}
            </td>
            <td className="num" data-label={t('tracks.members')}>
              <div>
                <Link to="/calls/$call/review/members" params={{ call }} search={{ track: x.id }}>
                  {x.members}
                </Link>
                {x.silent > 0 && (
                  <span className="soft small block">{t('tracks.silent', { n: x.silent })}</span>
                )}
              </div>
            </td>
            <td data-label={t('tracks.closes')}>
              {x.closesAt ? (
                <div>
                  {dateTime(x.closesAt, locale)}
                  {!x.open && <span className="soft small block">{t('tracks.closed')}</span>}
                </div>
              ) : (
                <span className="soft">{t('tracks.notOpen')}</span>
              )}
            </td>
            {mayMake && (
              <td data-label={t('action')}>
                {x.mayMake && x.lacking > 0 && x.filled > 0 ? (
                  <Button size="small" onClick={() => onRefill(x)}>
                    {t('tracks.refill')}
                  </Button>
                ) : x.mayMake && x.lacking > 0 ? (
                  <Link to="/calls/$call/review/proposals/new" params={{ call }} search={{ track: x.id }}>
                    {t('ask.title')}
                  </Link>
                ) : (
                  '–'
                )}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
