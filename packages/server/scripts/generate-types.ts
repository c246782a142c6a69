/** Writes src/platform/db/generated/tables.ts from the migrated schema; `--check` only compares (exit code 1). */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Kysely, Kysely as KyselyClass, PostgresDialect as KyselyPostgres } from 'kysely'
import { generate, PostgresDialect } from 'kysely-codegen'
import pg from 'pg'
import { targetFromSuperuser } from '../src/platform/db/connect.ts'
import { startEmbedded } from '../src/platform/db/embedded.ts'
import { migrate } from '../src/platform/db/migrate.ts'

export const TYPES_FILE = join(import.meta.dirname, '../src/platform/db/generated/tables.ts')

/** The row types of every table of ours in this database, as the pools in connect.ts parse them. */
export async function rowTypes(admin: pg.ClientConfig): Promise<string> {
  const pool = new pg.Pool({ ...admin, max: 2 })
  // The server that it talks to is stopped right after.
  pool.on('error', () => {})
  const db: Kysely<unknown> = new KyselyClass({ dialect: new KyselyPostgres({ pool }) })
  try {
    return await generate({
      db,
      dialect: new PostgresDialect({ dateParser: 'string', numericParser: 'string' }),
      excludePattern: 'graphile_worker.*',
      outFile: null,
      typeMapping: { int8: 'number', xid8: 'string', interval: 'unknown' },
    })
  } finally {
    await db.destroy()
  }
}

if (import.meta.main) {
  const dataDir = await mkdtemp(join(tmpdir(), 'zhinan-types-'))
  const embedded = await startEmbedded({ dataDir, settings: { fsync: 'off' } })
  try {
    const target = targetFromSuperuser(embedded.superuser, 'zhinan', 'types')
    await migrate(target)
    const text = await rowTypes(target.admin)
    const same = (await readFile(TYPES_FILE, 'utf8').catch(() => '')) === text
    if (process.argv.includes('--check')) process.exitCode = same ? 0 : 1
    else if (!same) await writeFile(TYPES_FILE, text)
    console.log(same ? 'row types: up to date' : 'row types: differ from the schema')
  } finally {
    await embedded.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}
