import { digest, digestOf } from '../digest.ts'

/** One who can be drawn. What names a person stands elsewhere: `id` means nothing outside. */
export interface Candidate {
  readonly id: string
  /** The stratum that the candidate stands in; each stands in one. */
  readonly stratum: string
  /** The unit whose share is limited; candidates without one are never too many of it. */
  readonly unit?: string
}

/** A part of the candidates out of which some are drawn: a discipline, a region, or what else the call divides by. */
export interface Stratum {
  readonly id: string
  readonly title: { readonly zh: string; readonly en: string }
  /** How many are drawn out of it. */
  readonly draw: number
}

/** What is frozen before anybody can know the seed. */
export interface DrawFrame {
  readonly format: 'zhinan-draw/1'
  /** What the draw is for: call, tracks, panel. */
  readonly purpose: string
  /** In the order in which they are drawn. */
  readonly strata: readonly Stratum[]
  /** Of one unit at most so many, over all strata. */
  readonly perUnit: number
  /** A value that will be known to everybody and that nobody here can choose, and when: "closing index of … on …". */
  readonly publicValue: string
  readonly candidates: readonly Candidate[]
}

/** What is wrong with a frame: its code, and what it is about. */
export interface FrameIssue {
  readonly code:
    | 'candidate-twice'
    | 'stratum-twice'
    | 'stratum-unknown'
    | 'draw-not-a-count'
    | 'share-not-a-count'
    | 'too-few-candidates'
    | 'no-public-value'
  readonly about: string
}

const count = (n: number) => Number.isInteger(n) && n > 0

/** Looks whether a frame can be drawn from at all. @returns every issue, none when it can */
export function frameIssues(frame: DrawFrame): FrameIssue[] {
  const issues: FrameIssue[] = []
  const add = (code: FrameIssue['code'], about: string) => issues.push({ code, about })
  const strata = new Map<string, number>()
  for (const { id, draw } of frame.strata) {
    if (strata.has(id)) add('stratum-twice', id)
    if (!count(draw)) add('draw-not-a-count', id)
    strata.set(id, 0)
  }
  const seen = new Set<string>()
  for (const { id, stratum } of frame.candidates) {
    if (seen.has(id)) add('candidate-twice', id)
    seen.add(id)
    const n = strata.get(stratum)
    if (n === undefined) add('stratum-unknown', id)
    else strata.set(stratum, n + 1)
  }
  for (const { id, draw } of frame.strata) if ((strata.get(id) ?? 0) < draw) add('too-few-candidates', id)
  if (!count(frame.perUnit)) add('share-not-a-count', String(frame.perUnit))
  if (frame.publicValue.trim() === '') add('no-public-value', '')
  return issues
}

/** The hash under which a frame is published; the order of its candidates does not matter, that of its strata does. */
export function frameHash(frame: DrawFrame): string {
  const candidates = [...frame.candidates].sort((a, b) => (a.id < b.id ? -1 : 1))
  return digestOf({ ...frame, candidates })
}

/** Who commits to a secret before the draw. */
export type Committer = 'officer' | 'supervisor'

/** The least length of a secret: 128 bits in hexadecimal. */
export const SECRET_LENGTH = 32

/** What is published of a secret beforehand. It binds the secret to the person's part and to this one frame. */
export const commitment = (who: Committer, frame: string, secret: string): string =>
  digest(`zhinan-draw/1 commitment\n${who}\n${frame}\n${secret}`)

/** What is revealed after all is committed, and the public value when it is known. */
export interface Reveals {
  readonly officer: string
  readonly supervisor: string
  readonly publicValue: string
}

/** The seed: nobody knows it before the last of the three is known, and whoever knows all three can compute it. */
export const seedOf = (frame: string, { officer, supervisor, publicValue }: Reveals): string =>
  digestOf({ draw: 'zhinan-draw/1', frame, officer, supervisor, publicValue: publicValue.trim() })
