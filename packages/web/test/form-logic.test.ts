import { createEvaluator, formOf, problemsOf, sectionStates } from '@zhinan/call'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sampleCall } from '../../call/test/support.ts'
import { blockersFrom, blockersOf, blocks } from '../src/pages/unit/application/blockers.ts'
import { lacking, readNumber, readWan, writeNumber, writeWan } from '../src/parts/form/amount.ts'
import { type Keeper, localCopies } from '../src/parts/form/local-copy.ts'
import { countsOf, isBegun, marksOf, notesOf, sectionOf } from '../src/parts/form/notes.ts'

describe('numbers and amounts as typed', () => {
  test.each([
    ['200', 200],
    [' 1,050 ', 1050],
    ['１２', 12],
    ['0.5', 0.5],
    ['-3', -3],
    ['', undefined],
    ['12a', '12a'],
    ['1e9', '1e9'],
    ['--', '--'],
  ])('number %j', (typed, want) => expect(readNumber(typed)).toBe(want))

  test.each([
    ['5', 5_000_000],
    ['0.35', 350_000],
    ['1,050', 1_050_000_000],
    ['3万', 3_000_000],
    ['3 万元', 3_000_000],
    ['200元', 20_000],
    ['0.000001', 1],
    ['', undefined],
    ['0.0000001', '0.0000001'],
    ['abc', 'abc'],
    ['-1', '-1'],
  ])('万元 %j', (typed, want) => expect(readWan(typed)).toBe(want))

  test('what is shown for an amount reads back as the same amount, to the fen', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e13 }), (fen) => {
        expect(readWan(writeWan(fen))).toBe(fen)
      }),
    )
  })

  test('nothing that is typed is lost: it becomes a number or stays as it is', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        for (const read of [readNumber(typed), readWan(typed)])
          expect(
            read === undefined
              ? typed.trim() === ''
              : typeof read === 'number' || read.trim() === typed.trim(),
          ).toBe(true)
      }),
    )
    expect(writeNumber('abc')).toBe('abc')
    expect(writeWan('abc')).toBe('abc')
    expect(writeNumber(null)).toBe('')
  })

  test.each([
    [180, 200, 20],
    [200, 200, 0],
    [0.1, 0.3, 0.2],
    ['180', 200, 0],
    [undefined, 200, 0],
    [1, undefined, 0],
  ])('%j to the floor %j lacks %j', (value, floor, want) => expect(lacking(value, floor)).toBe(want))
})

describe('what is said beside the form', () => {
  const call = sampleCall()
  const form = formOf(call, 'T')
  const judge = (content: unknown) => {
    const verdict = createEvaluator(call).evaluate('T', {
      unit: { kind: 'society', facts: { inspection: 'passed' } },
      siblings: [],
      content,
    })
    const problems = problemsOf(form, content)
    return {
      verdict,
      problems,
      marks: marksOf(form, content, sectionStates(form, content, verdict, problems)),
    }
  }

  test('sections go from empty to missing to complete, and to wrong', () => {
    expect(judge({}).marks).toMatchObject({ basics: 'empty', people: 'empty', budget: 'empty' })
    const basics = { title: 'T', phone: '0371-65707080' }
    expect(judge({ basics }).marks.basics).toBe('complete')
    expect(judge({ basics: { title: 'T' } }).marks.basics).toBe('missing')
    expect(judge({ basics: { ...basics, phone: '12' } }).marks.basics).toBe('wrong')
    expect(judge({ people: { talent: { birthDate: '1980-01-01' } } }).marks.people).toBe('wrong')
  })

  test('a rule that fails stands at its field with its clause; comments come first; nothing is asked twice', () => {
    const { verdict, problems } = judge({ people: { talent: { birthDate: '1980-01-01' } } })
    const notes = notesOf(call, form, problems, verdict, [{ path: 'basics.title', comment: 'why?' }])
    expect(notes[0]).toMatchObject({ path: 'basics.title', tone: 'comment' })
    expect(notes.find((n) => n.rule === 'T/born')).toMatchObject({
      path: 'people.talent.birthDate',
      tone: 'wrong',
      clause: '三(一)1',
    })
    const decided = {
      ...verdict.findings[0]!,
      rule: 'T/areas',
      truth: 'notMet' as const,
      code: 'decided',
      path: undefined,
    }
    expect(notesOf(call, form, [], { ...verdict, findings: [decided] }, [])).toMatchObject([
      { path: 'areas', tone: 'wrong' },
    ])
    const commented = [{ path: 'areas', comment: 'why' }]
    expect(notesOf(call, form, [], { ...verdict, findings: [decided] }, commented)).toHaveLength(1)
    const places = notes.filter((n) => n.tone === 'missing').map((n) => n.path)
    expect(new Set(places).size).toBe(places.length)
  })

  test.each([
    ['people.talent.birthDate', 'people'],
    ['budget.0.own', 'budget'],
    ['basics', 'basics'],
    ['areas', 'areas'],
    ['nowhere.at.all', undefined],
  ])('%s is in section %s', (path, section) => expect(sectionOf(form, path)).toBe(section))

  test.each([
    [undefined, false],
    ['', false],
    [{}, false],
    [[{}], false],
    [{ plan: ' ' }, false],
    [false, true],
    [0, true],
    [[{ name: 'x' }], true],
  ])('%j is begun: %s', (value, want) => expect(isBegun(value)).toBe(want))

  test('counts leave preferences out', () => {
    const { verdict } = judge({})
    const { met, notMet, undecided } = countsOf(verdict.findings)
    expect(met + notMet + undecided).toBe(verdict.findings.filter((f) => f.gate !== 'priority').length)
  })

  test('what stands in the way: everything the applicant can mend, nothing that others decide', () => {
    const { verdict, problems } = judge({})
    const found = blockersOf(call, problems, verdict)
    expect(found.length).toBeGreaterThan(problems.length)
    expect(found.every((b) => b.path !== undefined || b.rule !== undefined)).toBe(true)
    const finding = verdict.findings[0]!
    expect(blocks({ ...finding, truth: 'undecided', awaits: 'officer' })).toBe(false)
    expect(blocks({ ...finding, truth: 'undecided', awaits: 'registry' })).toBe(false)
    expect(blocks({ ...finding, truth: 'undecided', awaits: 'applicant' })).toBe(true)
    expect(blocks({ ...finding, truth: 'notMet', awaits: undefined })).toBe(true)
    expect(blocks({ ...finding, truth: 'notMet', code: 'decided' })).toBe(false)
    expect(blocks({ ...finding, truth: 'notMet', gate: 'priority' })).toBe(false)
    expect(blocks({ ...finding, truth: 'notMet', when: 'acceptance' })).toBe(false)
  })

  test('issues of a refusal keep whose they are', () => {
    const message = { zh: '甲', en: 'a' }
    const [own, other] = blockersFrom(
      [
        { code: 'x', message, applicationId: 'me', path: 'p' },
        { code: 'x', message, applicationId: 'you' },
      ],
      'me',
    )
    expect(own).toMatchObject({ path: 'p', applicationId: undefined })
    expect(other).toMatchObject({ applicationId: 'you' })
    expect(own!.key).not.toBe(other!.key)
  })
})

describe('copies on this machine', () => {
  const disk = (): Keeper => {
    const map = new Map<string, string>()
    return {
      get length() {
        return map.size
      },
      key: (i) => [...map.keys()][i] ?? null,
      getItem: (k) => map.get(k) ?? null,
      setItem: (k, v) => void map.set(k, v),
      removeItem: (k) => void map.delete(k),
    }
  }
  const copy = (n: number) => ({ version: n, base: {}, local: { n } })

  test('a tab finds its own copy, a new tab the one that was left behind, others nothing', () => {
    const k = disk()
    localCopies(k, 'ann', 'app', 'one').keep(copy(1))
    localCopies(k, 'ann', 'app', 'two').keep(copy(2))
    expect(localCopies(k, 'ann', 'app', 'one').find()?.local).toEqual({ n: 1 })
    expect(localCopies(k, 'ann', 'app', 'three').find()).toBeDefined()
    expect(localCopies(k, 'bob', 'app', 'one').find()).toBeUndefined()
    expect(localCopies(k, 'ann', 'other', 'one').find()).toBeUndefined()
  })

  test('once saved, the copy and the one it came from are gone', () => {
    const k = disk()
    localCopies(k, 'ann', 'app', 'old').keep(copy(1))
    const fresh = localCopies(k, 'ann', 'app', 'new')
    fresh.find()
    fresh.keep(copy(2))
    fresh.forget()
    expect(k.length).toBe(0)
  })

  test.each(['', '{', 'null', '[]', '{"version":1}', '{"version":"1","base":{},"local":{}}'])(
    'a spoiled copy %j is not restored',
    (written) => {
      const k = disk()
      k.setItem('zhinan.draft.ann.app.one', written)
      expect(localCopies(k, 'ann', 'app', 'one').find()).toBeUndefined()
    },
  )

  test('a browser that keeps nothing is no error, but is told', () => {
    const full = {
      ...disk(),
      setItem: () => {
        throw new Error('quota')
      },
    }
    expect(localCopies(full, 'ann', 'app', 'one').keep(copy(1))).toBe(false)
    expect(localCopies(undefined, 'ann', 'app', 'one').find()).toBeUndefined()
    expect(localCopies(disk(), 'ann', 'app', 'one').keep(copy(1))).toBe(true)
  })
})
