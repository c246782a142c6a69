/** Names for what the API gives and takes, as the server describes it. Times are ISO UTC, money is fen. */
import type { Call, Text } from '@zhinan/call/public'
import type { Answer, Body } from './paths.ts'

export type CallCard = Answer<'/calls'>['items'][number]
export type CallStatus = CallCard['status']
export type CallView = Answer<'/calls/{call}'>

export type SeasonOverview = Answer<'/calls/{call}/overview'>

export type LiveState = Answer<'/live'>
export type LiveNotice = LiveState['calls'][number]['notices'][number]
export type Notice = Answer<'/calls/{call}/notices'>['items'][number]
export type NoticeInput = Body<'/calls/{call}/notices'>
export type LatePermit = Answer<'/calls/{call}/late-permits'>['items'][number]

export type Me = Answer<'/me'>
export type StaffRole = Body<'/staff'>['role']
export type Duty = NonNullable<Body<'/staff'>['duties']>[number]
export type StaffGrant = Answer<'/staff'>['items'][number]

/** A mail as the demonstration shows it; one's own mails say more. */
export type Mail = Answer<'/demo/mails'>['items'][number]

export type UnitInput = Body<'/units'>
export type Unit = Answer<'/units/{id}'>
export type UnitStatus = Unit['status']
export type UnitCard = Answer<'/units'>['items'][number]
export type UnitHome = Answer<'/units/{id}/home'>
export type TrackAllowance = UnitHome['tracks'][number]

export type Member = Answer<'/units/{id}/members'>['members'][number]
export type Invitation = Answer<'/units/{id}/members'>['invitations'][number]
export type InvitationView = Answer<'/invitations/{token}'>
export type UnitRole = Member['role']

export type Registry = Answer<'/units/{id}/registry'>
export type ProjectRecord = Registry['projects'][number]
export type ProjectInput = Body<'/units/{id}/projects'>

export type ApplicationCard = Answer<'/applications'>['items'][number]

export type HistoryEntry = Answer<'/history'>['items'][number]
export type ReceiptCheck = Answer<'/receipts/{number}'>
export type ScreeningCounts = Answer<'/screening/counts'>

export type { Call, Text }
