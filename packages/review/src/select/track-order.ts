import type { TrackPlan } from './model.ts'

/**
 * The order in which tracks are selected: one that absorbs others before them, else as given (DOMAIN: derived from
 * `absorbs`, never from a track's name).
 *
 * @throws Error when tracks absorb each other in a circle; a call with one is refused when it is loaded
 */
export function selectionOrder(tracks: readonly TrackPlan[]): TrackPlan[] {
  const done = new Set<string>()
  const order: TrackPlan[] = []
  let left = [...tracks]
  while (left.length > 0) {
    const ready = left.filter(
      (t) => !left.some((o) => o !== t && o.absorbs.includes(t.id) && !done.has(o.id)),
    )
    if (ready.length === 0)
      throw new Error(`absorbs goes round in a circle: ${left.map((t) => t.id).join(', ')}`)
    // One at a time, so that the given order holds wherever it can.
    const first = ready[0]!
    order.push(first)
    done.add(first.id)
    left = left.filter((t) => t !== first)
  }
  return order
}
