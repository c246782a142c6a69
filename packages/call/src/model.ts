import type { Checker, Gate, Stage } from './finding.ts'
import type { Ruling, StatedCall } from './schema/call.ts'
import type { StatedTrack } from './schema/track.ts'
import type { Vocabulary } from './schema/vocabulary.ts'
import type { Text } from './text.ts'

/** A rule as loaded: `params` have passed the schema of its kind. */
export interface Rule {
  /** Within its track; with places `<id>@<place>`. */
  readonly id: string
  readonly kind: string
  readonly clause: string
  readonly ruling?: string
  readonly gate: Gate
  readonly by: Checker
  readonly when: Stage
  readonly types?: readonly string[]
  readonly place?: string
  readonly source?: Text
  readonly text?: Text
  readonly params: unknown
}

export interface Track extends Omit<StatedTrack, 'rules'> {
  readonly rules: readonly Rule[]
}

/** A whole call: plain JSON, so that it can be stored, sent to browsers and hashed. */
export interface Call extends Omit<StatedCall, 'tracks'> {
  readonly vocabulary: Vocabulary
  readonly rulings: readonly Ruling[]
  readonly tracks: readonly Track[]
}
