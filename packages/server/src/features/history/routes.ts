import { sql } from 'kysely'
import { z } from 'zod'
import { withActor } from '../../platform/db/actor.ts'
import type { App, AppDeps } from '../../platform/http/app.ts'
import { cutPage, instantField, listOf, pageQuery, readCursor } from '../../platform/http/fields.ts'
import { subjectNames } from './subjects.ts'

const event = z.object({
  id: z.number().int(),
  at: instantField,
  actor: z.uuid().nullable(),
  actorLabel: z.string(),
  onBehalfOf: z.uuid().nullable(),
  action: z.string(),
  subjectType: z.string(),
  subjectId: z.string(),
  subjectName: z
    .string()
    .nullable()
    .describe('what people call it; null: it has no name, or is not the reader’s to see'),
  callId: z.string().nullable(),
  reason: z.string().nullable(),
  detail: z.record(z.string(), z.unknown()),
})

/** Everything that happened, for the discipline inspection. */
export function historyRoutes(app: App, { db }: AppDeps): void {
  app.get(
    '/api/v1/history',
    {
      config: { access: 'history.read', shed: 'first' },
      schema: {
        summary: 'Everything that happened, newest first',
        tags: ['history'],
        querystring: z.object({
          call: z.string().max(60).optional(),
          subjectType: z.string().max(60).optional(),
          subjectId: z.string().max(60).optional(),
          actor: z.uuid().optional(),
          action: z.string().max(60).optional(),
          ...pageQuery,
        }),
        response: { 200: listOf(event) },
      },
    },
    async (request) => {
      const user = await request.requireUser()
      const { call, subjectType, subjectId, actor, action, limit, cursor } = request.query
      const after = readCursor(z.tuple([z.number().int().nonnegative()]), cursor)?.[0]
      const { page, nameOf } = await withActor(
        db,
        user,
        async (tx) => {
          // A supervisor sees all: the policies of units and applications need not be asked for each row.
          let found = tx
            .selectFrom('history')
            .selectAll()
            .where(sql<boolean>`(select actor_has_role('supervisor'))`)
            .orderBy('id', 'desc')
            .limit(limit + 1)
          if (call) found = found.where('call_id', '=', call)
          if (subjectType) found = found.where('subject_type', '=', subjectType)
          if (subjectId) found = found.where('subject_id', '=', subjectId)
          if (actor) found = found.where('actor', '=', actor)
          if (action) found = found.where('action', '=', action)
          if (after !== undefined) found = found.where('id', '<', after)
          const cut = cutPage(await found.execute(), limit, (h) => [h.id])
          return { page: cut, nameOf: await subjectNames(tx, cut.rows) }
        },
        { readOnly: true },
      )
      return {
        items: page.rows.map((h) => ({
          id: h.id,
          at: h.at.toISOString(),
          actor: h.actor,
          actorLabel: h.actor_label,
          onBehalfOf: h.on_behalf_of,
          action: h.action,
          subjectType: h.subject_type,
          subjectId: h.subject_id,
          subjectName: nameOf(h),
          callId: h.call_id,
          reason: h.reason,
          detail: h.detail as Record<string, unknown>,
        })),
        nextCursor: page.nextCursor,
      }
    },
  )
}
