import { type Prepared, SHINGLE } from './shingles.ts'

/** Characters that an edit may replace before a passage ends. */
const GAP = 24
/** A passage's shingles must cover this many characters: less is a phrase, not a passage. */
const SEEDED = 12
/** … and this part of its length must be the same. */
const DENSE = 0.5
/** The same words at more places of one text say nothing about where they were copied from. */
const PLACES = 6
/** Passages followed at once; only a text that repeats itself without end has more. */
const OPEN = 64

/** The same units, at `a` in one text and at `b` in the other. */
export interface Run {
  readonly a: number
  readonly b: number
  readonly length: number
}

/** Runs in the order of both texts, with little between them. */
type Chain = { runs: Run[]; endA: number; endB: number }

/** Where b has each of its shingles, but for those that are nobody's own. */
function placesOf(b: Prepared, skip: (shingle: number) => boolean): Map<number, number[]> {
  const places = new Map<number, number[]>()
  for (let j = 0; j < b.shingles.length; j++) {
    const h = b.shingles[j]!
    const at = places.get(h)
    if (!at) {
      if (!skip(h)) places.set(h, [j])
    } else if (at.length < PLACES) at.push(j)
  }
  return places
}

const sameAt = (a: Prepared, b: Prepared, i: number, j: number, length: number): boolean => {
  for (let k = 0; k < length; k++) if (a.units[i + k] !== b.units[j + k]) return false
  return true
}

/** Strings the shingles that both texts have into chains, each in order in both. */
function string(a: Prepared, b: Prepared, skip: (shingle: number) => boolean): Chain[] {
  const places = placesOf(b, skip)
  const chains: Chain[] = []
  let open: Chain[] = []
  for (let i = 0; i < a.shingles.length; i++) {
    const at = places.get(a.shingles[i]!)
    if (!at) continue
    open = open.filter((c) => i - c.endA <= GAP)
    for (const j of at) {
      if (!sameAt(a, b, i, j, SHINGLE)) continue
      const chain = nearest(open, i, j)
      if (chain) extend(chain, i, j)
      else if (open.length < OPEN) {
        const begun = { runs: [{ a: i, b: j, length: SHINGLE }], endA: i + SHINGLE, endB: j + SHINGLE }
        chains.push(begun)
        open.push(begun)
      }
    }
  }
  return chains
}

/** The chain that this shingle continues best: the same run, else the smallest shift, else the smallest gap. */
function nearest(open: readonly Chain[], i: number, j: number): Chain | undefined {
  let best: Chain | undefined
  let least = Number.POSITIVE_INFINITY
  for (const c of open) {
    const [gapA, gapB] = [i - c.endA, j - c.endB]
    const shift = Math.abs(gapA - gapB)
    if (gapB > GAP || (shift === 0 ? gapA < -SHINGLE : gapA < 0 || gapB < 0)) continue
    const cost = shift * 100 + Math.max(0, gapA)
    if (cost < least) [best, least] = [c, cost]
  }
  return best
}

function extend(c: Chain, i: number, j: number): void {
  const last = c.runs[c.runs.length - 1]!
  if (i <= c.endA && i - last.a === j - last.b)
    c.runs[c.runs.length - 1] = { ...last, length: i + SHINGLE - last.a }
  else c.runs.push({ a: i, b: j, length: SHINGLE })
  c.endA = i + SHINGLE
  c.endB = j + SHINGLE
}

/** What is the same between two runs: up to some place it follows the first, from there on it leads to the second. */
function between(a: Prepared, b: Prepared, from: Run, to: Run): Run[] {
  const [i, j] = [from.a + from.length, from.b + from.length]
  const width = Math.min(to.a - i, to.b - j)
  if (width <= 0) return []
  const follows = (k: number) => a.units[i + k] === b.units[j + k]
  const leads = (k: number) => a.units[to.a - width + k] === b.units[to.b - width + k]
  let score = 0
  for (let k = 0; k < width; k++) if (leads(k)) score++
  let [best, cut] = [score, 0]
  for (let k = 0; k < width; k++) {
    score += Number(follows(k)) - Number(leads(k))
    if (score > best) [best, cut] = [score, k + 1]
  }
  const runs: Run[] = []
  for (let k = 0; k < width; k++)
    if (k < cut ? follows(k) : leads(k))
      runs.push(
        k < cut ? { a: i + k, b: j + k, length: 1 } : { a: to.a - width + k, b: to.b - width + k, length: 1 },
      )
  return runs
}

/** Runs that follow each other in both texts become one. */
export function joined(runs: readonly Run[]): Run[] {
  const whole: Run[] = []
  for (const run of runs) {
    const last = whole.at(-1)
    if (last && last.a + last.length === run.a && last.b + last.length === run.b)
      whole[whole.length - 1] = { ...last, length: last.length + run.length }
    else whole.push(run)
  }
  return whole
}

const total = (runs: readonly Run[]) => runs.reduce((n, r) => n + r.length, 0)

function isPassage(runs: readonly Run[], seeded: number): boolean {
  const [first, last] = [runs[0], runs.at(-1)]
  if (!first || !last || seeded < SEEDED) return false
  const span = Math.max(last.a + last.length - first.a, last.b + last.length - first.b)
  return total(runs) >= DENSE * span
}

/**
 * The passages that two texts share, each as its runs of the same units, best first and no unit of either text twice.
 *
 * @param skip shingles that begin no passage, because they are nobody's own
 */
export function chainsOf(a: Prepared, b: Prepared, skip: (shingle: number) => boolean): Run[][] {
  const full = string(a, b, skip)
    .filter((c) => isPassage(c.runs, total(c.runs)) || total(c.runs) >= SEEDED)
    .map(({ runs }) => ({
      seeded: total(runs),
      runs: runs.flatMap((run, k) => (k === 0 ? [run] : [...between(a, b, runs[k - 1]!, run), run])),
    }))
    .filter((c) => isPassage(c.runs, c.seeded))
    .sort(
      (x, y) => total(y.runs) - total(x.runs) || x.runs[0]!.a - y.runs[0]!.a || x.runs[0]!.b - y.runs[0]!.b,
    )
  const [takenA, takenB] = [new Uint8Array(a.units.length), new Uint8Array(b.units.length)]
  const passages: Run[][] = []
  for (const { runs } of full) {
    const free = joined(runs.flatMap((run) => freePartsOf(run, takenA, takenB)))
    const seeded = total(free.filter((run) => run.length >= SHINGLE))
    if (!isPassage(free, seeded)) continue
    for (const run of free) {
      takenA.fill(1, run.a, run.a + run.length)
      takenB.fill(1, run.b, run.b + run.length)
    }
    passages.push(free)
  }
  return passages
}

function freePartsOf(run: Run, takenA: Uint8Array, takenB: Uint8Array): Run[] {
  const parts: Run[] = []
  for (let k = 0; k < run.length; k++)
    if (!takenA[run.a + k] && !takenB[run.b + k]) parts.push({ a: run.a + k, b: run.b + k, length: 1 })
  return joined(parts)
}
