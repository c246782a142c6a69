import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AssignProblem, assignPanels, groupAlike, type PanelOptions } from '../../src/index.ts'
import { invent } from './invent.ts'

const of = (id: string, ...topics: string[]) => ({ id, topics })
const alike = (a: string, b: string, likeness: number) => ({ a, b, likeness })

describe('grouping', () => {
  const cases: [
    what: string,
    applications: ReturnType<typeof of>[],
    options: Parameters<typeof groupAlike>[1],
    groups: string[][],
  ][] = [
    ['nothing', [], { most: 3 }, []],
    ['those of one topic', [of('a', 'x'), of('b', 'y'), of('c', 'x')], { most: 3 }, [['a', 'c'], ['b']]],
    [
      'the particular topic before the general one',
      [of('a', 'x', '1'), of('b', 'x', '2'), of('c', 'x', '1'), of('d', 'x', '2')],
      { most: 2 },
      [
        ['a', 'c'],
        ['b', 'd'],
      ],
    ],
    [
      'likeness before topics',
      [of('a', 'x'), of('b', 'y'), of('c', 'x'), of('d', 'y')],
      { most: 2, alike: [alike('a', 'b', 0.9), alike('a', 'd', 0.8)] },
      [['a', 'b'], ['c'], ['d']],
    ],
    [
      'small groups with whatever has room, like topics first',
      [of('a', 'x', '1'), of('b', 'x', '1'), of('c', 'y', '1'), of('d', 'y', '1'), of('e', 'y', '2')],
      { most: 3, least: 2, alike: [alike('a', 'b', 1), alike('c', 'd', 1)] },
      [
        ['a', 'b'],
        ['c', 'd', 'e'],
      ],
    ],
  ]
  test.each(cases)('%s', (_, applications, options, groups) => {
    for (const seed of ['1', '2', '3'])
      expect(groupAlike(applications, { ...options, seed }).groups).toEqual(groups)
  })

  test('everybody stands in one group, none is too large, and the order of the input does not matter', () => {
    const application = fc.record({
      id: fc.string({ minLength: 1, maxLength: 3 }),
      topics: fc.array(fc.constantFrom('x', 'y', 'z'), { maxLength: 2 }),
    })
    fc.assert(
      fc.property(
        fc.uniqueArray(application, { selector: (a) => a.id, maxLength: 12 }),
        fc.integer({ min: 1, max: 5 }),
        fc.array(fc.tuple(fc.nat(11), fc.nat(11), fc.double({ min: 0, max: 1, noNaN: true })), {
          maxLength: 8,
        }),
        (applications, most, some) => {
          const pairs = some
            .filter(([a, b]) => a < applications.length && b < applications.length)
            .map(([a, b, likeness]) => alike(applications[a]!.id, applications[b]!.id, likeness))
          const { groups } = groupAlike(applications, { most, alike: pairs })
          expect(groups!.flat().sort()).toEqual(applications.map((a) => a.id).sort())
          expect(groups!.every((g) => g.length >= 1 && g.length <= most)).toBe(true)
          const turned = groupAlike([...applications].reverse(), { most, alike: [...pairs].reverse() })
          expect(turned.groups).toEqual(groups)
        },
      ),
    )
  })

  const bad: [code: string, about: string, applications: ReturnType<typeof of>[], options: object][] = [
    ['most-not-a-count', '0', [], { most: 0 }],
    ['least-not-a-count', '4', [], { most: 3, least: 4 }],
    ['application-twice', 'a', [of('a'), of('a')], { most: 3 }],
    ['application-unknown', 'b', [of('a')], { most: 3, alike: [alike('a', 'b', 1)] }],
    ['likeness-out-of-range', 'a b', [of('a'), of('b')], { most: 3, alike: [alike('a', 'b', Number.NaN)] }],
  ]
  test.each(bad)('%s', (code, about, applications, options) => {
    expect(groupAlike(applications, options as { most: number })).toEqual({ issues: [{ code, about }] })
  })
})

describe('panels', () => {
  const fits = (row: Record<string, number>) => Object.entries(row).map(([expert, fit]) => ({ expert, fit }))
  const problem: AssignProblem = {
    applications: [
      { id: 'a1', reviewers: 3, candidates: fits({ x: 0.9, y: 0.5, z: 0.4 }) },
      { id: 'a2', reviewers: 3, candidates: fits({ x: 0.9, y: 0.5, z: 0.4 }) },
      { id: 'b1', reviewers: 3, candidates: fits({ x: 0.8, y: 0.1, z: 0.2, w: 0.3 }) },
    ],
    experts: ['x', 'y', 'z', 'w'].map((id) => ({ id, max: 10 })),
  }
  const GROUPS = [['a1', 'a2'], ['b1']]
  const pairs = (of: 'conflicts' | 'locked' | 'forbidden', expert: string) => ({
    [of]: [{ application: 'a2', expert }],
  })
  const seats = (options: PanelOptions, more: Partial<AssignProblem> = {}) => {
    const { panels, issues } = assignPanels({ ...problem, ...more }, GROUPS, options)!
    return (
      panels?.map((p) =>
        p.experts.map((e) => (e.expert === p.chair ? `${e.expert}!` : e.expert)).join(' '),
      ) ?? issues
    )
  }
  const cases: [what: string, options: PanelOptions, more: Partial<AssignProblem>, seats: string[]][] = [
    ['the sum of mean fits decides', { size: 1 }, {}, ['y!', 'x!']],
    ['nobody sits twice', { size: 2 }, {}, ['y! z', 'w x!']],
    ['unless it is allowed', { size: 2, panels: 2 }, {}, ['x! y', 'w x!']],
    ['whoever may chair comes first', { size: 2, chairs: ['z', 'w'] }, {}, ['y z!', 'w! x']],
    ['a conflict with one of a group', { size: 2 }, pairs('conflicts', 'y'), ['x! z', 'w! y']],
    ['leaves a place open', { size: 3, panels: 2 }, pairs('conflicts', 'x'), ['y! z', 'w x! z']],
    ['or the room', { size: 3, panels: 2, recusals: 1 }, pairs('conflicts', 'x'), ['x y! z', 'w x! z']],
    ['a pair that is kept', { size: 2 }, pairs('locked', 'x'), ['x! y', 'w! z']],
    ['a pair that is not wanted', { size: 2 }, pairs('forbidden', 'y'), ['x! z', 'w! y']],
    [
      'a limit counts applications',
      { size: 2 },
      { experts: problem.experts.map((e) => ({ ...e, max: e.id === 'y' ? 1 : 10 })) },
      ['x! z', 'w! y'],
    ],
  ]
  test.each(cases)('%s', (_, options, more, expected) => {
    expect(seats(options, more)).toEqual(expected)
  })

  test('who leaves the room is said, for each application', () => {
    const conflicts = [{ application: 'a2', expert: 'x' }]
    const { panels } = assignPanels({ ...problem, conflicts }, GROUPS, { size: 3, panels: 2, recusals: 1 })!
    expect(panels!.map((p) => p.recusals)).toEqual([conflicts, []])
  })

  const bad: [code: string, about: string, groups: string[][], options: PanelOptions, more: object][] = [
    ['group-empty', '1', [['a1', 'a2', 'b1'], []], { size: 2 }, {}],
    [
      'in-two-groups',
      'a1',
      [
        ['a1', 'a2'],
        ['b1', 'a1'],
      ],
      { size: 2 },
      {},
    ],
    ['in-no-group', 'b1', [['a1', 'a2']], { size: 2 }, {}],
    ['application-unknown', 'q', [['a1', 'a2', 'b1', 'q']], { size: 2 }, {}],
    ['expert-unknown', 'q', GROUPS, { size: 2, chairs: ['q'] }, {}],
    ['size-not-a-count', 'size', GROUPS, { size: 0 }, {}],
    ['size-not-a-count', 'recusals', GROUPS, { size: 1, recusals: -1 }, {}],
    [
      'lock-in-conflict',
      'a1 x',
      GROUPS,
      { size: 2, recusals: 1 },
      { conflicts: [{ application: 'a1', expert: 'x' }], locked: [{ application: 'a1', expert: 'x' }] },
    ],
    [
      'locks-over-reviewers',
      'a1',
      GROUPS,
      { size: 1 },
      { locked: ['x', 'y'].map((expert) => ({ application: 'a1', expert })) },
    ],
    [
      'locks-over-max',
      'x',
      GROUPS,
      { size: 2 },
      { experts: ['x', 'y', 'z', 'w'].map((id) => ({ id, max: 1 })), ...pairs('locked', 'x') },
    ],
    ['not-a-problem', 'experts', GROUPS, { size: 1 }, { experts: 7 }],
  ]
  test.each(bad)('%s %s', (code, about, groups, options, more) => {
    expect(assignPanels({ ...problem, ...more } as AssignProblem, groups, options)!.issues).toContainEqual({
      code,
      about,
    })
  })

  test('300 applications in groups of ten, a panel of five for each, every place filled', () => {
    const whole = invent({
      seed: 4,
      applications: 300,
      experts: 200,
      candidates: 60,
      reviewers: 3,
      max: 12,
      units: 60,
    })
    const { groups } = groupAlike(
      whole.applications.map((a, n) => of(a.id, `t${n % 4}`, `s${n % 12}`)),
      { most: 10, least: 5 },
    )
    const done = assignPanels(whole, groups!, {
      size: 5,
      chairs: whole.experts.slice(0, 60).map((e) => e.id),
    })!
    if (!done?.panels) throw new Error(JSON.stringify(done))
    const { panels, plan } = done
    expect(plan).toMatchObject({ filled: 5 * groups!.length, gap: 0 })
    expect(panels.every((p) => p.chair !== undefined && Number(p.chair.slice(1)) < 60)).toBe(true)
  })
})
