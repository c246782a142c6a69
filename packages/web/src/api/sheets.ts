import { queryOptions } from '@tanstack/react-query'
import type { Form } from '@zhinan/call'
import type { SaveAnswer } from '../parts/form/autosave-driver.ts'
import type { Content } from '../parts/form/merge.ts'
import { refusedSave } from './applications.ts'
import { api, ifMatch, take } from './client.ts'
import type { Answer } from './paths.ts'

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

export async function saveSheet(assignment: string, content: Content, version: number): Promise<SaveAnswer> {
  try {
    const saved = await take(
      api.PUT('/me/review/sheets/{assignment}', {
        params: { path: { assignment }, header: ifMatch(version) },
        body: { content: content as unknown as SheetContent },
      }),
    )
    return {
      ok: true,
      version: saved.version,
      content: saved.content as unknown as Content,
      savedAt: saved.savedAt,
    }
  } catch (error) {
    return refusedSave(error)
  }
}

/** The server's present version, for autosave to compare with. */
export async function loadSheet(
  assignment: string,
): Promise<{ version: number; content: Content } | 'unreachable' | { refusal: unknown }> {
  try {
    const { version, content } = await take(
      api.GET('/me/review/sheets/{assignment}', { params: { path: { assignment } } }),
    )
    return { version, content: (content ?? { marks: {} }) as unknown as Content }
  } catch (error) {
    const answer = refusedSave(error)
    return !answer.ok && answer.why === 'refused' ? { refusal: answer.refusal } : 'unreachable'
  }
}

export const sheetFileUrl = (assignment: string, file: string): string =>
  `/api/v1/me/review/sheets/${encodeURIComponent(assignment)}/files/${encodeURIComponent(file)}`
export const sheetPdf = (assignment: string, lang: string): string =>
  `/api/v1/me/review/sheets/${encodeURIComponent(assignment)}/plan.pdf?lang=${lang}`
