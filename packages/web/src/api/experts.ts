import { queryOptions } from '@tanstack/react-query'
import { api, take } from './client.ts'
import type { Answer, Body } from './paths.ts'

export type Expert = Answer<'/experts/{id}'>
export type ExpertRow = Answer<'/experts'>['items'][number]
export type ExpertStatus = Expert['status']
export type ExpertInput = Body<'/experts'>
export type ExpertEvent = Answer<'/experts/{id}/record'>['changes'][number]
export type Pledge = Answer<'/calls/{call}/pledges/own'>['items'][number]

export const STATUSES: readonly ExpertStatus[] = ['proposed', 'verified', 'suspended', 'rejected']
export const RANKS: readonly Expert['rank'][] = ['senior', 'associate', 'intermediate', 'other']
export const RELATIONS: readonly Expert['relations'][number]['relation'][] = [
  'student',
  'supervisor',
  'co-author',
  'relative',
]
/** Where experts from outside the province live. */
export const OUTSIDE = 'outside'

type Search = Readonly<
  Partial<Record<'status' | 'discipline' | 'region' | 'rank' | 'unit' | 'q' | 'cursor', string>>
>

/** What the address asks for, as far as it is there to be asked for. */
function filterOf({ status, rank, discipline, cursor: _, ...rest }: Search) {
  return {
    ...rest,
    ...(discipline && /^\d{3}(\d{2})?$/.test(discipline) && { discipline }),
    ...(STATUSES.some((s) => s === status) && { status: status as ExpertStatus }),
    ...(RANKS.some((r) => r === rank) && { rank: rank as Expert['rank'] }),
  }
}

/** The pool, narrowed as the page's address says. */
export const expertsQuery = (search: Search) => {
  const query = { ...filterOf(search), ...(search.cursor && { cursor: search.cursor }), limit: 50 }
  return queryOptions({
    queryKey: ['experts', 'list', query],
    queryFn: () => take(api.GET('/experts', { params: { query } })),
  })
}

/** The same as a workbook, all pages of it. */
export const expertsUrl = (search: Search, lang: string): string =>
  `/api/v1/experts.xlsx?${new URLSearchParams({ ...filterOf(search), lang })}`

/** How those found are spread. */
export const expertSharesQuery = (search: Search) => {
  const query = filterOf(search)
  return queryOptions({
    queryKey: ['experts', 'shares', query],
    queryFn: () => take(api.GET('/experts/shares', { params: { query } })),
  })
}

export const expertQuery = (id: string) =>
  queryOptions({
    queryKey: ['experts', 'one', id],
    queryFn: () => take(api.GET('/experts/{id}', { params: { path: { id } } })),
    staleTime: 0,
  })

/** What happened to a record up to this version of it. */
export const expertRecordQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: ['experts', 'one', id, 'record', version],
    queryFn: () => take(api.GET('/experts/{id}/record', { params: { path: { id } } })),
  })

/** How an expert has served in reviews. */
export const expertServiceQuery = (id: string) =>
  queryOptions({
    queryKey: ['experts', 'one', id, 'service'],
    queryFn: () => take(api.GET('/experts/{id}/service', { params: { path: { id } } })),
  })

/** One's own record; null: not registered. */
export const ownExpertQuery = queryOptions({
  queryKey: ['experts', 'own'],
  queryFn: () => take(api.GET('/me/expert')),
  staleTime: 0,
})

/** Disciplines by GB/T 13745; they change with the program only. */
export const disciplinesQuery = queryOptions({
  queryKey: ['disciplines'],
  queryFn: () => take(api.GET('/disciplines')),
  staleTime: Number.POSITIVE_INFINITY,
})

export const ownPledgesQuery = (call: string) =>
  queryOptions({
    queryKey: ['pledges', call, 'own'],
    queryFn: () => take(api.GET('/calls/{call}/pledges/own', { params: { path: { call } } })),
  })

export const pledgesQuery = (call: string) =>
  queryOptions({
    queryKey: ['pledges', call, 'all'],
    queryFn: () => take(api.GET('/calls/{call}/pledges', { params: { path: { call } } })),
  })
