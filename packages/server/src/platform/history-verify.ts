import { sql } from 'kysely'
import type { Tx } from './db/database.ts'
import { leafOf, readRows, sealRoot } from './history-seal.ts'

/** What is wrong, and where. `row` is a history id; `seal` an id of history_seal. */
export type HistoryFault = {
  kind: 'changed' | 'missing' | 'extra' | 'reordered' | 'seal-changed' | 'chain-broken'
  seal: number
  row?: number
}

export type HistoryVerdict = {
  ok: boolean
  seals: number
  sealedRows: number
  /** Rows that no seal covers yet (the newest). */
  unsealedRows: number
  /** The newest root in hex: compare it with one that was published, to see that no seals were cut off the end. */
  head: string | undefined
  faults: HistoryFault[]
}

/**
 * Recomputes every seal from the rows as they are now and names each row that was changed, removed, slipped in or
 * moved, and each seal that was rewritten or taken out.
 *
 * @param tx as the system, best repeatable read
 * @param expectedHead a root that was published earlier; not finding it is a fault
 */
export async function verifyHistory(tx: Tx, expectedHead?: string): Promise<HistoryVerdict> {
  const faults: HistoryFault[] = []
  let last: { id: number; era: number; to_tx: string; root: Buffer } | undefined
  let seals = 0
  let sealedRows = 0
  let rowsSeen = 0
  let headSeen = expectedHead === undefined
  for (;;) {
    const seal = await tx
      .selectFrom('history_seal')
      .selectAll()
      .where('id', '>', last?.id ?? 0)
      .orderBy('id')
      .limit(1)
      .executeTakeFirst()
    if (!seal) break
    const rows = await readRows(tx, seal)
    const kept = splitLeaves(seal.leaves)
    const linked = last ? seal.prev_root?.equals(last.root) === true : seal.prev_root === null
    const adjoins = seal.from_tx === (last?.era === seal.era ? last.to_tx : '0')
    if (!linked || !adjoins) faults.push({ kind: 'chain-broken', seal: seal.id })
    if (!sealRoot(seal.prev_root, kept, seal).equals(seal.root))
      faults.push({ kind: 'seal-changed', seal: seal.id })
    faults.push(
      ...compare(
        seal.id,
        seal.row_ids,
        kept,
        rows.map((r) => ({ id: r.id, leaf: leafOf(r) })),
      ),
    )
    if (seal.root.toString('hex') === expectedHead) headSeen = true
    seals++
    sealedRows += kept.length
    rowsSeen += rows.length
    last = seal
  }
  if (!headSeen) faults.push({ kind: 'chain-broken', seal: last?.id ?? 0 })
  const { after, before } = await countRows(tx, last)
  // Ranges adjoin, so a row before the frontier that no seal's range covers was slipped in under a made-up era.
  if (before > rowsSeen) faults.push({ kind: 'extra', seal: last!.id })
  return {
    ok: faults.length === 0,
    seals,
    sealedRows,
    unsealedRows: after,
    head: last?.root.toString('hex'),
    faults,
  }
}

async function countRows(tx: Tx, last: { era: number; to_tx: string } | undefined) {
  const after = sql<number>`count(*) filter (where (era, tx) >= (${last?.era ?? 0}::smallint, ${last?.to_tx ?? '0'}::text::xid8))`
  const { rows } = await sql<{
    after: number
    total: number
  }>`select ${after} as after, count(*) as total from history`.execute(tx)
  const { after: n, total } = rows[0]!
  return { after: n, before: total - n }
}

function splitLeaves(bytes: Buffer): Buffer[] {
  return Array.from({ length: bytes.length / 32 }, (_, i) => bytes.subarray(i * 32, i * 32 + 32))
}

function compare(
  seal: number,
  ids: readonly number[],
  kept: readonly Buffer[],
  rows: readonly { id: number; leaf: Buffer }[],
): HistoryFault[] {
  const now = new Map(rows.map((row) => [row.id, row.leaf]))
  const then = new Set(ids)
  const faults: HistoryFault[] = []
  ids.forEach((id, i) => {
    const leaf = now.get(id)
    if (!leaf) faults.push({ kind: 'missing', seal, row: id })
    else if (!leaf.equals(kept[i]!)) faults.push({ kind: 'changed', seal, row: id })
  })
  for (const { id } of rows) if (!then.has(id)) faults.push({ kind: 'extra', seal, row: id })
  if (faults.length === 0) {
    const moved = rows.find((row, i) => row.id !== ids[i])
    if (moved) faults.push({ kind: 'reordered', seal, row: moved.id })
  }
  return faults
}
