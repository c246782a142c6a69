import { queryOptions } from '@tanstack/react-query'
import { api, take, takeVersioned } from './client.ts'
import { ApiProblem } from './problem.ts'
import type { Me } from './types.ts'

/** Who is signed in; `null` when nobody is. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async (): Promise<Me | null> => {
    // Asked first because it answers "nobody" without an error, which every visitor's browser would log.
    if (!(await take(api.GET('/auth/get-session')))) return null
    try {
      return await take(api.GET('/me'))
    } catch (problem) {
      if (problem instanceof ApiProblem && problem.status === 401) return null
      throw problem
    }
  },
  staleTime: 60_000,
})

export const callsQuery = queryOptions({
  queryKey: ['calls'],
  queryFn: () => take(api.GET('/calls')),
})

/** A call as published; `draft` = the newest, for officers. */
export const callQuery = (call: string, version?: 'draft') =>
  queryOptions({
    queryKey: ['call', call, version ?? 'published'],
    queryFn: () =>
      take(api.GET('/calls/{call}', { params: { path: { call }, query: version ? { version } : {} } })),
  })

/** A track's rules in words, by rule: a page that only shows them need not carry the rule kinds. */
export const sentencesQuery = (call: string, track: string) =>
  queryOptions({
    queryKey: ['call', call, 'sentences', track],
    queryFn: () =>
      take(api.GET('/calls/{call}/tracks/{track}/sentences', { params: { path: { call, track } } })),
  })

/** How a season stands, for those who run it. */
export const overviewQuery = (call: string) =>
  queryOptions({
    queryKey: ['overview', call],
    queryFn: () => take(api.GET('/calls/{call}/overview', { params: { path: { call } } })),
    staleTime: 10_000,
    refetchInterval: 60_000,
  })

export const demoQuery = queryOptions({
  queryKey: ['demo'],
  queryFn: async () => {
    try {
      return await take(api.GET('/demo'))
    } catch (problem) {
      if (problem instanceof ApiProblem && problem.status === 404) return null
      throw problem
    }
  },
  staleTime: Number.POSITIVE_INFINITY,
})

export const unitQuery = (id: string) =>
  queryOptions({
    queryKey: ['unit', id],
    queryFn: () => takeVersioned(api.GET('/units/{id}', { params: { path: { id } } })),
  })

export const registryQuery = (id: string) =>
  queryOptions({
    queryKey: ['unit', id, 'registry'],
    queryFn: () => take(api.GET('/units/{id}/registry', { params: { path: { id } } })),
  })

export const membersQuery = (id: string) =>
  queryOptions({
    queryKey: ['unit', id, 'members'],
    queryFn: () => take(api.GET('/units/{id}/members', { params: { path: { id } } })),
  })

export const homeQuery = (id: string, call?: string) =>
  queryOptions({
    queryKey: ['unit', id, 'home', call ?? null],
    queryFn: () =>
      take(api.GET('/units/{id}/home', { params: { path: { id }, query: call ? { call } : {} } })),
  })
