import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { sanctionsOfUnitQuery } from '../../api/sanctions.ts'
import type { Call } from '../../api/types.ts'
import { useWords } from '../../i18n/index.ts'
import { Async } from '../../parts/async.tsx'
import { periodOf } from '../../parts/sanction-period.ts'

/** What the register of sanctions holds against a unit, and what it keeps the unit out of. */
export function SanctionsView({ id, call }: { id: string; call: Call }): ReactNode {
  const { t, say, list, locale } = useWords('sanctions')
  const query = useQuery(sanctionsOfUnitQuery(id))
  return (
    <section>
      <h3>{t('own.title')}</h3>
      <Async query={query}>
        {({ items, checked }) => (
          <>
            {items.length === 0 ? (
              <p className="card">{checked === null ? t('own.unknown') : t('own.none')}</p>
            ) : (
              <ul className="notices">
                {items.map((s) => (
                  <li key={s.id} className="card">
                    <p>
                      <span className={s.state === 'ended' ? 'soft' : 'mark-notMet'}>
                        <span aria-hidden="true">{s.state === 'ended' ? '–' : '✗'}</span>{' '}
                        {t(`state.${s.state}`)}
                      </span>{' '}
                      <strong>{t(`kind.${s.kind}`)}</strong> {s.documentTitle} {s.documentNumber}
                    </p>
                    <p>
                      <span className="soft">{periodOf(s, t, locale)}</span>
                    </p>
                    <p className="notice-text">{t('groundsAre', { text: s.grounds })}</p>
                    {s.liftReason && <p className="small">{t('own.lifted', { reason: s.liftReason })}</p>}
                    {s.bars.length > 0 ? (
                      <p>
                        {t('own.bars', {
                          call: say(call.shortTitle),
                          clauses: list([...new Set(s.bars.map((b) => b.clause))]),
                          tracks:
                            s.bars.length === call.tracks.length
                              ? t('own.allTracks', { n: s.bars.length })
                              : list(
                                  s.bars.map((b) => {
                                    const track = call.tracks.find((x) => x.id === b.track)
                                    return `${b.track} ${track ? say(track.title) : ''}`
                                  }),
                                ),
                        })}
                      </p>
                    ) : (
                      <p className="soft">{t('own.barsNothing', { call: say(call.shortTitle) })}</p>
                    )}
                  </li>
                ))}
              </ul>
            )}
            {checked !== null && <p className="soft small">{t('own.checked', { year: checked })}</p>}
          </>
        )}
      </Async>
    </section>
  )
}
