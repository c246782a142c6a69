import fc from 'fast-check'
import type { AssignProblem } from '../../src/index.ts'

/** Numbers from 0 to 1, the same for the same seed. */
export function generator(seed: number): () => number {
  let a = seed | 0
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

export interface Shape {
  readonly seed: number
  readonly applications: number
  readonly experts: number
  /** How many candidates each application has. */
  readonly candidates: number
  readonly reviewers: number
  readonly max: number
  readonly units?: number
  /** How many different fits there are; millionths where nothing is said. */
  readonly grain?: number
}

/** An invented problem of a size. */
export function invent(shape: Shape): AssignProblem {
  const { seed, applications, experts, candidates, reviewers, max, units, grain = 1_000_000 } = shape
  const random = generator(seed)
  const ids = Array.from({ length: experts }, (_, j) => `e${j}`)
  return {
    experts: ids.map((id) => ({ id, max, ...(units && { unit: `u${Math.floor(random() * units)}` }) })),
    applications: Array.from({ length: applications }, (_, i) => {
      const some = candidates >= experts ? ids : [...ids].sort(() => random() - 0.5).slice(0, candidates)
      return {
        id: `a${i}`,
        reviewers,
        candidates: some.map((expert) => ({ expert, fit: Math.round(random() * grain) / grain })),
      }
    }),
  }
}

const pick = <T>(list: readonly T[]) => fc.constantFrom(...list)

/** Small problems with all that a problem can have, but for experts kept apart; without issues but for locks that clash. */
export const smallProblems: fc.Arbitrary<AssignProblem> = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 5 }))
  .chain(([n, m]) => {
    const applications = Array.from({ length: n }, (_, i) => `a${i}`)
    const experts = Array.from({ length: m }, (_, j) => `e${j}`)
    const pair = fc.record({ application: pick(applications), expert: pick(experts) })
    return fc.record({
      experts: fc.tuple(
        ...experts.map((id) =>
          fc
            .record({
              max: fc.integer({ min: 0, max: 3 }),
              min: fc.integer({ min: 0, max: 1 }),
              unit: fc.option(pick(['u', 'v', 'w']), { nil: undefined }),
            })
            .map(({ max, min, unit }) => ({
              id,
              max,
              min: Math.min(min, max),
              unit,
              // Units u and v stand in one region, w in another.
              region: unit === undefined ? undefined : unit === 'w' ? 'south' : 'north',
            })),
        ),
      ),
      applications: fc.tuple(
        ...applications.map((id) =>
          fc.record({
            id: fc.constant(id),
            reviewers: fc.integer({ min: 0, max: 3 }),
            candidates: fc.uniqueArray(
              fc.record({ expert: pick(experts), fit: fc.integer({ min: 0, max: 8 }).map((f) => f / 8) }),
              { selector: (c) => c.expert },
            ),
          }),
        ),
      ),
      limits: fc.record({
        perUnit: pick([1, 1, 2, null]),
        perRegion: pick([null, 1, 2]),
      }),
      conflicts: fc.array(pair, { maxLength: 2 }),
      forbidden: fc.array(pair, { maxLength: 1 }),
      locked: fc.array(pair, { maxLength: 1 }),
    })
  })
