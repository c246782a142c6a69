import type ExcelJS from 'exceljs'
import type { SheetColumn } from './screening-columns.ts'

/** Null: nothing. Numbers stay numbers in a column that is `as` one. */
export type SheetCell = string | number | null

export interface TextSheet {
  /** Rows written so far, headers not counted. */
  readonly count: number
  add(cells: readonly SheetCell[]): void
  /** A line that sums up: in bold, below the rows, not filtered or sorted with them. */
  total(cells: readonly SheetCell[]): void
  /** Must be called once, before the workbook is committed. */
  close(): Promise<void>
}

export interface TextSheetOptions {
  readonly name: string
  readonly title: string
  readonly columns: readonly SheetColumn[]
  /** The footer's words around page number and page count. */
  readonly page: readonly string[]
  /** Rows of one sheet before the next is begun; Excel holds 1,048,576. */
  readonly limit?: number
}

/** Excel's longest cell text (UTF-16 units). */
const LONGEST = 32_767
const CUT = '…'
const LINE = { style: 'thin', color: { argb: 'FF8A938F' } } as const
const BORDER = { top: LINE, left: LINE, bottom: LINE, right: LINE }
const BODY: Partial<ExcelJS.Style> = {
  // Text format: an officer who edits a cell that begins with = gets text again, no formula.
  numFmt: '@',
  font: { name: 'Microsoft YaHei', size: 10 },
  alignment: { vertical: 'top', wrapText: true },
  border: BORDER,
}
const HEAD: Partial<ExcelJS.Style> = {
  ...BODY,
  font: { name: 'Microsoft YaHei', size: 10, bold: true },
  alignment: { vertical: 'middle', horizontal: 'center', wrapText: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEEF3F0' } },
}

const NUMBERS = { count: '0', score: 'General', yuan: '#,##0.00' } as const
const styleOf = ({ as }: SheetColumn): Partial<ExcelJS.Style> =>
  as ? { ...BODY, numFmt: NUMBERS[as], alignment: { vertical: 'top', horizontal: 'right' } } : BODY

/**
 * People's text as a cell may hold it: well formed, without the characters XML 1.0 forbids, `_x0041_` kept from
 * being read as an escape (ECMA-376 ST_Xstring), cut at Excel's limit.
 */
export function cellText(text: string): string {
  const clean = String(text)
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly those XML cannot carry
    .replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]/g, '')
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
  if (clean.length <= LONGEST) return clean
  return clean.slice(0, LONGEST - CUT.length).replace(/[\ud800-\udbff]$/, '') + CUT
}

/** A sheet of text and numbers, written row by row: header frozen, filtered, repeated on landscape A4 pages. */
export function textSheet(
  workbook: ExcelJS.stream.xlsx.WorkbookWriter,
  options: TextSheetOptions,
): TextSheet {
  const { columns, limit = 1_000_000 } = options
  let sheets = 1
  let rows = 0
  let total = 0
  let sheet = open(workbook, options, options.name)
  const line = (cells: readonly SheetCell[]): ExcelJS.Row =>
    sheet.addRow(
      columns.map((_, i) => {
        const cell = cells[i] ?? ''
        return typeof cell === 'number' ? cell : cellText(cell)
      }),
    )
  const finish = (): void => {
    sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: rows + 1, column: columns.length } }
    sheet.commit()
  }
  return {
    get count() {
      return total
    },
    add(cells) {
      if (rows === limit) {
        finish()
        sheets += 1
        rows = 0
        sheet = open(workbook, options, `${options.name} ${sheets}`)
      }
      line(cells).commit()
      rows += 1
      total += 1
    },
    total(cells) {
      const row = line(cells)
      columns.forEach((column, i) => {
        row.getCell(i + 1).style = { ...styleOf(column), font: HEAD.font! }
      })
      row.commit()
    },
    async close() {
      finish()
    },
  }
}

function open(workbook: ExcelJS.stream.xlsx.WorkbookWriter, options: TextSheetOptions, name: string) {
  const [before = '', between = '', after = ''] = options.page
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', xSplit: 0, ySplit: 1 }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:1',
      margins: { left: 0.4, right: 0.4, top: 0.7, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: {
      oddHeader: `&C&B${printCode(options.title)}`,
      oddFooter: `&C${before}&P${between}&N${after}`,
    },
  })
  sheet.columns = options.columns.map((column) => ({
    header: column.header,
    width: column.width,
    style: styleOf(column),
  }))
  const head = sheet.getRow(1)
  head.eachCell((cell) => {
    cell.style = HEAD
  })
  head.commit()
  return sheet
}

/** In print headers `&` begins a code; the whole may be 255 characters. */
const printCode = (title: string): string =>
  cellText(title).replaceAll('\n', ' ').slice(0, 100).toWellFormed().replaceAll('&', '&&')
