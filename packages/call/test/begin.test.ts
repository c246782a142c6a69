import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { broughtAlong, type Form, prefilled, pruneContent, wholeFormOf } from '../src/index.ts'
import { contentOf, junk } from './arbitrary.ts'
import { sampleCall } from './support.ts'

const call = sampleCall()
const talent = wholeFormOf(call, 'T')
const other = wholeFormOf(call, 'Q')

const field = (path: string, type: string, more: object = {}) => ({
  path,
  section: 's',
  type,
  title: { zh: path, en: path },
  ...more,
})
const form = (...fields: object[]): Form =>
  ({ sections: [{ id: 's', title: { zh: '', en: '' }, fields }] }) as unknown as Form

describe('what a new form begins with', () => {
  test('what is known, only where the data asks for it, and nothing for what is not known', () => {
    const f = form(
      field('a.name', 'text', { prefill: 'unit.contactName' }),
      field('a.phone', 'phone', { prefill: 'unit.contactPhone' }),
      field('a.other', 'text'),
    )
    expect(
      prefilled(f, { 'unit.contactName': '王芳', 'unit.contactPhone': null, 'unit.name': '某学会' }),
    ).toEqual({
      a: { name: '王芳' },
    })
  })

  test.each([
    ['a text comes along', field('x', 'text'), '旧文字', '旧文字'],
    ['a choice that is offered still', field('x', 'choice', { options: [{ id: 'a' }] }), 'a', 'a'],
    ['a choice that is not', field('x', 'choice', { options: [{ id: 'b' }] }), 'a', undefined],
    ['an identity number', field('x', 'idNumber'), '4101************95', undefined],
    ['companions', field('x', 'companions', { tracks: ['C1'] }), { C1: 'id' }, undefined],
    ['what cannot stand there', field('x', 'rows', { columns: [], maxRows: 3 }), 'text', undefined],
    ['a file, to be copied', field('x', 'attachment'), [{ file: 'f' }], [{ file: 'f' }]],
  ])('%s', (_, f, value, kept) => {
    const from = form(f)
    const { content, left } = broughtAlong(from, from, { x: value })
    expect(content.x).toEqual(kept)
    expect(left.map((l) => l.path)).toEqual(kept === undefined ? ['x'] : [])
  })

  test('what has no place in the new form is named, as the old form called it', () => {
    const { content, left } = broughtAlong(
      form(field('a', 'text')),
      form(field('a', 'text'), field('b', 'text')),
      {
        a: '留',
        b: '去',
      },
    )
    expect(content).toEqual({ a: '留' })
    expect(left.map((l) => l.title.zh)).toEqual(['b'])
  })

  test('whatever is brought along may be stored', () => {
    fc.assert(
      fc.property(fc.oneof(contentOf(call, 'Q'), junk), (content) => {
        const brought = broughtAlong(talent, other, content)
        const pruned = pruneContent(talent, brought.content)
        expect(pruned.refused).toEqual([])
        expect(pruned.content).toEqual(brought.content)
      }),
    )
  })
})
