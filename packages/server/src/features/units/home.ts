import { COUNTED_STATES, type Finding, findRule, overall, ruleKind, type Sibling } from '@zhinan/call'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '../../platform/db/database.ts'
import { instantField } from '../../platform/http/fields.ts'
import { Problem } from '../../platform/http/problem.ts'
import { card } from '../applications/schemas.ts'
import { ownCards } from '../applications/service.ts'
import { capsOf, currentCall, listCalls, type ReadyCall } from '../calls/service.ts'
import { unitFactsOf } from './facts.ts'
import { unitAnswer } from './schemas.ts'
import { readUnit } from './service.ts'

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
    applications: (await ownCards(tx, { unit: unitId, call: ready.call.id })) as Home['applications'],
  }
}

/** By the same rules that judge applications, of which only those about the unit speak. */
async function tracksFor(
  tx: Tx,
  { call, evaluator, deadline }: ReadyCall,
  unitId: string,
  countingUnit: string,
): Promise<Home['tracks']> {
  const unit = await unitFactsOf(tx, unitId, deadline)
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
