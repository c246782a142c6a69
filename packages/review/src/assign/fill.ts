import { type Columns, fits, hold, letGo, loadOf, type State, seat, unseat } from './state.ts'

/** What a search for room passed through: experts, all of them full, and the applications that hold them. */
export interface Reached {
  readonly application: number
  readonly experts: readonly number[]
}

/**
 * Fills open places by exchanges along augmenting paths until none is left: then no plan fills more (max-flow, min-cut).
 * An open place takes an expert who is full, whose application takes another, and so on to one who has room.
 */
export class Filling {
  readonly #s: State
  /** The expert before on the way, the candidacy taken, and the one let go for it; per expert. */
  readonly #before: Int32Array
  readonly #take: Int32Array
  readonly #app: Int32Array
  readonly #out: Int32Array
  readonly #seen: Uint8Array
  readonly #room: Int32Array

  constructor(s: State) {
    const n = s.it.experts
    this.#s = s
    this.#before = new Int32Array(n)
    this.#take = new Int32Array(n)
    this.#app = new Int32Array(n)
    this.#out = new Int32Array(n)
    this.#seen = new Uint8Array(n)
    this.#room = new Int32Array(n)
    for (let j = 0; j < n; j++) this.#room[j] = s.slotAt[j + 1]! - s.slotAt[j]! - loadOf(s, j)
  }

  /**
   * Goes once over the applications with open places. Searches of one round share what they have seen: nothing is seen
   * twice, and a round without success proves that there is none.
   *
   * @returns how many places were filled, and for each search without success what it reached
   */
  round(): { filled: number; failed: Reached[] } {
    this.#seen.fill(0)
    let filled = 0
    const failed: Reached[] = []
    for (let i = 0; i < this.#s.it.applications; i++)
      while (this.#s.lack[i]! > 0) {
        const experts = this.#search(i)
        if (experts) {
          failed.push({ application: i, experts })
          break
        }
        filled++
      }
    return { filled, failed }
  }

  /** @returns nothing when a place was filled, else the experts that were reached for the first time */
  #search(start: number): number[] | undefined {
    const s = this.#s
    const { col } = s.it
    const way: number[] = []
    const end = this.#spread(start, -1, -1, way)
    if (end >= 0) return this.#apply(end)
    for (let n = 0; n < way.length; n++) {
      const j = way[n]!
      for (let k = s.slotAt[j]!; k < s.slotAt[j + 1]!; k++) {
        const i = s.slotApp[k]!
        const e = s.slotEdge[k]!
        if (s.it.apart && this.#passes(j, i, start)) continue
        const found = this.#spread(i, e, col[e]!, way)
        if (found >= 0) return this.#apply(found)
      }
    }
    return way
  }

  /** Looks whom the application could take when it lets `out` go. @returns an expert with room, or -1 */
  #spread(i: number, out: number, before: number, way: number[]): number {
    const s = this.#s
    const { row, col } = s.it
    for (let e = row[i]!; e < row[i + 1]!; e++) {
      const j = col[e]!
      if (this.#seen[j] || s.taken[e] || s.slotAt[j] === s.slotAt[j + 1] || !fits(s, i, j, out)) continue
      this.#seen[j] = 1
      this.#before[j] = before
      this.#take[j] = e
      this.#app[j] = i
      this.#out[j] = out
      if (this.#room[j]! > 0) return j
      way.push(j)
    }
    return -1
  }

  /** Whether the way to an expert passes an application: with experts kept apart it may only once. */
  #passes(j: number, i: number, start: number): boolean {
    if (i === start) return true
    for (let at = j; at >= 0; at = this.#before[at]!) if (this.#app[at] === i) return true
    return false
  }

  #apply(end: number): undefined {
    const s = this.#s
    const steps: number[] = []
    for (let j = end; j >= 0; j = this.#before[j]!) steps.push(j)
    for (const j of steps) {
      const out = this.#out[j]!
      if (out < 0) continue
      letGo(s, this.#app[j]!, out)
      unseat(s, out)
    }
    for (const j of steps) {
      hold(s, this.#app[j]!, this.#take[j]!)
      seat(s, this.#app[j]!, this.#take[j]!)
    }
    this.#room[end]!--
  }
}

/** Fills what can be filled. @returns what the last round, without success, reached */
export function fillAll(s: State): Reached[] {
  const filling = new Filling(s)
  for (;;) {
    const { filled, failed } = filling.round()
    if (filled === 0) return failed
  }
}

/**
 * Gives experts below their least load applications of those above theirs, by exchanges along paths. No place opens.
 *
 * @returns the experts who stay below it
 */
export function fillLeastLoads(s: State, columns: Columns): number[] {
  const { it } = s
  const below: number[] = []
  if (!s.minSlots.some((n) => n > 0)) return below
  const load = Int32Array.from({ length: it.experts }, (_, j) => loadOf(s, j))
  for (let j = 0; j < it.experts; j++) {
    const wanted = Math.min(s.minSlots[j]!, s.slotAt[j + 1]! - s.slotAt[j]!)
    while (load[j]! < wanted) {
      const giver = shift(s, columns, j, load)
      if (giver < 0) break
      load[j]!++
      load[giver]!--
    }
    if (load[j]! < s.minSlots[j]!) below.push(j)
  }
  return below
}

/** Moves one application to the expert, from one who has more than the least. @returns whose load fell, -1: nobody's could */
function shift(s: State, { at, app, edge }: Columns, start: number, load: Int32Array): number {
  const { it } = s
  const next = new Int32Array(it.experts).fill(-1)
  const gives = new Int32Array(it.experts)
  const gets = new Int32Array(it.experts)
  const whose = new Int32Array(it.experts)
  const seen = new Uint8Array(it.experts)
  seen[start] = 1
  const way = [start]
  for (let n = 0; n < way.length; n++) {
    const j = way[n]!
    for (let c = at[j]!; c < at[j + 1]!; c++) {
      const e = edge[c]!
      const i = app[c]!
      if (s.taken[e]) continue
      for (let k = s.heldAt[i]!; k < s.heldAt[i + 1]!; k++) {
        const h = s.held[k]!
        if (h < 0 || it.locked?.[h] || seen[it.col[h]!] || !fits(s, i, j, h)) continue
        const other = it.col[h]!
        let passed = false
        for (let q = j; it.apart && q !== start; q = next[q]!) passed ||= whose[q] === i
        if (passed) continue
        seen[other] = 1
        next[other] = j
        gives[other] = h
        gets[other] = e
        whose[other] = i
        if (load[other]! <= s.minSlots[other]!) {
          way.push(other)
          continue
        }
        const path: number[] = []
        for (let q = other; q !== start; q = next[q]!) path.push(q)
        for (const q of path) {
          letGo(s, whose[q]!, gives[q]!)
          unseat(s, gives[q]!)
        }
        for (const q of path) {
          hold(s, whose[q]!, gets[q]!)
          seat(s, whose[q]!, gets[q]!)
        }
        return other
      }
    }
  }
  return -1
}
