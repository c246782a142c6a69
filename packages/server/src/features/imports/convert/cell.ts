import { creditCodeFault, idNumberFault, isMasked, readCreditCode, readIdNumber } from '@zhinan/call'
import type { ReadCell } from '@zhinan/documents'
import { z } from 'zod'
import { maskField } from '../../../platform/field-cipher.ts'
import { both, type Column, type Issue, issue, type Option, plain } from './column.ts'

type Result = { value: string | number | null } | { issue: Issue }

/** How many choices an issue lists before it points at the sheet that lists them all. */
const LISTED = 8

/** What a cell says in its column, or what is wrong with it. Total: whatever the cell. */
export function readCell(cell: ReadCell | undefined, column: Column, date1904: boolean): Result {
  const bad = (code: string, need: ReturnType<typeof both>, todo: ReturnType<typeof both>): Result => ({
    issue: issue(code, column.key, cell?.text ?? '', need, todo),
  })
  const text = cell?.text.replace(/\s+/g, ' ').trim() ?? ''
  if (!cell || (text === '' && cell.as === 'text')) {
    if (!column.required) return { value: null }
    return bad('missing', both('必填', 'it must be filled'), both('请填写', 'Fill it in'))
  }
  if (cell.as === 'merged')
    return bad(
      'merged',
      both('每行单独填写，不能合并单元格', 'a value of its own in every row, no merged cells'),
      both('请取消合并，逐行填写', 'Unmerge the cells and fill each row'),
    )
  if (cell.as === 'uncached')
    return bad(
      'formula',
      both('填写结果；公式没有保存计算结果', 'a value: the formula has no saved result'),
      both(
        '请在 Excel 中打开并保存，或复制后“粘贴为数值”',
        'Open and save it in Excel, or paste the values over the formulas',
      ),
    )
  if (cell.as === 'error')
    return bad(
      'cell-error',
      both('填写结果；这里是 Excel 的错误值', 'a value: Excel shows an error here'),
      both('请改正公式，或直接填写', 'Mend the formula, or type the value'),
    )
  switch (column.type) {
    case 'code':
      return code(cell, text, bad)
    case 'idNumber':
      return idNumber(cell, text, column)
    case 'count':
      return count(cell, text, bad)
    case 'choice':
      return choice(column, text, bad)
    case 'year':
      return year(cell, text, bad)
    case 'date':
      return day(cell, text, date1904, bad)
    case 'email': {
      const mail = z
        .email()
        .max(254)
        .safeParse(
          text
            .normalize('NFKC')
            .replace(/^mailto:/i, '')
            .toLowerCase(),
        )
      if (mail.success) return { value: mail.data }
      return bad(
        'email',
        both('一个邮箱地址', 'an e-mail address'),
        both('请核对，如 name@example.org', 'Check it, e.g. name@example.org'),
      )
    }
    case 'phone': {
      const phone = text.normalize('NFKC')
      if (cell.as !== 'date' && /^[+\d][\d -]{4,30}$/.test(phone)) return { value: phone }
      return bad(
        'phone',
        both('电话号码：数字、空格、短横', 'a phone number: digits, blanks, hyphens'),
        both('请核对，如 0371-65700000', 'Check it, e.g. 0371-65700000'),
      )
    }
    default: {
      const max = column.max ?? 200
      if ([...text].length > max)
        return bad(
          'too-long',
          both(`不超过 ${max} 字`, `at most ${max} characters`),
          both('请缩短', 'Shorten it'),
        )
      return { value: text }
    }
  }
}

type Bad = (code: string, need: ReturnType<typeof both>, todo: ReturnType<typeof both>) => Result

/** Excel keeps 15 digits of a number: of a code that it took for one, the rest is lost, so none is guessed. */
function code(cell: ReadCell, text: string, bad: Bad): Result {
  if (cell.as === 'number' || /^\d(?:\.\d+)?e\+?\d+$/i.test(text.normalize('NFKC')))
    return bad(
      'code-number',
      both(
        '18 位代码，以文本保存；这里已被 Excel 变成数字，末几位可能已丢失',
        '18 characters kept as text: Excel made a number of it, and its last digits may be lost',
      ),
      both(
        '请把该列设为“文本”格式，照证书重新填写',
        'Format the column as text and type the code again from the certificate',
      ),
    )
  const read = readCreditCode(text)
  if (!read.fault) return { value: read.code }
  const fault = { length: 'uscc-length', characters: 'uscc-alphabet', checkDigit: 'uscc-check-digit' }[
    read.fault
  ]
  return bad(fault, creditCodeFault(read.fault), both('改正后重新上传', 'Correct it, then upload again'))
}

/** An identity number; what is wrong with it is said without showing it. A masked one is as it was. */
function idNumber(cell: ReadCell, text: string, column: Column): Result {
  if (isMasked(text)) return { value: null }
  const wrong = (code: string, need: ReturnType<typeof both>, todo: ReturnType<typeof both>): Result => ({
    issue: issue(code, column.key, maskField('idNumber', text), need, todo),
  })
  if (cell.as === 'number' || /^\d(?:\.\d+)?e\+?\d+$/i.test(text.normalize('NFKC')))
    return wrong(
      'code-number',
      both(
        '18 位身份证号，以文本保存；这里已被 Excel 变成数字，末几位可能已丢失',
        '18 characters kept as text: Excel made a number of it, and its last digits may be lost',
      ),
      both('请把该列设为“文本”格式后重新填写', 'Format the column as text and type the number again'),
    )
  const read = readIdNumber(text.normalize('NFKC'))
  if (!read.fault) return { value: read.number }
  return wrong(
    `id-${read.fault}`,
    idNumberFault(read.fault),
    both('改正后重新上传', 'Correct it, then upload again'),
  )
}

function count(cell: ReadCell, text: string, bad: Bad): Result {
  const [, digits] = /^(\d{1,4})(?:\.0+)?$/.exec(text.normalize('NFKC')) ?? []
  if (cell.as !== 'date' && digits && Number(digits) > 0) return { value: Number(digits) }
  return bad(
    'count',
    both('一个正整数', 'a whole number above zero'),
    both('如 20；没有限制的留空', 'e.g. 20; leave it blank for no limit'),
  )
}

function choice(column: Column, text: string, bad: Bad): Result {
  const options = column.options ?? []
  const wanted = plain(text)
  const found = options.find((o) => [o.id, o.title.zh, o.title.en].some((name) => plain(name) === wanted))
  if (found) return { value: found.id }
  if (column.pattern && new RegExp(column.pattern).test(text)) return { value: text }
  const { zh, en } = listed(options)
  return bad(
    'choice',
    both(`以下之一：${zh}`, `one of: ${en}`),
    both('请照“填写说明”中的取值填写', 'Take a value from the sheet of explanations'),
  )
}

export function listed(options: readonly Option[]): ReturnType<typeof both> {
  const some = options.slice(0, LISTED)
  const more = options.length > LISTED
  return both(
    some.map((o) => o.title.zh).join('、') + (more ? `…共 ${options.length} 个` : ''),
    some.map((o) => o.title.en).join(', ') + (more ? ` … ${options.length} in all` : ''),
  )
}

function year(cell: ReadCell, text: string, bad: Bad): Result {
  const [, digits] = /^(\d{4})(?:\.0+)?年?度?$/.exec(text.normalize('NFKC').replace(/\s/g, '')) ?? []
  const n = Number(digits)
  if (cell.as !== 'date' && digits && n >= 1990 && n <= 2100) return { value: n }
  return bad(
    'year',
    both('四位年份，1990–2100', 'a year of four digits, 1990 to 2100'),
    both('如 2023；不要填日期', 'e.g. 2023; no date'),
  )
}

function day(cell: ReadCell, text: string, date1904: boolean, bad: Bad): Result {
  if (cell.as === 'date') return inRange(text) ? { value: text } : wrongDay(bad)
  const written = text.normalize('NFKC').replace(/\s/g, '')
  // A day's serial number, from a cell that lost its date format: 1982 to 2119.
  if (/^\d{5}(?:\.\d+)?$/.test(written) && Number(written) >= 30_000 && Number(written) < 80_000) {
    const serial = Math.floor(Number(written)) + (date1904 && cell.as === 'number' ? 1462 : 0)
    return { value: new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10) }
  }
  const [, y, m, d] =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(written) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(written) ??
    []
  if (!y || !m || !d) return wrongDay(bad)
  const iso = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`
  return inRange(iso) ? { value: iso } : wrongDay(bad)
}

const wrongDay = (bad: Bad): Result =>
  bad(
    'date',
    both('一个存在的日期，年在前', 'a day that exists, the year first'),
    both('如 2023-10-01', 'e.g. 2023-10-01'),
  )

function inRange(iso: string): boolean {
  const time = Date.parse(`${iso}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso) && iso >= '1950' && iso < '2200'
}
