import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { canApply, questionsFor } from '@zhinan/call/public'
import { type ReactNode, useDeferredValue, useMemo, useState } from 'react'
import type { CallView } from '../../api/types.ts'
import { useWords } from '../../i18n/index.ts'
import { asked } from './can-apply-answers.ts'
import { Questions } from './can-apply-questions.tsx'
import { TrackAnswers } from './can-apply-tracks.tsx'

/** The questions and, beside them, what the answers come to. */
export default function Asking({ view: { call, status } }: { view: CallView }): ReactNode {
  const { t } = useWords('public')
  const answers = useSearch({ from: '/public/calls/$call/can-apply' })
  const navigate = useNavigate({ from: '/calls/$call/can-apply' })
  const questions = useMemo(() => questionsFor(call), [call])
  const shown = asked(questions, answers)
  // The choice shows at once; what it comes to may be a moment later on a slow phone.
  const judged = useDeferredValue(answers)
  const results = useMemo(
    () => canApply(call, onlyAsked(asked(questions, judged), judged)),
    [call, questions, judged],
  )
  const answer = (id: string, value: string | undefined) =>
    void navigate({
      search: withAnswer(answers, id, value),
      replace: true,
      resetScroll: false,
    })
  return (
    <div className="two">
      <section className="card" aria-labelledby="questions">
        <h2 id="questions">{t('can.questions')}</h2>
        <Questions questions={shown} answers={answers} onAnswer={answer} />
        <p className="actions">
          <CopyAddress />
          <Link className="button" to="/calls/$call/can-apply" params={{ call: call.id }} search={{}}>
            {t('can.clear')}
          </Link>
        </p>
      </section>
      <TrackAnswers call={call} open={status === 'open'} results={results} started={Boolean(judged.kind)} />
    </div>
  )
}

/** Answers to questions that are not asked of this kind of unit (left from another choice) do not count. */
function onlyAsked(
  shown: ReturnType<typeof questionsFor>,
  answers: Record<string, string>,
): Record<string, string> {
  return Object.fromEntries(
    shown.flatMap((q) => (answers[q.id] === undefined ? [] : [[q.id, answers[q.id]!]])),
  )
}

function withAnswer(
  before: Record<string, string>,
  id: string,
  value: string | undefined,
): Record<string, string> {
  const { [id]: _, ...rest } = before
  return value === undefined ? rest : { ...rest, [id]: value }
}

function CopyAddress(): ReactNode {
  const { t } = useWords('public')
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(window.location.href)
    setCopied(true)
    setTimeout(() => setCopied(false), 3000)
  }
  // The clipboard is closed to pages without TLS; the address bar serves as well.
  if (!navigator.clipboard) return null
  return (
    <button type="button" className="button" onClick={() => void copy()}>
      <span role="status">{copied ? t('can.copied') : t('can.copy')}</span>
    </button>
  )
}
