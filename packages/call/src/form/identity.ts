import { isMasked, maskIdNumber, readIdNumber } from '../id-number.ts'
import { isBlank, reader, withValue } from '../path.ts'
import { fieldsOf } from './build.ts'
import type { Form } from './field.ts'

/** Places that hold identity numbers: kept encrypted, shown masked. Rows never hold one. */
export const secretPaths = (form: Form): string[] =>
  fieldsOf(form)
    .filter((f) => f.type === 'idNumber')
    .map((f) => f.path)

/** The content with every identity number masked, whole or not. */
export function maskContent(form: Form, content: unknown): unknown {
  return secretPaths(form).reduce((masked, path) => {
    const value = reader(path)(masked)
    return typeof value === 'string' && !isBlank(value) && !isMasked(value)
      ? withValue(masked, path, maskIdNumber(value))
      : masked
  }, content)
}

/** The content with each blank date of birth taken from the identity number that gives it. */
export function fillBirthDates(form: Form, content: unknown): unknown {
  return fieldsOf(form).reduce((filled, f) => {
    if (f.type !== 'idNumber' || f.birthDatePath === undefined) return filled
    const value = reader(f.path)(filled)
    if (typeof value !== 'string' || isMasked(value) || !isBlank(reader(f.birthDatePath)(filled)))
      return filled
    const read = readIdNumber(value)
    return read.fault ? filled : withValue(filled, f.birthDatePath, read.birthDate)
  }, content)
}
