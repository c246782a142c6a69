import { printable, widthOf } from './printable-text.ts'

/** A column of a table; `width` is a wish in full-width characters (else the content decides). */
export interface Column {
  readonly title: string
  readonly align?: 'left' | 'center' | 'right'
  readonly width?: number
}

const NARROWEST = 2.2
const WIDEST = 24
/** Bold type is wider than the regular we measure. */
const BOLD = 1.08
/** Columns up to this many characters keep their width; longer texts share what is left. */
const SHORT = 9

/**
 * Shares `room` (em) among columns: short ones (numbers, dates, kinds) get what they need on one line, the rest is
 * divided by the length of their texts. Widths are in em, without padding, and add up to `room`.
 */
export function columnWidths(
  columns: readonly Column[],
  rows: readonly string[][],
  totals: readonly string[],
  room: number,
): number[] {
  const wishes = columns.map((column, i) => {
    if (column.width !== undefined && column.width > 0) return Math.max(column.width, NARROWEST)
    let widest = Math.max(widthOf(printable(column.title)), widthOf(totals[i] ?? '')) * BOLD
    for (const row of rows) {
      for (const line of (row[i] ?? '').split('\n')) {
        if (widest >= WIDEST) break
        widest = Math.max(widest, widthOf(line.slice(0, 80)))
      }
    }
    return Math.min(Math.max(widest + 0.4, NARROWEST), WIDEST)
  })
  const short = wishes.filter((w) => w <= SHORT).reduce((a, b) => a + b, 0)
  const long = wishes.filter((w) => w > SHORT).reduce((a, b) => a + b, 0)
  if (long > 0 && short <= room * 0.65) {
    const share = (room - short) / long
    return wishes.map((w) => (w > SHORT ? w * share : w))
  }
  const share = room / (short + long)
  return wishes.map((w) => w * share)
}
