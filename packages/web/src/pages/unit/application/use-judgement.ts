import {
  type Call,
  createEvaluator,
  type Facts,
  type FieldProblem,
  type Form,
  formOf,
  problemsOf,
  sectionStates,
  typeOf,
  type Verdict,
} from '@zhinan/call'
import { useDeferredValue, useMemo } from 'react'
import type { FieldComment } from '../../../api/application-types.ts'
import type { Content } from '../../../parts/form/merge.ts'
import { type Mark, marksOf, type Note, notesOf } from '../../../parts/form/notes.ts'

/** All that can be said of a content without asking the server: the same rules that it will judge by. */
export interface LocalJudgement {
  readonly form: Form
  readonly type: string | undefined
  readonly verdict: Verdict
  readonly problems: readonly FieldProblem[]
  readonly marks: Readonly<Record<string, Mark>>
  readonly notes: readonly Note[]
}

/** The live verdict. Typing comes first: it is judged a moment later, when the browser has time. */
export function useJudgement(
  call: Call,
  track: string,
  facts: Omit<Facts, 'content'>,
  content: Content,
  comments: readonly FieldComment[],
): LocalJudgement {
  const settled = useDeferredValue(content)
  const evaluator = useMemo(() => createEvaluator(call), [call])
  const stated = call.tracks.find((t) => t.id === track)!
  // The type follows the typing at once: it decides which fields there are.
  const type = typeOf(stated, content)
  const form = useMemo(() => formOf(call, track, type), [call, track, type])
  return useMemo(() => {
    const verdict = evaluator.evaluate(track, { ...facts, content: settled })
    const problems = problemsOf(form, settled)
    const states = sectionStates(form, settled, verdict, problems)
    return {
      form,
      type,
      verdict,
      problems,
      marks: marksOf(form, settled, states),
      notes: notesOf(call, form, problems, verdict, comments),
    }
  }, [call, evaluator, facts, form, track, type, settled, comments])
}
