import { queryOptions } from '@tanstack/react-query'
import { api, take } from './client.ts'
import type { Answer, Body } from './paths.ts'

export type Member = Answer<'/calls/{call}/review/members'>['items'][number]
export type Invitation = Answer<'/me/review/invitations'>['items'][number]
export type InviteInput = Body<'/calls/{call}/review/members'>
export type Reviewable = Answer<'/me/review/invitations/{call}/applications'>['items'][number]

/** Who was asked to serve in a call's review. */
export const membersQuery = (call: string, track?: string) =>
  queryOptions({
    queryKey: ['review', 'members', call, track ?? null],
    queryFn: () =>
      take(
        api.GET('/calls/{call}/review/members', {
          params: { path: { call }, query: { ...(track && { track }) } },
        }),
      ),
  })

/** What one is asked to review. */
export const invitationsQuery = queryOptions({
  queryKey: ['review', 'invitations'],
  queryFn: () => take(api.GET('/me/review/invitations')),
})

/** What will be reviewed in a track, with what one said of it. */
export const reviewablesQuery = (call: string, track: string, cursor?: string) =>
  queryOptions({
    queryKey: ['review', 'reviewables', call, track, cursor ?? null],
    queryFn: () =>
      take(
        api.GET('/me/review/invitations/{call}/applications', {
          params: { path: { call }, query: { track, limit: 50, ...(cursor && { cursor }) } },
        }),
      ),
  })
