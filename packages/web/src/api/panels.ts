import { queryOptions } from '@tanstack/react-query'
import { api, take } from './client.ts'
import type { Answer } from './paths.ts'

export type PanelBoard = Answer<'/calls/{call}/review/panels'>
export type Panel = PanelBoard['panels'][number]
export type PanelMeeting = Answer<'/calls/{call}/review/meetings/{meeting}'>
export type MeetingItem = PanelMeeting['items'][number]
export type MeetingScreen = Answer<'/calls/{call}/review/meetings/{meeting}/screen'>
export type OwnMeeting = Answer<'/me/review/meetings/{meeting}'>

/** A meeting that runs is asked for again after so long: everybody in the room looks at the same. */
const AGAIN_MS = 2000

export const panelsKey = (call: string) => ['review', 'panels', call] as const

/** A call's panels; of one track the whole. */
export const panelsQuery = (call: string, track: string | undefined) =>
  queryOptions({
    queryKey: [...panelsKey(call), track ?? ''],
    queryFn: () =>
      take(
        api.GET('/calls/{call}/review/panels', {
          params: { path: { call }, query: track ? { track } : {} },
        }),
      ),
  })

const again = (of: { state: string } | undefined) => (of && of.state !== 'closed' ? AGAIN_MS : false)

/** A meeting as whoever runs it sees it. */
export const meetingQuery = (call: string, meeting: string) =>
  queryOptions({
    queryKey: ['review', 'meeting', call, meeting],
    queryFn: () =>
      take(api.GET('/calls/{call}/review/meetings/{meeting}', { params: { path: { call, meeting } } })),
    refetchInterval: (query) => again(query.state.data),
  })

/** What is on now. */
export const screenQuery = (call: string, meeting: string) =>
  queryOptions({
    queryKey: ['review', 'meeting-screen', call, meeting],
    queryFn: () =>
      take(
        api.GET('/calls/{call}/review/meetings/{meeting}/screen', { params: { path: { call, meeting } } }),
      ),
    refetchInterval: (query) => again(query.state.data),
    refetchIntervalInBackground: true,
  })

/** Meetings of one's own panels. */
export const ownMeetingsQuery = queryOptions({
  queryKey: ['me', 'meetings'],
  queryFn: () => take(api.GET('/me/review/meetings')),
})

/** One of them, as a member sees it. */
export const ownMeetingQuery = (meeting: string) =>
  queryOptions({
    queryKey: ['me', 'meetings', meeting],
    queryFn: () => take(api.GET('/me/review/meetings/{meeting}', { params: { path: { meeting } } })),
    refetchInterval: (query) => again(query.state.data),
  })
