import type { ReactNode } from 'react'
import type { SeasonOverview } from '../../../api/types.ts'
import { useWords } from '../../../i18n/index.ts'

/** Submissions day by day: bars for the eye, the same numbers in words for everybody else. */
export function DayBars({ days }: { days: SeasonOverview['days'] }): ReactNode {
  const { t } = useWords('overview')
  const most = Math.max(1, ...days.map((d) => d.n))
  return (
    <section aria-labelledby="by-day">
      <h2 id="by-day">{t('byDay')}</h2>
      {days.length === 0 ? (
        <p className="zf-empty">{t('noDays')}</p>
      ) : (
        <ol className="ov-days">
          {days.map((d) => (
            <li key={d.day} title={`${d.day} ${d.n}`}>
              <span className="zf-figures ov-n">{d.n}</span>
              <span
                className="ov-column"
                aria-hidden="true"
                style={{ blockSize: `${(d.n / most) * 100}%` }}
              />
              <time dateTime={d.day} className="small">
                {d.day.slice(5)}
              </time>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
