import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { ScreeningView } from '../../../api/application-types.ts'
import { useWords } from '../../../i18n/index.ts'
import { day } from '../../../parts/sanction-period.ts'
import { dateTime } from '../../../parts/when.ts'

/** What the register of sanctions says of the unit, and above all what has changed in it since the submission. */
export function SanctionNote({ application: a }: { application: ScreeningView }): ReactNode {
  const { t, locale } = useWords('sanctions')
  if (a.sanctions.length === 0) return null
  return (
    <div className={a.sanctions.some((s) => s.since) ? 'note note-bad' : 'note note-open'} role="status">
      <ul>
        {a.sanctions.map((s) => (
          <li key={s.id}>
            {t(s.liftedAt ? 'seen.lifted' : s.lastDay ? 'seen.until' : 'seen.open', {
              kind: t(`kind.${s.kind}`),
              document: s.document,
              from: day(s.from, locale),
              until: s.lastDay ? day(s.lastDay, locale) : '',
            })}
            {s.since && (
              <strong>
                {' '}
                {t(s.liftedAt ? 'seen.liftedSince' : 'seen.since', {
                  at: dateTime(s.liftedAt ?? s.decidedAt, locale),
                })}
              </strong>
            )}
          </li>
        ))}
      </ul>
      <Link to="/sanctions" search={{ unit: a.unitId }}>
        {t('title')}
      </Link>
    </div>
  )
}
