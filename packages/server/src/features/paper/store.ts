import type { Paper } from '@zhinan/call'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import type { Tx } from '../../platform/db/database.ts'

/** How an application's paper stands (SQL: `paper_state`). */
export type StateRow = {
  application_id: string
  call_id: string
  track: string
  unit_id: string
  number: string
  title: string
  submissions: number
  paper: Paper
  due: Date
  scan_at: Date | null
  paper_at: Date | null
  needs_scan: boolean
  needs_paper: boolean
  missing: boolean
  late: boolean
  overdue: boolean
  stale: boolean
}

export async function stateOf(tx: Tx, applicationId: string): Promise<StateRow | undefined> {
  const { rows } =
    await sql<StateRow>`select * from paper_state where application_id = ${applicationId}`.execute(tx)
  return rows[0]
}

export type ScanRow = {
  id: string
  call_id: string
  application_id: string | null
  submission_n: number | null
  sha256: string
  name: string
  type: string
  size: number
  from_page: number | null
  to_page: number | null
  pages: number | null
  source: 'unit' | 'officer'
  state: 'reading' | 'matched' | 'unmatched' | 'wrong' | 'dismissed'
  matched_how: 'code' | 'hand' | 'unit' | null
  code: string | null
  fault: string | null
  uploaded_by: string
  uploaded_at: Date
  reason: string | null
  by: string
  number: string | null
  title: string | null
  unit_name: string | null
  stale: boolean
  late: boolean
}

/** Of the scans that are chosen, and only of those, what a person has to know. */
const known = (chosen: RawBuilder<unknown>) => sql<ScanRow>`
  select s.*, s.size::int as size, p.name as by, a.number, a.title, u.name as unit_name,
         coalesce(s.submission_n < a.submissions, false) as stale,
         coalesce(s.uploaded_at >= st.due + interval '1 second', false) as late
    from (${chosen}) s join auth.user p on p.id = s.uploaded_by
    left join application a on a.id = s.application_id left join unit u on u.id = a.unit_id
    left join lateral (select due from paper_state where application_id = s.application_id) st on true
   order by s.uploaded_at desc, s.id desc`

export async function findScan(tx: Tx, id: string): Promise<ScanRow | undefined> {
  const { rows } = await known(sql`select * from paper_scan where id = ${id}`).execute(tx)
  return rows[0]
}

/** Holds a scan of the call, so that of two people one decides; `tends`: the actor looks after what it is filed with. */
export async function lockScan(tx: Tx, callId: string, id: string): Promise<{ tends: boolean } | undefined> {
  const { rows } = await sql<{ tends: boolean }>`
    select application_id is null or actor_tends_application(application_id) as tends
      from paper_scan where id = ${id} and call_id = ${callId} for update`.execute(tx)
  return rows[0]
}

export async function scansOf(tx: Tx, applicationId: string): Promise<ScanRow[]> {
  const { rows } = await known(sql`select * from paper_scan where application_id = ${applicationId}`).execute(
    tx,
  )
  return rows
}

/** Those to be dealt with, or the newest of all. */
export async function scansOfCall(tx: Tx, callId: string, show: 'open' | 'recent'): Promise<ScanRow[]> {
  const open = show === 'open' ? sql`and state in ('reading', 'unmatched', 'wrong')` : sql``
  const { rows } = await known(sql`
    select * from paper_scan where call_id = ${callId} ${open} order by uploaded_at desc, id desc limit 200`).execute(
    tx,
  )
  return rows
}

export type NewScan = {
  id: string
  callId: string
  applicationId: string | null
  sha256: string
  name: string
  type: string
  size: number
  source: 'unit' | 'officer'
  by: string
}

export async function insertScan(tx: Tx, s: NewScan): Promise<void> {
  await tx
    .insertInto('paper_scan')
    .values({
      id: s.id,
      call_id: s.callId,
      application_id: s.applicationId,
      sha256: s.sha256,
      name: s.name,
      type: s.type,
      size: s.size,
      source: s.source,
      uploaded_by: s.by,
    })
    .execute()
}

/** One more application in the file of this scan. */
export async function copyScan(tx: Tx, of: string): Promise<string> {
  const id = uuidv7()
  await sql`
    insert into paper_scan (id, call_id, sha256, name, type, size, source, uploaded_by, uploaded_at)
    select ${id}::uuid, call_id, sha256, name, type, size, source, uploaded_by, uploaded_at from paper_scan where id = ${of}`.execute(
    tx,
  )
  return id
}

export type Settled = {
  state: ScanRow['state']
  how?: 'code' | 'hand' | 'unit'
  applicationId?: string | null
  submission?: number | null
  from?: number
  to?: number
  pages?: number
  code?: string | null
  fault?: string | null
  by?: string
  reason?: string
}

export async function settleScan(tx: Tx, id: string, s: Settled): Promise<void> {
  await tx
    .updateTable('paper_scan')
    .set({
      state: s.state,
      matched_how: s.how ?? null,
      ...(s.applicationId !== undefined && { application_id: s.applicationId }),
      ...(s.submission !== undefined && { submission_n: s.submission }),
      ...(s.from !== undefined && { from_page: s.from }),
      ...(s.to !== undefined && { to_page: s.to }),
      ...(s.pages !== undefined && { pages: s.pages }),
      ...(s.code !== undefined && { code: s.code }),
      ...(s.fault !== undefined && { fault: s.fault }),
      ...(s.by && { decided_by: s.by, decided_at: sql<Date>`app_now()` }),
      ...(s.reason && { reason: s.reason }),
    })
    .where('id', '=', id)
    .execute()
}

/** A submitted application as a print names it; `n` is the submission that the print is of, if it is one of its. */
type Print = {
  id: string
  number: string
  title: string
  unitName: string
  submissions: number
  n: number | null
  digest: string
  tends: boolean
  needsPaper: boolean
}

/** A submitted application of the call by its number, with which of its submissions begin with this digest. */
export async function findPrint(
  tx: Tx,
  callId: string,
  number: string,
  digest: string | undefined,
): Promise<Print | undefined> {
  const { rows } = await sql<Print>`
    select a.id, a.number, a.title, u.name as "unitName", a.submissions, actor_tends_application(a.id) as tends,
           (select max(s.n) from submission s where s.application_id = a.id
               and (${digest ?? null}::text is null or left(s.content_hash, length(${digest ?? ''}::text)) = ${digest ?? ''})) as n,
           (select upper(left(s.content_hash, 16)) from submission s where s.application_id = a.id and s.n = a.submissions) as digest,
           p.needs_paper as "needsPaper"
      from application a join unit u on u.id = a.unit_id join paper_state p on p.application_id = a.id
     where a.call_id = ${callId} and a.number = ${number}`.execute(tx)
  return rows[0]
}

export async function insertReceipt(
  tx: Tx,
  applicationId: string,
  n: number,
  byDigest: boolean,
  arrivedOn: string | undefined,
): Promise<string> {
  const id = uuidv7()
  await tx
    .insertInto('paper_receipt')
    .values({
      id,
      application_id: applicationId,
      submission_n: n,
      by_digest: byDigest,
      arrived_on: arrivedOn ?? null,
    })
    .execute()
  return id
}

export function receiptsOf(tx: Tx, applicationId: string) {
  return tx
    .selectFrom('paper_receipt as r')
    .innerJoin('auth.user as u', 'u.id', 'r.marked_by')
    .select(['r.id', 'r.submission_n', 'r.by_digest', 'r.marked_at', 'r.arrived_on', 'u.name as by'])
    .where('r.application_id', '=', applicationId)
    .where('r.revoked_at', 'is', null)
    .orderBy('r.marked_at', 'desc')
    .execute()
}

export function sentOf(tx: Tx, applicationId: string) {
  return tx
    .selectFrom('paper_sent as s')
    .innerJoin('auth.user as u', 'u.id', 's.sent_by')
    .select(['s.note', 's.sent_at', 'u.name as by'])
    .where('s.application_id', '=', applicationId)
    .orderBy('s.sent_at', 'desc')
    .execute()
}

export type ListedRow = StateRow & {
  unit_name: string
  sent_note: string | null
  sent_at: Date | null
  receipt: string | null
  tends: boolean
}

/** A page in the order of numbers; one row more than asked for tells whether there is another. */
export async function listStates(
  tx: Tx,
  callId: string,
  {
    show,
    q,
    limit,
  }: { show: 'missing' | 'overdue' | 'stale' | 'received' | 'all'; q?: string | undefined; limit: number },
  after: string | undefined,
): Promise<ListedRow[]> {
  const which = {
    missing: sql<SqlBool>`p.missing`,
    overdue: sql<SqlBool>`p.missing and p.overdue`,
    stale: sql<SqlBool>`p.stale`,
    received: sql<SqlBool>`not p.missing`,
    all: sql<SqlBool>`true`,
  }[show]
  const like = `%${(q ?? '').replace(/[\\%_]/g, '\\$&')}%`
  const { rows } = await sql<ListedRow>`
    select p.*, u.name as unit_name, s.note as sent_note, s.sent_at, actor_tends_application(p.application_id) as tends,
           (select r.id from paper_receipt r where r.application_id = p.application_id and r.submission_n = p.submissions
               and r.revoked_at is null) as receipt
      from paper_state p join unit u on u.id = p.unit_id
      left join lateral (select x.note, x.sent_at from paper_sent x where x.application_id = p.application_id
                          order by x.sent_at desc limit 1) s on true
     where p.call_id = ${callId} and p.state in ('submitted', 'returned', 'eligible') and ${which}
       and (${q ?? ''} = '' or p.number ilike ${like} or p.title ilike ${like} or u.name ilike ${like})
       and (${after ?? null}::text is null or p.number > ${after ?? null})
     order by p.number limit ${limit + 1}`.execute(tx)
  return rows
}

export async function countStates(tx: Tx, callId: string) {
  const { rows } = await sql<{
    all: number
    missing: number
    overdue: number
    stale: number
    unmatched: number
  }>`
    select count(*)::int as "all", (count(*) filter (where missing))::int as missing,
           (count(*) filter (where missing and overdue))::int as overdue, (count(*) filter (where stale))::int as stale,
           (select count(*)::int from paper_scan s where s.call_id = ${callId} and s.state in ('unmatched', 'wrong')) as unmatched
      from paper_state where call_id = ${callId} and state in ('submitted', 'returned', 'eligible')`.execute(
    tx,
  )
  return rows[0]!
}
