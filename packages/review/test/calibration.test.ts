import { describe, expect, test } from 'vitest'
import { type ScoringTerms, type Sheet, scoreTrack } from '../src/index.ts'
import { fitMixedModel } from '../src/score/mixed-model.ts'

/** Small, seeded (mulberry32), and normal by Box and Muller. */
function normals(seed: number): () => number {
  let a = seed
  const next = () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  return () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
}

type Triple = [row: number, column: number, value: number]
const fit = (triples: Triple[]) =>
  fitMixedModel({
    rows: Math.max(...triples.map((t) => t[0])) + 1,
    columns: Math.max(...triples.map((t) => t[1])) + 1,
    row: Int32Array.from(triples, (t) => t[0]),
    column: Int32Array.from(triples, (t) => t[1]),
    value: Float64Array.from(triples, (t) => t[2]),
  })

const range = (n: number) => Array.from({ length: n }, (_, i) => i)
const mean = (all: number[]) => all.reduce((s, v) => s + v, 0) / all.length

describe('the mixed model', () => {
  test('where everybody judges everything it is the analysis of variance, in closed form', () => {
    const [rows, columns] = [12, 5]
    const z = normals(1)
    const a = range(rows).map(() => 6 * z())
    const b = range(columns).map(() => 4 * z())
    const y = range(rows).map((i) => range(columns).map((j) => 75 + a[i]! + b[j]! + 3 * z()))
    const all = mean(y.flat())
    const byRow = y.map(mean)
    const byColumn = range(columns).map((j) => mean(y.map((r) => r[j]!)))
    const square = (list: number[]) => list.reduce((s, v) => s + v * v, 0)
    const rest =
      square(y.flatMap((r, i) => r.map((v, j) => v - byRow[i]! - byColumn[j]! + all))) /
      ((rows - 1) * (columns - 1))
    const rowVariance = ((columns * square(byRow.map((v) => v - all))) / (rows - 1) - rest) / columns
    const columnVariance = ((rows * square(byColumn.map((v) => v - all))) / (columns - 1) - rest) / rows

    const model = fit(y.flatMap((r, i) => r.map((v, j): Triple => [i, j, v])))!
    expect(model.mean).toBeCloseTo(all, 8)
    expect(model.variance.rest).toBeCloseTo(rest, 2)
    expect(model.variance.rows / rowVariance).toBeCloseTo(1, 2)
    expect(model.variance.columns / columnVariance).toBeCloseTo(1, 2)
    const drawn = (rows * columnVariance) / (rows * columnVariance + rest)
    for (const j of range(columns)) expect(model.columnEffect[j]).toBeCloseTo((byColumn[j]! - all) * drawn, 2)
    // What experts add is the same for all, so nothing changes between applications.
    for (const i of range(rows)) expect(model.rowEstimate[i]! - byRow[i]!).toBeCloseTo(0, 8)
  })

  test('its standard errors are what it is off by, with three experts each', () => {
    const off = { rows: [] as number[], columns: [] as number[] }
    for (const seed of range(60)) {
      const z = normals(seed + 10)
      const [rows, columns] = [80, 20]
      const a = range(rows).map(() => 75 + 6 * z())
      const b = range(columns).map(() => 5 * z())
      const triples = range(rows).flatMap((i) =>
        [1, 3, 7].map((step): Triple => {
          const j = (i * step + step + Math.floor(i / columns)) % columns
          return [i, j, a[i]! + b[j]! + 4 * z()]
        }),
      )
      const model = fit(triples)!
      for (const i of range(rows)) off.rows.push(((model.rowEstimate[i]! - a[i]!) / model.rowError[i]!) ** 2)
      for (const j of range(columns))
        off.columns.push(((model.columnEffect[j]! - b[j]!) / model.columnError[j]!) ** 2)
    }
    expect(mean(off.rows)).toBeGreaterThan(0.9)
    expect(mean(off.rows)).toBeLessThan(1.1)
    expect(mean(off.columns)).toBeGreaterThan(0.85)
    expect(mean(off.columns)).toBeLessThan(1.15)
  })

  test.each<[what: string, triples: Triple[]]>([
    ['one expert', range(20).map((i) => [i, 0, 60 + i])],
    ['one opinion each', range(20).map((i) => [i, i % 4, 60 + i])],
    ['two applications', range(2).flatMap((i) => range(5).map((j): Triple => [i, j, 60 + i + j]))],
  ])('of %s says nothing', (_, triples) => {
    expect(fit(triples)).toBeUndefined()
  })

  test.each<[what: string, value: (i: number, j: number) => number]>([
    ['all equal', () => 80],
    ['all equal for each application', (i) => 60 + 5 * i],
    ['all equal of each expert', (_, j) => 60 + 5 * j],
    ['sums without a rest', (i, j) => 60 + 5 * i + 2 * j],
    ['one that stands apart', (i, j) => (i === 0 && j === 0 ? 0 : 100)],
  ])('of five applications, %s, stays finite', (_, value) => {
    const triples = range(5).flatMap((i) =>
      [0, 1, 2].map((s): Triple => [i, (i + s) % 5, value(i, (i + s) % 5)]),
    )
    const model = fit(triples)!
    const numbers = [
      model.mean,
      ...model.rowEstimate,
      ...model.rowError,
      ...model.columnEffect,
      ...model.columnError,
    ]
    expect(numbers.every(Number.isFinite)).toBe(true)
    expect(model.mean).toBeGreaterThanOrEqual(0)
    expect(model.mean).toBeLessThanOrEqual(100)
  })

  test('groups of experts that share no application do not disturb each other', () => {
    const z = normals(5)
    const triples = range(30).flatMap((i) =>
      range(3).map((j): Triple => [i, (i < 15 ? 0 : 3) + j, 70 + (i % 15) + 3 * j + z()]),
    )
    const model = fit(triples)!
    expect(model.columnEffect[0]).toBeLessThan(model.columnEffect[2]!)
    expect(model.columnEffect[3]).toBeLessThan(model.columnEffect[5]!)
  })
})

describe('a calibrated track', () => {
  const terms: ScoringTerms = {
    scale: { min: 0, max: 100, step: 1 },
    recommendation: [],
    suggestedAmount: false,
    aggregation: 'calibrated',
    decimals: 2,
    flags: { outlier: 20, disagreement: 30, leniency: 4 },
    criteria: [{ id: 'all', weight: 100 }],
  }
  const sheet = (application: string, expert: string, score: number): Sheet => ({
    application,
    expert,
    marks: [{ criterion: 'all', score }],
  })
  // Twelve of growing worth; "strict" takes ten off, and judges the six that "mild" does not, each with two of four others.
  const sheets = range(12).flatMap((i) => {
    const id = `app-${String(i).padStart(2, '0')}`
    const worth = 70 + i
    const wobble = [0, 1, -1, 1, 0, -1][i % 6]!
    return [
      i % 2 === 0 ? sheet(id, 'strict', worth - 10 + wobble) : sheet(id, 'mild', worth + 6 - wobble),
      sheet(id, `other-${i % 4}`, worth + wobble),
      sheet(id, `other-${(i + 1) % 4}`, worth - wobble),
    ]
  })

  test('is in the order of worth where the mean is not, and says who is strict', () => {
    const { applications, experts } = scoreTrack(terms, sheets)
    const sorted = (by: 'raw' | 'score') =>
      applications.toSorted((a, b) => a[by]! - b[by]!).map((a) => a.application)
    const worth = applications.map((a) => a.application)
    expect(sorted('raw')).not.toEqual(worth)
    expect(sorted('score')).toEqual(worth)
    expect(experts.filter((e) => e.flags.length > 0).map((e) => [e.expert, ...e.flags])).toEqual([
      ['mild', 'lenient'],
      ['strict', 'strict'],
    ])
    expect(experts.find((e) => e.expert === 'strict')!.leniency).toBeLessThan(-7)
    for (const a of applications) expect(a).toMatchObject({ by: 'calibrated', error: expect.any(Number) })
  })

  test('whoever sees the experts’ leniency can do the sum again', () => {
    const { applications, experts } = scoreTrack(terms, sheets)
    const leniency = new Map(experts.map((e) => [e.expert, e.leniency!]))
    for (const a of applications) {
      const again = mean(a.sheets.map((s) => s.total! - leniency.get(s.expert)!))
      expect(a.score).toBeCloseTo(again, 1)
      expect(Math.abs(a.score! - again)).toBeLessThanOrEqual(0.00500001)
    }
  })

  test('the leniency is told whatever the rule is; the score stays the rule’s', () => {
    const { applications, experts } = scoreTrack({ ...terms, aggregation: 'mean' }, sheets)
    expect(experts.find((e) => e.expert === 'strict')!.flags).toEqual(['strict'])
    for (const a of applications) expect(a).toMatchObject({ by: 'mean', error: null, score: a.raw })
  })
})
