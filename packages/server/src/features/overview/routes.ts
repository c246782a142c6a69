import { countsWorkbook } from '@zhinan/documents'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { withActor } from '../../platform/db/actor.ts'
import type { App, AppDeps } from '../../platform/http/app.ts'
import { streamWorkbook } from '../../platform/http/workbook.ts'
import { requestStanding } from '../access/service.ts'
import { locale } from '../applications/schemas.ts'
import { callParams } from '../calls/schemas.ts'
import { currentCall } from '../calls/service.ts'
import * as s from './schemas.ts'
import { overviewOf } from './service.ts'
import { sheetsOf } from './workbook.ts'

const tags = ['overview']

/** How a season stands, in numbers: for officers, leaders and supervisors. */
export function overviewRoutes(app: App, { db }: AppDeps): void {
  const read = async (request: FastifyRequest, callId: string) => {
    const user = await request.requireUser()
    const standing = await requestStanding(request, db)
    return withActor(db, user, async (tx) => {
      const { call } = await currentCall(tx, callId)
      return { call, overview: await overviewOf(tx, call, standing) }
    })
  }

  app.get(
    '/api/v1/calls/:call/overview',
    {
      config: { access: 'overview.read' },
      schema: { summary: 'How the season stands', tags, params: callParams, response: { 200: s.overview } },
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
        params: callParams,
        querystring: z.object({ lang: locale }),
        response: { 200: z.unknown() },
      },
    },
    async (request, reply) => {
      const { overview, call } = await read(request, request.params.call)
      const { lang } = request.query
      return streamWorkbook(request, reply, 'overview.xlsx', (out) =>
        countsWorkbook(sheetsOf(call, overview, lang), out),
      )
    },
  )
}
