import { readCreditCode, readIdNumber } from '@zhinan/call'
import type { Random } from './random.ts'

const LAST = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** A unified social credit code (GB 32100) with a right check character, found by asking the checker. */
export function creditCode(r: Random): string {
  const body = `5141${String(r.int(0, 9999)).padStart(4, '0')}${String(r.int(0, 999_999_999)).padStart(9, '0')}`
  return finish(body, LAST, (code) => readCreditCode(code).fault === undefined)
}

/** A resident identity number (GB 11643) of somebody born on that day, with a right check character. */
export function idNumber(r: Random, birthDate: string): string {
  const body = `4101${String(r.int(1, 8)).padStart(2, '0')}${birthDate.replaceAll('-', '')}${String(r.int(0, 999)).padStart(3, '0')}`
  return finish(body, '0123456789X', (number) => readIdNumber(number).fault === undefined)
}

function finish(body: string, last: string, fits: (whole: string) => boolean): string {
  for (const c of last) if (fits(body + c)) return body + c
  throw new Error(`no check character fits ${body}: the checker is wrong`)
}
