import { randomBytes } from 'node:crypto'
import { access, chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { type DatabaseTarget, targetFromSuperuser, targetFromUrl } from '../src/platform/db/connect.ts'
import { startEmbedded } from '../src/platform/db/embedded.ts'
import { migrate } from '../src/platform/db/migrate.ts'
import { inDatabase } from './in-database.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The migrated template database; `testDb()` clones it. */
    template: DatabaseTarget
    /** A folder for this run's files, removed at its end. */
    tmp: string
  }
}

const DEBIAN_15 = '/usr/lib/postgresql/15/bin'

/**
 * One PostgreSQL for the whole run: the packaged one, Debian's 15 (`ZHINAN_TEST_PG=debian`, the oldest we support)
 * or a server that is given (`TEST_DATABASE_URL`, a superuser). One template database is migrated on it.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const name = `zhinan_template_${randomBytes(4).toString('hex')}`
  const tmp = await mkdtemp(join(tmpdir(), 'zhinan-test-'))
  // The embedded database may run as another user, who must get through.
  await chmod(tmp, 0o711)
  project.provide('tmp', tmp)
  const stop = await startServer(project, name, tmp)
  return async () => {
    await stop()
    await rm(tmp, { recursive: true, force: true })
  }
}

async function startServer(project: TestProject, name: string, tmp: string): Promise<() => Promise<void>> {
  const url = process.env.TEST_DATABASE_URL
  if (url) {
    const given = targetFromUrl({ databaseUrl: url, databaseAppUrl: undefined })
    const admin = new pg.Client(given.admin)
    await admin.connect()
    await admin.query(`create database ${name}`)
    await admin.end()
    const target = inDatabase(given, name)
    await migrate(target)
    project.provide('template', target)
    return async () => {
      const client = new pg.Client(given.admin)
      await client.connect()
      await client.query(`drop database ${name} with (force)`)
      await client.end()
    }
  }
  const debian = process.env.ZHINAN_TEST_PG === 'debian'
  if (debian) await access(DEBIAN_15)
  const embedded = await startEmbedded({
    dataDir: join(tmp, 'server'),
    ...(debian && { binDir: DEBIAN_15 }),
    connections: 260,
    settings: { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', shared_buffers: '128MB' },
  })
  const target = targetFromSuperuser(embedded.superuser, name, 'test-app')
  await migrate(target)
  project.provide('template', target)
  return () => embedded.stop()
}
