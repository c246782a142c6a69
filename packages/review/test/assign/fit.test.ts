import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type FitApplication, type FitExpert, Fitter, fitOf, lackingOf } from '../../src/index.ts'

const applications: FitApplication[] = [
  {
    id: 'soil',
    heading: '河南省土壤学会 黄淮海平原耕地质量提升学术会议',
    text: '围绕土壤改良、耕地保育和农田水利开展学术交流，邀请农学专家作报告。',
  },
  {
    id: 'chip',
    heading: '河南省电子学会 集成电路与人工智能学术会议',
    text: '围绕半导体材料、芯片设计和 AI 大模型开展学术交流，邀请计算机科学技术领域专家作报告。',
  },
  { id: 'care', heading: '某医院科协 老年护理论坛', text: '围绕护理学和老年医学开展学术交流。' },
]
const soil: FitExpert = {
  disciplines: ['210'],
  keywords: ['土壤改良', '耕地保育'],
  profile: '长期研究土壤改良与耕地质量，主持农田水利课题。',
}
const chip: FitExpert = {
  disciplines: ['520'],
  keywords: ['芯片设计', 'ai'],
  profile: '研究集成电路与大模型。',
}
const nurse: FitExpert = { disciplines: ['320'], keywords: ['老年护理'], profile: '' }

describe('fit', () => {
  const fitter = new Fitter(applications)
  const weights = { discipline: 1, text: 1, wish: 0 }
  const fit = (a: string, e: FitExpert) => fitOf(fitter.parts(a, fitter.prepare(e)), undefined, weights)

  test.each([
    ['soil', soil, [chip, nurse]],
    ['chip', chip, [soil, nurse]],
    ['care', nurse, [soil, chip]],
  ])('of %s is best for who knows it', (id, best, others) => {
    for (const other of others) expect(fit(id, best)).toBeGreaterThan(fit(id, other) + 0.2)
  })

  test('reads disciplines off names, and takes codes that a form asks for', () => {
    expect([...fitter.disciplinesOf('care').keys()]).toContain('32071')
    const stated = new Fitter([{ ...applications[0]!, codes: ['52020'] }])
    const parts = (code: string) =>
      stated.parts('soil', stated.prepare({ ...soil, disciplines: [code] })).discipline
    expect(['52020', '520', '52030', '210'].map(parts)).toEqual([1, 0.85, 0.6, 0])
  })

  test.each([
    ['某大学科学技术协会 储能与氢能学术交流', []],
    ['某大学科学技术协会 食品安全检测学术交流', ['550', '620']],
    ['河南省计算机学会 人工智能论坛', ['520', '52020']],
    ['河南省机械工程学会 论坛', ['460']],
  ])('%s names %j', (heading, codes) => {
    const one = new Fitter([{ id: 'a', heading, text: '确保安全，保护环境，推广技术。' }])
    expect([...one.disciplinesOf('a').keys()]).toEqual(codes)
  })

  test('an expert’s second discipline counts a little less', () => {
    const stated = new Fitter([{ ...applications[0]!, codes: ['210'] }])
    expect(stated.parts('soil', stated.prepare({ ...soil, disciplines: ['520', '210'] })).discipline).toBe(
      0.9,
    )
  })

  test.each([
    ['gladly', 1],
    ['can', 0.5],
    [undefined, 0.5],
    ['rather-not', 0],
  ] as const)('a wish of %s alone is %s', (wish, expected) => {
    expect(fitOf({ discipline: 0.3, text: 0.9 }, wish, { discipline: 0, text: 0, wish: 1 })).toBe(expected)
  })

  test('nothing that counts: nobody fits better than another', () => {
    expect(fitOf({ discipline: 1, text: 1 }, 'gladly', { discipline: 0, text: 0, wish: 0 })).toBe(0.5)
    expect(fit('nothing-of-the-kind', soil)).toBe(fit('nothing-of-the-kind', chip))
  })

  test('is between 0 and 1 for any text, and does not depend on the order of applications', () => {
    const words = fc.string({ unit: 'binary', maxLength: 60 })
    fc.assert(
      fc.property(
        fc.array(words, { maxLength: 5 }),
        words,
        fc.array(words, { maxLength: 4 }),
        (texts, profile, keywords) => {
          const all = texts.map((text, n) => ({ id: String(n), heading: text.slice(0, 9), text }))
          const [one, two] = [new Fitter(all), new Fitter([...all].reverse())]
          const expert = { disciplines: ['110'], keywords, profile }
          for (const { id } of all) {
            const parts = one.parts(id, one.prepare(expert))
            expect(parts.discipline).toBeGreaterThanOrEqual(0)
            expect(parts.text).toBeGreaterThanOrEqual(0)
            expect(Math.max(parts.discipline, parts.text)).toBeLessThanOrEqual(1)
            expect(two.parts(id, two.prepare(expert)).text).toBeCloseTo(parts.text, 12)
          }
        },
      ),
    )
  })
})

interface Case {
  readonly candidates: { expert: string; fit: number }[]
  readonly conflicts?: string[]
  readonly unit?: string
  readonly elsewhere?: string
}

describe('who lacks experts', () => {
  const expert = (id: string, more: object = {}) => ({ id, max: 1, ...more })
  const to = (...ids: string[]) => ids.map((e) => ({ expert: e, fit: 0 }))
  test.each([
    ['nobody may', { candidates: to(), experts: [] }, 'no-candidate'],
    ['one of two is barred', { candidates: to('a', 'b'), conflicts: ['b'] }, 'too-few-candidates'],
    ['both are of one unit', { candidates: to('a', 'b'), unit: 'u' }, 'spread'],
    ['one has no room', { candidates: to('a', 'b'), elsewhere: 'b' }, 'all-at-limit'],
    ['nothing is in the way', { candidates: to('a', 'b') }, 'free'],
  ])('%s', (_, { candidates, conflicts = [], unit, elsewhere }: Case, reason) => {
    const found = lackingOf({
      applications: [
        { id: 'x', reviewers: 2, candidates },
        { id: 'y', reviewers: 1, candidates: to('b') },
      ],
      experts: ['a', 'b'].map((id) => expert(id, { ...(unit && { unit }) })),
      conflicts: conflicts.map((e: string) => ({ application: 'x', expert: e })),
      locked: elsewhere ? [{ application: 'y', expert: elsewhere }] : [],
    })
    expect(found.find((l) => l.application === 'x')).toMatchObject({ missing: 2, reason })
    expect(found.some((l) => l.application === 'y')).toBe(!elsewhere)
  })
})
