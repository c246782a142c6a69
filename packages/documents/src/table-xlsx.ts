import { once } from 'node:events'
import type { Writable } from 'node:stream'
import ExcelJS from 'exceljs'
import type { Locale } from './locale.ts'
import type { SheetColumn } from './screening-columns.ts'
import { textSheet } from './text-sheet.ts'

const PAGE = { zh: ['第 ', ' 页 / 共 ', ' 页'], en: ['Page ', ' of ', ''] } as const

/** Writes rows of text as an Excel workbook of one sheet to `out` as they come, however many, and ends it. */
export async function tableWorkbook(
  data: {
    title: string
    name: string
    columns: readonly SheetColumn[]
    rows: AsyncIterable<readonly string[]>
  },
  out: Writable,
  locale: Locale,
): Promise<void> {
  const { title, name, columns, rows } = data
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream: out,
    useStyles: true,
    useSharedStrings: false,
  })
  const sheet = textSheet(workbook, { name, title, page: PAGE[locale], columns })
  for await (const cells of rows) {
    sheet.add(cells)
    if (sheet.count % 500 === 0) {
      await new Promise((next) => setImmediate(next))
      if (out.writableNeedDrain && !out.destroyed)
        await Promise.race([once(out, 'drain'), once(out, 'close')])
      if (out.destroyed) throw new Error('the output was closed before its end')
    }
  }
  await sheet.close()
  await workbook.commit()
}
