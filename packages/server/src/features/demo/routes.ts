import { sql } from 'kysely'
import { z } from 'zod'
import { appNow, clockShift, setClockShift } from '../../platform/clock.ts'
import { withPublic, withSystem } from '../../platform/db/actor.ts'
import type { App, AppDeps } from '../../platform/http/app.ts'
import { emailField, instantField, textField } from '../../platform/http/fields.ts'
import { Problem } from '../../platform/http/problem.ts'
import { DEMO_PASSWORD, DEMO_SIGN_INS } from './sign-ins.ts'

const tags = ['demo']
const clock = z.object({ now: instantField, shiftSeconds: z.number(), demo: z.boolean() })
/** Thirty years each way: a season of two years and more, and no overflow. */
const MOST_SECONDS = 30 * 366 * 86_400

/** The clock for everybody; the rest only where the server was started as a demonstration. */
export function demoRoutes(app: App, { db, config }: AppDeps): void {
  const access = { config: { access: 'public' } } as const
  const onlyInDemo = async () => {
    if (!config.demo) throw new Problem('not-found')
  }
  const readClock = () =>
    withPublic(db, async (tx) => ({
      now: (await appNow(tx)).toISOString(),
      shiftSeconds: await clockShift(tx),
      demo: config.demo,
    }))

  app.get(
    '/api/v1/clock',
    {
      config: { access: 'public', shed: 'last' },
      schema: { summary: 'The time that counts', tags: ['platform'], response: { 200: clock } },
    },
    async (_, reply) => {
      reply.header('cache-control', 'no-store')
      return readClock()
    },
  )

  app.get(
    '/api/v1/demo',
    {
      ...access,
      onRequest: onlyInDemo,
      schema: {
        summary: "The demonstration's people",
        tags,
        response: {
          200: z.object({
            signIns: z.array(
              z.object({ email: z.string(), password: z.string(), name: z.string(), role: textField }),
            ),
            shiftSeconds: z.number(),
          }),
        },
      },
    },
    async () => {
      const emails = DEMO_SIGN_INS.map((p) => p.email as string)
      const rows = await withSystem(db, 'demo', (tx) =>
        tx.selectFrom('auth.user').select(['email', 'name']).where('email', 'in', emails).execute(),
      )
      const names = new Map(rows.map((r) => [r.email, r.name]))
      return {
        signIns: DEMO_SIGN_INS.filter((p) => names.has(p.email)).map((p) => ({
          email: p.email,
          password: DEMO_PASSWORD,
          name: names.get(p.email)!,
          role: p.role,
        })),
        shiftSeconds: (await readClock()).shiftSeconds,
      }
    },
  )

  app.put(
    '/api/v1/demo/clock',
    {
      ...access,
      onRequest: onlyInDemo,
      schema: {
        summary: "Move the demonstration's clock",
        tags,
        body: z.strictObject({ shiftSeconds: z.number().int().min(-MOST_SECONDS).max(MOST_SECONDS) }),
        response: { 200: clock },
      },
    },
    async (request) => {
      await withSystem(db, 'demo', (tx) => setClockShift(tx, request.body.shiftSeconds))
      return readClock()
    },
  )

  app.get(
    '/api/v1/demo/mails',
    {
      ...access,
      onRequest: onlyInDemo,
      schema: {
        summary: "The demonstration's mails, newest first",
        tags,
        querystring: z.object({ to: emailField.optional() }),
        response: {
          200: z.object({
            items: z.array(
              z.object({
                id: z.uuid(),
                to: z.string(),
                subject: z.string(),
                text: z.string(),
                html: z.string(),
                createdAt: instantField,
                state: z.string(),
              }),
            ),
          }),
        },
      },
    },
    async (request) => {
      const { to } = request.query
      const rows = await withSystem(db, 'demo', (tx) => {
        const found = tx
          .selectFrom('mail')
          .selectAll()
          .orderBy('created_at', 'desc')
          .orderBy('id', 'desc')
          .limit(100)
        return (to ? found.where(sql<string>`lower(to_address)`, '=', to) : found).execute()
      })
      return {
        items: rows.map((m) => ({
          id: m.id,
          to: m.to_address,
          subject: m.subject,
          text: m.text,
          html: m.html,
          createdAt: m.created_at.toISOString(),
          state: m.state,
        })),
      }
    },
  )
}
