/**
 * The paths of the API for the typed client. An operation is its answer and what it takes. Paths of
 * applications and screening are in paths-application.ts.
 */
import type { ApplicationPaths } from './paths-application.ts'
import type * as T from './types.ts'

/** What an operation takes, by place. */
interface Takes {
  path?: Record<string, string>
  query?: object
  body?: unknown
}

/** One operation: its answer, and what it takes. */
export interface Op<A, I extends Takes = Record<never, never>> {
  answer: A
  takes: I
}

type Call = { path: { call: string } }
type Id = { path: { id: string } }
type Page = { cursor?: string; limit?: number }

export interface CommonPaths {
  '/clock': { get: Op<{ now: string; shiftSeconds: number; demo: boolean }> }
  '/calls': { get: Op<{ items: T.CallCard[] }> }
  '/calls/{call}': { get: Op<T.CallView, Call & { query: { version?: string } }> }
  '/calls/{call}/rulings/{ruling}': {
    put: Op<unknown, { path: { call: string; ruling: string }; body: { text: T.Text; reason?: T.Text } }>
  }
  '/calls/{call}/publish': {
    post: Op<
      unknown,
      Call & { body: { opens: string; deadline: string; correctionDays: number; reason?: string } }
    >
  }
  '/receipts/{number}': { get: Op<T.ReceiptCheck, { path: { number: string }; query: { hash: string } }> }
  '/demo': { get: Op<T.Demo> }
  '/demo/clock': { put: Op<unknown, { body: { shiftSeconds: number } }> }
  '/demo/mails': { get: Op<{ items: T.Mail[] }, { query: { to?: string } }> }
  '/invitations/{token}': { get: Op<T.InvitationView, { path: { token: string } }> }
  '/invitations/{token}/accept': { post: Op<{ unit: T.Unit }, { path: { token: string } }> }
  '/first-admin': {
    get: Op<{ needed: boolean }>
    post: Op<unknown, { body: { token: string; name: string; email: string; password: string } }>
  }
  '/me': {
    get: Op<T.Me>
    patch: Op<unknown, { body: { name?: string; locale?: 'zh' | 'en'; phone?: string | null } }>
  }
  '/me/mails': { get: Op<{ items: T.Mail[] }> }
  '/auth/sign-up/email': {
    post: Op<
      unknown,
      { body: { name: string; email: string; password: string; locale?: string; phone?: string } }
    >
  }
  '/auth/sign-in/email': {
    post: Op<unknown, { body: { email: string; password: string; rememberMe?: boolean } }>
  }
  '/auth/get-session': { get: Op<{ user: { id: string } } | null> }
  '/auth/sign-out': { post: Op<unknown, { body: object }> }
  '/auth/send-verification-email': { post: Op<unknown, { body: { email: string } }> }
  '/auth/request-password-reset': { post: Op<unknown, { body: { email: string } }> }
  '/auth/reset-password': { post: Op<unknown, { body: { token: string; newPassword: string } }> }
  '/auth/change-password': {
    post: Op<
      unknown,
      { body: { currentPassword: string; newPassword: string; revokeOtherSessions?: boolean } }
    >
  }
  '/units': {
    get: Op<
      T.List<T.UnitCard> & { counts: Record<T.UnitStatus, number> },
      { query: { status?: string; kind?: string; region?: string; q?: string } & Page }
    >
    post: Op<T.Unit, { body: T.UnitInput }>
  }
  '/units/{id}': { get: Op<T.Unit, Id>; put: Op<T.Unit, Id & { body: T.UnitInput }> }
  '/units/{id}/members': { get: Op<{ members: T.Member[]; invitations: T.Invitation[] }, Id> }
  '/units/{id}/invitations': { post: Op<unknown, Id & { body: { email: string; role: T.UnitRole } }> }
  '/units/{id}/invitations/{invitation}': {
    delete: Op<unknown, { path: { id: string; invitation: string } }>
  }
  '/units/{id}/members/{user}': {
    patch: Op<unknown, { path: { id: string; user: string }; body: { role: T.UnitRole } }>
    delete: Op<unknown, { path: { id: string; user: string } }>
  }
  '/units/{id}/home': { get: Op<T.UnitHome, Id & { query: { call?: string } }> }
  '/units/{id}/verification': {
    post: Op<T.Unit, Id & { body: { decision: 'verified' | 'rejected'; reason?: string } }>
  }
  '/units/{id}/registry': { get: Op<T.Registry, Id> }
  '/units/{id}/facts': {
    post: Op<unknown, Id & { body: { fact: string; year: number; value: string; source: string } }>
  }
  '/units/{id}/projects': {
    post: Op<
      unknown,
      Id & { body: { year: number; track: string; title: string; result: string; source: string } }
    >
  }
  '/units/{id}/projects/{project}/void': {
    post: Op<unknown, { path: { id: string; project: string }; body: { reason: string } }>
  }
  '/units/{id}/record-checks': { post: Op<unknown, Id & { body: { year: number; source: string } }> }
  '/units/{id}/bank/reveal': { post: Op<{ accountNumber: string }, Id & { body: { reason: string } }> }
  '/staff': {
    get: Op<{ items: T.StaffGrant[] }>
    post: Op<
      unknown,
      {
        body: {
          email: string
          name?: string
          role: T.StaffRole
          duties: readonly T.Duty[]
          callId: string | null
          tracks: readonly string[] | null
        }
      }
    >
  }
  '/staff/{id}': { delete: Op<unknown, Id> }
  '/history': {
    get: Op<
      T.List<T.HistoryEntry>,
      { query: { call?: string; subjectType?: string; subjectId?: string; actor?: string } & Page }
    >
  }
}

export interface paths extends CommonPaths, ApplicationPaths {}
