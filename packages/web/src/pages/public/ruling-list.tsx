import type { Call } from '@zhinan/call/public'
import type { ReactNode } from 'react'
import { useWords } from '../../i18n/index.ts'

/** Rulings in full, each with its clauses and reason. */
export function RulingList({ title, rulings }: { title?: string; rulings: Call['rulings'] }): ReactNode {
  const { t, say, colon } = useWords('public')
  const Heading = title ? 'h3' : 'h2'
  if (rulings.length === 0) return null
  return (
    <section>
      {title && <h2>{title}</h2>}
      <ul className="rulings">
        {rulings.map((r) => (
          <li key={r.id} id={r.id} className="card">
            <Heading>
              {r.id}{' '}
              {r.clauses.map((c) => (
                <span key={c} className="clause">
                  {c}
                </span>
              ))}
            </Heading>
            <p>{say(r.text)}</p>
            {r.reason && (
              <p className="soft small">
                {t('rulings.reason')}
                {colon}
                {say(r.reason)}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
