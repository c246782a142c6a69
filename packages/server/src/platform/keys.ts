import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  sign,
  verify,
} from 'node:crypto'
import { keyFile, keysDir } from './key-file.ts'

/** A symmetric key with the short id that is stored beside what it encrypted. */
export type DataKey = { id: string; key: Buffer }

/** Every key of this installation. They live in `ZHINAN_DATA/keys` and never enter the database. */
export type Keys = {
  /** Signs sessions and links in mails. */
  authSecret: string
  /** Encrypts fields; the last is used for new ones, all can decrypt (rotate by adding a line). */
  dataKeys: readonly DataKey[]
  /** Makes the hashes by which an encrypted value can be found again. */
  lookupKey: Buffer
  receipt: ReceiptKey
}

export type ReceiptKey = { id: string; privateKey: KeyObject; publicKey: KeyObject; publicPem: string }

/** A detached Ed25519 signature: base64url, and the id of the key that made it. */
export type ReceiptSignature = { keyId: string; signature: string }

/**
 * Reads the keys, making what is missing. Back the folder up apart from the database: without it encrypted fields
 * are lost.
 *
 * @param secret `ZHINAN_SECRET`, in place of a stored secret for sessions
 */
export async function openKeys(dataDir: string, secret?: string): Promise<Keys> {
  const dir = await keysDir(dataDir)
  const authSecret =
    secret ?? (await keyFile(dir, 'auth-secret', () => randomBytes(48).toString('base64url')))
  const lines = await keyFile(dir, 'data-keys', () => `${newDataKeyLine()}\n`)
  const lookup = await keyFile(dir, 'lookup-key', () => randomBytes(32).toString('base64'))
  const pem = await keyFile(dir, 'receipt-ed25519.pem', newReceiptPem)
  const receipt = receiptKey(pem)
  await keyFile(dir, `receipt-ed25519-${receipt.id}.pub.pem`, () => receipt.publicPem)
  return { authSecret, dataKeys: parseDataKeys(lines), lookupKey: Buffer.from(lookup, 'base64'), receipt }
}

function newDataKeyLine(): string {
  const key = randomBytes(32)
  return `${fingerprint(key)} ${key.toString('base64')}`
}

function parseDataKeys(text: string): DataKey[] {
  const rows = text.split('\n').filter((line) => line.trim() !== '')
  const keys = rows.map((line) => {
    const [id = '', key = ''] = line.trim().split(/\s+/)
    return { id, key: Buffer.from(key, 'base64') }
  })
  if (keys.length === 0 || keys.some(({ key }) => key.length !== 32))
    throw new Error('keys/data-keys is damaged')
  return keys
}

function newReceiptPem(): string {
  return generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }) as string
}

function receiptKey(pem: string): ReceiptKey {
  const privateKey = createPrivateKey(pem)
  const publicKey = createPublicKey(privateKey)
  const publicPem = publicKey.export({ type: 'spki', format: 'pem' }) as string
  return { id: receiptKeyId(publicKey), privateKey, publicKey, publicPem }
}

/** The id of a receipt key: the first 16 hex digits of SHA-256 over its public key (SPKI DER). */
export function receiptKeyId(publicKey: KeyObject): string {
  return fingerprint(publicKey.export({ type: 'spki', format: 'der' }) as Buffer)
}

function fingerprint(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16)
}

/** Signs a receipt's bytes (Ed25519, RFC 8032). */
export function signReceipt(keys: Keys, bytes: Uint8Array): ReceiptSignature {
  const signature = sign(null, bytes, keys.receipt.privateKey).toString('base64url')
  return { keyId: keys.receipt.id, signature }
}

/** Whether the signature over these bytes is by this public key (PEM or key); needs nothing of the server. */
export function verifyReceipt(
  bytes: Uint8Array,
  by: ReceiptSignature,
  publicKey: KeyObject | string,
): boolean {
  const key = typeof publicKey === 'string' ? createPublicKey(publicKey) : publicKey
  if (receiptKeyId(key) !== by.keyId) return false
  return verify(null, bytes, key, Buffer.from(by.signature, 'base64url'))
}
