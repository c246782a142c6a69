import { overpriced } from './auction.ts'
import { type Columns, fits, floorOf, hold, letGo, loadOf, type State, seat, unseat } from './state.ts'

/**
 * Lets experts who have room at a price bid for applications: each lowers its price to what draws enough of them, or to
 * nothing. Without this, prices that were raised for nothing would make the bound worthless and, with more room than
 * places, the next bidding start from wrong prices (Bertsekas and Castañon's reverse auction for unequal sides).
 */
export class Lowering {
  readonly #s: State
  readonly #columns: Columns
  readonly #waiting: number[] = []
  /** The best first. */
  readonly #offers: { gain: number; app: number; edge: number; out: number }[] = []
  /** What the least of each application's choice is worth, or less: prices only fall here, so worths only rise. */
  readonly #least: Float64Array
  #most = 0
  #over = 0

  constructor(s: State, columns: Columns) {
    this.#s = s
    this.#columns = columns
    this.#least = Float64Array.from({ length: s.it.applications }, (_, i) => worstOf(s, i))
    for (let j = s.it.experts - 1; j >= 0; j--) if (overpriced(s, j, loadOf(s, j))) this.#waiting.push(j)
  }

  /** Goes on for so many experts. @returns how many were looked at; fewer than `steps` at the end */
  run(step: number, steps: number): number {
    let n = 0
    while (n < steps) {
      const j = this.#waiting.pop()
      if (j === undefined) break
      n++
      const load = loadOf(this.#s, j)
      if (overpriced(this.#s, j, load)) this.#lower(j, load, step)
    }
    return n
  }

  #lower(j: number, load: number, step: number): void {
    const s = this.#s
    const { scale, taken } = s
    const { at, app, edge, fit } = this.#columns
    const least = this.#least
    const size = s.slotAt[j + 1]! - s.slotAt[j]!
    const offers = this.#offers
    offers.length = 0
    // Only those who fill the free slots matter, and the first who is left out.
    this.#most = size - load + 1
    this.#over = floorOf(s, j, load) + step
    let over = this.#over
    for (let c = at[j]!, end = at[j + 1]!; c < end; c++) {
      const i = app[c]!
      if (fit[c]! * scale - least[i]! <= over || taken[edge[c]!]) continue
      this.#offer(i, edge[c]!, j)
      over = this.#over
    }
    let n = 0
    while (n < offers.length && load + n < size && offers[n]!.gain > floorOf(s, j, load + n) + step) n++
    // What the first who is left out would have given, less a step (an offer not kept is near the first free slot's least
    // price); not below the last slot that is filled, nor above the first that is not.
    const filled = load + n
    const next = offers[n] ? offers[n]!.gain - step : floorOf(s, j, load)
    const price = Math.max(floorOf(s, j, Math.max(0, filled - 1)), Math.min(floorOf(s, j, filled), next))
    s.price[j] = Math.min(s.price[j]!, price)
    for (let k = 0; k < n; k++) {
      const { app: i, edge: e, out } = offers[k]!
      if (out >= 0) {
        letGo(s, i, out)
        unseat(s, out)
        this.#waiting.push(s.it.col[out]!)
      }
      hold(s, i, e)
      seat(s, i, e)
      least[i] = worstOf(s, i)
    }
  }

  /** At which price the application would take the expert, and for whom it would let go: an offer when it is among the best. */
  #offer(i: number, e: number, j: number): void {
    const s = this.#s
    const { col, fit, locked } = s.it
    const worth = fit[e]! * s.scale
    let gain = this.#over
    let out = -2
    let worst = Number.POSITIVE_INFINITY
    if (s.lack[i]! > 0) {
      worst = -s.openCost
      if (worth - worst > gain && fits(s, i, j, -1)) {
        gain = worth - worst
        out = -1
      }
    }
    for (let k = s.heldAt[i]!; k < s.heldAt[i + 1]!; k++) {
      const h = s.held[k]!
      if (h < 0 || locked?.[h]) continue
      const its = fit[h]! * s.scale - s.price[col[h]!]!
      if (its < worst) worst = its
      if (worth - its <= gain || !fits(s, i, j, h)) continue
      gain = worth - its
      out = h
    }
    this.#least[i] = worst
    if (out === -2) return
    const offers = this.#offers
    let at = offers.length
    while (at > 0 && offers[at - 1]!.gain < gain) at--
    offers.splice(at, 0, { gain, app: i, edge: e, out })
    if (offers.length > this.#most) offers.pop()
    if (offers.length === this.#most) this.#over = offers[this.#most - 1]!.gain
  }
}

/** What the least of an application's choice is worth to it at present prices. */
function worstOf(s: State, i: number): number {
  const { col, fit, locked } = s.it
  let worst = s.lack[i]! > 0 ? -s.openCost : Number.POSITIVE_INFINITY
  for (let k = s.heldAt[i]!; k < s.heldAt[i + 1]!; k++) {
    const h = s.held[k]!
    if (h >= 0 && !locked?.[h]) worst = Math.min(worst, fit[h]! * s.scale - s.price[col[h]!]!)
  }
  return worst
}

/**
 * Moves the price of each expert who is full half the way to what the first who was left out would give. All prices from
 * there to here prove the plan as well; in the middle, who is only just in or out does not look like a tie.
 */
export function settle(s: State, { at, app, edge, fit: fitOf }: Columns): void {
  const { col, fit, locked, applications } = s.it
  const low = s.price.slice()
  // Prices only fall here, too: what the least is worth can only rise.
  const least = Float64Array.from({ length: applications }, (_, i) => worstOf(s, i))
  for (let j = 0; j < s.it.experts; j++) {
    const load = loadOf(s, j)
    if (load === 0 || load < s.slotAt[j + 1]! - s.slotAt[j]!) continue
    let need = floorOf(s, j, load - 1)
    for (let c = at[j]!; c < at[j + 1]! && need < low[j]!; c++) {
      const i = app[c]!
      const worth = fitOf[c]! * s.scale
      if (worth - least[i]! <= need || s.taken[edge[c]!]) continue
      if (s.lack[i]! > 0 && worth + s.openCost > need && fits(s, i, j, -1)) need = worth + s.openCost
      for (let k = s.heldAt[i]!; k < s.heldAt[i + 1]!; k++) {
        const h = s.held[k]!
        if (h < 0 || locked?.[h]) continue
        const would = worth - (fit[h]! * s.scale - low[col[h]!]!)
        if (would > need && fits(s, i, j, h)) need = would
      }
    }
    low[j] = Math.min(low[j]!, need)
  }
  for (let j = 0; j < s.it.experts; j++) if (low[j]! < s.price[j]!) s.price[j] = (low[j]! + s.price[j]!) / 2
}
