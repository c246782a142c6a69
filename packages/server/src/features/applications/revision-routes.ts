import { z } from 'zod'
import { withActor } from '../../platform/db/actor.ts'
import type { App, AppDeps } from '../../platform/http/app.ts'
import * as s from './schemas.ts'
import * as service from './service.ts'

const BASE = '/api/v1/applications/:id/revisions'

/** What an application's form held before, for its own people: to look at, and to fetch back. */
export function revisionRoutes(app: App, { db }: AppDeps): void {
  app.get(
    BASE,
    {
      config: { access: 'application.revisions' },
      schema: {
        summary: 'Earlier states of the form, newest first',
        tags: ['applications'],
        params: s.idParams,
        response: { 200: z.object({ items: z.array(s.revision), nextCursor: z.null() }) },
      },
    },
    async (request) => {
      const user = await request.requireUser()
      const items = await withActor(db, user, async (tx) => {
        await service.mustSee(tx, request.params.id)
        return service.revisionsOf(tx, request.params.id)
      })
      return { items, nextCursor: null }
    },
  )

  app.post(
    BASE,
    {
      config: { access: 'application.edit' },
      bodyLimit: s.CONTENT_BYTES,
      schema: {
        summary: 'Keep what one typed and did not choose; the form stays as it is',
        tags: ['applications'],
        params: s.idParams,
        body: z.object({ content: z.record(z.string(), z.unknown()) }),
        response: { 201: z.object({ id: z.uuid() }) },
      },
    },
    async (request, reply) => {
      const user = await request.requireUser()
      const { id } = request.params
      const kept = await withActor(db, user, (tx) => service.setAside(tx, user.id, id, request.body.content))
      return reply.code(201).send({ id: kept })
    },
  )

  app.get(
    `${BASE}/:revision`,
    {
      config: { access: 'application.revisions' },
      schema: {
        summary: 'What the form held then',
        tags: ['applications'],
        params: z.object({ id: z.uuid(), revision: z.uuid() }),
        response: { 200: z.object({ content: z.record(z.string(), z.unknown()) }) },
      },
    },
    async (request) => {
      const user = await request.requireUser()
      const { id, revision } = request.params
      return { content: await withActor(db, user, (tx) => service.revisionContent(tx, id, revision)) }
    },
  )
}
