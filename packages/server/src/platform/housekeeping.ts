import { sql } from 'kysely'
import { withSystem } from './db/actor.ts'
import { sealHistory } from './history-seal.ts'
import type { CronEntry, Tasks } from './jobs.ts'

/** What the platform does by itself: seals the history every minute, throws away what is over once a day. */
export const HOUSEKEEPING: Tasks = {
  'history.seal': async (_, { db }) => {
    while ((await withSystem(db, 'job:history.seal', sealHistory)) > 0);
  },
  'platform.tidy': async (_, { db }) => {
    await withSystem(db, 'job:platform.tidy', async (tx) => {
      await sql`delete from auth.session where expires_at < clock_timestamp()`.execute(tx)
      await sql`delete from auth.verification where expires_at < clock_timestamp()`.execute(tx)
      await sql`delete from auth.rate_limit where last_request < extract(epoch from clock_timestamp() - interval '1 day') * 1000`.execute(
        tx,
      )
      await sql`delete from idempotency where created_at < clock_timestamp() - interval '7 days'`.execute(tx)
    })
  },
}

export const HOUSEKEEPING_TIMES: readonly CronEntry[] = [
  { task: 'history.seal', match: '* * * * *' },
  { task: 'platform.tidy', match: '17 19 * * *' },
]
