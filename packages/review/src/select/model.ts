/** A track as selection knows it. */
export interface TrackPlan {
  readonly id: string
  /** Awards there are; what is not filled stays unfilled. */
  readonly quota: number
  /** What an award brings, in fen. */
  readonly amount: number
  /** Awards of one counting unit at most, nested projects counted in; absent: any number. */
  readonly cap?: number
  /** The least score that can be selected; absent: any. */
  readonly floor?: number
  /** Valid opinions below which nothing is ranked. */
  readonly minOpinions: number
  /** How many stand on the reserve list at most; absent: all above the floor. */
  readonly reserve?: number
  /** Tracks whose designated applications become part of this track's awards; this track is selected before them. */
  readonly absorbs: readonly string[]
}

/** What the formal check says: `undecided` while it goes on. */
export type Standing = 'eligible' | 'ineligible' | 'withdrawn' | 'undecided'

/** An application as selection knows it. */
export interface Entry {
  readonly id: string
  readonly track: string
  /** The unit that caps count by. */
  readonly unit: string
  readonly standing: Standing
  /** What the opinions come to, rounded as the call shows it; null: not scored. */
  readonly score: number | null
  /** Valid opinions. */
  readonly opinions: number
  /** How many of the track's priorities it meets: among equal scores more goes first. */
  readonly priorities: number
  /** A panel's vote that binds: votes for it, and how many it needs; absent: no vote has a say in it. */
  readonly panel?: {
    readonly result: 'passed' | 'failed' | 'open'
    readonly for: number
    readonly need: number
  }
  /** The applications that it carries, one of each track that its own absorbs. */
  readonly companions?: readonly string[]
}

/** Why an application falls after the formal check was done with it. */
export type FallCause = 'withdrawn' | 'objection-upheld' | 'false-statement' | 'found-ineligible'

/** What people decided and recorded, in the order of its recording where that matters. */
export interface Decisions {
  /** A vote on applications of a track that nothing else tells apart, first first. A later vote overrules an earlier one. */
  readonly votes?: readonly { readonly track: string; readonly order: readonly string[] }[]
  readonly falls?: readonly { readonly application: string; readonly cause: FallCause }[]
}

/** Everything that a selection rests on. */
export interface SelectionInput {
  readonly tracks: readonly TrackPlan[]
  readonly applications: readonly Entry[]
  readonly decisions?: Decisions
}

/**
 * What becomes of an application. `tied`: there are more equals than places, a vote is needed. `open`: it depends on
 * something that is not decided yet. `out`: it is not eligible, or no more.
 */
export type Result =
  | 'shortlisted'
  | 'nested'
  | 'reserve'
  | 'not-selected'
  | 'tied'
  | 'open'
  | 'awaiting-review'
  | 'out'

/** Why; `about` names another application, the numbers are what the sentence speaks of. */
export interface Reason {
  readonly code:
    | FallCause
    | 'ineligible'
    | 'screening-open'
    | 'companion-out'
    | 'companion-missing'
    | 'companion-open'
    | 'nested-in'
    | 'carrier-open'
    | 'carrier-not-shortlisted'
    | 'no-score'
    | 'too-few-opinions'
    | 'below-floor'
    | 'panel-open'
    | 'panel-failed'
    | 'within-quota'
    | 'beyond-quota'
    | 'over-cap'
    | 'tie-at-cut'
    | 'tie-in-unit'
    | 'by-priorities'
    | 'by-vote'
  readonly about?: readonly string[]
  readonly saw?: number
  readonly need?: number
}

/** What becomes of one application, and why. */
export interface Outcome {
  readonly id: string
  readonly track: string
  readonly result: Result
  /** Its place among the ranked of its track, from 1; equals share one. */
  readonly rank: number | null
  /** What it is paid, in fen: a nested project is paid from its carrier's award. */
  readonly amount: number
  /** Whether it may change when what is open in the track, or in one that absorbs it, is decided. */
  readonly provisional: boolean
  readonly reasons: readonly Reason[]
}

/** What becomes of a track. */
export interface TrackOutcome {
  readonly track: string
  readonly quota: number
  readonly shortlisted: number
  /** Places that those who are tied share. */
  readonly tiedPlaces: number
  readonly nested: number
  readonly reserve: number
  /** Applications without enough opinions, or waiting for a decision elsewhere. */
  readonly waiting: number
  readonly money: number
  readonly provisional: boolean
}

export interface Selection {
  /** In the order of the tracks that were given, each by rank, then by id. */
  readonly outcomes: readonly Outcome[]
  readonly tracks: readonly TrackOutcome[]
}
