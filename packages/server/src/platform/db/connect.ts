import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { parse } from 'pg-connection-string'
import type { Config } from '../config.ts'
import { StartProblem } from '../start-problem.ts'
import type { Database, Db } from './database.ts'
import { explainDatabaseError } from './db-problem.ts'
import type { Superuser } from './embedded.ts'
import { APP, checkVersion, ensureRoles, OWNER } from './roles.ts'

/** Two ways into one database: as who may change its schema, and as the app role. */
export type DatabaseTarget = {
  admin: pg.ClientConfig
  app: pg.ClientConfig
  /** Host and database for messages. */
  where: string
  /** Set when we keep the app role's password ourselves (embedded server). */
  appPassword?: string
}

const APP_SETTINGS = {
  timezone: 'UTC',
  search_path: 'public',
  statement_timeout: '60s',
  lock_timeout: '15s',
  idle_in_transaction_session_timeout: '60s',
}

/**
 * The target for a database address. The app logs in by `DATABASE_APP_URL` (as `zhinan_app`, the stronger wall), else
 * with the same address and the role set at connection time, so that even RESET ROLE leads back to it.
 */
export function targetFromUrl(config: Pick<Config, 'databaseUrl' | 'databaseAppUrl'>): DatabaseTarget {
  const admin = fromUrl(config.databaseUrl!)
  const given = config.databaseAppUrl ? fromUrl(config.databaseAppUrl) : admin
  const role: Record<string, string> = config.databaseAppUrl ? {} : { role: APP }
  const app = withSettings(given, { ...role, ...APP_SETTINGS })
  return { admin, app, where: `${admin.host ?? 'localhost'}/${admin.database ?? admin.user ?? ''}` }
}

/** The target for a cluster of ours: the app really logs in as `zhinan_app`. */
export function targetFromSuperuser(
  superuser: Superuser,
  database: string,
  appPassword: string,
): DatabaseTarget {
  const admin = { ...superuser, database }
  const app = withSettings({ ...admin, user: APP, password: appPassword }, APP_SETTINGS)
  return { admin, app, where: `${superuser.host}/${database}`, appPassword }
}

function fromUrl(url: string): pg.ClientConfig {
  return parse(url) as pg.ClientConfig
}

function withSettings(base: pg.ClientConfig, settings: Record<string, string>): pg.ClientConfig {
  const options = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`)
  return { ...base, options: [base.options, ...options].filter(Boolean).join(' ') }
}

/** One connection as the administrator, its failure told in one line. */
export async function withAdmin<T>(
  target: DatabaseTarget,
  fn: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ ...target.admin, connectionTimeoutMillis: 10_000, types: TYPES })
  client.on('error', () => {})
  try {
    await client.connect()
  } catch (error) {
    throw explainDatabaseError(error, target.where)
  }
  try {
    return await fn(client)
  } finally {
    await client.end().catch(() => {})
  }
}

/** Checks the server's version and makes roles (and, on our own cluster, the database). */
export async function prepareDatabase(target: DatabaseTarget): Promise<void> {
  if (target.appPassword) {
    const first = { ...target, admin: { ...target.admin, database: 'postgres' } }
    await withAdmin(first, async (client) => {
      const name = target.admin.database!
      const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name])
      if (rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(name)}`)
    })
  }
  await withAdmin(target, async (client) => {
    await checkVersion(client)
    await ensureRoles(client, target.appPassword)
  })
}

/** A pool as the app role, and Kysely over it. */
export function connectApp(target: DatabaseTarget, size: number): { db: Db; pool: pg.Pool } {
  const pool = new pg.Pool({
    ...target.app,
    max: size,
    connectionTimeoutMillis: 15_000,
    idleTimeoutMillis: 60_000,
    application_name: 'zhinan',
    types: TYPES,
  })
  // A database that goes away closes idle connections; the next query reports it.
  pool.on('error', () => {})
  return { db: new Kysely<Database>({ dialect: new PostgresDialect({ pool }) }), pool }
}

/** A small pool as the owner of the tables: for migrations and the job runner's own bookkeeping, never for requests. */
export function connectOwner(target: DatabaseTarget, size: number): pg.Pool {
  const config = withSettings(target.admin, { role: OWNER, timezone: 'UTC', search_path: 'public' })
  const pool = new pg.Pool({
    ...config,
    max: size,
    connectionTimeoutMillis: 15_000,
    application_name: 'zhinan jobs',
  })
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

/** For the one connection that listens: straight to the server, as a pooler in between would lose what is said; in the app role. */
export function listenConfig(target: DatabaseTarget): pg.ClientConfig {
  return { ...withSettings(target.admin, { role: APP }), application_name: 'zhinan live' }
}

/**
 * Proves that the pool's connections are bound by row-level security.
 *
 * @throws StartProblem when they are not, or the database cannot be reached.
 */
export async function checkAppRole(pool: pg.Pool, where: string): Promise<void> {
  try {
    const { rows } = await pool.query<{ name: string; free: boolean }>(
      'select rolname as name, rolsuper or rolbypassrls as free from pg_roles where rolname = current_user',
    )
    if (rows[0]?.name === APP && !rows[0].free) return
  } catch (error) {
    throw explainDatabaseError(error, where)
  }
  const zh = `应用没有以受限角色 ${APP} 连接数据库（若经连接池代理，请设 DATABASE_APP_URL）`
  const en = `the app is not connected as the restricted role ${APP} (behind a connection pooler, set DATABASE_APP_URL)`
  throw new StartProblem({ zh, en })
}

const DATE = 1082
const INT8 = 20
const INT8_ARRAY = 1016

/** Whole numbers as numbers (checked), dates as `YYYY-MM-DD` text, times as Date, numeric as text. */
const TYPES: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (oid === INT8) return safeInteger
    if (oid === INT8_ARRAY)
      return (text: string) => text.slice(1, -1).split(',').filter(Boolean).map(safeInteger)
    if (oid === DATE) return (text: string) => text
    return pg.types.getTypeParser(oid, format as 'text')
  }) as pg.CustomTypesConfig['getTypeParser'],
}

function safeInteger(text: string): number {
  const n = Number(text)
  if (!Number.isSafeInteger(n)) throw new RangeError(`int8 out of JavaScript's range: ${text}`)
  return n
}
