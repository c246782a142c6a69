import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/history.ts'
import type { SanctionInput } from './schemas.ts'
import * as store from './store.ts'

/** An entry that counts or may yet: what an import compares its rows with. */
export type KnownSanction = {
  id: string
  unitId: string
  kind: string
  documentTitle: string
  documentNumber: string | null
  grounds: string
  from: string
  until: string | null
  track: string | null
  decision: 'confirmed' | null
  enteredBy: string
}

/** The entries of these units that are confirmed or wait. */
export async function sanctionsOf(tx: Tx, unitIds: readonly string[]): Promise<KnownSanction[]> {
  const { rows } = await sql<KnownSanction>`
    select id, unit_id as "unitId", kind, document_title as "documentTitle", document_number as "documentNumber", grounds,
           from_day::text as "from", until_day::text as until, track, decision, entered_by as "enteredBy"
      from sanction where unit_id = any(${unitIds}::uuid[]) and (decision is null or decision = 'confirmed')`.execute(
    tx,
  )
  return rows
}

/** `replaces`: one's own entry that waits and that this one corrects. */
export type NewSanction = SanctionInput & { replaces: string | null }

/** Enters sanctions, to be confirmed by another person; corrected ones are withdrawn with `reason`. */
export async function enterSanctions(
  tx: Tx,
  { importId, by }: { importId: string; by: string },
  entries: readonly NewSanction[],
  reason: string,
): Promise<void> {
  for (const { replaces, ...entry } of entries) {
    const document = entry.documentNumber ?? entry.documentTitle
    if (replaces) {
      await store.decideSanction(tx, replaces, { by, decision: 'withdrawn', reason })
      await record(tx, {
        action: 'sanction.withdrawn',
        subjectType: 'unit',
        subjectId: entry.unitId,
        detail: { sanction: replaces, document, import: importId },
        reason,
      })
    }
    const id = uuidv7()
    await store.insertSanction(tx, id, entry, importId)
    await record(tx, {
      action: 'sanction.entered',
      subjectType: 'unit',
      subjectId: entry.unitId,
      detail: {
        sanction: id,
        kind: entry.kind,
        document,
        from: entry.from,
        until: entry.until,
        import: importId,
      },
    })
  }
}
