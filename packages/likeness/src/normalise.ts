/** A text as it is compared: letters and digits only, one width, one case; and where each of them stood. */
export interface Normalised {
  /** UTF-16 units of what was kept. */
  readonly units: Uint16Array
  /** For each unit, the place in the original text of the character that it came from. */
  readonly at: Uint32Array
}

const DROP = 0
const EXPANDS = 0xffff
const KEPT = /[\p{L}\p{N}]/u

/** What one character becomes: nothing, one unit, or several (㎡ → m2). Marks go, so that é is e however it was typed. */
const keep = (character: string): string =>
  [...character.normalize('NFKD').toLowerCase()].filter((c) => KEPT.test(c)).join('')

let table: Uint16Array | undefined

/** The answer for every single unit: a hundred thousand plans would otherwise be normalised character by character. */
function tableOfUnits(): Uint16Array {
  if (table) return table
  table = new Uint16Array(0x10000)
  for (let unit = 0; unit < 0x10000; unit++) {
    const kept = unit >= 0xd800 && unit <= 0xdfff ? '' : keep(String.fromCharCode(unit))
    table[unit] = kept.length === 1 ? kept.charCodeAt(0) : kept === '' ? DROP : EXPANDS
  }
  return table
}

const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff

/**
 * Makes two writings of the same words equal: full and half width, capitals, accents, and without what lies between
 * words (spaces, line ends, punctuation, symbols). Any string is taken, also one with halves of characters, which go.
 */
export function normalise(text: string): Normalised {
  const single = tableOfUnits()
  let units = new Uint16Array(text.length)
  let at = new Uint32Array(text.length)
  let n = 0
  const put = (unit: number, place: number) => {
    if (n === units.length) {
      const [more, places] = [new Uint16Array(2 * n + 16), new Uint32Array(2 * n + 16)]
      more.set(units)
      places.set(at)
      units = more
      at = places
    }
    units[n] = unit
    at[n++] = place
  }
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    const one = single[unit]!
    if (one !== DROP && one !== EXPANDS) put(one, i)
    else if (one === EXPANDS || isHigh(unit)) {
      const character = String.fromCodePoint(text.codePointAt(i)!)
      const kept = keep(character)
      for (let k = 0; k < kept.length; k++) put(kept.charCodeAt(k), i)
      i += character.length - 1
    }
  }
  return { units: units.subarray(0, n), at: at.subarray(0, n) }
}
