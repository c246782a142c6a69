import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type {
  FieldComment,
  OutcomeReason,
  ScreeningFilter,
  ScreeningView,
} from '../../../api/application-types.ts'
import { api, ifMatch, take } from '../../../api/client.ts'
import { ApiProblem } from '../../../api/problem.ts'
import { screeningQuery } from '../../../api/screening.ts'

export interface Screening {
  /** Somebody else was quicker: the page shows their state now, and what was typed is still here. */
  readonly overtaken: boolean
  readonly problem: unknown
  readonly busy: boolean
  readonly clear: () => void
  readonly decide: (rule: string, truth: 'met' | 'notMet' | null, note: string) => Promise<boolean>
  readonly giveBack: (comments: readonly FieldComment[], due: string, note: string) => Promise<boolean>
  readonly conclude: (
    outcome: 'eligible' | 'ineligible',
    reasons: readonly OutcomeReason[],
    note: string,
  ) => Promise<boolean>
  readonly reopen: (reason: string) => Promise<boolean>
}

/** An officer's steps on one application. Each rests on the version on the page; each answers whether it was taken. */
export function useScreening(a: ScreeningView, filter: ScreeningFilter): Screening {
  const queries = useQueryClient()
  const [overtaken, setOvertaken] = useState(false)
  const [problem, setProblem] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const { queryKey } = screeningQuery(a.id, filter)
  // Keys come faster than answers: steps wait for each other, and each rests on the version that the one before made.
  const version = useRef(a.version)
  version.current = Math.max(version.current, a.version)
  const last = useRef<Promise<unknown>>(Promise.resolve())
  const refusals = useRef(0)
  const waiting = useRef(0)
  const params = () => ({ path: { id: a.id }, header: ifMatch(version.current) })

  const attempt = <T>(
    step: () => Promise<T>,
    then: (answer: T) => Promise<unknown> | undefined,
  ): Promise<boolean> => {
    // What was pressed before a refusal was seen is not done: the page now shows something else.
    const before = refusals.current
    waiting.current++
    const mine = last.current.then(() => {
      waiting.current--
      return before === refusals.current && run(step, then)
    })
    last.current = mine
    return mine
  }
  const run = async <T>(
    step: () => Promise<T>,
    then: (answer: T) => Promise<unknown> | undefined,
  ): Promise<boolean> => {
    setBusy(true)
    setProblem(undefined)
    setOvertaken(false)
    // A look at the server that began before this step must not bring back the version before it.
    await queries.cancelQueries({ queryKey })
    try {
      await then(await step())
      return true
    } catch (error) {
      refusals.current++
      if (error instanceof ApiProblem && error.status === 412) {
        setOvertaken(true)
        await queries.invalidateQueries({ queryKey })
      } else setProblem(error)
      return false
    } finally {
      setBusy(false)
    }
  }
  /** The page shows what came of it before the dialog closes; lists and counts follow. */
  const everything = async () => {
    void queries.invalidateQueries({ queryKey: ['screening'], predicate: (q) => q.queryKey[1] !== 'one' })
    void queries.invalidateQueries({ queryKey: ['screening', 'one'], refetchType: 'none' })
    await queries.refetchQueries({ queryKey })
  }
  const orNothing = (note: string) => (note.trim() === '' ? {} : { note: note.trim() })

  return {
    overtaken,
    problem,
    busy,
    clear: () => {
      setProblem(undefined)
      setOvertaken(false)
    },
    decide: (rule, truth, note) =>
      attempt(
        () =>
          take(
            api.PUT('/screening/{id}/decisions', {
              params: params(),
              body: { rule, truth, ...orNothing(note) },
            }),
          ),
        ({ version: now, verdict }) => {
          version.current = now
          queries.setQueryData(queryKey, (old) => old && { ...old, version: now, verdict })
          // The list of decisions (who, when) and the counts come with the next look, after the last of several.
          if (waiting.current === 0)
            void queries.invalidateQueries({
              queryKey: ['screening'],
              predicate: (q) => q.queryKey[1] !== 'similar',
            })
          return undefined
        },
      ),
    giveBack: (comments, due, note) =>
      attempt(
        () =>
          take(
            api.POST('/screening/{id}/return', {
              params: params(),
              body: { comments, due, ...orNothing(note) },
            }),
          ),
        everything,
      ),
    conclude: (outcome, reasons, note) =>
      attempt(
        () =>
          take(
            api.POST('/screening/{id}/conclude', {
              params: params(),
              body: { outcome, reasons, ...orNothing(note) },
            }),
          ),
        everything,
      ),
    reopen: (reason) =>
      attempt(
        () => take(api.POST('/screening/{id}/reopen', { params: params(), body: { reason } })),
        everything,
      ),
  }
}
