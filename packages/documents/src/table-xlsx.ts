import { once } from 'node:events'
import type { Writable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import ExcelJS from 'exceljs'
import type { Locale } from './locale.ts'
import type { SheetColumn } from './screening-columns.ts'
import { type SheetCell, textSheet } from './text-sheet.ts'

const PAGE = { zh: ['第 ', ' 页 / 共 ', ' 页'], en: ['Page ', ' of ', ''] } as const
/** After so many rows the zip and the reader catch up. */
const BATCH = 500

/** A sheet of a workbook: its rows as they come, then lines that sum them up. */
export interface TableSheet {
  readonly name: string
  readonly columns: readonly SheetColumn[]
  readonly rows: Iterable<readonly SheetCell[]> | AsyncIterable<readonly SheetCell[]>
  readonly totals?: readonly (readonly SheetCell[])[]
}

/** Writes rows as an Excel workbook to `out` as they come, however many, and ends it. Text is never a formula. */
export async function tableWorkbook(
  { title, sheets }: { title: string; sheets: readonly TableSheet[] },
  out: Writable,
  locale: Locale,
): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream: out,
    useStyles: true,
    useSharedStrings: false,
  })
  const names = new Set<string>()
  let written = 0
  for (const { name, columns, rows, totals = [] } of sheets) {
    const sheet = textSheet(workbook, { name: sheetName(name, names), title, page: PAGE[locale], columns })
    for await (const cells of rows) {
      sheet.add(cells)
      if (++written % BATCH === 0) await breathe(out)
    }
    for (const cells of totals) sheet.total(cells)
    await sheet.close()
  }
  await workbook.commit()
}

/** A name as Excel takes it: 31 characters, none of `*?:\/[]`, told apart without regard to case. */
function sheetName(name: string, taken: Set<string>): string {
  const clean =
    name
      .replace(/[*?:\\/[\]]/g, ' ')
      .replace(/^'+|'+$/g, '')
      .trim() || '-'
  const cut = (end: string) => clean.slice(0, 31 - end.length).toWellFormed() + end
  let found = cut('')
  for (let n = 2; taken.has(found.toLowerCase()); n++) found = cut(` ${n}`)
  taken.add(found.toLowerCase())
  return found
}

/** Waits for a slow reader; fails with it. */
async function breathe(out: Writable): Promise<void> {
  await setImmediate()
  if (out.writableNeedDrain && !out.destroyed) await Promise.race([once(out, 'drain'), once(out, 'close')])
  if (out.destroyed) throw new Error('the output was closed before its end')
}
