import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { expertServiceQuery } from '../../../api/experts.ts'
import { useWords } from '../../../i18n/index.ts'
import { Async } from '../../../parts/async.tsx'
import { date } from '../../../parts/when.ts'

/** How an expert has served, track by track: what was asked, what came late, how they agree with others. */
export function ServiceTable({ id }: { id: string }): ReactNode {
  const { t, say, locale } = useWords('experts')
  const signed = (n: number) => (n > 0 ? `+${n.toFixed(1)}` : n.toFixed(1))
  return (
    <Async query={useQuery(expertServiceQuery(id))}>
      {({ items }) =>
        items.length === 0 ? null : (
          <table className="table stack">
            <thead>
              <tr>
                <th scope="col">{t('service.track')}</th>
                <th scope="col">{t('service.answer')}</th>
                <th scope="col" className="num">
                  {t('service.sent')}
                </th>
                <th scope="col" className="num">
                  {t('service.overdue')}
                </th>
                <th scope="col">{t('service.agreement')}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((r) => (
                <tr key={`${r.call.zh}/${r.track}`}>
                  <th scope="row">
                    {r.track} {say(r.trackTitle)}
                    <span className="soft small block">
                      {say(r.call)} · {date(r.invitedAt, locale)}
                    </span>
                  </th>
                  <td data-label={t('service.answer')}>{t(`service.answers.${answerOf(r)}`)}</td>
                  <td className="num" data-label={t('service.sent')}>
                    {r.sent}/{r.assigned}
                  </td>
                  <td className="num" data-label={t('service.overdue')}>
                    {r.overdue}
                  </td>
                  <td data-label={t('service.agreement')}>
                    <div>
                      {r.deviation === null || r.distance === null ? (
                        '–'
                      ) : (
                        <>
                          {t('service.apart', {
                            by: signed(r.deviation),
                            distance: r.distance.toFixed(1),
                            n: r.compared,
                          })}
                          {r.rank !== null && (
                            <span className="soft small block">
                              {t('service.rank', { r: r.rank.toFixed(2) })}
                            </span>
                          )}
                        </>
                      )}
                    </div>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )
      }
    </Async>
  )
}

const answerOf = ({ ended, answer }: { ended: boolean; answer: string | null }): string =>
  ended ? 'ended' : (answer ?? 'none')
