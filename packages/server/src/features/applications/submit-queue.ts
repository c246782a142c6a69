import { withActor, withSystem } from '../../platform/db/actor.ts'
import type { Db } from '../../platform/db/database.ts'
import { Problem } from '../../platform/http/problem.ts'
import { type Sent, type SubmitDeps, submit, submitTogether } from './submit.ts'
import { submitPace } from './submit-pace.ts'
import type { Ask } from './submit-store.ts'

/** Takes requests to submit. @throws Problem as `submit` does */
export type Submitter = (ask: Ask) => Promise<Sent>

type Waiting = { ask: Ask; done: (sent: Sent) => void; fail: (error: unknown) => void }

/** Transactions that several requests share, at once: one is judged while the other is written. */
const AT_ONCE = 2
/** Requests that share one. */
const MOST = 32

/**
 * The way in for submissions. A request that comes when nothing is going on is done at once, in a transaction of its
 * own. In the rush those that wait for the ones before them go together (group commit): most of what a submission
 * costs is the begin, end and start of statements. Whatever cannot go with others then goes alone. What is refused again
 * and again waits before it stands in line (`submit-pace.ts`).
 */
export function submitter(db: Db, deps: SubmitDeps): Submitter {
  let waiting: Waiting[] = []
  let running = 0

  const alone = async ({ ask, done, fail }: Waiting): Promise<void> => {
    await withActor(db, { id: ask.once.userId }, (tx) => submit(tx, deps, ask)).then(done, fail)
  }

  async function together(batch: Waiting[]): Promise<void> {
    const asks = batch.map((w) => w.ask)
    // Whatever broke it is found, and told to whom it concerns, when each goes alone.
    const results = await withSystem(db, 'submissions', (tx) => submitTogether(tx, deps, asks)).catch(
      () => undefined,
    )
    await Promise.all(
      batch.map(async (w, n) => {
        const result = results?.[n] ?? 'alone'
        if (result === 'alone') await alone(w)
        else if (result instanceof Problem) w.fail(result)
        else w.done({ receipt: result.receipt, repeated: result.repeated })
      }),
    )
  }

  /** The first of each person, so that nobody's retry stands beside their first try. */
  function next(): Waiting[] {
    const people = new Set<string>()
    const batch: Waiting[] = []
    const left: Waiting[] = []
    for (const w of waiting) {
      const { userId } = w.ask.once
      if (batch.length === MOST || people.has(userId)) left.push(w)
      else batch.push(w)
      people.add(userId)
    }
    waiting = left
    return batch
  }

  function go(): void {
    while (running < AT_ONCE && waiting.length > 0) {
      running++
      const batch = next()
      const work = batch.length === 1 ? alone(batch[0]!) : together(batch)
      void work.finally(() => {
        running--
        go()
      })
    }
  }

  const queued = (ask: Ask): Promise<Sent> =>
    new Promise((done, fail) => {
      waiting.push({ ask, done, fail })
      go()
    })

  const pace = submitPace()
  return async (ask) => {
    await pace.turn(ask)
    try {
      const sent = await queued(ask)
      pace.accepted(ask)
      return sent
    } catch (error) {
      if (error instanceof Problem) pace.refused(ask)
      throw error
    }
  }
}
