import ExcelJS from 'exceljs'
import type { SignedIn } from './app.ts'

/** Rows of a first sheet (the header's among them) to a workbook's bytes; `more` may do whatever else to it. */
export async function workbook(
  rows: readonly (readonly unknown[])[],
  more: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void = () => {},
): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('数据')
  for (const row of rows) sheet.addRow([...row])
  more(sheet, book)
  return Buffer.from(await book.xlsx.writeBuffer())
}

/** What `inject` needs to send a file. */
export function upload(content: Buffer, name = '名单.xlsx') {
  const edge = 'xEDGEx'
  const head = `--${edge}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`
  return {
    payload: Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${edge}--\r\n`)]),
    headers: { 'content-type': `multipart/form-data; boundary=${edge}` },
  }
}

/** Sends a file to be checked. */
export const sendImport = (who: SignedIn, kind: string, content: Buffer, name?: string) =>
  who.inject({ method: 'POST', url: `/api/v1/imports?kind=${kind}`, ...upload(content, name) })
