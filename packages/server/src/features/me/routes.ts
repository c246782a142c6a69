import { z } from 'zod'
import { withActor } from '../../platform/db/actor.ts'
import type { Db, Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/history.ts'
import type { CurrentUser } from '../../platform/http/access.ts'
import type { App, AppDeps } from '../../platform/http/app.ts'
import {
  cutPage,
  instantField,
  lineField,
  listOf,
  pageQuery,
  readCursor,
} from '../../platform/http/fields.ts'
import { actionsOf, requestStanding, type Standing } from '../access/service.ts'

const tags = ['me']
const locale = z.enum(['zh', 'en'])
const phone = z
  .string()
  .trim()
  .regex(/^[+\d][\d -]{4,30}$/)

const meAnswer = z.object({
  user: z.object({ id: z.uuid(), name: z.string(), email: z.string(), locale, phone: z.string().nullable() }),
  units: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      kind: z.string(),
      role: z.enum(['manager', 'member']),
      status: z.enum(['pending', 'verified', 'rejected']),
    }),
  ),
  staff: z.array(
    z.object({
      role: z.string(),
      duties: z.array(z.string()),
      callId: z.string().nullable(),
      tracks: z.array(z.string()).nullable(),
    }),
  ),
  can: z.array(z.string()).describe('actions of the access table that this person may do somewhere'),
})

const mailAnswer = z.object({
  id: z.uuid(),
  to: z.string(),
  template: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  createdAt: instantField,
  state: z.enum(['queued', 'sent', 'kept', 'failed']),
})

/** Whoever is signed in: their details, units, roles and mails. */
export function meRoutes(app: App, { db }: AppDeps): void {
  app.get(
    '/api/v1/me',
    {
      config: { access: 'me.read', shed: 'last' },
      schema: { summary: 'Who I am and what I may do', tags, response: { 200: meAnswer } },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store')
      const user = await request.requireUser()
      return answer(db, user, await requestStanding(request, db))
    },
  )

  app.patch(
    '/api/v1/me',
    {
      config: { access: 'me.change' },
      schema: {
        summary: 'Change my name, language or phone',
        tags,
        body: z.strictObject({
          name: lineField(100).optional(),
          locale: locale.optional(),
          phone: phone.nullable().optional(),
        }),
        response: { 200: meAnswer },
      },
    },
    async (request) => {
      const user = await request.requireUser()
      const change = request.body
      if (Object.keys(change).length > 0)
        await withActor(db, user, async (tx) => {
          await tx
            .updateTable('auth.user')
            .set({ ...change, updated_at: new Date() })
            .where('id', '=', user.id)
            .execute()
          await record(tx, {
            action: 'account.changed',
            subjectType: 'user',
            subjectId: user.id,
            detail: { fields: Object.keys(change) },
          })
        })
      return answer(db, { ...user, ...definedOnly(change) }, await requestStanding(request, db))
    },
  )

  app.get(
    '/api/v1/me/mails',
    {
      config: { access: 'me.read' },
      schema: {
        summary: 'Mails that concern me, newest first',
        tags,
        querystring: z.object(pageQuery),
        response: { 200: listOf(mailAnswer) },
      },
    },
    async (request) => {
      const user = await request.requireUser()
      const { limit, cursor } = request.query
      const after = readCursor(z.tuple([z.uuid()]), cursor)?.[0]
      return withActor(db, user, (tx) => mailsOf(tx, user.id, limit, after))
    },
  )
}

async function answer(db: Db, user: CurrentUser, standing: Standing): Promise<z.output<typeof meAnswer>> {
  const ids = standing.units.map((u) => u.id)
  const units =
    ids.length === 0
      ? []
      : await withActor(db, user, (tx) =>
          tx
            .selectFrom('unit')
            .select(['id', 'name', 'kind', 'status'])
            .where('id', 'in', ids)
            .orderBy('name')
            .execute(),
        )
  const { id, name, email, locale, phone } = user
  return {
    user: { id, name, email, locale, phone },
    units: units.map((u) => ({
      ...u,
      status: u.status as 'pending',
      role: standing.units.find((m) => m.id === u.id)!.role,
    })),
    staff: standing.staff,
    can: actionsOf(standing),
  }
}

/** Ids are in the order of time (UUIDv7), so a mail's id is its place. */
async function mailsOf(tx: Tx, userId: string, limit: number, after: string | undefined) {
  let found = tx
    .selectFrom('mail')
    .selectAll()
    .where('user_id', '=', userId)
    .orderBy('id', 'desc')
    .limit(limit + 1)
  if (after) found = found.where('id', '<', after)
  const page = cutPage(await found.execute(), limit, (m) => [m.id])
  return {
    items: page.rows.map((m) => ({
      id: m.id,
      to: m.to_address,
      template: m.template,
      subject: m.subject,
      text: m.text,
      html: m.html,
      createdAt: m.created_at.toISOString(),
      state: m.state as 'queued',
    })),
    nextCursor: page.nextCursor,
  }
}

function definedOnly<T extends object>(given: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(given).filter(([, v]) => v !== undefined)) as ReturnType<
    typeof definedOnly<T>
  >
}
