import { type Text, text } from './text.ts'

/** Why a text is no resident identity number. */
export type IdNumberFault = 'length' | 'characters' | 'date' | 'checkDigit'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK = '10X98765432'

/**
 * Reads a resident identity number (GB 11643-1999: 17 digits with the birth date, and a check digit by ISO 7064
 * MOD 11-2). Spaces and a small `x` are taken.
 *
 * Written here although `stdnum` has it: that one asks the clock (no birth dates in the future), and what this package
 * answers may depend on nothing but what it is given. The tests hold the two against each other.
 */
export function readIdNumber(
  written: string,
):
  | { readonly number: string; readonly birthDate: string; readonly fault?: undefined }
  | { readonly fault: IdNumberFault } {
  const number = written.replace(/\s+/g, '').toUpperCase()
  if (number.length !== 18) return { fault: 'length' }
  if (!/^\d{17}[\dX]$/.test(number)) return { fault: 'characters' }
  const birthDate = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
  const time = Date.parse(`${birthDate}T00:00:00Z`)
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== birthDate || birthDate < '1850')
    return { fault: 'date' }
  const sum = WEIGHTS.reduce((s, w, i) => s + w * Number(number[i]), 0)
  return CHECK[sum % 11] === number[17] ? { number, birthDate } : { fault: 'checkDigit' }
}

/** `4101************1X`: what is shown of an identity number. The server hands out nothing else. */
export const maskIdNumber = (number: string): string =>
  `${number.slice(0, 4)}${'*'.repeat(Math.max(0, number.length - 6))}${number.slice(-2)}`

/** A masked number stands for one that is stored: filled in, but not to be read. */
export const isMasked = (value: unknown): boolean => typeof value === 'string' && value.includes('*')

/** What to say of a number that is wrong. */
export function idNumberFault(fault: IdNumberFault): Text {
  switch (fault) {
    case 'length':
      return text('身份证号应为 18 位，请核对', 'An ID number has 18 characters: check it')
    case 'characters':
      return text(
        '身份证号只含数字，末位可为 X，请核对',
        'An ID number has digits only, the last may be X: check it',
      )
    case 'date':
      return text(
        '身份证号第 7–14 位不是存在的出生日期，请核对',
        'Characters 7 to 14 of the ID number are not a date of birth that exists: check them',
      )
    case 'checkDigit':
      return text(
        '身份证号末位校验码不符，可能有一位写错，请核对',
        'The last character of the ID number does not fit the others, one is probably mistyped: check it',
      )
  }
}
