import { isBlank, shown } from '../path.ts'
import { joinText, text } from '../text.ts'
import type { Column, Field } from './field.ts'
import type { Tell } from './problem.ts'
import { checkScalar } from './scalar.ts'

type Row = Readonly<Record<string, unknown>>
const asRow = (v: unknown): Row => (typeof v === 'object' && v !== null ? (v as Row) : {})

/** Problems of the fields that hold more than one value. How many a rule asks for is the rule's own business. */
export function checkGroup(field: Field, value: unknown, tell: Tell): undefined {
  if (field.type === 'statement') {
    const { answer, statement } = asRow(value)
    if (!isBlank(answer) && typeof answer !== 'boolean')
      tell('notYesNo', String(shown(answer)), undefined, 'answer')
    if (isBlank(statement)) return
    if (typeof statement !== 'string') tell('notText', undefined, undefined, 'statement')
    else if ([...statement].length > field.maxLength)
      tell('tooLong', [...statement].length, field.maxLength, 'statement')
    return
  }
  if (field.type === 'companions') {
    if (Array.isArray(value) || typeof value !== 'object') tell('notAnOption', String(shown(value)))
    return
  }
  if (!Array.isArray(value)) return tell('notAList')
  if (field.type === 'rows') checkRows(field, value, tell)
  if (field.type === 'budget') checkBudget(field, value, tell)
  if (field.type === 'attachment') checkFiles(field, value, tell)
  if (field.type === 'areas') checkAreas(field, value, tell)
  if (field.type === 'schedule' && value.length > field.periods.length)
    tell('tooMany', value.length, field.periods.length)
}

function checkRows(field: Field & { type: 'rows' }, rows: readonly unknown[], tell: Tell): undefined {
  if (rows.length > field.maxRows) tell('tooMany', rows.length, field.maxRows)
  rows.slice(0, field.maxRows).forEach((row, i) => {
    const cells = asRow(row)
    const blank = field.columns.filter((c) => isBlank(cells[c.key]))
    for (const c of field.columns) {
      if (!isBlank(cells[c.key]))
        checkCell(c, cells[c.key], (code, saw, need) => tell(code, saw, need, `${i}.${c.key}`))
    }
    const lacking = blank.filter((c) => c.required).map((c) => c.title)
    if (lacking.length === 0) return
    const what = joinText(lacking)
    const where = text(`第 ${i + 1} 行缺${what.zh}`, `row ${i + 1} lacks ${what.en}`)
    tell('incomplete', undefined, where, String(i))
  })
}

function checkCell(column: Column, value: unknown, tell: Tell): undefined {
  switch (column.type) {
    case 'text': {
      if (typeof value !== 'string') return tell('notText')
      const length = [...value].length
      if (column.maxLength !== undefined && length > column.maxLength)
        tell('tooLong', length, column.maxLength)
      return
    }
    case 'number':
      if (typeof value !== 'number' || !Number.isFinite(value)) tell('notNumber', String(shown(value)))
      return
    case 'choice':
      if (!column.options?.some((o) => o.id === value)) tell('notAnOption', String(shown(value)))
      return
    default:
      return checkScalar(column.type, value, tell)
  }
}

function checkBudget(field: Field & { type: 'budget' }, rows: readonly unknown[], tell: Tell): undefined {
  if (rows.length > BUDGET_ROWS) tell('tooMany', rows.length, BUDGET_ROWS)
  rows.slice(0, BUDGET_ROWS).forEach((row, i) => {
    const r = asRow(row)
    if (!isBlank(r.category) && !field.categories.some((c) => c.id === r.category))
      tell('notAnOption', String(shown(r.category)), undefined, `${i}.category`)
    for (const key of ['association', 'own'])
      if (!isBlank(r[key]) && !(Number.isSafeInteger(r[key]) && (r[key] as number) >= 0))
        tell('badAmount', String(shown(r[key])), undefined, `${i}.${key}`)
    if (!isBlank(r.purpose) && typeof r.purpose !== 'string')
      tell('notText', undefined, undefined, `${i}.purpose`)
    else if (typeof r.purpose === 'string' && r.purpose.length > PURPOSE_MAX)
      tell('tooLong', r.purpose.length, PURPOSE_MAX, `${i}.purpose`)
  })
}

/** Longer tables and purposes are not budgets that anyone reads. */
export const BUDGET_ROWS = 60
const PURPOSE_MAX = 200

function checkFiles(field: Field & { type: 'attachment' }, files: readonly unknown[], tell: Tell): undefined {
  if (files.length > field.maxFiles) tell('tooMany', files.length, field.maxFiles)
  if (files.some((f) => typeof asRow(f).file !== 'string' || asRow(f).file === '')) tell('notAFile')
}

function checkAreas(field: Field & { type: 'areas' }, rows: readonly unknown[], tell: Tell): undefined {
  if (rows.length > field.areas.length) tell('tooMany', rows.length, field.areas.length)
  rows.slice(0, field.areas.length).forEach((row, i) => {
    const area = asRow(row)
    if (!field.areas.some((a) => a.id === area.id))
      tell('notAnOption', String(shown(area.id)), undefined, `${i}.id`)
    for (const key of ['plan', 'goals'])
      if (!isBlank(area[key]) && typeof area[key] !== 'string')
        tell('notText', undefined, undefined, `${i}.${key}`)
    if (!isBlank(area.targets) && !Array.isArray(area.targets))
      tell('notAList', undefined, undefined, `${i}.targets`)
  })
}
