import type { Question } from '@zhinan/call/public'
import { type ReactNode, useId } from 'react'
import { useWords } from '../../i18n/index.ts'

interface Props {
  readonly questions: readonly Question[]
  readonly answers: Readonly<Record<string, string>>
  readonly onAnswer: (id: string, value: string | undefined) => void
}

/** The questions; "not known" is always an answer. */
export function Questions({ questions, answers, onAnswer }: Props): ReactNode {
  const { t } = useWords('public')
  return (
    <form onSubmit={(e) => e.preventDefault()}>
      {questions.map((q, i) => (
        <Ask
          key={q.id}
          question={q}
          first={i === 0}
          value={answers[q.id]}
          onAnswer={(v) => onAnswer(q.id, v)}
        />
      ))}
      {questions.length === 1 && <p className="soft">{t('can.start')}</p>}
    </form>
  )
}

interface AskProps {
  readonly question: Question
  readonly first: boolean
  readonly value: string | undefined
  readonly onAnswer: (value: string | undefined) => void
}

function Ask({ question, first, value, onAnswer }: AskProps): ReactNode {
  const { t, say } = useWords('public')
  const id = useId()
  if (question.type === 'count' || first)
    return (
      <p className="field">
        <label htmlFor={id}>{say(question.title)}</label>
        <select id={id} value={value ?? ''} onChange={(e) => onAnswer(e.target.value || undefined)}>
          <option value="">{first ? t('can.choose') : t('can.unknown')}</option>
          {optionsOf(question).map((o) => (
            <option key={o.id} value={o.id}>
              {typeof o.title === 'string' ? o.title : say(o.title)}
            </option>
          ))}
        </select>
      </p>
    )
  return (
    <fieldset className="field">
      <legend>{say(question.title)}</legend>
      <span className="choices">
        {(question.options ?? []).map((o) => (
          <label key={o.id}>
            <input type="radio" name={id} checked={value === o.id} onChange={() => onAnswer(o.id)} />
            {say(o.title)}
          </label>
        ))}
        <label>
          <input type="radio" name={id} checked={value === undefined} onChange={() => onAnswer(undefined)} />
          {t('can.unknown')}
        </label>
      </span>
    </fieldset>
  )
}

/** Of a count: none up to the allowance; more cannot have been submitted. */
const optionsOf = (q: Question) =>
  q.options ?? Array.from({ length: (q.max ?? 1) + 1 }, (_, n) => ({ id: `${n}`, title: `${n}` }))
