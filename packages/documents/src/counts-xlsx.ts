import type { Writable } from 'node:stream'
import ExcelJS from 'exceljs'
import { cellText } from './text-sheet.ts'

/** A sheet of numbers: words stay text, numbers are numbers. */
export interface CountsSheet {
  readonly name: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
}

/** Columns are as wide as their longest cell; a Chinese character counts two. */
const widthOf = (value: string | number): number =>
  [...String(value)].reduce((w, c) => w + (c.charCodeAt(0) > 0xff ? 2 : 1), 0)

/** Writes small tables of counts as an Excel workbook to `out`, and ends it. @throws what `out` throws */
export async function countsWorkbook(sheets: readonly CountsSheet[], out: Writable): Promise<void> {
  const workbook = new ExcelJS.Workbook()
  for (const { name, head, rows } of sheets) {
    const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
    const font = { name: 'Microsoft YaHei', size: 10 }
    sheet.addRow(head.map(cellText)).font = { ...font, bold: true }
    for (const row of rows)
      sheet.addRow(row.map((c) => (typeof c === 'number' ? c : cellText(c)))).font = font
    for (const [i, title] of head.entries())
      sheet.getColumn(i + 1).width = Math.min(
        50,
        2 + Math.max(widthOf(title), ...rows.map((row) => widthOf(row[i] ?? ''))),
      )
  }
  await workbook.xlsx.write(out)
  out.end()
}
