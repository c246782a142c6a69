import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Content, changedPaths, merge, sameJson, valueAt, withValueAt } from '../src/parts/form/merge.ts'

const key = fc.constantFrom('a', 'b', 'c')
const content: fc.Arbitrary<Content> = fc
  .letrec<{ node: unknown }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom<unknown>(1, 2, 'x', '', false, null),
      fc.array(fc.constantFrom<unknown>(1, { r: 1 }, { r: 2 }), { maxLength: 2 }),
      fc.dictionary(key, tie('node'), { maxKeys: 3 }),
    ),
  }))
  .node.chain((node) => fc.dictionary(key, fc.constant(node), { maxKeys: 3 })) as fc.Arbitrary<Content>
const any = fc.dictionary(
  key,
  fc.dictionary(key, fc.constantFrom<unknown>(1, 2, [1], [2], null), { maxKeys: 3 }),
)

describe('merge', () => {
  const base = { basics: { title: 'T', phone: '1' }, budget: [{ own: 1 }] }
  test.each([
    ['nothing changed', base, base, base, [], []],
    ['only mine', { ...base, plan: 'p' }, base, { ...base, plan: 'p' }, [], []],
    ['only theirs', base, { ...base, plan: 'p' }, { ...base, plan: 'p' }, [], ['plan']],
    [
      'different fields of one section',
      { ...base, basics: { title: 'M', phone: '1' } },
      { ...base, basics: { title: 'T', phone: '2' } },
      { ...base, basics: { title: 'M', phone: '2' } },
      [],
      ['basics.phone'],
    ],
    [
      'the same field',
      { ...base, basics: { title: 'M', phone: '1' } },
      { ...base, basics: { title: 'N', phone: '1' } },
      { ...base, basics: { title: 'M', phone: '1' } },
      ['basics.title'],
      [],
    ],
    ['the same change', { ...base, x: 1 }, { ...base, x: 1 }, { ...base, x: 1 }, [], []],
    [
      'a table is one thing',
      { ...base, budget: [{ own: 2 }] },
      { ...base, budget: [{ own: 1 }, { own: 3 }] },
      { ...base, budget: [{ own: 2 }] },
      ['budget'],
      [],
    ],
    [
      'they emptied what I changed',
      { basics: { title: 'M', phone: '1' }, budget: base.budget },
      { budget: base.budget },
      { basics: { title: 'M', phone: '1' }, budget: base.budget },
      ['basics'],
      [],
    ],
    [
      'a section begun on both sides',
      { ...base, plan: { goals: 'g' } },
      { ...base, plan: { steps: 's' } },
      { ...base, plan: { goals: 'g', steps: 's' } },
      [],
      ['plan.steps'],
    ],
  ])('%s', (_, mine, theirs, want, clashes, taken) => {
    const merged = merge(base, mine as Content, theirs as Content)
    expect(merged.content).toEqual(want)
    expect(merged.clashes.map((c) => c.path)).toEqual(clashes)
    expect(merged.taken).toEqual(taken)
  })

  test('every change of mine survives, and theirs wherever I changed nothing', () => {
    fc.assert(
      fc.property(fc.oneof(content, any), fc.oneof(content, any), fc.oneof(content, any), (b, m, t) => {
        const { content: out, clashes } = merge(b, m, t)
        for (const path of changedPaths(b, m)) {
          // Unless both sides went on below it, what I wrote there stands.
          if (!changedPaths(b, t).some((p) => p.startsWith(`${path}.`)))
            expect(sameJson(valueAt(out, path), valueAt(m, path))).toBe(true)
        }
        if (sameJson(b, m)) expect(sameJson(out, t)).toBe(true)
        if (sameJson(b, t)) expect(sameJson(out, m)).toBe(true)
        if (clashes.length === 0) expect(sameJson(merge(b, t, m).content, out)).toBe(true)
      }),
    )
  })

  test('applying the changed paths of one content to another gives it', () => {
    fc.assert(
      fc.property(fc.oneof(content, any), fc.oneof(content, any), (a, b) => {
        const paths = changedPaths(a, b)
        const applied = paths.reduce((at, p) => withValueAt(at, p, valueAt(b, p)), a)
        expect(changedPaths(applied, b)).toEqual([])
        expect(paths.length === 0).toBe(changedPaths(b, a).length === 0)
      }),
    )
  })
})
