import { EXCLUSIONS_PATH, type Form, fieldsOf, reader } from '@zhinan/call'
import type { ApplicationFacts, Body, Part } from './model.ts'

type People = ApplicationFacts['people'][number]

/** What of an application is not in its form. */
export type Around = Pick<ApplicationFacts, 'id' | 'units'> & {
  /** Keyed hashes of identity numbers, by the path at which the form asks for them: the content has masks only. */
  readonly idHashes?: Readonly<Record<string, string>>
}

/**
 * What an application says that may conflict, by what its form's fields are said to name (`names` in the call's data): the
 * people in it with their employers, the bodies that take part, and the experts whom it asks to keep out. Whoever's name is
 * blank is left out.
 *
 * @param content as submitted
 */
export function applicationFacts(form: Form, content: unknown, around: Around): ApplicationFacts {
  const { idHashes = {}, ...rest } = around
  const fields = fieldsOf(form)
  const people: People[] = []
  const partners: Body[] = []
  const exclusions: ApplicationFacts['exclusions'][number][] = []
  const add = (names: string, name: string, employer: string, idHash?: string) => {
    if (name === '' || names === 'employer') return
    if (names === 'partner') partners.push({ name })
    else
      people.push({
        name,
        part: names as Part,
        ...(employer !== '' && { unit: { name: employer } }),
        ...(idHash !== undefined && { idHash }),
      })
  }
  for (const field of fields) {
    const value = reader(field.path)(content)
    if (field.type === 'text' && field.names) {
      const beside = fields.filter((f) => parent(f.path) === parent(field.path))
      const employer = beside.find((f) => f.type === 'text' && f.names === 'employer')
      const id = beside.find((f) => f.type === 'idNumber')
      add(
        field.names,
        words(value),
        employer ? words(reader(employer.path)(content)) : '',
        id && idHashes[id.path],
      )
    } else if (field.path === EXCLUSIONS_PATH) {
      for (const row of rows(value)) {
        const [name, employer, reason] = [words(row.name), words(row.employer), words(row.reason)]
        if (name !== '')
          exclusions.push({ name, reason, ...(employer !== '' && { unit: { name: employer } }) })
      }
    } else if (field.type === 'rows') {
      const employer = field.columns.find((c) => c.names === 'employer')
      for (const row of rows(value))
        for (const { key, names } of field.columns)
          if (names) add(names, words(row[key]), employer ? words(row[employer.key]) : '')
    }
  }
  return { ...rest, people, partners, exclusions }
}

const parent = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('.')))
const words = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')
const rows = (value: unknown): Record<string, unknown>[] =>
  Array.isArray(value) ? value.filter((v) => typeof v === 'object' && v !== null) : []
