import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, idempotent, take } from './client.ts'
import { MINE } from './live.ts'
import type { Answer, Body } from './paths.ts'
import { queryClient } from './query-client.ts'

export type ThreadCard = Answer<'/threads'>['items'][number]
export type Thread = Answer<'/threads/{thread}'>
export type ThreadMessage = Thread['messages'][number]
export type MessageInput = Body<'/threads/{thread}/messages'>
export type ThreadInput = Body<'/applications/{id}/threads'>

export interface ThreadFilter {
  readonly call?: string
  readonly track?: string
  readonly unit?: string
  readonly state?: 'us' | 'them' | 'answered' | 'closed' | 'unread'
  readonly q?: string
}

/** How many are unread, and how many wait for us. */
export const threadCountsQuery = queryOptions({
  queryKey: [...MINE, 'threads', 'counts'],
  queryFn: () => take(api.GET('/threads/counts')),
})

export const threadListQuery = (filter: ThreadFilter) =>
  infiniteQueryOptions({
    queryKey: [...MINE, 'threads', 'list', filter],
    queryFn: ({ pageParam }) =>
      take(
        api.GET('/threads', { params: { query: { ...filter, ...(pageParam && { cursor: pageParam }) } } }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  })

export const threadsOfQuery = (application: string) =>
  queryOptions({
    queryKey: [...MINE, 'threads', 'of', application],
    queryFn: () => take(api.GET('/applications/{id}/threads', { params: { path: { id: application } } })),
  })

export const threadQuery = (id: string) =>
  queryOptions({
    queryKey: [...MINE, 'threads', 'one', id],
    queryFn: () => take(api.GET('/threads/{thread}', { params: { path: { thread: id } } })),
  })

/** Messages before this one, for who scrolls back. */
export const earlierMessages = (id: string, before: number): Promise<Thread> =>
  take(api.GET('/threads/{thread}', { params: { path: { thread: id }, query: { before } } }))

/** Asks a new question; the same key again is the same question. */
export const askQuestion = (application: string, body: ThreadInput, key: string) =>
  take(
    api.POST('/applications/{id}/threads', {
      params: { path: { id: application } },
      body,
      headers: idempotent(key),
    }),
  )

export const sendMessage = (thread: string, body: MessageInput, key: string) =>
  take(
    api.POST('/threads/{thread}/messages', { params: { path: { thread } }, body, headers: idempotent(key) }),
  )

export const setClosed = (thread: string, closed: boolean) =>
  take(api.PUT('/threads/{thread}/closed', { params: { path: { thread } }, body: { closed } }))

export const markRead = (thread: string, n: number) =>
  take(api.PUT('/threads/{thread}/read', { params: { path: { thread } }, body: { n } }))

/** Asks anew for everything about questions that a page shows now. */
export const threadsChanged = (): Promise<void> =>
  queryClient.invalidateQueries({ queryKey: [...MINE, 'threads'] })
