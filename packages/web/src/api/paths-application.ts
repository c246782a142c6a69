/** Paths of applications and screening. */
import type * as A from './application-types.ts'
import type { Op } from './paths.ts'
import type { ApplicationCard, List, ScreeningCounts } from './types.ts'

type Id = { path: { id: string } }

export interface ApplicationPaths {
  '/applications': {
    get: Op<List<ApplicationCard>, { query: { unit?: string; call?: string; state?: string } }>
    post: Op<ApplicationCard, { body: { callId: string; track: string; unitId: string; type?: string } }>
  }
  '/applications/{id}': {
    get: Op<A.ApplicationView, Id>
    put: Op<A.SavedApplication, Id & { body: { content: A.Content; title?: string } }>
  }
  '/applications/{id}/submit': { post: Op<A.Receipt, Id & { body: object }> }
  '/applications/{id}/withdraw': { post: Op<A.ApplicationView, Id & { body: { reason?: string } }> }
  '/applications/{id}/history': { get: Op<{ items: A.ApplicationEvent[] }, Id> }
  '/applications/{id}/receipt': { get: Op<A.Receipt, Id> }
  '/applications/{id}/reveal': {
    post: Op<{ value: string }, Id & { body: { path: string; reason: string } }>
  }
  '/screening': {
    get: Op<List<A.ScreeningCard>, { query: A.ScreeningFilter & { cursor?: string; limit?: number } }>
  }
  '/screening/counts': { get: Op<ScreeningCounts, { query: { call?: string } }> }
  '/screening/{id}': { get: Op<A.ScreeningView, Id & { query: A.ScreeningFilter }> }
  '/screening/{id}/decisions': {
    put: Op<
      { version: number; verdict: A.Verdict },
      Id & { body: { rule: string; truth: 'met' | 'notMet' | null; note?: string } }
    >
  }
  '/screening/{id}/return': {
    post: Op<
      A.ApplicationView,
      Id & { body: { comments: readonly A.FieldComment[]; due: string; note?: string } }
    >
  }
  '/screening/{id}/conclude': {
    post: Op<
      A.ApplicationView & { consequences?: readonly A.Consequence[] },
      Id & {
        body: { outcome: 'eligible' | 'ineligible'; reasons: readonly A.OutcomeReason[]; note?: string }
      }
    >
  }
  '/screening/{id}/reopen': { post: Op<A.ApplicationView, Id & { body: { reason: string } }> }
  '/screening/{id}/consequences': {
    get: Op<{ consequences: A.Consequence[] }, Id & { query: { outcome: string } }>
  }
}
