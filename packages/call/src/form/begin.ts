import { isBlank, reader, withValue } from '../path.ts'
import { fieldsOf, TYPE_PATH } from './build.ts'
import type { Field, Form, Prefill } from './field.ts'
import { pruneContent } from './prune.ts'

/** What a form holds at its start, and what of an earlier one could not come along. */
export type Beginning = { content: Record<string, unknown>; left: Field[] }

/** A new form with what is known already. Only what stands in the form's data is filled in, and only where it asks. */
export function prefilled(
  form: Form,
  known: Partial<Record<Prefill, string | null>>,
): Record<string, unknown> {
  return fieldsOf(form).reduce<Record<string, unknown>>((content, f) => {
    const value = f.prefill && known[f.prefill]
    return value ? withValue(content, f.path, value) : content
  }, {})
}

/**
 * What of an earlier application's content, of this call or another, may begin a new one: whatever this form asks for
 * in the same place. Left behind: companions (they are other applications), identity numbers (encrypted, and told for
 * one purpose), choices that this form does not offer, and what has no place here.
 *
 * @param from the earlier application's form, to name what is left behind
 */
export function broughtAlong(form: Form, from: Form, content: unknown): Beginning {
  const fits = fieldsOf(form).reduce<unknown>((kept, f) => {
    const value = reader(f.path)(kept)
    return value === undefined || comesAlong(f, value) ? kept : withValue(kept, f.path, undefined)
  }, content)
  const { content: pruned, refused } = pruneContent(form, fits)
  // Once more: what is taken out may leave an empty branch.
  const { content: kept } = pruneContent(
    form,
    refused.reduce((at, r) => withValue(at, r.path, undefined), pruned),
  )
  const left = fieldsOf(from).filter(
    (f) => !isBlank(reader(f.path)(content)) && reader(f.path)(kept) === undefined,
  )
  return { content: kept, left }
}

function comesAlong(field: Field, value: unknown): boolean {
  switch (field.type) {
    case 'companions':
    case 'idNumber':
      return false
    case 'choice':
      return field.path !== TYPE_PATH && field.options.some((o) => o.id === value)
    default:
      return true
  }
}
