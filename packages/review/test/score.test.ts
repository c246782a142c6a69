import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readSheet, type ScoringTerms, type Sheet, scoreTrack } from '../src/index.ts'

const TERMS: ScoringTerms = {
  scale: { min: 0, max: 100, step: 0.5 },
  comments: { below: 60, above: 90, minLength: 5 },
  recommendation: [],
  suggestedAmount: false,
  aggregation: 'mean',
  decimals: 2,
  tooFast: { seconds: 60 },
  tooShort: { characters: 4 },
  flags: { outlier: 20, disagreement: 30, leniency: 3 },
  criteria: [
    { id: 'worth', weight: 60 },
    { id: 'means', weight: 40 },
  ],
}

const sheet = (application: string, expert: string, worth: number, means = worth): Sheet => ({
  application,
  expert,
  marks: [
    { criterion: 'worth', score: worth, comment: '内容扎实可行' },
    { criterion: 'means', score: means, comment: '保障条件具备' },
  ],
  comment: '总体可行',
  seconds: 600,
})
const base = sheet('a', 'e', 80, 70)
const mark = (score: number, comment?: string): Sheet => ({
  ...base,
  marks: [{ criterion: 'worth', score, ...(comment !== undefined && { comment }) }, base.marks[1]!],
})

describe('an opinion', () => {
  const asked = {
    ...TERMS,
    recommendation: ['yes', 'no'].map((id) => ({ id, title: { zh: id, en: id } })),
    suggestedAmount: true,
  }
  test.each<[what: string, sheet: Sheet, faults: unknown[], terms?: ScoringTerms]>([
    ['is valid when complete', base, []],
    ['at the ends of the scale, with comments', mark(100, '十分突出很好'), []],
    ['of half a point', mark(79.5), []],
    ['off the scale', mark(100.5, '十分突出很好'), [{ code: 'off-scale', criterion: 'worth', saw: 100.5 }]],
    ['that is no number', mark(Number.NaN), [{ code: 'off-scale', criterion: 'worth', saw: Number.NaN }]],
    ['between two steps', mark(79.3), [{ code: 'off-step', criterion: 'worth', saw: 79.3, need: 0.5 }]],
    ['low without a comment', mark(59.5), [{ code: 'comment-missing', criterion: 'worth', saw: 0, need: 5 }]],
    ['exactly at the limit needs none', mark(60), []],
    ['high at the limit needs none', mark(90), []],
    [
      'with a comment of spaces',
      mark(95, '  好 \n 好  '),
      [{ code: 'comment-missing', criterion: 'worth', saw: 2, need: 5 }],
    ],
    [
      'without a mark',
      { ...base, marks: base.marks.slice(1) },
      [{ code: 'mark-missing', criterion: 'worth' }],
    ],
    [
      'with a mark twice',
      { ...base, marks: [...base.marks, base.marks[0]!] },
      [{ code: 'mark-twice', criterion: 'worth' }],
    ],
    [
      'on a criterion that is none',
      { ...base, marks: [...base.marks, { criterion: 'beauty', score: 1 }] },
      [{ code: 'criterion-unknown', criterion: 'beauty' }],
    ],
    ['without the recommendation', base, [{ code: 'recommendation-missing' }], asked],
    [
      'with one that is no choice',
      { ...base, recommendation: 'maybe' },
      [{ code: 'recommendation-unknown', saw: 'maybe' }],
      asked,
    ],
    ['with all that is asked', { ...base, recommendation: 'yes', suggestedAmount: 500_000_00 }, [], asked],
    [
      'with half a fen',
      { ...base, recommendation: 'yes', suggestedAmount: 0.5 },
      [{ code: 'amount-not-money', saw: 0.5 }],
      asked,
    ],
    [
      'with an amount that nobody asked',
      { ...base, suggestedAmount: 1 },
      [{ code: 'amount-not-asked', saw: 1 }],
    ],
  ])('%s', (_, given, faults, terms = TERMS) => {
    const { read } = readSheet(terms, given)
    expect(read.faults).toEqual(faults)
    expect(read.total === null).toBe(faults.length > 0)
  })

  test('too fast or too short is flagged and counts', () => {
    const read = (more: Partial<Sheet>) => readSheet(TERMS, { ...base, ...more }).read
    const bare = base.marks.map(({ comment: _, ...m }) => m)
    expect(read({})).toMatchObject({ flags: [], total: 76 })
    expect(read({ seconds: 59 })).toMatchObject({ flags: ['too-fast'], total: 76 })
    expect(read({ seconds: 60 }).flags).toEqual([])
    expect(read({ marks: bare, comment: '可行。' })).toMatchObject({ flags: ['too-short'], total: 76 })
  })

  test('weighs exactly where binary fractions would not', () => {
    const criteria = [
      { id: 'worth', weight: 33.3 },
      { id: 'means', weight: 66.7 },
    ]
    // 0.333 × 0.5 + 0.667 × 1.5 = 1.167; a half goes up
    const exact = { ...TERMS, comments: undefined, criteria }
    expect(readSheet(exact, sheet('a', 'e', 0.5, 1.5)).read.total).toBe(1.17)
    const half = [
      { id: 'worth', weight: 50 },
      { id: 'means', weight: 50 },
    ]
    // 1.005 as a binary fraction is less than it is.
    const fine = { ...exact, scale: { min: 0, max: 10, step: 0.01 }, criteria: half }
    expect(readSheet(fine, sheet('a', 'e', 1, 1.01)).read.total).toBe(1.01)
    expect(readSheet(fine, sheet('a', 'e', 0.29, 0.57)).read.total).toBe(0.43)
  })
})

describe('the score of an application', () => {
  const of = (aggregation: ScoringTerms['aggregation'], ...totals: number[]) =>
    scoreTrack(
      { ...TERMS, aggregation },
      totals.map((t, n) => sheet('a', `e${n}`, t)),
    ).applications[0]!
  test.each<
    [rule: 'mean' | 'trimmed' | 'median' | 'calibrated', totals: number[], score: number, by: string]
  >([
    ['mean', [80, 85, 85], 83.33, 'mean'],
    ['mean', [80, 80.5, 80.5, 80.5, 80.5, 80.5, 80.5, 80.5], 80.44, 'mean'],
    ['trimmed', [50, 80, 82, 99], 81, 'trimmed'],
    ['trimmed', [50, 50, 82, 99, 99], 77, 'trimmed'],
    ['trimmed', [50, 80, 83], 71, 'mean'],
    ['median', [50, 80, 99], 80, 'median'],
    ['median', [50, 80, 81.5, 99], 80.75, 'median'],
    ['median', [70], 70, 'median'],
    ['calibrated', [50, 80, 83], 71, 'mean'],
  ])('%s of %j', (rule, totals, score, by) => {
    expect(of(rule, ...totals)).toMatchObject({ score, by, opinions: totals.length, error: null })
  })

  test('the mean as given stands beside what the rule makes', () => {
    expect(of('trimmed', 50, 80, 82, 99)).toMatchObject({ raw: 77.75, score: 81, spread: 49 })
  })

  test('an invalid opinion is shown and does not count', () => {
    const [one] = scoreTrack(TERMS, [
      sheet('a', 'x', 80),
      sheet('a', 'y', 101),
      sheet('a', 'z', 70),
    ]).applications
    expect(one).toMatchObject({ opinions: 2, raw: 75, score: 75 })
    expect(one!.sheets.map((s) => [s.expert, s.total])).toEqual([
      ['x', 80],
      ['y', null],
      ['z', 70],
    ])
    expect(scoreTrack(TERMS, [sheet('a', 'y', 101)]).applications[0]).toMatchObject({
      opinions: 0,
      raw: null,
      score: null,
    })
  })

  test.each<[totals: number[], outliers: number[], disagree: boolean]>([
    [[80, 82, 84], [], false],
    [[80, 82, 60], [60], false],
    [[80, 82, 50], [50], true],
    [[40, 82], [], true],
    // Of two camps nobody is the outlier.
    [[50, 50, 90, 90], [], true],
    [[70, 71, 72, 91.5], [91.5], false],
  ])('of %j stands out %j', (totals, outliers, disagree) => {
    const one = of('mean', ...totals)
    expect(one.sheets.filter((s) => s.flags.includes('outlier')).map((s) => s.total)).toEqual(outliers)
    expect(one.flags).toEqual(disagree ? ['disagreement'] : [])
  })

  test('no limit in the call, no flag', () => {
    const { flags: _, tooFast: __, tooShort: ___, ...plain } = TERMS
    const scores = scoreTrack(plain, [
      sheet('a', 'x', 0),
      sheet('a', 'y', 100),
      { ...sheet('a', 'z', 100), seconds: 1 },
    ])
    expect(scores.applications[0]).toMatchObject({ flags: [] })
    expect(scores.applications[0]!.sheets.flatMap((s) => s.flags)).toEqual([])
  })
})

test('properties: order changes nothing; a score is within its opinions; a better opinion never makes it worse', () => {
  const marks = fc.array(
    fc.record({
      application: fc.constantFrom('a', 'b', 'c', 'd'),
      expert: fc.constantFrom('p', 'q', 'r', 's'),
      half: fc.integer({ min: 120, max: 180 }),
    }),
    { minLength: 1, maxLength: 16 },
  )
  const rules = fc.constantFrom<ScoringTerms['aggregation']>('mean', 'trimmed', 'median', 'calibrated')
  fc.assert(
    fc.property(marks, rules, fc.nat(), (given, aggregation, turn) => {
      const terms = { ...TERMS, aggregation }
      const sheets = [
        ...new Map(
          given.map((m) => [m.application + m.expert, sheet(m.application, m.expert, m.half / 2)]),
        ).values(),
      ]
      const scores = scoreTrack(terms, sheets)
      const at = turn % sheets.length
      expect(scoreTrack(terms, [...sheets.slice(at), ...sheets.slice(0, at)])).toEqual(scores)
      if (aggregation === 'calibrated') return
      for (const { score, sheets: own } of scores.applications) {
        expect(score).toBeGreaterThanOrEqual(Math.min(...own.map((s) => s.total!)))
        expect(score).toBeLessThanOrEqual(Math.max(...own.map((s) => s.total!)))
      }
      const raised = sheets.map((s, n) => (n === at ? sheet(s.application, s.expert, 90) : s))
      const after = scoreTrack(terms, raised).applications
      for (const [n, a] of after.entries())
        expect(a.score).toBeGreaterThanOrEqual(scores.applications[n]!.score!)
    }),
    { numRuns: 300 },
  )
})
