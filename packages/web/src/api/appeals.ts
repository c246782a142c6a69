import { queryOptions } from '@tanstack/react-query'
import { api, take } from './client.ts'
import type { Answer } from './paths.ts'

export type Appeals = Answer<'/applications/{id}/appeals'>
export type Appeal = Appeals['items'][number]
export const APPEAL_SHOWS = ['open', 'overdue', 'decided', 'all'] as const
export type AppealShow = (typeof APPEAL_SHOWS)[number]

/** An application's appeals, and whether its unit may make one. */
export const appealsQuery = (id: string) =>
  queryOptions({
    queryKey: ['appeals', 'application', id],
    queryFn: () => take(api.GET('/applications/{id}/appeals', { params: { path: { id } } })),
    // A file opens once it was scanned; whoever waits for it need not ask.
    refetchInterval: ({ state }) =>
      state.data?.items.some((a) => a.files.some((f) => f.scan === 'waiting')) && 5000,
  })

/** How many appeals nobody may decide on, by call and track. It changes with what is granted, so it is one of the staff's. */
export const unattendedQuery = () =>
  queryOptions({ queryKey: ['staff', 'unattended'], queryFn: () => take(api.GET('/appeals/unattended')) })

/** A call's appeals, with how many there are. */
export const appealListQuery = (call: string, show: AppealShow, cursor?: string) =>
  queryOptions({
    queryKey: ['appeals', 'call', call, show, cursor ?? null],
    queryFn: () =>
      take(
        api.GET('/calls/{call}/appeals', {
          params: { path: { call }, query: { show, limit: 50, ...(cursor && { cursor }) } },
        }),
      ),
  })
