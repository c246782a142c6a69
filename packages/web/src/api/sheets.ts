import { queryOptions } from '@tanstack/react-query'
import type { Form } from '@zhinan/call'
import type { SaveAnswer } from '../parts/form/autosave-driver.ts'
import type { Content } from '../parts/form/merge.ts'
import { api, ifMatch, take } from './client.ts'
import type { Answer } from './paths.ts'
import { comparing, saving } from './saving.ts'

export type SheetRow = Answer<'/me/review/sheets'>['items'][number]
export type SheetView = Answer<'/me/review/sheets/{assignment}'>
export type SheetContent = NonNullable<SheetView['content']>

/** What is one's to review. */
export const sheetsQuery = queryOptions({
  queryKey: ['review', 'sheets'],
  queryFn: () => take(api.GET('/me/review/sheets')),
})

export const sheetQuery = (assignment: string) =>
  queryOptions({
    queryKey: ['review', 'sheet', assignment],
    queryFn: () => take(api.GET('/me/review/sheets/{assignment}', { params: { path: { assignment } } })),
  })

/** The form that an expert reads. */
export const formOfSheet = (read: NonNullable<SheetView['read']>): Form => read.form as Form

/** Keeps a sheet; the content is what autosave merges, so that its shape is the server's to look at. */
export const saveSheet = (assignment: string, content: Content, version: number): Promise<SaveAnswer> =>
  saving(
    take(
      api.PUT('/me/review/sheets/{assignment}', {
        params: { path: { assignment }, header: ifMatch(version) },
        body: { content: content as unknown as SheetContent },
      }),
    ).then((saved) => ({ ...saved, content: saved.content as unknown as Content })),
  )

/** The server's present version, for autosave to compare with. */
export const loadSheet = (assignment: string) =>
  comparing(
    take(api.GET('/me/review/sheets/{assignment}', { params: { path: { assignment } } })).then((s) => ({
      version: s.version,
      content: contentOf(s),
    })),
  )

/** What autosave begins from: a sheet that is not opened has nothing in it. */
export const contentOf = (sheet: SheetView): Content => (sheet.content ?? { marks: {} }) as unknown as Content

export const sheetFileUrl = (assignment: string, file: string): string =>
  `/api/v1/me/review/sheets/${encodeURIComponent(assignment)}/files/${encodeURIComponent(file)}`
export const sheetPdf = (assignment: string, lang: string): string =>
  `/api/v1/me/review/sheets/${encodeURIComponent(assignment)}/plan.pdf?lang=${lang}`
