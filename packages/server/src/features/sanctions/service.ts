import { uuidv7 } from 'uuidv7'
import { z } from 'zod'
import type { Config } from '../../platform/config.ts'
import { asSystem } from '../../platform/db/actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/history.ts'
import { cutPage, readCursor } from '../../platform/http/fields.ts'
import { Problem } from '../../platform/http/problem.ts'
import { decidedMeanwhile, mustBeAnother, mustSayWhy, type Reader } from '../access/service.ts'
import { lettersTo, sendLetters } from '../applications/service.ts'
import { rejudgeUnit } from '../screening/service.ts'
import type { DecisionInput, ListQuery, Sanction, SanctionInput } from './schemas.ts'
import * as store from './store.ts'
import { viewOf } from './view.ts'

export * as bulk from './bulk.ts'
export { readOfUnit } from './of-unit.ts'

/** The register as the actor may see it, newest first. */
export async function listSanctions(tx: Tx, query: ListQuery, reader: Reader) {
  const after = readCursor(z.tuple([z.string(), z.uuid()]), query.cursor)
  const rows = await store.listSanctions(tx, query, after)
  const page = cutPage(rows, query.limit, (r) => [r.entered_at.toISOString(), r.id])
  return {
    items: page.rows.map((r) => viewOf(r, reader)),
    nextCursor: page.nextCursor,
    counts: await store.countSanctions(tx, query),
  }
}

/** @throws Problem `not-found` */
export async function readSanction(tx: Tx, id: string, reader: Reader): Promise<Sanction> {
  return viewOf(await mustFind(tx, id), reader)
}

async function mustFind(tx: Tx, id: string): Promise<store.SanctionRow> {
  const found = await store.findSanction(tx, id)
  if (!found) throw new Problem('not-found')
  return found
}

type Decision = Omit<DecisionInput, 'reason'> & { reason?: string | null | undefined }

const isOwn = ({ standing }: Reader, unitId: string) => standing.units.some((u) => u.id === unitId)

/**
 * Enters a sanction. It holds against nobody until another person confirms it.
 *
 * @throws Problem `unit-unknown`, `own-unit`, `sanction-ends-early`, `sanction-known`
 */
export async function enter(tx: Tx, reader: Reader, input: SanctionInput): Promise<string> {
  const unit = await tx.selectFrom('unit').select('name').where('id', '=', input.unitId).executeTakeFirst()
  if (!unit) throw new Problem('not-found')
  if (isOwn(reader, input.unitId)) throw new Problem('own-unit')
  if (input.until !== null && input.until < input.from) throw new Problem('sanction-ends-early')
  const id = uuidv7()
  await store.insertSanction(tx, id, input).catch((error: { code?: string }) => {
    if (error.code === '23505') throw new Problem('sanction-known')
    // Its call is none that there is.
    if (error.code === '23503') throw new Problem('not-found')
    throw error
  })
  await note(tx, input.unitId, 'entered', {
    sanction: id,
    kind: input.kind,
    document: input.documentNumber ?? input.documentTitle,
    from: input.from,
    ...(input.until && { until: input.until }),
  })
  return id
}

/**
 * Confirms or declines what another entered, or takes back one's own. A confirmed entry holds at once: the unit's
 * applications are judged anew and its managers are written to.
 *
 * @throws Problem `not-found`, `proposal-decided`, `second-person`, `forbidden`, `own-unit`, `reason-required`
 */
export async function decide(
  tx: Tx,
  { publicUrl }: Pick<Config, 'publicUrl'>,
  reader: Reader,
  id: string,
  { decision, reason = null }: Decision,
): Promise<void> {
  const s = await mustFind(tx, id)
  mayDecide(reader, s.unit_id, { decision: s.decision, by: s.entered_by }, { decision, reason })
  await store.decideSanction(tx, id, { by: reader.id, decision, reason }).catch(decidedMeanwhile)
  const document = s.document_number ?? s.document_title
  await note(
    tx,
    s.unit_id,
    decision,
    {
      sanction: id,
      kind: s.kind,
      document,
      from: s.from_day,
      ...(s.until_day && { until: s.until_day }),
      enteredBy: s.enterer,
    },
    reason ?? s.grounds,
  )
  if (decision !== 'confirmed') return
  await follow(tx, s, document, 'confirmed')
  await tellUnit(tx, publicUrl, s, 'sanctionConfirmed', s.grounds)
}

/**
 * Proposes to lift an entry before its end. @returns the proposal's id
 * @throws Problem `not-found`, `own-unit`, `sanction-not-in-force`, `lift-proposed`
 */
export async function proposeLift(tx: Tx, reader: Reader, id: string, reason: string): Promise<string> {
  const s = await mustFind(tx, id)
  if (isOwn(reader, s.unit_id)) throw new Problem('own-unit')
  if (s.state !== 'inForce' && s.state !== 'future') throw new Problem('sanction-not-in-force')
  const lift = await store.insertLift(tx, id, reason).catch((error: { code?: string }) => {
    throw error.code === '23505' ? new Problem('lift-proposed') : error
  })
  await note(
    tx,
    s.unit_id,
    'lift-proposed',
    { sanction: id, document: s.document_number ?? s.document_title },
    reason,
  )
  return lift
}

/**
 * Confirms or declines another's proposal to lift an entry, or takes back one's own. From the day of the confirmation
 * the entry holds no more.
 *
 * @throws Problem `not-found`, `sanction-not-in-force`, and those of {@link decide}
 */
export async function decideLift(
  tx: Tx,
  { publicUrl }: Pick<Config, 'publicUrl'>,
  reader: Reader,
  id: string,
  liftId: string,
  { decision, reason = null }: Decision,
): Promise<void> {
  const s = await mustFind(tx, id)
  const { lift } = s
  if (lift?.id !== liftId) throw new Problem('not-found')
  mayDecide(reader, s.unit_id, { decision: lift.decision, by: lift.proposed_by }, { decision, reason })
  if (decision === 'confirmed' && s.state !== 'inForce' && s.state !== 'future')
    throw new Problem('sanction-not-in-force')
  await store.decideLift(tx, liftId, { by: reader.id, decision, reason }).catch(decidedMeanwhile)
  const document = s.document_number ?? s.document_title
  await note(
    tx,
    s.unit_id,
    `lift-${decision}`,
    { sanction: id, kind: s.kind, document, proposedBy: lift.proposer },
    reason ?? lift.reason,
  )
  if (decision !== 'confirmed') return
  await follow(tx, s, document, 'lifted')
  await tellUnit(tx, publicUrl, s, 'sanctionLifted', lift.reason)
}

function mayDecide(
  reader: Reader,
  unitId: string,
  proposal: { decision: Sanction['decision']; by: string },
  { decision, reason }: Decision,
): void {
  mustBeAnother(proposal, reader, decision)
  if (isOwn(reader, unitId)) throw new Problem('own-unit')
  mustSayWhy(decision, reason)
}

/** What stands in the register counts at once: whatever the unit has submitted is judged anew. */
const follow = (tx: Tx, s: store.SanctionRow, document: string, what: 'confirmed' | 'lifted') =>
  asSystem(tx, 'sanctions', () => rejudgeUnit(tx, s.unit_id, { registry: `sanction-${what}`, document }))

async function tellUnit(
  tx: Tx,
  publicUrl: string,
  s: store.SanctionRow,
  template: 'sanctionConfirmed' | 'sanctionLifted',
  reason: string,
): Promise<void> {
  await asSystem(tx, 'sanctions', async () =>
    sendLetters(tx, await lettersTo(tx, s.unit_id), template, {
      unit: s.unit_name,
      document: [s.document_title, s.document_number].filter(Boolean).join(' '),
      from: s.from_day,
      until: s.until_day,
      reason,
      url: `${publicUrl}/units/${s.unit_id}?tab=registry`,
    }),
  )
}

/** Records that the register was found complete for a year: for one unit, or for all that are registered. @throws Problem `not-found`, `own-unit` */
export async function recordCheck(
  tx: Tx,
  reader: Reader,
  input: { unitId: string | null; year: number; source: string },
): Promise<void> {
  if (input.unitId !== null) {
    const unit = await tx.selectFrom('unit').select('id').where('id', '=', input.unitId).executeTakeFirst()
    if (!unit) throw new Problem('not-found')
    if (isOwn(reader, input.unitId)) throw new Problem('own-unit')
  }
  await store.insertCheck(tx, { ...input, by: reader.id })
  const detail = { year: input.year, source: input.source }
  await record(
    tx,
    input.unitId === null
      ? { action: 'sanction.all-checked', subjectType: 'registry', subjectId: 'sanctions', detail }
      : { action: 'sanction.checked', subjectType: 'unit', subjectId: input.unitId, detail },
  )
}

export async function listChecks(tx: Tx) {
  const rows = await store.listChecks(tx)
  return {
    items: rows.map((c) => ({
      id: c.id,
      unitName: c.unit_name,
      year: c.year,
      source: c.source,
      by: c.by,
      at: c.recorded_at.toISOString(),
    })),
  }
}

const note = (
  tx: Tx,
  unitId: string,
  what: string,
  detail: Record<string, string>,
  reason: string | null = null,
) => record(tx, { action: `sanction.${what}`, subjectType: 'unit', subjectId: unitId, detail, reason })
