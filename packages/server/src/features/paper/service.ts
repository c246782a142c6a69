import { readPaperCode } from '@zhinan/call'
import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { z } from 'zod'
import { asSystem } from '../../platform/db/actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/history.ts'
import { cutPage, readCursor } from '../../platform/http/fields.ts'
import { Problem } from '../../platform/http/problem.ts'
import { shanghai } from '../../platform/shanghai.ts'
import { lettersTo, lockOwn, readJudged, sendLetters } from '../applications/service.ts'
import { currentCall } from '../calls/service.ts'
import { mayOpen } from '../files/service.ts'
import { rejudge } from '../screening/service.ts'
import type { PaperView, Scan } from './schemas.ts'
import * as store from './store.ts'
import { scanView } from './view.ts'

export { SCAN_MAX, takeScan } from './take.ts'

const iso = (at: Date | null) => at?.toISOString() ?? null

/** The second step of one application: what is needed, by when, what has arrived. @throws Problem `not-found` */
export async function readPaper(tx: Tx, id: string): Promise<PaperView> {
  const read = await readJudged(tx, id, false)
  if (!read) throw new Problem('not-found')
  // Before what they come to: whoever waits asks again while one is being read, and would not if it was filed in between.
  const scans = (await store.scansOf(tx, id)).map(scanView)
  const state = await store.stateOf(tx, id)
  if (!state) {
    const { call, deadline } = await currentCall(tx, read.judged.application.call_id)
    return {
      ...NONE,
      needs: read.judged.application.submissions === 0 ? (call.paper?.needs ?? 'none') : 'none',
      due: read.judged.application.submissions === 0 ? await dueOf(tx, call.id, deadline) : null,
      mine: read.mine,
    }
  }
  const { rows } = await sql<{ digest: string }>`
    select upper(left(content_hash, 16)) as digest from submission where application_id = ${id} and n = ${state.submissions}`.execute(
    tx,
  )
  const { paper } = state
  return {
    needs: paper.needs,
    due: iso(state.due),
    copies: paper.copies,
    address: paper.address ?? null,
    addressee: paper.addressee ?? null,
    setBy: paper.setBy,
    digest: rows[0]?.digest ?? null,
    scanAt: iso(state.scan_at),
    paperAt: iso(state.paper_at),
    missing: state.missing,
    overdue: state.overdue,
    late: state.late,
    stale: state.stale,
    scans,
    received: (await store.receiptsOf(tx, id)).map((r) => ({
      id: r.id,
      submission: r.submission_n,
      byDigest: r.by_digest,
      stale: r.submission_n < state.submissions,
      by: r.by,
      arrivedOn: r.arrived_on,
      at: r.marked_at.toISOString(),
    })),
    sent: (await store.sentOf(tx, id)).map((s) => ({ note: s.note, by: s.by, at: s.sent_at.toISOString() })),
    mine: read.mine,
  }
}

const NONE: PaperView = {
  needs: 'none',
  due: null,
  copies: 0,
  address: null,
  addressee: null,
  setBy: null,
  digest: null,
  scanAt: null,
  paperAt: null,
  missing: false,
  overdue: false,
  late: false,
  stale: false,
  scans: [],
  received: [],
  sent: [],
  mine: false,
}

/** When the paper of a call is due for who submits in time; null where it needs none. */
async function dueOf(tx: Tx, callId: string, deadline: Date | null): Promise<string | null> {
  const { rows } = await sql<{ due: Date | null }>`
    select paper_due(v.paper, ${deadline}::timestamptz, null) as due
      from call c join call_version v on v.call_id = c.id and v.version = c.current_version where c.id = ${callId}`.execute(
    tx,
  )
  return iso(rows[0]?.due ?? null)
}

/** The unit notes that it has posted the paper. @throws Problem `not-found`, `forbidden`, `no-paper` */
export async function noteSent(tx: Tx, id: string, note: string): Promise<PaperView> {
  await lockOwn(tx, id)
  const state = await store.stateOf(tx, id)
  if (!state?.needs_paper) throw new Problem('no-paper')
  await tx.insertInto('paper_sent').values({ id: uuidv7(), application_id: id, note }).execute()
  await record(tx, {
    action: 'paper.sent',
    subjectType: 'application',
    subjectId: id,
    callId: state.call_id,
    detail: { note },
  })
  return readPaper(tx, id)
}

/** A call's prints, counted. @throws Problem `not-found` */
export async function countPaper(tx: Tx, callId: string) {
  const { call, deadline } = await currentCall(tx, callId)
  return {
    needs: call.paper?.needs ?? ('none' as const),
    due: await dueOf(tx, callId, deadline),
    copies: call.paper?.copies ?? 0,
    ...(await store.countStates(tx, callId)),
  }
}

/** How each application's paper stands, in the order of numbers. */
export async function listPaper(
  tx: Tx,
  callId: string,
  query: {
    show: 'missing' | 'overdue' | 'stale' | 'received' | 'all'
    q?: string | undefined
    cursor?: string | undefined
    limit: number
  },
) {
  const after = readCursor(z.tuple([z.string()]), query.cursor)?.[0]
  const page = cutPage(await store.listStates(tx, callId, query, after), query.limit, (r) => [r.number])
  return {
    items: page.rows.map((r) => ({
      id: r.application_id,
      number: r.number,
      track: r.track,
      title: r.title,
      unitName: r.unit_name,
      due: r.due.toISOString(),
      scanAt: iso(r.scan_at),
      paperAt: iso(r.paper_at),
      needsScan: r.needs_scan,
      needsPaper: r.needs_paper,
      missing: r.missing,
      overdue: r.overdue,
      stale: r.stale,
      late: r.late,
      sent: r.sent_at && { note: r.sent_note!, at: r.sent_at.toISOString() },
      receipt: r.receipt,
      mayMark: r.tends && r.needs_paper,
    })),
    nextCursor: page.nextCursor,
  }
}

export async function listScans(tx: Tx, callId: string, show: 'open' | 'recent'): Promise<{ items: Scan[] }> {
  await currentCall(tx, callId)
  return { items: (await store.scansOfCall(tx, callId, show)).map(scanView) }
}

/** The print that somebody means. @throws Problem `paper-code`, `paper-number-unknown`, `paper-print-unknown` */
async function printOf(tx: Tx, callId: string, given: string) {
  const code = readPaperCode(given)
  if (!code) throw new Problem('paper-code', { params: { saw: given.slice(0, 60) } })
  const found = await store.findPrint(tx, callId, code.number, code.digest)
  if (!found?.tends) throw new Problem('paper-number-unknown', { params: { saw: code.number } })
  if (found.n === null) throw new Problem('paper-print-unknown', { params: { saw: code.number } })
  return { ...found, n: found.n, byDigest: code.digest !== undefined }
}

/**
 * Marks the paper of one application as received. A print of an earlier submission is kept as such and does not count.
 *
 * @param arrivedOn the day in Henan on which it lay there, where that was not today
 * @throws Problem `no-paper`, `paper-marked`, `paper-day`, and those of a code that is none
 */
export async function receive(tx: Tx, callId: string, given: string, arrivedOn?: string) {
  const print = await printOf(tx, callId, given)
  if (!print.needsPaper) throw new Problem('no-paper')
  const id = await store
    .insertReceipt(tx, print.id, print.n, print.byDigest, arrivedOn)
    .catch((error: { code?: string }) => {
      const about = { params: { saw: print.number } }
      if (error.code === '23505') throw new Problem('paper-marked', about)
      throw error.code === '23514' || error.code === 'ZN002' ? new Problem('paper-day', about) : error
    })
  const stale = print.n < print.submissions
  await record(tx, {
    action: 'paper.received',
    subjectType: 'application',
    subjectId: print.id,
    callId,
    detail: {
      receipt: id,
      submission: print.n,
      byDigest: print.byDigest,
      stale,
      ...(arrivedOn && { arrivedOn }),
    },
  })
  await asSystem(tx, 'paper', () => rejudge(tx, [print.id], { paper: 'received' }))
  return { ...print, stale }
}

/** Takes a mark back, with a reason. @throws Problem `not-found` */
export async function revoke(tx: Tx, by: string, callId: string, id: string, reason: string): Promise<void> {
  const row = await tx
    .updateTable('paper_receipt')
    .set({ revoked_at: sql<Date>`app_now()`, revoked_by: by, revoke_reason: reason })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .returning('application_id')
    .executeTakeFirst()
  if (!row) throw new Problem('not-found')
  await record(tx, {
    action: 'paper.receipt-revoked',
    subjectType: 'application',
    subjectId: row.application_id,
    callId,
    reason,
    detail: { receipt: id },
  })
  await asSystem(tx, 'paper', () => rejudge(tx, [row.application_id], { paper: 'revoked' }))
}

/** A scan of the call that may still be decided so, held until it is. */
async function openScan(
  tx: Tx,
  callId: string,
  id: string,
  states: readonly store.ScanRow['state'][],
): Promise<store.ScanRow> {
  const held = await store.lockScan(tx, callId, id)
  if (!held?.tends) throw new Problem('not-found')
  const scan = (await store.findScan(tx, id))!
  if (!states.includes(scan.state)) throw new Problem('scan-decided')
  return scan
}

/**
 * Matches by hand what no code told. Whoever does so has looked at it: it counts for the newest submission, unless they give
 * a code with a digest. @throws Problem `not-found`, `scan-decided`, and those of a code that is none
 */
export async function matchScan(
  tx: Tx,
  by: string,
  callId: string,
  id: string,
  given: string,
): Promise<Scan> {
  await openScan(tx, callId, id, ['unmatched', 'wrong'])
  const print = await printOf(tx, callId, given)
  await store.settleScan(tx, id, {
    state: 'matched',
    how: 'hand',
    applicationId: print.id,
    submission: print.byDigest ? print.n : print.submissions,
    by,
  })
  await record(tx, {
    action: 'paper.scan-matched',
    subjectType: 'application',
    subjectId: print.id,
    callId,
    detail: { scan: id, byHand: true },
  })
  await asSystem(tx, 'paper', () => rejudge(tx, [print.id], { paper: 'scan' }))
  return scanView((await store.findScan(tx, id))!)
}

/**
 * Refuses a scan, also one that its code filed: no print of ours, no seal on it, not legible. It no longer counts, and the
 * unit whose application it was filed with is told why. @throws Problem `not-found`, `scan-decided`
 */
export async function dismissScan(
  tx: Tx,
  by: string,
  callId: string,
  id: string,
  { state, reason }: { state: 'matched' | 'unmatched' | 'wrong'; reason: string },
  publicUrl: string,
): Promise<Scan> {
  const scan = await openScan(tx, callId, id, [state])
  await store.settleScan(tx, id, { state: 'dismissed', by, reason })
  await record(tx, {
    action: 'paper.scan-dismissed',
    subjectType: scan.application_id ? 'application' : 'call',
    subjectId: scan.application_id ?? callId,
    callId,
    reason,
    detail: { scan: id, name: scan.name },
  })
  const { application_id: application } = scan
  if (application) {
    await asSystem(tx, 'paper', async () => {
      await rejudge(tx, [application], { paper: 'refused' })
      await tellRefused(tx, publicUrl, application, { file: scan.name, reason })
    })
  }
  return scanView((await store.findScan(tx, id))!)
}

async function tellRefused(
  tx: Tx,
  publicUrl: string,
  id: string,
  why: { file: string; reason: string },
): Promise<void> {
  const state = await store.stateOf(tx, id)
  if (!state) return
  const letter = {
    number: state.number,
    title: state.title,
    ...why,
    due: state.missing && !state.overdue ? shanghai(state.due) : null,
    url: `${publicUrl}/applications/${id}`,
  }
  await sendLetters(tx, await lettersTo(tx, state.unit_id), 'scanRefused', letter, state.call_id)
}

/** A scan's file. @param scans whether this installation has a scanner @throws Problem `not-found`, `file-infected`, `file-waiting` */
export async function scanFile(tx: Tx, id: string, scans: boolean) {
  const scan = await store.findScan(tx, id)
  if (!scan) throw new Problem('not-found')
  const { rows } = await sql<{ result: 'clean' | 'infected' | null; found: string | null; mine: boolean }>`
    select s.result, s.found, coalesce(actor_owns_application(p.application_id), false) as mine
      from paper_scan p left join file_scan s on s.sha256 = p.sha256 where p.id = ${id}`.execute(tx)
  mayOpen(rows[0]!, scans)
  return { sha256: scan.sha256, type: scan.type, name: scan.name }
}
