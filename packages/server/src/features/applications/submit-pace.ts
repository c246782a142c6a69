import { setTimeout as sleep } from 'node:timers/promises'
import { Problem } from '../../platform/http/problem.ts'

/** From its second refusal on an application waits this long (ms): whoever presses the button again notices nothing. */
const PAUSE_MS = 1000
/** With more than this (ms) of waiting in front of it a try is sent away, so that no line grows. */
const LONGEST_LINE_MS = 5000
/** Applications remembered; the one refused longest ago is forgotten first. */
const REMEMBERED = 10_000

type Refused = { version: number; times: number; next: number }

/** One try to submit an application. */
type Try = { id: string; version: number; once: { userId: string } }

/** Each person's own, so that nobody makes another wait. */
const keyOf = ({ id, once }: Try): string => `${once.userId} ${id}`

/**
 * Keeps those who post the same refused application again and again from taking the turns of the others: the first two
 * tries go at once, later ones of the same version not before a pause. Nobody who waits here holds a database
 * connection or a place in the queue. What has been changed since, or goes out, starts anew.
 */
export function submitPace({
  now = () => performance.now(),
  wait = sleep,
}: {
  now?: () => number
  wait?: (ms: number) => Promise<unknown>
} = {}): {
  turn: (one: Try) => Promise<void>
  refused: (one: Try) => void
  accepted: (one: Try) => void
} {
  const known = new Map<string, Refused>()
  const of = (one: Try) => {
    const found = known.get(keyOf(one))
    return found?.version === one.version ? found : undefined
  }
  return {
    /** Waits until this try may go on. @throws Problem `too-many-requests` when too many of its own stand before it */
    async turn(one) {
      const before = of(one)
      if (!before) return
      const pause = before.next - now()
      if (pause > LONGEST_LINE_MS) {
        const seconds = Math.ceil(pause / 1000)
        throw new Problem('too-many-requests', {
          params: { seconds },
          headers: { 'retry-after': String(seconds) },
        })
      }
      // Tries of one application that come at the same time stand in line.
      before.next = Math.max(now(), before.next) + pauseAfter(before.times)
      if (pause > 0) await wait(pause)
    },
    refused(one) {
      const times = (of(one)?.times ?? 0) + 1
      const next = Math.max(of(one)?.next ?? 0, now() + pauseAfter(times))
      known.delete(keyOf(one))
      known.set(keyOf(one), { version: one.version, times, next })
      if (known.size > REMEMBERED) known.delete(known.keys().next().value!)
    },
    accepted: (one) => void known.delete(keyOf(one)),
  }
}

const pauseAfter = (times: number): number => (times < 2 ? 0 : PAUSE_MS)
