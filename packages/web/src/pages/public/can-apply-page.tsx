import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { canApply, questionsFor } from '@zhinan/call/public'
import { type ReactNode, useMemo, useState } from 'react'
import { callQuery } from '../../api/queries.ts'
import type { CallView } from '../../api/types.ts'
import { useWords } from '../../i18n/index.ts'
import { Async } from '../../parts/async.tsx'
import { usePageTitle } from '../../parts/page-title.ts'
import { asked } from './can-apply-answers.ts'
import { Questions } from './can-apply-questions.tsx'
import { TrackAnswers } from './can-apply-tracks.tsx'

/** "Can I apply?" without an account: the rules that judge applications, asked about the unit alone. */
export function CanApplyPage(): ReactNode {
  const { call } = useParams({ from: '/public/calls/$call/can-apply' })
  return <Async query={useQuery(callQuery(call))}>{(view) => <Asking view={view} />}</Async>
}

function Asking({ view: { call, status } }: { view: CallView }): ReactNode {
  const { t, say } = useWords('public')
  const answers = useSearch({ from: '/public/calls/$call/can-apply' })
  const navigate = useNavigate({ from: '/calls/$call/can-apply' })
  const questions = useMemo(() => questionsFor(call), [call])
  const shown = asked(questions, answers)
  const results = useMemo(() => canApply(call, onlyAsked(shown, answers)), [call, shown, answers])
  usePageTitle(t('can.title'))
  const answer = (id: string, value: string | undefined) =>
    void navigate({
      search: withAnswer(answers, id, value),
      replace: true,
      resetScroll: false,
    })
  return (
    <>
      <p>
        <Link to="/calls/$call" params={{ call: call.id }}>
          ← {t('track.back', { title: say(call.shortTitle) })}
        </Link>
      </p>
      <h1>{t('can.title')}</h1>
      <p className="soft lead">{t('can.lead')}</p>
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
        <TrackAnswers
          call={call}
          open={status === 'open'}
          results={results}
          started={Boolean(answers.kind)}
        />
      </div>
    </>
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
