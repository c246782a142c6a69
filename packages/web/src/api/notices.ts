import { queryOptions } from '@tanstack/react-query'
import { api, take } from './client.ts'

/** What was proposed and said about a call, for staff. */
export const noticesQuery = (call: string) =>
  queryOptions({
    queryKey: ['notices', call],
    queryFn: () => take(api.GET('/calls/{call}/notices', { params: { path: { call } } })),
  })

/** Exceptions for single applications that come late. */
export const latePermitsQuery = (call: string) =>
  queryOptions({
    queryKey: ['late-permits', call],
    queryFn: () => take(api.GET('/calls/{call}/late-permits', { params: { path: { call } } })),
  })

/** How many have started and not submitted, and the reminders. */
export const draftsQuery = (call: string) =>
  queryOptions({
    queryKey: ['drafts', call],
    queryFn: () => take(api.GET('/calls/{call}/drafts', { params: { path: { call } } })),
  })
