import canonicalize from 'canonicalize'
import {
  type Committer,
  commitment,
  type DrawFrame,
  type FrameIssue,
  frameHash,
  frameIssues,
  type Reveals,
  SECRET_LENGTH,
  seedOf,
} from './frame.ts'
import { type DrawResult, runDraw } from './run.ts'

/** Everything that is published of a draw; a step not taken yet is absent. */
export interface DrawRecord {
  readonly frame: DrawFrame
  /** As published when the frame was frozen. */
  readonly frameHash: string
  readonly commitments: { readonly [who in Committer]?: string }
  readonly reveals?: Partial<Reveals>
  readonly seed?: string
  /** Who declined, in order, as far as the result goes. */
  readonly declined?: readonly string[]
  readonly result?: DrawResult
}

/** The steps of a check, in order. */
export const DRAW_STEPS = ['frame', 'frame-hash', 'commitments', 'reveals', 'seed', 'result'] as const
export type DrawStep = (typeof DRAW_STEPS)[number]

/** Why a step of the check fails. */
export type DrawFault =
  | FrameIssue['code']
  | 'format-unknown'
  | 'frame-changed'
  | 'commitment-missing'
  | 'reveal-missing'
  | 'secret-too-short'
  | 'reveal-differs'
  | 'seed-differs'
  | 'result-missing'
  | `${(typeof PARTS)[number]}-differs`
  | 'serving-differs'

/** What a step of the check found. */
export interface Checked {
  readonly step: DrawStep
  readonly ok: boolean
  /** Where it is not: a code, and what it is about. */
  readonly code?: DrawFault
  readonly about?: string
}

const WHO: readonly Committer[] = ['officer', 'supervisor']
/** Of a stratum's result. */
const PARTS = ['id', 'sequence', 'drawn', 'passed', 'short'] as const

/**
 * Goes through a draw again from what is published, and trusts nothing in it. It stops at the first step that fails: what
 * rests on it would say nothing.
 *
 * @returns the steps gone through; the draw holds when all of {@link DRAW_STEPS} are there and ok
 */
export function verifyDraw(record: DrawRecord): Checked[] {
  const done: Checked[] = []
  for (const step of DRAW_STEPS) {
    const wrong = CHECKS[step](record)
    done.push(wrong ? { step, ok: false, ...wrong } : { step, ok: true })
    if (wrong) break
  }
  return done
}

// Whatever keeps a record may put the keys of an object into another order.
const same = (a: unknown, b: unknown): boolean => canonicalize(a) === canonicalize(b)

type Wrong = { readonly code: DrawFault; readonly about: string } | undefined

const CHECKS: { readonly [step in DrawStep]: (record: DrawRecord) => Wrong } = {
  frame: ({ frame }) =>
    frame.format === 'zhinan-draw/1'
      ? frameIssues(frame)[0]
      : { code: 'format-unknown', about: frame.format },
  'frame-hash': ({ frame, frameHash: published }) => {
    const own = frameHash(frame)
    return own === published ? undefined : { code: 'frame-changed', about: own }
  },
  commitments: ({ commitments }) => {
    const missing = WHO.find((who) => !commitments[who])
    return missing && { code: 'commitment-missing', about: missing }
  },
  reveals: ({ frameHash: frame, commitments, reveals }) => {
    for (const who of WHO) {
      const secret = reveals?.[who]
      if (!secret) return { code: 'reveal-missing', about: who }
      if (secret.length < SECRET_LENGTH) return { code: 'secret-too-short', about: who }
      if (commitment(who, frame, secret) !== commitments[who]) return { code: 'reveal-differs', about: who }
    }
    return reveals?.publicValue?.trim() ? undefined : { code: 'reveal-missing', about: 'publicValue' }
  },
  seed: ({ frameHash: frame, reveals, seed }) => {
    const own = seedOf(frame, reveals as Reveals)
    return own === seed ? undefined : { code: 'seed-differs', about: own }
  },
  result: ({ frame, seed, declined = [], result }) => {
    if (!result) return { code: 'result-missing', about: '' }
    const own = runDraw(frame, seed!, declined)
    for (const [n, stratum] of own.strata.entries()) {
      const theirs = result.strata[n]
      for (const part of PARTS)
        if (!same(theirs?.[part], stratum[part])) return { code: `${part}-differs`, about: stratum.id }
    }
    return same(own.serving, result.serving) && own.strata.length === result.strata.length
      ? undefined
      : { code: 'serving-differs', about: '' }
  },
}
