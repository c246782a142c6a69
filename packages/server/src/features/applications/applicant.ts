import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { shanghai } from '../../platform/shanghai.ts'
import type { Judged, SiblingRow, UnitRow } from './store.ts'

/** The deadline and the time, as a problem's text says them. */
export const times = (c: { deadline: Date | null; now: Date }) => ({
  deadline: c.deadline ? shanghai(c.deadline) : '',
  now: shanghai(c.now),
})

type Applicant = Pick<Judged, 'facts' | 'projects' | 'checked' | 'sanctions'> & {
  /** The actor belongs to the unit. */
  mine: boolean
  unit: UnitRow & { counting_unit: string }
}

/** A unit with what the registry knows of it; undefined when the actor may not see it. */
export async function unitToApply(
  tx: Tx,
  unitId: string,
  deadline: Date | null,
): Promise<Applicant | undefined> {
  const { rows } = await sql<Applicant>`
    select row_to_json(u) as unit, u.id in (select units_of(actor_id())) as mine,
      (select coalesce(json_agg(json_build_object('fact', f.fact, 'year', f.year, 'value', f.value) order by f.fact, f.year), '[]')
         from unit_fact f where f.unit_id = u.id and f.superseded_at is null) as facts,
      (select coalesce(json_agg(json_build_object('year', p.year, 'track', p.track, 'result', p.result)), '[]')
         from unit_project p where p.unit_id = u.id and p.voided_at is null) as projects,
      exists (select from unit_record_check c where c.unit_id = u.id) as checked,
      sanctions_of(u.id, ${deadline}::timestamptz) as sanctions
    from unit u where u.id = ${unitId}`.execute(tx)
  return rows[0]
}

/** A draft that does not exist yet, as {@link Judged} has it. */
export function draftOf(
  d: Applicant & {
    id: string
    callId: string
    track: string
    content: Record<string, unknown>
    siblings: SiblingRow[]
  },
): Judged {
  const now = ''
  const { unit, facts, projects, checked, sanctions, siblings } = d
  return {
    unit,
    facts,
    projects,
    checked,
    sanctions,
    paper: null,
    siblings,
    decisions: [],
    application: {
      id: d.id,
      call_id: d.callId,
      call_version: 0,
      track: d.track,
      number: '',
      unit_id: d.unit.id,
      counting_unit: d.unit.counting_unit,
      title: '',
      type: null,
      state: 'draft',
      content: d.content,
      version: 0,
      nested_in: null,
      submissions: 0,
      submitted_at: null,
      return_due: null,
      problems: 0,
      created_by: '',
      created_at: now,
      updated_by: null,
      updated_at: now,
    },
  }
}
