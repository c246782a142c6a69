import type { EarlierProject, SanctionFacts, UnitFacts } from '@zhinan/call'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'

type Row = {
  kind: string
  host_kind: string | null
  region: string
  facts: { fact: string; year: number; value: string }[]
  projects: EarlierProject[]
  checked: boolean
  sanctions: SanctionFacts
}

/**
 * What the registry knows of a unit, in one query: each fact's newest year under its name and every year under
 * `fact@year`; earlier projects, absent while nobody has looked (`[]` only when somebody found none); the register of
 * sanctions as of the deadline (null: today). Undefined when the actor may not see the unit.
 */
export async function unitFactsOf(
  tx: Tx,
  unitId: string,
  deadline: Date | null,
): Promise<UnitFacts | undefined> {
  const { rows } = await sql<Row>`
    select u.kind, u.host_kind, u.region,
      (select coalesce(jsonb_agg(jsonb_build_object('fact', f.fact, 'year', f.year, 'value', f.value)
          order by f.fact, f.year), '[]')
         from unit_fact f where f.unit_id = u.id and f.superseded_at is null) as facts,
      (select coalesce(jsonb_agg(jsonb_build_object('year', p.year, 'track', p.track, 'result', p.result)
          order by p.year, p.track, p.id), '[]')
         from unit_project p where p.unit_id = u.id and p.voided_at is null) as projects,
      exists (select from unit_record_check c where c.unit_id = u.id) as checked,
      sanctions_of(u.id, ${deadline}::timestamptz) as sanctions
    from unit u where u.id = ${unitId}`.execute(tx)
  const row = rows[0]
  return row && factsFromRow(row)
}

/** The facts that such a row amounts to; also for callers who read it in a larger query of their own. */
export function factsFromRow(row: Row): UnitFacts {
  const facts: Record<string, string> = {}
  // In order of the years, so that the latest stands under the bare name.
  for (const { fact, year, value } of row.facts) {
    facts[fact] = value
    facts[`${fact}@${year}`] = value
  }
  const known = row.checked || row.projects.length > 0
  return {
    kind: row.kind,
    host: row.host_kind === null ? null : { kind: row.host_kind },
    region: row.region,
    facts,
    ...(known && { trackRecord: row.projects }),
    sanctions: row.sanctions,
  }
}
