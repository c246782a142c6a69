import type { Call } from '@zhinan/call'
import type { ReactNode } from 'react'
import type { SecondLook } from '../../../api/second-looks.ts'
import { useWords } from '../../../i18n/index.ts'
import { ClauseChip } from '../../../parts/verdict/clause-chip.tsx'
import { ReasonLine } from '../../../parts/verdict/reason-line.tsx'
import { StateMark } from '../../../parts/verdict/state-mark.tsx'
import { dateTime } from '../../../parts/when.ts'
import { SettleForm } from './settle-form.tsx'

/** The first conclusion and the second opinion beside each other, how they were settled, or the way to it. */
export function Comparison({ call, look: l }: { call: Call; look: SecondLook }): ReactNode {
  const { t, locale } = useWords('second')
  const at = (by: string, when: string) => `${by} · ${dateTime(when, locale)}`
  return (
    <section className="card" aria-labelledby={`comparison-${l.id}`}>
      <h2 id={`comparison-${l.id}`}>{t('comparison.title')}</h2>
      <div className="second-sides">
        {l.first && (
          <div>
            <h3>{t('comparison.first')}</h3>
            <p>
              <StateMark state={l.first.outcome} />
            </p>
            <p className="soft small">{at(l.first.by, l.first.at)}</p>
            <ul>
              {l.first.reasons.map((r) => (
                <li key={`${r.code}${r.clause}`}>
                  <ReasonLine reason={r} call={call} />
                </li>
              ))}
            </ul>
            {l.first.note && <p className="notice-text">{l.first.note}</p>}
          </div>
        )}
        {l.opinion && (
          <div>
            <h3>{t('comparison.second')}</h3>
            <p>
              <StateMark state={l.opinion.outcome} />
            </p>
            <p className="soft small">{at(l.officer?.name ?? '', l.opinion.at)}</p>
            <p>
              {l.opinion.clauses.map((c) => (
                <ClauseChip key={c} clause={c} />
              ))}
            </p>
            <p className="notice-text">{l.opinion.note}</p>
          </div>
        )}
      </div>
      {l.state !== 'open' && <p>{t(`result.${l.state}`)}</p>}
      {l.settledBy && l.settledAt && (
        <p className="soft small">{t('result.by', { who: at(l.settledBy, l.settledAt) })}</p>
      )}
      {l.reason && <p className="notice-text">{l.reason}</p>}
      {l.maySettle.length > 0 && <SettleForm look={l} />}
    </section>
  )
}
