import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Config } from '../../platform/config.ts'
import { withSystem } from '../../platform/db/actor.ts'
import type { Db, Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/history.ts'
import type { Tasks } from '../../platform/jobs.ts'
import { arrivingDir, contentFolders, pathOf } from './storage.ts'
import { alone } from './store.ts'
import { dropBytes, uploadsDir } from './tus.ts'

/** Cleans away what nothing needs: expired uploads, files that nothing ever named, contents without a file. */
export const TIDY = 'files.tidy'
/** A file that nothing names is kept so long: somebody may be about to name it. */
const UNNAMED = '7 days'
/** What lies on the disk and is younger may be on its way. */
const SETTLED_MS = 3_600_000

export function tidyTasks({ dataDir }: Pick<Config, 'dataDir'>): Tasks {
  return {
    [TIDY]: async (_, { db }) => {
      await expire(db, dataDir)
      await withSystem(db, 'job:files.tidy', dropUnnamed)
      await sweep(db, dataDir)
    },
  }
}

async function expire(db: Db, dataDir: string): Promise<void> {
  const { rows } = await withSystem(db, 'job:files.tidy', (tx) =>
    sql<{ id: string }>`
      with files as (delete from upload where expires_at <= app_now() returning id),
           scans as (delete from paper_upload where expires_at <= app_now() returning id)
      select id from files union all select id from scans`.execute(tx),
  )
  for (const { id } of rows) await dropBytes(dataDir, id)
}

/** Rows only; the contents go by the sweep, once no file has them. */
async function dropUnnamed(tx: Tx): Promise<void> {
  const { rows } = await sql<{ id: string; application_id: string; call_id: string }>`
    select f.id, f.application_id, a.call_id from file f join application a on a.id = f.application_id
     where f.uploaded_at < app_now() - ${UNNAMED}::interval and not file_is_named(f.application_id, f.id)
     order by f.application_id limit 1000`.execute(tx)
  for (const { id, application_id, call_id } of rows) {
    // Nobody names it from here on: who saves the form holds this row.
    await sql`select from application where id = ${application_id} for no key update`.execute(tx)
    const gone = await sql<{ name: string }>`
      delete from file where id = ${id} and not file_is_named(application_id, id) returning name`.execute(tx)
    for (const { name } of gone.rows)
      await record(tx, {
        action: 'file.cleaned',
        subjectType: 'application',
        subjectId: application_id,
        callId: call_id,
        detail: { name },
      })
  }
}

/** What lies on the disk without a row: left behind by a process that was killed, or by a file that went. */
async function sweep(db: Db, dataDir: string): Promise<void> {
  for (const folder of await contentFolders(dataDir)) {
    const names = await settled(folder)
    if (names.length === 0) continue
    const known = await withSystem(db, 'job:files.tidy', (tx) => knownContents(tx, names))
    for (const sha256 of names)
      if (!known.has(sha256))
        await withSystem(db, 'job:files.tidy', async (tx) => {
          await alone(tx, sha256)
          if ((await knownContents(tx, [sha256])).size === 0)
            await rm(pathOf(dataDir, sha256), { force: true })
        })
  }
  for (const name of await settled(arrivingDir(dataDir)))
    await rm(join(arrivingDir(dataDir), name), { force: true })
  const uploads = [...new Set((await settled(uploadsDir(dataDir))).map((n) => n.replace(/\.json$/, '')))]
  const { rows } = await withSystem(db, 'job:files.tidy', (tx) =>
    sql<{ id: string }>`
      select id::text from upload where id::text = any (${uploads}::text[]) and file_id is null
      union all select id::text from paper_upload where id::text = any (${uploads}::text[]) and scan_id is null`.execute(
      tx,
    ),
  )
  const under = new Set(rows.map((r) => r.id))
  for (const id of uploads) if (!under.has(id)) await dropBytes(dataDir, id)
}

async function knownContents(tx: Tx, contents: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ sha256: string }>`
    select sha256 from file where sha256 = any (${contents}::text[])
    union select sha256 from paper_scan where sha256 = any (${contents}::text[])`.execute(tx)
  return new Set(rows.map((r) => r.sha256))
}

/** The files of a folder that have lain there for a while. */
async function settled(folder: string): Promise<string[]> {
  const old = Date.now() - SETTLED_MS
  const found: string[] = []
  for (const f of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
    const at = f.isFile() ? await stat(join(folder, f.name)).catch(() => undefined) : undefined
    if (at && at.mtimeMs < old) found.push(f.name)
  }
  return found
}
