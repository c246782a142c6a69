import { expect, test } from 'vitest'
import { makeNumber, paperCode, readPaperCode } from '../src/index.ts'

const number = makeNumber('SMPL31', 'C1', [1, 5, 9, 13])
const hash = 'ab12'.repeat(16)

test('what the cover says is read back, as is the address of the receipt and a number typed by hand', () => {
  const said = { number, digest: 'ab12ab12ab12ab12' }
  expect(paperCode(number, hash)).toMatch(/^[0-9A-Z $%*+\-./:]+$/)
  expect(readPaperCode(paperCode(number, hash))).toEqual(said)
  expect(readPaperCode(` ${paperCode(number, hash).toLowerCase()}\n`)).toEqual(said)
  expect(readPaperCode(`https://zhinan.example.org/receipts/${number}?hash=${hash}`)).toEqual(said)
  expect(readPaperCode(number.toLowerCase())).toEqual({ number })
})

test.each([
  '',
  'x',
  `${number}*`,
  `${number}*zz`,
  `${number}1`,
  `${number.slice(0, -1)}*${hash}`,
  'https://example.org/receipts/%E0%A4%A?hash=ab12ab12',
  'https://example.org/elsewhere',
])('%j is no print of ours', (given) => expect(readPaperCode(given)).toBeUndefined())
