import { sql } from 'kysely'
import { z } from 'zod'
import { withActor, withSystem } from '../../platform/db/actor.ts'
import type { App, AppDeps } from '../../platform/http/app.ts'

const at = z.iso.datetime().nullable()

/** How the scanner of uploads does, for administrators: no word about whose files they are. */
export function scannerRoutes(app: App, { config, db }: AppDeps): void {
  app.get(
    '/api/v1/system/scanner',
    {
      config: { access: 'system.read' },
      schema: {
        summary: 'The scanner of uploads: whether it answers, and how many files wait for it',
        tags: ['platform'],
        response: {
          200: z.object({
            state: z.enum(['none', 'idle', 'well', 'down']),
            answeredAt: at,
            failedAt: at,
            failure: z.string().nullable(),
            waiting: z.number().int(),
            oldestWaiting: at,
            infected: z.number().int(),
            notScanned: z.number().int(),
          }),
        },
      },
    },
    async (request) => {
      const user = await request.requireUser()
      const [state] = await withActor(db, user, async (tx) => {
        const { rows } = await sql<{ answered: Date | null; failed: Date | null; failure: string | null }>`
          select answered_at as answered, failed_at as failed, failure from scanner_state`.execute(tx)
        return rows
      })
      // Counted as the system: an administrator sees no file.
      const counts = await withSystem(db, 'scanner', async (tx) => {
        const { rows } = await sql<{ unscanned: number; oldest: Date | null; infected: number }>`
          select count(*) filter (where s.result is null)::int as unscanned,
                 min(f.uploaded_at) filter (where s.result is null) as oldest,
                 count(*) filter (where s.result = 'infected')::int as infected
            from file f left join file_scan s on s.sha256 = f.sha256`.execute(tx)
        return rows[0]!
      })
      const scans = config.clamd !== undefined
      const { answered = null, failed = null, failure = null } = state ?? {}
      const down = failed !== null && (answered === null || failed > answered)
      return {
        state: !scans ? 'none' : down ? 'down' : answered === null ? 'idle' : 'well',
        answeredAt: answered?.toISOString() ?? null,
        failedAt: failed?.toISOString() ?? null,
        failure,
        waiting: scans ? counts.unscanned : 0,
        oldestWaiting: scans ? (counts.oldest?.toISOString() ?? null) : null,
        infected: counts.infected,
        notScanned: scans ? 0 : counts.unscanned,
      } as const
    },
  )
}
