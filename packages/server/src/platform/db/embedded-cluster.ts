import { spawn } from 'node:child_process'
import { chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { absent } from '../key-file.ts'
import { StartProblem } from '../start-problem.ts'
import type { PgBinaries, PgIdentity } from './pg-binaries.ts'

/**
 * Makes the cluster the first time, with the superuser `postgres` and this password.
 *
 * @throws StartProblem when it cannot be made, or is of another major version than the programs
 */
export async function ensureCluster(pgDir: string, bin: PgBinaries, identity: PgIdentity, password: string) {
  const version = await readFile(join(pgDir, 'PG_VERSION'), 'utf8').catch(absent)
  if (version === undefined) return initCluster(pgDir, bin, identity, password)
  if (Number(version) === bin.major) return
  const zh = `${pgDir} 是 PostgreSQL ${version.trim()} 的数据，程序是 ${bin.major} 版；请先用旧版备份，再恢复到新目录`
  const en = `${pgDir} holds data of PostgreSQL ${version.trim()} and the programs are version ${bin.major}; back up with the old version and restore into a new folder`
  throw new StartProblem({ zh, en })
}

/** Makes the cluster beside its place and renames it there, so that a start cut short leaves no half cluster. */
async function initCluster(
  pgDir: string,
  bin: PgBinaries,
  identity: PgIdentity,
  password: string,
): Promise<void> {
  const draft = `${pgDir}.init`
  const pwfile = `${pgDir}.pw`
  await rm(draft, { recursive: true, force: true })
  await rm(pwfile, { force: true })
  await mkdir(draft, { mode: 0o700 })
  await writeFile(pwfile, `${password}\n`, { mode: 0o600, flag: 'wx' })
  if (identity) for (const path of [draft, pwfile]) await chown(path, identity.uid, identity.gid)
  // Byte order of UTF-8, the same on every system; the built-in provider (17+) does not depend on the system's C library.
  const locale =
    bin.major >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'] : ['--locale=C']
  const auth = ['--auth=scram-sha-256', '--username=postgres', `--pwfile=${pwfile}`]
  const args = [
    `--pgdata=${draft}`,
    '--encoding=UTF8',
    '--data-checksums',
    '--no-instructions',
    ...locale,
    ...auth,
  ]
  const child = spawn(bin.initdb, args, { ...identity, env: plainEnv(), stdio: ['ignore', 'ignore', 'pipe'] })
  let stderr = ''
  child.stderr.on('data', (chunk) => {
    stderr += chunk
  })
  const code = await new Promise((done) => child.once('close', done).once('error', done))
  await rm(pwfile, { force: true })
  if (code === 0) return rename(draft, pgDir)
  const why = stderr.trim().split('\n').at(-1) || String(code)
  const zh = `建不了内置数据库 ${pgDir}（用户 postgres 要能进入这个目录和程序目录）：${why}`
  const en = `cannot make the built-in database in ${pgDir} (the user "postgres" must be able to enter it and the program folder): ${why}`
  throw new StartProblem({ zh, en })
}

/** Nothing of ours: the environment of the server may hold secrets. */
export function plainEnv(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, SystemRoot: process.env.SystemRoot, LC_ALL: 'C', TZ: 'UTC' }
}
