import { alreadyRegistered, invitation, resetPassword, verifyEmail } from './account.ts'
import { appealDecided, appealReceived, appealToDecide, appealUnattended, appealWithdrawn } from './appeal.ts'
import {
  companionFreed,
  eligible,
  fileInfected,
  ineligible,
  returnedForCorrection,
  submissionReceipt,
} from './application.ts'
import { dailyDigest } from './digest.ts'
import { expertRejected, expertSuspended, expertVerified } from './expert.ts'
import { newMessage } from './message.ts'
import { announcement, deadlineExtended, latePermitted, notSubmitted } from './notice.ts'
import { paperMissing, scanRefused } from './paper.ts'
import { reviewAssigned } from './review.ts'
import { reviewClosed, reviewDue } from './review-due.ts'
import { reviewInvitation } from './review-invitation.ts'
import { reviewNews } from './review-news.ts'
import { screeningDue } from './screening.ts'
import { secondLookDiffers, secondLooks } from './second-look.ts'
import { approvalAsked, approved, sentBack } from './team.ts'
import type { Template } from './template.ts'
import { sanctionConfirmed, sanctionLifted, unitRejected, unitVerified } from './unit.ts'

/** Every mail that the platform sends. */
export const MAIL_TEMPLATES = {
  verifyEmail,
  resetPassword,
  alreadyRegistered,
  invitation,
  unitVerified,
  unitRejected,
  sanctionConfirmed,
  sanctionLifted,
  submissionReceipt,
  returnedForCorrection,
  eligible,
  ineligible,
  companionFreed,
  fileInfected,
  deadlineExtended,
  announcement,
  latePermitted,
  notSubmitted,
  screeningDue,
  secondLooks,
  secondLookDiffers,
  newMessage,
  approvalAsked,
  approved,
  sentBack,
  paperMissing,
  scanRefused,
  appealReceived,
  appealToDecide,
  appealUnattended,
  appealWithdrawn,
  appealDecided,
  expertVerified,
  expertRejected,
  expertSuspended,
  reviewInvitation,
  reviewNews,
  reviewAssigned,
  reviewDue,
  reviewClosed,
  dailyDigest,
} as const

/** What a mail is made of, whichever it is. */
export const templateOf = (name: MailTemplate): Template<unknown> => MAIL_TEMPLATES[name] as Template<unknown>

export type MailTemplate = keyof typeof MAIL_TEMPLATES
export type MailParams<T extends MailTemplate> = (typeof MAIL_TEMPLATES)[T]['sample']

/** The names, for schemas. */
export const MAIL_TEMPLATE_NAMES = Object.keys(MAIL_TEMPLATES) as [MailTemplate, ...MailTemplate[]]
