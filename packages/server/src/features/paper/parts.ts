import { type PaperCode, readPaperCode } from '@zhinan/call'
import type { ScannedPage } from '@zhinan/documents/scan'

/** A run of pages that belongs to one print; without a code where none was found, or where they say different things. */
export type Part = {
  code?: PaperCode
  fault?: 'no-code' | 'two-codes'
  said: string | null
  from: number
  to: number
}

/**
 * A scan's pages as prints: each page with a code of ours begins one, unless it is the same print still (the last page has a
 * code, too). What lies before the first code goes with it, as a sheet may be turned over or blank. A page with the codes of
 * two prints stands for itself: a person has to look.
 */
export function partsOf(pages: readonly ScannedPage[]): Part[] {
  const parts: Part[] = []
  for (const { page, codes: read } of pages) {
    const codes = read.map(plain)
    const found = codes.flatMap((said) => {
      const code = readPaperCode(said)
      return code ? [{ code, said }] : []
    })
    // The cover's code says which submission; an address may be there besides.
    const best = found.find((f) => f.code.digest !== undefined) ?? found[0]
    const last = parts.at(-1)
    if (best && !found.every((f) => same(f.code, best.code)))
      parts.push({ fault: 'two-codes', said: found.map((f) => f.said).join(' '), from: page, to: page })
    else if (last && (!best || same(last.code, best.code))) last.to = page
    else if (last?.fault === 'no-code' && best) {
      parts[parts.length - 1] = { ...best, from: last.from, to: page }
    } else
      parts.push(
        best
          ? { ...best, from: page, to: page }
          : { fault: 'no-code', said: codes[0] ?? null, from: page, to: page },
      )
  }
  return parts
}

/** What a code says is anybody's: without what the database cannot keep, and not at any length. */
const plain = (said: string): string =>
  said
    .toWellFormed()
    .replace(/\p{Cc}/gu, ' ')
    .slice(0, 300)

const same = (a: PaperCode | undefined, b: PaperCode): boolean =>
  a?.number === b.number && (a.digest === undefined || b.digest === undefined || a.digest === b.digest)
