import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Call, Facts, Verdict } from '../src/index.ts'
import {
  createEvaluator,
  explain,
  fieldsOf,
  formOf,
  isBlank,
  pruneContent,
  sentence,
  TYPE_PATH,
  wholeFormOf,
  withValue,
} from '../src/index.ts'
import { caseOf, fieldValue, junk } from './arbitrary.ts'
import { sampleCall } from './support.ts'

const call = sampleCall()
const evaluator = createEvaluator(call)
const anyCase = caseOf(call)

const told = (v: Verdict, of: Call) =>
  v.findings.map((f) => ({ ...f, said: explain(of, f), rule: f.rule, says: sentence(of, f.rule) }))

const typeOf = (f: Facts) => (f.content as { basics?: { type?: unknown } } | undefined)?.basics?.type

/** Whatever is decided on the first facts is decided on the second, too. */
function staysDecided(track: string, less: Facts, more: Facts): void {
  const after = new Map(evaluator.evaluate(track, more).findings.map((x) => [x.rule, x]))
  for (const was of evaluator.evaluate(track, less).findings)
    if (was.truth !== 'undecided')
      expect(after.get(was.rule)!.truth, `${was.rule} was ${was.truth}: ${was.code}`).not.toBe('undecided')
}

/** What may stand in some cell of some table. */
const cell = fc.constantFrom<unknown>(
  ...[
    'society',
    'co-applicant',
    'council',
    'member',
    'same',
    'other',
    'travel',
    'research',
    'exchange',
    'x',
    0,
    5,
    90_000_000,
  ],
)

type Way = (string | number)[]

/** Ways to every leaf of a value that holds nothing yet. */
function blanksIn(v: unknown, way: Way = []): Way[] {
  if (typeof v === 'object' && v !== null)
    return Object.entries(v).flatMap(([k, x]) => blanksIn(x, [...way, Array.isArray(v) ? Number(k) : k]))
  return way.length > 0 && isBlank(v) ? [way] : []
}

function filledAt(v: unknown, [step, ...rest]: Way, filled: unknown): unknown {
  if (step === undefined) return filled
  const copy = (Array.isArray(v) ? [...v] : { ...(v as object) }) as Record<string | number, unknown>
  copy[step] = filledAt(copy[step], rest, filled)
  return copy
}

/** The same value with the keys of every object in the opposite order. */
function reversed(v: unknown): unknown {
  if (Array.isArray(v)) return v.map(reversed)
  if (typeof v !== 'object' || v === null) return v
  return Object.fromEntries(
    Object.entries(v)
      .reverse()
      .map(([k, x]) => [k, reversed(x)]),
  )
}

describe('evaluate', () => {
  test('never throws, on form-like content and on any JSON anywhere', () => {
    fc.assert(
      fc.property(anyCase, junk, ({ track, facts: f }, json) => {
        for (const given of [
          f,
          { ...f, content: json },
          { content: json, unit: json, siblings: json, decisions: json } as unknown as Facts,
          json as unknown as Facts,
        ])
          for (const { truth, awaits, said } of told(evaluator.evaluate(track, given ?? {}), call)) {
            expect(awaits === undefined).toBe(truth !== 'undecided')
            expect(said.zh).not.toMatch(/undefined|NaN|\[object/)
            expect(said.en).not.toMatch(/undefined|NaN|\[object/)
          }
      }),
      { numRuns: 500 },
    )
  })

  test('is whole: eligible only when nothing that gates is open or failed', () => {
    fc.assert(
      fc.property(anyCase, ({ track, facts: f }) => {
        const { truth, findings } = evaluator.evaluate(track, f)
        const gating = findings.filter((x) => x.gate !== 'priority')
        expect(truth === 'met').toBe(gating.every((x) => x.truth === 'met'))
        expect(truth === 'notMet').toBe(gating.some((x) => x.truth === 'notMet'))
      }),
    )
  })

  test('gives the same on the same facts after a JSON round trip of call and facts', () => {
    const again = JSON.parse(JSON.stringify(call)) as Call
    const other = createEvaluator(again)
    fc.assert(
      fc.property(anyCase, ({ track, facts: f }) => {
        const copy = JSON.parse(JSON.stringify(f)) as Facts
        const first = evaluator.evaluate(track, f)
        expect(JSON.stringify(other.evaluate(track, copy))).toBe(JSON.stringify(first))
      }),
      { numRuns: 400 },
    )
  })

  test('does not care for the order of keys, in facts or in the call', () => {
    const turned = createEvaluator(reversed(call) as Call)
    fc.assert(
      fc.property(anyCase, ({ track, facts: f }) => {
        const first = JSON.stringify(evaluator.evaluate(track, f))
        expect(JSON.stringify(turned.evaluate(track, reversed(f) as Facts))).toBe(first)
      }),
      { numRuns: 400 },
    )
  })

  test('leaves what it is given as it was', () => {
    fc.assert(
      fc.property(anyCase, ({ track, facts: f }) => {
        const before = structuredClone(f)
        evaluator.evaluate(track, f)
        expect(f).toEqual(before)
      }),
      { numRuns: 100 },
    )
  })

  test('undecides nothing by filling a blank field: what is decided without it holds with anything in it', () => {
    const filling = anyCase.chain((c) => {
      const fields = fieldsOf(wholeFormOf(call, c.track)).filter((f) => f.path !== TYPE_PATH)
      return fc
        .constantFrom(...fields)
        .chain((field) => fc.tuple(fc.constant(c), fc.constant(field), fc.oneof(fieldValue(field), junk)))
    })
    fc.assert(
      fc.property(filling, ([{ track, facts: f }, field, filled]) => {
        const empty = { ...f, content: withValue(f.content, field.path, undefined) }
        staysDecided(track, empty, { ...f, content: withValue(f.content, field.path, filled) })
      }),
      { numRuns: 1500 },
    )
  })

  test('undecides nothing by filling a blank inside a table', () => {
    fc.assert(
      fc.property(anyCase, fc.nat(), fc.oneof(cell, junk), ({ track, facts: f }, pick, filled) => {
        const blanks = blanksIn(f.content)
        fc.pre(blanks.length > 0)
        const full = { ...f, content: filledAt(f.content, blanks[pick % blanks.length]!, filled) }
        fc.pre(typeOf(f) === typeOf(full))
        staysDecided(track, f, full)
      }),
      {
        numRuns: 3000,
        // An area that is chosen twice, once by filling its blank name.
        examples: [
          [
            {
              track: 'T',
              facts: {
                content: { areas: [{ id: 'exchange', targets: [] }, { id: '' }, { id: 'research' }] },
              } as unknown as Facts,
            },
            2,
            'exchange',
          ],
        ],
      },
    )
  })

  test('undecides nothing by learning what was not known of the unit', () => {
    fc.assert(
      fc.property(
        anyCase,
        fc.constantFrom('kind', 'host', 'facts', 'trackRecord'),
        ({ track, facts: f }, key) => {
          // What a person decided for want of a record gives way to the record.
          const bare = { ...f, decisions: {} }
          staysDecided(track, { ...bare, unit: { ...f.unit, [key]: undefined } }, bare)
        },
      ),
      { numRuns: 500 },
    )
  })

  test('judges what is kept of a content as it judges the whole', () => {
    fc.assert(
      fc.property(anyCase, ({ track, facts: f }) => {
        const type = (f.content as { basics?: { type?: unknown } } | undefined)?.basics?.type
        const form = formOf(call, track, typeof type === 'string' ? type : undefined)
        const { content, refused } = pruneContent(form, f.content)
        fc.pre(refused.length === 0)
        const whole = evaluator.evaluate(track, f).findings.map((x) => [x.rule, x.truth, x.code])
        expect(
          evaluator.evaluate(track, { ...f, content }).findings.map((x) => [x.rule, x.truth, x.code]),
        ).toEqual(whole)
      }),
      { numRuns: 400 },
    )
  })

  test('a person decides only what waits for one, and never against the machine', () => {
    fc.assert(
      fc.property(
        anyCase,
        fc.constantFrom('met' as const, 'notMet' as const),
        ({ track, facts: f }, truth) => {
          const bare = evaluator.evaluate(track, { ...f, decisions: {} })
          const decisions = Object.fromEntries(bare.findings.map((x) => [x.rule, { truth }]))
          const decided = evaluator.evaluate(track, { ...f, decisions })
          bare.findings.forEach((was, i) => {
            const now = decided.findings[i]!
            if (was.truth !== 'undecided' || was.awaits === 'applicant') expect(now).toEqual(was)
            else expect(now).toMatchObject({ truth, code: 'decided' })
          })
        },
      ),
    )
  })

  test("refuses a track that the call does not have, which is the caller's bug", () => {
    expect(() => evaluator.evaluate('X', {})).toThrow(RangeError)
  })
})
