import { Logger, runMigrations } from 'graphile-worker'
import { connectOwner, type DatabaseTarget } from './connect.ts'

const quiet = new Logger(() => () => {})

/** Makes or updates the tables of the job runner (graphile-worker), in its own schema `graphile_worker`. */
export async function migrateJobs(target: DatabaseTarget): Promise<void> {
  const pgPool = connectOwner(target, 2)
  try {
    await runMigrations({ pgPool, logger: quiet, schema: 'graphile_worker' })
  } finally {
    await pgPool.end()
  }
}
