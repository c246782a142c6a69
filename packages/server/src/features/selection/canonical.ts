import { createHash } from 'node:crypto'
import type { SelectionInput } from '@zhinan/review'
import canonicalize from 'canonicalize'

/** An input as canonical JSON (RFC 8785), with its SHA-256. */
export function canonical(input: SelectionInput): { json: string; hash: string } {
  const json = canonicalize(input)!
  return { json, hash: createHash('sha256').update(json).digest('hex') }
}
