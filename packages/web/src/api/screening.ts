import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { ScreeningFilter } from './application-types.ts'
import { api, take } from './client.ts'

export const queueQuery = (filter: ScreeningFilter) =>
  infiniteQueryOptions({
    queryKey: ['screening', 'queue', filter],
    queryFn: ({ pageParam }) =>
      take(
        api.GET('/screening', {
          params: { query: { ...filter, limit: 50, ...(pageParam && { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    staleTime: 5_000,
  })

export const countsQuery = (call: string | undefined) =>
  queryOptions({
    queryKey: ['screening', 'counts', call ?? null],
    queryFn: () => take(api.GET('/screening/counts', { params: { query: call ? { call } : {} } })),
    staleTime: 5_000,
  })

export const screeningQuery = (id: string, filter: ScreeningFilter) =>
  queryOptions({
    queryKey: ['screening', 'one', id, filter],
    queryFn: () => take(api.GET('/screening/{id}', { params: { path: { id }, query: filter } })),
    staleTime: 0,
  })

export const consequencesQuery = (id: string, outcome: 'eligible' | 'ineligible') =>
  queryOptions({
    queryKey: ['screening', 'consequences', id, outcome],
    queryFn: () =>
      take(api.GET('/screening/{id}/consequences', { params: { path: { id }, query: { outcome } } })),
    staleTime: 0,
  })

export const similarQuery = (id: string) =>
  queryOptions({
    queryKey: ['screening', 'similar', id],
    queryFn: () => take(api.GET('/screening/{id}/similar', { params: { path: { id } } })),
    staleTime: 5_000,
  })

export const sideBySideQuery = (flag: string) =>
  queryOptions({
    queryKey: ['screening', 'side by side', flag],
    queryFn: () => take(api.GET('/similar/{id}', { params: { path: { id: flag } } })),
    staleTime: 60_000,
  })

/** The queue as a spreadsheet, with the same filter. */
export function queueXlsx(filter: ScreeningFilter, lang: string): string {
  const query = new URLSearchParams({ lang })
  for (const [name, value] of Object.entries(filter)) if (value) query.set(name, value)
  return `/api/v1/screening.xlsx?${query}`
}
