import { storage } from '../form/tab-id.ts'

/** How the width is shared out, in percent; they sum to 100. */
export type Shares = readonly number[]

/** No pane gets narrower than this many percent. */
export const LEAST = 20

/** How far one key press moves a divider, in percent. */
const STEP = 2

/**
 * The shares after a key on the divider behind the pane `at`: arrows move it, Home and End as far as it goes.
 * `undefined` for other keys. The panes beside the divider take from each other; the others stay.
 */
export function moved(shares: Shares, at: number, key: string): Shares | undefined {
  const left = shares[at]!
  const both = left + shares[at + 1]!
  const wish: Readonly<Record<string, number>> = {
    ArrowLeft: left - STEP,
    ArrowRight: left + STEP,
    Home: LEAST,
    End: both - LEAST,
  }
  const wanted = wish[key]
  if (wanted === undefined) return undefined
  const now = Math.min(Math.max(wanted, LEAST), both - LEAST)
  return shares.map((s, i) => (i === at ? now : i === at + 1 ? both - now : s))
}

/** Shares out of widths in pixels, as the mouse leaves them. */
export function sharesOf(widths: readonly number[]): Shares {
  const all = widths.reduce((a, b) => a + b, 0)
  return widths.map((w) => (w / all) * 100)
}

/** What this browser remembers under the name, if it fits that many panes. */
export function rememberedShares(name: string, panes: number): Shares | undefined {
  try {
    const kept: unknown = JSON.parse(storage('localStorage')?.getItem(keyOf(name, panes)) ?? 'null')
    const fits =
      Array.isArray(kept) &&
      kept.length === panes &&
      kept.every((x) => typeof x === 'number' && x >= LEAST - 1) &&
      Math.abs(kept.reduce((a, b) => a + b, 0) - 100) < 1
    return fits ? (kept as number[]) : undefined
  } catch {
    return undefined
  }
}

export function rememberShares(name: string, shares: Shares): void {
  try {
    storage('localStorage')?.setItem(keyOf(name, shares.length), JSON.stringify(shares))
  } catch {
    // A browser that keeps nothing: the dividers move all the same.
  }
}

const keyOf = (name: string, panes: number) => `zhinan.split.${name}.${panes}`
