import type { Column, Text } from '@zhinan/call'
import { readNumber, readWan } from './amount.ts'

/** A column that pasted cells may go to; `money` is typed in 万元 and kept in fen. */
export type PasteColumn = Pick<Column, 'key' | 'title' | 'options'> & { type: Column['type'] | 'money' }

/** A cell that could not be taken as it should stand there. */
export interface PasteIssue {
  readonly row: number
  readonly column: Text
  readonly code: 'option' | 'number' | 'date'
  readonly saw: string
}

export interface Pasted {
  readonly rows: Record<string, unknown>[]
  readonly issues: PasteIssue[]
  /** Rows left out because they are sums of the others. */
  readonly sums: number
  /** Headings that no column here answers to. */
  readonly unknown: string[]
  /** Whether the first line was taken for headings. */
  readonly headed: boolean
}

/**
 * Cells as they come from a spreadsheet → rows of a table here. A first line of headings says which column is which,
 * and whether money is in 元 or 万元; without one, columns are taken in the order of the page and money in 万元. What is
 * not understood is left out of its cell and told, never guessed; rows that only sum up others (合计) are left out.
 *
 * @param cells lines of cells, as text
 */
export function readPaste(columns: readonly PasteColumn[], cells: readonly (readonly string[])[]): Pasted {
  const lines = cells.map((line) => line.map((c) => c.trim())).filter((line) => line.some((c) => c !== ''))
  if (lines.length === 0) return { rows: [], issues: [], sums: 0, unknown: [], headed: false }
  const found = lines[0]!.map((heading) => columnOf(columns, heading))
  const headed = found.filter((i) => i >= 0).length >= Math.min(2, columns.length, lines[0]!.length)
  const numbered = !headed && lines.length > 1 && lines.every((l, i) => l[0] === String(i + 1))
  const places = headed ? found : [...(numbered ? [-1] : []), ...columns.map((_, i) => i)]
  const units = (headed ? lines[0]! : []).map((h) => (/元/.test(h) && !/万元/.test(h) ? '元' : '万元'))
  const issues: PasteIssue[] = []
  let sums = 0
  const rows: Record<string, unknown>[] = []
  for (const line of headed ? lines.slice(1) : lines) {
    if (line.some((c) => /^(?:合|小|总)\s*计[:：]?$|^total$/i.test(c))) {
      sums++
      continue
    }
    const row: Record<string, unknown> = {}
    for (const [at, cell] of line.entries()) {
      const column = columns[places[at] ?? -1]
      if (!column || cell === '') continue
      const value = readCell(column, cell, units[at] ?? '万元')
      if (typeof value === 'object')
        issues.push({ row: rows.length + 1, column: column.title, code: value.code, saw: cell })
      else row[column.key] = value
    }
    if (Object.keys(row).length > 0 || issues.some((i) => i.row === rows.length + 1)) rows.push(row)
  }
  const unknown = headed
    ? lines[0]!.filter((h, i) => h !== '' && found[i]! < 0 && !/^(?:序号|#|no\.?)$/i.test(h))
    : []
  return { rows, issues, sums, unknown, headed }
}

/** `姓名 *` and `申请经费（万元）` name the columns 姓名 and 申请经费; `用途` names 用途和测算依据 when no other begins so. */
function columnOf(columns: readonly PasteColumn[], heading: string): number {
  const bare = plain(heading)
  if (bare === '') return -1
  const names = columns.map((c) => [c.title.zh, c.title.en, c.key].map(plain))
  const exact = names.findIndex((all) => all.includes(bare))
  if (exact >= 0 || bare.length < 2) return exact
  const near = names.flatMap((all, i) => (all.some((n) => n.startsWith(bare)) ? [i] : []))
  return near.length === 1 ? near[0]! : -1
}

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\(.*?\)/g, '')
    .replace(/[\s*:,/、]/g, '')
    .toLowerCase()

function readCell(
  column: PasteColumn,
  cell: string,
  unit: '元' | '万元',
): string | number | { code: PasteIssue['code'] } {
  switch (column.type) {
    case 'choice': {
      const option = column.options?.find((o) =>
        [o.title.zh, o.title.en, o.id].some((t) => plain(t) === plain(cell)),
      )
      return option?.id ?? { code: 'option' }
    }
    case 'number': {
      const value = readNumber(cell)
      return typeof value === 'number' ? value : { code: 'number' }
    }
    case 'money': {
      const value = readWan(/元|万/.test(cell) ? cell : `${cell}${unit}`)
      return typeof value === 'number' ? value : { code: 'number' }
    }
    case 'date': {
      const m = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(cell.normalize('NFKC'))
      return m ? `${m[1]}-${m[2]!.padStart(2, '0')}-${m[3]!.padStart(2, '0')}` : { code: 'date' }
    }
    default:
      return cell
  }
}
