import { queryOptions } from '@tanstack/react-query'
import type { PairReason } from '@zhinan/review'
import { api, take } from './client.ts'
import type { Answer, Body } from './paths.ts'

export type Board = Answer<'/calls/{call}/review/assignments'>
export type BoardTrack = Board['tracks'][number]
export type BoardItem = Board['items'][number]
export type Held = BoardItem['experts'][number]
export type Suggestion = Answer<'/calls/{call}/review/assignments/suggestions'>['items'][number]
export type Proposal = Answer<'/calls/{call}/review/proposals/{run}'>
export type ProposalRow = Answer<'/calls/{call}/review/proposals'>['items'][number]
export type ProposalInput = Body<'/calls/{call}/review/proposals'>
export type Explanation = Omit<Answer<'/calls/{call}/review/proposals/{run}/explanation'>, 'reason'> & {
  readonly reason: PairReason
}
export type ApplyCheck = Answer<'/calls/{call}/review/proposals/{run}/apply'>

/** Everything of who reviews what begins with this. */
const key = (call: string) => ['review', 'assignments', call] as const
export const assignmentsKey = key

export const boardQuery = (call: string, track?: string) =>
  queryOptions({
    queryKey: [...key(call), 'board', track ?? ''],
    queryFn: () =>
      take(
        api.GET('/calls/{call}/review/assignments', {
          params: { path: { call }, query: track ? { track } : {} },
        }),
      ),
  })

export const suggestionsQuery = (call: string, application: string) =>
  queryOptions({
    queryKey: [...key(call), 'suggestions', application],
    queryFn: () =>
      take(
        api.GET('/calls/{call}/review/assignments/suggestions', {
          params: { path: { call }, query: { application } },
        }),
      ),
    staleTime: 0,
  })

export const proposalsQuery = (call: string) =>
  queryOptions({
    queryKey: [...key(call), 'proposals'],
    queryFn: () => take(api.GET('/calls/{call}/review/proposals', { params: { path: { call } } })),
    refetchInterval: ({ state }) => state.data?.items.some(isUnderWay) && 3000,
  })

/** Whether the work on a proposal goes on. */
export const isUnderWay = ({ state }: Pick<ProposalRow, 'state'>): boolean =>
  state === 'waiting' || state === 'running'

/** A proposal; while it is made the page follows. */
export const proposalQuery = (call: string, run: string) =>
  queryOptions({
    queryKey: [...key(call), 'proposal', run],
    queryFn: () => take(api.GET('/calls/{call}/review/proposals/{run}', { params: { path: { call, run } } })),
    refetchInterval: ({ state }) => (state.data && isUnderWay(state.data) ? 1000 : false),
  })

export const explanationQuery = (call: string, run: string, application: string, expert: string) =>
  queryOptions({
    queryKey: [...key(call), 'explanation', run, application, expert],
    queryFn: async () =>
      (await take(
        api.GET('/calls/{call}/review/proposals/{run}/explanation', {
          params: { path: { call, run }, query: { application, expert } },
        }),
      )) as unknown as Explanation,
  })

export const applyCheckQuery = (call: string, run: string) =>
  queryOptions({
    // Apart from the rest: once it was applied there is nothing to look at.
    queryKey: ['review', 'apply-check', call, run],
    queryFn: () =>
      take(api.GET('/calls/{call}/review/proposals/{run}/apply', { params: { path: { call, run } } })),
    staleTime: 0,
    gcTime: 0,
  })

export const planUrl = (call: string, run: string): string =>
  `/api/v1/calls/${call}/review/proposals/${run}/plan.csv`

/** What a proposal was made from, for whoever makes it again. */
export const problemUrl = (call: string, run: string): string =>
  `/api/v1/calls/${call}/review/proposals/${run}/problem.json`
