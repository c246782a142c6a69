import type { Outcome, Reason, Selection } from './model.ts'

/** What a change of the facts did to one application. */
export interface Change {
  readonly id: string
  readonly track: string
  readonly before: Pick<Outcome, 'result' | 'rank' | 'amount'> | null
  readonly after: Pick<Outcome, 'result' | 'rank' | 'amount'> | null
  /** Why it stands where it stands now. */
  readonly reasons: readonly Reason[]
}

/** The applications of which one selection says something else than another, in the order of the second; gone ones last. */
export function changesBetween(before: Selection, after: Selection): Change[] {
  const old = new Map(before.outcomes.map((o) => [o.id, o]))
  const changes: Change[] = []
  for (const now of after.outcomes) {
    const was = old.get(now.id)
    old.delete(now.id)
    if (was && was.result === now.result && was.rank === now.rank && was.amount === now.amount) continue
    changes.push({
      id: now.id,
      track: now.track,
      before: was ? part(was) : null,
      after: part(now),
      reasons: now.reasons,
    })
  }
  for (const was of old.values())
    changes.push({ id: was.id, track: was.track, before: part(was), after: null, reasons: [] })
  return changes
}

const part = ({ result, rank, amount }: Outcome) => ({ result, rank, amount })
