import pg from 'pg'
import type { Log } from '../jobs.ts'
import { type DatabaseTarget, listenConfig } from './connect.ts'

/** The channel that the database's triggers speak on (SQL: `tell_live`). */
export const LIVE_CHANNEL = 'zhinan_live'

/** What one connection hears of PostgreSQL's notifications. */
export type Signals = {
  /** Called with each payload, and with `undefined` after a gap, in which any may have been missed. @returns how to stop */
  on(heard: (payload: string | undefined) => void): () => void
  /** Whether it is connected: while it is not, nothing is heard. */
  up(): boolean
  stop(): Promise<void>
}

const AGAIN_MS = 1000
const CHECK_MS = 15_000

/**
 * Listens to a channel with a connection of its own, one a process, until `stop`. Comes back by itself when the
 * database was away; a connection that died unnoticed is found within a quarter of a minute.
 */
export async function listenTo(target: DatabaseTarget, channel: string, log: Log): Promise<Signals> {
  const heard = new Set<(payload: string | undefined) => void>()
  const tell = (payload: string | undefined) => {
    for (const fn of heard) fn(payload)
  }
  let client: pg.Client | undefined
  let stopped = false
  let timer: NodeJS.Timeout | undefined

  const begin = async (): Promise<void> => {
    const mine = new pg.Client({
      ...listenConfig(target),
      keepAlive: true,
      connectionTimeoutMillis: 10_000,
      query_timeout: 5000,
    })
    const gone = () => {
      if (client !== mine) return
      client = undefined
      again()
    }
    mine.on('error', gone)
    mine.on('end', gone)
    mine.on('notification', ({ payload }) => tell(payload))
    try {
      await mine.connect()
      await mine.query(`listen ${pg.escapeIdentifier(channel)}`)
    } catch (error) {
      mine.end().catch(() => {})
      throw error
    }
    if (stopped) await mine.end()
    else client = mine
  }
  const again = () => {
    if (stopped) return
    timer = setTimeout(() => {
      begin().then(
        () => tell(undefined),
        (err: Error) => {
          log.debug({ err }, 'live channel waits for the database')
          again()
        },
      )
    }, AGAIN_MS)
    timer.unref()
  }
  const check = setInterval(() => {
    const mine = client
    mine?.query('select 1').catch(() => {
      if (client !== mine) return
      client = undefined
      mine.end().catch(() => {})
      again()
    })
  }, CHECK_MS)
  check.unref()

  await begin()
  return {
    on(fn) {
      heard.add(fn)
      return () => heard.delete(fn)
    },
    up: () => client !== undefined,
    async stop() {
      stopped = true
      clearInterval(check)
      clearTimeout(timer)
      const mine = client
      client = undefined
      await mine?.end().catch(() => {})
    },
  }
}
