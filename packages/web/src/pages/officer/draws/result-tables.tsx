import type { ReactNode } from 'react'
import type { Draw } from '../../../api/draws.ts'
import { useWords } from '../../../i18n/index.ts'

/** Who was drawn, stratum by stratum, with replacements and those who cannot serve. */
export function ResultTables({
  draw: d,
  onDecline,
}: {
  draw: Draw
  onDecline: (candidate: string) => void
}): ReactNode {
  const { t, say } = useWords('draws')
  const { frame, result } = d.record
  const people = new Map(d.people.map((p) => [p.candidate, p]))
  const declined = new Map(d.declined.map((x) => [x.candidate, x.reason]))
  return (
    <section className="draw-part">
      <h2>{t('result.title')}</h2>
      {result?.strata.map((s) => (
        <div key={s.id}>
          <h3>{say(frame.strata.find((f) => f.id === s.id)?.title ?? { zh: s.id, en: s.id })}</h3>
          {s.short > 0 && <p className="note note-bad">{t('result.short', { n: s.short })}</p>}
          <table className="table stack">
            <thead>
              <tr>
                <th scope="col">{t('result.person')}</th>
                <th scope="col">{t('result.unit')}</th>
                <th scope="col" className="num">
                  {t('result.place')}
                </th>
                <th scope="col">{t('result.note')}</th>
                {d.may.decline && <th scope="col">{t('result.action')}</th>}
              </tr>
            </thead>
            <tbody>
              {s.drawn.map((x) => {
                const out = declined.get(x.id)
                return (
                  <tr key={x.id} className={out === undefined ? undefined : 'soft'}>
                    <th scope="row">
                      {people.get(x.id)?.name ?? x.id} <span className="soft small">{x.id}</span>
                    </th>
                    <td data-label={t('result.unit')}>{people.get(x.id)?.unit ?? '–'}</td>
                    <td className="num" data-label={t('result.place')}>
                      {x.place}
                    </td>
                    <td data-label={t('result.note')}>
                      <div>
                        {x.replaces !== undefined && (
                          <span className="block">
                            {t('result.replaces', { who: people.get(x.replaces)?.name ?? x.replaces })}
                          </span>
                        )}
                        {out !== undefined && (
                          <span className="block">✗ {t('result.declined', { reason: out })}</span>
                        )}
                        {x.replaces === undefined && out === undefined && '–'}
                      </div>
                    </td>
                    {d.may.decline && (
                      <td data-label={t('result.action')}>
                        {out === undefined && (
                          <button type="button" className="button small" onClick={() => onDecline(x.id)}>
                            {t('decline.do')}
                          </button>
                        )}
                      </td>
                    )}
                  </tr>
                )
              })}
            </tbody>
          </table>
        </div>
      ))}
    </section>
  )
}
