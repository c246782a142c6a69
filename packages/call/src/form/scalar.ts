import { shown } from '../path.ts'
import { isDate } from '../schema/common.ts'
import type { Tell } from './problem.ts'

const PHONE =
  /^(?:(?:\+?86[- ]?)?1[3-9]\d{9}|(?:0\d{2,3}[- ]?)?\d{7,8}(?:[-转]\d{1,6})?|400[- ]?\d{3}[- ]?\d{4}|\+\d[\d -]{6,18})$/
const EMAIL = /^[^\s@]{1,64}@(?:[^\s@.]+\.)+[^\s@.]{2,}$/

/** A value that is written in one form only: date, yes/no, telephone, e-mail; also in a table's cell. */
export function checkScalar(
  type: 'date' | 'yesNo' | 'phone' | 'email',
  value: unknown,
  tell: Tell,
): undefined {
  const saw = String(shown(value))
  const short = typeof value === 'string' && value.length <= 254 ? value.trim() : ''
  if (type === 'date' && !isDate(short)) tell('notDate', saw)
  if (type === 'yesNo' && typeof value !== 'boolean') tell('notYesNo', saw)
  if (type === 'phone' && !PHONE.test(short)) tell('badPhone', saw)
  if (type === 'email' && !EMAIL.test(short)) tell('badEmail', saw)
}
