import { tableWorkbook } from '@zhinan/documents'
import { z } from 'zod'
import { withActor } from '../../platform/db/actor.ts'
import type { App, AppDeps } from '../../platform/http/app.ts'
import { streamWorkbook } from '../../platform/http/workbook.ts'
import { requestReader } from '../access/service.ts'
import { callParams } from '../calls/schemas.ts'
import { justificationSheets } from './justification.ts'
import { rankingSheets } from './ranking-workbook.ts'
import { reportOf } from './report.ts'
import { selectionParams } from './schemas.ts'

const WORKBOOKS = {
  ranking: { zh: '排名汇总表', en: 'Ranking', summary: 'The ranked summary table' },
  justification: {
    zh: '评审与遴选依据',
    en: 'Justification',
    summary: 'Every score, recusal, rule, tie and change',
  },
} as const
type Name = keyof typeof WORKBOOKS

const querystring = z.object({ lang: z.enum(['zh', 'en']).default('zh') })
const config = { access: 'selection.read', shed: 'first' } as const
const response = { 200: z.unknown() }
const tags = ['selection']

/** A selection as Excel workbooks, as it stands and as it was kept; that they were taken is recorded. */
export function selectionWorkbookRoutes(app: App, { db }: AppDeps): void {
  const answer = async (
    request: Parameters<typeof requestReader>[0],
    reply: Parameters<typeof streamWorkbook>[1],
    name: Name,
    { call, n, lang }: { call: string; n?: number; lang: 'zh' | 'en' },
  ) => {
    const who = await requestReader(request, db)
    const { title, sheets } = await withActor(db, who, async (tx) => {
      const report = await reportOf(tx, call, n, who, name)
      const title = `${report.s.call.title[lang]} ${WORKBOOKS[name][lang]}`
      const sheets =
        name === 'ranking'
          ? rankingSheets(report, lang)
          : await justificationSheets(tx, report, lang, db, who)
      return { title, sheets }
    })
    return streamWorkbook(request, reply, `${name}${n === undefined ? '' : `-${n}`}.xlsx`, (out) =>
      tableWorkbook({ title, sheets }, out, lang),
    )
  }

  for (const name of Object.keys(WORKBOOKS) as Name[]) {
    const { summary } = WORKBOOKS[name]
    app.get(
      `/api/v1/calls/:call/selection/${name}.xlsx`,
      {
        config,
        schema: {
          summary: `${summary}, as it stands, as an Excel workbook`,
          tags,
          params: callParams,
          querystring,
          response,
        },
      },
      (request, reply) => answer(request, reply, name, { ...request.params, ...request.query }),
    )
    app.get(
      `/api/v1/calls/:call/selections/:n/${name}.xlsx`,
      {
        config,
        schema: {
          summary: `${summary}, of a selection that was prepared, as an Excel workbook`,
          tags,
          params: selectionParams,
          querystring,
          response,
        },
      },
      (request, reply) => answer(request, reply, name, { ...request.params, ...request.query }),
    )
  }
}
