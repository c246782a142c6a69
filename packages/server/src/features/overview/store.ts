import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'

/** How many applications of a call there are, by track, region, state and day of (last) submission in Shanghai. */
export async function seasonCounts(tx: Tx, callId: string) {
  const { rows } = await sql<{ track: string; region: string; state: string; day: string | null; n: number }>`
    select track, region, state, day, n from season_counts(${callId})`.execute(tx)
  return rows
}

/** The days from one to another, both included. */
export async function daysBetween(tx: Tx, first: string, last: string, most: number): Promise<string[]> {
  const { rows } = await sql<{ day: string }>`
    select d::date as day from generate_series(${first}::date, ${last}::date, interval '1 day') d limit ${most}`.execute(
    tx,
  )
  return rows.map((r) => r.day)
}
