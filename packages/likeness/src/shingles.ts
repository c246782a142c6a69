import { normalise } from './normalise.ts'

/** Characters in a shingle. Four: two words of Chinese; see docs/bench.md for what else was tried. */
export const SHINGLE = 4

/** One shingle in this many is a fingerprint: chosen by its hash alone, so that a copy chooses the same ones. */
const ONE_IN = 16
const BELOW = 2 ** 32 / ONE_IN

/** A text made ready to be compared. */
export interface Prepared {
  readonly text: string
  readonly units: Uint16Array
  /** See {@link Normalised.at}. */
  readonly at: Uint32Array
  /** Hashes of the runs of {@link SHINGLE} units, by where they begin. Empty for a shorter text. */
  readonly shingles: Uint32Array
}

/** Normalises a text and hashes its shingles. */
export function prepare(text: string): Prepared {
  const { units, at } = normalise(text)
  const shingles = new Uint32Array(Math.max(0, units.length - SHINGLE + 1))
  for (let i = 0; i < shingles.length; i++) {
    let h = 0x9747b28c
    for (let k = 0; k < SHINGLE; k++) {
      h = Math.imul(h ^ units[i + k]!, 0x85ebca6b)
      h ^= h >>> 15
    }
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
    shingles[i] = (h ^ (h >>> 16)) >>> 0
  }
  return { text, units, at, shingles }
}

/** The fingerprints of a text: few of its shingles, each once, ascending. About one for 16 characters. */
export function fingerprints({ shingles }: Pick<Prepared, 'shingles'>): Uint32Array {
  const chosen = shingles.filter((h) => h < BELOW).sort()
  let n = 0
  for (let i = 0; i < chosen.length; i++) if (i === 0 || chosen[i] !== chosen[i - 1]) chosen[n++] = chosen[i]!
  return chosen.slice(0, n)
}
