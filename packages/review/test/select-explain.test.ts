import fc from 'fast-check'
import { expect, test } from 'vitest'
import { explainReason, RESULT_TITLES, type Reason } from '../src/index.ts'

// Complete by type: a code more has to be listed here, too.
const CODES: Record<Reason['code'], true> = {
  withdrawn: true,
  'objection-upheld': true,
  'false-statement': true,
  'found-ineligible': true,
  ineligible: true,
  'screening-open': true,
  'companion-out': true,
  'companion-missing': true,
  'companion-open': true,
  'nested-in': true,
  'carrier-open': true,
  'carrier-not-shortlisted': true,
  'no-score': true,
  'too-few-opinions': true,
  'below-floor': true,
  'panel-open': true,
  'panel-failed': true,
  'within-quota': true,
  'beyond-quota': true,
  'over-cap': true,
  'tie-at-cut': true,
  'tie-in-unit': true,
  'by-priorities': true,
  'by-vote': true,
}
const codes = Object.keys(CODES) as Reason['code'][]

test('every reason has a sentence of its own in both languages, with nothing left open', () => {
  const said = codes.map((code) => explainReason({ code, about: ['x'], saw: 1, need: 2 }))
  for (const { zh, en } of said) {
    expect(zh).toMatch(/\p{Script=Han}/u)
    expect(en).not.toMatch(/\p{Script=Han}/u)
    expect(zh + en).not.toMatch(/undefined|NaN|\[object/)
  }
  expect(new Set(said.map((t) => t.zh)).size).toBe(codes.length)
  expect(new Set(said.map((t) => t.en)).size).toBe(codes.length)
  expect(new Set(Object.values(RESULT_TITLES).map((t) => t.en)).size).toBe(8)
})

const lookup = {
  application: (id: string) => ({ zh: `甲 ${id}`, en: `A ${id}` }),
  track: (id: string) => ({ zh: `类 ${id}`, en: `T ${id}` }),
}
test.each<[reason: Reason, zh: string, en: string]>([
  [{ code: 'nested-in', about: ['p1'] }, '作为 甲 p1 的子项目', 'nested project of A p1'],
  [{ code: 'companion-missing', about: ['C1', 'C2'] }, '在 类 C1、类 C2 的子项目', 'in T C1, T C2'],
  [{ code: 'tie-at-cut', about: ['b'], need: 1 }, '只剩 1 个名额', 'A b, and 1 place is left'],
  [{ code: 'tie-in-unit', about: ['b', 'c'], need: 2 }, '本单位还可入围 2 项', '2 places are left'],
  [{ code: 'below-floor', saw: 59.99, need: 60 }, '得分 59.99，低于入围最低分 60', '59.99 is below 60'],
  [{ code: 'over-cap', saw: 2, need: 2 }, '已有 2 项，限 2 项', 'has 2 here already, of 2 at most'],
  [
    { code: 'tie-at-cut', about: ['a', 'b', 'c', 'd', 'e', 'f', 'g'], need: 3 },
    '甲 e等 7 项 不分先后',
    'A e and 2 more, and 3 places are left',
  ],
])('$0.code names what it is about', (reason, zh, en) => {
  const said = explainReason(reason, lookup)
  expect(said.zh).toContain(zh)
  expect(said.en).toContain(en)
})

test('it is total, whatever a reason leaves out', () => {
  fc.assert(
    fc.property(fc.constantFrom(...codes), fc.array(fc.string()), (code, about) => {
      expect(explainReason({ code, about }).zh.length).toBeGreaterThan(0)
    }),
  )
})
