import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Db } from '../db/database.ts'
import { sendProblem } from './problem.ts'

/** `/healthz`: the process answers. `/readyz`: it can do its work (the database answers). `/api/v1/time`: the time that counts. */
export function healthRoutes(app: FastifyInstance, db: Db, stopping: () => boolean): void {
  const ok = z.object({ status: z.literal('ok') })
  const config = { access: 'public', rateLimit: false as const }

  app.get(
    '/healthz',
    { config, logLevel: 'warn', schema: { hide: true, response: { 200: ok } } },
    async () => ({ status: 'ok' as const }),
  )

  app.get(
    '/readyz',
    { config, logLevel: 'warn', schema: { hide: true, response: { 200: ok } } },
    async (_, reply) => {
      if (stopping()) return sendProblem(reply, 'unavailable')
      try {
        await sql`select 1`.execute(db)
        return { status: 'ok' as const }
      } catch {
        return sendProblem(reply, 'unavailable')
      }
    },
  )

  const time = z.object({
    now: z.iso.datetime().describe('the time that deadlines are decided by'),
    shifted: z.boolean().describe('the clock was moved for a demonstration'),
  })
  app.get(
    '/api/v1/time',
    {
      config: { access: 'public', shed: 'last' },
      schema: { summary: "The server's time", tags: ['platform'], response: { 200: time } },
    },
    async (_, reply) => {
      const { rows } = await sql<{
        now: Date
        shifted: boolean
      }>`select app_now() as now, shift <> '0' as shifted from clock_setting`.execute(db)
      reply.header('cache-control', 'no-store')
      return { now: rows[0]!.now.toISOString(), shifted: rows[0]!.shifted }
    },
  )
}
