import { createReadStream } from 'node:fs'
import { sql } from 'kysely'
import type { Config } from '../../platform/config.ts'
import { withSystem } from '../../platform/db/actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/history.ts'
import type { TaskContext, Tasks } from '../../platform/jobs.ts'
import { lettersTo, sendLetters } from '../applications/service.ts'
import { type Finding, ScannerFailure, scan } from './clamd.ts'
import { pathOf } from './storage.ts'

/** Looks at every content that no scanner has looked at; comes by itself each minute, and with each new file. */
export const SCAN = 'files.scan'
/** Contents known of at once. */
const BATCH = 50

type Settings = Pick<Config, 'clamd' | 'dataDir' | 'publicUrl'>

/** Safe to run twice and by several processes: a content has one result. */
export function scanTasks(config: Settings): Tasks {
  return {
    [SCAN]: async (_, context) => {
      if (config.clamd === undefined) return
      for (let after = ''; !context.signal?.aborted; ) {
        const some = await withSystem(context.db, 'job:files.scan', (tx) => unscanned(tx, after))
        for (const sha256 of some)
          if (!(await scanOne(config.clamd, config, context, sha256)) || context.signal?.aborted) return
        if (some.length < BATCH) return
        after = some.at(-1)!
      }
    },
  }
}

async function unscanned(tx: Tx, after: string): Promise<string[]> {
  const { rows } = await sql<{ sha256: string }>`
    select f.sha256 from (select sha256 from file union select sha256 from paper_scan) f
     where f.sha256 > ${after} and not exists (select from file_scan s where s.sha256 = f.sha256)
     order by f.sha256 limit ${BATCH}`.execute(tx)
  return rows.map((r) => r.sha256)
}

/** @returns false when the scanner is not there: the rest waits, too */
async function scanOne(
  address: string,
  { dataDir, publicUrl }: Settings,
  { db, log }: TaskContext,
  sha256: string,
): Promise<boolean> {
  let finding: Finding | undefined
  let failure: ScannerFailure | undefined
  try {
    finding = await scan(address, createReadStream(pathOf(dataDir, sha256)))
  } catch (error) {
    failure = error instanceof ScannerFailure ? error : new ScannerFailure(String(error), true)
    log.warn({ err: failure, sha256 }, 'not scanned')
  }
  await withSystem(db, 'job:files.scan', async (tx) => {
    if (failure)
      await sql`update scanner_state set failed_at = app_now(), failure = ${failure.message}`.execute(tx)
    if (!failure || failure.answered) await sql`update scanner_state set answered_at = app_now()`.execute(tx)
    if (!finding) return
    const added = await tx
      .insertInto('file_scan')
      .values({
        sha256,
        result: finding.infected ? 'infected' : 'clean',
        found: finding.infected ? finding.found : null,
      })
      .onConflict((c) => c.doNothing())
      .executeTakeFirst()
    if (finding.infected && added.numInsertedOrUpdatedRows) await tell(tx, publicUrl, sha256, finding.found)
  })
  return failure === undefined || failure.answered
}

/** Everybody whose application has this content is written to; the history keeps that it was found. */
async function tell(tx: Tx, publicUrl: string, sha256: string, found: string): Promise<void> {
  const { rows: files } = await sql<{
    name: string
    uploaded_by: string
    id: string
    call_id: string
    number: string
    title: string
    unit_id: string
    evidence: boolean
  }>`
    select f.name, f.evidence, f.uploaded_by, a.id, a.call_id, a.number, a.title, a.unit_id
      from (select application_id, name, uploaded_by, evidence from file where sha256 = ${sha256}
            union select application_id, name, uploaded_by, false from paper_scan where sha256 = ${sha256} and source = 'unit') f
      join application a on a.id = f.application_id`.execute(tx)
  for (const f of files) {
    await record(tx, {
      action: 'file.infected',
      subjectType: 'application',
      subjectId: f.id,
      callId: f.call_id,
      detail: { name: f.name, found },
    })
    await sendLetters(tx, await lettersTo(tx, f.unit_id, f.uploaded_by), 'fileInfected', {
      number: f.number,
      title: f.title,
      file: f.name,
      found,
      url: `${publicUrl}/applications/${f.id}${f.evidence ? '' : '?section=attachments'}`,
    })
  }
}
