import { fits, hold, letGo, loadOf, type State, seat, unseat } from './state.ts'

/** A step of an exchange: the application takes `take` in the place of `out`. */
interface Step {
  readonly app: number
  readonly take: number
  readonly out: number
  /** How much worse it is for the application at present prices, all steps before counted too. */
  readonly loss: number
  /** How much the sum of fit falls up to here, in millionths. */
  readonly fall: number
  readonly before: Step | undefined
}

/** No exchange is looked for over more candidacies than this, nor by more steps. */
const LOOKED = 20_000
const LENGTH = 8
/** So many of the least served are looked at. */
const POOL = 2000

/**
 * Raises the fit of the least-served application by exchanges that leave the sum as it is, or let it fall by no more than
 * `tolerance` in all; then of the next. An exchange goes from application to application and ends where it began, or at an
 * expert who has room. Nobody on the way comes to stand at or below the one it is for.
 *
 * Prices say which steps cost nothing, so few are looked at. It is a search of limited length: it finds most of what there
 * is, and never makes the plan worse in what counts more.
 *
 * @param tolerance in millionths of fit
 * @returns by how much the sum fell, in millionths
 */
export function* raiseLeastServed(s: State, tolerance: number): Generator<number, number> {
  const { it } = s
  const mean = new Float64Array(it.applications)
  for (let i = 0; i < it.applications; i++)
    mean[i] =
      it.reviewers[i]! > 0 && s.heldAt[i]! < s.heldAt[i + 1]! ? meanOf(s, i) : Number.POSITIVE_INFINITY
  const bar = mean.slice().sort()[Math.min(POOL, it.applications) - 1] ?? 0
  const pool: number[] = []
  for (let i = 0; i < it.applications && pool.length < POOL; i++)
    if (mean[i]! <= bar && mean[i]! < Number.POSITIVE_INFINITY) pool.push(i)
  let fall = 0
  for (let tries = 4 * pool.length; tries > 0 && pool.length > 0; tries--) {
    let at = 0
    for (let k = 1; k < pool.length; k++) if (mean[pool[k]!]! < mean[pool[at]!]!) at = k
    const last = search(s, pool[at]!, mean, tolerance - fall)
    if (last) {
      fall += last.fall
      for (const i of apply(s, last)) mean[i] = meanOf(s, i)
    } else pool.splice(at, 1)
    if (tries % 100 === 0) yield pool.length
  }
  return fall
}

/** The mean fit of an application's places in millionths; an open one counts 0. */
function meanOf(s: State, i: number): number {
  let sum = 0
  for (let k = s.heldAt[i]!; k < s.heldAt[i + 1]!; k++) if (s.held[k]! >= 0) sum += s.it.fit[s.held[k]!]!
  return sum / s.it.reviewers[i]!
}

/** Looks for an exchange in which the application gains. @returns its last step */
function search(s: State, start: number, mean: Float64Array, tolerance: number): Step | undefined {
  const { it } = s
  const { row, col, fit } = it
  const limit = (tolerance + 1) * s.scale - 1
  let looked = 0
  for (let k = s.heldAt[start]!; k < s.heldAt[start + 1]!; k++) {
    const first = s.held[k]!
    if (first < 0 || it.locked?.[first]) continue
    const home = col[first]!
    const seen = new Set<number>()
    let ways: Step[] = []
    let found: Step | undefined
    const spread = (i: number, out: number, before: Step | undefined, into: Step[]) => {
      const worth = fit[out]! * s.scale - s.price[col[out]!]!
      const floor = i === start ? fit[out]! : fit[out]! + (mean[start]! - mean[i]!) * it.reviewers[i]!
      const lost = before?.loss ?? 0
      for (let e = row[i]!; e < row[i + 1]!; e++) {
        if (++looked > LOOKED) return
        if (fit[e]! <= floor) continue
        const j = col[e]!
        // Nearly all cost too much at present prices, so that is asked first.
        const loss = lost + Math.max(0, worth - (fit[e]! * s.scale - s.price[j]!))
        if (loss > limit || s.taken[e] || (before && j === home ? false : seen.has(j))) continue
        if (s.slotAt[j] === s.slotAt[j + 1] || !fits(s, i, j, out)) continue
        const step = { app: i, take: e, out, loss, fall: (before?.fall ?? 0) + fit[out]! - fit[e]!, before }
        const ends = j === home ? before !== undefined : hasRoom(s, j) && loadOf(s, home) > s.minSlots[home]!
        if (ends && step.fall <= tolerance) {
          found = step
          return
        }
        if (j === home) continue
        seen.add(j)
        into.push(step)
      }
    }
    const next: Step[] = []
    spread(start, first, undefined, next)
    ways = next
    for (let length = 1; !found && length < LENGTH && ways.length > 0 && looked <= LOOKED; length++) {
      const further: Step[] = []
      for (const way of ways) {
        const j = col[way.take]!
        for (let q = s.slotAt[j]!; q < s.slotAt[j + 1]! && !found; q++) {
          const i = s.slotApp[q]!
          if (i >= 0 && !passes(way, i)) spread(i, s.slotEdge[q]!, way, further)
        }
        if (found) break
      }
      ways = further
    }
    if (found) return found
  }
  return undefined
}

const hasRoom = (s: State, j: number) => loadOf(s, j) < s.slotAt[j + 1]! - s.slotAt[j]!

/** Whether the way passes an application already: two changes of one application were never looked at together. */
function passes(way: Step, i: number): boolean {
  for (let at: Step | undefined = way; at; at = at.before) if (at.app === i) return true
  return false
}

/** Makes the exchange. @returns whose experts changed */
function apply(s: State, last: Step): number[] {
  const changed: number[] = []
  for (let at: Step | undefined = last; at; at = at.before) {
    letGo(s, at.app, at.out)
    unseat(s, at.out)
    changed.push(at.app)
  }
  for (let at: Step | undefined = last; at; at = at.before) {
    hold(s, at.app, at.take)
    seat(s, at.app, at.take)
  }
  return changed
}
