/** What the API gives about applications and screening. Times are ISO UTC, money is fen. */
import type { Facts, Text, Truth, Verdict } from '@zhinan/call/public'
import type { ApplicationCard, ApplicationStateName, List, ScreeningCounts } from './types.ts'

export type { ApplicationCard, ApplicationStateName, List, ScreeningCounts }
export type Content = Readonly<Record<string, unknown>>

export interface Sibling {
  readonly id: string
  readonly number: string
  readonly track: string
  readonly title: string | null
  readonly state: ApplicationStateName
  readonly version: number
}

/** A comment on a place of the form, written when it was returned. */
export interface FieldComment {
  readonly path: string
  readonly comment: string
  /** The field's name, as the server knew it. */
  readonly field?: Text
}

/** Why it was found ineligible: a code of the call's reasons, with the clause it rests on. */
export interface OutcomeReason {
  readonly code: string
  readonly rule?: string
  readonly clause?: string
  readonly text?: Text
}

export interface ScreeningOutcome {
  readonly outcome: 'returned' | 'eligible' | 'ineligible' | 'reopened'
  readonly reasons: readonly OutcomeReason[]
  readonly comments: readonly FieldComment[]
  readonly note: string
  readonly due: string | null
  readonly at: string
}

export interface SubmissionCard {
  readonly n: number
  readonly submittedAt: string
  readonly contentHash: string
}

export interface BundlePart {
  readonly track: string
  readonly application: string | null
  readonly candidates: readonly string[]
  readonly state: string
}

export interface ApplicationView extends ApplicationCard {
  readonly callVersion: number
  readonly content: Content
  readonly createdAt: string
  readonly createdBy: { readonly name: string }
  readonly updatedBy: { readonly name: string } | null
  readonly unit: {
    readonly id: string
    readonly name: string
    readonly kind: string
    readonly host: { readonly name: string; readonly kind: string } | null
    readonly region: string | null
    readonly creditCode: string | null
    readonly contact: { readonly name: string; readonly phone: string; readonly email: string } | null
  }
  readonly facts: Omit<Facts, 'content'>
  readonly siblings: readonly Sibling[]
  readonly outcomes: readonly ScreeningOutcome[]
  readonly submissions: readonly SubmissionCard[]
  readonly bundle: { readonly companions: readonly BundlePart[] } | null
  readonly actions: readonly ('edit' | 'submit' | 'withdraw' | 'decide' | 'return' | 'conclude' | 'reopen')[]
  readonly submitBlock: { readonly code: string; readonly message: Text } | null
}

export interface SavedApplication {
  readonly version: number
  readonly savedAt: string
  readonly content: Content
}

export interface Receipt {
  readonly applicationId: string
  readonly number: string
  readonly n: number
  readonly callId: string
  readonly track: string
  readonly type: string | null
  readonly unit: { readonly name: string; readonly code: string | null; readonly host: string | null }
  readonly title: string
  readonly submittedAt: string
  readonly contentHash: string
  readonly keyId: string
  readonly signature: string
  readonly url: string
  readonly bundle: readonly { readonly number: string; readonly track: string; readonly title: string }[]
}

export interface ApplicationEvent {
  readonly id: number
  readonly at: string
  readonly actor: string
  readonly action: string
  readonly reason: string | null
  readonly detail: unknown
}

export interface FileCard {
  readonly file: string
  readonly name: string
  readonly size: number
  readonly type: string
}

export interface ScreeningCard extends ApplicationCard {
  readonly unitKind: string
  readonly region: string | null
  readonly machine: { readonly met: number; readonly notMet: number; readonly undecided: number }
  readonly officer: { readonly met: number; readonly notMet: number; readonly open: number }
  readonly submissions: number
  readonly lastOutcome: { readonly outcome: string; readonly at: string; readonly by: string | null } | null
}

/** What narrows the queue; the same words stand in the page's address. */
export interface ScreeningFilter {
  readonly call?: string
  readonly track?: string
  readonly state?: string
  readonly region?: string
  readonly kind?: string
  readonly q?: string
  readonly sort?: string
}

export interface OfficerDecision {
  readonly rule: string
  readonly truth: 'met' | 'notMet'
  readonly note: string
  readonly by: string
  readonly at: string
}

export interface ScreeningView extends ApplicationView {
  readonly verdict: Verdict
  readonly texts: Readonly<Record<string, { readonly sentence: Text; readonly explain: Text }>>
  readonly decisions: readonly OfficerDecision[]
  readonly previous: Content | null
  readonly next: string | null
  readonly prev: string | null
}

/** What a conclusion does to another application (R12). */
export interface Consequence {
  readonly id: string
  readonly number: string
  readonly track: string
  readonly what: 'ineligible' | 'freed'
  readonly text: Text
}

export type { Truth, Verdict }
