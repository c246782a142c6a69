import type { FormSection } from '@zhinan/call'
import type { ReactNode } from 'react'
import { useWords } from '../../../i18n/index.ts'
import type { Mark } from '../../../parts/form/notes.ts'
import { SectionMark } from '../../../parts/verdict/state-mark.tsx'

interface Props {
  readonly sections: readonly FormSection[]
  readonly marks: Readonly<Record<string, Mark>>
  readonly current: string
  readonly onGo: (section: string) => void
}

/** The sections of the form, each with how it stands. */
export function SectionNav({ sections, marks, current, onGo }: Props): ReactNode {
  const { t, say } = useWords('form')
  const done = sections.filter((s) => marks[s.id] === 'complete').length
  return (
    <nav aria-label={t('nav.title')} className="za-sections">
      <p className="zf-help">{t('nav.done', { done, all: sections.length })}</p>
      <ul>
        {sections.map((s) => (
          <li key={s.id}>
            <button
              type="button"
              aria-current={s.id === current ? 'step' : undefined}
              onClick={() => onGo(s.id)}
            >
              <SectionMark mark={marks[s.id] ?? 'empty'} /> {say(s.title)}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
