import { EXCLUSIONS_PATH, type Field, type Form, fieldsOf, reader, withValue } from '@zhinan/call'
import { bodies, hider, people } from './hide.ts'

export { HIDDEN } from './hide.ts'

type Names = NonNullable<Extract<Field, { type: 'text' }>['names']>
/** Of these a field holds organisations. */
const BODIES = new Set<Names>(['partner', 'employer'])

/** An application as experts read it. */
export interface ForExperts {
  readonly form: Form
  readonly content: unknown
  /** For what else is shown of it, such as its title: the same names taken out. */
  readonly hide: (text: string) => string
}

/**
 * An application as experts read it: without phones, addresses, identity numbers, the contact person and whom the applicant
 * asks to keep out. Blind: also without the names of its unit, people and partners, wherever and however they are written,
 * without phones and e-mail addresses in texts, and with files by numbers. (What stands within files is not changed.)
 *
 * @param names of the unit and its host, and whatever else must not be read
 */
export function forExperts(
  form: Form,
  content: unknown,
  { blind, names }: { readonly blind: boolean; readonly names: readonly string[] },
): ForExperts {
  const sections = form.sections
    .map((s) => ({ ...s, fields: s.fields.filter(isForExperts).map(withoutContacts) }))
    .filter((s) => s.fields.length > 0)
  const seen: Form = { sections }
  const hide = blind ? hider([...names.flatMap(bodies), ...namesIn(form, content)]) : (text: string) => text
  let shown: unknown = {}
  for (const field of fieldsOf(seen)) {
    const value = reader(field.path)(content)
    if (value !== undefined) shown = withValue(shown, field.path, shownOf(field, value, blind, hide))
  }
  return { form: seen, content: shown, hide }
}

const isForExperts = (field: Field): boolean =>
  field.type !== 'phone' &&
  field.type !== 'email' &&
  field.type !== 'idNumber' &&
  field.path !== EXCLUSIONS_PATH &&
  !(field.type === 'text' && field.names === 'contact')

const withoutContacts = (field: Field): Field =>
  field.type === 'rows' ? { ...field, columns: field.columns.filter((c) => c.type !== 'phone') } : field

/** What is not written but chosen stays what it is. */
const CHOSEN = new Set(['choice', 'date', 'number', 'yesNo', 'companions'])

function shownOf(field: Field, value: unknown, blind: boolean, hide: (text: string) => string): unknown {
  if (CHOSEN.has(field.type)) return value
  if (field.type === 'rows' && Array.isArray(value)) {
    const keys = field.columns.map((c) => c.key)
    const some = value.map((row: unknown) =>
      typeof row === 'object' && row !== null
        ? Object.fromEntries(Object.entries(row).filter(([k]) => keys.includes(k)))
        : row,
    )
    return everyText(
      some,
      hide,
      field.columns.filter((c) => c.type !== 'text').map((c) => c.key),
    )
  }
  if (field.type === 'attachment' && blind && Array.isArray(value))
    return value.map((file: unknown, n) =>
      typeof file === 'object' && file !== null && 'name' in file
        ? { ...file, name: `${n + 1}${/\.\w{1,5}$/.exec(String(file.name))?.[0] ?? ''}` }
        : file,
    )
  return everyText(value, hide, field.type === 'budget' ? ['category'] : field.type === 'areas' ? ['id'] : [])
}

/** @param chosen keys at which nothing is written */
function everyText(value: unknown, change: (text: string) => string, chosen: readonly string[]): unknown {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((one) => everyText(one, change, chosen))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([k, v]) => [k, chosen.includes(k) ? v : everyText(v, change, chosen)]),
    )
  return value
}

/** The names that fields are said to hold. */
function namesIn(form: Form, content: unknown): string[] {
  return fieldsOf(form).flatMap((field) => {
    const value = reader(field.path)(content)
    if (field.type === 'text') return field.names ? split(value, field.names) : []
    if (field.type !== 'rows' || !Array.isArray(value)) return []
    const naming = field.columns.filter((c) => c.names)
    return value.flatMap((row: unknown) =>
      typeof row === 'object' && row !== null
        ? naming.flatMap((c) => split((row as Record<string, unknown>)[c.key], c.names!))
        : [],
    )
  })
}

const split = (value: unknown, names: Names): string[] =>
  typeof value !== 'string' ? [] : BODIES.has(names) ? bodies(value) : people(value)
