import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { draftsQuery } from '../../../api/notices.ts'
import type { CallView } from '../../../api/types.ts'
import { useWords } from '../../../i18n/index.ts'
import { Async } from '../../../parts/async.tsx'
import { dateTime } from '../../../parts/when.ts'

/** How many have started and not submitted, by track, and when they are reminded. */
export function Drafts({ view }: { view: CallView }): ReactNode {
  const { t, say, locale } = useWords('staff')
  const drafts = useQuery({ ...draftsQuery(view.call.id), refetchInterval: 60_000 })
  return (
    <section>
      <h2>{t('drafts.title')}</h2>
      <Async query={drafts}>
        {(d) => (
          <>
            <ul className="totals">
              <li>
                <strong>{d.drafts}</strong>
                <span className="soft">{t('drafts.all')}</span>
              </li>
              <li>
                <strong>{d.ready}</strong>
                <span className="soft">{t('drafts.ready')}</span>
              </li>
              <li>
                <strong>{d.units}</strong>
                <span className="soft">{t('drafts.units')}</span>
              </li>
            </ul>
            {d.reminders.length === 0 ? (
              <p className="soft">{t('drafts.noReminders')}</p>
            ) : (
              <ul>
                {d.reminders.map((r) => (
                  <li key={r.hours}>
                    {t('drafts.reminder', { hours: r.hours, at: dateTime(r.at, locale) })}{' '}
                    <span className="soft">
                      {r.sentAt === null
                        ? t('drafts.planned')
                        : r.units === null
                          ? t('drafts.merged')
                          : t('drafts.sent', { at: dateTime(r.sentAt, locale), n: r.units })}
                    </span>
                  </li>
                ))}
              </ul>
            )}
            {d.byTrack.length === 0 ? (
              <p className="card">{t('drafts.empty')}</p>
            ) : (
              <div className="scroll">
                <table className="table">
                  <thead>
                    <tr>
                      <th scope="col">{t('home.track')}</th>
                      <th scope="col" className="num">
                        {t('drafts.all')}
                      </th>
                      <th scope="col" className="num">
                        {t('drafts.ready')}
                      </th>
                      <th scope="col" className="num">
                        {t('drafts.units')}
                      </th>
                    </tr>
                  </thead>
                  <tbody>
                    {d.byTrack.map((row) => {
                      const track = view.call.tracks.find((x) => x.id === row.track)
                      return (
                        <tr key={row.track}>
                          <th scope="row">
                            {row.track} {track && say(track.title)}
                          </th>
                          <td className="num">{row.drafts}</td>
                          <td className="num">{row.ready}</td>
                          <td className="num">{row.units}</td>
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
