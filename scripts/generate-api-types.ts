/** Writes packages/web/src/api/generated/openapi.ts from the server's routes; `--check` only compares (exit code 1). */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildApp, connectApp, loadConfig, openKeys, parts, targetFromUrl } from '@zhinan/server'
import { createAuth } from '../packages/server/src/platform/auth.ts'
import { apiTypes } from '../packages/web/scripts/api-types.ts'

const FILE = join(import.meta.dirname, '../packages/web/src/api/generated/openapi.ts')

/** The server's own OpenAPI document. No route is asked for data, so no database has to be there. */
export async function apiDescription(): Promise<object> {
  const dataDir = await mkdtemp(join(tmpdir(), 'zhinan-api-'))
  const config = loadConfig({
    ZHINAN_DATA: dataDir,
    ZHINAN_MAIL: 'off',
    DATABASE_URL: 'postgres://nobody@localhost/none',
  })
  const { db } = connectApp(targetFromUrl(config), 1)
  const silent = { debug() {}, info() {}, warn() {}, error() {} }
  try {
    const keys = await openKeys(dataDir)
    const auth = await createAuth({ config, db, keys, log: silent })
    const app = await buildApp({ ...parts, config, db, keys, auth })
    try {
      return (await app.inject('/api/v1/openapi.json')).json()
    } finally {
      await app.close()
    }
  } finally {
    await db.destroy()
    await rm(dataDir, { recursive: true, force: true })
  }
}

/** What the file should hold, and whether it does. */
export async function compareApiTypes(): Promise<{ text: string; same: boolean }> {
  const text = await apiTypes(await apiDescription())
  return { text, same: (await readFile(FILE, 'utf8').catch(() => '')) === text }
}

if (import.meta.main) {
  const { text, same } = await compareApiTypes()
  if (process.argv.includes('--check')) process.exitCode = same ? 0 : 1
  else if (!same) await writeFile(FILE, text)
  console.log(same ? 'API types: up to date' : 'API types: differ from the routes')
}
