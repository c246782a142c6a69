import { makeNumber, paperCode } from '@zhinan/call'
import { expect, test } from 'vitest'
import { partsOf } from './parts.ts'

const a = makeNumber('KCZY23', 'A', [1, 2, 3, 4])
const b = makeNumber('KCZY23', 'B1', [5, 6, 7, 8])
const coverA = paperCode(a, 'a'.repeat(64))
const coverB = paperCode(b, 'b'.repeat(64))
const lastA = `https://example.org/receipts/${a}?hash=${'a'.repeat(16)}`
const oldA = paperCode(a, 'c'.repeat(64))

const cases: [string, string[][], [string | undefined, number, number][]][] = [
  ['one print, cover and last page', [[coverA], [], [lastA]], [[a, 1, 3]]],
  [
    'two prints in one file',
    [[coverA], [], [lastA], [coverB], []],
    [
      [a, 1, 3],
      [b, 4, 5],
    ],
  ],
  ['a blank sheet first', [[], [coverA], []], [[a, 1, 3]]],
  [
    'somebody else’s code on a page counts for nothing',
    [[coverA], ['https://example.org/'], []],
    [[a, 1, 3]],
  ],
  [
    'an old print behind a new one is another',
    [[coverA], [oldA]],
    [
      [a, 1, 1],
      [a, 2, 2],
    ],
  ],
  ['no code at all', [[], []], [[undefined, 1, 2]]],
  [
    'two prints on one sheet, and what follows it',
    [[coverA], [coverA, coverB], [], [coverB]],
    [
      [a, 1, 1],
      [undefined, 2, 3],
      [b, 4, 4],
    ],
  ],
  ['the old and the new print on one sheet', [[coverA, oldA]], [[undefined, 1, 1]]],
  ['the last page first, the cover last', [[lastA], [], [coverA]], [[a, 1, 3]]],
  ['a code with what no database keeps', [[`\0${'x'.repeat(4000)}\ud800`]], [[undefined, 1, 1]]],
  ['a cover with a sticker besides', [['WX123', coverB, 'x']], [[b, 1, 1]]],
]
test.each(cases)('%s', (_, pages, wanted) => {
  const parts = partsOf(pages.map((codes, i) => ({ page: i + 1, codes })))
  for (const { said } of parts) expect(said ?? '').toMatch(/^\P{Cc}{0,300}$/u)
  expect(parts.map((p) => [p.code?.number, p.from, p.to])).toEqual(wanted)
})
