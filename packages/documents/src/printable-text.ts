import { metrics } from './fonts.ts'

/** Marks of forms that Noto Sans SC lacks, and the one of the same meaning it has. */
const SAME_MARK: Record<string, string> = {
  '☐': '□',
  '☑': '✓',
  '✅': '✓',
  '✔': '✓',
  '☒': '×',
  '✗': '×',
  '✘': '×',
  '✖': '×',
  '❌': '×',
}

/** Invisible by nature: joiners, variation selectors, soft hyphen, byte order mark. */
const IGNORABLE = /\p{Default_Ignorable_Code_Point}/u
const SPACE = /[\u00a0\u1680\u2000-\u200a\u202f\u205f]/
/** What operating systems and old word processors end a line with. */
const LINE_END = /\r\n|[\r\v\f\u0085\u2028\u2029]/g
const BIDI_OR_CONTROL = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u
/** What nearly all texts are made of, all in the font: · × — ‘ ’ “ ” … the ideographic space and the like. */
const PLAIN =
  /^[\n\x20-\x7e\u00b7\u00d7\u2014\u2018\u2019\u201c\u201d\u2026\u3000-\u3011\u4e00-\u9fa5\uff01-\uff5e]*$/

const codeOf = (char: string): string =>
  `〔U+${char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}〕`

/**
 * A person's text as our font can print it, losing nothing that could be seen: line ends become `\n`, other spaces
 * ` `, joiners vanish, and every code point without a glyph (rare characters, emoji), every control and every
 * direction override is printed as its code, `〔U+2B4DE〕`. A lone surrogate is printed as `〔U+FFFD〕`.
 */
export function printable(text: string): string {
  if (PLAIN.test(text)) return text
  const font = metrics()
  const whole = String(text)
    .toWellFormed()
    .replace(LINE_END, '\n')
    .replaceAll('\t', '  ')
    .replace(/\P{M}\p{M}+/gu, (cluster) => cluster.normalize('NFC'))
  let out = ''
  for (const char of whole) {
    if (char === '\n') out += char
    else if (BIDI_OR_CONTROL.test(char)) out += codeOf(char)
    else if (IGNORABLE.test(char)) continue
    else if (SPACE.test(char)) out += ' '
    else if (font.has(char.codePointAt(0)!)) out += char
    else out += SAME_MARK[char] ?? codeOf(char)
  }
  return out
}

/** Width of a printable text on one line, in em of the regular weight. */
export function widthOf(text: string): number {
  const font = metrics()
  let width = 0
  for (const char of text) width += font.advance(char.codePointAt(0)!)
  return width
}

const ZERO_WIDTH_SPACE = '\u200b'
/** Ideographs, kana and hangul may be parted anywhere; all else only at spaces. */
const UNBROKEN = /[^\s\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\u{20000}-\u{3ffff}]{2,}/gu

/** Lets a printable text wrap within `em`: a run wider than that may be parted after any character. */
export function breakable(text: string, em: number): string {
  return text.replace(UNBROKEN, (run) =>
    widthOf(run) > Math.max(em - 1, 1) ? Array.from(run).join(ZERO_WIDTH_SPACE) : run,
  )
}

/** {@link printable} then {@link breakable}: the common case. */
export const wrapped = (text: string, em: number): string => breakable(printable(text), em)

/** A printable text cut to `em` on one line, with an ellipsis when something is missing. */
export function clipped(text: string, em: number): string {
  const line = printable(text).replace(/\s*\n\s*/g, ' ')
  if (widthOf(line) <= em) return line
  const font = metrics()
  let width = 1
  let out = ''
  for (const char of line) {
    width += font.advance(char.codePointAt(0)!)
    if (width > em) break
    out += char
  }
  return `${out}…`
}

/** The paragraphs of a longer text: one a line, outer blanks and empty lines dropped (the page indents itself). */
export const paragraphs = (text: string, em: number): string[] =>
  wrapped(text, em)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
