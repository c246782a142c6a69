import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { sql } from 'kysely'
import type { Tx } from './db/database.ts'
import { merkleRoot, sha256 } from './merkle.ts'

/** A row as it is sealed: RFC 8785 JSON of exactly these fields, the time to the microsecond in UTC. */
type SealedRow = { id: number; era: number; tx: string; [field: string]: unknown }

/** A range of transactions, `to` exclusive. */
type Range = { era: number; from_tx: string; to_tx: string }

/** Rows in one seal, about. A seal never splits a transaction, so it may have more. */
const BATCH = 5_000
const LOCK = 7_402_318_841

/**
 * Seals what has been written and finished since the last seal: a Merkle root over the rows, chained to the root
 * before. Safe against gaps: ids may commit out of order, but a range of transactions that are all older than the
 * oldest running one is complete for ever. No writer waits for it.
 *
 * @param tx as the system
 * @returns rows sealed; call again while it is not 0
 */
export async function sealHistory(tx: Tx): Promise<number> {
  await sql`select pg_advisory_xact_lock(${LOCK})`.execute(tx)
  const last = await tx
    .selectFrom('history_seal')
    .select(['era', 'to_tx', 'root'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  const range = await nextRange(tx, last)
  if (!range) return 0
  const rows = await readRows(tx, range)
  if (rows.length === 0) return 0
  const leaves = rows.map(leafOf)
  const prev = last?.root ?? null
  await tx
    .insertInto('history_seal')
    .values({
      ...range,
      row_count: rows.length,
      from_id: Math.min(...rows.map((r) => r.id)),
      to_id: Math.max(...rows.map((r) => r.id)),
      row_ids: rows.map((r) => r.id),
      leaves: Buffer.concat(leaves),
      prev_root: prev,
      root: sealRoot(prev, leaves, range),
    })
    .execute()
  return rows.length
}

/** The next unsealed range: to the end of a batch, or to the oldest running transaction; an old era is finished first. */
async function nextRange(
  tx: Tx,
  last: { era: number; to_tx: string } | undefined,
): Promise<Range | undefined> {
  const { rows } = await sql<{ era: number; xmin: string; current: number }>`
    select h.era, pg_snapshot_xmin(pg_current_snapshot())::text as xmin, (select era from history_era) as current
      from history h
     where (h.era, h.tx) >= (${last?.era ?? 0}::smallint, ${last?.to_tx ?? '0'}::text::xid8)
     order by h.era, h.tx, h.id limit 1`.execute(tx)
  const first = rows[0]
  if (!first) return undefined
  const from = last && last.era === first.era ? last.to_tx : '0'
  // Every transaction of an earlier era is over: nothing can be running on a cluster that was left.
  const end = first.era < first.current ? '9223372036854775807' : first.xmin
  const cut = await sql<{ tx: string }>`
    select tx::text as tx from history
     where era = ${first.era} and tx >= ${from}::text::xid8 and tx < ${end}::text::xid8
     order by tx, id offset ${BATCH} limit 1`.execute(tx)
  const to = cut.rows[0] ? String(BigInt(cut.rows[0].tx) + 1n) : end
  return { era: first.era, from_tx: from, to_tx: to }
}

/** The rows of a range in sealing order. */
export async function readRows(tx: Tx, range: Range): Promise<SealedRow[]> {
  const { rows } = await sql<SealedRow>`
    select id, era, tx::text as tx, call_id as "callId",
           to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
           actor, actor_label as "actorLabel", on_behalf_of as "onBehalfOf", action,
           subject_type as "subjectType", subject_id as "subjectId", reason, detail, request_id as "requestId"
      from history
     where era = ${range.era} and tx >= ${range.from_tx}::text::xid8 and tx < ${range.to_tx}::text::xid8
     order by tx, id`.execute(tx)
  return rows
}

/** The leaf of a row: SHA-256(0x00, canonical JSON), as in RFC 6962. */
export function leafOf(row: SealedRow): Buffer {
  return sha256(Buffer.of(0), Buffer.from(canonicalize(row) as string))
}

/** What a seal commits to: the root before, the rows, and its own range. */
export function sealRoot(prev: Buffer | null, leaves: readonly Buffer[], range: Range): Buffer {
  const head = canonicalize({
    era: range.era,
    fromTx: range.from_tx,
    toTx: range.to_tx,
    rows: leaves.length,
  }) as string
  const headHash = createHash('sha256').update(head).digest()
  return sha256(Buffer.of(2), prev ?? Buffer.alloc(32), merkleRoot(leaves), headHash)
}
