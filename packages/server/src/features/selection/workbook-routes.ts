import { tableWorkbook } from '@zhinan/documents'
import { z } from 'zod'
import { withActor } from '../../platform/db/actor.ts'
import type { App, AppDeps } from '../../platform/http/app.ts'
import { streamWorkbook } from '../../platform/http/workbook.ts'
import { requestReader } from '../access/service.ts'
import { callParams } from '../calls/schemas.ts'
import { rankingSheets } from './ranking-workbook.ts'
import { reportOf } from './report.ts'
import { selectionParams } from './schemas.ts'

const lang = z.object({ lang: z.enum(['zh', 'en']).default('zh') })
const config = { access: 'selection.read', shed: 'first' } as const
const response = { 200: z.unknown() }
const tags = ['selection']

/** A selection as Excel workbooks, as it stands and as it was kept; that they were taken is recorded. */
export function selectionWorkbookRoutes(app: App, { db }: AppDeps): void {
  const answer = async (
    request: Parameters<typeof requestReader>[0],
    reply: Parameters<typeof streamWorkbook>[1],
    { call, n, lang }: { call: string; n?: number; lang: 'zh' | 'en' },
  ) => {
    const who = await requestReader(request, db)
    const report = await withActor(db, who, (tx) => reportOf(tx, call, n, who, 'ranking'))
    const sheets = rankingSheets(report, lang)
    const of = report.s.call.title[lang]
    const title = lang === 'zh' ? `${of} 排名汇总表` : `${of}: ranking`
    return streamWorkbook(request, reply, `ranking${n === undefined ? '' : `-${n}`}.xlsx`, (out) =>
      tableWorkbook({ title, sheets }, out, lang),
    )
  }

  app.get(
    '/api/v1/calls/:call/selection/ranking.xlsx',
    {
      config,
      schema: {
        summary: 'The ranked summary table as it stands, as an Excel workbook',
        tags,
        params: callParams,
        querystring: lang,
        response,
      },
    },
    (request, reply) => answer(request, reply, { ...request.params, ...request.query }),
  )

  app.get(
    '/api/v1/calls/:call/selections/:n/ranking.xlsx',
    {
      config,
      schema: {
        summary: 'The ranked summary table of a selection that was prepared, as an Excel workbook',
        tags,
        params: selectionParams,
        querystring: lang,
        response,
      },
    },
    (request, reply) => answer(request, reply, { ...request.params, ...request.query }),
  )
}
