import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { normalNumber } from '@zhinan/call'
import type { Tx } from '../../platform/db/database.ts'
import { keysDir } from '../../platform/key-file.ts'
import { type Keys, verifyReceipt } from '../../platform/keys.ts'
import { type Receipt, receiptBytes } from '../applications/service.ts'

/** By id, every public key that ever signed here: a key that was replaced still proves its receipts. */
export async function receiptKeys(
  dataDir: string,
  keys: Pick<Keys, 'receipt'>,
): Promise<Map<string, string>> {
  const known = new Map([[keys.receipt.id, keys.receipt.publicPem]])
  const dir = await keysDir(dataDir)
  for (const file of await readdir(dir)) {
    const [, id] = /^receipt-ed25519-([0-9a-f]{16})\.pub\.pem$/.exec(file) ?? []
    if (id && !known.has(id)) known.set(id, await readFile(join(dir, file), 'utf8'))
  }
  return known
}

/**
 * Finds the receipt of a number whose content hash begins so, and checks its signature over what is kept here.
 *
 * @param hash at least the first 16 hexadecimal digits: who cannot give them holds no receipt
 * @returns undefined when there is none such
 */
export async function checkReceipt(tx: Tx, keys: ReadonlyMap<string, string>, number: string, hash: string) {
  const normal = normalNumber(number)
  if (normal === undefined || !/^[0-9a-f]{16,64}$/i.test(hash)) return undefined
  const row = await tx
    .selectFrom('submission as s')
    .innerJoin('application as a', 'a.id', 's.application_id')
    .select(['s.receipt', 's.content_hash', 's.key_id', 's.signature', 's.submitted_at', 'a.number'])
    .where('a.number', '=', normal)
    .where('s.content_hash', 'like', `${hash.toLowerCase()}%`)
    .orderBy('s.n', 'desc')
    .executeTakeFirst()
  if (!row) return undefined
  const receipt = row.receipt as unknown as Receipt
  const key = keys.get(row.key_id)
  const signed = { keyId: row.key_id, signature: row.signature }
  const valid =
    key !== undefined &&
    verifyReceipt(receiptBytes(receipt), signed, key) &&
    receipt.contentHash === row.content_hash &&
    receipt.number === row.number
  return {
    number: row.number,
    valid,
    callTitle: receipt.callTitle,
    trackTitle: receipt.trackTitle,
    unitName: receipt.unit.name,
    submittedAt: receipt.submittedAt,
    contentHash: row.content_hash,
    ...signed,
    receipt: { ...receipt } as Record<string, unknown>,
  }
}
