import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  CONTENT_LIMITS,
  fieldsOf,
  fillBirthDates,
  formOf,
  maskContent,
  pruneContent,
  reader,
  secretPaths,
  wholeFormOf,
  withValue,
} from '../src/index.ts'
import { contentOf, junk } from './arbitrary.ts'
import { sampleCall } from './support.ts'

const call = sampleCall()
const talent = formOf(call, 'T')
const ID = '11010519491231002X'

describe('identity', () => {
  test('knows, masks and reads identity numbers', () => {
    expect(secretPaths(talent)).toEqual(['people.talent.idNumber'])
    expect(secretPaths(formOf(call, 'P'))).toEqual([])
    const content = { people: { talent: { idNumber: ID, name: 'n' } } }
    expect(maskContent(talent, content)).toEqual({
      people: { talent: { idNumber: '1101************2X', name: 'n' } },
    })
    expect(maskContent(talent, maskContent(talent, content))).toEqual(maskContent(talent, content))
    expect(fillBirthDates(talent, content)).toMatchObject({ people: { talent: { birthDate: '1949-12-31' } } })
  })

  test('never overwrites a stated birth date, nor reads a masked or wrong number', () => {
    for (const t of [
      { idNumber: ID, birthDate: '2000-01-01' },
      { idNumber: '1101************2X' },
      { idNumber: '110105194912310021' },
      {},
    ])
      expect(fillBirthDates(talent, { people: { talent: t } })).toEqual({ people: { talent: t } })
  })
})

describe('pruneContent', () => {
  test('keeps what the form knows and nothing else', () => {
    const { content, refused } = pruneContent(talent, {
      basics: { title: 't', secret: 1 },
      stranger: {},
      people: { expert: [{ name: 'a', salary: 9 }], talent: { name: 'n' } },
      areas: [{ id: 'research', x: 1, targets: [{ name: 'n', y: 2 }] }],
    })
    expect(refused).toEqual([])
    expect(content).toEqual({
      basics: { title: 't' },
      people: { expert: [{ name: 'a' }], talent: { name: 'n' } },
      areas: [{ id: 'research', targets: [{ name: 'n' }] }],
    })
  })

  test('keeps the half-typed and the wrong: a draft may be both', () => {
    const given = {
      basics: { title: 'x'.repeat(500), phone: '12', email: null },
      people: { talent: { papers: '1o' } },
    }
    expect(pruneContent(talent, given)).toEqual({ content: given, refused: [] })
  })

  test.each([
    ['a text beyond reason', { basics: { title: 'x'.repeat(CONTENT_LIMITS.text + 1) } }, 'tooLarge'],
    ['a table beyond reason', { people: { expert: Array(CONTENT_LIMITS.rows + 1).fill({}) } }, 'tooMany'],
    ['an object for a text', { basics: { title: { a: 1 } } }, 'notText'],
    ['a text for a table', { people: { expert: 'x' } }, 'notAList'],
    ['too much in all', { people: { expert: Array(200).fill({ name: 'x'.repeat(5_001) }) } }, 'tooLarge'],
  ])('refuses %s, saying where', (_, given, code) => {
    const { refused } = pruneContent(talent, given)
    expect(refused.map((r) => r.code)).toEqual([code])
  })

  test('is not fooled by prototypes', () => {
    const hostile = JSON.parse(
      '{"__proto__":{"basics":{"title":"x"}},"basics":{"__proto__":{"title":"y"}},"constructor":{"a":1}}',
    )
    const { content } = pruneContent(talent, hostile)
    expect(content).toEqual({})
    expect(({} as Record<string, unknown>).basics).toBeUndefined()
  })

  test('keeps no negative zero, which JSON does not write', () => {
    const forms = call.tracks.map((t) => wholeFormOf(call, t.id))
    const places = forms.flatMap((form) =>
      fieldsOf(form).flatMap((f) => (f.type === 'number' ? [{ form, path: f.path }] : [])),
    )
    expect(places.length).toBeGreaterThan(0)
    for (const { form, path } of places) {
      const { content } = pruneContent(form, withValue({}, path, JSON.parse('-0')))
      expect(reader(path)(content)).toBe(0)
    }
  })

  test('is total, its own fixed point, and plain JSON', () => {
    for (const t of call.tracks) {
      const form = wholeFormOf(call, t.id)
      fc.assert(
        fc.property(fc.oneof(contentOf(call, t.id), junk), (given) => {
          const { content, refused } = pruneContent(form, given)
          for (const r of refused) expect(r.text.zh).not.toMatch(/undefined/)
          expect(pruneContent(form, content)).toEqual({ content, refused: [] })
          expect(JSON.parse(JSON.stringify(content))).toEqual(content)
        }),
      )
    }
  })
})
