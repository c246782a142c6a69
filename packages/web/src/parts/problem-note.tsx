import type { ReactNode } from 'react'
import { ApiProblem } from '../api/problem.ts'
import { useWords } from '../i18n/index.ts'

/** A refusal in the reader's language: what happened, what to do, and each single issue. Free of Ant Design. */
export function ProblemNote({ error, onRetry }: { error: unknown; onRetry?: () => void }): ReactNode {
  const { t, say } = useWords('common')
  if (!error) return null
  const problem = error instanceof ApiProblem ? error : undefined
  return (
    <div role="alert" className="note note-bad">
      <strong>{problem ? say(problem.title) : t('error.title')}</strong>
      {problem?.detail ? <p>{say(problem.detail)}</p> : !problem && <p>{t('error.ours')}</p>}
      {problem && problem.issues.length > 0 && (
        <ul>
          {problem.issues.map((issue) => (
            <li key={`${issue.path}/${issue.code}`}>{say(issue.message)}</li>
          ))}
        </ul>
      )}
      {onRetry && (
        <button type="button" className="button" onClick={onRetry}>
          {t('retry')}
        </button>
      )}
    </div>
  )
}
