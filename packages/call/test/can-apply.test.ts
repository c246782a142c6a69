import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Answers, canApply, createEvaluator, explain, questionsFor } from '../src/index.ts'
import * as light from '../src/public.ts'
import { ruleKinds } from '../src/rules/index.ts'
import { unitKinds } from '../src/rules/unit.ts'
import { caseOf, junk } from './arbitrary.ts'
import { sampleCall } from './support.ts'

const call = sampleCall()
const answers = (a: Answers) => Object.fromEntries(canApply(call, a).map((t) => [t.track, t.answer]))

describe('questions', () => {
  test('are those that some rule about the unit looks at', () => {
    expect(questionsFor(call).map((q) => q.id)).toEqual([
      'kind',
      'host',
      'pilot',
      'inspection',
      'record',
      'sanctions',
      'applied/Q',
    ])
  })

  test('put kinds that only take part last, and ask hosts only of the hosted', () => {
    const [kind, host] = questionsFor(call)
    expect(kind!.options!.map((o) => o.id)).toEqual(['society', 'city', 'campus', 'abroad'])
    expect(host!.kinds).toEqual(['campus'])
  })
})

describe('answers', () => {
  test.each<[string, Answers, Record<string, string>]>([
    ['nothing said', {}, { P: 'depends', Q: 'depends', T: 'depends' }],
    ['a city', { kind: 'city' }, { P: 'depends', Q: 'depends', T: 'no' }],
    [
      'a city, all known',
      { kind: 'city', pilot: 'no', record: 'well', sanctions: 'none', 'applied/Q': 0 },
      { P: 'yes', Q: 'yes', T: 'no' },
    ],
    ['a pilot already', { kind: 'city', pilot: 'yes', record: 'well' }, { P: 'no', Q: 'depends', T: 'no' }],
    ['a bad record', { kind: 'city', pilot: 'no', record: 'badly' }, { P: 'no', Q: 'depends', T: 'no' }],
    [
      'no record: an officer decides',
      { kind: 'city', pilot: 'no', record: 'none' },
      { P: 'depends', Q: 'depends', T: 'no' },
    ],
    [
      'a sanction that ended lately',
      { kind: 'city', pilot: 'no', record: 'well', sanctions: 'past' },
      { P: 'no', Q: 'depends', T: 'no' },
    ],
    ['a sanction in force', { kind: 'city', sanctions: 'now' }, { P: 'no', Q: 'depends', T: 'no' }],
    ['one place left', { kind: 'society', 'applied/Q': '1' }, { P: 'no', Q: 'yes', T: 'depends' }],
    [
      'no place left',
      { kind: 'society', 'applied/Q': 2, inspection: 'passed' },
      { P: 'no', Q: 'no', T: 'yes' },
    ],
    ['no host', { kind: 'campus', host: 'no', 'applied/Q': 0 }, { P: 'no', Q: 'no', T: 'no' }],
    ['with a host', { kind: 'campus', host: 'yes', 'applied/Q': 0 }, { P: 'no', Q: 'yes', T: 'no' }],
    [
      'answers that have no text, or a name every object knows',
      { kind: { toString: 1 }, host: { toString: 1 }, 'applied/Q': { valueOf: 1 } },
      { P: 'depends', Q: 'depends', T: 'depends' },
    ],
    [
      'a host that is a name every object knows',
      { kind: 'campus', host: 'constructor', 'applied/Q': 0 },
      { P: 'no', Q: 'depends', T: 'no' },
    ],
    [
      'no answers at all',
      { kind: 'castle', pilot: 'maybe', 'applied/Q': -1 },
      { P: 'depends', Q: 'depends', T: 'depends' },
    ],
  ])('%s', (_, given, wanted) => {
    expect(answers(given)).toEqual(wanted)
  })

  test('say what else remains, and what must be applied for together', () => {
    const [p, q] = canApply(call, { kind: 'city' })
    expect(p!.companions).toEqual(['Q'])
    expect(q!.companions).toEqual([])
    expect(p!.remaining).toContain('P/letter')
    expect(p!.findings.map((f) => f.rule)).toEqual(['P/applicant', 'P/not-pilot', 'P/record', 'P/integrity'])
    for (const f of p!.findings) expect(explain(call, f).zh.length).toBeGreaterThan(2)
  })

  test('are total', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom(
            'kind',
            'host',
            'pilot',
            'inspection',
            'record',
            'sanctions',
            'applied/Q',
            '__proto__',
          ),
          junk,
        ),
        (a) => {
          expect(
            canApply(call, a).every((t) => t.answer !== 'yes' || t.findings.every((f) => f.truth === 'met')),
          ).toBe(true)
        },
      ),
    )
  })

  test('agree with the verdict: an application is not eligible where the answer is no', () => {
    const evaluator = createEvaluator(call)
    fc.assert(
      fc.property(caseOf(call), ({ track, facts }) => {
        const unit = facts.unit ?? {}
        const given: Answers = {
          kind: unit.kind,
          pilot: unit.facts?.pilot,
          inspection: unit.facts?.inspection,
        }
        const said = canApply(call, given).find((t) => t.track === track)!
        if (said.answer === 'no') expect(evaluator.evaluate(track, facts).truth).toBe('notMet')
      }),
      { numRuns: 500 },
    )
  })
})

describe('the public entry, with the kinds about the unit alone', () => {
  test('asks and answers the same', () => {
    const given = { kind: 'city', pilot: 'no' }
    expect(light.canApply(call, given)).toEqual(canApply(call, given))
    expect(light.questionsFor(call)).toEqual(questionsFor(call))
    for (const { findings } of light.canApply(call, given))
      for (const f of findings) expect(light.explain(call, f)).toEqual(explain(call, f))
  })

  test('has every kind about the unit', () => {
    expect(new Set(unitKinds)).toEqual(new Set(ruleKinds.filter((k) => k.about === 'unit')))
  })
})
