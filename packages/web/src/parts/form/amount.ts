import { formatMoney, parseMoney } from '@zhinan/call'

/**
 * What was typed into a number box. A number when it reads as one, nothing when it is empty, else the text itself, so
 * that it is kept and the form can say what is wrong with it.
 */
export function readNumber(typed: string): number | string | undefined {
  const plain = typed
    .trim()
    .replace(/[,，\s]/g, '')
    .replace(/[０-９．－]/g, narrow)
  if (plain === '') return typed === '' ? undefined : typed.trim() || undefined
  return /^-?\d+(?:\.\d+)?$/.test(plain) && Number.isFinite(Number(plain)) ? Number(plain) : typed
}

/** What stands in a number box for a stored value. */
export const writeNumber = (value: unknown): string =>
  value === undefined || value === null
    ? ''
    : typeof value === 'number' || typeof value === 'string'
      ? String(value)
      : ''

/** An amount typed in 万元 (`5`, `0.35`, `1,050`, `3万`) → fen; what does not read as one is kept as text. */
export function readWan(typed: string): number | string | undefined {
  const plain = typed.trim().replace(/[０-９．]/g, narrow)
  if (plain === '') return undefined
  const bare = plain.replaceAll('，', ',').replace(/\s*(?:万元|万)$/, '')
  return parseMoney(`${bare}万元`) ?? (/元$/.test(plain) ? parseMoney(plain) : undefined) ?? typed
}

/** Fen → the figure in 万元, exact to the fen. */
export function writeWan(value: unknown): string {
  if (typeof value === 'number' && Number.isSafeInteger(value))
    return formatMoney(value)
      .zh.replace(/\s*万元$/, '')
      .replaceAll(',', '')
  return writeNumber(value)
}

/** Chinese input methods write full-width digits. */
const narrow = (c: string): string => String.fromCharCode(c.charCodeAt(0) - 0xfee0)

/** How many are still lacking to the floor; 0 when none, or when no number is there yet. */
export const lacking = (value: unknown, floor: number | undefined): number =>
  floor !== undefined && typeof value === 'number' && value < floor ? Number((floor - value).toFixed(6)) : 0
