import { queryOptions } from '@tanstack/react-query'
import { api, take } from './client.ts'
import type { Answer, Asked, Body } from './paths.ts'

export type SecondBoard = Answer<'/calls/{call}/second-looks'>
export type SecondPreview = Answer<'/calls/{call}/second-looks/preview'>
export type SecondLookDetail = Answer<'/second-looks/{look}'>
export type SecondLook = SecondLookDetail['look']
export type DrawWish = Omit<Body<'/calls/{call}/second-looks'>, 'candidates'>
export type LookFilter = Omit<Asked<'/calls/{call}/second-looks/files'>, 'limit'>
export const LOOK_SHOWS = ['all', 'mine', 'open', 'overdue', 'nobody', 'unsettled', 'different'] as const
export type LookShow = (typeof LOOK_SHOWS)[number]

/** How the second looks of a call stand. What screening does may end one, so that its steps renew it. */
export const secondBoardQuery = (call: string) =>
  queryOptions({
    queryKey: ['screening', 'second', 'board', call],
    queryFn: () => take(api.GET('/calls/{call}/second-looks', { params: { path: { call } } })),
  })

/** A call's second looks, narrowed. */
export const secondListQuery = (call: string, filter: LookFilter) =>
  queryOptions({
    queryKey: ['screening', 'second', 'list', call, filter],
    queryFn: () =>
      take(
        api.GET('/calls/{call}/second-looks/files', {
          params: { path: { call }, query: { ...filter, limit: 50 } },
        }),
      ),
  })

/** A draw with its seed and its candidates. */
export const drawQuery = (call: string, sample: string) =>
  queryOptions({
    queryKey: ['screening', 'second', 'draw', call, sample],
    queryFn: () =>
      take(api.GET('/calls/{call}/second-looks/samples/{sample}', { params: { path: { call, sample } } })),
  })

/** One second look with what is looked at. */
export const lookQuery = (look: string) =>
  queryOptions({
    queryKey: ['screening', 'second', 'look', look],
    queryFn: () => take(api.GET('/second-looks/{look}', { params: { path: { look } } })),
  })

/** An application's second looks. */
export const looksOfQuery = (id: string) =>
  queryOptions({
    queryKey: ['screening', 'second', 'application', id],
    queryFn: () => take(api.GET('/screening/{id}/second-looks', { params: { path: { id } } })),
  })

/** How many could be drawn, and how many would be. */
export const previewDraw = (call: string, { tracks, outcomes, number, percent, again }: DrawWish) =>
  take(
    api.GET('/calls/{call}/second-looks/preview', {
      params: {
        path: { call },
        query: {
          tracks: tracks.join(','),
          outcomes: outcomes.join(','),
          ...(number === undefined ? { percent } : { number }),
          again: String(again),
        },
      },
    }),
  )

export const drawSample = (call: string, wish: DrawWish, candidates: number) =>
  take(api.POST('/calls/{call}/second-looks', { params: { path: { call } }, body: { ...wish, candidates } }))
