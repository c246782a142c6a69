import ExcelJS from 'exceljs'
import { fromBuffer, type ZipFile } from 'yauzl'

/**
 * A cell as it was found. `text`: what stands there, dates as `YYYY-MM-DD`, numbers in plain digits as far as they go.
 * `as` says what it is to Excel: `uncached` is a formula that was never calculated, `merged` a cell covered by another.
 */
export interface ReadCell {
  readonly text: string
  readonly as: 'text' | 'number' | 'date' | 'boolean' | 'error' | 'uncached' | 'merged'
  /** The text is the result that a formula had when the file was saved. */
  readonly formula?: true
}

export interface ReadRow {
  /** The number at Excel's left edge, from 1. */
  readonly n: number
  /** By column, the first is 0; holes are blank cells. */
  readonly cells: readonly (ReadCell | undefined)[]
  readonly hidden: boolean
}

export interface ReadSheet {
  readonly name: string
  readonly hidden: boolean
  /** Rows with something in them. */
  readonly rows: readonly ReadRow[]
}

export interface ReadWorkbook {
  readonly sheets: readonly ReadSheet[]
  /** Serial numbers of days count from 1904. */
  readonly date1904: boolean
}

/** Why a file cannot be read as a workbook. */
export type WorkbookFault = 'empty' | 'old-format' | 'no-workbook' | 'damaged' | 'too-large' | 'too-many-rows'

/** Thrown by {@link readXlsx}: the file is at fault, not the program. */
export class WorkbookProblem extends Error {
  readonly fault: WorkbookFault

  constructor(fault: WorkbookFault) {
    super(fault)
    this.name = 'WorkbookProblem'
    this.fault = fault
  }
}

/** What a workbook may take: unpacked bytes over all its parts, parts, rows and columns of a sheet. */
export const WORKBOOK_LIMITS = {
  unpacked: 120 * 1024 * 1024,
  parts: 500,
  rows: 50_000,
  columns: 60,
} as const

/** Parts of a sheet that say nothing of its cells; some of them make the library walk a million cells. */
const IGNORED = [
  'dataValidations',
  'conditionalFormatting',
  'drawing',
  'picture',
  'legacyDrawing',
  'tableParts',
  'extLst',
]

/**
 * What a file is by its first bytes, before anything unpacks it: undefined when it may be a workbook.
 * A password makes Excel write the old container around the new format, so both are told alike.
 */
export function fileFault(bytes: Uint8Array): WorkbookFault | undefined {
  if (bytes.length === 0) return 'empty'
  const head = Buffer.from(bytes.subarray(0, 8)).toString('hex')
  if (head === 'd0cf11e0a1b11ae1') return 'old-format'
  return head.startsWith('504b0304') ? undefined : 'no-workbook'
}

/**
 * Reads a workbook that somebody sent, within {@link WORKBOOK_LIMITS}. It is parsed in one go and takes its time:
 * run it in a worker that may be stopped.
 * @throws WorkbookProblem
 */
export async function readXlsx(bytes: Buffer): Promise<ReadWorkbook> {
  const fault = fileFault(bytes)
  if (fault) throw new WorkbookProblem(fault)
  await weigh(bytes)
  const workbook = new ExcelJS.Workbook()
  try {
    // The library's type wants its own idea of a buffer.
    await workbook.xlsx.load(bytes as unknown as ArrayBuffer, { ignoreNodes: IGNORED } as never)
  } catch {
    throw new WorkbookProblem('damaged')
  }
  const date1904 = workbook.properties.date1904 === true
  return { sheets: workbook.worksheets.map(sheetOf), date1904 }
}

function sheetOf(sheet: ExcelJS.Worksheet): ReadSheet {
  const rows: ReadRow[] = []
  sheet.eachRow({ includeEmpty: false }, (row, n) => {
    const cells: (ReadCell | undefined)[] = []
    row.eachCell({ includeEmpty: false }, (cell, at) => {
      if (at > WORKBOOK_LIMITS.columns) return
      const read = cellOf(cell)
      if (read) cells[at - 1] = read
    })
    if (cells.length === 0) return
    if (rows.length === WORKBOOK_LIMITS.rows) throw new WorkbookProblem('too-many-rows')
    rows.push({ n, cells: Array.from(cells), hidden: row.hidden === true })
  })
  return { name: sheet.name, hidden: sheet.state !== 'visible', rows }
}

function cellOf(cell: ExcelJS.Cell): ReadCell | undefined {
  if (cell.isMerged && cell.master.address !== cell.address) {
    const covered = readValue(cell.master.value)
    return covered && { text: covered.text, as: 'merged' }
  }
  return readValue(cell.value)
}

function readValue(value: ExcelJS.CellValue): ReadCell | undefined {
  if (value === null || value === undefined) return undefined
  if (typeof value === 'string') return textOf(value)
  if (typeof value === 'number') return { text: String(value), as: 'number' }
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE', as: 'boolean' }
  if (value instanceof Date)
    return Number.isNaN(value.getTime())
      ? { text: '', as: 'error' }
      : { text: value.toISOString().slice(0, 10), as: 'date' }
  if ('error' in value) return { text: String(value.error), as: 'error' }
  if ('richText' in value) return textOf(value.richText.map((part) => part.text).join(''))
  if ('formula' in value || 'sharedFormula' in value) {
    const found = readValue((value.result ?? null) as ExcelJS.CellValue)
    const formula = 'formula' in value ? value.formula : value.sharedFormula
    return found ? { ...found, formula: true } : { text: `=${formula}`, as: 'uncached' }
  }
  if ('hyperlink' in value) return readValue(value.text as ExcelJS.CellValue)
  return { text: '', as: 'error' }
}

/** Text without what no database keeps; undefined when nothing is left to be seen. */
function textOf(text: string): ReadCell | undefined {
  const clean = text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly those nobody can see
    .replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u200b\ufeff]/g, '')
  return clean.trim() === '' ? undefined : { text: clean, as: 'text' }
}

/**
 * Unpacks everything once without keeping it, and stops at the limit: what a zip says of its own sizes may be a lie
 * (yauzl refuses a part that is longer than it says).
 */
async function weigh(bytes: Buffer): Promise<void> {
  const zip = await new Promise<ZipFile>((done, fail) =>
    fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (error, file) =>
      error || !file ? fail(new WorkbookProblem('damaged')) : done(file),
    ),
  )
  let total = 0
  let workbook = false
  await new Promise<void>((done, fail) => {
    const damaged = () => fail(new WorkbookProblem('damaged'))
    zip.on('error', damaged)
    zip.on('end', done)
    zip.on('entry', (entry) => {
      workbook ||= entry.fileName === 'xl/workbook.xml'
      if (zip.entryCount > WORKBOOK_LIMITS.parts || total + entry.uncompressedSize > WORKBOOK_LIMITS.unpacked)
        return fail(new WorkbookProblem('too-large'))
      zip.openReadStream(entry, (error, stream) => {
        if (error || !stream) return damaged()
        stream.on('data', (chunk: Buffer) => {
          total += chunk.length
        })
        stream.on('error', damaged)
        stream.on('end', () => zip.readEntry())
      })
    })
    zip.readEntry()
  }).finally(() => zip.close())
  if (!workbook) throw new WorkbookProblem('no-workbook')
}
