import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  Background,
  compare,
  findPairs,
  fingerprints,
  matchingPassages,
  PrintIndex,
  prepare,
} from '../src/index.ts'

/** Chinese-looking text: characters of a small set would repeat by chance, so a large one. */
const character = fc.integer({ min: 0x4e00, max: 0x8fff }).map((c) => String.fromCharCode(c))
const sentence = fc.array(character, { minLength: 20, maxLength: 40 }).map((all) => `${all.join('')}。`)
const plan = fc.array(sentence, { minLength: 5, maxLength: 12 })
const anything = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  plan.map((s) => s.join('')),
)

const of = (x: string, y: string) => compare(prepare(x), prepare(y))

describe('compare', () => {
  test('a text with letters is wholly like itself; it never leaves 0 to 1', () => {
    fc.assert(
      fc.property(anything, anything, (x, y) => {
        const itself = of(x, x).likeness
        expect(itself).toBe(prepare(x).units.length > 0 ? 1 : 0)
        const { likeness } = of(x, y)
        expect(likeness).toBeGreaterThanOrEqual(0)
        expect(likeness).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('is the same whichever is named first, passages turned around', () => {
    fc.assert(
      fc.property(plan, plan, fc.nat(10), (x, y, shared) => {
        const other = [...y, ...x.slice(0, shared)]
        const [there, back] = [of(x.join(''), other.join('')), of(other.join(''), x.join(''))]
        expect(back.likeness).toBe(there.likeness)
        expect(back.same).toBe(there.same)
        expect(back.passages.map((p) => [p.b, p.a]).sort()).toEqual(
          there.passages.map((p) => [p.a, p.b]).sort(),
        )
      }),
    )
  })

  test('texts without a common character have nothing in common', () => {
    fc.assert(
      fc.property(plan, (x) => {
        const shifted = [...x.join('')].map((c) => String.fromCharCode(c.charCodeAt(0) + 0x4200)).join('')
        expect(of(x.join(''), shifted)).toMatchObject({ likeness: 0, same: 0, passages: [] })
      }),
    )
  })

  test('the order of sentences, width, case, spaces and punctuation make no difference', () => {
    fc.assert(
      fc.property(plan, (x) => {
        const turned = [...x].reverse().map((s) => `　${s.replace('。', '．\n')}`)
        expect(of(x.join(''), turned.join('')).likeness).toBeGreaterThan(0.95)
      }),
    )
    expect(of('ＡＩ平台，每年３００次（约）培训', 'ai平台每年300次约 培训').likeness).toBe(1)
  })

  test('a plan that stands whole in a longer one is wholly like it', () => {
    fc.assert(
      fc.property(plan, plan, (x, more) => {
        expect(of(x.join(''), [...more, ...x, ...more].join('')).likeness).toBe(1)
      }),
    )
  })

  test('what stands in many plans is left out of the account', () => {
    const template = '单独核算专款专用接受审计监督确保项目资金安全并按时报送总结材料与佐证'
    const own = ['在洛阳举办轴承工艺诊断十二场服务车间', '为信阳茶农建立病害图谱并培训乡村植保员']
    const [x, y] = own.map((text) => prepare(`${template}。${text}。`))
    const background = new Background()
    for (let i = 0; i < 20; i++)
      background.add(prepare(`${template}。${String.fromCharCode(0x5000 + i).repeat(30)}`))
    expect(compare(x!, y!).likeness).toBeGreaterThan(0.5)
    expect(compare(x!, y!, (h) => background.isCommon(h)).likeness).toBe(0)
    const form = new Background([template])
    expect(compare(x!, y!, (h) => form.isCommon(h)).likeness).toBe(0)
  })
})

describe('matchingPassages', () => {
  const copied = '组织二十名专家走访洛阳轴承企业，梳理共性技术难题并建立台账。'
  const a = `本项目面向制造业。${copied}年底前形成报告。`
  const b = `我们立足农业大县。${copied.replace('企业', '公司')}另有茶叶培训八场。`

  test('gives the places in the texts as they were written, and what is the same within', () => {
    const [passage, ...others] = matchingPassages(prepare(a), prepare(b))
    expect(others).toEqual([])
    expect(a.slice(...passage!.a)).toBe(copied.slice(0, -1))
    expect(b.slice(...passage!.b)).toBe(copied.slice(0, -1).replace('企业', '公司'))
    const same = passage!.runs.map((run) => [a.slice(...run.a), b.slice(...run.b)])
    expect(same.every(([x, y]) => x === y)).toBe(true)
    expect(same.map(([x]) => x).join('')).not.toContain('企业')
  })

  test('no place of a text is in two passages, and all lie within it', () => {
    fc.assert(
      fc.property(plan, fc.array(fc.nat(4), { maxLength: 8 }), (x, picks) => {
        const other = picks.map((k) => x[k]!).join('')
        const passages = matchingPassages(prepare(x.join('')), prepare(other))
        for (const [side, text] of [
          ['a', x.join('')],
          ['b', other],
        ] as const) {
          const runs = passages.flatMap((p) => p.runs.map((r) => r[side])).sort((p, q) => p[0] - q[0])
          for (const [k, [from, to]] of runs.entries()) {
            expect(from).toBeGreaterThanOrEqual(runs[k - 1]?.[1] ?? 0)
            expect(to).toBeLessThanOrEqual(text.length)
          }
        }
      }),
    )
  })

  test('does not cut a character of two units', () => {
    const text = '𠮷野家在河南开设连锁餐饮技术研究院并培训厨师三百名𠮷'
    const [passage] = matchingPassages(prepare(text), prepare(text))
    expect(text.slice(...passage!.a)).toBe(text)
  })
})

describe('findPairs and PrintIndex', () => {
  /** A plan of 40 sentences; letters by a generator, since the shortest counterexample says one letter again and again. */
  const long = (seed: number) => {
    let state = seed + 1
    const next = () => {
      state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9
      return String.fromCharCode(0x4e00 + ((state >>> 8) % 0x4000))
    }
    return Array.from({ length: 40 }, () => `${Array.from({ length: 25 }, next).join('')}。`)
  }
  const copies = fc.uniqueArray(fc.nat(), { minLength: 3, maxLength: 8 }).map((seeds) => {
    const all = seeds.map((seed, n) => ({ id: `p${n}`, text: long(seed).join('') }))
    return [...all, { id: 'copy', text: long(seeds[0]!).reverse().join('') }]
  })

  test('finds the copy, in any order of the plans', () => {
    fc.assert(
      fc.property(copies, fc.infiniteStream(fc.nat()), (plans, numbers) => {
        const { pairs } = findPairs(plans)
        expect(pairs.map((p) => [p.a, p.b])).toEqual([['copy', 'p0']])
        const mixed = plans
          .map((p) => ({ p, k: numbers.next().value as number }))
          .sort((x, y) => x.k - y.k)
          .map(({ p }) => p)
        expect(findPairs(mixed).pairs).toEqual(pairs)
      }),
      { numRuns: 25 },
    )
  })

  test('a plan added later is found by the next one, among thousands', () => {
    const index = new PrintIndex()
    const made = (n: number) =>
      prepare(
        Array.from({ length: 400 }, (_, k) =>
          String.fromCharCode(0x4e00 + ((n * 7919 + k * k * 31) % 20000)),
        ).join(''),
      )
    for (let n = 0; n < 3000; n++) index.add(fingerprints(made(n)))
    expect(index.partners(fingerprints(made(1234)))).toContain(1234)
    const late = fingerprints(
      prepare('新'.repeat(3) + [...'茶产业技术服务团走访信阳茶企并建立病虫害监测点'.repeat(6)].join('')),
    )
    expect(index.partners(late)).toEqual([])
  })

  test('hostile texts end', () => {
    const text = '的'.repeat(20_000)
    expect(of(text, `${text}了`).likeness).toBeGreaterThanOrEqual(0)
    expect(of('', '').likeness).toBe(0)
    expect(of('\ud800', '\udc00').likeness).toBe(0)
  })
})
