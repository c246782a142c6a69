import type { Call } from '@zhinan/call'
import type { ReactNode } from 'react'
import type { ScreeningView } from '../../../api/application-types.ts'
import { useWords } from '../../../i18n/index.ts'
import { ReasonLine } from '../../../parts/verdict/reason-line.tsx'
import { dateTime } from '../../../parts/when.ts'

/** What screening has said of this application before, newest first: who, when, why, and what was asked for. */
export function EarlierOutcomes({
  outcomes,
  call,
}: {
  outcomes: ScreeningView['outcomes']
  call: Call
}): ReactNode {
  const { t, say, locale, colon } = useWords('screening')
  if (outcomes.length === 0) return null
  return (
    <details className="zs-earlier" open>
      <summary>{t('earlier.title', { n: outcomes.length })}</summary>
      <ol>
        {outcomes.map((o) => (
          <li key={`${o.outcome}${o.at}`}>
            <strong>{t(`earlier.${o.outcome}`)}</strong>{' '}
            <span className="zf-help">
              {dateTime(o.at, locale)}
              {o.by && ` · ${o.by}`}
            </span>
            {o.note && <p>{o.note}</p>}
            {(o.reasons.length > 0 || o.comments.length > 0) && (
              <ul>
                {o.reasons.map((r) => (
                  <li key={`${r.code}${r.rule}${r.clause}`}>
                    <ReasonLine reason={r} call={call} />
                  </li>
                ))}
                {o.comments.map((c) => (
                  <li key={`${c.path}${c.comment}`}>
                    {c.field ? `${say(c.field)}${colon}` : ''}
                    {c.comment}
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </details>
  )
}
