import { queryOptions } from '@tanstack/react-query'
import { api, ifMatch, take } from './client.ts'
import type { Answer } from './paths.ts'

export type Team = Answer<'/applications/{id}/team'>
export type TeamNote = Team['notes'][number]
export type Presence = Answer<'/applications/{id}/presence', 'post'>

export const teamQuery = (id: string) =>
  queryOptions({
    queryKey: ['application', id, 'team'],
    queryFn: () => take(api.GET('/applications/{id}/team', { params: { path: { id } } })),
    staleTime: 0,
  })

/** Says where in the form one is. `leaving` outlives the page that says it. */
export const sayPresent = (id: string, tab: string, section: string, leaving = false): Promise<Presence> =>
  take(
    api.POST('/applications/{id}/presence', {
      params: { path: { id } },
      body: { tab, section, leaving },
      ...(leaving && { keepalive: true }),
    }),
  )

export const addNote = (id: string, path: string | null, text: string): Promise<Team> =>
  take(api.POST('/applications/{id}/notes', { params: { path: { id } }, body: { path, text } }))

export const settleNote = (id: string, note: string, settled: boolean): Promise<Team> =>
  take(
    api.POST('/applications/{id}/notes/{note}/settled', {
      params: { path: { id, note } },
      body: { settled },
    }),
  )

type Step = Team['approvals'][number]['step']

/** @param version the form as the person saw it */
export const stepApproval = (
  id: string,
  version: number,
  step: Step,
  more: { readonly note?: string; readonly onBehalfOf?: string } = {},
): Promise<Team> =>
  take(
    api.POST('/applications/{id}/approval', {
      params: { path: { id }, header: ifMatch(version) },
      body: { step, ...more },
    }),
  )
