import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { z } from 'zod'
import type { Config } from '../../platform/config.ts'
import { withActor, withSystem } from '../../platform/db/actor.ts'
import type { Db, Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/history.ts'
import type { CurrentUser } from '../../platform/http/access.ts'
import { cutPage, readCursor } from '../../platform/http/fields.ts'
import { Problem } from '../../platform/http/problem.ts'
import type { Keys } from '../../platform/keys.ts'
import { queueMail } from '../../platform/mail.ts'
import { putSecret, revealSecret } from '../../platform/secrets.ts'
import { presentVocabulary } from '../calls/service.ts'
import { type CheckedUnit, checkUnit, isMask } from './check-input.ts'
import type { UnitAnswer, UnitInput, UnitList, UnitListQuery } from './schemas.ts'
import * as store from './store.ts'

export * as bulk from './bulk.ts'
export { factsFromRow, unitFactsOf } from './facts.ts'

/** Where a unit's account number is kept. */
const account = (unitId: string) => ({ ownerType: 'unit', ownerId: unitId, path: 'bank.accountNumber' })

/** @throws Problem `not-found` when there is none, or the actor may not see it */
export async function readUnit(tx: Tx, id: string): Promise<UnitAnswer> {
  const unit = await store.findUnit(tx, id)
  if (!unit) throw new Problem('not-found')
  return store.unitAnswerOf(unit)
}

/** Registers a unit; who does so becomes its first manager. @throws Problem `validation`, `unit-code-taken`, `region-taken` */
export function registerUnit(db: Db, keys: Keys, user: CurrentUser, input: UnitInput): Promise<UnitAnswer> {
  return tellingRivals(db, input, () =>
    withActor(db, user, async (tx) => {
      const checked = await check(tx, input)
      const id = uuidv7()
      await tx
        .insertInto('unit')
        .values({ id, created_by: user.id, ...columns(input, checked) })
        .execute()
      await tx.insertInto('unit_member').values({ unit_id: id, user_id: user.id, role: 'manager' }).execute()
      await keepAccount(tx, keys, id, input)
      await record(tx, {
        action: 'unit.registered',
        subjectType: 'unit',
        subjectId: id,
        detail: { name: input.name },
      })
      return readUnit(tx, id)
    }),
  )
}

/**
 * Writes a unit's details. A rejected unit goes back to be verified; a verified one keeps kind, host and code.
 *
 * @param version what the change rests on. @throws Problem `not-found`, `forbidden`, `version-changed`, `unit-frozen` and registerUnit's
 */
export function changeUnit(
  db: Db,
  keys: Keys,
  user: CurrentUser,
  id: string,
  match: (version: number) => void,
  input: UnitInput,
): Promise<UnitAnswer> {
  return tellingRivals(db, input, () =>
    withActor(db, user, async (tx) => {
      await requireManager(tx, user, id)
      const before = (await store.findUnit(tx, id, 'update'))!
      match(before.version)
      const checked = await check(tx, input)
      const next = columns(input, checked)
      const identity = ['kind', 'credit_code', 'host_name', 'host_kind', 'host_code'] as const
      if (before.status === 'verified' && identity.some((c) => before[c] !== next[c]))
        throw new Problem('unit-frozen')
      const again = before.status === 'rejected' ? { status: 'pending', status_reason: null } : {}
      await tx
        .updateTable('unit')
        .set({ ...next, ...again })
        .where('id', '=', id)
        .execute()
      await keepAccount(tx, keys, id, input)
      const changed = Object.keys(next).filter(
        (c) => before[c as keyof typeof next] !== next[c as keyof typeof next],
      )
      await record(tx, {
        action: 'unit.changed',
        subjectType: 'unit',
        subjectId: id,
        detail: { fields: changed },
      })
      return readUnit(tx, id)
    }),
  )
}

/**
 * Verifies or rejects; its managers get a mail. Nobody decides on a unit of their own.
 *
 * @throws Problem `not-found`, `own-unit`, `version-changed`, `reason-required`
 */
export async function decideUnit(
  tx: Tx,
  config: Pick<Config, 'publicUrl'>,
  user: CurrentUser,
  id: string,
  match: (version: number) => void,
  { decision, reason }: { decision: 'verified' | 'rejected'; reason?: string | undefined },
): Promise<UnitAnswer> {
  const unit = await store.findUnit(tx, id, 'update')
  if (!unit) throw new Problem('not-found')
  if ((await roleIn(tx, user, id)) !== undefined) throw new Problem('own-unit')
  match(unit.version)
  if (decision === 'rejected' && !reason) throw new Problem('reason-required')
  await tx
    .updateTable('unit')
    .set({
      status: decision,
      status_reason: reason ?? null,
      verified_by: decision === 'verified' ? user.id : null,
      verified_at: decision === 'verified' ? sql<Date>`app_now()` : null,
    })
    .where('id', '=', id)
    .execute()
  await record(tx, { action: `unit.${decision}`, subjectType: 'unit', subjectId: id, reason: reason ?? null })
  for (const manager of await store.managersOf(tx, id)) {
    const to = {
      to: manager.email,
      locale: manager.locale === 'en' ? 'en' : 'zh',
      userId: manager.id,
    } as const
    const url = `${config.publicUrl}/units/${id}`
    if (decision === 'verified')
      await queueMail(tx, {
        ...to,
        template: 'unitVerified',
        params: { unit: unit.name, url: `${config.publicUrl}/home` },
      })
    else
      await queueMail(tx, {
        ...to,
        template: 'unitRejected',
        params: { unit: unit.name, reason: reason!, url },
      })
  }
  return readUnit(tx, id)
}

const cursor = z.tuple([z.string().regex(/^\d{4}-[\d-]+ [\d:.]+\+00$/), z.uuid()])

/** Units for officers and overseers, newest first. */
export async function listUnits(tx: Tx, query: UnitListQuery): Promise<UnitList> {
  const rows = await store.listUnits(tx, query, readCursor(cursor, query.cursor))
  const page = cutPage(rows, query.limit, (u) => [u.place, u.id])
  const counts = await store.countUnits(tx, query)
  return {
    items: page.rows.map((u) => ({
      id: u.id,
      name: u.name,
      kind: u.kind,
      region: u.region,
      status: u.status as UnitAnswer['status'],
      creditCode: u.credit_code,
      host: store.hostOf(u),
      createdAt: u.created_at.toISOString(),
      applications: u.applications,
    })),
    nextCursor: page.nextCursor,
    total: query.status ? counts[query.status] : counts.pending + counts.verified + counts.rejected,
    counts,
  }
}

/** The account number for somebody to see; that they did is recorded. @throws Problem `not-found` without one, or for others */
export async function revealAccount(
  tx: Tx,
  keys: Keys,
  id: string,
  why: { reason: string; requestId: string },
): Promise<string> {
  await readUnit(tx, id)
  const plain = await revealSecret(tx, keys, account(id), why)
  if (plain === undefined) throw new Problem('not-found')
  return plain
}

/** The actor's own role in a unit. */
export async function roleIn(
  tx: Tx,
  user: { id: string },
  unitId: string,
): Promise<'manager' | 'member' | undefined> {
  const row = await tx
    .selectFrom('unit_member')
    .select('role')
    .where('unit_id', '=', unitId)
    .where('user_id', '=', user.id)
    .where('left_at', 'is', null)
    .executeTakeFirst()
  return row?.role as 'manager' | 'member' | undefined
}

/** @throws Problem `not-found` for who is not in the unit */
export async function requireMember(tx: Tx, user: { id: string }, unitId: string): Promise<void> {
  if (!(await roleIn(tx, user, unitId))) throw new Problem('not-found')
}

/** @throws Problem `not-found` for who is not in the unit, whether it exists or not; `forbidden` for members who do not manage it */
export async function requireManager(tx: Tx, user: { id: string }, unitId: string): Promise<void> {
  const role = await roleIn(tx, user, unitId)
  if (!role) throw new Problem('not-found')
  if (role !== 'manager') throw new Problem('forbidden')
}

async function check(tx: Tx, input: UnitInput): Promise<CheckedUnit> {
  const { unit, issues } = checkUnit(input, await presentVocabulary(tx))
  if (!unit) throw new Problem('validation', { params: { count: issues.length }, issues })
  return unit
}

function columns(input: UnitInput, { creditCode, host, onePerRegion }: CheckedUnit) {
  return {
    name: input.name,
    kind: input.kind,
    credit_code: creditCode,
    host_name: host?.name ?? null,
    host_kind: host?.kind ?? null,
    host_code: host?.creditCode ?? null,
    one_per_region: onePerRegion,
    region: input.region,
    address: input.address,
    contact_name: input.contact.name,
    contact_phone: input.contact.phone,
    contact_email: input.contact.email,
    bank_name: input.bank?.bankName ?? '',
    account_name: input.bank?.accountName ?? '',
  }
}

/** The number goes to the secrets, its mask to the unit; nothing sent, or the mask, leaves it as it was. */
async function keepAccount(tx: Tx, keys: Keys, id: string, { bank }: UnitInput): Promise<void> {
  const set = (account_masked: string | null) =>
    tx.updateTable('unit').set({ account_masked }).where('id', '=', id).execute()
  if (!bank) {
    const { numDeletedRows } = await tx
      .deleteFrom('secret')
      .where('owner_type', '=', 'unit')
      .where('owner_id', '=', id)
      .executeTakeFirst()
    if (numDeletedRows > 0n) await set(null)
  } else if (bank.accountNumber !== undefined && !isMask(bank.accountNumber)) {
    const place = { ...account(id), kind: 'bankAccount', unitId: id } as const
    await set((await putSecret(tx, keys, place, bank.accountNumber)).masked)
  }
}

/** Two may register the same unit in the same moment: the database lets one through, the other is told whose it is. */
async function tellingRivals<T>(db: Db, input: UnitInput, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const { code, constraint } = error as { code?: string; constraint?: string }
    if (code !== '23505' || (constraint !== 'unit_code_once' && constraint !== 'unit_region_once'))
      throw error
    const taken = constraint === 'unit_code_once' ? 'unit-code-taken' : 'region-taken'
    const by =
      taken === 'unit-code-taken'
        ? {
            creditCode: input
              .creditCode!.normalize('NFKC')
              .replace(/[\s-]+/g, '')
              .toUpperCase(),
          }
        : { kind: input.kind, region: input.region }
    const rival = await withSystem(db, 'unit:rival', (tx) => store.findRival(tx, by))
    throw new Problem(taken, { params: { unit: rival?.name ?? '' } })
  }
}
