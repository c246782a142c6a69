import type { State } from './state.ts'

/** Adds whole numbers in doubles without ever losing one: their sum may pass 2^53. */
class Sum {
  #high = 0n
  #low = 0
  add(n: number): void {
    this.#low += n
    if (this.#low > 2 ** 51 || this.#low < -(2 ** 51)) {
      this.#high += BigInt(this.#low)
      this.#low = 0
    }
  }
  get value(): bigint {
    return this.#high + BigInt(this.#low)
  }
}

/** What a state has reached, and what no plan can surpass; in units of `scale`. */
export interface Measure {
  /** Places filled, those that are kept among them. */
  readonly filled: number
  readonly fit: bigint
  readonly bound: bigint
}

/**
 * Weighs the state's plan against its prices.
 *
 * For any prices at all, no plan that fills as many places and reaches as many least loads is worth more than
 * `Σ slots (price − least price) + Σ applications (their best choice at these prices)`, less what was added for filling
 * (Lagrange's bound; every application's best choice is found by taking the best first, since limits on units within
 * limits on regions form a matroid). So the bound needs no trust in how the prices came about.
 */
export function measure(s: State): Measure {
  const { it, scale } = s
  const fit = new Sum()
  const bound = new Sum()
  let filled = 0
  let open = 0
  let reached = 0
  for (let j = 0; j < it.experts; j++) {
    const price = s.price[j]!
    let n = 0
    for (let k = s.slotAt[j]!; k < s.slotAt[j + 1]!; k++) {
      const floor = k - s.slotAt[j]! < s.minSlots[j]! ? -s.minCost : 0
      if (price > floor) bound.add(price - floor)
      if (s.slotEdge[k]! >= 0) n++
    }
    reached += Math.min(n, s.minSlots[j]!)
  }
  const best = new Choice(s)
  for (let i = 0; i < it.applications; i++) {
    for (let k = s.heldAt[i]!; k < s.heldAt[i + 1]!; k++) {
      const e = s.held[k]!
      if (e < 0) continue
      filled++
      fit.add(it.fit[e]! * scale)
      if (it.locked?.[e]) bound.add(it.fit[e]! * scale)
      else open++
    }
    bound.add(best.of(i))
  }
  return {
    filled,
    fit: fit.value,
    bound: bound.value - BigInt(s.openCost) * BigInt(open) - BigInt(s.minCost) * BigInt(reached),
  }
}

/** Finds what an application would choose at present prices: one element after another comes into the best so far. */
export class Choice {
  readonly #s: State
  readonly #worth: Float64Array
  readonly #expert: Int32Array
  #count = 0

  constructor(s: State) {
    let most = 0
    for (let i = 0; i < s.it.applications; i++) most = Math.max(most, s.heldAt[i + 1]! - s.heldAt[i]!)
    this.#s = s
    this.#worth = new Float64Array(most)
    this.#expert = new Int32Array(most)
  }

  /** What the best choice for the places that are not kept is worth beyond open places; nobody is chosen who is worth less. */
  of(i: number): number {
    const s = this.#s
    const { row, col, fit, locked, unit, region, perUnit, perRegion } = s.it
    const { price, scale } = s
    const worths = this.#worth
    const experts = this.#expert
    this.#count = 0
    let places = s.heldAt[i + 1]! - s.heldAt[i]!
    if (locked) for (let e = row[i]!; e < row[i + 1]!; e++) if (locked[e]) places--
    if (places <= 0) return 0
    // Once full, only what is worth more than the least of the chosen can come in.
    let bar = -s.openCost
    for (let e = row[i]!, end = row[i + 1]!; e < end; e++) {
      const j = col[e]!
      const worth = fit[e]! * scale - price[j]!
      if (worth <= bar || locked?.[e]) continue
      // Lists are kept best first, so the last of a group is its least. The smallest full group gives one up.
      let out = this.#count === places ? places - 1 : -1
      if (region[j]! >= 0) out = this.#leastOf(i, region, j, perRegion, out)
      if (unit[j]! >= 0) out = this.#leastOf(i, unit, j, perUnit, out)
      if (out === KEPT || (out >= 0 && worths[out]! >= worth)) continue
      let at = out >= 0 ? out : this.#count++
      while (at > 0 && worths[at - 1]! < worth) {
        worths[at] = worths[at - 1]!
        experts[at] = experts[at - 1]!
        at--
      }
      worths[at] = worth
      experts[at] = j
      if (this.#count === places) bar = worths[places - 1]!
    }
    let sum = 0
    for (let n = 0; n < this.#count; n++) sum += worths[n]! + s.openCost
    return sum
  }

  /** The last of the chosen in the expert's group when it is full, KEPT when what is kept fills it, else what was so far. */
  #leastOf(i: number, group: Int32Array, j: number, most: number, sofar: number): number {
    const { row, col, locked } = this.#s.it
    const g = group[j]!
    let n = 0
    let least = KEPT
    if (locked) for (let e = row[i]!; e < row[i + 1]!; e++) if (locked[e] && group[col[e]!] === g) n++
    for (let k = 0; k < this.#count; k++)
      if (group[this.#expert[k]!] === g) {
        n++
        least = k
      }
    return n >= most ? least : sofar
  }
}

const KEPT = -2
