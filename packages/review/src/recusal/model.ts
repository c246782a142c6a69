/** A body as somebody names it. A code settles whether two are the same; where one has none, the names have to do. */
export interface Body {
  readonly name: string
  /** Unified social credit code (GB 32100), upper case. */
  readonly code?: string
}

/** A person as somebody names them. */
export interface Named {
  readonly name: string
  /** Keyed hash of the identity number: settles whether two are the same person. */
  readonly idHash?: string
  readonly unit?: Body
}

/** What an expert said of somebody, or somebody of the expert. */
export type Relation = 'student' | 'supervisor' | 'co-author' | 'relative'

/** What is known of an expert. */
export interface ExpertFacts extends Named {
  readonly id: string
  /** Where the expert works now: the unit and, where it has one, its host institution. */
  readonly units: readonly Body[]
  /** Earlier employers, with the last year there. */
  readonly earlier: readonly { readonly body: Body; readonly until: number }[]
  readonly relations: readonly (Named & { readonly relation: Relation })[]
  /** Applications in which the expert declared a conflict, with the reason. */
  readonly declared: readonly { readonly application: string; readonly reason: string }[]
}

/** What part a person has in an application. */
export type Part = 'leader' | 'talent' | 'team' | 'contact'

/** What an application says that may conflict. */
export interface ApplicationFacts {
  readonly id: string
  /** The unit that applies, and its host. */
  readonly units: readonly Body[]
  /** Co-applicants and other partners. */
  readonly partners: readonly Body[]
  readonly people: readonly (Named & { readonly part: Part })[]
  /** Whom the applicant asks not to have, with reasons. */
  readonly exclusions: readonly (Named & { readonly reason: string })[]
}

export type ConflictKind =
  | 'same-unit'
  | 'partner-unit'
  | 'earlier-unit'
  | 'same-person'
  | 'relation'
  | 'excluded'
  | 'declared'

/**
 * A conflict and where it comes from. A `hard` one bars the expert; one that is not rests on a name alone and is for a
 * person to settle: names are shared by many.
 */
export interface Conflict {
  readonly expert: string
  readonly application: string
  readonly kind: ConflictKind
  readonly hard: boolean
  /** What in the application it rests on: a body's or a person's name, or the reason given. */
  readonly source: string
  /** More to say of it: the part of a person, the relation, the last year at an employer. */
  readonly detail?: string
}

/** What a call decides about recusal. */
export interface RecusalRules {
  /** Years after which an earlier employer is none any more. */
  readonly earlierYears: number
  /** The year from which they are counted. */
  readonly year: number
}
