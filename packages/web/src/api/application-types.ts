/** Names for what the API gives and takes about applications and screening. Times are ISO UTC, money is fen. */
import type { Answer, Asked } from './paths.ts'

export type ApplicationView = Answer<'/applications/{id}'>
export type Content = ApplicationView['content']
export type Sibling = ApplicationView['siblings'][number]
type ScreeningOutcome = ApplicationView['outcomes'][number]

/** A comment on a place of the form, written when it was returned. */
export type FieldComment = ScreeningOutcome['comments'][number]

/** Why it was found ineligible: a code of the call's reasons, with the clause it rests on. */
export type OutcomeReason = ScreeningOutcome['reasons'][number]

export type Receipt = Answer<'/applications/{id}/receipt'>
export type FileCard = Answer<'/applications/{id}/files', 'post'>

export type ScreeningCard = Answer<'/screening'>['items'][number]
export type Similar = Answer<'/screening/{id}/similar'>['items'][number]
export type SideBySide = Answer<'/similar/{id}'>
export type ScreeningView = Answer<'/screening/{id}'>

/** What narrows the queue; the same words stand in the page's address. */
export type ScreeningFilter = Omit<Asked<'/screening'>, 'cursor' | 'limit'>
