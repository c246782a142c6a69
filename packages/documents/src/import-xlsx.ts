import type { Writable } from 'node:stream'
import ExcelJS from 'exceljs'
import type { Locale } from './locale.ts'
import { tableWorkbook } from './table-xlsx.ts'

/** A column of a sheet that people fill in and send. */
export interface ImportColumn {
  readonly header: { readonly zh: string; readonly en: string }
  readonly note: { readonly zh: string; readonly en: string }
  readonly required: boolean
  readonly example: string
  readonly width: number
  /** What may stand there, when that is a list. */
  readonly options?: readonly { readonly title: { readonly zh: string; readonly en: string } }[]
}

/** So many rows of a template offer their lists. */
const OFFERED = 5_000
const FONT = { name: 'Microsoft YaHei', size: 10 }
const HEAD: Partial<ExcelJS.Style> = {
  font: { ...FONT, bold: true },
  alignment: { vertical: 'middle', horizontal: 'center', wrapText: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEEF3F0' } },
}

/**
 * A workbook to fill in: headers in Chinese with the explanation in both languages as a note, one example row, and a
 * sheet that explains columns and lists what may stand in them. Every column is text, so that no code becomes a number.
 */
export async function importTemplate(name: string, columns: readonly ImportColumn[]): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', xSplit: 0, ySplit: 1 }] })
  sheet.columns = columns.map((c) => ({ width: c.width, style: { numFmt: '@', font: FONT } }))
  const head = sheet.addRow(columns.map((c) => c.header.zh))
  head.height = 24
  head.eachCell((cell, at) => {
    const { header, note, required } = columns[at - 1]!
    cell.style = HEAD
    cell.note = `${header.en}${required ? ' *' : ''}\n${note.zh}\n${note.en}`
  })
  sheet.addRow(columns.map((c) => c.example)).eachCell((cell) => {
    cell.style = { numFmt: '@', font: { ...FONT, italic: true, color: { argb: 'FF6B7470' } } }
  })
  const lists = explain(workbook, columns)
  columns.forEach((_, i) => {
    const list = lists[i]
    if (!list) return
    const letter = sheet.getColumn(i + 1).letter
    // The library has it, its types do not.
    const validations = (sheet as unknown as { dataValidations: { add(at: string, v: object): void } })
      .dataValidations
    validations.add(`${letter}2:${letter}${OFFERED}`, { type: 'list', allowBlank: true, formulae: [list] })
  })
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

/** The sheet of explanations. @returns for each column with a list, where its values stand */
function explain(workbook: ExcelJS.Workbook, columns: readonly ImportColumn[]): (string | undefined)[] {
  const sheet = workbook.addWorksheet(EXPLANATIONS, { views: [{ state: 'frozen', xSplit: 0, ySplit: 1 }] })
  const style = { font: FONT, alignment: { vertical: 'top', wrapText: true } } as const
  sheet.columns = [20, 20, 10, 60, 60].map((width) => ({ width, style }))
  const title = (...cells: string[]) =>
    sheet.addRow(cells).eachCell((cell) => {
      cell.style = HEAD
    })
  title('列', 'Column', '必填', '说明', 'Explanation')
  for (const c of columns)
    sheet.addRow([c.header.zh, c.header.en, c.required ? '是 yes' : '否 no', c.note.zh, c.note.en])
  sheet.addRow([])
  title('列', 'Column', '', '可填的值', 'Values')
  return columns.map(({ header, options }) => {
    if (!options || options.length === 0) return undefined
    const from = sheet.rowCount + 1
    for (const o of options) sheet.addRow([header.zh, header.en, '', o.title.zh, o.title.en])
    return `'${EXPLANATIONS}'!$D$${from}:$D$${sheet.rowCount}`
  })
}

const EXPLANATIONS = '填写说明'

/** One row of the report: what stood there, and what is said of it. */
export interface RemarkedRow {
  readonly n: number
  readonly cells: readonly string[]
  readonly outcome: string
  readonly remarks: string
}

const WORDS = {
  zh: { row: '行号', outcome: '结果', remarks: '说明' },
  en: { row: 'Row', outcome: 'Outcome', remarks: 'Remarks' },
} as const

/**
 * The rows of an import as they were sent, each with its outcome and remarks; corrected, the file can be sent again.
 * Whichever the language, the reader knows the headers again.
 */
export async function importReport(
  data: { title: string; name: string; columns: readonly ImportColumn[]; rows: AsyncIterable<RemarkedRow> },
  out: Writable,
  locale: Locale,
): Promise<void> {
  const words = WORDS[locale]
  const columns = [
    { header: words.row, width: 8 },
    { header: words.outcome, width: 12 },
    { header: words.remarks, width: 60 },
    ...data.columns.map((c) => ({ header: c.header[locale], width: c.width })),
  ]
  async function* cells() {
    for await (const row of data.rows) yield [String(row.n), row.outcome, row.remarks, ...row.cells]
  }
  await tableWorkbook(
    { title: data.title, sheets: [{ name: data.name, columns, rows: cells() }] },
    out,
    locale,
  )
}
