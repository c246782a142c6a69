import { chainsOf, type Run } from './chains.ts'
import { type Prepared, SHINGLE } from './shingles.ts'

/** How alike two texts are, and where. */
export interface Comparison {
  /**
   * 0 to 1: the part of the text's own characters that stand in passages of the other, of the one of the two texts
   * where this part is larger. So a plan that is copied whole into a longer one is 1.
   */
  readonly likeness: number
  /** Own characters that are the same, without punctuation: what the part is a part of may be little. */
  readonly same: number
  readonly passages: readonly Passage[]
}

/** One passage in both texts: places in the original strings, end excluded. */
export interface Passage {
  readonly a: readonly [start: number, end: number]
  readonly b: readonly [start: number, end: number]
  /** What is the same to the letter within it, in order. */
  readonly runs: readonly { readonly a: readonly [number, number]; readonly b: readonly [number, number] }[]
}

const NOTHING: Comparison = { likeness: 0, same: 0, passages: [] }

/** Whether a comparison is worth a person's time: a quarter of a text, and more than a sentence or two. */
export const isAlike = ({ likeness, same }: Pick<Comparison, 'likeness' | 'same'>): boolean =>
  likeness >= 0.25 && same >= 60

/** Everything is somebody's own. */
const nothingCommon = () => false

/**
 * Compares two texts. Order of sentences, punctuation, spaces and width of letters make no difference; what
 * `isCommon` knows from many plans is left out of the account. `compare(b, a)` is `compare(a, b)` turned around.
 */
export function compare(
  a: Prepared,
  b: Prepared,
  isCommon: (shingle: number) => boolean = nothingCommon,
): Comparison {
  const order = inOrder(a, b)
  if (order > 0) return turned(compare(b, a, isCommon))
  const [ownA, ownB] = [own(a, isCommon), own(b, isCommon)]
  const [countA, countB] = [count(ownA), count(ownB)]
  if (countA === 0 || countB === 0) return NOTHING
  const whole: Run[][] = [[{ a: 0, b: 0, length: a.units.length }]]
  const chains = order === 0 ? whole : chainsOf(a, b, isCommon)
  const sameA = inRuns(chains, ownA, 'a')
  const sameB = inRuns(chains, ownB, 'b')
  const likeness = Math.max(sameA / countA, sameB / countB)
  return { likeness, same: Math.max(sameA, sameB), passages: passagesOf(a, b, chains) }
}

/** The passages that two texts share, in the order of the first. Nothing is taken for common. */
export function matchingPassages(a: Prepared, b: Prepared): readonly Passage[] {
  return compare(a, b).passages
}

/** Any order will do, as long as it does not depend on which text was named first. */
function inOrder(a: Prepared, b: Prepared): number {
  if (a.units.length !== b.units.length) return a.units.length - b.units.length
  const k = a.units.findIndex((unit, i) => unit !== b.units[i])
  return k < 0 ? 0 : a.units[k]! - b.units[k]!
}

/** 1 for each unit that some shingle, or a text too short for one, makes the text's own. */
function own(text: Prepared, isCommon: (shingle: number) => boolean): Uint8Array {
  const mine = new Uint8Array(text.units.length)
  if (text.shingles.length === 0) return mine.fill(1)
  let until = 0
  for (let i = 0; i < text.shingles.length; i++) {
    if (isCommon(text.shingles[i]!)) continue
    mine.fill(1, Math.max(i, until), i + SHINGLE)
    until = i + SHINGLE
  }
  return mine
}

function count(flags: Uint8Array): number {
  let n = 0
  for (const flag of flags) n += flag
  return n
}

function inRuns(chains: readonly Run[][], mine: Uint8Array, side: 'a' | 'b'): number {
  let n = 0
  for (const runs of chains)
    for (const run of runs) for (let k = 0; k < run.length; k++) n += mine[run[side] + k]!
  return n
}

function passagesOf(a: Prepared, b: Prepared, chains: readonly Run[][]): Passage[] {
  const span = ({ text, at }: Prepared, from: number, to: number): readonly [number, number] => {
    const last = at[to - 1]!
    return [at[from]!, last + (text.codePointAt(last)! > 0xffff ? 2 : 1)]
  }
  return chains
    .map((runs): Passage => {
      const [first, last] = [runs[0]!, runs.at(-1)!]
      return {
        a: span(a, first.a, last.a + last.length),
        b: span(b, first.b, last.b + last.length),
        runs: runs.map((r) => ({ a: span(a, r.a, r.a + r.length), b: span(b, r.b, r.b + r.length) })),
      }
    })
    .sort(byA)
}

const byA = (x: Passage, y: Passage) => x.a[0] - y.a[0] || x.b[0] - y.b[0]

function turned({ passages, ...rest }: Comparison): Comparison {
  const around = <T extends { readonly a: unknown; readonly b: unknown }>(x: T): T => ({
    ...x,
    a: x.b,
    b: x.a,
  })
  return {
    ...rest,
    passages: passages.map((p) => ({ ...around(p), runs: p.runs.map(around) })).sort(byA),
  }
}
