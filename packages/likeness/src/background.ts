import { type Prepared, prepare } from './shingles.ts'

/** Below this many plans with the same words they may be copies of each other; from here on they are custom. */
const FEWEST = 8
/** … in a large background: this share of its plans. */
const SHARE = 0.01

const BITS = 22

/**
 * What stands in many plans: the phrases of the trade, the template that an association gave its members, the words of
 * the form. Counts for each shingle in how many plans it stands, in a table of fixed size (two shingles seldom share a
 * place, and then the common one decides).
 */
export class Background {
  readonly #counts = new Uint16Array(1 << BITS)
  readonly #seen = new Uint32Array(1 << BITS)
  readonly #form = new Set<number>()
  #plans = 0

  /** @param formTexts words of the form itself (labels, help): whoever writes them has copied nobody */
  constructor(formTexts: readonly string[] = []) {
    for (const text of formTexts) for (const h of prepare(text).shingles) this.#form.add(h)
  }

  add({ shingles }: Pick<Prepared, 'shingles'>): void {
    this.#plans++
    for (const h of shingles) {
      const place = h >>> (32 - BITS)
      if (this.#seen[place] === this.#plans) continue
      this.#seen[place] = this.#plans
      if (this.#counts[place]! < 0xffff) this.#counts[place]!++
    }
  }

  /** Whether it stands in so many plans that two with it need not know of each other. */
  isCommon(shingle: number): boolean {
    const limit = Math.max(FEWEST, SHARE * this.#plans)
    return this.#counts[shingle >>> (32 - BITS)]! >= limit || this.#form.has(shingle)
  }
}
