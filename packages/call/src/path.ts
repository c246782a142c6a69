/** Reads one place of a form's content. Content is whatever was typed or sent: a reader never throws. */
export type Reader = (content: unknown) => unknown

/** Compiles a dotted path (`people.talent.birthDate`) once, so that reading it costs only the walk. */
export function reader(path: string): Reader {
  const keys = path.split('.')
  if (keys.length === 1) return (content) => step(content, keys[0]!)
  if (keys.length === 2) return (content) => step(step(content, keys[0]!), keys[1]!)
  return (content) => {
    let at: unknown = content
    for (const key of keys) at = step(at, key)
    return at
  }
}

function step(at: unknown, key: string): unknown {
  if (typeof at !== 'object' || at === null) return undefined
  return (at as Record<string, unknown>)[key]
}

/** Nothing was answered here: absent, null, white space only, or not a number. `false`, `0` and `[]` are answers. */
export function isBlank(value: unknown): boolean {
  if (value === undefined || value === null) return true
  if (typeof value === 'string') return value.trim() === ''
  return typeof value === 'number' && Number.isNaN(value)
}

/** The value as a list; `undefined` when it is blank, `null` when it is something that cannot be read as a list. */
export function asList(value: unknown): readonly unknown[] | undefined | null {
  if (isBlank(value)) return undefined
  return Array.isArray(value) ? value : null
}

/** A short, safe rendering of any value for a finding's "saw". */
export function shown(value: unknown): string | number | boolean {
  if (typeof value === 'number' && !Number.isFinite(value)) return '?'
  if (typeof value === 'number' || typeof value === 'boolean') return value
  if (typeof value === 'string') return value.length > 60 ? `${value.slice(0, 59)}…` : value
  return Array.isArray(value) ? `[${value.length}]` : value === null || value === undefined ? '' : '{…}'
}

/**
 * Writes `value` at a dotted path, copying what it passes through; anything in the way that is not a plain object is
 * replaced. Used by the form and by the tables of cases.
 */
export function withValue(content: unknown, path: string, value: unknown): Record<string, unknown> {
  const [key, ...rest] = path.split('.') as [string, ...string[]]
  const base: Record<string, unknown> =
    typeof content === 'object' && content !== null && !Array.isArray(content)
      ? { ...(content as Record<string, unknown>) }
      : {}
  if (rest.length === 0) {
    if (value === undefined) delete base[key]
    else base[key] = value
  } else base[key] = withValue(base[key], rest.join('.'), value)
  return base
}
