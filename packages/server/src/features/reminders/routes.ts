import { withActor } from '../../platform/db/actor.ts'
import type { App, AppDeps } from '../../platform/http/app.ts'
import { callParams } from '../calls/schemas.ts'
import * as s from './schemas.ts'
import { draftsOf } from './service.ts'

/** What is started and not submitted: numbers, no drafts. */
export function reminderRoutes(app: App, { db }: AppDeps): void {
  app.get(
    '/api/v1/calls/:call/drafts',
    {
      config: { access: 'draft.count', shed: 'first' },
      schema: {
        summary: 'How many have started and not submitted, and the reminders of the present deadline',
        tags: ['calls'],
        params: callParams,
        response: { 200: s.draftsAnswer },
      },
    },
    async (request) => {
      const user = await request.requireUser()
      return withActor(db, user, (tx) => draftsOf(tx, request.params.call))
    },
  )
}
