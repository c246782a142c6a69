/** What stands in place of a name that experts do not read. */
export const HIDDEN = '×××'
/** Shorter names would be found within other words. */
const LEAST = 2
/** So short a part of a name in Latin letters is a word of its own too often. */
const LEAST_LATIN = 3

const LIST = /[、,，;；/／|\n\r\t]+/
/** What people write between the parts of one name. */
const GAP = String.raw`[\s\u200b·•・‧]*`
const GAPS = /[\s\u200b·•・‧]/u
const LATIN = /[\p{Script=Latin}\p{N}]/u

const MAIL = /[\w.+-]+[@＠][\w-]+(?:\.[\w-]+)+/g
/** Mobile numbers, and those of an area code, as they are written: with blanks, hyphens, brackets or a country's code. */
const PHONE =
  /(?<![\d.])(?:(?:\+|00)?86[-\s]?)?(?:1[3-9]\d[-\s]?\d{4}[-\s]?\d{4}|[(（]0\d{2,3}[)）]\s?\d{3,4}[-\s]?\d{4}|0\d{2,3}[-—\s]\d{3,4}[-\s]?\d{4})(?!\d)/g

/** The names that a field of organisations holds: several may stand in a list; blanks are part of a name. */
export const bodies = (value: string): string[] => [value, ...value.split(LIST)]

/** The names that a field of people holds: several may stand in a list or with blanks between, and a blank may be within one. */
export function people(value: string): string[] {
  const listed = bodies(value)
  const parts = listed
    .flatMap((one) => one.split(/\s+/))
    .filter((part) => !LATIN.test(part) || [...part].length >= LEAST_LATIN)
  return [...listed, ...parts]
}

/**
 * Takes names out of texts, the longer before the shorter within them: however they are spaced, and in capitals or not. With
 * them go phones and e-mail addresses.
 */
export function hider(names: readonly string[]): (text: string) => string {
  const all = [...new Set(names.map((n) => n.trim()))]
    .filter((n) => lettersOf(n).length >= LEAST)
    .sort((a, b) => b.length - a.length)
    .map(patternOf)
  return (text) =>
    all.reduce((t, name) => t.replace(name, HIDDEN), text.replace(MAIL, HIDDEN).replace(PHONE, HIDDEN))
}

const lettersOf = (name: string): string[] => [...name].filter((c) => !GAPS.test(c))

/** A blank may stand between Chinese characters, and in Latin letters where one is or a capital begins. */
function patternOf(name: string): RegExp {
  const chars = [...name]
  let source = ''
  let before = ''
  let gap = false
  for (const c of chars) {
    if (GAPS.test(c)) {
      gap = true
      continue
    }
    const within = LATIN.test(before) && LATIN.test(c)
    const camel = /\p{Ll}/u.test(before) && /\p{Lu}/u.test(c)
    if (before) source += within && !gap && !camel ? '' : GAP
    source += c.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`)
    before = c
    gap = false
  }
  const [first, last] = [lettersOf(name)[0]!, before]
  const start = LATIN.test(first) ? String.raw`(?<![\p{Script=Latin}\p{N}])` : ''
  const end = LATIN.test(last) ? String.raw`(?![\p{Script=Latin}\p{N}])` : ''
  return new RegExp(start + source + end, 'giu')
}
