import type { ReviewTerms } from '@zhinan/call'

/** What scores are made by: a track's terms of review and its criteria. */
export type ScoringTerms = Pick<
  ReviewTerms,
  | 'scale'
  | 'comments'
  | 'recommendation'
  | 'suggestedAmount'
  | 'aggregation'
  | 'decimals'
  | 'tooFast'
  | 'tooShort'
  | 'flags'
> & { readonly criteria: readonly { readonly id: string; readonly weight: number }[] }

export type Aggregation = ScoringTerms['aggregation']

/** What an expert gave for one criterion. */
export interface Mark {
  readonly criterion: string
  readonly score: number
  readonly comment?: string
}

/** One expert's opinion of one application. */
export interface Sheet {
  readonly application: string
  /** Names the expert towards nobody: an id that means nothing outside. */
  readonly expert: string
  readonly marks: readonly Mark[]
  /** On the application as a whole. */
  readonly comment?: string
  readonly recommendation?: string
  /** In fen. */
  readonly suggestedAmount?: number
  /** From opening the application to sending the opinion. */
  readonly seconds?: number
}

/** Why an opinion does not count; `criterion` where it is about one, the numbers are what the sentence speaks of. */
export interface SheetFault {
  readonly code:
    | 'mark-missing'
    | 'mark-twice'
    | 'criterion-unknown'
    | 'off-scale'
    | 'off-step'
    | 'comment-missing'
    | 'recommendation-missing'
    | 'recommendation-unknown'
    | 'amount-not-asked'
    | 'amount-not-money'
  readonly criterion?: string
  readonly saw?: number | string
  readonly need?: number
}

/** What makes an opinion doubtful though it counts: a person looks at it, and may return it. */
export type SheetFlag = 'too-fast' | 'too-short' | 'outlier'

/** An opinion as read by the terms. */
export interface ReadSheet {
  readonly application: string
  readonly expert: string
  /** None: it is valid. */
  readonly faults: readonly SheetFault[]
  readonly flags: readonly SheetFlag[]
  /** The weighted total, rounded as the call says; null when it is not valid. */
  readonly total: number | null
}

/** What the valid opinions of an application come to. */
export interface ApplicationScore {
  readonly application: string
  /** Valid ones. */
  readonly opinions: number
  /** The mean of all valid opinions as given; null without any. */
  readonly raw: number | null
  /** By the call's rule; null without valid opinions. */
  readonly score: number | null
  /** The rule that made it: `mean` where there were too few opinions for the call's own. */
  readonly by: Aggregation
  /** What `score` may be off by (one standard error), where a model says so. */
  readonly error: number | null
  /** Between the highest and the lowest valid opinion. */
  readonly spread: number
  readonly flags: readonly 'disagreement'[]
  readonly sheets: readonly ReadSheet[]
}

/** What an expert's opinions say of the expert. */
export interface ExpertScore {
  readonly expert: string
  /** Valid opinions. */
  readonly opinions: number
  /** Points that the expert gives more than the others to the same applications (less: negative); null: cannot be told. */
  readonly leniency: number | null
  /** One standard error of it. */
  readonly error: number | null
  readonly flags: readonly ('lenient' | 'strict')[]
}

/** A track's scores, applications and experts each in the order of their ids. */
export interface TrackScores {
  readonly applications: readonly ApplicationScore[]
  readonly experts: readonly ExpertScore[]
}
