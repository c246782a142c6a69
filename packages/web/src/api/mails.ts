import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, ifMatch, take } from './client.ts'
import { MINE } from './live.ts'
import type { Answer, Asked, Body } from './paths.ts'

export type Concern = Answer<'/me/notices'>['items'][number]
export type ConcernFilter = Pick<Asked<'/me/notices'>, 'kind' | 'unread'>
export type MailSetting = Answer<'/me/mail-settings'>['items'][number]
export type Template = Answer<'/mail-templates/{template}'>
export type TemplateName = Template['template']
export type MailWords = Template['zh']['words']
export type MailLocale = 'zh' | 'en'
export type Preview = Answer<'/mail-templates/{template}/preview', 'post'>

const CONCERNS = [...MINE, 'notices'] as const

/** What concerns the reader, newest first. */
export const concernsQuery = (filter: ConcernFilter) =>
  infiniteQueryOptions({
    queryKey: [...CONCERNS, 'list', filter],
    queryFn: ({ pageParam }) =>
      take(
        api.GET('/me/notices', {
          params: { query: { ...filter, limit: 30, ...(pageParam && { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  })

/** How many of it were not read yet. */
export const concernCountQuery = queryOptions({
  queryKey: [...CONCERNS, 'count'],
  queryFn: () => take(api.GET('/me/notices/count')),
})

export const concernsKey = CONCERNS

/** These were read; all, when none are named. */
export const markSeen = (ids?: readonly string[]) =>
  take(api.PUT('/me/notices/seen', { body: ids ? { ids: [...ids] } : {} }))

/** When the reader wants mail of each kind. */
export const mailSettingsQuery = queryOptions({
  queryKey: ['me', 'mail-settings'],
  queryFn: () => take(api.GET('/me/mail-settings')),
})

export const chooseTiming = (body: Body<'/me/mail-settings', 'put'>) =>
  take(api.PUT('/me/mail-settings', { body }))

/** Whose words: a call's by its id, the platform's by `''`. */
const of = (call: string) => (call ? { call } : {})

export const templatesQuery = (call: string) =>
  queryOptions({
    queryKey: ['mail-templates', call],
    queryFn: () => take(api.GET('/mail-templates', { params: { query: of(call) } })),
  })

export const templateQuery = (call: string, template: TemplateName) =>
  queryOptions({
    queryKey: ['mail-templates', call, template],
    queryFn: () =>
      take(api.GET('/mail-templates/{template}', { params: { path: { template }, query: of(call) } })),
  })

/** A mail in these words with sample data, or what is wrong with them. */
export const previewQuery = (template: TemplateName, locale: MailLocale, words: MailWords) =>
  queryOptions({
    queryKey: ['mail-preview', template, locale, words],
    queryFn: () =>
      take(
        api.POST('/mail-templates/{template}/preview', {
          params: { path: { template } },
          body: { locale, words },
        }),
      ),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  })

/** Changes the words that were read as change number `n`; without words: back to the default. */
export const changeWords = (
  call: string,
  template: TemplateName,
  locale: MailLocale,
  n: number,
  words: MailWords | null,
) =>
  take(
    api.PUT('/mail-templates/{template}/{locale}', {
      params: { path: { template, locale }, query: of(call) },
      body: { words },
      headers: ifMatch(n),
    }),
  )
