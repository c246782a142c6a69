import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import canonicalize from 'canonicalize'

/** SHA-256 of a text's UTF-8 bytes, in lower-case hexadecimal. */
export const digest = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)))

/** SHA-256 of a value's canonical JSON (RFC 8785), in lower-case hexadecimal. */
export const digestOf = (value: unknown): string => digest(canonicalize(value)!)
