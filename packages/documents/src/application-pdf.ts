import { type Column, columnWidths } from './columns.ts'
import { type Labels, labels } from './labels.ts'
import { formatDay, grouped, isoDay, type Locale } from './locale.ts'
import { breakable, clipped, paragraphs, printable, widthOf, wrapped } from './printable-text.ts'
import { qrImage } from './qr.ts'
import { typeset } from './typesetter.ts'

/** One piece of a section. All strings are people's text: printed as they are, never read as markup. */
export type Block =
  /** A longer text; each line of `text` is a paragraph. */
  | { readonly kind: 'paragraph'; readonly label?: string; readonly text: string }
  /** A table; it breaks over pages and repeats its header. Numbers come formatted. */
  | {
      readonly kind: 'table'
      readonly label?: string
      readonly columns: readonly Column[]
      readonly rows: readonly (readonly string[])[]
      readonly totals?: readonly string[]
    }
  | {
      readonly kind: 'keyValues'
      readonly label?: string
      readonly rows: readonly (readonly [label: string, value: string])[]
    }
  | {
      readonly kind: 'checklist'
      readonly label?: string
      readonly items: readonly { readonly text: string; readonly checked: boolean; readonly note?: string }[]
    }

export interface Section {
  readonly heading: string
  readonly blocks: readonly Block[]
}

export interface VerdictRow {
  /** The guide's clause, such as `三(四)1`. */
  readonly clause: string
  readonly sentence: string
  readonly outcome: 'met' | 'notMet' | 'undecided'
  readonly note?: string
}

/** An application (申报书) as it is printed, sealed and archived. */
export interface ApplicationDocument {
  /** A draft carries a watermark and no number; a copy for experts has no places for seal and signature. */
  readonly kind: 'draft' | 'submitted' | 'review'
  readonly callTitle: string
  readonly trackTitle: string
  readonly typeTitle?: string
  readonly number?: string
  readonly title: string
  readonly unit: {
    readonly name: string
    readonly code?: string
    readonly host?: string
    readonly region?: string
    readonly contact?: string
  }
  /** Date of application, `YYYY-MM-DD`; left blank to be written by hand when absent. */
  readonly date?: string
  readonly sections: readonly Section[]
  readonly verdict?: { readonly rows: readonly VerdictRow[] }
  /** What the applicant declares; a common wording when absent. */
  readonly commitments?: readonly string[]
  /** SHA-256 of the content in hexadecimal, and the page that shows it. */
  readonly verify?: { readonly hash: string; readonly url: string }
  /** What the QR code on the cover says (`paperCode` of packages/call), by which a scan of the print is found again. */
  readonly paperCode?: string
}

/** Text width of the page in em of the body (156 mm, GB/T 9704, at 10.5 pt). */
const BODY = 42.1
/** The same in em of the header (8.5 pt). */
const HEADER = 52
const COVER_VALUE = 22
const INSET = 1
const VERDICT: readonly (keyof Labels & ('met' | 'notMet' | 'undecided'))[] = ['met', 'notMet', 'undecided']

/**
 * Sets an application as PDF/A: cover, contents, sections, findings, declaration with places for seal and
 * signature. Same document, same bytes.
 */
export async function applicationPdf(doc: ApplicationDocument, locale: Locale = 'zh'): Promise<Uint8Array> {
  const words = labels[locale]
  const { unit, verify } = doc
  const track = doc.typeTitle ? `${doc.trackTitle} · ${doc.typeTitle}` : doc.trackTitle
  const date = doc.date ? wrapped(formatDay(doc.date, locale), COVER_VALUE) : words.blankDate
  const number = doc.kind === 'draft' ? words.noNumber : (doc.number ?? '')
  const right = clipped(headerRight(doc, words), 34)
  const cover: [string, string | undefined][] = [
    [words.title, doc.title],
    [words.track, track],
    [words.unit, unit.name],
    [words.code, unit.code],
    [words.host, unit.host],
    [words.region, unit.region],
    [words.contact, unit.contact],
  ]
  const data = {
    locale,
    words,
    draft: doc.kind === 'draft',
    sealed: doc.kind !== 'review',
    date: isoDay(doc.date),
    documentTitle: clipped(`${doc.title} – ${words.application}`, 80),
    author: clipped(unit.name, 60),
    header: { left: clipped(`${words.application}　${track}`, HEADER - widthOf(right) - 2), right },
    callTitle: wrapped(doc.callTitle, 22),
    number: wrapped(number, 20),
    cover: cover
      .filter(([, value]) => value !== undefined && value !== '')
      .map(([label, value]) => ({ label, value: wrapped(value ?? '', COVER_VALUE) })),
    coverDate: date,
    hasHost: Boolean(unit.host),
    sections: doc.sections.map((section, i) => ({
      heading: breakable(clipped(numbered(section.heading, i, locale), 80), 28),
      blocks: section.blocks.map((block) => blockView(block, words)),
    })),
    verdict: doc.verdict && verdictView(doc.verdict.rows, words, locale),
    verdictHeading: numbered(words.verdict, doc.sections.length, locale),
    commitments: (doc.commitments ?? words.commitments).map((line) => wrapped(line, BODY - 4)),
    coverCode: doc.paperCode ? printable(doc.paperCode) : '',
    verify: verify && { hash: printable(grouped(verify.hash)), url: wrapped(verify.url, 26) },
  }
  return typeset(
    'application',
    data,
    verify && qrImage(verify.url),
    doc.paperCode ? qrImage(doc.paperCode) : undefined,
  )
}

function headerRight(doc: ApplicationDocument, words: Labels): string {
  const hash = doc.verify ? `　${words.hashShort} ${grouped(doc.verify.hash.slice(0, 16), 4)}` : ''
  return doc.kind === 'draft'
    ? `${words.draft}${hash}`
    : `${words.number} ${clipped(doc.number ?? '', 18)}${hash}`
}

const NUMERALS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 1 → 一, 12 → 十二, 20 → 二十 (to 99). */
function numeral(n: number): string {
  const tens = Math.floor(n / 10)
  return `${tens > 1 ? NUMERALS[tens] : ''}${tens > 0 ? '十' : ''}${NUMERALS[n % 10]}`
}

/** Numbers a heading, unless its writer did. */
function numbered(heading: string, index: number, locale: Locale): string {
  if (/^\s*([一二三四五六七八九十]+、|第[一二三四五六七八九十]+[章部]|\d+[.、])/.test(heading)) return heading
  return locale === 'zh' ? `${numeral(index + 1)}、${heading}` : `${index + 1}. ${heading}`
}

function blockView(block: Block, words: Labels): object {
  const label = block.label ? wrapped(block.label, BODY) : ''
  switch (block.kind) {
    case 'paragraph': {
      const lines = paragraphs(block.text, BODY - 2)
      return { kind: block.kind, label, lines: lines.length ? lines : [words.empty], blank: !lines.length }
    }
    case 'table':
      return { kind: block.kind, label, ...tableView(block.columns, block.rows, words, block.totals) }
    case 'keyValues': {
      const keys = block.rows.map(([key]) => printable(key))
      const keyWidth = Math.min(Math.max(6, ...keys.map((key) => widthOf(key) * 1.06 + 0.5)), 13)
      return {
        kind: block.kind,
        label,
        keyWidth,
        rows: block.rows.map(([key, value]) => [
          wrapped(key, keyWidth),
          wrapped(value, BODY - keyWidth - 2 * INSET),
        ]),
      }
    }
    case 'checklist':
      return {
        kind: block.kind,
        label,
        items: block.items.map((item) => ({
          text: wrapped(item.text, BODY - 3),
          checked: item.checked,
          note: item.note ? wrapped(item.note, BODY - 3) : '',
        })),
      }
  }
}

interface TableView {
  readonly size: number
  readonly widths: number[]
  readonly align: string[]
  readonly head: string[]
  readonly rows: string[][]
  readonly totals: string[]
  readonly none: string
}

/** Lays a table out: every row as long as the header, column widths in points, type smaller when columns are many. */
function tableView(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  words: Labels,
  totals: readonly string[] = [],
): TableView {
  const count = Math.max(1, columns.length, totals.length, ...rows.map((row) => row.length))
  const full: Column[] = Array.from({ length: count }, (_, i) => columns[i] ?? { title: '' })
  const size = count > 9 ? 7.5 : count > 6 ? 9 : 10
  const line = (row: readonly string[]): string[] => full.map((_, i) => printable(row[i] ?? ''))
  const body = rows.map(line)
  const foot = totals.length ? line(totals) : []
  const room = (BODY * 10.5) / size - count * INSET
  const widths = columnWidths(full, body, foot, room)
  const fit = (row: string[]): string[] => row.map((cell, i) => wrapped(cell, widths[i]!))
  return {
    size,
    widths: widths.map((w) => Math.floor((w + INSET) * size * 10) / 10),
    align: full.map((column) => column.align ?? 'left'),
    head: fit(full.map((column) => clipped(column.title, 40))),
    rows: body.map(fit),
    totals: fit(foot),
    none: words.noRows,
  }
}

function verdictView(rows: readonly VerdictRow[], words: Labels, locale: Locale): object {
  const columns: Column[] = [
    { title: words.clause, width: 5.5 },
    { title: words.rule, width: 18 },
    { title: words.outcome, width: locale === 'zh' ? 5 : 7 },
    { title: words.note, width: 11 },
  ]
  const cells = rows.map((row) => [row.clause, row.sentence, words[row.outcome], row.note ?? ''])
  return {
    ...tableView(columns, cells, words),
    outcomes: rows.map((row) => row.outcome),
    summary: VERDICT.map((outcome) => ({
      outcome,
      text: `${words[outcome]} ${rows.filter((row) => row.outcome === outcome).length}`,
    })),
  }
}
