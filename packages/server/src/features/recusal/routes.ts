import { withActor } from '../../platform/db/actor.ts'
import type { App, AppDeps } from '../../platform/http/app.ts'
import { requestReader } from '../access/service.ts'
import { callParams } from '../calls/schemas.ts'
import * as s from './schemas.ts'
import { listConflicts } from './service.ts'

/** Conflicts of interest, found ahead. */
export function recusalRoutes(app: App, { db }: AppDeps): void {
  app.get(
    '/api/v1/calls/:call/conflicts',
    {
      config: { access: 'conflict.read', shed: 'first' },
      schema: {
        summary: 'Conflicts of interest between experts and applications, each with its source',
        tags: ['review'],
        params: callParams,
        querystring: s.listQuery,
        response: { 200: s.conflictList },
      },
    },
    async (request) => {
      const who = await requestReader(request, db)
      return withActor(db, who, (tx) => listConflicts(tx, request.params.call, request.query))
    },
  )
}
