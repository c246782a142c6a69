import * as fc from 'fast-check'
import { stdnum } from 'stdnum'
import { describe, expect, test } from 'vitest'
import {
  checkNumber,
  creditCodeFault,
  formatMoney,
  idNumberFault,
  makeNumber,
  maskIdNumber,
  NUMBER_ALPHABET,
  normalNumber,
  parseMoney,
  parseNumber,
  readCreditCode,
  readIdNumber,
} from '../src/index.ts'

const digits = (n: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: n, maxLength: n })

describe('application numbers', () => {
  const random = fc.array(fc.nat(255), { minLength: 2, maxLength: 8 })
  const track = fc.constantFrom('A', 'C1', 'D', 'B-2', 'base/x')

  test('are made of what is handed in, always the same', () => {
    expect(makeNumber('KCZY23', 'C1', [5, 13, 3, 17])).toBe(
      makeNumber('KCZY23', 'C1', Uint8Array.of(5, 13, 3, 17)),
    )
    expect(makeNumber('KCZY23', 'C1', [5, 13, 3, 17])).toMatch(/^KCZY23-C1-7F5K[2-9A-Y]$/)
    for (const c of 'IOQZ01L') expect(NUMBER_ALPHABET).not.toContain(c)
  })

  test('are read back, in whatever case, width and spacing', () => {
    fc.assert(
      fc.property(track, random, (t, r) => {
        const number = makeNumber('KCZY23', t, r)
        expect(parseNumber(number)).toMatchObject({ prefix: 'KCZY23', track: t.toUpperCase() })
        expect(normalNumber(` ${number.toLowerCase().replaceAll('-', ' – ')} `)).toBe(number)
        expect(normalNumber(number.replace('K', 'Ｋ'))).toBe(number)
      }),
    )
  })

  test('show every single wrong character of the serial and every swap of two neighbours', () => {
    fc.assert(
      fc.property(track, random, fc.nat(), fc.nat(), (t, r, at, other) => {
        const number = makeNumber('KCZY23', t, r)
        const start = number.lastIndexOf('-') + 1
        const i = start + (at % (number.length - start))
        const wrong = NUMBER_ALPHABET[other % NUMBER_ALPHABET.length]!
        if (wrong !== number[i])
          expect(checkNumber(number.slice(0, i) + wrong + number.slice(i + 1))).toBe(false)
        if (i + 1 < number.length && number[i] !== number[i + 1])
          expect(checkNumber(number.slice(0, i) + number[i + 1] + number[i] + number.slice(i + 2))).toBe(
            false,
          )
      }),
      { numRuns: 2000 },
    )
  })

  test.each(['', 'KCZY23', 'KCZY23-C1', 'KCZY23-C1-', 'KCZY23-C1-0000', '申报-C1-7F3K9', 'x'.repeat(10_000)])(
    'refuse %j',
    (text) => {
      expect(parseNumber(text)).toBeUndefined()
    },
  )

  test('are read totally', () => {
    fc.assert(
      fc.property(fc.string(), (s) => [parseNumber(s), normalNumber(s)].every((x) => x === undefined)),
    )
  })
})

describe('unified social credit codes', () => {
  // Published examples, and one whose check character is 0.
  test.each([
    '91350100M000100Y43',
    '9135 0100 M000 100Y 43',
    '91350100m000100y43',
    '９１３５０１００M000100Y43',
  ])('%s', (code) => {
    expect(readCreditCode(code)).toEqual({ code: '91350100M000100Y43' })
  })

  test.each([
    ['91350100M000100Y4', 'length'],
    ['91350100M000100Y44', 'checkDigit'],
    ['91350100M000100I43', 'characters'],
    ['9135010OM000100Y43', 'characters'],
    ['', 'length'],
  ] as const)('%s: %s', (code, fault) => {
    expect(readCreditCode(code)).toEqual({ fault })
    expect(creditCodeFault(fault).zh.length).toBeGreaterThan(5)
  })

  const body = fc
    .tuple(
      digits(8),
      fc.string({
        unit: fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRTUWXY'),
        minLength: 10,
        maxLength: 10,
      }),
    )
    .map(([a, b]) => a + b)

  test('agree with stdnum but where it refuses the check character 0', () => {
    let right = 0
    fc.assert(
      fc.property(body, fc.nat(30), (code, n) => {
        const last = '0123456789ABCDEFGHJKLMNPQRTUWXY'
        const tried = code.slice(0, 17) + last[n]
        const ours = readCreditCode(tried).fault === undefined
        if (ours) right++
        if (last[n] !== '0') expect(stdnum.CN!.uscc!.validate(tried).isValid).toBe(ours)
      }),
      { numRuns: 3000 },
    )
    expect(right).toBeGreaterThan(20)
  })

  test('have exactly one check character, 0 among them', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(body, (code) => {
        const fitting = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'].filter(
          (c) => !readCreditCode(code.slice(0, 17) + c).fault,
        )
        expect(fitting).toHaveLength(1)
        seen.add(fitting[0]!)
      }),
      { numRuns: 500 },
    )
    expect(seen).toContain('0')
  })
})

describe('identity numbers', () => {
  test.each([
    ['11010519491231002X', undefined, '1949-12-31'],
    ['440524188001010014', undefined, '1880-01-01'],
    [' 110105 19491231 002x', undefined, '1949-12-31'],
    ['110105194912310021', 'checkDigit', undefined],
    ['11010519491331002X', 'date', undefined],
    ['11010519490229002X', 'date', undefined],
    ['1101051949123100A2', 'characters', undefined],
    ['110105491231002', 'length', undefined],
  ] as const)('%s', (written, fault, birthDate) => {
    expect(readIdNumber(written)).toMatchObject(fault ? { fault } : { birthDate })
    if (fault) expect(idNumberFault(fault).en.length).toBeGreaterThan(5)
  })

  test('agree with stdnum for dates of birth in the past', () => {
    let right = 0
    const date = fc.date({ min: new Date('1900-01-01'), max: new Date('2020-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(
        digits(6),
        date,
        digits(3),
        fc.constantFrom(...'0123456789X'),
        (place, d, serial, check) => {
          const number = `${place}${d.toISOString().slice(0, 10).replaceAll('-', '')}${serial}${check}`
          const ours = readIdNumber(number).fault === undefined
          if (ours) right++
          expect(stdnum.CN!.ric!.validate(number).isValid).toBe(ours)
        },
      ),
      { numRuns: 2000 },
    )
    expect(right).toBeGreaterThan(50)
  })

  test('are masked to six characters', () => {
    expect(maskIdNumber('11010519491231002X')).toBe('1101************2X')
    expect(maskIdNumber('12')).not.toBe('')
  })
})

describe('money', () => {
  test.each([
    ['5万元', 5_000_000],
    ['0.5 万元', 500_000],
    ['1,050万元', 1_050_000_000],
    ['200元', 20_000],
    ['1亿元', 10_000_000_000],
    ['0.001元', undefined],
    ['5', undefined],
    ['-5元', undefined],
  ])('%s', (written, fen) => {
    expect(parseMoney(written)).toBe(fen)
  })

  test('is shown exactly and read back', () => {
    fc.assert(
      fc.property(fc.nat(10 ** 12), (fen) => {
        expect(parseMoney(formatMoney(fen).zh)).toBe(fen)
      }),
    )
  })
})
