import { explain, findRule, type SanctionFact } from '@zhinan/call'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { listCalls } from '../calls/service.ts'
import { readUnit, unitFactsOf } from '../units/service.ts'
import type { OfUnit } from './schemas.ts'
import * as store from './store.ts'
import { ownViewOf } from './view.ts'

/**
 * What the register holds against a unit, and what each entry by itself keeps it out of in the newest published call: by
 * the rules that judge applications. @throws Problem `not-found`
 */
export async function readOfUnit(tx: Tx, unitId: string): Promise<OfUnit> {
  await readUnit(tx, unitId)
  const rows = await store.sanctionsOfUnit(tx, unitId)
  const ready = (await listCalls(tx)).find((c) => c.published)
  const facts = (await unitFactsOf(tx, unitId, ready?.deadline ?? null))?.sanctions
  const { rows: checks } = await sql<{ checked: number | null }>`
    select (sanctions_of(${unitId}::uuid, null)->>'checked')::int as checked`.execute(tx)
  const bars = (r: store.SanctionRow) => {
    if (!ready || !facts) return []
    const { call, evaluator } = ready
    const entry: SanctionFact = {
      kind: r.kind,
      document: r.document_number ?? r.document_title,
      from: r.from_day,
      until: r.last_day,
    }
    const unit = { sanctions: { ...facts, entries: [entry] } }
    return call.tracks.flatMap(({ id: track }) =>
      evaluator
        .evaluate(track, { unit })
        .findings.filter((f) => f.truth === 'notMet' && findRule(call, f.rule)?.rule.kind === 'sanctions')
        .map((f) => ({ track, rule: f.rule, clause: f.clause, text: explain(call, f) })),
    )
  }
  return {
    checked: checks[0]?.checked ?? null,
    items: rows.map((r) => ({ ...ownViewOf(r), bars: bars(r) })),
    call: ready ? { id: ready.call.id, title: ready.call.title } : null,
  }
}
