import {
  type Call,
  explain,
  type FieldProblem,
  type Finding,
  type Form,
  fieldsOf,
  isBlank,
  reader,
  type SectionState,
  type Text,
  type Verdict,
} from '@zhinan/call'

/** Something said beside a field. `wrong` red, `missing` amber, `comment` an officer's words on returning it. */
export interface Note {
  readonly path: string
  readonly tone: 'wrong' | 'missing' | 'comment'
  readonly text: Text
  readonly clause?: string
  readonly rule?: string
}

/** An officer's comment on a returned application. */
export interface Comment {
  readonly path: string
  readonly comment: string
}

const MISSING = new Set(['blank', 'incomplete'])

/** All that is to be said beside fields, in the form's order: what the form finds, what the rules find, what officers wrote. */
export function notesOf(
  call: Call,
  form: Form,
  problems: readonly FieldProblem[],
  verdict: Verdict,
  comments: readonly Comment[],
): Note[] {
  const said = problems.map(
    (p): Note => ({ path: p.path, tone: MISSING.has(p.code) ? 'missing' : 'wrong', text: p.text }),
  )
  const blank = new Set(problems.filter((p) => MISSING.has(p.code)).map((p) => p.path))
  for (const f of verdict.findings) {
    // What an officer decided names no place itself: it belongs where its rule is answered.
    const path = f.path ?? (f.code === 'decided' ? placeOfRule(form, f.rule) : undefined)
    if (path === undefined || f.gate === 'priority' || !needsApplicant(f)) continue
    // Already said by the officer's comment, or asked for by the form: once is enough.
    if (f.code === 'decided' && comments.some((c) => isWithin(c.path, path))) continue
    if (f.truth === 'undecided' && blank.has(path)) continue
    said.push({
      path,
      tone: f.truth === 'notMet' || f.code === 'unreadable' ? 'wrong' : 'missing',
      text: explain(call, f),
      clause: f.clause,
      rule: f.rule,
    })
  }
  return [
    ...comments.map((c): Note => ({ path: c.path, tone: 'comment', text: { zh: c.comment, en: c.comment } })),
    ...said,
  ]
}

/** A finding that the applicant has to do something about. */
export const needsApplicant = (f: Finding): boolean =>
  f.truth === 'notMet' || (f.truth === 'undecided' && f.awaits === 'applicant')

/** Where in the form a rule (full id) is answered. */
export const placeOfRule = (form: Form, rule: string): string | undefined =>
  fieldsOf(form).find((f) => f.rule === rule)?.path

/** True when `path` is the field's place or below it. */
export const isWithin = (path: string, field: string): boolean =>
  path === field || path.startsWith(`${field}.`)

/** The section in which a path is filled in. */
export function sectionOf(form: Form, path: string): string | undefined {
  const fields = fieldsOf(form)
  return (
    fields.find((f) => isWithin(path, f.path))?.section ??
    // A comment may stand on a whole group (`basics`), whose fields it holds.
    fields.find((f) => f.path.startsWith(`${path}.`))?.section ??
    form.sections.find((s) => s.id === path)?.id
  )
}

/** The mark in the list of sections: as {@link SectionState}, and `empty` where nothing was begun. */
export type Mark = SectionState | 'empty'

/** Marks by section: a section in which nothing is filled in yet is empty rather than lacking. */
export function marksOf(
  form: Form,
  content: unknown,
  states: Readonly<Record<string, SectionState>>,
): Record<string, Mark> {
  return Object.fromEntries(
    form.sections.map((s) => {
      const state = states[s.id] ?? 'complete'
      const begun = s.fields.some((f) => isBegun(reader(f.path)(content)))
      return [s.id, state === 'missing' && !begun ? 'empty' : state]
    }),
  )
}

/** Something was written or chosen here. */
export function isBegun(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(isBegun)
  if (typeof value === 'object' && value !== null) return Object.values(value).some(isBegun)
  return !isBlank(value)
}

/** Id of the element in which a path is filled in. */
export const placeId = (path: string): string => `place-${path}`

export interface Counts {
  readonly met: number
  readonly notMet: number
  readonly undecided: number
}

/** How many rules hold, fail and are open; preferences apart. */
export function countsOf(findings: readonly Finding[]): Counts {
  const n = (truth: Finding['truth']) =>
    findings.filter((f) => f.gate !== 'priority' && f.truth === truth).length
  return { met: n('met'), notMet: n('notMet'), undecided: n('undecided') }
}
