import { z } from 'zod'
import { withActor } from '../../platform/db/actor.ts'
import type { App, AppDeps } from '../../platform/http/app.ts'
import { expectedVersion, setVersion } from '../../platform/http/etag.ts'
import { idParams, state, text, words } from '../applications/schemas.ts'
import * as service from './service.ts'
import { KINDS } from './store.ts'

const count = z.number().int()
const track = z.object({ id: z.string(), title: text })
const shown = z.object({
  id: z.uuid(),
  number: z.string(),
  title: z.string(),
  unitName: z.string(),
  state,
})
const decision = z.enum(['fine', 'objection'])

const similar = z
  .object({
    id: z.uuid(),
    kind: z.enum(KINDS),
    likeness: z.number().nullable().describe('0 to 1; null: no text was compared'),
    same: count.nullable().describe('Characters that are the same'),
    foundAt: z.string(),
    version: count,
    call: z.object({ id: z.string(), year: count, title: text }),
    track,
    other: shown.nullable().describe('null: not the reader’s to see'),
    ask: z.array(z.string()).describe('Officers to ask, where there is nothing to see'),
    decisions: z.array(
      z.object({
        decision,
        note: z.string(),
        by: z.string(),
        at: z.string(),
        current: z.boolean().describe('Made about the submissions that stand now'),
      }),
    ),
  })
  .meta({ id: 'Similar' })

const side = z.object({
  ...shown.shape,
  year: count,
  track,
  parts: z.array(
    z.object({
      path: z.string(),
      title: text,
      pieces: z.array(z.object({ text: z.string(), passage: count.nullable(), same: z.boolean() })),
    }),
  ),
})

const decideBody = z
  .strictObject({ decision, note: words(1000).default('') })
  .refine((b) => b.decision === 'fine' || b.note.trim() !== '', {
    path: ['note'],
    error: 'an objection needs a note',
  })

/** Applications that are alike: which, where, and what officers found. */
export function likenessRoutes(app: App, { db }: AppDeps): void {
  app.get(
    '/api/v1/screening/:id/similar',
    {
      config: { access: 'screening.read' },
      schema: {
        summary: 'What an application is alike to: in its text, a person, a telephone, a bank account',
        tags: ['screening'],
        params: idParams,
        response: { 200: z.object({ items: z.array(similar) }) },
      },
    },
    async (request) => {
      const user = await request.requireUser()
      return (await withActor(db, user, (tx) => service.similarTo(tx, request.params.id))) as never
    },
  )

  app.get(
    '/api/v1/similar/:id',
    {
      config: { access: 'screening.read' },
      schema: {
        summary: 'Two applications side by side, with the passages that they share',
        tags: ['screening'],
        params: idParams,
        response: {
          200: z.object({ likeness: z.number(), same: count, passages: count, a: side, b: side }),
        },
      },
    },
    async (request) => {
      const user = await request.requireUser()
      return (await withActor(db, user, (tx) => service.sideBySide(tx, request.params.id))) as never
    },
  )

  app.post(
    '/api/v1/similar/:id/decisions',
    {
      config: { access: 'screening.decide' },
      schema: {
        summary: 'Say what one found when looking at a pair (If-Match)',
        tags: ['screening'],
        params: idParams,
        body: decideBody,
        response: { 201: z.object({ version: count }) },
      },
    },
    async (request, reply) => {
      const user = await request.requireUser()
      const expected = expectedVersion(request)
      const version = await withActor(db, user, (tx) =>
        service.decide(tx, user.id, request.params.id, expected, request.body),
      )
      setVersion(reply, version)
      return reply.code(201).send({ version })
    },
  )
}
