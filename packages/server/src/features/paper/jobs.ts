import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Config } from '../../platform/config.ts'
import { withSystem } from '../../platform/db/actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/history.ts'
import type { TaskContext, Tasks } from '../../platform/jobs.ts'
import { shanghai } from '../../platform/shanghai.ts'
import { lettersTo, sendLetters } from '../applications/service.ts'
import { listCalls } from '../calls/service.ts'
import { storage } from '../files/service.ts'
import { rejudge } from '../screening/service.ts'
import { type Part, partsOf } from './parts.ts'
import { readScanFile } from './read.ts'
import * as store from './store.ts'
import { PAPER_READ } from './take.ts'

/** The task of every minute: reminds units whose paper is missing. */
export const PAPER_REMINDERS = 'paper.reminders'
const BATCH = 50
const PAUSE_MS = 200
const HOUR = 3_600_000
const payload = z.object({ id: z.uuid() })

export function paperTasks({ dataDir, publicUrl }: Pick<Config, 'dataDir' | 'publicUrl'>): Tasks {
  return {
    [PAPER_READ]: (given, context) => readOne(payload.parse(given).id, context, dataDir),
    [PAPER_REMINDERS]: async (_, { db, signal }) => {
      const some = () => withSystem(db, 'job:paper', (tx) => remindSome(tx, publicUrl))
      while ((await some()) === BATCH && !signal?.aborted) await setTimeout(PAUSE_MS)
    },
  }
}

async function readOne(id: string, { db, log }: TaskContext, dataDir: string): Promise<void> {
  const scan = await withSystem(db, 'job:paper', (tx) => store.findScan(tx, id))
  if (scan?.state !== 'reading') return
  const read = await readScanFile(storage.pathOf(dataDir, scan.sha256), scan.type).catch((err: unknown) => {
    log.error({ err, scan: id }, 'scan not read')
    return { fault: 'damaged' as const }
  })
  await withSystem(db, 'job:paper', async (tx) => {
    // Run twice at once, the second finds it done.
    await sql`select from paper_scan where id = ${id} for update`.execute(tx)
    const now = await store.findScan(tx, id)
    if (now?.state !== 'reading') return
    if ('fault' in read) return settleUnread(tx, now, { fault: read.fault })
    const parts = partsOf(read.pages)
    const pages = read.pages.length
    if (now.source === 'unit') return settleOwn(tx, now, parts, pages)
    const several = parts.length > 1
    for (const [i, part] of parts.entries()) {
      const target = i === 0 ? id : await store.copyScan(tx, id)
      await settlePart(tx, { ...now, id: target }, part, {
        pages,
        ...(several && { from: part.from, to: part.to }),
      })
    }
  })
}

/** Nothing could be read: an officer's waits to be matched by hand, a unit's counts as what the unit says it is. */
async function settleUnread(
  tx: Tx,
  scan: store.ScanRow,
  why: { fault: string; code?: string | null; pages?: number },
): Promise<void> {
  if (scan.source === 'officer' || why.fault === 'damaged' || why.fault === 'locked')
    return store.settleScan(tx, scan.id, { state: 'unmatched', ...why })
  const { rows } = await sql<{ submissions: number }>`
    select submissions from application where id = ${scan.application_id}`.execute(tx)
  await store.settleScan(tx, scan.id, {
    state: 'matched',
    how: 'unit',
    submission: rows[0]!.submissions,
    ...why,
  })
  await settled(tx, scan, scan.application_id!, rows[0]!.submissions)
}

async function settleOwn(tx: Tx, scan: store.ScanRow, parts: readonly Part[], pages: number): Promise<void> {
  const first = parts.find((p) => p.code) ?? parts.find((p) => p.fault === 'two-codes') ?? parts[0]
  const wrong = (fault: string) =>
    store.settleScan(tx, scan.id, { state: 'wrong', fault, pages, code: first?.said ?? null })
  if (first?.fault === 'two-codes') return wrong('two-codes')
  if (!first?.code) return settleUnread(tx, scan, { fault: 'no-code', pages, code: first?.said ?? null })
  // In a file with several prints the newest of its own counts.
  let own: { part: Part; id: string; n: number } | undefined
  let mine = false
  for (const part of parts) {
    const found = part.code && (await store.findPrint(tx, scan.call_id, part.code.number, part.code.digest))
    if (found?.id !== scan.application_id) continue
    mine = true
    if (found!.n !== null && found!.n > (own?.n ?? 0)) own = { part, id: found!.id, n: found!.n }
  }
  if (!own) return wrong(mine ? 'unknown-print' : 'other-application')
  await store.settleScan(tx, scan.id, {
    state: 'matched',
    how: 'code',
    submission: own.n,
    pages,
    code: own.part.said,
    ...(parts.length > 1 && { from: own.part.from, to: own.part.to }),
  })
  await settled(tx, scan, own.id, own.n)
}

async function settlePart(
  tx: Tx,
  scan: store.ScanRow,
  part: Part,
  more: { pages: number; from?: number; to?: number },
): Promise<void> {
  const unmatched = (fault: string) =>
    store.settleScan(tx, scan.id, { state: 'unmatched', fault, code: part.said, ...more })
  if (!part.code) return unmatched(part.fault ?? 'no-code')
  const found = await store.findPrint(tx, scan.call_id, part.code.number, part.code.digest)
  if (!found) return unmatched('unknown-number')
  if (found.n === null) return unmatched('unknown-print')
  await store.settleScan(tx, scan.id, {
    state: 'matched',
    how: 'code',
    applicationId: found.id,
    submission: found.n,
    code: part.said,
    ...more,
  })
  await settled(tx, scan, found.id, found.n)
}

/** A scan found its application: said in the history, and what rests on it judged anew. */
async function settled(tx: Tx, scan: store.ScanRow, applicationId: string, n: number): Promise<void> {
  await record(tx, {
    action: 'paper.scan-matched',
    subjectType: 'application',
    subjectId: applicationId,
    callId: scan.call_id,
    detail: { scan: scan.id, submission: n },
  })
  await rejudge(tx, [applicationId], { paper: 'scan' })
}

/**
 * Reminds units whose paper is missing, once for each time that their call sets and each date it is due. Of several times
 * that have come at once only the last is used.
 */
async function remindSome(tx: Tx, publicUrl: string): Promise<number> {
  for (const { call, published, now } of await listCalls(tx)) {
    const hours = call.paper?.reminders ?? []
    if (!published || hours.length === 0) continue
    const { rows } = await sql<{ unit_id: string; due: Date }>`
      with lacking as (
        select distinct on (p.unit_id, p.due) p.unit_id, p.due,
               (select min(h) from unnest(${hours}::integer[]) h where p.due - make_interval(hours => h) <= app_now()) as hours
          from paper_state p
         where p.call_id = ${call.id} and p.missing and not p.overdue and p.state in ('submitted', 'eligible'))
      insert into paper_reminder (call_id, hours, due, unit_id)
      select ${call.id}, l.hours, l.due, l.unit_id from lacking l
       where l.hours is not null and not exists (select from paper_reminder r where r.call_id = ${call.id}
              and r.due = l.due and r.unit_id = l.unit_id and r.hours <= l.hours)
       limit ${BATCH}
      on conflict do nothing returning unit_id, due`.execute(tx)
    for (const { unit_id, due } of rows) {
      const { rows: lacking } = await sql<{ number: string; title: string }>`
        select number, title from paper_state where call_id = ${call.id} and unit_id = ${unit_id} and missing and due = ${due}
           and state in ('submitted', 'eligible') order by number`.execute(tx)
      const letter = {
        call: call.title,
        due: shanghai(due),
        hours: Math.max(1, Math.round((due.getTime() - now.getTime()) / HOUR)),
        needs: call.paper!.needs,
        applications: lacking,
        url: `${publicUrl}/home?unit=${unit_id}&call=${call.id}`,
      }
      await sendLetters(tx, await lettersTo(tx, unit_id), 'paperMissing', letter, call.id)
    }
    if (rows.length > 0) return rows.length
  }
  return 0
}
