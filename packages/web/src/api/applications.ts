import { queryOptions } from '@tanstack/react-query'
import type { SaveAnswer } from '../parts/form/autosave-driver.ts'
import type { ApplicationView, Content } from './application-types.ts'
import { api, ifMatch, take } from './client.ts'
import { patiently } from './problem.ts'
import { comparing, saving } from './saving.ts'

export const applicationQuery = (id: string) =>
  queryOptions({
    queryKey: ['application', id],
    queryFn: () => take(api.GET('/applications/{id}', { params: { path: { id } } })),
    // The page itself keeps what is typed; a fresh copy under its feet would only confuse it.
    staleTime: 0,
    gcTime: 0,
  })

export const applicationHistoryQuery = (id: string) =>
  queryOptions({
    queryKey: ['application', id, 'history'],
    queryFn: () => take(api.GET('/applications/{id}/history', { params: { path: { id } } })),
  })

export const revisionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['application', id, 'revisions'],
    queryFn: () => take(api.GET('/applications/{id}/revisions', { params: { path: { id } } })),
    staleTime: 0,
  })

export const revisionQuery = (id: string, revision: string) =>
  queryOptions({
    queryKey: ['application', id, 'revisions', revision],
    queryFn: () =>
      take(api.GET('/applications/{id}/revisions/{revision}', { params: { path: { id, revision } } })),
    staleTime: Number.POSITIVE_INFINITY,
  })

/** A unit's applications in every call: what a new one may begin with. */
export const unitApplicationsQuery = (unit: string) =>
  queryOptions({
    queryKey: ['unit', unit, 'applications'],
    queryFn: () => take(api.GET('/applications', { params: { query: { unit } } })),
  })

export const receiptQuery = (id: string) =>
  queryOptions({
    queryKey: ['application', id, 'receipt'],
    queryFn: () => take(api.GET('/applications/{id}/receipt', { params: { path: { id } } })),
  })

/** Keeps what was typed and not chosen, among the form's earlier states. @throws ApiProblem */
export const setAside = (id: string, content: Content): Promise<{ id: string }> =>
  patiently(
    () => take(api.POST('/applications/{id}/revisions', { params: { path: { id } }, body: { content } })),
    { tries: 3, onWait: () => undefined },
  )

/** Saves a draft; answers in the words of autosave. */
export const saveApplication = (id: string, content: Content, version: number): Promise<SaveAnswer> =>
  saving(
    take(
      api.PUT('/applications/{id}', {
        params: { path: { id }, header: ifMatch(version) },
        body: { content },
      }),
    ),
  )

/** The server's present version, for autosave to compare with. */
export const loadForMerge = (id: string) =>
  comparing(take(api.GET('/applications/{id}', { params: { path: { id } } })))

export const fileUrl = (file: string): string => `/api/v1/files/${encodeURIComponent(file)}`
export const applicationPdf = (id: string, lang: string): string =>
  `/api/v1/applications/${encodeURIComponent(id)}/application.pdf?lang=${lang}`
export const receiptPdf = (id: string, lang: string): string =>
  `/api/v1/applications/${encodeURIComponent(id)}/receipt.pdf?lang=${lang}`
export const receiptJson = (id: string): string => `/api/v1/applications/${encodeURIComponent(id)}/receipt`

/** Whether a person may still write in it. */
export const isOpenForEditing = (a: Pick<ApplicationView, 'actions' | 'state'>): boolean =>
  a.actions.includes('edit') && (a.state === 'draft' || a.state === 'returned')
