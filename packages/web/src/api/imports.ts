import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api, take } from './client.ts'
import type { Answer } from './paths.ts'
import { problemFrom, unreachable } from './problem.ts'

export type ImportRun = Answer<'/imports/{id}'>
export type ImportKind = ImportRun['kind']
export type ImportOutcome = Answer<'/imports/{id}/rows'>['items'][number]['outcome']
export type ImportRow = Answer<'/imports/{id}/rows'>['items'][number]

/** In the order in which a registry is filled. */
export const IMPORT_KINDS: readonly ImportKind[] = [
  'units',
  'facts',
  'projects',
  'members',
  'sanctions',
  'experts',
]

const working = (run: ImportRun | undefined): boolean => run?.state === 'reading' || run?.state === 'applying'

/** One import; asked again every second while the server works on it. */
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['import', id],
    queryFn: () => take(api.GET('/imports/{id}', { params: { path: { id } } })),
    refetchInterval: (query) => (working(query.state.data) ? 1000 : false),
    staleTime: 0,
  })

export const importsQuery = queryOptions({
  queryKey: ['imports'],
  queryFn: () => take(api.GET('/imports', { params: { query: { limit: 20 } } })),
  staleTime: 0,
})

/** What was said of the rows, by the state it was said in. */
export const importRowsQuery = (run: ImportRun, outcome: ImportOutcome | undefined) =>
  infiniteQueryOptions({
    queryKey: ['import', run.id, 'rows', run.version, outcome ?? null],
    queryFn: ({ pageParam }) =>
      take(
        api.GET('/imports/{id}/rows', {
          params: {
            path: { id: run.id },
            query: { limit: 50, ...(outcome && { outcome }), ...(pageParam && { cursor: pageParam }) },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  })

export const templateUrl = (kind: ImportKind): string => `/api/v1/import-templates/${kind}`
export const reportUrl = (id: string, lang: string): string =>
  `/api/v1/imports/${id}/report.xlsx?lang=${lang}`

/** Sends a workbook to be checked. @throws ApiProblem */
export async function sendImport(kind: ImportKind, file: File): Promise<ImportRun> {
  const body = new FormData()
  body.append('file', file, file.name)
  const answer = await fetch(`/api/v1/imports?kind=${kind}`, { method: 'POST', body }).catch(() => {
    throw unreachable()
  })
  const said: unknown = await answer.json().catch(() => undefined)
  if (!answer.ok) throw problemFrom(answer.status, said)
  return said as ImportRun
}
