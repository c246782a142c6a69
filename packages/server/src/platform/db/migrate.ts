import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import { StartProblem } from '../start-problem.ts'
import { type DatabaseTarget, prepareDatabase, withAdmin } from './connect.ts'
import { migrateJobs } from './job-schema.ts'
import { OWNER } from './roles.ts'

/** One file `NNN_name.sql`. A `-- breaking` line says that programs older than it must not run on the new schema. */
export type Migration = { version: number; name: string; sql: string; checksum: string; breaking: boolean }

/** What a run did. */
export type Migrated = { applied: string[]; version: number }

const FOLDER = join(import.meta.dirname, '../../../migrations')
const LOCK = 7_402_318_840

/** Reads the numbered files in order; gaps and doubles are our own bugs. */
export async function readMigrations(folder = FOLDER): Promise<Migration[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort()
  return Promise.all(
    files.map(async (file, i) => {
      const [, number, name] = /^(\d{3})_([a-z0-9_]+)\.sql$/.exec(file) ?? []
      if (!name || Number(number) !== i + 1) throw new Error(`migration ${file}: expected number ${i + 1}`)
      const sql = (await readFile(join(folder, file), 'utf8')).replaceAll('\r\n', '\n')
      const checksum = createHash('sha256').update(sql).digest('hex')
      return { version: i + 1, name, sql, checksum, breaking: /^-- breaking\b/m.test(sql) }
    }),
  )
}

/**
 * Brings the database to the newest schema: roles, numbered files (each its own transaction), then the job runner's
 * own tables. Any number of processes may call it at once; one works, the others wait and find it done.
 *
 * @throws StartProblem when an applied file was changed since, or the schema is newer and breaks this program.
 */
export async function migrate(target: DatabaseTarget, migrations?: readonly Migration[]): Promise<Migrated> {
  const files = migrations ?? (await readMigrations())
  await prepareDatabase(target)
  return withAdmin(target, async (client) => {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    await client.query(`set role ${OWNER}`)
    await client.query('set search_path = public')
    await client.query(
      `create table if not exists schema_version (
         version int primary key, name text not null, checksum text not null,
         breaking boolean not null, applied_at timestamptz not null default clock_timestamp())`,
    )
    await checkApplied(client, files)
    const applied: string[] = []
    for (const file of files) if (await apply(client, file)) applied.push(file.name)
    await migrateJobs(target)
    await noteCluster(client)
    return { applied, version: files.length }
  })
}

async function checkApplied(client: pg.Client, files: readonly Migration[]): Promise<void> {
  const { rows } = await client.query<Omit<Migration, 'sql'>>('select * from schema_version order by version')
  for (const row of rows) {
    const file = files[row.version - 1]
    if (file && file.checksum !== row.checksum) {
      const zh = `迁移 ${row.version}（${row.name}）执行之后文件又被改过；请还原文件，改动另写新迁移`
      const en = `migration ${row.version} (${row.name}) was changed after it had been applied; restore the file and write changes as a new one`
      throw new StartProblem({ zh, en })
    }
    if (!file && row.breaking) {
      const zh = `数据库结构（${row.version}）比本程序（${files.length}）新且不兼容；请换新版程序`
      const en = `the database's schema (${row.version}) is newer than this program (${files.length}) and breaks it; run the newer program`
      throw new StartProblem({ zh, en })
    }
  }
}

/** The version row goes in first: a rival without our lock would wait on it, then find the work done. */
async function apply(client: pg.Client, file: Migration): Promise<boolean> {
  await client.query('begin')
  try {
    const { rowCount } = await client.query(
      'insert into schema_version (version, name, checksum, breaking) values ($1, $2, $3, $4) on conflict do nothing',
      [file.version, file.name, file.checksum, file.breaking],
    )
    if (rowCount === 1) await client.query(file.sql)
    await client.query('commit')
    return rowCount === 1
  } catch (error) {
    await client.query('rollback')
    throw new Error(`migration ${file.version} (${file.name}): ${(error as Error).message}`, { cause: error })
  }
}

/**
 * Transaction numbers order the history; a restore into another cluster starts them anew. A new cluster therefore
 * begins a new era, so that sealed ranges never overlap.
 */
async function noteCluster(client: pg.Client): Promise<void> {
  await client.query('select begin_history_era_if_moved()')
}
