import { type Text, text } from '../text.ts'

/** The known word that `word` most likely meant, if one is near enough to be worth saying. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  // Of one or two letters every other is "near": only the case may differ.
  const limit = word.length < 3 ? 0 : Math.max(1, Math.floor(word.length / 3))
  let best: string | undefined
  let least = limit + 1
  for (const k of known) {
    if (Math.abs(k.length - word.length) >= least) continue
    const d = distance(word.toLowerCase(), k.toLowerCase())
    if (d < least) {
      least = d
      best = k
    }
  }
  return best
}

/** "Did you mean …?", or nothing. */
export function suggestion(word: string, known: readonly string[]): Text {
  const near = nearest(word, known)
  return near === undefined ? text('', '') : text(`（是否应为“${near}”？）`, ` (did you mean "${near}"?)`)
}

/** Edits (insert, delete, change, swap of neighbours) between two words. */
function distance(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let d = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        d = Math.min(d, before[j - 2]! + 1)
      row.push(d)
    }
    before = last
    last = row
  }
  return last[b.length]!
}
