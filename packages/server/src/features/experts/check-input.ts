import {
  creditCodeFault,
  idNumberFault,
  isMasked,
  readCreditCode,
  readIdNumber,
  type Vocabulary,
} from '@zhinan/call'
import { disciplineTitle, firstLevelOf } from '@zhinan/call/disciplines'
import type { FieldIssue } from '../../platform/http/problem.ts'
import type { Text } from '../../platform/start-problem.ts'
import type { ExpertInput } from './schemas.ts'

/** Where experts from outside the province live. */
export const OUTSIDE: { id: string; title: Text } = {
  id: 'outside',
  title: { zh: '省外', en: 'outside the province' },
}

/** The regions that an expert may be of. */
export const regionsOf = ({ regions }: Pick<Vocabulary, 'regions'>) => [
  ...regions.map(({ id, title }) => ({ id, title })),
  OUTSIDE,
]

/** Codes in the form they are kept in; `idNumber` undefined: as it was. */
export type Checked = {
  unitCode: string | null
  host: { name: string; code: string | null } | null
  employers: { name: string; creditCode: string | null; from: number | null; until: number }[]
  idNumber: string | null | undefined
}

/** Holds a statement against the vocabulary, the discipline codes and the calendar. All issues, not the first. */
export function checkExpert(
  input: ExpertInput,
  vocabulary: Pick<Vocabulary, 'regions'>,
): { checked?: Checked; issues: FieldIssue[] } {
  const issues: FieldIssue[] = []
  const say = (path: string, code: string, message: Text) =>
    void issues.push({ path: `/body/${path}`, code, message })

  const code = (path: string, written: string | null): string | null => {
    if (written === null || written.trim() === '') return null
    const read = readCreditCode(written)
    if (!read.fault) return read.code
    say(path, 'credit-code', creditCodeFault(read.fault))
    return null
  }
  const unitCode = code('unit/creditCode', input.unit.creditCode)
  const host = input.host && { name: input.host.name, code: code('host/creditCode', input.host.creditCode) }
  const employers = input.employers.map((e, i) => {
    if (e.from !== null && e.from > e.until)
      say(`employers/${i}/until`, 'years', {
        zh: `${e.from} 年到职，不能在 ${e.until} 年离职`,
        en: `Somebody who came in ${e.from} cannot have left in ${e.until}`,
      })
    return { ...e, creditCode: code(`employers/${i}/creditCode`, e.creditCode) }
  })

  if (!regionsOf(vocabulary).some((r) => r.id === input.region))
    say('region', 'region-unknown', { zh: '没有这个地区', en: 'There is no such region' })
  input.disciplines.forEach((d, i) => {
    if (!disciplineTitle(d))
      say(`disciplines/${i}`, 'discipline-unknown', {
        zh: `没有代码为 ${d} 的学科；请按 GB/T 13745 填 3 位（一级）或 5 位（二级）代码`,
        en: `There is no discipline ${d}: give a code of GB/T 13745, three digits (first level) or five (second)`,
      })
    else if (input.disciplines.indexOf(d) !== i)
      say(`disciplines/${i}`, 'discipline-twice', {
        zh: '这一学科已经填过',
        en: 'This discipline stands there already',
      })
    else if (d.length === 3 && input.disciplines.some((o) => o !== d && firstLevelOf(o) === d))
      say(`disciplines/${i}`, 'discipline-within', {
        zh: '已填写其下的二级学科，一级学科不必再填',
        en: 'A discipline below it is given already: leave the first level out',
      })
  })
  input.absences.forEach(({ from, until }, i) => {
    if (from > until)
      say(`absences/${i}/until`, 'days', {
        zh: '结束日期早于开始日期',
        en: 'The last day is before the first',
      })
  })

  let idNumber: Checked['idNumber'] = input.idNumber
  if (isMasked(idNumber)) idNumber = undefined
  if (typeof idNumber === 'string') {
    const read = readIdNumber(idNumber)
    if (read.fault) say('idNumber', `id-${read.fault}`, idNumberFault(read.fault))
    else idNumber = read.number
  }
  return issues.length > 0 ? { issues } : { checked: { unitCode, host, employers, idNumber }, issues }
}
