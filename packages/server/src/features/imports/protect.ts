import { decryptField, encryptField, lookupHash, maskField } from '../../platform/field-cipher.ts'
import type { Keys } from '../../platform/keys.ts'
import type { Column, TableRow } from './convert/column.ts'

const placeOf = (runId: string) => ({ ownerType: 'import', ownerId: runId, path: 'idNumber' })

/**
 * Takes identity numbers out of what is kept of a file: rows show the mask and hold the number encrypted. The same number
 * is the same text, so that rows about one person are found.
 */
export function protectRows(
  keys: Keys,
  runId: string,
  columns: readonly Column[],
  rows: readonly TableRow[],
): TableRow[] {
  const secret = columns.filter((c) => c.type === 'idNumber').map((c) => c.key)
  if (secret.length === 0) return [...rows]
  const known = new Map<string, string>()
  const hide = (number: string): string => {
    const kept = known.get(number)
    if (kept) return kept
    const { ciphertext, keyId } = encryptField(keys, placeOf(runId), number)
    const text = [
      lookupHash(keys, 'idNumber', number).toString('hex'),
      keyId,
      ciphertext.toString('base64'),
    ].join(' ')
    known.set(number, text)
    return text
  }
  return rows.map((row) => {
    const [seen, values] = [{ ...row.seen }, { ...row.values }]
    for (const key of secret) {
      if (seen[key] !== undefined) seen[key] = maskField('idNumber', seen[key])
      const value = values[key]
      if (typeof value === 'string') values[key] = hide(value)
    }
    return { ...row, seen, values }
  })
}

/** Whose number it is, without opening it. */
export const hashOfProtected = (text: string): Buffer => Buffer.from(text.split(' ', 1)[0]!, 'hex')

/** The number itself. */
export function openProtected(keys: Keys, runId: string, text: string): string {
  const [, keyId = '', body = ''] = text.split(' ')
  return decryptField(keys, placeOf(runId), Buffer.from(body, 'base64'), keyId)
}
