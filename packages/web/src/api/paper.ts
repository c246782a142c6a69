import { queryOptions } from '@tanstack/react-query'
import { api, take } from './client.ts'
import type { Answer } from './paths.ts'

export type Paper = Answer<'/applications/{id}/paper'>
export type PaperScan = Paper['scans'][number]
export type PaperRow = Answer<'/calls/{call}/paper/applications'>['items'][number]
export const SHOWS = ['missing', 'overdue', 'stale', 'received', 'all'] as const
export type PaperShow = (typeof SHOWS)[number]

const reading = (scans: readonly { readonly state: string }[] | undefined): boolean =>
  scans?.some((s) => s.state === 'reading') ?? false

/** An application's second step; asked again while a scan is being read. */
export const paperQuery = (id: string) =>
  queryOptions({
    queryKey: ['paper', 'application', id],
    queryFn: () => take(api.GET('/applications/{id}/paper', { params: { path: { id } } })),
    refetchInterval: (query) => (reading(query.state.data?.scans) ? 1000 : false),
  })

export const paperCountsQuery = (call: string) =>
  queryOptions({
    queryKey: ['paper', 'counts', call],
    queryFn: () => take(api.GET('/calls/{call}/paper', { params: { path: { call } } })),
  })

export const paperRowsQuery = (
  call: string,
  query: { show: PaperShow; q?: string | undefined; cursor?: string | undefined },
) =>
  queryOptions({
    queryKey: ['paper', 'rows', call, query],
    queryFn: () =>
      take(
        api.GET('/calls/{call}/paper/applications', {
          params: {
            path: { call },
            query: {
              show: query.show,
              limit: 50,
              ...(query.q && { q: query.q }),
              ...(query.cursor && { cursor: query.cursor }),
            },
          },
        }),
      ),
  })

/** Scans to be dealt with, or the newest; asked again while one is being read. */
export const paperScansQuery = (call: string, show: 'open' | 'recent') =>
  queryOptions({
    queryKey: ['paper', 'scans', call, show],
    queryFn: () =>
      take(api.GET('/calls/{call}/paper/scans', { params: { path: { call }, query: { show } } })),
    refetchInterval: (query) => (reading(query.state.data?.items) ? 1000 : false),
  })

export const scanUrl = (id: string): string => `/api/v1/paper-scans/${encodeURIComponent(id)}`
