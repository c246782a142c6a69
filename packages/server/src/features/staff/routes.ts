import { z } from 'zod'
import { withActor } from '../../platform/db/actor.ts'
import type { App, AppDeps } from '../../platform/http/app.ts'
import { staffAnswer, staffInput } from './schemas.ts'
import * as service from './service.ts'

const tags = ['staff']

/** Who has which role: granted and taken back by administrators. */
export function staffRoutes(app: App, { db, config }: AppDeps): void {
  app.get(
    '/api/v1/staff',
    {
      config: { access: 'staff.read', shed: 'first' },
      schema: {
        summary: 'Everybody with a staff role',
        tags,
        response: { 200: z.object({ items: z.array(staffAnswer) }) },
      },
    },
    async (request) => {
      const user = await request.requireUser()
      return { items: await withActor(db, user, service.listStaff) }
    },
  )

  app.post(
    '/api/v1/staff',
    {
      config: { access: 'staff.change' },
      schema: {
        summary: 'Grant a role; somebody without an account is invited by mail',
        tags,
        body: staffInput,
        response: { 201: staffAnswer },
      },
    },
    async (request, reply) => {
      const user = await request.requireUser()
      const granted = await withActor(db, user, (tx) => service.grantRole(tx, config, user, request.body))
      return reply.code(201).send(granted)
    },
  )

  app.delete(
    '/api/v1/staff/:id',
    {
      config: { access: 'staff.change' },
      schema: {
        summary: 'Take a role back, at once',
        tags,
        params: z.object({ id: z.uuid() }),
        response: { 204: z.null().describe('done') },
      },
    },
    async (request, reply) => {
      const user = await request.requireUser()
      await withActor(db, user, (tx) => service.revokeRole(tx, request.params.id))
      return reply.code(204).send(null)
    },
  )
}
