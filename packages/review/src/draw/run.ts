import type { Candidate, DrawFrame } from './frame.ts'
import { seededOrder } from './order.ts'

/** One who was drawn. */
export interface Drawn {
  readonly id: string
  /** The place in the stratum's sequence, from 1. */
  readonly place: number
  /** Whom it replaces, if anybody. */
  readonly replaces?: string
}

/** What came of one stratum. */
export interface StratumDraw {
  readonly id: string
  /** All its candidates in the order that the seed gives them. */
  readonly sequence: readonly string[]
  /** In the order in which they were drawn, replacements at the end; those who declined are among them. */
  readonly drawn: readonly Drawn[]
  /** Passed over while places were open, since their unit had its share. */
  readonly passed: readonly string[]
  /** Places that nobody is left for. */
  readonly short: number
}

/** What came of a draw. */
export interface DrawResult {
  readonly strata: readonly StratumDraw[]
  /** Who serves: drawn and not declined. */
  readonly serving: readonly string[]
}

/**
 * Draws: each stratum in the frame's order takes from the top of its sequence whoever's unit has not had its share yet.
 * Whoever declines is replaced by the first in the same sequence who has not been drawn and whose unit has room then: the
 * sequence is never made anew.
 *
 * @param declined who could not serve, in the order in which that became known; one who was not drawn is passed by in silence
 */
export function runDraw(frame: DrawFrame, seed: string, declined: readonly string[] = []): DrawResult {
  const candidates = new Map(frame.candidates.map((c) => [c.id, c]))
  const served = new Map<string, number>()
  const room = ({ unit }: Candidate) => unit === undefined || (served.get(unit) ?? 0) < frame.perUnit
  const serve = ({ unit }: Candidate, n: 1 | -1) => {
    if (unit !== undefined) served.set(unit, (served.get(unit) ?? 0) + n)
  }
  const strata = frame.strata.map((stratum) => {
    const members = frame.candidates.filter((c) => c.stratum === stratum.id).map((c) => c.id)
    return {
      ...stratum,
      sequence: seededOrder(seed, stratum.id, members),
      drawn: [] as Drawn[],
      passed: new Set<string>(),
      short: 0,
    }
  })
  const out = new Set<string>()
  const drawn = new Set<string>()
  const next = (stratum: (typeof strata)[number], replaces?: string) => {
    for (const [n, id] of stratum.sequence.entries()) {
      if (drawn.has(id) || out.has(id)) continue
      const candidate = candidates.get(id)!
      if (!room(candidate)) {
        stratum.passed.add(id)
        continue
      }
      stratum.drawn.push({ id, place: n + 1, ...(replaces !== undefined && { replaces }) })
      drawn.add(id)
      serve(candidate, 1)
      return
    }
    stratum.short++
  }
  for (const stratum of strata) for (let n = 0; n < stratum.draw; n++) next(stratum)
  for (const id of declined) {
    const candidate = candidates.get(id)
    if (!candidate || out.has(id) || !drawn.has(id)) continue
    out.add(id)
    serve(candidate, -1)
    next(strata.find((s) => s.id === candidate.stratum)!, id)
  }
  return {
    strata: strata.map(({ id, sequence, drawn: taken, passed, short }) => ({
      id,
      sequence,
      drawn: taken,
      passed: [...passed].filter((p) => !drawn.has(p)),
      short,
    })),
    serving: strata.flatMap((s) => s.drawn.map((d) => d.id)).filter((id) => !out.has(id)),
  }
}
