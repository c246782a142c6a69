import { queryOptions } from '@tanstack/react-query'
import { api, ifMatch, take } from './client.ts'
import type { Answer, Body } from './paths.ts'
import { queryClient } from './query-client.ts'

export type PhraseList = Answer<'/phrases'>
export type Phrase = PhraseList['items'][number]
export type Whose = Phrase['of']
export type PhraseWords = Body<'/phrases/{id}', 'put'>

/** One's own prepared sentences and those of the call. */
export const phrasesQuery = (call: string) =>
  queryOptions({
    queryKey: ['phrases', call],
    queryFn: () => take(api.GET('/phrases', { params: { query: { call } } })),
    staleTime: 60_000,
  })

/** What every step answers is the list as it then is. */
async function kept(call: string, step: Promise<PhraseList>): Promise<void> {
  queryClient.setQueryData(phrasesQuery(call).queryKey, await step)
}

export const addPhrase = (call: string, of: Whose, words: PhraseWords) =>
  kept(call, take(api.POST('/phrases', { params: { query: { call } }, body: { of, ...words } })))

export const changePhrase = (call: string, { id, version }: Phrase, words: PhraseWords) =>
  kept(
    call,
    take(
      api.PUT('/phrases/{id}', {
        params: { path: { id }, query: { call }, header: ifMatch(version) },
        body: words,
      }),
    ),
  )

export const deletePhrase = (call: string, id: string) =>
  kept(call, take(api.DELETE('/phrases/{id}', { params: { path: { id }, query: { call } } })))

export const orderPhrases = (call: string, of: Whose, ids: readonly string[]) =>
  kept(call, take(api.PUT('/phrases/order', { params: { query: { call } }, body: { of, ids: [...ids] } })))
