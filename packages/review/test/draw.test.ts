import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Candidate,
  commitment,
  DRAW_STEPS,
  type DrawFrame,
  type DrawRecord,
  frameHash,
  frameIssues,
  runDraw,
  seededOrder,
  seedOf,
  verifyDraw,
} from '../src/index.ts'

const title = { zh: '层', en: 'Stratum' }

function frameOf(sizes: Record<string, number>, draw: number, units: number, perUnit = 1): DrawFrame {
  const candidates = Object.entries(sizes).flatMap(([stratum, size]) =>
    Array.from(
      { length: size },
      (_, n): Candidate => ({ id: `${stratum}${n}`, stratum, unit: `u${n % units}` }),
    ),
  )
  const strata = Object.keys(sizes).map((id) => ({ id, title, draw }))
  return { format: 'zhinan-draw/1', purpose: 'test', strata, perUnit, publicValue: 'the index', candidates }
}

const secrets = { officer: 'a'.repeat(32), supervisor: 'b'.repeat(32) }

function recordOf(frame: DrawFrame, declined: string[] = []) {
  const hash = frameHash(frame)
  const reveals = { ...secrets, publicValue: '3054.37' }
  const seed = seedOf(hash, reveals)
  return {
    frame,
    frameHash: hash,
    commitments: {
      officer: commitment('officer', hash, secrets.officer),
      supervisor: commitment('supervisor', hash, secrets.supervisor),
    },
    reveals,
    seed,
    declined,
    result: runDraw(frame, seed, declined),
  } satisfies DrawRecord
}

const frames = fc
  .record({
    sizes: fc.dictionary(fc.constantFrom('p', 'q', 'r'), fc.integer({ min: 1, max: 9 }), { minKeys: 1 }),
    draw: fc.integer({ min: 1, max: 4 }),
    units: fc.integer({ min: 1, max: 9 }),
    perUnit: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ sizes, draw, units, perUnit }) => frameOf(sizes, draw, units, perUnit))

describe('the draw', () => {
  test('no unit above its share, nobody twice, only out of the own stratum, and short only when nobody is left', () => {
    fc.assert(
      fc.property(frames, fc.string(), fc.array(fc.nat(26), { maxLength: 6 }), (frame, seed, who) => {
        const declined = who.map((n) => frame.candidates[n % frame.candidates.length]!.id)
        const { strata, serving } = runDraw(frame, seed, declined)
        const of = new Map(frame.candidates.map((c) => [c.id, c]))
        const units = serving.map((id) => of.get(id)!.unit!)
        for (const unit of new Set(units))
          expect(units.filter((u) => u === unit).length).toBeLessThanOrEqual(frame.perUnit)
        const all = strata.flatMap((s) => s.drawn.map((d) => d.id))
        expect(new Set(all).size).toBe(all.length)
        for (const s of strata) {
          for (const d of s.drawn) expect(s.sequence[d.place - 1]).toBe(d.id)
          const wanted = frame.strata.find((f) => f.id === s.id)!.draw
          const here = serving.filter((id) => of.get(id)!.stratum === s.id)
          expect(here.length + s.short).toBe(wanted)
          if (s.short > 0 && declined.length === 0)
            for (const id of s.sequence)
              if (!all.includes(id))
                expect(units.filter((u) => u === of.get(id)!.unit)).toHaveLength(frame.perUnit)
        }
      }),
    )
  })

  test('it does not depend on the order of the candidates', () => {
    fc.assert(
      fc.property(frames, fc.string(), (frame, seed) => {
        const turned = { ...frame, candidates: frame.candidates.toReversed() }
        expect(frameHash(turned)).toBe(frameHash(frame))
        expect(runDraw(turned, seed)).toEqual(runDraw(frame, seed))
      }),
    )
  })

  test('who declines is followed by the next of the same sequence; the others stay', () => {
    const frame = frameOf({ p: 8 }, 3, 8)
    const { strata } = runDraw(frame, 'seed')
    const [first, second, third] = strata[0]!.drawn.map((d) => d.id)
    const after = runDraw(frame, 'seed', [second!]).strata[0]!
    expect(after.drawn.slice(0, 3)).toEqual(strata[0]!.drawn)
    expect(after.drawn[3]).toEqual({ id: strata[0]!.sequence[3], place: 4, replaces: second })
    expect(runDraw(frame, 'seed', [second!]).serving).toEqual([first, third, strata[0]!.sequence[3]])
  })

  test('over 100,000 seeds everybody of a stratum is drawn as often (chi-square)', () => {
    const ids = Array.from({ length: 12 }, (_, n) => `e${n}`)
    const drawn = new Map(ids.map((id) => [id, 0]))
    const seeds = 100_000
    for (let n = 0; n < seeds; n++)
      for (const id of seededOrder(`seed ${n}`, 's', ids).slice(0, 3)) drawn.set(id, drawn.get(id)! + 1)
    // Of 12 three are drawn without putting back: the counts' variance is n p (1 - p), and they add up to 3 n.
    const p = 3 / 12
    const chi = [...drawn.values()].reduce((sum, x) => sum + (x - seeds * p) ** 2 / (seeds * p * (1 - p)), 0)
    const statistic = (chi * 11) / 12
    // The 0.1 % point of chi-square with 11 degrees of freedom, and its 0.1 % point from below: too even is suspicious as well.
    expect(statistic).toBeLessThan(31.26)
    expect(statistic).toBeGreaterThan(1.59)
  })
})

test.each<[string, Partial<DrawFrame> | ((f: DrawFrame) => Partial<DrawFrame>), string]>([
  ['a candidate twice', (f) => ({ candidates: [...f.candidates, f.candidates[0]!] }), 'candidate-twice'],
  ['a stratum twice', (f) => ({ strata: [...f.strata, f.strata[0]!] }), 'stratum-twice'],
  [
    'an unknown stratum',
    (f) => ({ candidates: [...f.candidates, { id: 'x', stratum: 'z' }] }),
    'stratum-unknown',
  ],
  ['half an expert', (f) => ({ strata: [{ ...f.strata[0]!, draw: 0.5 }] }), 'draw-not-a-count'],
  ['more than there are', (f) => ({ strata: [{ ...f.strata[0]!, draw: 9 }] }), 'too-few-candidates'],
  ['no share', { perUnit: 0 }, 'share-not-a-count'],
  ['no public value', { publicValue: ' ' }, 'no-public-value'],
])('a frame with %s cannot be drawn from', (_, change, code) => {
  const frame = frameOf({ p: 5 }, 2, 5)
  expect(frameIssues(frame)).toEqual([])
  const broken = { ...frame, ...(typeof change === 'function' ? change(frame) : change) }
  expect(frameIssues(broken)[0]!.code).toBe(code)
})

describe('checking a record', () => {
  const frame = frameOf({ p: 6, q: 5 }, 2, 6)
  const declined = [runDraw(frame, recordOf(frame).seed).serving[0]!]
  const sound = recordOf(frame, declined)

  test('what is sound holds in every step, whatever order its keys come in', () => {
    const turned = JSON.parse(JSON.stringify(sound), (_, value) =>
      value && typeof value === 'object' && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).reverse())
        : value,
    ) as DrawRecord
    expect(verifyDraw(turned)).toEqual(DRAW_STEPS.map((step) => ({ step, ok: true })))
  })

  const other = 'c'.repeat(32)
  test.each<[string, (r: typeof sound) => unknown, string, string]>([
    [
      'an unknown format',
      (r) => ({ ...r, frame: { ...r.frame, format: 'other' } }),
      'frame',
      'format-unknown',
    ],
    [
      'a candidate more',
      (r) => ({
        ...r,
        frame: { ...r.frame, candidates: [...r.frame.candidates, { id: 'new', stratum: 'p' }] },
      }),
      'frame-hash',
      'frame-changed',
    ],
    [
      'a candidate of another unit',
      (r) => ({
        ...r,
        frame: { ...r.frame, candidates: r.frame.candidates.map((c) => ({ ...c, unit: 'u1' })) },
      }),
      'frame-hash',
      'frame-changed',
    ],
    [
      'no commitment of the supervisor',
      (r) => ({ ...r, commitments: { officer: r.commitments.officer } }),
      'commitments',
      'commitment-missing',
    ],
    [
      'a missing reveal',
      (r) => ({ ...r, reveals: { ...r.reveals, officer: undefined } }),
      'reveals',
      'reveal-missing',
    ],
    [
      'another secret',
      (r) => ({ ...r, reveals: { ...r.reveals, supervisor: other } }),
      'reveals',
      'reveal-differs',
    ],
    [
      'a short secret',
      (r) => ({ ...r, reveals: { ...r.reveals, officer: 'a' } }),
      'reveals',
      'secret-too-short',
    ],
    [
      'no public value',
      (r) => ({ ...r, reveals: { ...r.reveals, publicValue: '' } }),
      'reveals',
      'reveal-missing',
    ],
    [
      'another public value',
      (r) => ({ ...r, reveals: { ...r.reveals, publicValue: '1' } }),
      'seed',
      'seed-differs',
    ],
    ['a changed seed', (r) => ({ ...r, seed: other }), 'seed', 'seed-differs'],
    ['no result', (r) => ({ ...r, result: undefined }), 'result', 'result-missing'],
    [
      'somebody else drawn',
      (r) => {
        const [first, ...rest] = r.result.strata
        const drawn = [{ ...first!.drawn[0]!, id: first!.sequence.at(-1)! }, ...first!.drawn.slice(1)]
        return { ...r, result: { ...r.result, strata: [{ ...first!, drawn }, ...rest] } }
      },
      'result',
      'drawn-differs',
    ],
    ['a replacement kept back', (r) => ({ ...r, declined: [] }), 'result', 'drawn-differs'],
    [
      'someone else serving',
      (r) => ({ ...r, result: { ...r.result, serving: r.result.serving.slice(1) } }),
      'result',
      'serving-differs',
    ],
  ])('%s is found', (_, tamper, step, code) => {
    const checked = verifyDraw(tamper(structuredClone(sound)) as DrawRecord)
    expect(checked.at(-1)).toMatchObject({ step, ok: false, code })
    expect(checked.slice(0, -1).every((c) => c.ok)).toBe(true)
  })
})
