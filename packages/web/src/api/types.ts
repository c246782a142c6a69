/** What the API gives and takes, as docs and server agree on it. Times are ISO UTC, money is fen. */
import type { Call, Finding, Rule, Text } from '@zhinan/call/public'

export interface List<T> {
  readonly items: readonly T[]
  readonly nextCursor: string | null
  readonly total?: number
}

export type CallStatus = 'upcoming' | 'open' | 'closed' | 'unpublished'

export interface CallCard {
  readonly id: string
  readonly code: string
  readonly title: Text
  readonly shortTitle: Text
  readonly issuer: Text
  readonly year: number
  readonly status: CallStatus
  readonly opens: string | null
  readonly deadline: string | null
  readonly totals: { readonly awards: number; readonly money: number }
  readonly tracks: number
  readonly submitted: number
}

export interface CallView {
  readonly call: Call
  readonly version: number
  readonly status: CallStatus
  readonly opens: string | null
  readonly deadline: string | null
  readonly correctionDays: number
  readonly submitted: Readonly<Record<string, number>>
  readonly now: string
}

export type StaffRole = 'officer' | 'approver' | 'supervisor' | 'admin'
export type Duty = 'screening' | 'review' | 'finance'
export type UnitRole = 'manager' | 'member'
export type UnitStatus = 'pending' | 'verified' | 'rejected'

export interface Me {
  readonly user: {
    readonly id: string
    readonly name: string
    readonly email: string
    readonly locale: 'zh' | 'en'
    readonly phone: string | null
  }
  readonly units: readonly {
    readonly id: string
    readonly name: string
    readonly kind: string
    readonly role: UnitRole
    readonly status: UnitStatus
  }[]
  readonly staff: readonly {
    readonly role: StaffRole
    readonly duties: readonly Duty[]
    readonly callId: string | null
    readonly tracks: readonly string[] | null
  }[]
  /** Actions of the access table that this person may do somewhere. */
  readonly can: readonly string[]
}

export interface Mail {
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly createdAt: string
  readonly state: string
}

export interface UnitInput {
  readonly name: string
  readonly kind: string
  readonly creditCode: string | null
  readonly host: { readonly name: string; readonly kind: string; readonly creditCode: string } | null
  readonly region: string | null
  readonly address: string
  readonly contact: { readonly name: string; readonly phone: string; readonly email: string }
  readonly bank: {
    readonly bankName: string
    readonly accountName: string
    readonly accountNumber?: string
  } | null
}

export interface Unit extends Omit<UnitInput, 'bank'> {
  readonly id: string
  readonly status: UnitStatus
  readonly statusReason: string | null
  readonly countingUnit: string
  readonly version: number
  readonly bank: {
    readonly bankName: string
    readonly accountName: string
    readonly accountMasked: string | null
  } | null
  readonly createdAt: string
  readonly verifiedAt: string | null
}

export interface UnitCard {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly region: string | null
  readonly status: UnitStatus
  readonly creditCode: string | null
  readonly host: UnitInput['host']
  readonly createdAt: string
  readonly applications: number
}

export interface Member {
  readonly userId: string
  readonly name: string
  readonly email: string
  readonly role: UnitRole
  readonly joinedAt: string
}

export interface Invitation {
  readonly id: string
  readonly email: string
  readonly role: UnitRole
  readonly expiresAt: string
  readonly invitedBy: string
}

export interface InvitationView {
  readonly unitName: string
  readonly role: UnitRole
  readonly inviter: string
  readonly email: string
  readonly expiresAt: string
  readonly state: 'open' | 'accepted' | 'revoked' | 'expired'
}

export interface RegistryFactRecord {
  readonly id: string
  readonly fact: string
  readonly year: number | null
  readonly value: string
  readonly source: string
  readonly recordedAt: string
  readonly recordedBy: string
}

export interface ProjectRecord {
  readonly id: string
  readonly year: number
  readonly track: string
  readonly title: string
  readonly result: string
  readonly source: string
  readonly recordedAt: string
}

export interface Registry {
  readonly facts: readonly RegistryFactRecord[]
  readonly projects: readonly ProjectRecord[]
  readonly checks: readonly { readonly year: number; readonly source: string; readonly recordedAt: string }[]
}

export type ApplicationStateName =
  | 'draft'
  | 'submitted'
  | 'returned'
  | 'eligible'
  | 'ineligible'
  | 'withdrawn'

export interface ApplicationCard {
  readonly id: string
  readonly number: string
  readonly callId: string
  readonly track: string
  readonly type: string | null
  readonly title: string | null
  readonly state: ApplicationStateName
  readonly unitId: string
  readonly unitName: string
  readonly version: number
  readonly updatedAt: string
  readonly submittedAt: string | null
  readonly returnDue: string | null
  readonly nestedIn: string | null
  readonly problems: number
}

export interface TrackAllowance {
  readonly track: string
  readonly allowed: 'yes' | 'no' | 'depends'
  readonly findings: readonly Finding[]
  readonly cap: number | null
  readonly used: number
  readonly left: number | null
}

export interface UnitHome {
  readonly unit: Unit
  readonly call: { readonly id: string; readonly status: CallStatus; readonly deadline: string | null }
  readonly tracks: readonly TrackAllowance[]
  readonly applications: readonly ApplicationCard[]
}

export interface StaffGrant {
  readonly id: string
  readonly user: { readonly id: string; readonly name: string; readonly email: string } | null
  readonly email: string
  readonly role: StaffRole
  readonly duties: readonly Duty[]
  readonly callId: string | null
  readonly tracks: readonly string[] | null
  readonly grantedAt: string
}

export interface HistoryEntry {
  readonly id: string
  readonly at: string
  readonly actorLabel: string
  readonly action: string
  readonly subjectType: string
  readonly subjectId: string
  readonly reason: string | null
  readonly detail: unknown
}

export interface Demo {
  readonly signIns: readonly {
    readonly email: string
    readonly password: string
    readonly name: string
    readonly role: Text
  }[]
  readonly shiftSeconds: number
}

export interface ReceiptCheck {
  readonly number: string
  readonly valid: boolean
  readonly callTitle: Text | string
  readonly trackTitle: Text | string
  readonly unitName: string
  readonly submittedAt: string
  readonly contentHash: string
  readonly keyId: string
  readonly signature: string
  readonly receipt: unknown
}

export interface ScreeningCounts {
  readonly byState: Readonly<Record<string, number>>
  readonly byTrack: readonly {
    readonly track: string
    readonly submitted: number
    readonly returned: number
    readonly eligible: number
    readonly ineligible: number
  }[]
}

export type { Call, Finding, Rule, Text }
