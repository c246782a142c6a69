import type { Text } from '@zhinan/call'
import { Problem } from '../../platform/http/problem.ts'
import type { ProblemCode } from '../../platform/http/problem-table.ts'
import { shanghai } from '../../platform/shanghai.ts'
import { stateForbids } from './states.ts'
import type { JudgedApplication } from './store.ts'

/**
 * Why an application cannot be submitted at this moment, whatever is in it: its state, or the time. The last second
 * counts: with a deadline of 17:00:00 a submission at 17:00:00.9 is in time. A returned one has a date of its own.
 *
 * @param late the database has said so already
 */
export function whySubmitRefused(
  { now, call, judged }: JudgedApplication,
  late = false,
): Problem | undefined {
  const { state, return_due } = judged.application
  if (state !== 'draft' && state !== 'returned') return stateForbids(state)
  if (state === 'draft' && !(call.opens && call.deadline && Date.parse(now) >= Date.parse(call.opens)))
    return new Problem('call-not-open')
  const due = state === 'draft' ? lastSecond(call) : return_due!
  if (!late && Math.floor(Date.parse(now) / 1000) * 1000 <= Date.parse(due)) return undefined
  const times = { deadline: new Date(due).toISOString(), now: new Date(now).toISOString() }
  return new Problem('deadline-passed', {
    params: { deadline: shanghai(due), now: shanghai(now) },
    issues: [{ code: 'deadline-passed', message: SAID['deadline-passed']!, ...times }],
  })
}

/** The last second for a draft: the call's, or that of its own exception. */
function lastSecond({ deadline, late }: JudgedApplication['call']): string {
  return late && Date.parse(late.until) > Date.parse(deadline!) ? late.until : deadline!
}

/** Set when a draft goes out after the deadline, by its exception. */
export function lateBy({ now, call, judged }: JudgedApplication): JudgedApplication['call']['late'] {
  const past = Math.floor(Date.parse(now) / 1000) * 1000 > Date.parse(call.deadline!)
  return judged.application.state === 'draft' && past ? call.late : null
}

/** The same for a page: a code and a sentence. */
export function submitBlock(read: JudgedApplication): { code: ProblemCode; message: Text } | null {
  const problem = whySubmitRefused(read)
  return problem ? { code: problem.code, message: SAID[problem.code] ?? { zh: '', en: '' } } : null
}

const SAID: Partial<Record<ProblemCode, Text>> = {
  'state-forbids': { zh: '已提交，不能重复提交', en: 'Submitted already' },
  'call-not-open': { zh: '申报尚未开始', en: 'The call is not open yet' },
  'deadline-passed': { zh: '已过截止时间', en: 'The deadline has passed' },
}
