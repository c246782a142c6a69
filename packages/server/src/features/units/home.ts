import { COUNTED_STATES, type Finding, findRule, overall, ruleKind, type Sibling } from '@zhinan/call'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '../../platform/db/database.ts'
import { instantField } from '../../platform/http/fields.ts'
import { Problem } from '../../platform/http/problem.ts'
import { capsOf, currentCall, listCalls, type ReadyCall } from '../calls/service.ts'
import { unitFactsOf } from './facts.ts'
import { unitAnswer } from './schemas.ts'
import { readUnit } from './service.ts'

const card = z.object({
  id: z.uuid(),
  number: z.string(),
  callId: z.string(),
  track: z.string(),
  type: z.string().nullable(),
  title: z.string(),
  state: z.string(),
  unitId: z.uuid(),
  unitName: z.string(),
  version: z.number().int(),
  updatedAt: instantField,
  submittedAt: instantField.nullable(),
  returnDue: instantField.nullable(),
  nestedIn: z.uuid().nullable(),
  problems: z.number().int(),
})

export const homeAnswer = z.object({
  unit: unitAnswer,
  /** null: there is no published call. */
  call: z
    .object({
      id: z.string(),
      status: z.string(),
      opens: instantField.nullable(),
      deadline: instantField.nullable(),
    })
    .nullable(),
  tracks: z.array(
    z.object({
      track: z.string(),
      allowed: z.enum(['yes', 'no', 'depends']),
      findings: z.array(z.custom<Finding>()),
      cap: z.number().int().nullable(),
      used: z.number().int(),
      left: z.number().int().nullable(),
    }),
  ),
  applications: z.array(card),
})

type Home = z.output<typeof homeAnswer>

/**
 * A unit's home for one call: what it may apply for, what is left of its allowances, its applications.
 *
 * @param callId default: the newest published call
 * @throws Problem `not-found`
 */
export async function unitHome(tx: Tx, unitId: string, callId?: string): Promise<Home> {
  const unit = await readUnit(tx, unitId)
  const ready = callId ? await currentCall(tx, callId) : (await listCalls(tx)).find((c) => c.published)
  if (!ready) return { unit, call: null, tracks: [], applications: [] }
  return {
    unit,
    call: {
      id: ready.call.id,
      status: ready.status,
      opens: ready.opens?.toISOString() ?? null,
      deadline: ready.deadline?.toISOString() ?? null,
    },
    tracks: await tracksFor(tx, ready, unitId, unit.countingUnit),
    applications: await cardsOf(tx, unitId, ready.call.id),
  }
}

/** By the same rules that judge applications, of which only those about the unit speak. */
async function tracksFor(
  tx: Tx,
  { call, evaluator }: ReadyCall,
  unitId: string,
  countingUnit: string,
): Promise<Home['tracks']> {
  const unit = await unitFactsOf(tx, unitId)
  if (!unit) throw new Problem('not-found')
  const { rows: siblings } = await sql<Sibling>`
    select id, track, state from siblings_of(${call.id}, ${countingUnit})`.execute(tx)
  const caps = capsOf(call)
  const aboutUnit = (f: Finding) => ruleKind(findRule(call, f.rule)!.rule.kind)?.about === 'unit'
  return call.tracks.map(({ id: track }) => {
    const findings = evaluator.evaluate(track, { unit, siblings }).findings.filter(aboutUnit)
    const cap = caps.get(track) ?? null
    const used = siblings.filter((s) => s.track === track && COUNTED_STATES.has(s.state)).length
    const allowed = { met: 'yes', notMet: 'no', undecided: 'depends' } as const
    return {
      track,
      allowed: allowed[overall(findings)],
      findings,
      cap,
      used,
      left: cap === null ? null : Math.max(0, cap - used),
    }
  })
}

async function cardsOf(tx: Tx, unitId: string, callId: string): Promise<Home['applications']> {
  const rows = await tx
    .selectFrom('application as a')
    .innerJoin('unit as u', 'u.id', 'a.unit_id')
    .select([
      'a.id',
      'a.number',
      'a.call_id',
      'a.track',
      'a.type',
      'a.title',
      'a.state',
      'a.unit_id',
      'a.version',
    ])
    .select(['a.updated_at', 'a.submitted_at', 'a.return_due', 'a.nested_in', 'a.problems', 'u.name as unit'])
    .where('a.unit_id', '=', unitId)
    .where('a.call_id', '=', callId)
    .orderBy('a.updated_at', 'desc')
    .execute()
  return rows.map((a) => ({
    id: a.id,
    number: a.number,
    callId: a.call_id,
    track: a.track,
    type: a.type,
    title: a.title,
    state: a.state,
    unitId: a.unit_id,
    unitName: a.unit,
    version: a.version,
    updatedAt: a.updated_at.toISOString(),
    submittedAt: a.submitted_at?.toISOString() ?? null,
    returnDue: a.return_due?.toISOString() ?? null,
    nestedIn: a.nested_in,
    problems: a.problems,
  }))
}
