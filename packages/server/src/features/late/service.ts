import { normalNumber } from '@zhinan/call'
import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import type { Config } from '../../platform/config.ts'
import { asSystem } from '../../platform/db/actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/history.ts'
import { Problem } from '../../platform/http/problem.ts'
import { shanghai } from '../../platform/shanghai.ts'
import {
  approves,
  decidedMeanwhile,
  mustBeAnother,
  mustSayWhy,
  type Reader,
  runsCall,
} from '../access/service.ts'
import { lettersTo, sendLetters, stateForbids } from '../applications/service.ts'
import { currentCall } from '../calls/service.ts'
import type { Permit, PermitInput } from './schemas.ts'

type Row = {
  id: string
  application_id: string
  number: string
  unit_id: string
  unit_name: string
  track: string
  title: string
  state: string
  until: Date
  reason: string
  proposed_by: string
  proposer: string
  proposed_at: Date
  decision: Permit['decision']
  decider: string | null
  decided_at: Date | null
  decision_reason: string | null
}

/**
 * A call's exceptions as far as the actor may see them, newest first. Of a draft that an exception is about, staff learn
 * number, track and whose it is; what is in it stays the unit's own.
 */
async function rows(tx: Tx, callId: string, id?: string): Promise<Row[]> {
  const seen = await tx
    .selectFrom('late_permit')
    .select('id')
    .where('call_id', '=', callId)
    .$if(id !== undefined, (q) => q.where('id', '=', id!))
    .orderBy('proposed_at', 'desc')
    .limit(200)
    .execute()
  if (seen.length === 0) return []
  const ids = seen.map((s) => s.id)
  return asSystem(tx, 'late-permits', async () => {
    const found = await sql<Row>`
      select l.*, a.number, a.unit_id, u.name as unit_name, a.track, a.title, a.state, p.name as proposer, d.name as decider
        from late_permit l join application a on a.id = l.application_id join unit u on u.id = a.unit_id
        join auth.user p on p.id = l.proposed_by left join auth.user d on d.id = l.decided_by
       where l.id = any (${ids}::uuid[]) order by l.proposed_at desc, l.id`.execute(tx)
    return found.rows
  })
}

export async function listPermits(tx: Tx, callId: string, reader: Reader): Promise<Permit[]> {
  return (await rows(tx, callId)).map((r) => viewOf(r, callId, reader))
}

/** @throws Problem `not-found` */
export async function readPermit(tx: Tx, callId: string, id: string, reader: Reader): Promise<Permit> {
  const [found] = await rows(tx, callId, id)
  if (!found) throw new Problem('not-found')
  return viewOf(found, callId, reader)
}

/**
 * Proposes that one draft may be submitted after the deadline.
 *
 * @throws Problem `not-found`, `forbidden`, `permit-number-unknown`, `own-unit`, `state-forbids`, `permit-too-early`,
 *   `permit-proposed`
 */
export async function propose(tx: Tx, callId: string, reader: Reader, input: PermitInput): Promise<string> {
  const ready = await currentCall(tx, callId)
  if (!runsCall(reader.standing, callId)) throw new Problem('forbidden')
  const number = normalNumber(input.number) ?? ''
  const found = await asSystem(tx, 'late-permits', () =>
    tx
      .selectFrom('application')
      .select(['id', 'state', 'unit_id', 'number'])
      .where('number', '=', number)
      .where('call_id', '=', callId)
      .executeTakeFirst(),
  )
  if (!found) throw new Problem('permit-number-unknown', { params: { number: input.number } })
  if (reader.standing.units.some((u) => u.id === found.unit_id)) throw new Problem('own-unit')
  if (found.state !== 'draft') throw stateForbids(found.state as Parameters<typeof stateForbids>[0])
  input.until.setUTCMilliseconds(0)
  mustBeLater(input.until, ready)
  const id = uuidv7()
  await tx
    .insertInto('late_permit')
    .values({ id, application_id: found.id, call_id: callId, until: input.until, reason: input.reason })
    .execute()
    .catch((error: { code?: string }) => {
      throw error.code === '23505' ? new Problem('permit-proposed') : error
    })
  await record(tx, {
    action: 'application.late-proposed',
    subjectType: 'application',
    subjectId: found.id,
    callId,
    reason: input.reason,
    detail: { permit: id, number: found.number, until: input.until.toISOString() },
  })
  return id
}

/**
 * Confirms or declines an exception (an approver), or takes back one's own proposal. Confirmed, it holds at once for that
 * application alone; its unit is written to.
 *
 * @throws Problem `not-found`, `forbidden`, `second-person`, `own-unit`, `proposal-decided`, `reason-required`,
 *   `state-forbids`, `permit-too-early`
 */
export async function decide(
  tx: Tx,
  { publicUrl }: Pick<Config, 'publicUrl'>,
  callId: string,
  id: string,
  reader: Reader,
  {
    decision,
    reason = null,
  }: { decision: NonNullable<Permit['decision']>; reason?: string | null | undefined },
): Promise<void> {
  const [found] = await rows(tx, callId, id)
  if (!found) throw new Problem('not-found')
  mustBeAnother({ decision: found.decision, by: found.proposed_by }, reader, decision)
  if (decision !== 'withdrawn' && !approves(reader.standing, callId)) throw new Problem('forbidden')
  if (reader.standing.units.some((u) => u.id === found.unit_id)) throw new Problem('own-unit')
  mustSayWhy(decision, reason)
  const { call, ...ready } = await currentCall(tx, callId)
  if (decision === 'confirmed') {
    if (found.state !== 'draft') throw stateForbids(found.state as Parameters<typeof stateForbids>[0])
    mustBeLater(found.until, ready)
  }
  await tx
    .updateTable('late_permit')
    .set({ decision, decided_by: reader.id, decision_reason: reason })
    .where('id', '=', id)
    .execute()
    .catch(decidedMeanwhile)
  await record(tx, {
    action: `application.late-${decision}`,
    subjectType: 'application',
    subjectId: found.application_id,
    callId,
    reason: reason ?? found.reason,
    detail: {
      permit: id,
      number: found.number,
      until: found.until.toISOString(),
      proposedBy: found.proposer,
    },
  })
  if (decision !== 'confirmed') return
  await asSystem(tx, 'late-permits', async () =>
    sendLetters(
      tx,
      await lettersTo(tx, found.unit_id),
      'latePermitted',
      {
        call: call.title,
        number: found.number,
        title: found.title,
        until: shanghai(found.until),
        deadline: shanghai(ready.deadline!),
        reason: found.reason,
        url: `${publicUrl}/applications/${found.application_id}`,
      },
      call.id,
    ),
  )
}

function mustBeLater(until: Date, { deadline, now }: { deadline: Date | null; now: Date }): void {
  if (deadline && until > deadline && until > now) return
  throw new Problem('permit-too-early', {
    params: { deadline: deadline ? shanghai(deadline) : '', now: shanghai(now) },
  })
}

function viewOf(r: Row, callId: string, reader: Reader): Permit {
  const open = r.decision === null
  const own = r.proposed_by === reader.id
  return {
    id: r.id,
    number: r.number,
    unitName: r.unit_name,
    track: r.track,
    state: r.state,
    until: r.until.toISOString(),
    reason: r.reason,
    proposedBy: { id: r.proposed_by, name: r.proposer },
    proposedAt: r.proposed_at.toISOString(),
    decision: r.decision,
    decidedBy: r.decider,
    decidedAt: r.decided_at?.toISOString() ?? null,
    decisionReason: r.decision_reason,
    mayDecide: open && !own && approves(reader.standing, callId),
    mayWithdraw: open && own,
  }
}
