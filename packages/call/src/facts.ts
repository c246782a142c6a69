/** What rules look at. Plain data: the same object gives the same findings in the browser, on the server and in the command. */

/** A state of an application as far as rules and caps care (DOMAIN §6). */
export type ApplicationState = 'draft' | 'submitted' | 'returned' | 'eligible' | 'ineligible' | 'withdrawn'

/** How an earlier project ended (既往项目完成情况). */
export type ProjectResult = 'completed-well' | 'completed' | 'unfinished' | 'failed'

export interface EarlierProject {
  readonly year: number
  /** The kind of project as the registry names it: a track id of its call, e.g. `C1`. */
  readonly track: string
  readonly result: ProjectResult
}

/** Why a unit stands in the register of sanctions (惩戒名单): by a decision of some authority, from a day on. */
export type SanctionKind =
  | 'false-material'
  | 'unfinished-project'
  | 'penalised-project'
  | 'rectification-notice'
  | 'other'

/** One confirmed entry of the register. Days are `YYYY-MM-DD` in Shanghai. */
export interface SanctionFact {
  readonly kind: SanctionKind
  /** Number of the decision, else its title. */
  readonly document: string
  readonly from: string
  /** Its last day, also when it was lifted early; absent or null = until it is lifted. */
  readonly until?: string | null
}

/** What the register of sanctions says of a unit. */
export interface SanctionFacts {
  /** The day that counts for the call: its deadline's, or today's while it has none. */
  readonly at: string
  /** The latest year for which somebody looked and found the entries complete; absent = nobody has. */
  readonly checked?: number | null
  readonly entries: readonly SanctionFact[]
}

export interface UnitFacts {
  /** Kind of unit (vocabulary `unitKinds`); absent when not known yet. */
  readonly kind?: string | null
  /** The host institution in whose name the unit applies; `null` = known to have none, absent = not known. */
  readonly host?: { readonly kind: string } | null
  readonly region?: string | null
  /** Registry facts: the latest under `fact`, those of one year under `fact@2022`. Absent = not known. */
  readonly facts?: Readonly<Record<string, unknown>>
  /** Earlier projects on record; absent = the registry has not been filled for this unit, `[]` = known to have none. */
  readonly trackRecord?: readonly EarlierProject[]
  /** The register of sanctions; absent = not known. */
  readonly sanctions?: SanctionFacts
}

/** Another application in the same call that counts under the same unit (R4, R6). */
export interface Sibling {
  readonly id: string
  readonly track: string
  readonly state: ApplicationState
  readonly title?: string
}

/** The sealed scan and the paper of what was submitted last. */
export interface PaperFacts {
  /** All that the call needs is there. */
  readonly complete: boolean
  /** It is, and the last of it came after its deadline. */
  readonly late: boolean
  /** That deadline has passed. */
  readonly overdue: boolean
}

/** An officer's or expert's recorded judgement of one rule. */
export interface Decision {
  readonly truth: 'met' | 'notMet'
  readonly note?: string
}

export interface Facts {
  /** This application's id, so that it is never counted as its own sibling. */
  readonly id?: string
  readonly unit?: UnitFacts
  /** What the form holds: any JSON; never trusted to have a shape. */
  readonly content?: unknown
  /** Absent = not known (nobody has looked), `[]` = none. */
  readonly siblings?: readonly Sibling[]
  /** How the sealed scan and the paper stand; absent = nothing was submitted yet, or the call needs none. */
  readonly paper?: PaperFacts
  /** By full rule id (`A/party`). */
  readonly decisions?: Readonly<Record<string, Decision>>
}
