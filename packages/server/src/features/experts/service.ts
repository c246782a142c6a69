import { uuidv7 } from 'uuidv7'
import { z } from 'zod'
import { asSystem } from '../../platform/db/actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { lookupHash } from '../../platform/field-cipher.ts'
import { record } from '../../platform/history.ts'
import { cutPage, readCursor } from '../../platform/http/fields.ts'
import { Problem } from '../../platform/http/problem.ts'
import type { Keys } from '../../platform/keys.ts'
import { putSecret, revealSecret } from '../../platform/secrets.ts'
import type { Reader } from '../access/service.ts'
import { presentVocabulary } from '../calls/service.ts'
import { type Checked, checkExpert } from './check-input.ts'
import { keepRole } from './role.ts'
import type { ExpertAnswer, ExpertFilter, ExpertInput, ExpertListQuery } from './schemas.ts'
import * as store from './store.ts'
import { answerOf, keepsPool, rowOf } from './view.ts'

export * as bulk from './bulk.ts'
export { hasSigned, mustHaveSigned, whoSigned } from './pledges.ts'
export { accountsOf } from './store.ts'

/** @throws Problem `not-found` when there is none, or the actor may not see it */
export async function readExpert(tx: Tx, id: string, reader: Reader): Promise<ExpertAnswer> {
  const found = await store.findExpert(tx, id)
  if (!found) throw new Problem('not-found')
  return answerOf(tx, found, reader)
}

/** The reader's own record. */
export async function readOwn(tx: Tx, reader: Reader): Promise<ExpertAnswer | null> {
  const found = await store.findOwn(tx, reader.id)
  return found ? answerOf(tx, found, reader) : null
}

const cursor = z.tuple([z.string().regex(/^\d{4}-[\d-]+ [\d:.]+\+00$/), z.uuid()])

/** The pool as far as a filter goes, newest first, with how many of each status. */
export async function listExperts(tx: Tx, query: ExpertListQuery) {
  const rows = await store.listExperts(tx, query, readCursor(cursor, query.cursor))
  const page = cutPage(rows, query.limit, (e) => [e.place, e.id])
  const counts = await store.countExperts(tx, query)
  return {
    items: page.rows.map(rowOf),
    nextCursor: page.nextCursor,
    total: query.status ? counts[query.status] : Object.values(counts).reduce((a, b) => a + b, 0),
    counts,
  }
}

/** How those found are spread over disciplines, regions, ranks and units. */
export async function sharesOf(tx: Tx, query: ExpertFilter) {
  return {
    disciplines: await store.sharesOf(tx, query, 'field', 62),
    regions: await store.sharesOf(tx, query, 'region', 100),
    ranks: await store.sharesOf(tx, query, 'rank', 10),
    units: await store.sharesOf(tx, query, 'unit_name', 10),
  }
}

/**
 * Enters an expert: `own` for a person who enters themselves, else an officer somebody else. Nobody is in the pool before
 * another person has verified it.
 *
 * @throws Problem `validation`, `expert-known`, `expert-registered`
 */
export async function enterExpert(
  tx: Tx,
  keys: Keys,
  reader: Reader,
  input: ExpertInput,
  own: { email: string } | null,
): Promise<ExpertAnswer> {
  const checked = await check(tx, input)
  if (own && (await store.findOwn(tx, reader.id))) throw new Problem('expert-registered')
  const id = uuidv7()
  const columns = store.columnsOf({ ...input, email: input.email ?? own?.email ?? null }, checked)
  const hash = await freeHash(tx, keys, checked, id)
  await tx
    .insertInto('expert')
    .values({ id, ...columns, user_id: own ? reader.id : null, ...hash, created_by: reader.id })
    .execute()
    .catch(rival)
  await keepNumber(tx, keys, id, checked)
  await record(tx, {
    action: own ? 'expert.registered' : 'expert.entered',
    subjectType: 'expert',
    subjectId: id,
  })
  return readExpert(tx, id, reader)
}

/**
 * Changes a record. A verified one whose name, number, unit or title changes waits to be verified again; a rejected one
 * that its own expert corrects is proposed again.
 *
 * @throws Problem `not-found`, `forbidden`, `version-changed`, `validation`, `expert-known`
 */
export async function changeExpert(
  tx: Tx,
  keys: Keys,
  reader: Reader,
  of: { id: string } | 'own',
  match: (version: number) => void,
  input: ExpertInput,
): Promise<ExpertAnswer> {
  const before =
    of === 'own' ? await store.findOwn(tx, reader.id, 'update') : await store.findExpert(tx, of.id)
  if (!before) throw new Problem('not-found')
  if (before.user_id !== reader.id && !keepsPool(reader)) throw new Problem('forbidden')
  match(before.version)
  const checked = await check(tx, input)
  const { id } = before
  const hash = await freeHash(tx, keys, checked, id)
  const columns = store.columnsOf(input, checked)
  const again = before.status === 'rejected' ? { status: 'proposed' } : {}
  const { numUpdatedRows } = await tx
    .updateTable('expert')
    .set({ ...columns, ...hash, ...again })
    .where('id', '=', id)
    .where('version', '=', before.version)
    .executeTakeFirst()
    .catch(rival)
  if (numUpdatedRows === 0n) throw new Problem('version-changed')
  await keepNumber(tx, keys, id, checked)
  const after = (await store.findExpert(tx, id))!
  const changed = changedFields(before, after)
  if (changed.length > 0)
    await record(tx, {
      action: 'expert.changed',
      subjectType: 'expert',
      subjectId: id,
      detail: { changed, ...(after.status !== before.status && { status: after.status }) },
    })
  if (after.status !== before.status) await keepRole(tx, after)
  return answerOf(tx, after, reader)
}

/** The identity number for somebody to see; that they did is recorded. @throws Problem `not-found` */
export async function revealNumber(
  tx: Tx,
  keys: Keys,
  id: string,
  why: { reason: string; requestId: string },
): Promise<string> {
  if (!(await store.findExpert(tx, id))) throw new Problem('not-found')
  const plain = await revealSecret(tx, keys, store.idNumberOf(id), why)
  if (plain === undefined) throw new Problem('not-found')
  return plain
}

/**
 * What happened to a record, and how its expert has served: what reviews write to the history about an expert
 * (`review.…`: drawn, declined, late). @throws Problem `not-found`
 */
export async function recordOf(tx: Tx, id: string) {
  if (!(await store.findExpert(tx, id))) throw new Problem('not-found')
  const events = (await store.eventsOf(tx, id)).map((e) => ({
    action: e.action,
    at: e.at.toISOString(),
    by: e.actor_label,
    reason: e.reason,
    changed: ((e.detail as { changed?: string[] }).changed ?? []) as string[],
  }))
  const served = (e: { action: string }) => e.action.startsWith('review.')
  return { changes: events.filter((e) => !served(e)), service: events.filter(served) }
}

async function check(tx: Tx, input: ExpertInput): Promise<Checked> {
  const { checked, issues } = checkExpert(input, await presentVocabulary(tx))
  if (!checked) throw new Problem('validation', { params: { count: issues.length }, issues })
  return checked
}

/** The hash to keep, unless somebody else in the pool is that person. Read as the system: a person sees only themselves. */
async function freeHash(tx: Tx, keys: Keys, { idNumber }: Checked, self: string) {
  if (idNumber === undefined) return {}
  if (idNumber === null) return { person_hash: null, id_masked: null }
  const person_hash = lookupHash(keys, 'idNumber', idNumber)
  const other = await asSystem(tx, 'experts', () =>
    tx
      .selectFrom('expert')
      .select('id')
      .where('person_hash', '=', person_hash)
      .where('status', '<>', 'rejected')
      .where('id', '<>', self)
      .executeTakeFirst(),
  )
  if (other) throw new Problem('expert-known')
  return { person_hash }
}

const rival = (error: { code?: string; constraint?: string }): never => {
  if (error.code !== '23505') throw error
  throw new Problem(error.constraint === 'expert_person_once' ? 'expert-known' : 'expert-registered')
}

/** Keeps the number encrypted beside its mask. */
async function keepNumber(tx: Tx, keys: Keys, id: string, { idNumber }: Checked): Promise<void> {
  if (idNumber === undefined) return
  if (idNumber === null) {
    await tx.deleteFrom('secret').where('owner_type', '=', 'expert').where('owner_id', '=', id).execute()
    return
  }
  const { masked } = await putSecret(tx, keys, { ...store.idNumberOf(id), kind: 'idNumber' }, idNumber)
  await tx.updateTable('expert').set({ id_masked: masked }).where('id', '=', id).execute()
}

const STATED: readonly (readonly [field: string, columns: readonly (keyof store.ExpertRecord)[]])[] = [
  ['name', ['name']],
  ['idNumber', ['id_masked']],
  ['unit', ['unit_name', 'unit_code']],
  ['host', ['host_name', 'host_code']],
  ['title', ['title', 'rank']],
  ['region', ['region']],
  ['languages', ['languages']],
  ['disciplines', ['disciplines']],
  ['keywords', ['keywords']],
  ['profile', ['profile']],
  ['absences', ['absences']],
  ['workload', ['workload']],
  ['employers', ['employers']],
  ['relations', ['relations']],
  ['contact', ['email', 'phone']],
]

/** Which fields differ; what they held is not told, since the history is kept for good. */
function changedFields(before: store.ExpertRecord, after: store.ExpertRecord): string[] {
  const said = (e: store.ExpertRecord, columns: readonly (keyof store.ExpertRecord)[]) =>
    JSON.stringify([...columns.map((c) => e[c]), columns.includes('id_masked') ? e.person_hash : null])
  return STATED.filter(([, columns]) => said(before, columns) !== said(after, columns)).map(
    ([field]) => field,
  )
}
