import { readXlsx } from '@zhinan/documents/read'
import { describe, expect, test } from 'vitest'
import { creditCode } from '../../../../test/credit-codes.ts'
import { workbook } from '../../../../test/workbook.ts'
import { both, type Column } from './column.ts'
import { tableOf } from './table.ts'

const column = (key: string, zh: string, type: Column['type'], more: Partial<Column> = {}): Column => ({
  key,
  title: both(zh, key),
  note: both('说明', 'note'),
  type,
  required: false,
  example: '',
  width: 10,
  ...more,
})
const COLUMNS = [
  column('name', '名称', 'text', { required: true, max: 10 }),
  column('code', '代码', 'code'),
  column('kind', '类型', 'choice', { options: [{ id: 'society', title: both('学会', 'Society') }] }),
  column('year', '年度', 'year'),
  column('day', '日期', 'date'),
  column('email', '邮箱', 'email'),
  column('phone', '电话', 'phone'),
]
const HEAD = ['名称', '代码', '类型', '年度', '日期', '邮箱', '电话']
const read = async (rows: readonly (readonly unknown[])[], more?: Parameters<typeof workbook>[1]) =>
  tableOf(await readXlsx(await workbook(rows, more)), COLUMNS)

/** One cell below its header → what it says, or the code of what is wrong. */
async function cell(key: string, value: unknown): Promise<unknown> {
  const at = COLUMNS.findIndex((c) => c.key === key)
  const row: unknown[] = ['某学会', undefined, undefined, 2023]
  row[at] = value
  const { rows } = await read([HEAD, row])
  const found = rows[0]!.issues.find((i) => i.column === key)
  if (found) expect([found.need.zh, found.need.en, found.todo.zh, found.todo.en].every(Boolean)).toBe(true)
  return found ? { wrong: found.code } : rows[0]!.values[key]
}

const code = creditCode(1)
const day = (y: number, m: number, d: number) => new Date(Date.UTC(y, m - 1, d))

describe('a cell', () => {
  test.each<[string, string, unknown, unknown]>([
    ['text with blanks of every width', 'name', '\u3000 某 \u00a0学会\n ', '某 学会'],
    ['text that is a number', 'name', 123, '123'],
    ['rich text', 'name', { richText: [{ text: '某' }, { text: '学会' }] }, '某学会'],
    ['a link', 'name', { text: '某学会', hyperlink: 'https://example.org' }, '某学会'],
    ['a formula with its result', 'name', { formula: 'A9&B9', result: '某学会' }, '某学会'],
    ['a formula never calculated', 'name', { formula: 'A9&B9' }, { wrong: 'formula' }],
    [
      'a formula that failed',
      'name',
      { formula: 'A9/0', result: { error: '#DIV/0!' } },
      { wrong: 'cell-error' },
    ],
    ['an error', 'name', { error: '#N/A' }, { wrong: 'cell-error' }],
    ['too long a text', 'name', '长'.repeat(11), { wrong: 'too-long' }],
    ['only blanks where something is needed', 'name', '\u3000\u3000', { wrong: 'missing' }],
    ['a code', 'code', code, code],
    [
      'a code in small, full-width and spaced letters',
      'code',
      ` ${code.slice(0, 9).toLowerCase()} ${toWide(code.slice(9))}\u3000`,
      code,
    ],
    ['a code of digits that Excel made a number', 'code', 914101000000000000, { wrong: 'code-number' }],
    ['a code in scientific notation, as text', 'code', '9.141E+17', { wrong: 'code-number' }],
    [
      'a code with one character wrong',
      'code',
      `${code.slice(0, 17)}${code[17] === '0' ? '1' : '0'}`,
      { wrong: 'uscc-check-digit' },
    ],
    ['a code cut short', 'code', code.slice(0, 15), { wrong: 'uscc-length' }],
    ['a choice by its Chinese title', 'kind', ' 学会　', 'society'],
    ['a choice by its English title', 'kind', 'SOCIETY', 'society'],
    ['a choice that is none', 'kind', '协会', { wrong: 'choice' }],
    ['a year', 'year', 2023, 2023],
    ['a year as text', 'year', '２０２３ 年', 2023],
    ['a year as a date', 'year', day(2023, 1, 1), { wrong: 'year' }],
    ['a year far away', 'year', 1823, { wrong: 'year' }],
    ['a day as a date', 'day', day(2023, 10, 1), '2023-10-01'],
    ['a day as Excel’s serial number', 'day', 45200, '2023-10-01'],
    ['a serial number as text', 'day', '45200', '2023-10-01'],
    ['a day in words', 'day', '2023年10月1日', '2023-10-01'],
    ['a day with slashes', 'day', '2023/10/1', '2023-10-01'],
    ['a day in eight digits', 'day', 20231001, '2023-10-01'],
    ['a day that does not exist', 'day', '2023-02-30', { wrong: 'date' }],
    ['a day with the year last', 'day', '1/10/2023', { wrong: 'date' }],
    ['an address', 'email', ' MailTo:Wang@Example.org ', 'wang@example.org'],
    ['no address', 'email', 'wang@', { wrong: 'email' }],
    ['a phone that Excel made a number', 'phone', 13900000000, '13900000000'],
    ['a phone that Excel made a date', 'phone', day(2023, 1, 1), { wrong: 'phone' }],
    ['nothing', 'year', undefined, null],
  ])('%s', async (_, key, value, want) => {
    expect(await cell(key, value)).toEqual(want)
  })

  test('covered by a merge asks for a value of its own', async () => {
    const { rows } = await read([HEAD, ['甲'], ['乙']], (sheet) => sheet.mergeCells('C2:C3'))
    expect(rows.map((r) => r.issues.map((i) => i.code))).toEqual([[], []])
    const merged = await read([HEAD, ['甲', '', '学会'], ['乙']], (sheet) => sheet.mergeCells('C2:C3'))
    expect(merged.rows.map((r) => r.issues.map((i) => i.code))).toEqual([[], ['merged']])
  })

  test('counts from 1904 in a workbook that does', async () => {
    const { rows } = await read([HEAD, ['甲', '', '', '', 43738]], (_, book) => {
      book.properties.date1904 = true
    })
    expect(rows[0]!.values.day).toBe('2023-10-01')
  })
})

describe('a sheet', () => {
  test('is read by its headers, in any order, in either language, below a title', async () => {
    const { rows, notices } = await read([
      ['2023 年名单'],
      [],
      [' 年 度 *', 'email', '名称：', '备忘', '行号'],
      [2023, 'w@example.org', '甲', 'x', 3],
    ])
    expect(rows).toMatchObject([
      { n: 4, values: { year: 2023, email: 'w@example.org', name: '甲' }, issues: [] },
    ])
    expect(notices.map((n) => n.code)).toEqual(['columns-unknown'])
    expect(notices[0]!.text.zh).toContain('备忘')
    expect(notices[0]!.text.zh).not.toContain('行号')
  })

  test.each<[string, unknown[][], string]>([
    [
      'without a needed column',
      [
        ['代码', '类型'],
        [code, '学会'],
      ],
      'columns-missing',
    ],
    [
      'with a column twice',
      [
        ['名称', '年度', '名称'],
        ['甲', 2023, '乙'],
      ],
      'column-twice',
    ],
    [
      'with other headers',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      'no-header',
    ],
    ['without rows', [HEAD], 'no-rows'],
    ['with the example only', [HEAD, ['示例：某学会']], 'no-rows'],
    ['that is blank', [], 'no-rows'],
  ])('%s is refused, saying what to do', async (_, rows, wanted) => {
    const table = await read(rows)
    const fatal = table.notices.filter((n) => n.fatal)
    expect(fatal.map((n) => n.code)).toEqual([wanted])
    expect(table.rows).toEqual([])
  })

  test('that is hidden is not read; rows that are hidden are, and both are said', async () => {
    const hidden = await read([HEAD, ['甲']], (sheet, book) => {
      sheet.state = 'hidden'
      book.addWorksheet('空')
    })
    expect(hidden.notices.map((n) => n.code)).toEqual(['all-hidden'])
    const two = await read([HEAD, ['甲'], ['乙']], (sheet, book) => {
      sheet.getRow(3).hidden = true
      const other = book.addWorksheet('旧名单', { state: 'veryHidden' })
      other.addRow(HEAD)
      other.addRow(['丙'])
    })
    expect(two.rows.map((r) => r.values.name)).toEqual(['甲', '乙'])
    expect(two.notices.map((n) => n.code)).toEqual(['other-sheets', 'hidden-rows'])
  })

  test('with lists offered for a million cells is read without walking them', {
    timeout: 5_000,
  }, async () => {
    const { rows } = await read([HEAD, ['甲']], (sheet) => {
      for (const c of 'ABCDEFG') {
        const v = (sheet as unknown as { dataValidations: { add(at: string, v: object): void } })
          .dataValidations
        v.add(`${c}2:${c}1048576`, { type: 'list', allowBlank: true, formulae: ['"x,y"'] })
      }
    })
    expect(rows).toHaveLength(1)
  })
})

describe('a file', () => {
  const cfb = Buffer.from('d0cf11e0a1b11ae1'.padEnd(1024, '0'), 'hex')
  test.each<[string, () => Buffer | Promise<Buffer>, string]>([
    ['empty', () => Buffer.alloc(0), 'empty'],
    ['of the old format or with a password', () => cfb, 'old-format'],
    ['of comma-separated values', () => Buffer.from('名称,代码\n甲,1\n'), 'no-workbook'],
    ['cut short', async () => (await workbook([HEAD, ['甲']])).subarray(0, 900), 'damaged'],
    ['that is another zip', async () => zip('word/document.xml', Buffer.from('<x/>')), 'no-workbook'],
    [
      'that unpacks to 130 MB',
      async () => zip('xl/workbook.xml', Buffer.alloc(130 * 1024 * 1024)),
      'too-large',
    ],
    [
      'that lies about its size',
      async () => lying(await zip('xl/workbook.xml', Buffer.alloc(130 * 1024 * 1024))),
      'damaged',
    ],
  ])('%s is refused as such', async (_, make, fault) => {
    await expect(readXlsx(await make())).rejects.toMatchObject({ fault })
  })
})

const toWide = (text: string) => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))

/** A zip with one part. */
async function zip(name: string, content: Buffer): Promise<Buffer> {
  const { default: JSZip } = await import('jszip')
  return new JSZip().file(name, content).generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' })
}

/** The same, stating that it unpacks to ten bytes. */
function lying(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes)
  for (const [sign, at] of [
    ['504b0102', 24],
    ['504b0304', 22],
  ] as const) {
    const found = copy.indexOf(Buffer.from(sign, 'hex'))
    copy.writeUInt32LE(10, found + at)
  }
  return copy
}
