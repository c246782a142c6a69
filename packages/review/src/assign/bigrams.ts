const RUN = /\p{Script=Han}+|[\p{L}\p{N}]+/gu
const HAN = /^\p{Script=Han}/u
const LETTERS = /[a-z\d]/

/**
 * A text as neighbouring pairs of characters, with how often each occurs: Chinese is not parted into words, and pairs serve
 * as well. They do not reach over punctuation. A word in letters is a pair of its own kind, made of its whole spelling.
 * Full and half width, capitals and small letters are the same.
 */
export function bigramsOf(text: string): Map<number, number> {
  const counts = new Map<number, number>()
  const add = (key: number) => counts.set(key, (counts.get(key) ?? 0) + 1)
  for (const [run] of text.normalize('NFKC').toLowerCase().matchAll(RUN)) {
    if (HAN.test(run)) {
      for (let i = 0; i + 1 < run.length; i++) add(run.charCodeAt(i) * 0x10000 + run.charCodeAt(i + 1))
    } else
      for (const word of run.split(/(?=\p{Script=Han})|(?<=\p{Script=Han})/u))
        if (word.length > 1 && LETTERS.test(word)) add(-hash(word))
  }
  return counts
}

/** A number for a word, so that words and pairs share a table (FNV-1a, 32 bits). */
function hash(word: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < word.length; i++) h = Math.imul(h ^ word.charCodeAt(i), 0x01000193)
  return (h >>> 0) + 1
}
