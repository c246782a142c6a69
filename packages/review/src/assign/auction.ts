import { fits, floorOf, hold, letGo, type State } from './state.ts'

/** Applications that wait to bid, first come, first served; each stands in it once. */
export class Queue {
  readonly #ring: Int32Array
  readonly #waits: Uint8Array
  #first = 0
  length = 0

  constructor(applications: number) {
    this.#ring = new Int32Array(applications)
    this.#waits = new Uint8Array(applications)
  }

  push(i: number): void {
    if (this.#waits[i]) return
    this.#waits[i] = 1
    let at = this.#first + this.length++
    if (at >= this.#ring.length) at -= this.#ring.length
    this.#ring[at] = i
  }

  shift(): number {
    const i = this.#ring[this.#first]!
    if (++this.#first === this.#ring.length) this.#first = 0
    this.length--
    this.#waits[i] = 0
    return i
  }
}

/** Opens all places and slots that are not kept, at the prices there are, for bidding with a new step. */
export function clear(s: State): Queue {
  const { it } = s
  for (let j = 0; j < it.experts; j++) {
    const from = s.slotAt[j]!
    const price = s.price[j]!
    for (let k = from; k < s.slotAt[j + 1]!; k++) {
      s.slotKey[k] = k - from < s.minSlots[j]! ? price : Math.max(0, price)
      s.slotEdge[k] = -1
      s.slotApp[k] = -1
    }
  }
  const queue = new Queue(it.applications)
  s.taken.fill(0)
  for (let i = 0; i < it.applications; i++) {
    s.lack[i] = 0
    for (let k = s.heldAt[i]!; k < s.heldAt[i + 1]!; k++) {
      const e = s.held[k]!
      if (e >= 0 && it.locked?.[e]) s.taken[e] = 1
      else {
        s.held[k] = -1
        s.lack[i]!++
      }
    }
    if (s.lack[i]! > 0) queue.push(i)
  }
  return queue
}

/** Room for what one application is worth to whom, reused from bid to bid. */
export class Bidder {
  readonly #s: State
  readonly #queue: Queue
  readonly #picked: number[] = []
  readonly #next: number[] = []
  readonly #worths: Float64Array
  /** Nothing limits who may sit together: the best are the choice. */
  readonly #free: boolean

  constructor(s: State, queue: Queue) {
    const { row, applications, unit, region, apart } = s.it
    let most = 0
    for (let i = 0; i < applications; i++) most = Math.max(most, row[i + 1]! - row[i]!)
    this.#s = s
    this.#worths = new Float64Array(most + 1)
    this.#free = !apart && unit.every((u) => u < 0) && region.every((r) => r < 0)
    this.#queue = queue
  }

  /**
   * Lets applications bid until nobody waits or `bids` are made.
   *
   * An application bids for its open places on whom it likes best at present prices, as much as makes it indifferent to
   * whom it likes next, and `step` more. The lowest bid of an expert who is full makes way. So each keeps what is within
   * `step` of its best choice at the end.
   *
   * @returns how many bids were made
   */
  run(step: number, bids: number): number {
    let made = 0
    while (this.#queue.length > 0 && made < bids) {
      const i = this.#queue.shift()
      if (this.#free) made += this.#best(i, step)
      else made += this.#s.lack[i]! === 1 ? this.#one(i, step) : this.#many(i, step)
    }
    return made
  }

  /** Without limits one look is enough: the best of them, and whom each would have instead is the first left out. */
  #best(i: number, step: number): number {
    const s = this.#s
    const { row, col, fit } = s.it
    const { price, taken, scale } = s
    const worths = this.#worths
    const picked = this.#picked
    const wanted = s.lack[i]!
    let count = 0
    let bar = -s.openCost
    for (let e = row[i]!, end = row[i + 1]!; e < end; e++) {
      const worth = fit[e]! * scale - price[col[e]!]!
      if (worth <= bar || taken[e]) continue
      let at = count > wanted ? wanted : count++
      for (; at > 0 && worths[at - 1]! < worth; at--) {
        worths[at] = worths[at - 1]!
        picked[at] = picked[at - 1]!
      }
      worths[at] = worth
      picked[at] = e
      if (count > wanted) bar = worths[wanted]!
    }
    const next = count > wanted ? worths[wanted]! : -s.openCost
    const places = Math.min(count, wanted)
    for (let n = 0; n < places; n++) hold(s, i, picked[n]!)
    for (let n = 0; n < places; n++) this.#bid(i, picked[n]!, fit[picked[n]!]! * scale - next + step)
    // Nobody is worth it: the place stays open.
    return Math.max(1, places)
  }

  #one(i: number, step: number): number {
    const s = this.#s
    const { row, col, fit } = s.it
    const { price, taken, scale } = s
    let best = -1
    let most = -s.openCost
    let next = -s.openCost
    for (let e = row[i]!, end = row[i + 1]!; e < end; e++) {
      const j = col[e]!
      const worth = fit[e]! * scale - price[j]!
      if (worth <= next || taken[e] || !fits(s, i, j, -1)) continue
      if (worth > most) {
        next = most
        most = worth
        best = e
      } else next = worth
    }
    // Nobody is worth it: the place stays open.
    if (best < 0) return 1
    hold(s, i, best)
    this.#bid(i, best, fit[best]! * scale - next + step)
    return 1
  }

  #many(i: number, step: number): number {
    const s = this.#s
    const { row, col, fit } = s.it
    const { price, taken, scale } = s
    const picked = this.#picked
    picked.length = 0
    const from = row[i]!
    const size = row[i + 1]! - from
    const worths = this.#worths
    for (let c = 0; c < size; c++) {
      const e = from + c
      worths[c] = taken[e] ? Number.NEGATIVE_INFINITY : fit[e]! * scale - price[col[e]!]!
    }
    while (s.lack[i]! > 0) {
      let best = -1
      let most = -s.openCost
      for (let c = 0; c < size; c++)
        if (worths[c]! > most && fits(s, i, col[from + c]!, -1)) {
          most = worths[c]!
          best = c
        }
      if (best < 0) break
      worths[best] = Number.NEGATIVE_INFINITY
      hold(s, i, from + best)
      picked.push(from + best)
    }
    if (picked.length === 0) return 1
    // Whom it would have in the place of each: never better than what was picked, since picking takes the best first.
    const next = this.#next
    next.length = 0
    for (let n = 0; n < picked.length; n++) next.push(-s.openCost)
    let least = -s.openCost
    for (let c = 0; c < size; c++) {
      const worth = worths[c]!
      if (worth <= least) continue
      const j = col[from + c]!
      for (let n = 0; n < picked.length; n++)
        if (worth > next[n]! && fits(s, i, j, picked[n]!)) next[n] = worth
      least = next[0]!
      for (let n = 1; n < picked.length; n++) if (next[n]! < least) least = next[n]!
    }
    for (let n = 0; n < picked.length; n++) {
      const e = picked[n]!
      // Kept apart, a later pick may have shut out a better one: then the bid is what the expert costs.
      const key = Math.max(price[col[e]!]!, fit[e]! * scale - next[n]!) + step
      this.#bid(i, e, key)
    }
    return picked.length
  }

  /** Puts a candidacy, held already, into its expert's cheapest slot; whoever sat there waits again. */
  #bid(i: number, e: number, key: number): void {
    const s = this.#s
    const { slotKey, slotEdge, slotApp } = s
    const j = s.it.col[e]!
    const from = s.slotAt[j]!
    const size = s.slotAt[j + 1]! - from
    const out = slotEdge[from]!
    const loser = slotApp[from]!
    let k = 0
    for (;;) {
      let child = 2 * k + 1
      if (child >= size) break
      if (child + 1 < size && slotKey[from + child + 1]! < slotKey[from + child]!) child++
      if (slotKey[from + child]! >= key) break
      slotKey[from + k] = slotKey[from + child]!
      slotEdge[from + k] = slotEdge[from + child]!
      slotApp[from + k] = slotApp[from + child]!
      k = child
    }
    slotKey[from + k] = key
    slotEdge[from + k] = e
    slotApp[from + k] = i
    s.price[j] = slotKey[from]!
    if (out < 0) return
    letGo(s, loser, out)
    this.#queue.push(loser)
  }
}

/** Whether an expert has a free slot at more than the least price for it. */
export function overpriced(s: State, j: number, load: number): boolean {
  return s.price[j]! > floorOf(s, j, load)
}
