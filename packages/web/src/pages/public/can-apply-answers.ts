import type { Question } from '@zhinan/call/public'

/** The questions to ask, given what is answered: those of this kind of unit; before it is known, only the kind. */
export function asked(questions: readonly Question[], answers: Readonly<Record<string, string>>): Question[] {
  const [first, ...rest] = questions
  if (!first) return []
  const kind = answers[first.id]
  if (!kind) return [first]
  return [first, ...rest.filter((q) => !q.kinds || q.kinds.includes(kind))]
}
