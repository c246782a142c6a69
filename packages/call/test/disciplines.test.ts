import { expect, test } from 'vitest'
import { DISCIPLINES, disciplineTitle, firstLevelOf } from '../src/disciplines/index.ts'

const second = DISCIPLINES.flatMap((d) => d.second)

test('the list is whole: 62 of the first level in the standard’s order, 738 of the second', () => {
  expect(DISCIPLINES).toHaveLength(62)
  expect(DISCIPLINES[0]?.code).toBe('110')
  expect(DISCIPLINES.at(-1)?.code).toBe('910')
  expect(second).toHaveLength(738)
  const firsts = DISCIPLINES.map((d) => d.code)
  expect(firsts).toEqual([...firsts].sort())
  // Of these 413, 416 and 535 were put in between in 2009.
  expect(firsts.filter((c) => !c.endsWith('0'))).toEqual(['413', '416', '535'])
})

test('codes have three and five digits, stand once, in order, below their own first level', () => {
  const codes = [...DISCIPLINES, ...second].map((d) => d.code)
  expect(new Set(codes).size).toBe(codes.length)
  for (const first of DISCIPLINES) {
    expect(first.code).toMatch(/^\d{3}$/)
    const below = first.second.map((d) => d.code)
    expect(below, first.code).toEqual([...below].sort())
    for (const code of below) expect([code.length, firstLevelOf(code)]).toEqual([5, first.code])
    // Every one but 416 ends with what it does not name.
    if (first.code !== '416')
      expect(first.second.at(-1)).toMatchObject({
        code: `${first.code}99`,
        title: { zh: `${first.title.zh}其他学科` },
      })
  }
})

test('each has a name in both languages; within a first level no two have the same', () => {
  for (const { title, code, second: below } of DISCIPLINES) {
    for (const d of [{ title, code }, ...below]) {
      expect(d.title.zh, d.code).toMatch(/^[\p{Script=Han}、，]+$/u)
      expect(d.title.en, d.code).toMatch(/^[A-Z][\w ,’-]+$/)
    }
    for (const lang of ['zh', 'en'] as const)
      expect(new Set(below.map((d) => d.title[lang])).size, code).toBe(below.length)
  }
})

test.each([
  ['110', '数学'],
  ['11011', '数学史'],
  ['23030', '兽医学'],
  ['41330', '信息技术系统性应用'],
  ['52020', '人工智能'],
  ['63032', '区域经济管理'],
  ['91060', '生物与医学统计学'],
])('%s is %s', (code, zh) => expect(disciplineTitle(code)?.zh).toBe(zh))

test('what is no code has no name', () => {
  for (const code of ['', '11', '1101', '11012', '999', '110110'])
    expect(disciplineTitle(code)).toBeUndefined()
})
