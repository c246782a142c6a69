import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connectApp } from '../src/platform/db/connect.ts'
import { type Migration, migrate, readMigrations } from '../src/platform/db/migrate.ts'
import { ensureRoles } from '../src/platform/db/roles.ts'
import { templateTarget } from './helpers.ts'
import { inDatabase } from './in-database.ts'

const template = templateTarget()
const made: string[] = []
const server = new pg.Pool({ ...template.admin, database: 'postgres', max: 2 })
afterAll(async () => {
  for (const name of made) await server.query(`drop database ${name} with (force)`)
  await server.end()
})

async function emptyDatabase() {
  const name = `m_${randomBytes(5).toString('hex')}`
  await server.query(`create database ${name} template template0`)
  made.push(name)
  return inDatabase(template, name)
}

let files: Migration[]
beforeAll(async () => {
  files = await readMigrations()
})

describe('migrate', () => {
  test('a fresh database, then three times again', async () => {
    const target = await emptyDatabase()
    expect((await migrate(target)).applied).toEqual(files.map((f) => f.name))
    for (let i = 0; i < 3; i++) expect((await migrate(target)).applied).toEqual([])
  })

  test('ten starters at once: each file is applied once', async () => {
    const target = await emptyDatabase()
    const runs = await Promise.all(Array.from({ length: 10 }, () => migrate(target)))
    expect(runs.flatMap((run) => run.applied).sort()).toEqual(files.map((f) => f.name).sort())
  })

  test('a file that was changed after it had been applied is refused', async () => {
    const target = await emptyDatabase()
    await migrate(target)
    const tampered = files.map((f, i) => (i === 0 ? { ...f, checksum: '0'.repeat(64) } : f))
    await expect(migrate(target, tampered)).rejects.toThrow(/changed after it had been applied/)
  })

  test('a failing file leaves nothing behind and can be mended', async () => {
    const target = await emptyDatabase()
    const next = (sql: string): Migration[] => [
      ...files,
      { version: files.length + 1, name: 'next', sql, checksum: sql, breaking: false },
    ]
    await expect(migrate(target, next('create table half (x int); select 1/0'))).rejects.toThrow(
      /next.*division/,
    )
    expect((await migrate(target, next('create table half (x int)'))).applied).toEqual(['next'])
  })

  test('an older program runs on a newer schema unless that breaks it', async () => {
    const target = await emptyDatabase()
    const newer = (n: number, breaking: boolean): Migration => {
      return { version: files.length + n, name: `newer_${n}`, sql: 'select 1', checksum: String(n), breaking }
    }
    await migrate(target, [...files, newer(1, false)])
    expect((await migrate(target, files)).applied).toEqual([])
    await migrate(target, [...files, newer(1, false), newer(2, true)])
    await expect(migrate(target, files)).rejects.toThrow(/newer than this program/)
  })

  test('the oldest supported server is 15', async () => {
    const { rows } = await server.query('show server_version_num')
    expect(Number(rows[0].server_version_num)).toBeGreaterThanOrEqual(150000)
  })

  test('a user who may not make roles is told what to run', async () => {
    const name = `plain_${randomBytes(4).toString('hex')}`
    await server.query(`create role ${name} login password 'x'`)
    const client = new pg.Client({ ...template.admin, user: name, password: 'x' })
    await client.connect()
    await expect(ensureRoles(client)).rejects.toThrow(/grant zhinan_owner, zhinan_app to/)
    await client.end()
    await server.query(`drop role ${name}`)
  })

  test('a database owner who is no superuser can run everything', async () => {
    const name = `owner_${randomBytes(4).toString('hex')}`
    await server.query(`create role ${name} login createrole password 'x'`)
    const major = Number((await server.query('show server_version_num')).rows[0].server_version_num) / 10000
    if (major >= 16) await server.query(`grant zhinan_owner, zhinan_app to ${name} with admin option`)
    const target = await emptyDatabase()
    await server.query(`alter database ${target.admin.database} owner to ${name}`)
    const admin = { ...target.admin, user: name, password: 'x' }
    const given = {
      ...target,
      admin,
      app: { ...admin, options: '-c role=zhinan_app' },
      appPassword: undefined,
    }
    expect((await migrate(given)).applied).toEqual(files.map((f) => f.name))
    const { pool } = connectApp(given, 1)
    await expect(pool.query('create table x (y int)')).rejects.toThrow(/permission denied/)
    await pool.end()
    await server.query(`alter database ${target.admin.database} owner to ${template.admin.user}`)
    await server.query(`drop owned by ${name} cascade; drop role ${name}`)
  })
})
