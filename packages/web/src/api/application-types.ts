/** Names for what the API gives and takes about applications and screening. Times are ISO UTC, money is fen. */
import type { Facts, Text, Verdict } from '@zhinan/call/public'
import type { Answer, Asked, Body } from './paths.ts'
import type { ApplicationCard, ApplicationStateName } from './types.ts'

export type ApplicationView = Answer<'/applications/{id}'>
export type Content = ApplicationView['content']
export type Sibling = ApplicationView['siblings'][number]
export type ScreeningOutcome = ApplicationView['outcomes'][number]
export type SubmissionCard = ApplicationView['submissions'][number]
export type BundlePart = NonNullable<ApplicationView['bundle']>['companions'][number]

/** A comment on a place of the form, written when it was returned. */
export type FieldComment = ScreeningOutcome['comments'][number]

/** Why it was found ineligible: a code of the call's reasons, with the clause it rests on. */
export type OutcomeReason = ScreeningOutcome['reasons'][number]

export type SavedApplication = Answer<'/applications/{id}', 'put'>
export type Receipt = Answer<'/applications/{id}/receipt'>
export type ApplicationEvent = Answer<'/applications/{id}/history'>['items'][number]
export type FileCard = Answer<'/applications/{id}/files', 'post'>

export type ScreeningCard = Answer<'/screening'>['items'][number]
export type ScreeningView = Answer<'/screening/{id}'>
export type OfficerDecision = ScreeningView['decisions'][number]

/** What narrows the queue; the same words stand in the page's address. */
export type ScreeningFilter = Omit<Asked<'/screening'>, 'cursor' | 'limit'>

/** What a conclusion does to another application (R12). */
export type Consequence = Answer<'/screening/{id}/consequences'>['consequences'][number]

export type { ApplicationCard, ApplicationStateName, Body, Facts, Text, Verdict }
