import { queryOptions } from '@tanstack/react-query'
import { api, take } from './client.ts'
import type { Answer, Body, OpOf } from './paths.ts'

export type Draw = Answer<'/calls/{call}/draws/{draw}'>
export type PublicDraw = Answer<'/draws/{draw}'>
export type DrawState = PublicDraw['state']
export type DrawInput = Body<'/calls/{call}/draws'>
export type DrawPreview = OpOf<'/calls/{call}/draws/preview', 'post'>['answer']

export const drawsQuery = (call: string) =>
  queryOptions({
    queryKey: ['draws', call],
    queryFn: () => take(api.GET('/calls/{call}/draws', { params: { path: { call } } })),
  })

/** A draw for staff. While others have to act the page follows. */
export const drawQuery = (call: string, draw: string) =>
  queryOptions({
    queryKey: ['draws', call, draw],
    queryFn: () => take(api.GET('/calls/{call}/draws/{draw}', { params: { path: { call, draw } } })),
    refetchInterval: ({ state }) =>
      state.data && state.data.state !== 'drawn' && state.data.state !== 'void' && 15_000,
  })

export const publicDrawQuery = (draw: string) =>
  queryOptions({
    queryKey: ['draw', draw],
    queryFn: async () => (await take(api.GET('/draws/{draw}', { params: { path: { draw } } }))) as PublicDraw,
  })
