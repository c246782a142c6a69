import { withActor } from '../../platform/db/actor.ts'
import type { App, AppDeps } from '../../platform/http/app.ts'
import { callParams } from '../calls/schemas.ts'
import * as assignment from './assignment.ts'
import * as s from './assignment-schemas.ts'

const BASE = '/api/v1/calls/:call/assignments'
const tags = ['screening']

/** Which officer examines what: it guides, and locks nobody out. */
export function assignmentRoutes(app: App, { db }: AppDeps): void {
  app.get(
    BASE,
    {
      config: { access: 'assignment.read', shed: 'first' },
      schema: {
        summary: 'Who may examine, how far each is, and what is nobody’s yet',
        tags,
        params: callParams,
        response: { 200: s.board },
      },
    },
    async (request) => {
      const user = await request.requireUser()
      return withActor(db, user, (tx) => assignment.board(tx, request.params.call))
    },
  )

  app.get(
    `${BASE}/proposal`,
    {
      config: { access: 'assignment.give', shed: 'first' },
      schema: {
        summary: 'How what is nobody’s would be shared evenly; changes nothing',
        tags,
        params: callParams,
        querystring: s.proposalQuery,
        response: { 200: s.proposal },
      },
    },
    async (request) => {
      const user = await request.requireUser()
      return withActor(db, user, (tx) => assignment.propose(tx, request.params.call, request.query))
    },
  )

  app.post(
    BASE,
    {
      config: { access: 'assignment.give' },
      schema: {
        summary: 'Give files to officers, hand them over, take them back: all or none',
        tags,
        params: callParams,
        body: s.giveBody,
        response: { 200: s.givenAnswer },
      },
    },
    async (request) => {
      const user = await request.requireUser()
      const { items, reason } = request.body
      return {
        changed: await withActor(db, user, (tx) =>
          assignment.give(tx, request.params.call, user.id, items, reason),
        ),
      }
    },
  )
}
