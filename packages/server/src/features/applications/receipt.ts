import { createHash } from 'node:crypto'
import type { Text } from '@zhinan/call'
import canonicalize from 'canonicalize'
import { type Keys, type ReceiptSignature, signReceipt } from '../../platform/keys.ts'

/** What a receipt states and its signature covers. */
export type ReceiptFacts = {
  applicationId: string
  number: string
  /** Which submission of the application: 1, after a correction 2 … */
  n: number
  callId: string
  callVersion: number
  callTitle: Text
  track: string
  trackTitle: Text
  type: string | null
  unit: { id: string; name: string; code: string | null; host: string | null }
  title: string
  submittedAt: string
  contentHash: string
  /** It came after the deadline, by an exception for it alone that two people made. */
  late?: { deadline: string; until: string }
  /** Applications that went out with it, nested in it. */
  bundle: { number: string; track: string; title: string }[]
}

/** The receipt as it is handed out: the facts, the signature over them, and where they can be checked. */
export type Receipt = ReceiptFacts & ReceiptSignature & { url: string }

/**
 * The hash that binds a receipt to what was submitted: SHA-256 in hexadecimal of the canonical JSON (RFC 8785) of
 * `{ callId, callVersion, track, type, unitId, content }`.
 */
export function contentHash(what: {
  callId: string
  callVersion: number
  track: string
  type: string | null
  unitId: string
  content: unknown
}): string {
  const { callId, callVersion, track, type, unitId, content } = what
  return createHash('sha256')
    .update(canonicalize({ callId, callVersion, track, type, unitId, content })!)
    .digest('hex')
}

/** The bytes that are signed: the receipt's canonical JSON without its signature and address. */
export function receiptBytes(receipt: ReceiptFacts | Receipt): Buffer {
  const { keyId: _k, signature: _s, url: _u, ...facts } = receipt as Receipt
  return Buffer.from(canonicalize(facts)!)
}

/** Signs a receipt. */
export function sealReceipt(keys: Keys, facts: ReceiptFacts, publicUrl: string): Receipt {
  const { keyId, signature } = signReceipt(keys, receiptBytes(facts))
  return { ...facts, keyId, signature, url: receiptUrl(publicUrl, facts) }
}

/** Where anybody who holds the receipt may check it. */
export function receiptUrl(publicUrl: string, r: Pick<ReceiptFacts, 'number' | 'contentHash'>): string {
  return `${publicUrl}/receipts/${encodeURIComponent(r.number)}?hash=${r.contentHash.slice(0, 16)}`
}
