import { type Text, text } from './text.ts'

/** Why a text is no unified social credit code. */
export type CreditCodeFault = 'length' | 'characters' | 'checkDigit'

/** GB 32100-2015, table 1: no I, O, S, V or Z. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/**
 * Reads a unified social credit code (统一社会信用代码, GB 32100-2015). Spaces, hyphens, small and full-width letters
 * are taken; `code` is the normal form.
 *
 * Written here although `stdnum` has it: release 1.12 refuses right codes whose check character is `0` and those whose
 * registering body is a letter. The tests hold the two against each other everywhere else.
 */
export function readCreditCode(
  written: string,
): { readonly code: string; readonly fault?: undefined } | { readonly fault: CreditCodeFault } {
  const code = written
    .normalize('NFKC')
    .replace(/[\s-]+/g, '')
    .toUpperCase()
  if (code.length !== 18) return { fault: 'length' }
  // Characters 3 to 8 are the place of registration, six digits (GB/T 2260).
  if ([...code].some((c) => !ALPHABET.includes(c)) || !/^\d{6}$/.test(code.slice(2, 8)))
    return { fault: 'characters' }
  const sum = WEIGHTS.reduce((s, w, i) => s + w * ALPHABET.indexOf(code[i]!), 0)
  return ALPHABET[(31 - (sum % 31)) % 31] === code[17] ? { code } : { fault: 'checkDigit' }
}

/** What to say of a code that is wrong. */
export function creditCodeFault(fault: CreditCodeFault): Text {
  switch (fault) {
    case 'length':
      return text(
        '统一社会信用代码应为 18 位，请对照证书核对',
        'A unified social credit code has 18 characters: check it against the certificate',
      )
    case 'characters':
      return text(
        '统一社会信用代码只含数字和大写字母（不用 I、O、S、V、Z），第 3–8 位为数字，请核对',
        'A unified social credit code has digits and capital letters (no I, O, S, V, Z), characters 3 to 8 are digits: check it',
      )
    case 'checkDigit':
      return text(
        '统一社会信用代码末位校验码不符，可能有一位写错，请对照证书核对',
        'The last character of the credit code does not fit the others, one is probably mistyped: check it against the certificate',
      )
  }
}
