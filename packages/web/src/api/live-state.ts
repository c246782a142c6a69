import type { ApplicationView } from './application-types.ts'
import type { CallStatus, LiveState } from './types.ts'

/** What a page holds of a call, wherever it got it. */
interface Dated {
  readonly opens: string | null
  readonly deadline: string | null
  readonly status: CallStatus
}

/** Whether a call takes applications at this time; the last second counts. */
export function statusAt({ opens, deadline }: { opens: string; deadline: string }, now: number): CallStatus {
  if (now < Date.parse(opens)) return 'upcoming'
  return Math.floor(now / 1000) * 1000 <= Date.parse(deadline) ? 'open' : 'closed'
}

/** The same call with the dates that hold now; the same object when nothing changed. */
export function withDates<T extends Dated>(call: T, live: LiveState['calls'][number], now: number): T {
  const status = statusAt(live, now)
  if (call.opens === live.opens && call.deadline === live.deadline && call.status === status) return call
  return { ...call, opens: live.opens, deadline: live.deadline, status }
}

/** An application as it may be submitted until the deadline that holds now. */
export function withDeadline<
  T extends Pick<ApplicationView, 'state' | 'deadline' | 'submitBlock' | 'actions'>,
>(a: T, deadline: string, now: number): T {
  if (a.deadline === deadline) return a
  const opened =
    a.state === 'draft' && a.submitBlock?.code === 'deadline-passed' && now <= Date.parse(deadline)
  if (!opened) return { ...a, deadline }
  return { ...a, deadline, submitBlock: null, actions: [...a.actions, 'submit'] }
}
