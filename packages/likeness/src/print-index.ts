/** Plans with fewer fingerprints in common are no candidates. */
export const SHARED_AT_LEAST = 3
/** … nor those that share a smaller part of the shorter one's. */
const SHARED_PART = 0.02

/** A fingerprint of more plans than this is nobody's own. Never fewer than 50 plans, of many plans 1 in 1,000. */
export const ownUpTo = (plans: number): number => Math.max(50, Math.floor(plans / 1000))

/** Whether so many common fingerprints, of so many that each has, are worth a look at the texts. */
export const isCandidate = (shared: number, own: number, others: number): boolean =>
  shared >= SHARED_AT_LEAST && shared >= SHARED_PART * Math.min(own, others)

/** Empty place, end of a list. */
const NONE = -1

/**
 * Fingerprints → plans, in memory. A plan is added at any time and found by those that come after; what it is asked
 * for costs the lists of its own fingerprints, however many plans there are. About 12 bytes for a fingerprint of a plan.
 */
export class PrintIndex {
  /** Open addressing: `keys[slot]` with its newest posting in `heads[slot]` and how many in `sizes[slot]`. */
  #keys = new Uint32Array(1 << 12)
  #heads = new Int32Array(1 << 12).fill(NONE)
  #sizes = new Uint32Array(1 << 12)
  #used = 0
  /** Posting p: the plan it stands for, and the posting before it. */
  #plan = new Int32Array(1 << 12)
  #before = new Int32Array(1 << 12)
  #postings = 0
  readonly #ownSize: number[] = []
  #tally = new Uint16Array(1 << 10)

  /** @returns the plan's number here, counted from 0 */
  add(prints: Uint32Array): number {
    const plan = this.#ownSize.length
    for (const print of prints) this.#post(print, plan)
    this.#ownSize.push(prints.length)
    return plan
  }

  get size(): number {
    return this.#ownSize.length
  }

  /** Numbers, ascending, of the plans that share enough with these fingerprints; one of them may be the plan itself. */
  partners(prints: Uint32Array): number[] {
    if (this.#tally.length < this.size) this.#tally = new Uint16Array(2 * this.size)
    const tally = this.#tally
    const limit = ownUpTo(this.size)
    const met: number[] = []
    for (const print of prints) {
      const slot = this.#slotOf(print)
      if (this.#sizes[slot]! > limit) continue
      for (let p = this.#heads[slot]!; p !== NONE; p = this.#before[p]!) {
        const plan = this.#plan[p]!
        if (tally[plan]!++ === 0) met.push(plan)
      }
    }
    const found = met.filter((plan) => isCandidate(tally[plan]!, prints.length, this.#ownSize[plan]!))
    for (const plan of met) tally[plan] = 0
    return found.sort((x, y) => x - y)
  }

  #slotOf(print: number): number {
    const mask = this.#keys.length - 1
    let slot = Math.imul(print, 0x9e3779b1) & mask
    while (this.#heads[slot] !== NONE && this.#keys[slot] !== print) slot = (slot + 1) & mask
    return slot
  }

  #post(print: number, plan: number): void {
    if (2 * this.#used >= this.#keys.length) this.#widen()
    const slot = this.#slotOf(print)
    if (this.#heads[slot] === NONE) {
      this.#keys[slot] = print
      this.#used++
    }
    if (this.#postings === this.#plan.length) {
      this.#plan = grown(this.#plan)
      this.#before = grown(this.#before)
    }
    this.#plan[this.#postings] = plan
    this.#before[this.#postings] = this.#heads[slot]!
    this.#heads[slot] = this.#postings++
    this.#sizes[slot]!++
  }

  #widen(): void {
    const [keys, heads, sizes] = [this.#keys, this.#heads, this.#sizes]
    this.#keys = new Uint32Array(2 * keys.length)
    this.#heads = new Int32Array(2 * keys.length).fill(NONE)
    this.#sizes = new Uint32Array(2 * keys.length)
    for (let i = 0; i < keys.length; i++) {
      if (heads[i] === NONE) continue
      const slot = this.#slotOf(keys[i]!)
      this.#keys[slot] = keys[i]!
      this.#heads[slot] = heads[i]!
      this.#sizes[slot] = sizes[i]!
    }
  }
}

function grown(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const more = new Int32Array(2 * array.length)
  more.set(array)
  return more
}
