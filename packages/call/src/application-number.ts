/** Digits and letters that are not taken for one another on paper or on the telephone. 29 of them: a prime (see below). */
export const NUMBER_ALPHABET = '23456789ABCDEFGHJKMNPRSTUVWXY'
const PRIME = NUMBER_ALPHABET.length

/** A number taken apart; `track` in capitals, as numbers write it. */
export interface ApplicationNumber {
  readonly prefix: string
  readonly track: string
  readonly serial: string
}

/**
 * Makes an application's number, `KCZY23-C1-7F3K9`: call, track, random characters and one check character.
 * @param random whole numbers ≥ 0, one a character (four give 707,281 numbers a track). Uniform over a multiple of 29
 *   if no character may be likelier than another; the caller also sees to it that a number is given once.
 */
export function makeNumber(prefix: string, trackId: string, random: ArrayLike<number>): string {
  const head = `${prefix}-${trackId}`.toUpperCase()
  const serial = Array.from(random, (n) => NUMBER_ALPHABET[Math.abs(Math.trunc(n)) % PRIME] ?? '2').join('')
  return `${head}-${serial}${checkCharacter(`${head}-${serial}`)}`
}

/** True for a number, in whatever case and spacing, whose check character fits. */
export const checkNumber = (written: string): boolean => parseNumber(written) !== undefined

/** Takes a number apart; `undefined` when it is none, or when its check character shows that it was mistyped. */
export function parseNumber(written: string): ApplicationNumber | undefined {
  const plain = written
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[‐-―−]/g, '-')
    .replace(/\s+/g, '')
  const match = /^([A-Z0-9]{3,10})-([A-Z][A-Z0-9/-]{0,30})-([2-9A-Z]{3,12})$/.exec(plain)
  if (!match) return undefined
  const [, prefix, track, serial] = match as unknown as [string, string, string, string]
  if ([...serial].some((c) => !NUMBER_ALPHABET.includes(c))) return undefined
  return checkCharacter(plain.slice(0, -1)) === serial.at(-1) ? { prefix, track, serial } : undefined
}

/** The number in its one written form, or `undefined` when it is none. */
export function normalNumber(written: string): string | undefined {
  const n = parseNumber(written)
  return n && `${n.prefix}-${n.track}-${n.serial}`
}

/**
 * Weighted sum modulo a prime with different weights at neighbours: every single wrong character of the serial and
 * every swap of two of its neighbours changes it.
 */
function checkCharacter(text: string): string {
  let sum = 0
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!
    const own = NUMBER_ALPHABET.indexOf(c)
    // Counted from the end, so that the serial's weights (2, 3, 4 …) are never a multiple of 29.
    const weight = 2 + ((text.length - 1 - i) % (PRIME - 2))
    sum += weight * (own >= 0 ? own : PRIME + c.charCodeAt(0))
  }
  return NUMBER_ALPHABET[sum % PRIME]!
}
