import { createEvaluator } from '@zhinan/call'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changed, eligible, kczy, type Places, readCases } from './eligible.ts'

interface Boundary {
  readonly track: string
  readonly type?: string
  readonly name: string
  readonly rule: string
  readonly set?: Places
  readonly unset?: readonly string[]
  readonly truth: 'met' | 'notMet' | 'undecided'
  readonly verdict?: 'met' | 'notMet' | 'undecided'
}

const call = kczy()
const evaluator = createEvaluator(call)

describe('the edges of the guide', () => {
  it.each(readCases<Boundary[]>('boundaries').map((b) => [`${b.track} ${b.name}`, b] as const))(
    '%s',
    (_, b) => {
      const verdict = evaluator.evaluate(b.track, changed(eligible(b.track, b.type), b.set, b.unset))
      expect(verdict.findings.find((f) => f.rule === `${b.track}/${b.rule}`)).toMatchObject({
        truth: b.truth,
      })
      expect(verdict.truth).toBe(b.verdict ?? b.truth)
    },
  )
})

describe('whatever is filled in', () => {
  const everyForm = call.tracks.flatMap((t) =>
    (t.types.length > 0 ? t.types.map((x) => x.id) : [undefined]).map((type) => ({ track: t.id, type })),
  )
  const anyForm = fc.constantFrom(...everyForm)

  it('nothing is eligible that lacks a place which a gating rule reads', () => {
    fc.assert(
      fc.property(anyForm, fc.nat(), ({ track, type }, n) => {
        const base = eligible(track, type)
        const keys = Object.keys(base.content).filter((k) => k !== 'basics' && k !== 'plan')
        const gone = keys[n % keys.length]!
        const { truth } = evaluator.evaluate(track, changed(base, {}, [`${gone}`]))
        expect(truth).not.toBe('met')
      }),
      { numRuns: 300 },
    )
  })

  it('a blank form is never eligible, nor is rubbish, and neither breaks anything', () => {
    fc.assert(
      fc.property(anyForm, fc.jsonValue(), ({ track, type }, content) => {
        const { unit, decisions, siblings } = eligible(track, type)
        expect(evaluator.evaluate(track, { content, unit, decisions, siblings }).truth).not.toBe('met')
      }),
      { numRuns: 500 },
    )
  })

  it('promising more than the floor is never worse', () => {
    fc.assert(
      fc.property(anyForm, fc.integer({ min: 1, max: 1_000_000 }), ({ track, type }, more) => {
        const base = eligible(track, type)
        const targets = (base.content.targets ?? {}) as Record<string, number>
        // The team of ten is exactly ten, and the share of staff is a ratio.
        const open = Object.entries(targets).filter(
          ([id]) => !['speakers', 'staff', 'tech-staff'].includes(id),
        )
        const raised = Object.fromEntries(open.map(([id, n]) => [`targets.${id}`, n + more]))
        expect(evaluator.evaluate(track, changed(base, raised)).truth).toBe('met')
      }),
      { numRuns: 200 },
    )
  })
})
