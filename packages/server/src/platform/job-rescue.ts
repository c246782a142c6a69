import type { WorkerEvents } from 'graphile-worker'
import type pg from 'pg'

const LOCK_SPACE = 740_231

/**
 * Shows other processes that this one's job runners live, by an advisory lock for each of their pools. The database
 * gives the locks up the moment we die; after it was away itself, we take them again.
 *
 * @returns what ends it
 */
export function holdAlive(events: WorkerEvents, pgPool: pg.Pool): () => void {
  const ending = new AbortController()
  const over = new Promise<void>((done) => ending.signal.addEventListener('abort', () => done()))
  const hold = async (poolId: string): Promise<void> => {
    while (!ending.signal.aborted) {
      const client = await pgPool.connect().catch(() => undefined)
      if (client) {
        await Promise.race([over, holdLock(client, poolId)])
        client.release(true)
      }
      await Promise.race([over, new Promise((done) => setTimeout(done, 500).unref())])
    }
  }
  events.on('pool:create', ({ workerPool }) => void hold(workerPool.id))
  return () => ending.abort()
}

/** Takes the lock and comes back when the connection, and with it the lock, is lost. */
async function holdLock(client: pg.PoolClient, poolId: string): Promise<void> {
  const lost = new Promise<void>((done) => {
    client.once('error', () => done())
    client.once('end', () => done())
  })
  const take = client.query('select pg_advisory_lock($1, hashtext($2))', [LOCK_SPACE, poolId])
  if (
    await take.then(
      () => true,
      () => false,
    )
  )
    await lost
}

/**
 * Frees the jobs that a process had begun when it was killed (the library would leave them for four hours). They are
 * run again: every task may be. A pool counts as dead when nobody holds its lock and it has begun nothing for a while.
 */
export async function rescueJobs(pgPool: pg.Pool): Promise<void> {
  await pgPool.query(
    `select graphile_worker.force_unlock_workers(array(
       select locked_by
         from (select locked_by, locked_at from graphile_worker._private_jobs where locked_at is not null
               union all
               select locked_by, locked_at from graphile_worker._private_job_queues where locked_at is not null) l
        group by locked_by
       having max(locked_at) < now() - interval '10 seconds' and pg_try_advisory_xact_lock($1, hashtext(locked_by))))`,
    [LOCK_SPACE],
  )
}
