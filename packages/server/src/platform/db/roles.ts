import pg from 'pg'
import { StartProblem } from '../start-problem.ts'

/** Owns every table and runs migrations; nobody logs in as it. */
export const OWNER = 'zhinan_owner'
/** What requests run as: no superuser, no bypass of row-level security, no DDL, only granted statements. */
export const APP = 'zhinan_app'

/** The oldest PostgreSQL that the SQL is written for. */
export const OLDEST_POSTGRES = 15

/** @throws StartProblem for a server older than {@link OLDEST_POSTGRES}. */
export async function checkVersion(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ server_version_num: string }>('show server_version_num')
  const major = Math.floor(Number(rows[0]!.server_version_num) / 10000)
  if (major >= OLDEST_POSTGRES) return
  const zh = `数据库是 PostgreSQL ${major}，至少要 ${OLDEST_POSTGRES}`
  const en = `the database is PostgreSQL ${major}; version ${OLDEST_POSTGRES} or newer is needed`
  throw new StartProblem({ zh, en })
}

/**
 * Makes the two roles and what they need in this database, as far as they are missing. Roles belong to the whole
 * server, so starters of several databases may collide here; they retry.
 *
 * @throws StartProblem that names the SQL to run, when the given user may not.
 */
export async function ensureRoles(client: pg.ClientBase, appPassword?: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await createRoles(client, appPassword)
    } catch (error) {
      const { code, message } = error as { code?: string; message: string }
      const collided =
        code === 'XX000' || code === '42710' || code === '23505' || /concurrently/.test(message)
      if (collided && attempt < 20) await new Promise((done) => setTimeout(done, 20 + Math.random() * 80))
      else if (code === '42501') throw notAllowed(client, error)
      else throw error
    }
  }
}

async function createRoles(client: pg.ClientBase, appPassword: string | undefined): Promise<void> {
  // Since 16, being a member is not yet being allowed to SET ROLE: whoever makes a role is a member without that.
  const { rows: version } = await client.query<{ may: string }>(
    `select case when current_setting('server_version_num')::int >= 160000 then 'SET' else 'MEMBER' end as may`,
  )
  const may = version[0]!.may
  const { rows } = await client.query<{
    owner: boolean
    app: boolean
    member: boolean
    writes: boolean
    db: string
  }>(
    `select to_regrole('${OWNER}') is not null as owner, to_regrole('${APP}') is not null as app,
       (select rolsuper from pg_roles where rolname = session_user)
         or (to_regrole('${OWNER}') is not null and to_regrole('${APP}') is not null
             and pg_has_role(session_user, to_regrole('${OWNER}'), '${may}')
             and pg_has_role(session_user, to_regrole('${APP}'), '${may}')) as member,
       to_regrole('${OWNER}') is not null and has_database_privilege('${OWNER}', current_database(), 'CREATE')
         and has_schema_privilege('${OWNER}', 'public', 'CREATE') as writes,
       quote_ident(current_database()) as db`,
  )
  const { owner, app, member, writes, db } = rows[0]!
  if (!owner)
    await client.query(`create role ${OWNER} nologin nosuperuser nobypassrls nocreaterole nocreatedb`)
  if (!app)
    await client.query(`create role ${APP} login nosuperuser nobypassrls nocreaterole nocreatedb noinherit`)
  if (appPassword) await client.query(`alter role ${APP} password ${pg.escapeLiteral(appPassword)}`)
  if (!member) await client.query(`grant ${OWNER}, ${APP} to session_user`)
  if (!writes) {
    await client.query(`grant create, connect, temporary on database ${db} to ${OWNER}`)
    await client.query(`grant usage, create on schema public to ${OWNER}`)
  }
}

function notAllowed(client: pg.ClientBase, cause: unknown): StartProblem {
  const { user, database } = client as unknown as { user: string; database: string }
  const sql = [
    `create role ${OWNER};`,
    `create role ${APP} login;`,
    `grant ${OWNER}, ${APP} to "${user}";`,
    `grant create on database "${database}" to ${OWNER};`,
    `grant usage, create on schema public to ${OWNER};`,
  ].join(' ')
  const zh = `数据库用户 ${user} 无权建角色；请数据库管理员执行：${sql}`
  const en = `the database user ${user} may not make roles; have the database's administrator run the statements just named`
  return new StartProblem({ zh, en }, 3, cause)
}
