import type { Tx } from '../../../platform/db/database.ts'
import { bulk } from '../../units/service.ts'
import { both, type Column, type Issue, issue, plain } from '../convert/column.ts'
import { type GoodRow, said } from './kind.ts'

/** The two columns by which a row names its unit. */
export const UNIT_COLUMNS: Column[] = [
  {
    key: 'unitCode',
    title: both('单位代码', 'Unit code'),
    note: both(
      '统一社会信用代码，18 位，请把该列设为“文本”；没有自己代码的，填依托单位代码并写明单位名称；不填代码时按名称查找',
      'Unified social credit code, 18 characters, column formatted as text. A unit without a code of its own: its host’s code, and the unit’s name. Without a code the name is looked up.',
    ),
    type: 'code',
    required: false,
    example: '',
    width: 24,
  },
  {
    key: 'unitName',
    title: both('单位名称', 'Unit name'),
    note: both('与登记的名称一致，用于核对代码', 'As registered: it is held against the code'),
    type: 'text',
    required: true,
    max: 100,
    example: '示例：某某学会（这一行不会被读取）',
    width: 30,
  },
]

/** Finds the unit that a row names; of a row that names none, or not surely one, says what to do. */
export async function findUnits(
  tx: Tx,
  rows: readonly GoodRow[],
): Promise<(row: GoodRow) => { unit: bulk.KnownUnit } | { issue: Issue }> {
  const codes = new Set<string>()
  const names = new Set<string>()
  for (const { said: values } of rows) {
    const code = said(values, 'unitCode')
    if (code) codes.add(code)
    for (const name of spellings(said(values, 'unitName'))) names.add(name)
  }
  const known = await bulk.unitsNamed(tx, { codes: [...codes], names: [...names] })
  const byCode = grouped(known, (u) => [u.creditCode, u.hostCode])
  const byName = grouped(known, (u) => [plain(u.name)])
  return ({ said: values }) => {
    const code = said(values, 'unitCode')
    const name = said(values, 'unitName')
    const wanted = plain(name)
    if (!code) return one(byName.get(wanted) ?? [], 'unitName', name)
    const there = byCode.get(code) ?? []
    if (there.length === 0)
      return {
        issue: issue(
          'unit-unknown',
          'unitCode',
          code,
          both('已登记的单位', 'a unit that is registered'),
          both('请核对代码，或先导入这个单位', 'Check the code, or import the unit first'),
        ),
      }
    const fitting = there.filter((u) => plain(u.name) === wanted)
    if (fitting.length === 0)
      return {
        issue: issue(
          'name-differs',
          'unitName',
          name,
          both(
            `该代码登记的是“${there.map((u) => u.name).join('”“')}”`,
            `the code belongs to "${there.map((u) => u.name).join('", "')}"`,
          ),
          both('请核对代码与名称是哪一个错了', 'Check which is wrong, the code or the name'),
        ),
      }
    return one(fitting, 'unitCode', code)
  }
}

function one(found: readonly bulk.KnownUnit[], column: string, saw: string) {
  if (found.length === 1) return { unit: found[0]! }
  const none = found.length === 0
  return {
    issue: issue(
      none ? 'unit-unknown' : 'unit-ambiguous',
      column,
      saw,
      none
        ? both('已登记的单位', 'a unit that is registered')
        : both('只指向一个单位', 'one unit and no other'),
      none
        ? both(
            '请核对名称或补上代码；没有登记的，先导入单位',
            'Check the name or add the code; import the unit first if it is new',
          )
        : both(
            `有 ${found.length} 个单位符合，请补上单位代码`,
            `${found.length} units fit: add the unit’s code`,
          ),
    ),
  }
}

/** A name as typed, and with the brackets of either width: lists mix them. */
const spellings = (name: string): string[] => {
  const narrow = name.normalize('NFKC')
  return [name, narrow, narrow.replaceAll('(', '（').replaceAll(')', '）')]
}

function grouped<T>(all: readonly T[], keys: (item: T) => (string | null)[]): Map<string, T[]> {
  const map = new Map<string, T[]>()
  for (const item of all)
    for (const key of new Set(keys(item))) {
      if (key === null) continue
      const list = map.get(key)
      if (list) list.push(item)
      else map.set(key, [item])
    }
  return map
}
