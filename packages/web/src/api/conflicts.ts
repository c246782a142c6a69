import { queryOptions } from '@tanstack/react-query'
import { api, take } from './client.ts'
import type { Answer } from './paths.ts'

export type Conflict = Answer<'/calls/{call}/conflicts'>['items'][number]

/** Where a list of conflicts is cut: a track, an expert, a page. */
export interface ConflictFilter {
  readonly track?: string | undefined
  readonly expert?: string | undefined
  readonly cursor?: string | undefined
}

export const conflictsQuery = (call: string, { track, expert, cursor }: ConflictFilter) =>
  queryOptions({
    queryKey: ['conflicts', call, track ?? null, expert ?? null, cursor ?? null],
    queryFn: () =>
      take(
        api.GET('/calls/{call}/conflicts', {
          params: {
            path: { call },
            query: {
              limit: 50,
              ...(track && { track }),
              ...(expert && { expert }),
              ...(cursor && { cursor }),
            },
          },
        }),
      ),
  })
