import { queryOptions } from '@tanstack/react-query'
import { api, take } from './client.ts'
import type { Answer } from './paths.ts'

export type Round = Answer<'/calls/{call}/review/rounds'>['items'][number]
export type RoundProgress = Answer<'/calls/{call}/review/rounds/{track}'>
export type Opinion = RoundProgress['applicationsList'][number]['opinions'][number]

/** How the reviews of a call's tracks stand. */
export const roundsQuery = (call: string) =>
  queryOptions({
    queryKey: ['review', 'rounds', call],
    queryFn: () => take(api.GET('/calls/{call}/review/rounds', { params: { path: { call } } })),
  })

/** A track's applications with their opinions. */
export const roundQuery = (call: string, track: string) =>
  queryOptions({
    queryKey: ['review', 'round', call, track],
    queryFn: () =>
      take(api.GET('/calls/{call}/review/rounds/{track}', { params: { path: { call, track } } })),
  })
