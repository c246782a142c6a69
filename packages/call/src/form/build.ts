import type { Call, Track } from '../model.ts'
import type { KindLookup } from '../rules/kind.ts'
import { text } from '../text.ts'
import { exclusionsField } from './exclusions.ts'
import type { Field, Form, FormSection } from './field.ts'

/** Where an application of a track with types says which one it is. */
export const TYPE_PATH = 'basics.type'

/**
 * The whole form of a track: the call's fields, the track's own, and those through which its rules are answered, in
 * the call's order of sections. With a type, only what holds for it; without, what holds for every type.
 * @throws RangeError when the call has no such track.
 */
export function formOf(call: Call, trackId: string, kinds: KindLookup, type?: string): Form {
  return build(call, trackId, kinds, (types) => !types || (type !== undefined && types.includes(type)))
}

/** The form with the fields of all types at once: what may be kept while the applicant is still changing the type. */
export const wholeFormOf = (call: Call, trackId: string, kinds: KindLookup): Form =>
  build(call, trackId, kinds, () => true)

/** All fields, section by section. */
export const fieldsOf = (form: Form): readonly Field[] => form.sections.flatMap((s) => s.fields)

function build(
  call: Call,
  trackId: string,
  kinds: KindLookup,
  holds: (types?: readonly string[]) => boolean,
): Form {
  const track = call.tracks.find((t) => t.id === trackId)
  if (!track) throw new RangeError(`no track ${trackId} in call ${call.id}`)
  const fields = new Map<string, Field>()
  const add = (f: Field) => {
    const before = fields.get(f.path)
    fields.set(f.path, before ? merged(before, f) : f)
  }
  for (const f of typeField(call, track)) add(f)
  for (const f of [...call.form.fields, ...track.form]) add(f)
  for (const rule of track.rules) {
    if (!holds(rule.types)) continue
    const ctx = { call, track, rule, kinds }
    for (const f of kinds(rule.kind)?.fields?.(rule.params, ctx) ?? []) add(f)
  }
  for (const f of exclusionsField(call, track)) add(f)
  const all = [...fields.values()]
  const sections = call.form.sections.map(
    (s): FormSection => ({ ...s, fields: all.filter((f) => f.section === s.id) }),
  )
  return { sections: sections.filter((s) => s.fields.length > 0) }
}

function typeField(call: Call, track: Track): Field[] {
  if (track.types.length === 0) return []
  const sections = call.form.sections
  return [
    {
      type: 'choice',
      path: TYPE_PATH,
      section: (sections.find((s) => s.id === 'basics') ?? sections[0]!).id,
      title: text('项目类型', 'Type of project'),
      required: true,
      clause: track.clause,
      options: track.types.map(({ id, title }) => ({ id, title })),
    },
  ]
}

/** Two askings of one place: the stricter number wins and names its rule; it is required if either requires it. */
function merged(a: Field, b: Field): Field {
  const required = a.required || b.required || (a.required ?? b.required)
  if (a.type === 'number' && b.type === 'number') {
    const stricter =
      (b.exact !== undefined && a.exact === undefined) || (b.floor ?? 0) > (a.floor ?? 0) ? b : a
    const other = stricter === a ? b : a
    return {
      ...stricter,
      required,
      min: highest(a.min, b.min),
      max: lowest(a.max, b.max),
      exact: stricter.exact ?? other.exact,
      evidence: stricter.evidence ?? other.evidence,
    }
  }
  if (a.type === 'rows' && b.type === 'rows') {
    const more = (b.minRows ?? 0) > (a.minRows ?? 0) ? b : a
    const known = new Set(more.columns.map((c) => c.key))
    const rest = (more === a ? b : a).columns.filter((c) => !known.has(c.key))
    return { ...more, required, maxRows: Math.max(a.maxRows, b.maxRows), columns: [...more.columns, ...rest] }
  }
  if (a.type === 'attachment' && b.type === 'attachment') {
    const more = b.minFiles > a.minFiles ? b : a
    return { ...more, required, maxFiles: Math.max(a.maxFiles, b.maxFiles) }
  }
  return { ...a, required }
}

const highest = (a?: number, b?: number): number | undefined =>
  a === undefined ? b : b === undefined ? a : Math.max(a, b)
const lowest = (a?: number, b?: number): number | undefined =>
  a === undefined ? b : b === undefined ? a : Math.min(a, b)
