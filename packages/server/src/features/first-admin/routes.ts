import { z } from 'zod'
import type { App, AppDeps } from '../../platform/http/app.ts'
import { emailField, lineField } from '../../platform/http/fields.ts'
import * as service from './service.ts'

const tags = ['first-admin']

/** How an empty system gets its first administrator. */
export function firstAdminRoutes(app: App, { db, auth }: AppDeps): void {
  app.get(
    '/api/v1/first-admin',
    {
      config: { access: 'public' },
      schema: {
        summary: 'Whether there is no administrator yet',
        tags,
        response: { 200: z.object({ needed: z.boolean() }) },
      },
    },
    async () => ({ needed: await service.isFirstAdminNeeded(db) }),
  )

  app.post(
    '/api/v1/first-admin',
    {
      config: { access: 'public' },
      schema: {
        summary: 'Make the first administrator, with the token printed at the start',
        tags,
        body: z.strictObject({
          token: z.string().trim().min(1).max(100),
          name: lineField(100),
          email: emailField,
          password: z.string().min(1).max(128),
        }),
        response: { 201: z.object({ id: z.uuid() }) },
      },
    },
    async (request, reply) => reply.code(201).send(await service.makeFirstAdmin(db, auth, request.body)),
  )
}
