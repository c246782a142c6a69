import { queryOptions } from '@tanstack/react-query'
import type { ScreeningFilter } from './application-types.ts'
import { api, take } from './client.ts'

/** One's own filters of the queue. */
export const savedFiltersQuery = queryOptions({
  queryKey: ['saved-filters'],
  queryFn: () => take(api.GET('/me/screening-filters')),
  staleTime: 60_000,
})

/** Keeps a filter under a name, in place of one of that name. */
export const saveFilter = (name: string, filter: ScreeningFilter) =>
  take(api.PUT('/me/screening-filters', { body: { name, filter } }))

export const forgetFilter = (name: string) =>
  take(api.DELETE('/me/screening-filters', { params: { query: { name } } }))
