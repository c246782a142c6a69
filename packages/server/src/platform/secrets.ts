import { sql } from 'kysely'
import type { Tx } from './db/database.ts'
import {
  decryptField,
  encryptField,
  lookupHash,
  maskField,
  normalise,
  type SecretKind,
  type SecretPlace,
} from './field-cipher.ts'
import { record } from './history.ts'
import type { Keys } from './keys.ts'

/** Stores a secret encrypted, beside its mask and its lookup hash; replaces an earlier one at the same place. */
export async function putSecret(
  tx: Tx,
  keys: Keys,
  place: SecretPlace & { kind: SecretKind; unitId?: string | null },
  plain: string,
): Promise<{ masked: string }> {
  const value = normalise(place.kind, plain)
  const { ciphertext, keyId } = encryptField(keys, place, value)
  const masked = maskField(place.kind, value)
  const changing = {
    ciphertext,
    key_id: keyId,
    masked,
    lookup_hash: lookupHash(keys, place.kind, value),
    unit_id: place.unitId ?? null,
    updated_at: sql<Date>`app_now()`,
  }
  await tx
    .insertInto('secret')
    .values({ owner_type: place.ownerType, owner_id: place.ownerId, path: place.path, ...changing })
    .onConflict((c) => c.columns(['owner_type', 'owner_id', 'path']).doUpdateSet(changing))
    .execute()
  return { masked }
}

/**
 * Opens a secret for somebody to see, and records that in the same transaction: no look without a trace.
 *
 * @returns undefined when there is none, or this actor may not see its row
 */
export async function revealSecret(
  tx: Tx,
  keys: Keys,
  place: SecretPlace,
  why: { reason: string; callId?: string | null; requestId?: string | null },
): Promise<string | undefined> {
  const plain = await openSecret(tx, keys, place)
  if (plain === undefined) return undefined
  await record(tx, {
    action: 'secret.revealed',
    subjectType: place.ownerType,
    subjectId: place.ownerId,
    detail: { path: place.path },
    ...why,
  })
  return plain
}

/** Opens a secret for the program's own use (a bank file, a comparison); nothing is recorded. */
export async function openSecret(tx: Tx, keys: Keys, place: SecretPlace): Promise<string | undefined> {
  const row = await tx
    .selectFrom('secret')
    .select(['ciphertext', 'key_id'])
    .where('owner_type', '=', place.ownerType)
    .where('owner_id', '=', place.ownerId)
    .where('path', '=', place.path)
    .executeTakeFirst()
  return row && decryptField(keys, place, row.ciphertext, row.key_id)
}

/** The masks of everything an owner has, by path: what pages show. */
export async function maskedSecrets(
  tx: Tx,
  ownerType: string,
  ownerId: string,
): Promise<Record<string, string>> {
  const rows = await tx
    .selectFrom('secret')
    .select(['path', 'masked'])
    .where('owner_type', '=', ownerType)
    .where('owner_id', '=', ownerId)
    .execute()
  return Object.fromEntries(rows.map((row) => [row.path, row.masked]))
}

/** Where else this value stands, as far as this actor may see: e.g. the same person in two applications. */
export function findSecret(tx: Tx, keys: Keys, kind: SecretKind, plain: string) {
  return tx
    .selectFrom('secret')
    .select(['owner_type', 'owner_id', 'path', 'unit_id'])
    .where('lookup_hash', '=', lookupHash(keys, kind, plain))
    .execute()
}
