import type { Verdict } from '../finding.ts'
import { idNumberFault, isMasked, readIdNumber } from '../id-number.ts'
import { isBlank, reader, shown } from '../path.ts'
import { isDate } from '../schema/common.ts'
import type { Text } from '../text.ts'
import { fieldsOf } from './build.ts'
import { checkGroup } from './completeness-groups.ts'
import type { Field, Form } from './field.ts'
import { type FieldProblem, isMissing, type ProblemCode, problemText, type Tell } from './problem.ts'
import { checkScalar } from './scalar.ts'

/**
 * What is missing or wrong in each place of the form, in the form's order. Total: any JSON may be the content. What
 * rules demand beyond that (floors, dates, counts) is in the verdict.
 */
export function problemsOf(form: Form, content: unknown): FieldProblem[] {
  const problems: FieldProblem[] = []
  const fields = fieldsOf(form)
  for (const field of fields) {
    const add = (code: ProblemCode, said: Text, path = field.path): undefined => {
      problems.push({ path, section: field.section, code, text: said })
    }
    const tell: Tell = (code, saw, need, below) =>
      add(code, problemText(code, field.title, saw, need), below ? `${field.path}.${below}` : field.path)
    const value = reader(field.path)(content)
    if (isBlank(value)) {
      if (field.required) tell('blank')
      continue
    }
    if (field.type === 'idNumber') {
      const other = field.birthDatePath && fields.find((f) => f.path === field.birthDatePath)
      checkIdNumber(value, add, other || undefined, other && reader(other.path)(content))
    } else checkField(field, value, tell)
  }
  return problems
}

function checkField(field: Field, value: unknown, tell: Tell): undefined {
  switch (field.type) {
    case 'text':
      return checkText(value, undefined, field.maxLength, tell)
    case 'longText':
      return checkText(value, field.minLength, field.maxLength, tell)
    case 'number':
      return checkNumber(value, field, tell)
    case 'date':
    case 'yesNo':
    case 'phone':
    case 'email':
      return checkScalar(field.type, value, tell)
    case 'choice':
      if (!field.options.some((o) => o.id === value)) tell('notAnOption', String(shown(value)))
      return
    case 'idNumber':
      return
    default:
      return checkGroup(field, value, tell)
  }
}

function checkText(value: unknown, min: number | undefined, max: number, tell: Tell): undefined {
  if (typeof value !== 'string') return tell('notText')
  const length = [...value].length
  if (length > max) tell('tooLong', length, max)
  else if (min !== undefined && length < min) tell('tooShort', length, min)
}

function checkNumber(value: unknown, field: Field & { type: 'number' }, tell: Tell): undefined {
  if (typeof value !== 'number' || !Number.isFinite(value)) return tell('notNumber', String(shown(value)))
  // A rule that asks for a number judges its size itself.
  if (field.rule !== undefined) return
  if (field.min !== undefined && value < field.min) tell('tooSmall', value, field.min)
  if (field.max !== undefined && value > field.max) tell('tooBig', value, field.max)
}

function checkIdNumber(
  value: unknown,
  add: (code: ProblemCode, said: Text, path?: string) => undefined,
  birth: Field | undefined,
  stated: unknown,
): undefined {
  if (isMasked(value)) return
  const read = typeof value === 'string' ? readIdNumber(value.slice(0, 40)) : { fault: 'length' as const }
  if (read.fault) add('badIdNumber', idNumberFault(read.fault))
  else if (birth && typeof stated === 'string' && isDate(stated) && stated !== read.birthDate)
    add('birthDateDiffers', problemText('birthDateDiffers', birth.title, stated, read.birthDate), birth.path)
}

export type SectionState = 'complete' | 'missing' | 'wrong'

/**
 * How each section stands, by id: something wrong in it (by form or by rule), else something missing, else complete.
 * Preferences never count, nor what only an officer, an expert or the registry can settle.
 */
export function sectionStates(
  form: Form,
  content: unknown,
  verdict: Verdict,
  problems: readonly FieldProblem[] = problemsOf(form, content),
): Record<string, SectionState> {
  const states: Record<string, SectionState> = {}
  for (const s of form.sections) states[s.id] = 'complete'
  const mark = (section: string | undefined, state: SectionState) => {
    if (section !== undefined && states[section] !== 'wrong') states[section] = state
  }
  for (const p of problems) mark(p.section, isMissing(p.code) ? 'missing' : 'wrong')
  const fields = fieldsOf(form)
  for (const f of verdict.findings) {
    if (f.path === undefined || f.gate === 'priority' || f.truth === 'met') continue
    const section = fields.find((x) => f.path === x.path || f.path?.startsWith(`${x.path}.`))?.section
    if (f.truth === 'notMet') mark(section, 'wrong')
    else if (f.awaits === 'applicant') mark(section, f.code === 'unreadable' ? 'wrong' : 'missing')
  }
  return states
}
