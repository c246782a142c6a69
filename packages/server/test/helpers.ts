import { randomBytes } from 'node:crypto'
import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { uuidv7 } from 'uuidv7'
import { inject } from 'vitest'
import { withSystem } from '../src/platform/db/actor.ts'
import { connectApp, type DatabaseTarget, withAdmin } from '../src/platform/db/connect.ts'
import type { Db } from '../src/platform/db/database.ts'
import { inDatabase } from './in-database.ts'

/** A fresh folder of this run; all are removed at its end. */
export function tempDir(name: string): Promise<string> {
  return mkdtemp(join(inject('tmp'), `${name}-`))
}

export type TestDb = {
  /** As the app runs: role zhinan_app, bound by row-level security. */
  db: Db
  pool: pg.Pool
  /** As the server's superuser, whom nothing binds: to look behind, or to tamper. */
  admin: pg.Pool
  target: DatabaseTarget
  close(): Promise<void>
}

/** The template on this run's server: for tests that need a target of their own. */
export function templateTarget(): DatabaseTarget {
  return inject('template')
}

/**
 * A fresh database of its own, migrated, in demo mode (so that the clock may be shifted).
 * `const t = await testDb(); afterAll(t.close)` at the top of a test file.
 */
export async function testDb(): Promise<TestDb> {
  const template = templateTarget()
  const name = `t_${randomBytes(6).toString('hex')}`
  const maintenance = { ...template, admin: { ...template.admin, database: 'postgres' } }
  await withAdmin(maintenance, (client) => cloneWithRetry(client, name, template.admin.database!))
  const target = inDatabase(template, name)
  const admin = new pg.Pool({ ...target.admin, max: 3 })
  admin.on('error', () => {})
  await admin.query('update clock_setting set demo = true')
  const { db, pool } = connectApp(target, 10)
  const close = async () => {
    await db.destroy()
    await admin.end()
    await withAdmin(maintenance, (client) => client.query(`drop database if exists ${name} with (force)`))
  }
  return { db, pool, admin, target, close }
}

/** Another file may be cloning at the same moment. */
async function cloneWithRetry(client: pg.Client, name: string, template: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      // Through the log, as is usual, it takes half as long again.
      await client.query(`create database ${name} template ${template} strategy file_copy`)
      return
    } catch (error) {
      if ((error as { code?: string }).code !== '55006' || attempt === 50) throw error
      await new Promise((done) => setTimeout(done, 50))
    }
  }
}

/** A person with a verified address but no password, put straight into the table: for tests that are not about sign-in. */
export async function makeUser(
  db: Db,
  name = '王芳',
  email = `${randomBytes(5).toString('hex')}@example.org`,
): Promise<{ id: string; name: string; email: string }> {
  const id = uuidv7()
  await withSystem(db, 'test', (tx) =>
    tx.insertInto('auth.user').values({ id, name, email, email_verified: true }).execute(),
  )
  return { id, name, email }
}
