import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { WhatIf } from '@zhinan/review'
import { api, take } from './client.ts'
import type { Answer, Body } from './paths.ts'

export type LiveSelection = Answer<'/calls/{call}/selection'>
export type SelectionRow = LiveSelection['rows'][number]
export type SelectionTrack = LiveSelection['tracks'][number]
export type SelectionResult = SelectionRow['result']
export type SelectionBrief = LiveSelection['selections'][number]
export type SelectionDetail = Answer<'/calls/{call}/selections/{n}'>
export type SelectionChange = SelectionDetail['changes'][number]
export type WhatIfAnswer = Answer<'/calls/{call}/selection/what-if'>
export type Decision = Body<'/calls/{call}/selection/decisions'>

/** Where a call's selection as it stands has its files. */
export const liveSelectionPath = (call: string) => `/api/v1/calls/${encodeURIComponent(call)}/selection`

/** Where a selection that was prepared has its files. */
export const keptSelectionPath = (call: string, n: number) => `${liveSelectionPath(call)}s/${n}`

/** Who would be selected now. */
export const selectionQuery = (call: string) =>
  queryOptions({
    queryKey: ['selection', call],
    queryFn: () => take(api.GET('/calls/{call}/selection', { params: { path: { call } } })),
  })

/** What was prepared so far, newest first. */
export const keptSelectionsQuery = (call: string) =>
  queryOptions({
    queryKey: ['selection', call, 'kept'],
    queryFn: () => take(api.GET('/calls/{call}/selections', { params: { path: { call } } })),
  })

export const keptSelectionQuery = (call: string, n: number) =>
  queryOptions({
    queryKey: ['selection', call, 'kept', n],
    queryFn: () => take(api.GET('/calls/{call}/selections/{n}', { params: { path: { call, n } } })),
  })

/** Who would move; the last answer stays until the next one is there. */
export const whatIfQuery = (call: string, change: WhatIf) =>
  queryOptions({
    queryKey: ['selection', call, 'what-if', change],
    queryFn: () =>
      take(
        api.GET('/calls/{call}/selection/what-if', {
          params: { path: { call }, query: { change: JSON.stringify(change) } },
        }),
      ),
    placeholderData: keepPreviousData,
  })
