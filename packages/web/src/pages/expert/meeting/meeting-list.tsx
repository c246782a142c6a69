import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { ownMeetingsQuery } from '../../../api/panels.ts'
import { useWords } from '../../../i18n/index.ts'
import { dateTime } from '../../../parts/when.ts'

/** The meetings of an expert's panels; nothing where there are none. */
export function MeetingList(): ReactNode {
  const { t, say, locale } = useWords('panels')
  const { data } = useQuery(ownMeetingsQuery)
  if (!data || data.items.length === 0) return null
  return (
    <section className="card" aria-label={t('meetings')}>
      <h2>{t('meetings')}</h2>
      <ul className="rows">
        {data.items.map((m) => (
          <li key={m.id}>
            <Link to="/expert/meetings/$meeting" params={{ meeting: m.id }}>
              <strong>{m.panel}</strong> · {dateTime(m.plannedAt, locale)} · {m.place}
            </Link>
            <span className="soft small block">
              {say(m.trackTitle)} · {t(`states.${m.state}`)} · {t('own.items', { n: m.items })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
