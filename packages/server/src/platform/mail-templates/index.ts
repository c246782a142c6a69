import { alreadyRegistered, invitation, resetPassword, verifyEmail } from './account.ts'
import {
  companionFreed,
  eligible,
  fileInfected,
  ineligible,
  returnedForCorrection,
  submissionReceipt,
} from './application.ts'
import type { Letter } from './letter.ts'
import { newMessage } from './message.ts'
import { announcement, deadlineExtended, latePermitted, notSubmitted } from './notice.ts'
import { approvalAsked, approved, sentBack } from './team.ts'
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
  newMessage,
  approvalAsked,
  approved,
  sentBack,
} as const satisfies Record<string, (params: never) => Letter>

export type MailTemplate = keyof typeof MAIL_TEMPLATES
export type MailParams<T extends MailTemplate> = Parameters<(typeof MAIL_TEMPLATES)[T]>[0]
