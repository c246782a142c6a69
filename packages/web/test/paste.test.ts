import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type PasteColumn, readPaste } from '../src/parts/form/paste.ts'

const title = (zh: string, en: string) => ({ zh, en })
const PEOPLE: PasteColumn[] = [
  { key: 'name', title: title('姓名', 'Name'), type: 'text' },
  {
    key: 'rank',
    title: title('职称', 'Rank'),
    type: 'choice',
    options: [
      { id: 'full', title: title('正高级', 'Senior') },
      { id: 'associate', title: title('副高级', 'Associate') },
    ],
  },
  { key: 'since', title: title('起始日期', 'Since'), type: 'date' },
  { key: 'hours', title: title('学时', 'Hours'), type: 'number' },
]
const BUDGET: PasteColumn[] = [
  {
    key: 'category',
    title: title('科目', 'Category'),
    type: 'choice',
    options: [{ id: 'meeting', title: title('会议费', 'Meetings') }],
  },
  { key: 'association', title: title('申请经费', 'Association funds'), type: 'money' },
  { key: 'own', title: title('自筹经费', 'Own funds'), type: 'money' },
]

describe('a table pasted from a spreadsheet', () => {
  test('headings say which column is which, in any order, with marks and units', () => {
    const { rows, headed, unknown } = readPaste(PEOPLE, [
      ['序号', '职 称 *', '姓名', '备注', '起始日期'],
      ['1', '正高级', '王芳', '无', '2023年11月1日'],
      ['2', 'Associate', '刘洋', '', '2023/5/20'],
    ])
    expect(headed).toBe(true)
    expect(unknown).toEqual(['备注'])
    expect(rows).toEqual([
      { name: '王芳', rank: 'full', since: '2023-11-01' },
      { name: '刘洋', rank: 'associate', since: '2023-05-20' },
    ])
  })

  test('a heading may be the beginning of one column’s title, not of two', () => {
    const { rows, unknown } = readPaste(PEOPLE, [
      ['姓名', '起始', '职'],
      ['王芳', '2023.1.2', '正高级'],
    ])
    expect(rows).toEqual([{ name: '王芳', since: '2023-01-02' }])
    expect(unknown).toEqual(['职'])
  })

  test('without headings the order of the page holds; a column of row numbers is passed over', () => {
    expect(readPaste(PEOPLE, [['王芳', '副高级']]).rows).toEqual([{ name: '王芳', rank: 'associate' }])
    expect(
      readPaste(PEOPLE, [
        ['1', '王芳'],
        ['2', '刘洋'],
      ]).rows,
    ).toEqual([{ name: '王芳' }, { name: '刘洋' }])
  })

  test.each([
    ['申请经费（万元）', '1.5', 1_500_000],
    ['申请经费（元）', '15,000', 1_500_000],
    ['申请经费', '3万元', 3_000_000],
    ['申请经费', '20000元', 2_000_000],
  ])('money under %s: %s', (heading, cell, fen) => {
    const { rows, issues } = readPaste(BUDGET, [
      ['科目', heading],
      ['会议费', cell],
    ])
    expect(issues).toEqual([])
    expect(rows).toEqual([{ category: 'meeting', association: fen }])
  })

  test('sums are left out, what is not understood is told and left blank', () => {
    const { rows, sums, issues } = readPaste(BUDGET, [
      ['科目', '申请经费', '自筹经费'],
      ['劳务费', '两万', '1'],
      ['合计', '9', '1'],
    ])
    expect(sums).toBe(1)
    expect(rows).toEqual([{ own: 1_000_000 }])
    expect(issues.map((i) => [i.row, i.column.zh, i.code, i.saw])).toEqual([
      [1, '科目', 'option', '劳务费'],
      [1, '申请经费', 'number', '两万'],
    ])
  })

  test('never throws, and gives only what the columns may hold', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string())), (cells) => {
        for (const row of readPaste(PEOPLE, cells).rows)
          for (const [key, value] of Object.entries(row)) {
            const column = PEOPLE.find((c) => c.key === key)!
            if (column.type === 'number') expect(typeof value).toBe('number')
            if (column.type === 'choice') expect(['full', 'associate']).toContain(value)
          }
      }),
    )
  })
})
