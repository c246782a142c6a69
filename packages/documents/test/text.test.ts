import { describe, expect, test } from 'vitest'
import { columnWidths } from '../src/columns.ts'
import { formatDay, grouped, shanghaiTime } from '../src/locale.ts'
import { breakable, clipped, printable, widthOf } from '../src/printable-text.ts'
import { HOSTILE } from './hostile.ts'

describe('printable text', () => {
  test.each(HOSTILE)('%s: every character left has a glyph', (_name, text) => {
    const once = printable(text)
    expect(printable(once)).toBe(once)
  })

  test('a full-width character is one em, and a long run may be parted', () => {
    expect(widthOf('科协')).toBeCloseTo(2)
    expect(breakable('abc', 10)).toBe('abc')
    expect(breakable('x'.repeat(40), 10)).toBe(Array(40).fill('x').join('\u200b'))
    expect(breakable('一段中文不必拆开', 3)).toBe('一段中文不必拆开')
  })

  test('clipping keeps within its width', () => {
    expect(clipped('短', 5)).toBe('短')
    expect(widthOf(clipped('很长很长很长的名称', 5))).toBeLessThanOrEqual(5)
    expect(clipped('很长很长很长的名称', 5)).toMatch(/…$/)
  })
})

test.each([
  [[{ title: '序号' }, { title: '说明' }], [['1', '很长'.repeat(30)]], []],
  [Array(12).fill({ title: '很长的列名称很长' }), [Array(12).fill('1,234,567.89')], []],
  [
    [
      { title: '甲', width: 5 },
      { title: '乙', width: 10 },
    ],
    [['a', 'b']],
    ['1', '2'],
  ],
])('column widths fill the room', (columns, rows, totals) => {
  const widths = columnWidths(columns, rows, totals, 40)
  expect(widths.reduce((a, b) => a + b, 0)).toBeCloseTo(40)
  for (const width of widths) expect(width).toBeGreaterThan(1)
})

test('dates, times and digests', () => {
  expect(formatDay('2026-01-05', 'zh')).toBe('2026年1月5日')
  expect(formatDay('2026-01-05', 'en')).toBe('5 January 2026')
  expect(formatDay('年底', 'zh')).toBe('年底')
  expect(shanghaiTime('2026-12-31T16:00:00Z')).toBe('2027-01-01 00:00:00')
  expect(grouped('3f2a91bc0d4e77aa', 4)).toBe('3f2a 91bc 0d4e 77aa')
})
