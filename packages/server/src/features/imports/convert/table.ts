import type { ReadCell, ReadRow, ReadSheet, ReadWorkbook } from '@zhinan/documents'
import { readCell } from './cell.ts'
import { both, type Column, type Notice, plain, type Table, type TableRow } from './column.ts'

/** The header is looked for in so many rows from the top: people put titles above it. */
const HEADER_WITHIN = 15
/** A row that begins so is the template's example. */
const EXAMPLE = /^\s*(示例|example)/i

/**
 * A workbook's cells to rows and issues. Columns are found by their headers, in any order; what is unknown is left out
 * and said. Total: a file without such a table gives no rows and a fatal notice.
 */
export function tableOf(workbook: ReadWorkbook, columns: readonly Column[]): Table {
  const visible = workbook.sheets.filter((s) => !s.hidden)
  const tried = visible.map((sheet) => ({ sheet, header: headerOf(sheet, columns) }))
  const chosen = tried.find((x) => x.header)
  if (!chosen?.header) return { sheet: '', rows: [], notices: [noTable(workbook, columns)] }
  const { sheet, header } = chosen
  const notices: Notice[] = remarks(workbook, sheet, header)
  const missing = columns.filter((c) => c.required && !header.places.has(c.key))
  if (missing.length > 0)
    notices.push(
      fatal(
        'columns-missing',
        `缺少必需的列：${missing.map((c) => c.title.zh).join('、')}；请对照模板补上表头（顺序不限）`,
        `Columns are missing: ${missing.map((c) => c.title.en).join(', ')}; add their headers as in the template (in any order)`,
      ),
    )
  for (const name of header.twice)
    notices.push(
      fatal(
        'column-twice',
        `表头“${name}”出现了两次；请只留一列`,
        `The header "${name}" stands twice: keep one column`,
      ),
    )
  if (notices.some((n) => n.fatal)) return { sheet: sheet.name, rows: [], notices }
  const body = sheet.rows.filter((r) => r.n > header.n)
  const rows: TableRow[] = []
  let examples = 0
  for (const row of body) {
    const known = [...header.places.values()].map((at) => row.cells[at])
    if (known.every((cell) => cell === undefined)) continue
    if (EXAMPLE.test(known.find((cell) => cell !== undefined)!.text)) examples++
    else rows.push(rowOf(row, columns, header.places, workbook.date1904))
  }
  if (examples > 0)
    notices.push(
      remark(
        'example-skipped',
        `以“示例”开头的 ${examples} 行没有读取`,
        `${examples} row(s) that begin with "示例" or "Example" are not read`,
      ),
    )
  const hidden = body.filter((r) => r.hidden).length
  if (hidden > 0)
    notices.push(
      remark(
        'hidden-rows',
        `有 ${hidden} 行在表中被隐藏或筛掉，也已读取`,
        `${hidden} row(s) hidden or filtered out in the sheet are read too`,
      ),
    )
  if (rows.length === 0)
    notices.push(
      fatal(
        'no-rows',
        '表头下面没有数据；请填写后再上传',
        'There is nothing below the header: fill in rows, then upload again',
      ),
    )
  return { sheet: sheet.name, rows, notices }
}

type Header = { n: number; places: Map<string, number>; unknown: string[]; twice: string[] }

/** The row that names most columns; two at least, or all when there are fewer. */
function headerOf(sheet: ReadSheet, columns: readonly Column[]): Header | undefined {
  const names = new Map(columns.flatMap((c) => [c.key, c.title.zh, c.title.en].map((t) => [plain(t), c.key])))
  let best: Header | undefined
  for (const row of sheet.rows.slice(0, HEADER_WITHIN)) {
    const header: Header = { n: row.n, places: new Map(), unknown: [], twice: [] }
    row.cells.forEach((cell: ReadCell | undefined, at) => {
      if (!cell || cell.as === 'merged') return
      const key = names.get(plain(cell.text).replace(/[*:]+$/, ''))
      if (key === undefined) header.unknown.push(cell.text.trim())
      else if (header.places.has(key)) header.twice.push(cell.text.trim())
      else header.places.set(key, at)
    })
    if (header.places.size >= Math.min(2, columns.length) && header.places.size > (best?.places.size ?? 0))
      best = header
  }
  return best
}

function rowOf(
  row: ReadRow,
  columns: readonly Column[],
  places: ReadonlyMap<string, number>,
  date1904: boolean,
): TableRow {
  const read: TableRow = { n: row.n, seen: {}, values: {}, issues: [] }
  for (const column of columns) {
    const at = places.get(column.key)
    const cell = at === undefined ? undefined : row.cells[at]
    if (cell) read.seen[column.key] = cell.text.slice(0, 500)
    const result = readCell(cell, column, date1904)
    if ('issue' in result) read.issues.push(result.issue)
    else read.values[column.key] = result.value
  }
  return read
}

function remarks(workbook: ReadWorkbook, sheet: ReadSheet, header: Header): Notice[] {
  const notices: Notice[] = []
  const others = workbook.sheets.filter((s) => s !== sheet && s.rows.length > 0 && !EXPLAINS.test(s.name))
  if (others.length > 0)
    notices.push(
      remark(
        'other-sheets',
        `只读取工作表“${sheet.name}”；没有读取：${others.map((s) => s.name + (s.hidden ? '（隐藏）' : '')).join('、')}`,
        `Only the sheet "${sheet.name}" is read; not: ${others.map((s) => s.name + (s.hidden ? ' (hidden)' : '')).join(', ')}`,
      ),
    )
  const unknown = header.unknown.filter((name) => !REMARKS.has(plain(name)))
  if (unknown.length > 0)
    notices.push(
      remark(
        'columns-unknown',
        `这些列不认识，没有读取：${unknown.slice(0, 10).join('、')}`,
        `These columns are unknown and not read: ${unknown.slice(0, 10).join(', ')}`,
      ),
    )
  return notices
}

/** Names of the sheet that explains, and the columns that our own report adds: both come back to us, and say nothing. */
const EXPLAINS = /^(填写说明|Explanations)/
const REMARKS = new Set(['行号', '结果', '说明', 'row', 'outcome', 'remarks'].map(plain))

function noTable(workbook: ReadWorkbook, columns: readonly Column[]): Notice {
  if (workbook.sheets.every((s) => s.rows.length === 0))
    return fatal(
      'no-rows',
      '文件里没有内容；请用模板填写后再上传',
      'There is nothing in the file: fill in the template, then upload it',
    )
  if (workbook.sheets.every((s) => s.hidden || s.rows.length === 0))
    return fatal(
      'all-hidden',
      '有内容的工作表都是隐藏的；请取消隐藏',
      'Every sheet with content is hidden: unhide the one to import',
    )
  return fatal(
    'no-header',
    `没有找到表头；前 ${HEADER_WITHIN} 行中应有一行写着：${columns.map((c) => c.title.zh).join('、')}`,
    `No header found: one of the first ${HEADER_WITHIN} rows must name: ${columns.map((c) => c.title.en).join(', ')}`,
  )
}

const fatal = (code: string, zh: string, en: string): Notice => ({ code, fatal: true, text: both(zh, en) })
const remark = (code: string, zh: string, en: string): Notice => ({ code, fatal: false, text: both(zh, en) })
