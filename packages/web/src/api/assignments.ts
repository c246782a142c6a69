import { queryOptions } from '@tanstack/react-query'
import { api, take } from './client.ts'
import type { Answer, Body } from './paths.ts'

export type AssignmentBoard = Answer<'/calls/{call}/assignments'>
export type AssignmentProposal = Answer<'/calls/{call}/assignments/proposal'>
type Screener = AssignmentBoard['officers'][number]

/** Whether an officer examines files of a track. */
export const examines = (officer: Screener, track: string): boolean =>
  officer.tracks === null || officer.tracks.includes(track)

export interface ShareWish {
  readonly tracks: readonly string[]
  readonly officers: readonly string[]
  /** None: every region. */
  readonly regions: readonly string[]
  /** How many one officer gets at most. */
  readonly most: number | null
}
export type Given = Body<'/calls/{call}/assignments'>['items'][number]

/** Who examines what of a call, and how far they are. Part of what screening changes, so that its steps renew it. */
export const boardQuery = (call: string) =>
  queryOptions({
    queryKey: ['screening', 'assignments', call],
    queryFn: () => take(api.GET('/calls/{call}/assignments', { params: { path: { call } } })),
    staleTime: 5_000,
  })

/** How what is nobody's would be shared; changes nothing. */
export const propose = (call: string, { tracks, officers, regions, most }: ShareWish) =>
  take(
    api.GET('/calls/{call}/assignments/proposal', {
      params: {
        path: { call },
        query: {
          tracks: tracks.join(','),
          officers: officers.join(','),
          ...(regions.length > 0 && { regions: regions.join(',') }),
          ...(most !== null && { most }),
        },
      },
    }),
  )

export const give = (call: string, items: readonly Given[], reason: string) =>
  take(
    api.POST('/calls/{call}/assignments', {
      params: { path: { call } },
      body: { items: [...items], ...(reason && { reason }) },
    }),
  )
