import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type ApplicationFacts,
  type Conflict,
  conflictsOf,
  type ExpertFacts,
  indexExperts,
  type RecusalRules,
} from '../src/index.ts'

const RULES: RecusalRules = { earlierYears: 3, year: 2023 }

const expert = (more: Partial<ExpertFacts> = {}): ExpertFacts => ({
  id: 'e1',
  name: '王敏',
  units: [{ name: '郑州大学', code: '12410000415801' }],
  earlier: [],
  relations: [],
  declared: [],
  ...more,
})
const application = (more: Partial<ApplicationFacts> = {}): ApplicationFacts => ({
  id: 'a1',
  units: [{ name: '河南省某学会', code: '51410000000001' }],
  partners: [],
  people: [],
  exclusions: [],
  ...more,
})
const conflicts = (e: Partial<ExpertFacts>, a: Partial<ApplicationFacts>) =>
  conflictsOf(indexExperts([expert(e)]), application(a), RULES)

const zzu = { name: '郑州大学', code: '12410000415801' }
const person = (name: string, more = {}) => ({ name, part: 'leader' as const, ...more })

describe('one expert and one application', () => {
  test.each<[string, Partial<ExpertFacts>, Partial<ApplicationFacts>, Partial<Conflict>[]]>([
    ['nothing in common', {}, {}, []],
    [
      'the same unit by its code, under another name',
      {},
      { units: [{ ...zzu, name: '郑大科协' }] },
      [{ kind: 'same-unit', hard: true, source: '郑大科协' }],
    ],
    ['the same name, other codes: two bodies', {}, { units: [{ ...zzu, code: '99' }] }, []],
    [
      'the same name, a code only on one side',
      {},
      { units: [{ name: '郑州 大学' }] },
      [{ kind: 'same-unit', hard: true }],
    ],
    [
      'the applicant’s host',
      {},
      { units: [{ name: '郑州大学科协' }, zzu] },
      [{ kind: 'same-unit', source: '郑州大学' }],
    ],
    ['a co-applicant', {}, { partners: [zzu] }, [{ kind: 'partner-unit', hard: true }]],
    [
      'left the unit two years ago',
      { units: [], earlier: [{ body: zzu, until: 2021 }] },
      { units: [zzu] },
      [{ kind: 'earlier-unit', detail: '2021' }],
    ],
    [
      'left the unit three years ago',
      { units: [], earlier: [{ body: zzu, until: 2020 }] },
      { units: [zzu] },
      [],
    ],
    [
      'the same person by identity number, under another name',
      { idHash: 'h' },
      { people: [person('王民', { idHash: 'h' })] },
      [{ kind: 'same-person', hard: true, detail: 'leader' }],
    ],
    [
      'the same name with another identity number',
      { idHash: 'h' },
      { people: [person('王敏', { idHash: 'i' })] },
      [],
    ],
    [
      'the same name in the same unit',
      { unit: zzu },
      { people: [person('王 敏', { unit: zzu })] },
      [{ kind: 'same-person', hard: true }],
    ],
    [
      'the same name in another unit',
      { unit: zzu },
      { people: [person('王敏', { unit: { name: '河南大学' } })] },
      [],
    ],
    [
      'the same name, no more known: for a person to settle',
      {},
      { people: [person('王敏')] },
      [{ kind: 'same-person', hard: false }],
    ],
    [
      'a student of the expert in the team',
      { relations: [{ name: '李雷', idHash: 's', relation: 'student' }] },
      { people: [person('李雷', { idHash: 's', part: 'team' })] },
      [{ kind: 'relation', hard: true, detail: 'student', source: '李雷' }],
    ],
    [
      'a co-author by name alone',
      { relations: [{ name: '李雷', relation: 'co-author' }] },
      { people: [person('李雷')] },
      [{ kind: 'relation', hard: false, detail: 'co-author' }],
    ],
    [
      'named by the applicant',
      {},
      { exclusions: [{ name: '王敏', reason: '有竞争关系' }] },
      [{ kind: 'excluded', hard: true, source: '有竞争关系' }],
    ],
    [
      'another of that name in another unit was meant',
      { unit: zzu },
      { exclusions: [{ name: '王敏', unit: { name: '河南大学' }, reason: '竞争' }] },
      [],
    ],
    [
      'declared',
      { declared: [{ application: 'a1', reason: '参与过方案论证' }] },
      {},
      [{ kind: 'declared', hard: true, source: '参与过方案论证' }],
    ],
    ['declared for another', { declared: [{ application: 'a2', reason: '…' }] }, {}, []],
    [
      'two reasons are both given',
      { declared: [{ application: 'a1', reason: '亲属' }] },
      { units: [zzu] },
      [{ kind: 'declared' }, { kind: 'same-unit' }],
    ],
    [
      'empty names meet nobody',
      { name: '', units: [{ name: '' }] },
      { units: [{ name: '' }], people: [person('')] },
      [],
    ],
  ])('%s', (_, e, a, expected) => {
    const found = conflicts(e, a)
    expect(found).toHaveLength(expected.length)
    for (const [n, one] of expected.entries()) expect(found[n]).toMatchObject(one)
  })
})

test('the index finds just what looking at each pair finds, whatever the order', () => {
  const body = fc.record({
    name: fc.constantFrom('甲', '乙', '丙'),
    code: fc.option(fc.constantFrom('1', '2', '3'), { nil: undefined }),
  })
  const named = fc.record({
    name: fc.constantFrom('张', '王', '李'),
    idHash: fc.option(fc.constantFrom('x', 'y'), { nil: undefined }),
    unit: fc.option(body, { nil: undefined }),
  })
  const experts = fc.array(
    fc.tuple(
      named,
      fc.array(body, { maxLength: 2 }),
      fc.array(fc.record({ body, until: fc.integer({ min: 2018, max: 2023 }) }), { maxLength: 1 }),
      fc.array(fc.tuple(named, fc.constant({ relation: 'student' as const })), { maxLength: 1 }),
    ),
    { maxLength: 6 },
  )
  fc.assert(
    fc.property(
      experts,
      fc.array(body, { maxLength: 2 }),
      fc.array(body, { maxLength: 1 }),
      fc.array(named, { maxLength: 2 }),
      fc.array(named, { maxLength: 1 }),
      (list, units, partners, people, exclusions) => {
        const all = list.map(
          ([own, u, earlier, relations], n): ExpertFacts => ({
            ...(own as ExpertFacts),
            id: `e${n}`,
            units: u as ExpertFacts['units'],
            earlier: earlier as ExpertFacts['earlier'],
            relations: relations.map(([who, what]) => ({ ...who, ...what })) as ExpertFacts['relations'],
            declared: [],
          }),
        )
        const app = application({
          units: units as ApplicationFacts['units'],
          partners: partners as ApplicationFacts['partners'],
          people: people.map((p) => ({ ...p, part: 'team' as const })) as ApplicationFacts['people'],
          exclusions: exclusions.map((p) => ({ ...p, reason: 'r' })) as ApplicationFacts['exclusions'],
        })
        const together = conflictsOf(indexExperts(all), app, RULES)
        const each = all.flatMap((e) => conflictsOf(indexExperts([e]), app, RULES))
        expect(together).toEqual(each)
        expect(conflictsOf(indexExperts(all.toReversed()), app, RULES)).toEqual(together)
      },
    ),
  )
})

test('10,000 experts and 5,000 applications are gone through by what they share, not pair by pair', () => {
  const experts = Array.from({ length: 10_000 }, (_, n) =>
    expert({ id: `e${n}`, name: `n${n}`, units: [{ name: `u${n % 2000}`, code: `${n % 2000}` }] }),
  )
  const index = indexExperts(experts)
  let looked = 0
  const counting: typeof index = {
    ...index,
    byBody: new Map(
      [...index.byBody].map(([key, list]) => [
        key,
        new Proxy(list as ExpertFacts[], {
          get: (target, p, r) => {
            if (/^\d+$/.test(String(p))) looked++
            return Reflect.get(target, p, r)
          },
        }),
      ]),
    ),
  }
  const found = Array.from({ length: 5000 }, (_, n) =>
    conflictsOf(counting, application({ id: `a${n}`, units: [{ name: `u${n}`, code: `${n}` }] }), RULES),
  ).flat()
  expect(found).toHaveLength(2000 * 5)
  expect(looked).toBeLessThan(5000 * 20)
})
