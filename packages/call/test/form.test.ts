import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  createEvaluator,
  EXCLUSIONS_PATH,
  fieldsOf,
  formOf,
  problemCodes,
  problemsOf,
  sectionStates,
  wholeFormOf,
  withValue,
} from '../src/index.ts'
import { contentOf, junk } from './arbitrary.ts'
import { sampleCall } from './support.ts'

const call = sampleCall()
const talent = formOf(call, 'T')
const field = (form: typeof talent, path: string) => fieldsOf(form).find((f) => f.path === path)
const ID = '11010519491231002X'

describe('formOf', () => {
  test('keeps the order of sections and drops the empty ones', () => {
    expect(talent.sections.map((s) => s.id)).toEqual([
      'basics',
      'areas',
      'plan',
      'schedule',
      'people',
      'budget',
    ])
  })

  test('lets applicants name experts to keep out, as many as the review allows', () => {
    const review = { ...call.review!, exclusions: 2 }
    const asked = (r: object) =>
      field(formOf({ ...call, review: { ...review, ...r } } as typeof call, 'T'), EXCLUSIONS_PATH)
    expect(asked({})).toMatchObject({ type: 'rows', required: false, maxRows: 2, section: 'people' })
    expect(asked({ exclusions: 0 })).toBeUndefined()
    expect(field(formOf({ ...call, review: undefined }, 'T'), EXCLUSIONS_PATH)).toBeUndefined()
  })

  test('asks for the type first, and only of tracks with types', () => {
    expect(formOf(call, 'Q').sections[0]!.fields[0]).toMatchObject({
      type: 'choice',
      path: 'basics.type',
      required: true,
    })
    expect(field(talent, 'basics.type')).toBeUndefined()
  })

  test.each([
    [undefined, ['targets.services']],
    ['base', ['targets.services', 'targets.staff', 'targets.scientists']],
    ['station', ['targets.services', 'targets.speakers']],
    ['nonsense', ['targets.services']],
  ])('type %s asks for its own targets', (type, paths) => {
    const targets = formOf(call, 'Q', type).sections.find((s) => s.id === 'targets')!
    expect(targets.fields.map((f) => f.path)).toEqual(paths)
  })

  test('merges two floors of one place into the stricter, which names its rule', () => {
    expect(field(formOf(call, 'Q', 'station'), 'targets.services')).toMatchObject({
      floor: 5,
      rule: 'Q/services',
    })
    expect(field(formOf(call, 'Q', 'base'), 'targets.services')).toMatchObject({
      floor: 20,
      max: 500,
      rule: 'Q/base-services',
    })
  })

  test('the whole form has the fields of every type', () => {
    const whole = fieldsOf(wholeFormOf(call, 'Q')).map((f) => f.path)
    for (const type of ['base', 'station'])
      expect(whole).toEqual(expect.arrayContaining(fieldsOf(formOf(call, 'Q', type)).map((f) => f.path)))
  })

  test('an either-or shows no floor of its own', () => {
    expect(field(formOf(call, 'P'), 'targets.stations@county')).toMatchObject({
      floor: undefined,
      required: false,
    })
  })

  test('no place stands twice', () => {
    for (const t of call.tracks) {
      const paths = fieldsOf(wholeFormOf(call, t.id)).map((f) => f.path)
      expect(new Set(paths).size).toBe(paths.length)
    }
  })

  test('refuses a track that the call does not have', () => {
    expect(() => formOf(call, 'X')).toThrow(RangeError)
  })
})

/** Track, path, value, and the problem there (or none). */
const CASES: [string, string, unknown, string | undefined, string?][] = [
  ['T', 'basics.title', undefined, 'blank'],
  ['T', 'basics.title', '  ', 'blank'],
  ['T', 'basics.title', 'x'.repeat(40), undefined],
  ['T', 'basics.title', '𠮷'.repeat(40), undefined],
  ['T', 'basics.title', 'x'.repeat(41), 'tooLong'],
  ['T', 'basics.title', 7, 'notText'],
  ['T', 'plan.summary', '九字还不够十个字', 'tooShort'],
  ['T', 'plan.summary', '这里刚好有十个汉字了', undefined],
  ['T', 'basics.phone', '13812345678', undefined],
  ['T', 'basics.phone', '0371-65707080', undefined],
  ['T', 'basics.phone', '65707080', undefined],
  ['T', 'basics.phone', '+44 20 7946 0958', undefined],
  ['T', 'basics.phone', '1381234567', 'badPhone'],
  ['T', 'basics.phone', '23812345678', 'badPhone'],
  ['T', 'basics.phone', '电话', 'badPhone'],
  ['T', 'basics.email', undefined, undefined],
  ['T', 'basics.email', 'name@example.com', undefined],
  ['T', 'basics.email', 'name@example', 'badEmail'],
  ['T', 'basics.email', 'a b@example.com', 'badEmail'],
  ['T', 'people.talent.birthDate', '1992-02-29', undefined],
  ['T', 'people.talent.birthDate', '1991-02-29', 'notDate'],
  ['T', 'people.talent.employed', 'yes', 'notYesNo'],
  ['T', 'people.talent.employed', false, undefined],
  ['T', 'people.talent.degree', 'doctor', undefined],
  ['T', 'people.talent.degree', 'bachelor', 'notAnOption'],
  ['T', 'people.talent.papers', -1, 'tooSmall'],
  ['T', 'people.talent.papers', 1000, 'tooBig'],
  ['T', 'people.talent.papers', '12', 'notNumber'],
  ['T', 'people.talent.idNumber', ID, undefined],
  ['T', 'people.talent.idNumber', ID.toLowerCase(), undefined],
  ['T', 'people.talent.idNumber', '110105194912310021', 'badIdNumber'],
  ['T', 'people.talent.idNumber', '1101', 'badIdNumber'],
  ['T', 'people.talent.idNumber', 1101, 'badIdNumber'],
  ['T', 'people.talent.idNumber', '4101************1X', undefined],
  ['T', 'people.expert', 'many', 'notAList'],
  [
    'T',
    'people.expert',
    Array.from({ length: 21 }, () => ({ name: 'a', rank: 'chair', field: 'same' })),
    'tooMany',
  ],
  ['T', 'people.expert', [{ name: 'a' }], 'incomplete', 'people.expert.0'],
  ['T', 'people.expert', [{ name: 'a', rank: 'duke', field: 'same' }], 'notAnOption', 'people.expert.0.rank'],
  [
    'T',
    'people.expert',
    [{ name: 'a', rank: 'chair', field: 'same', phone: '1' }],
    'badPhone',
    'people.expert.0.phone',
  ],
  [
    'T',
    'people.expert',
    [{ name: 'a'.repeat(41), rank: 'chair', field: 'same' }],
    'tooLong',
    'people.expert.0.name',
  ],
  ['T', 'people.expert', [{ name: 'a', rank: 'chair', field: 'same' }], undefined],
  ['T', 'schedule.guidance', [1, 2, 3, 4, 5], 'tooMany'],
  ['T', 'areas', [{ id: 'nothing' }], 'notAnOption', 'areas.0.id'],
  ['T', 'areas', [{ id: Number.NaN }], 'notAnOption', 'areas.0.id'],
  ['T', 'areas', [{ id: 'research', plan: 4 }], 'notText', 'areas.0.plan'],
  ['T', 'areas', [{ id: 'research', targets: 4 }], 'notAList', 'areas.0.targets'],
  ['T', 'budget', [{ category: 'bribes', association: 1 }], 'notAnOption', 'budget.0.category'],
  ['T', 'budget', [{ category: 'travel', association: 0.5 }], 'badAmount', 'budget.0.association'],
  ['T', 'budget', [{ category: 'travel', own: -1 }], 'badAmount', 'budget.0.own'],
  [
    'T',
    'budget',
    [{ category: 'travel', association: 1, purpose: 'x'.repeat(201) }],
    'tooLong',
    'budget.0.purpose',
  ],
  ['P', 'attachments.letter', [{ file: '' }], 'notAFile'],
  ['P', 'attachments.letter', Array.from({ length: 6 }, () => ({ file: 'a' })), 'tooMany'],
  ['P', 'conditions.importance', { answer: 'yes' }, 'notYesNo', 'conditions.importance.answer'],
  [
    'P',
    'conditions.importance',
    { answer: true, statement: 'x'.repeat(501) },
    'tooLong',
    'conditions.importance.statement',
  ],
  ['P', 'companions', [1], 'notAnOption'],
]

describe('problemsOf', () => {
  test.each(CASES)('%s %s = %j: %s', (track, path, value, code, at) => {
    const problems = problemsOf(formOf(call, track), withValue({}, path, value))
    const here = problems.filter((p) => p.path === path || p.path.startsWith(`${path}.`))
    expect(here.map((p) => [p.code, p.path])).toEqual(code === undefined ? [] : [[code, at ?? path]])
    for (const p of here) expect(p.text.zh + p.text.en).not.toMatch(/undefined|null|NaN|\[object/)
  })

  test("a birth date that is not the identity number's", () => {
    const content = { people: { talent: { idNumber: ID, birthDate: '1949-12-30' } } }
    const problem = problemsOf(talent, content).find((p) => p.code === 'birthDateDiffers')
    expect(problem).toMatchObject({ path: 'people.talent.birthDate', section: 'people' })
    expect(problem!.text.en).toContain('1949-12-31')
  })

  test('is total, and every path it names stands in the section it names', () => {
    const forms = call.tracks.map((t) => [t.id, wholeFormOf(call, t.id)] as const)
    for (const [id, form] of forms)
      fc.assert(
        fc.property(fc.oneof(contentOf(call, id), junk), (content) => {
          for (const p of problemsOf(form, content)) {
            expect(problemCodes).toContain(p.code)
            const owner = fieldsOf(form).find((f) => p.path === f.path || p.path.startsWith(`${f.path}.`))
            expect(owner?.section).toBe(p.section)
            expect(p.text.zh + p.text.en).not.toMatch(/undefined|NaN|\[object/)
          }
        }),
      )
  })
})

describe('sectionStates', () => {
  const evaluator = createEvaluator(call)
  const states = (track: string, content: unknown, extra = {}) =>
    sectionStates(formOf(call, track), content, evaluator.evaluate(track, { content, ...extra }))

  test('nothing filled in is missing, not wrong', () => {
    expect(new Set(Object.values(states('T', {})))).toEqual(new Set(['missing']))
  })

  test('a number under its floor makes its section wrong, another section stays as it is', () => {
    const s = states('Q', {
      targets: { services: 4 },
      basics: { title: 't', phone: '65707080', type: 'station' },
    })
    expect(s).toMatchObject({ basics: 'complete', targets: 'wrong', budget: 'missing' })
  })

  test('a preference that is not claimed leaves its section complete', () => {
    const conditions = { importance: { answer: true, statement: 's' } }
    expect(states('P', { conditions })).toMatchObject({ conditions: 'complete' })
    expect(states('P', { conditions: { ...conditions, matching: false } })).toMatchObject({
      conditions: 'complete',
    })
  })

  test('companions are wrong without a companion and complete with one', () => {
    expect(states('P', {}, { siblings: [] })).toMatchObject({ companions: 'wrong' })
    const siblings = [{ id: 'q', track: 'Q', state: 'draft' }]
    expect(states('P', {}, { siblings })).toMatchObject({ companions: 'complete' })
  })
})
