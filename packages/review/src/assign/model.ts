/** One expert for one application. */
export interface Pair {
  readonly application: string
  readonly expert: string
}

/** An application that is to be reviewed. */
export interface AssignApplication {
  readonly id: string
  /** How many experts it needs. */
  readonly reviewers: number
  /** Who may review it, and how well it fits them, from 0 to 1; millionths count, what is smaller is rounded away. */
  readonly candidates: readonly { readonly expert: string; readonly fit: number }[]
}

/** An expert who can be given applications. */
export interface AssignExpert {
  readonly id: string
  /** At most so many applications. */
  readonly max: number
  /** So many at least, where that takes no place from an application. */
  readonly min?: number
  /** Whose share of an application's experts is limited; experts without one are never too many of it. */
  readonly unit?: string
  readonly region?: string
}

/** What an assignment is made from. Plain data: JSON holds it whole. */
export interface AssignProblem {
  readonly applications: readonly AssignApplication[]
  readonly experts: readonly AssignExpert[]
  readonly limits?: {
    /** Of an application's experts at most so many of one unit: 1 where nothing is said, null for any number. */
    readonly perUnit?: number | null
    /** The same for regions: any number where nothing is said. */
    readonly perRegion?: number | null
  }
  /** Pairs that may never be, whatever an officer wishes. */
  readonly conflicts?: readonly Pair[]
  /** Pairs that an officer keeps. One that is not among the candidates has the fit 0. */
  readonly locked?: readonly Pair[]
  /** Pairs that an officer does not want. */
  readonly forbidden?: readonly Pair[]
  /** Experts who must never meet on one application. */
  readonly apart?: readonly (readonly [string, string])[]
}

export const ISSUE_CODES = [
  'not-a-problem',
  'application-twice',
  'expert-twice',
  'candidate-twice',
  'application-unknown',
  'expert-unknown',
  'reviewers-not-a-count',
  'max-not-a-count',
  'min-not-a-count',
  'min-over-max',
  'limit-not-a-count',
  'fit-out-of-range',
  'apart-from-oneself',
  'unit-in-two-regions',
  'lock-twice',
  'lock-in-conflict',
  'lock-forbidden',
  'locks-over-reviewers',
  'locks-over-max',
  'locks-over-unit',
  'locks-over-region',
  'locks-apart',
] as const

/** What is wrong with a problem: its code, and what it is about (ids, with a space between them). */
export interface AssignIssue {
  readonly code: (typeof ISSUE_CODES)[number]
  readonly about: string
}

/** A pair of the plan. */
export interface PlannedPair extends Pair {
  readonly fit: number
  readonly locked?: true
}

/** Why an application lacks experts. */
export type LackReason =
  /** Nobody may review it, once conflicts and forbidden pairs are taken away. */
  | 'no-candidate'
  /** It has fewer candidates than it needs experts. */
  | 'too-few-candidates'
  /** It has candidates enough, but too many of them of the same unit or region, or kept apart. */
  | 'spread'
  /** All whom it could have, by whatever exchange, are at their limit. */
  | 'all-at-limit'

/** An application with places that nobody fills. */
export interface Lack {
  readonly application: string
  readonly missing: number
  readonly reason: LackReason
}

/** Applications and the experts they compete for: these experts are full, and more load for them is what would help. */
export interface Shortage {
  readonly applications: readonly string[]
  readonly experts: readonly string[]
  /** So many places stay open; the limits of these experts must rise by as many in all. */
  readonly missing: number
}

/** An expert's part in a plan. */
export interface Load {
  readonly expert: string
  readonly load: number
  readonly max: number
  readonly min?: number
  /** What one more application for the expert would be worth, in fit; 0 for one who has room, less where the least load calls for one. */
  readonly price: number
}

/** What came of an assignment. */
export interface AssignPlan {
  /** By application, then by expert. */
  readonly pairs: readonly PlannedPair[]
  readonly loads: readonly Load[]
  readonly places: number
  readonly filled: number
  /** No plan fills more places. Proven by a search, except where experts are kept apart: then it says what would be without that. */
  readonly mostPlaces: number
  readonly lacks: readonly Lack[]
  readonly shortages: readonly Shortage[]
  /** Experts below their least load, though no exchange could give them more. */
  readonly belowMin: readonly string[]
  /** The sum of fit. */
  readonly fit: number
  /** No plan that fills as many places (and as many least loads) has a greater sum. */
  readonly bound: number
  /** How far the sum may be from the best, as a part of the bound; 0 where it is the best. */
  readonly gap: number
  /** The application with the least mean fit per place (an open place counts 0), of those that need experts. */
  readonly leastServed?: { readonly application: string; readonly fit: number }
}

/** The finest difference in fit that counts: a millionth. */
export const FIT_UNITS = 1_000_000
