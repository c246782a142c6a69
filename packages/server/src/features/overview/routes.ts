import { PassThrough } from 'node:stream'
import { countsWorkbook } from '@zhinan/documents'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { withActor } from '../../platform/db/actor.ts'
import type { App, AppDeps } from '../../platform/http/app.ts'
import { requestStanding } from '../access/service.ts'
import { locale } from '../applications/schemas.ts'
import { currentCall } from '../calls/service.ts'
import * as s from './schemas.ts'
import { overviewOf } from './service.ts'
import { sheetsOf } from './workbook.ts'

const params = z.object({ call: z.string().max(60) })
const tags = ['overview']

/** How a season stands, in numbers: for officers, leaders and supervisors. */
export function overviewRoutes(app: App, { db }: AppDeps): void {
  const read = async (request: FastifyRequest, call: string) => {
    const user = await request.requireUser()
    const standing = await requestStanding(request, db)
    return withActor(db, user, async (tx) => ({
      overview: await overviewOf(tx, call, standing),
      call: (await currentCall(tx, call)).call,
    }))
  }

  app.get(
    '/api/v1/calls/:call/overview',
    {
      config: { access: 'overview.read' },
      schema: { summary: 'How the season stands', tags, params, response: { 200: s.overview } },
    },
    async (request) => (await read(request, request.params.call)).overview,
  )

  app.get(
    '/api/v1/calls/:call/overview.xlsx',
    {
      config: { access: 'overview.read' },
      schema: {
        summary: 'The same as an Excel workbook',
        tags,
        params,
        querystring: z.object({ lang: locale }),
        response: { 200: z.unknown() },
      },
    },
    async (request, reply) => {
      const { overview, call } = await read(request, request.params.call)
      const { lang } = request.query
      const out = new PassThrough()
      countsWorkbook(sheetsOf(call, overview, lang), out).catch((err: Error) => {
        request.log.error({ err }, 'workbook failed')
        out.destroy(err)
      })
      return reply
        .header('content-disposition', 'attachment; filename="overview.xlsx"')
        .header('cache-control', 'no-store')
        .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
        .send(out)
    },
  )
}
