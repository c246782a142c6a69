import type { FormSection } from '@zhinan/call'
import type { ReactNode } from 'react'
import type { Presence } from '../../../api/team.ts'
import { useWords } from '../../../i18n/index.ts'
import './team.css'

/** Who else is at this form now, and where. Nothing when nobody is. */
export function Here({
  here,
  sections,
}: {
  readonly here: Presence['here']
  readonly sections: readonly FormSection[]
}): ReactNode {
  const { t, say, colon } = useWords('form')
  if (here.length === 0) return null
  const place = (id: string) => {
    const section = sections.find((s) => s.id === id)
    return section && say(section.title)
  }
  return (
    <div className="za-here" role="status">
      <p>
        <span aria-hidden="true">●</span> {t('team.here')}
        {colon}
      </p>
      <ul>
        {here.map((o, n) => {
          const name = o.own ? t('team.you') : o.name
          const section = place(o.section)
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: two people may have one name, and rows hold nothing of their own
            <li key={n}>{section ? t('team.at', { name, section }) : name}</li>
          )
        })}
      </ul>
      {here.some((o) => o.own) && <p className="zf-help">{t('team.sameTwice')}</p>}
    </div>
  )
}
