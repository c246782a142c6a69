import { useQuery } from '@tanstack/react-query'
import { disciplineTitle } from '@zhinan/call/disciplines'
import { Radio } from 'antd'
import type { ReactNode } from 'react'
import { type Suggestion, suggestionsQuery } from '../../../../api/review-assignments.ts'
import { useWords } from '../../../../i18n/index.ts'
import { Async } from '../../../../parts/async.tsx'

interface Props {
  readonly call: string
  readonly application: string
  /** Not offered: whoever is to be replaced. */
  readonly without?: string
  readonly id?: string
  readonly value?: string
  readonly onChange?: (expert: string) => void
}

/** Whoever could review an application, the best free ones first, each with why it fits and what stands in the way. */
export function SuggestionList({ call, application, without, id, value, onChange }: Props): ReactNode {
  const { t } = useWords('assign')
  return (
    <Async query={useQuery(suggestionsQuery(call, application))}>
      {({ items }) => {
        const shown = items.filter((s) => s.expert !== without && s.barrier !== 'assigned')
        if (shown.length === 0) return <p className="note note-open">? {t('give.nobody')}</p>
        return (
          <Radio.Group
            {...(id && { id })}
            className="suggestions"
            value={value}
            onChange={(e) => onChange?.(e.target.value as string)}
          >
            {shown.map((s) => (
              <Radio
                key={s.expert}
                value={s.expert}
                disabled={s.barrier === 'in-conflict' || s.barrier === 'away'}
              >
                <One suggestion={s} />
              </Radio>
            ))}
          </Radio.Group>
        )
      }}
    </Async>
  )
}

function One({ suggestion: s }: { suggestion: Suggestion }): ReactNode {
  const { t, say } = useWords('assign')
  const percent = (part: number) => `${Math.round(part * 100)}%`
  return (
    <span>
      <strong>{s.name}</strong> <span className="soft">{s.unit}</span>
      <span className="small block">
        {t('give.fit', {
          fit: s.fit.toFixed(2),
          discipline: percent(s.discipline),
          text: percent(s.text),
          load: s.load,
          max: s.max,
        })}
      </span>
      <span className="soft small block">
        {s.disciplines.map((d) => say(disciplineTitle(d) ?? { zh: d, en: d })).join(' · ')}
      </span>
      {s.barrier && (
        <span className={`small block ${s.barrier === 'in-conflict' ? 'mark-notMet' : 'mark-undecided'}`}>
          {s.barrier === 'in-conflict' ? '✗' : '?'} <Barrier suggestion={s} />
        </span>
      )}
    </span>
  )
}

function Barrier({ suggestion: s }: { suggestion: Suggestion }): ReactNode {
  const { t } = useWords('assign')
  const { t: kinds } = useWords('recusal')
  if (s.barrier !== 'in-conflict') return t(`barriers.${s.barrier}`, { about: s.about })
  const [kind = '', fact = ''] = s.about.split(/: (.*)/s)
  return t('barriers.in-conflict', { about: `${kinds(`kinds.${kind}`)} ${fact}`.trim() })
}
