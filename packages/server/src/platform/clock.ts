import { sql } from 'kysely'
import type { Config } from './config.ts'
import { type DatabaseTarget, withAdmin } from './db/connect.ts'
import type { Tx } from './db/database.ts'
import { OWNER } from './db/roles.ts'
import { StartProblem } from './start-problem.ts'

/** The time now, by the database, with the demonstration's shift: the only clock that decides anything. */
export async function appNow(tx: Tx): Promise<Date> {
  const { rows } = await sql<{ now: Date }>`select app_now() as now`.execute(tx)
  return rows[0]!.now
}

/** The shift in seconds; 0 outside demo mode. */
export async function clockShift(tx: Tx): Promise<number> {
  const { rows } = await sql<{
    s: number
  }>`select extract(epoch from shift)::float8 as s from clock_setting`.execute(tx)
  return rows[0]!.s
}

/** Moves the clock (and waiting jobs with it) in demo mode; the database refuses it otherwise. */
export async function setClockShift(tx: Tx, seconds: number): Promise<void> {
  await sql`select set_clock_shift(make_interval(secs => ${seconds}))`.execute(tx)
}

/**
 * Writes the mode into the database at start, with a shift that the settings ask for.
 *
 * @throws StartProblem outside demo mode on a database whose clock was shifted: its times would not be true.
 */
export async function applyClockMode(
  target: DatabaseTarget,
  config: Pick<Config, 'demo' | 'clockShiftSeconds'>,
) {
  await withAdmin(target, async (client) => {
    await client.query(`set role ${OWNER}`)
    const { rows } = await client.query<{ shifted: boolean }>(
      `select shift <> '0' as shifted from clock_setting`,
    )
    if (!config.demo && rows[0]?.shifted) {
      const zh = '这个数据库的时钟在演示中拨动过，只能以演示模式（ZHINAN_DEMO=1）打开'
      const en =
        "this database's clock was shifted in a demonstration; open it in demo mode (ZHINAN_DEMO=1) only"
      throw new StartProblem({ zh, en })
    }
    await client.query('update clock_setting set demo = $1 where demo <> $1', [config.demo])
    if (config.demo && config.clockShiftSeconds !== undefined) {
      await client.query('select set_clock_shift(make_interval(secs => $1))', [config.clockShiftSeconds])
    }
  })
}
