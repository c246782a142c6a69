import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import type { Keys } from './keys.ts'

/** What a secret belongs to; bound into its encryption, so a ciphertext moved to another row does not open. */
export type SecretPlace = { ownerType: string; ownerId: string; path: string }

/** How a value is normalised, masked and found. */
export type SecretKind = 'idNumber' | 'bankAccount' | 'other'

const VERSION = 1
const IV = 12
const TAG = 16

/** AES-256-GCM; the result is version, IV, tag, ciphertext. The place is authenticated with it. */
export function encryptField(
  keys: Keys,
  place: SecretPlace,
  plain: string,
): { ciphertext: Buffer; keyId: string } {
  const { id, key } = keys.dataKeys.at(-1)!
  const iv = randomBytes(IV)
  const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: TAG }).setAAD(placeBytes(place, id))
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  return { ciphertext: Buffer.concat([Buffer.of(VERSION), iv, cipher.getAuthTag(), body]), keyId: id }
}

/** @throws Error when the key is missing, or ciphertext or place were changed. */
export function decryptField(keys: Keys, place: SecretPlace, ciphertext: Buffer, keyId: string): string {
  const key = keys.dataKeys.find(({ id }) => id === keyId)?.key
  if (!key) throw new Error(`the data key ${keyId} is not in keys/data-keys`)
  if (ciphertext[0] !== VERSION || ciphertext.length < 1 + IV + TAG)
    throw new Error('not a ciphertext of ours')
  const iv = ciphertext.subarray(1, 1 + IV)
  const tag = ciphertext.subarray(1 + IV, 1 + IV + TAG)
  const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: TAG })
    .setAAD(placeBytes(place, keyId))
    .setAuthTag(tag)
  return Buffer.concat([decipher.update(ciphertext.subarray(1 + IV + TAG)), decipher.final()]).toString(
    'utf8',
  )
}

function placeBytes({ ownerType, ownerId, path }: SecretPlace, keyId: string): Buffer {
  return Buffer.from(JSON.stringify([ownerType, ownerId, path, keyId]))
}

/** The hash by which the same value is found again without decrypting (HMAC-SHA-256 under a key of its own). */
export function lookupHash(keys: Keys, kind: SecretKind, plain: string): Buffer {
  return createHmac('sha256', keys.lookupKey)
    .update(`${kind}\0${normalise(kind, plain)}`)
    .digest()
}

/** Upper case without blanks and dashes, as people type numbers in many ways. */
export function normalise(kind: SecretKind, plain: string): string {
  const text = plain.normalize('NFKC')
  return kind === 'other' ? text.trim() : text.replace(/[\s-]/g, '').toUpperCase()
}

/**
 * What may be shown: an ID number keeps its first 4 and last 2 characters (`4101************1X`), a bank account its
 * first 4 and last 4; what is too short to hide enough, and other text, nothing.
 */
export function maskField(kind: SecretKind, plain: string): string {
  const text = [...normalise(kind, plain)]
  const [head, tail] = kind === 'idNumber' ? [4, 2] : kind === 'bankAccount' ? [4, 4] : [0, 0]
  if (kind === 'other') return '******'
  if (text.length < (head + tail) * 2) return '*'.repeat(Math.max(6, text.length))
  return text.map((c, i) => (i < head || i >= text.length - tail ? c : '*')).join('')
}
