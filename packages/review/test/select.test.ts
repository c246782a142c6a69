import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  changesBetween,
  type Decisions,
  type Entry,
  type Selection,
  type SelectionInput,
  select,
  selectionOrder,
  type TrackPlan,
} from '../src/index.ts'

// Invented tracks of the shape of the pilot-city rule: PILOT carries one of FAIR, one of HELP, one of BASE.
const plan = (id: string, quota: number, more: Partial<TrackPlan> = {}): TrackPlan => ({
  id,
  quota,
  amount: 100,
  floor: 60,
  minOpinions: 3,
  absorbs: [],
  ...more,
})
const TRACKS: TrackPlan[] = [
  plan('FAIR', 2, { cap: 2 }),
  plan('HELP', 2, { cap: 1 }),
  plan('BASE', 2, { cap: 2 }),
  plan('PILOT', 3, { amount: 1000, absorbs: ['FAIR', 'HELP', 'BASE'] }),
]

/** `id`: track, unit and number in one, as in `FAIR-luo-2`. */
const entry = (id: string, score: number | null, more: Partial<Entry> = {}): Entry => {
  const [track, unit] = id.split('-') as [string, string]
  return {
    id,
    track,
    unit,
    standing: 'eligible',
    score,
    opinions: score === null ? 0 : 3,
    priorities: 0,
    ...more,
  }
}

/** A city with its pilot application and three companions. */
const city = (
  name: string,
  score: number | null,
  own: { fair?: number; help?: number; base?: number } = {},
) => [
  entry(`PILOT-${name}`, score, { companions: [`FAIR-${name}`, `HELP-${name}`, `BASE-${name}`] }),
  entry(`FAIR-${name}`, own.fair ?? null),
  entry(`HELP-${name}`, own.help ?? null),
  entry(`BASE-${name}`, own.base ?? null),
]

const run = (applications: Entry[], decisions?: Decisions, tracks = TRACKS): Selection =>
  select({ tracks, applications, ...(decisions && { decisions }) })
const results = (s: Selection, ...ids: string[]) =>
  ids.map((id) => s.outcomes.find((o) => o.id === id)!.result)
const codes = (s: Selection, id: string) => s.outcomes.find((o) => o.id === id)!.reasons.map((r) => r.code)
const change = (applications: Entry[], id: string, more: Partial<Entry>) =>
  applications.map((a) => (a.id === id ? { ...a, ...more } : a))

const six = ['an', 'kai', 'luo', 'nan', 'xin', 'zhou']
/** Six cities, the first the best; all their companions scored as well. */
const season = six.flatMap((name, n) => city(name, 95 - n, { fair: 80 - n, help: 80 - n, base: 80 - n }))

test('what absorbs goes first, whatever it is called and wherever it stands', () => {
  expect(selectionOrder(TRACKS).map((t) => t.id)).toEqual(['PILOT', 'FAIR', 'HELP', 'BASE'])
  expect(() => selectionOrder([plan('a', 1, { absorbs: ['b'] }), plan('b', 1, { absorbs: ['a'] })])).toThrow(
    'circle',
  )
})

describe('the pilot-city rule', () => {
  test('three of six are shortlisted: their companions are nested and take no place, those of the others compete', () => {
    const s = run(season)
    expect(results(s, ...six.map((c) => `PILOT-${c}`))).toEqual([
      ...Array(3).fill('shortlisted'),
      ...Array(3).fill('reserve'),
    ])
    for (const track of ['FAIR', 'HELP', 'BASE']) {
      expect(results(s, ...six.map((c) => `${track}-${c}`))).toEqual([
        ...Array(3).fill('nested'),
        ...Array(2).fill('shortlisted'),
        'reserve',
      ])
      expect(s.tracks.find((t) => t.track === track)).toMatchObject({ nested: 3, shortlisted: 2, money: 200 })
    }
    expect(s.outcomes.find((o) => o.id === 'FAIR-an')).toMatchObject({
      amount: 0,
      rank: null,
      reasons: [{ code: 'nested-in', about: ['PILOT-an'] }],
    })
    expect(codes(s, 'FAIR-nan')).toEqual(['within-quota', 'carrier-not-shortlisted'])
    expect(s.tracks.every((t) => !t.provisional)).toBe(true)
  })

  test('a second application that is not designated goes to its own review, of a shortlisted city, too', () => {
    const s = run([...season, entry('FAIR-an-2', 79), entry('FAIR-nan-2', 60)])
    expect(results(s, 'FAIR-an', 'FAIR-an-2', 'FAIR-nan', 'FAIR-nan-2')).toEqual([
      'nested',
      'shortlisted',
      'shortlisted',
      'reserve',
    ])
  })

  test('a nested companion counts towards its unit’s cap', () => {
    const tracks = TRACKS.map((t) => (t.id === 'FAIR' ? { ...t, cap: 1 } : t))
    const s = run([...season, entry('FAIR-an-2', 99)], undefined, tracks)
    expect(results(s, 'FAIR-an-2')).toEqual(['not-selected'])
    expect(codes(s, 'FAIR-an-2')).toEqual(['over-cap'])
  })

  test.each(['withdrawn', 'objection-upheld', 'false-statement', 'found-ineligible'] as const)(
    'a city falls after the notice (%s): the next rises, its companions leave their tracks, the fallen one’s enter them',
    (cause) => {
      const before = run(season)
      const after = run(season, { falls: [{ application: 'PILOT-luo', cause }] })
      expect(results(after, 'PILOT-luo', 'PILOT-nan')).toEqual(['out', 'shortlisted'])
      // luo's companion was scored (78) and takes the place that nan's (77) left.
      expect(results(after, 'FAIR-luo', 'FAIR-nan', 'FAIR-xin')).toEqual([
        'shortlisted',
        'nested',
        'shortlisted',
      ])
      const moved = changesBetween(before, after)
      expect(moved.find((c) => c.id === 'PILOT-luo')).toMatchObject({
        before: { result: 'shortlisted', amount: 1000 },
        after: { result: 'out', amount: 0 },
        reasons: [{ code: cause }],
      })
      expect(moved.find((c) => c.id === 'FAIR-nan')).toMatchObject({
        before: { result: 'shortlisted' },
        after: { result: 'nested' },
      })
      expect(moved.some((c) => c.id === 'PILOT-an')).toBe(false)
    },
  )

  test('the fallen city’s companions were not scored yet: they await review and their tracks are provisional', () => {
    const unscored = season.map((a) =>
      /^(FAIR|HELP|BASE)-(an|kai|luo)$/.test(a.id) ? { ...a, score: null, opinions: 0 } : a,
    )
    expect(run(unscored).tracks.some((t) => t.provisional)).toBe(false)
    const s = run(unscored, { falls: [{ application: 'PILOT-luo', cause: 'objection-upheld' }] })
    expect(results(s, 'FAIR-luo')).toEqual(['awaiting-review'])
    expect(s.tracks.map((t) => [t.track, t.provisional])).toEqual([
      ['FAIR', true],
      ['HELP', true],
      ['BASE', true],
      ['PILOT', false],
    ])
  })

  test.each<[string, Partial<Entry>, string]>([
    ['ineligible', { standing: 'ineligible' }, 'companion-out'],
    ['withdrawn', { standing: 'withdrawn' }, 'companion-out'],
    ['another unit’s', { unit: 'other' }, 'companion-missing'],
  ])(
    'a nested companion is %s: the pilot is out, its other companions go to their own review (R12)',
    (_, more, code) => {
      const s = run(change(season, 'HELP-an', more))
      expect(results(s, 'PILOT-an', 'PILOT-nan')).toEqual(['out', 'shortlisted'])
      expect(codes(s, 'PILOT-an')).toEqual([code])
      expect(results(s, 'FAIR-an', 'BASE-an')).toEqual(['shortlisted', 'shortlisted'])
    },
  )

  test('a companion whose check goes on keeps its pilot open, and all that hangs on it', () => {
    const s = run(change(season, 'HELP-an', { standing: 'undecided' }))
    expect(results(s, 'PILOT-an', 'HELP-an', 'FAIR-an')).toEqual(['open', 'open', 'open'])
    expect(s.tracks.every((t) => t.provisional)).toBe(true)
  })

  test('a tie at the pilots’ cut is shown as one; what hangs on it is open until a vote is recorded', () => {
    const tied = change(season, 'PILOT-nan', { score: 93 })
    const s = run(tied)
    expect(results(s, 'PILOT-kai', 'PILOT-luo', 'PILOT-nan')).toEqual(['shortlisted', 'tied', 'tied'])
    expect(s.tracks.find((t) => t.track === 'PILOT')).toMatchObject({
      tiedPlaces: 1,
      shortlisted: 2,
      provisional: true,
    })
    expect(results(s, 'FAIR-luo', 'FAIR-nan')).toEqual(['open', 'open'])
    const voted = run(tied, { votes: [{ track: 'PILOT', order: ['PILOT-nan', 'PILOT-luo'] }] })
    expect(results(voted, 'PILOT-nan', 'PILOT-luo', 'FAIR-nan')).toEqual(['shortlisted', 'reserve', 'nested'])
    expect(codes(voted, 'PILOT-luo')).toEqual(['beyond-quota', 'by-vote'])
    const some = run(tied, { votes: [{ track: 'PILOT', order: ['PILOT-nan', 'PILOT-an'] }] })
    expect(results(some, 'PILOT-nan')).toEqual(['tied'])
  })
})

describe('within a track', () => {
  const alone = [plan('T', 2, { cap: 2 })]
  test.each<[string, Entry[], Record<string, string>]>([
    [
      'fewer eligible than places: the rest stays unfilled',
      [entry('T-a', 90), entry('T-b', 59)],
      { 'T-a': 'shortlisted', 'T-b': 'not-selected' },
    ],
    [
      'priorities tell equals apart',
      [entry('T-a', 90), entry('T-b', 80), entry('T-c', 80, { priorities: 1 })],
      { 'T-c': 'shortlisted', 'T-b': 'reserve' },
    ],
    [
      'priorities never outweigh a score',
      [entry('T-a', 90), entry('T-b', 80.01), entry('T-c', 80, { priorities: 3 })],
      { 'T-b': 'shortlisted', 'T-c': 'reserve' },
    ],
    [
      'equals that all have a place are no tie',
      [entry('T-a', 90), entry('T-b', 90), entry('T-c', 80)],
      { 'T-a': 'shortlisted', 'T-b': 'shortlisted', 'T-c': 'reserve' },
    ],
    [
      'what a binding vote of its panel did not pass has no place, whatever its score',
      [
        entry('T-a', 90, { panel: { result: 'failed', for: 2, need: 3 } }),
        entry('T-b', 80, { panel: { result: 'passed', for: 3, need: 3 } }),
        entry('T-c', 70),
      ],
      { 'T-a': 'not-selected', 'T-b': 'shortlisted', 'T-c': 'shortlisted' },
    ],
    [
      'what its panel has still to vote on waits',
      [entry('T-a', 90, { panel: { result: 'open', for: 0, need: 0 } }), entry('T-b', 80)],
      { 'T-a': 'awaiting-review', 'T-b': 'shortlisted' },
    ],
    [
      'two opinions do not rank',
      [entry('T-a', 90, { opinions: 2 }), entry('T-b', 80)],
      { 'T-a': 'awaiting-review', 'T-b': 'shortlisted' },
    ],
  ])('%s', (_, entries, expected) => {
    const s = run(entries, undefined, alone)
    for (const [id, result] of Object.entries(expected)) expect([id, ...results(s, id)]).toEqual([id, result])
  })

  test('a third of one unit is over its cap, the next takes the place', () => {
    const s = run([90, 89, 88].map((n) => entry(`T-a-${n}`, n)).concat(entry('T-b', 70)), undefined, [
      plan('T', 3, { cap: 2 }),
    ])
    expect(results(s, 'T-a-90', 'T-a-89', 'T-a-88', 'T-b')).toEqual([
      'shortlisted',
      'shortlisted',
      'not-selected',
      'shortlisted',
    ])
  })

  test('equals of one unit with room for one are tied with each other, not with the rest', () => {
    const s = run([entry('T-a-1', 90), entry('T-a-2', 90), entry('T-b', 80)], undefined, [
      plan('T', 3, { cap: 1 }),
    ])
    expect(results(s, 'T-a-1', 'T-a-2', 'T-b')).toEqual(['tied', 'tied', 'shortlisted'])
    expect(s.tracks[0]).toMatchObject({ tiedPlaces: 1, shortlisted: 1 })
  })

  test('the reserve list ends where the call says, equals at its end included', () => {
    const entries = [90, 89, 88, 87, 87, 86].map((score, n) => entry(`T-${n}`, score))
    const s = run(entries, undefined, [plan('T', 2, { reserve: 2 })])
    expect(results(s, 'T-2', 'T-3', 'T-4', 'T-5')).toEqual(['reserve', 'reserve', 'reserve', 'not-selected'])
  })
})

describe('always', () => {
  const UNITS = ['a', 'b', 'c', 'd', 'e']
  const standing = fc.constantFrom<Entry['standing']>(
    'eligible',
    'eligible',
    'eligible',
    'ineligible',
    'withdrawn',
    'undecided',
  )
  const score = fc.option(fc.integer({ min: 55, max: 62 }), { nil: null, freq: 8 })
  const facts = fc
    .record({
      rows: fc.array(
        fc.record({
          track: fc.constantFrom('FAIR', 'HELP', 'BASE', 'PILOT'),
          unit: fc.constantFrom(...UNITS),
          score,
          standing,
          priorities: fc.nat(1),
        }),
        { maxLength: 30 },
      ),
      quotas: fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3), fc.nat(3)),
      falls: fc.array(fc.nat(29), { maxLength: 2 }),
    })
    .map(({ rows, quotas, falls }): SelectionInput => {
      const tracks = TRACKS.map((t, n) => ({ ...t, quota: quotas[n]! }))
      const caps = new Map(TRACKS.map((t) => [t.id, t.cap ?? 1]))
      const entries: Entry[] = []
      for (const [n, row] of rows.entries()) {
        const have = entries.filter((e) => e.track === row.track && e.unit === row.unit).length
        // As submitting has it: no more than the cap, one pilot of a city.
        if (have >= caps.get(row.track)!) continue
        entries.push({ ...row, id: `${row.track}-${row.unit}-${n}`, opinions: row.score === null ? 0 : 3 })
      }
      const applications = entries.map((e) =>
        e.track !== 'PILOT'
          ? e
          : {
              ...e,
              companions: ['FAIR', 'HELP', 'BASE'].flatMap(
                (t) => entries.find((o) => o.track === t && o.unit === e.unit)?.id ?? [],
              ),
            },
      )
      const fallen = falls.flatMap((n) => applications[n % Math.max(1, applications.length)]?.id ?? [])
      return {
        tracks,
        applications,
        decisions: { falls: fallen.map((application) => ({ application, cause: 'withdrawn' as const })) },
      }
    })

  test('the result does not depend on the order of what comes in', () => {
    fc.assert(
      fc.property(facts, (input) => {
        const turned = { ...input, applications: input.applications.toReversed() }
        expect(select(turned)).toEqual(select(input))
      }),
    )
  })

  test('no quota, cap or floor is broken, and nobody is twice', () => {
    fc.assert(
      fc.property(facts, (input) => {
        const s = select(input)
        const of = new Map(input.applications.map((a) => [a.id, a]))
        expect(s.outcomes.map((o) => o.id).sort()).toEqual(input.applications.map((a) => a.id).sort())
        for (const t of input.tracks) {
          const here = s.outcomes.filter((o) => o.track === t.id)
          const won = here.filter((o) => o.result === 'shortlisted')
          const tied = s.tracks.find((x) => x.track === t.id)!.tiedPlaces
          expect(won.length + tied).toBeLessThanOrEqual(t.quota)
          for (const o of won) expect(of.get(o.id)!.score).toBeGreaterThanOrEqual(t.floor!)
          const units = here
            .filter((o) => o.result === 'shortlisted' || o.result === 'nested')
            .map((o) => of.get(o.id)!.unit)
          for (const u of units)
            expect(units.filter((x) => x === u).length).toBeLessThanOrEqual(t.cap ?? Number.POSITIVE_INFINITY)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('no place is left while an eligible application above the floor waits in that track', () => {
    fc.assert(
      fc.property(facts, (input) => {
        const s = select(input)
        for (const t of s.tracks) {
          if (t.shortlisted + t.tiedPlaces === t.quota) continue
          expect(s.outcomes.filter((o) => o.track === t.track && o.result === 'reserve')).toEqual([])
        }
      }),
      { numRuns: 300 },
    )
  })

  test('a better score never loses a place within a track', () => {
    fc.assert(
      fc.property(facts, fc.nat(), fc.integer({ min: 1, max: 40 }), (input, which, more) => {
        const won = select(input).outcomes.filter((o) => o.result === 'shortlisted')
        if (won.length === 0) return
        const { id } = won[which % won.length]!
        const better = input.applications.map((a) => (a.id === id ? { ...a, score: a.score! + more } : a))
        expect(results(select({ ...input, applications: better }), id)).toEqual(['shortlisted'])
      }),
      { numRuns: 300 },
    )
  })

  test('nested are exactly the companions of what is shortlisted, and nothing of an ineligible pilot', () => {
    fc.assert(
      fc.property(facts, (input) => {
        const s = select(input)
        const won = new Set(s.outcomes.filter((o) => o.result === 'shortlisted').map((o) => o.id))
        const carried = input.applications.filter((a) => won.has(a.id)).flatMap((a) => a.companions ?? [])
        const nested = s.outcomes.filter((o) => o.result === 'nested').map((o) => o.id)
        expect(nested.sort()).toEqual(carried.sort())
      }),
      { numRuns: 300 },
    )
  })
})
