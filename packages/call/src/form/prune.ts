import { isBlank } from '../path.ts'
import { fieldsOf } from './build.ts'
import { BUDGET_ROWS } from './completeness-groups.ts'
import type { Field, Form } from './field.ts'
import { type FieldProblem, type ProblemCode, problemText } from './problem.ts'

/** More than any form asks for; what is over is refused, never cut. Characters, rows of a table, characters in all. */
export const CONTENT_LIMITS = { text: 50_000, rows: 200, total: 1_000_000 } as const

type Json = Record<string, unknown>
type Refuse = (code: ProblemCode, saw?: number, need?: number) => undefined

/**
 * What of a content may be stored: the places that the form knows and nothing else, whatever was sent. Half-typed and
 * wrong values are kept (a draft may be both). `refused` lists what cannot be kept at all, because it is too large or
 * of a shape that the place cannot have; with any, nothing should be stored.
 */
export function pruneContent(form: Form, content: unknown): { content: Json; refused: FieldProblem[] } {
  const refused: FieldProblem[] = []
  const kept: Json = {}
  let total = 0
  const count = (n: number) => {
    total += n
  }
  for (const field of fieldsOf(form)) {
    const value = ownAt(content, field.path)
    if (value === undefined) continue
    const refuse: Refuse = (code, saw, need) => {
      const text = problemText(code, field.title, saw, need)
      refused.push({ path: field.path, section: field.section, code, text })
      return undefined
    }
    const clean = prune(field, value, refuse, count)
    if (clean !== undefined) put(kept, field.path, clean)
  }
  const last = fieldsOf(form).at(-1)
  if (total > CONTENT_LIMITS.total && last)
    refused.push({
      path: '',
      section: last.section,
      code: 'tooLarge',
      text: problemText('tooLarge', { zh: '申报书', en: 'The application' }, total, CONTENT_LIMITS.total),
    })
  return { content: kept, refused }
}

function prune(field: Field, value: unknown, refuse: Refuse, count: (n: number) => void): unknown {
  const scalar = (v: unknown) => pruneScalar(v, refuse, count)
  const rows = (v: unknown, max: number, row: (r: unknown) => unknown): unknown => {
    if (isBlank(v)) return v === undefined ? undefined : null
    if (!Array.isArray(v)) return refuse('notAList')
    if (v.length > max) return refuse('tooMany', v.length, max)
    return v.map(row)
  }
  const keys = (r: unknown, names: readonly string[]): Json => {
    const out: Json = {}
    if (typeof r !== 'object' || r === null) return out
    for (const name of names) {
      const v = Object.hasOwn(r, name) ? scalar((r as Json)[name]) : undefined
      if (v !== undefined) out[name] = v
    }
    return out
  }
  switch (field.type) {
    case 'statement':
      return keys(value, ['answer', 'statement'])
    case 'companions':
      return keys(value, field.tracks)
    case 'rows':
      return rows(value, CONTENT_LIMITS.rows, (r) =>
        keys(
          r,
          field.columns.map((c) => c.key),
        ),
      )
    case 'budget':
      return rows(value, BUDGET_ROWS, (r) => keys(r, ['category', 'purpose', 'association', 'own']))
    case 'attachment':
      return rows(value, CONTENT_LIMITS.rows, (r) => keys(r, ['file', 'name', 'size', 'type']))
    case 'schedule':
      return rows(value, field.periods.length, (r) => keys(r, ['plan']))
    case 'areas':
      return rows(value, field.areas.length, (r) => {
        const area = keys(r, ['id', 'plan', 'goals'])
        const targets = rows(ownAt(r, 'targets'), CONTENT_LIMITS.rows, (t) =>
          keys(t, ['name', 'quantity', 'unit']),
        )
        return targets === undefined ? area : { ...area, targets }
      })
    default:
      return scalar(value)
  }
}

function pruneScalar(value: unknown, refuse: Refuse, count: (n: number) => void): unknown {
  if (typeof value === 'string') {
    count(value.length)
    return value.length > CONTENT_LIMITS.text ? refuse('tooLarge', value.length, CONTENT_LIMITS.text) : value
  }
  count(8)
  // JSON knows no -0, though its parsers make one: added to 0 it is 0, and what is kept is what is read again.
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : null
  if (value === null || typeof value === 'boolean') return value
  return value === undefined ? undefined : refuse('notText')
}

/** The value at a path, through own members only. */
function ownAt(content: unknown, path: string): unknown {
  let at = content
  for (const key of path.split('.')) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined
    at = (at as Json)[key]
  }
  return at
}

function put(into: Json, path: string, value: unknown): void {
  const keys = path.split('.')
  let at = into
  for (const key of keys.slice(0, -1)) {
    if (!Object.hasOwn(at, key)) at[key] = {}
    at = at[key] as Json
  }
  at[keys.at(-1)!] = value
}
