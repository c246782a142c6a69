import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reviewOf } from '../../src/index.ts'
import { callJsonSchemas, loadCall } from '../../src/load/index.ts'
import { nearest } from '../../src/load/nearest.ts'
import { statedKinds } from '../../src/load/rules.ts'
import { sampleCall, sampleFiles } from '../support.ts'

const call = sampleCall()
const track = (id: string) => call.tracks.find((t) => t.id === id)!
const rule = (t: string, id: string) => track(t).rules.find((r) => r.id === id)!

describe('a good call', () => {
  test('has its tracks in the order that call.yaml lists, not that of the files', () => {
    const files = { ...sampleFiles, 'call.yaml': sampleFiles['call.yaml']!.replace('[P, Q, T]', '[T, P, Q]') }
    expect(loadCall(files).call?.tracks.map((t) => t.id)).toEqual(['T', 'P', 'Q'])
  })

  test('makes the applicant rule first and the budget rule last', () => {
    for (const t of call.tracks) {
      expect(t.rules[0]).toMatchObject({
        id: 'applicant',
        kind: 'applicantKind',
        clause: t.applicants.clause,
      })
      expect(t.rules.at(-1)).toMatchObject({ id: 'budget', kind: 'budget', clause: t.award.clause })
      expect(t.rules.at(-1)!.params).toEqual({ associationMax: t.award.amount })
    }
    expect(rule('Q', 'applicant').params).toEqual({ kinds: ['city', 'society'], hosted: ['campus'] })
  })

  test('makes one rule a place', () => {
    expect(
      track('P')
        .rules.filter((r) => r.place)
        .map((r) => [r.id, r.place]),
    ).toEqual([
      ['founded@city', 'city'],
      ['founded@county', 'county'],
    ])
  })

  test('takes gate, checker and stage from the kind unless stated', () => {
    expect(rule('P', 'importance')).toMatchObject({ gate: 'must', by: 'officer', when: 'screening' })
    expect(rule('P', 'matching')).toMatchObject({ gate: 'priority', by: 'machine', when: 'selection' })
    const stated = sampleFiles['tracks/pilot.yaml']!.replace(
      'id: importance',
      'id: importance\n    by: expert\n    gate: target',
    )
    const changed = loadCall({ ...sampleFiles, 'tracks/pilot.yaml': stated }).call!
    expect(changed.tracks[0]!.rules.find((r) => r.id === 'importance')).toMatchObject({
      by: 'expert',
      gate: 'target',
    })
  })

  test('keeps yes, no and dates as text, and money as fen', () => {
    expect(rule('P', 'not-pilot').params).toEqual({ fact: 'pilot', is: ['no'] })
    expect(rule('T', 'born').params).toMatchObject({ onOrAfter: '1991-10-30' })
    expect(call.totals.money).toBe(190_000_000)
  })

  test('says how each track is reviewed: as the call does, and otherwise where the track states it', () => {
    expect(reviewOf(call, track('P'))).toEqual(call.review)
    expect(reviewOf(call, track('T'))).toEqual({
      ...call.review,
      minOpinions: 3,
      aggregation: 'calibrated',
      setBy: 'association',
    })
    expect(call.review).toMatchObject({ decimals: 2, seeOthers: 'never', exclusions: 3, blind: false })
    expect(reviewOf({}, {})).toBeUndefined()
  })

  test('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(call))).toEqual(call)
  })

  test('does without rulings when nothing names one', () => {
    const { 'rulings.yaml': _, ...files } = sampleFiles
    const plain = Object.fromEntries(
      Object.entries(files).map(([f, t]) => [f, t.replace(/ruling: R\d, |ruling: R\d\n {4}/g, '')]),
    )
    expect(loadCall(plain).issues).toEqual([])
  })
})

test('every issue comes at once, from every file', () => {
  const files = {
    ...sampleFiles,
    'call.yaml': sampleFiles['call.yaml']!.replace('year: 2031', 'year: two'),
    'tracks/pilot.yaml': sampleFiles['tracks/pilot.yaml']!.replace('hotline', 'hotlin').replace(
      'atLeast',
      'atLest',
    ),
    'tracks/talent.yaml': 'id: [',
  }
  const { issues } = loadCall(files)
  expect(new Set(issues.map((i) => i.file))).toEqual(
    new Set(['call.yaml', 'tracks/pilot.yaml', 'tracks/talent.yaml']),
  )
  expect(issues.map((i) => i.code)).toEqual(
    expect.arrayContaining(['wrong-type', 'unknown-key', 'missing', 'unknown-kind', 'syntax']),
  )
})

describe('never throws', () => {
  const names = Object.keys(sampleFiles)

  test('on arbitrary text in any file', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.string({ maxLength: 200 }), (file, text) => {
        const { call, issues } = loadCall({ ...sampleFiles, [file]: text })
        expect(call !== undefined || issues.length > 0).toBe(true)
      }),
      { numRuns: 50 },
    )
  })

  test('on a file cut or with a character changed anywhere', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.nat(),
        fc.constantFrom('', ':', '[', '}', '- ', '&a', '*a', '\n', 'x'),
        fc.boolean(),
        (file, at, put, cut) => {
          const text = sampleFiles[file]!
          const i = at % text.length
          const changed = text.slice(0, i) + put + (cut ? '' : text.slice(i + 1))
          const { call, issues } = loadCall({ ...sampleFiles, [file]: changed })
          for (const issue of issues) expect(issue.line * issue.column).toBeGreaterThan(0)
          expect(call === undefined).toBe(issues.some((x) => x.severity === 'error'))
        },
      ),
      { numRuns: 50 },
    )
  })

  test('on arbitrary JSON as any file or any rule', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.jsonValue(), (file, value) => {
        loadCall({ ...sampleFiles, [file]: JSON.stringify(value) })
        const rules = `${sampleFiles['tracks/pilot.yaml']!.split('rules:')[0]}rules: ${JSON.stringify(value)}\n`
        loadCall({ ...sampleFiles, 'tracks/pilot.yaml': rules })
        const kind = statedKinds[JSON.stringify(value).length % statedKinds.length]!.kind
        const one = rules.replace(
          /rules: .*/s,
          `rules: [{ id: x, clause: 一, ${kind}: ${JSON.stringify(value)} }]`,
        )
        loadCall({ ...sampleFiles, 'tracks/pilot.yaml': one })
      }),
      { numRuns: 50 },
    )
  })

  test.each([
    ['nesting beyond reason', '['.repeat(50_000)],
    [
      'aliases that blow up',
      `a: &a [x,x]\n${'bcdefghijklmnop'
        .split('')
        .map(
          (c, i) =>
            `${c}: &${c} [*${'abcdefghijklmnop'[i]},*${'abcdefghijklmnop'[i]},*${'abcdefghijklmnop'[i]}]`,
        )
        .join('\n')}`,
    ],
    ['a tag that means something elsewhere', 'id: !!js/function "function(){}"'],
    ['a prototype key', '__proto__: { id: x }\nconstructor: 1'],
    ['nothing', ''],
  ])('on %s', (_, text) => {
    expect(loadCall({ ...sampleFiles, 'call.yaml': text }).issues.length).toBeGreaterThan(0)
  })
})

test('JSON Schemas name every kind that may be stated, and no other', () => {
  const { track: schema } = callJsonSchemas()
  expect(schema).toMatchObject({
    properties: {
      award: { properties: { amount: { type: 'string' } } },
      rules: { items: { additionalProperties: false, required: ['id', 'clause'] } },
    },
    $defs: { atLeast: { required: ['what', 'n'] } },
  })
  const { rules } = schema.properties as { rules: { items: { properties: object } } }
  const keys = Object.keys(rules.items.properties)
  expect(keys).toEqual(expect.arrayContaining(statedKinds.map((k) => k.kind)))
  expect(keys).not.toContain('budget')
})

test.each([
  ['atLest', ['atLeast', 'exactly'], 'atLeast'],
  ['hotlien', ['hotline', 'clause'], 'hotline'],
  ['ATLEAST', ['atLeast'], 'atLeast'],
  ['zebra', ['atLeast'], undefined],
  ['R3', ['R1', 'R2'], undefined],
])('the word nearest %s', (word, known, near) => {
  expect(nearest(word, known)).toBe(near)
})
