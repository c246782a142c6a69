import { normalNumber } from './application-number.ts'

/** So many digits of the content's hash stand on the paper: as many as the page header shows. */
const DIGEST = 16

/**
 * What the QR code on the cover of a print says: the application's number, which carries its check character, and the
 * beginning of the submitted content's hash. Only characters of the code's compact alphabet, so that the squares stay large.
 */
export const paperCode = (number: string, contentHash: string): string =>
  `${number}*${contentHash.slice(0, DIGEST)}`.toUpperCase()

/** Which application a print is of, and of which submitted content; `digest` is absent where only the number was typed. */
export interface PaperCode {
  readonly number: string
  readonly digest?: string
}

/**
 * Reads what a scanner or a person gives: the cover's code, the address that the receipt's and the last page's code hold, or
 * a number typed by hand. `undefined` when it is none of them, or mistyped.
 */
export function readPaperCode(given: string): PaperCode | undefined {
  const text = given.normalize('NFKC').trim()
  const address = /\/receipts\/([^/?#\s]+)(?:\?[^#\s]*?hash=([0-9a-fA-F]{8,64}))?/.exec(text)
  const [written = '', digits] = address ? [decoded(address[1]!), address[2]] : text.split('*')
  const number = normalNumber(written)
  if (number === undefined) return undefined
  if (digits === undefined) return { number }
  return /^[0-9a-fA-F]{8,64}$/.test(digits)
    ? { number, digest: digits.toLowerCase().slice(0, DIGEST) }
    : undefined
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return ''
  }
}
