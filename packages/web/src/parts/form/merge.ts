/** What a form holds: plain JSON, written by the person and by nobody else. */
export type Content = Readonly<Record<string, unknown>>

/** One place where two sides changed the same thing differently. */
export interface Clash {
  readonly path: string
  readonly base: unknown
  readonly mine: unknown
  readonly theirs: unknown
}

export interface Merged {
  readonly content: Content
  /** Places where both changed; `content` holds mine there until the person says otherwise. */
  readonly clashes: readonly Clash[]
  /** Places taken over from the other side. */
  readonly taken: readonly string[]
}

const isBranch = (v: unknown): v is Record<string, unknown> =>
  typeof v === 'object' && v !== null && !Array.isArray(v)

/** Deep equality of JSON; an absent key and an `undefined` one are the same. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (Array.isArray(a) || Array.isArray(b))
    return (
      Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((v, i) => sameJson(v, b[i]))
    )
  if (!isBranch(a) || !isBranch(b)) return false
  return keysOf(a, b).every((k) => sameJson(a[k], b[k]))
}

/**
 * The dotted paths at which two contents differ. Lists are compared whole: a row has no name by which two versions of
 * a table could be matched.
 */
export function changedPaths(a: unknown, b: unknown, at = ''): string[] {
  if (isBranch(a ?? {}) && isBranch(b ?? {}) && !(isNothing(a) && isNothing(b))) {
    const left = (a ?? {}) as Record<string, unknown>
    const right = (b ?? {}) as Record<string, unknown>
    return keysOf(left, right).flatMap((k) => changedPaths(left[k], right[k], at === '' ? k : `${at}.${k}`))
  }
  return sameJson(a, b) ? [] : [at]
}

/** Reads a dotted path; `undefined` where there is nothing. */
export function valueAt(content: unknown, path: string): unknown {
  return path === ''
    ? content
    : path.split('.').reduce<unknown>((at, key) => (isBranch(at) ? own(at, key) : undefined), content)
}

/** The content with `value` at a path; `undefined` takes the key out. What the path does not touch stays the same object. */
export function withValueAt(content: Content, path: string, value: unknown): Content {
  const [key, ...rest] = path.split('.') as [string, ...string[]]
  const copy: Record<string, unknown> = { ...content }
  const below = own(copy, key)
  const next = rest.length === 0 ? value : withValueAt(isBranch(below) ? below : {}, rest.join('.'), value)
  if (next === undefined) delete copy[key]
  else copy[key] = next
  return copy
}

/**
 * Brings two changes of one base together: what only one side changed is taken, the same change is no clash, and
 * where both changed differently mine stands and the clash is told.
 */
export function merge(base: Content, mine: Content, theirs: Content): Merged {
  const clashes: Clash[] = []
  const taken: string[] = []
  const join = (b: unknown, m: unknown, t: unknown, at: string): unknown => {
    if (sameJson(m, t) || sameJson(b, t)) return m
    if (sameJson(b, m)) {
      taken.push(...changedPaths(b, t, at))
      return t
    }
    // A branch that one side has only just begun still merges key by key.
    if (isBranch(m) && isBranch(t) && (isNothing(b) || isBranch(b))) {
      const from = (b ?? {}) as Record<string, unknown>
      const joined: Record<string, unknown> = {}
      for (const k of keysOf(from, m, t)) {
        const value = join(from[k], m[k], t[k], at === '' ? k : `${at}.${k}`)
        if (value !== undefined) joined[k] = value
      }
      return joined
    }
    clashes.push({ path: at, base: b, mine: m, theirs: t })
    return m
  }
  return { content: join(base, mine, theirs, '') as Content, clashes, taken }
}

const isNothing = (v: unknown): boolean => v === undefined || v === null

const own = (at: Record<string, unknown>, key: string): unknown =>
  Object.hasOwn(at, key) ? at[key] : undefined

const keysOf = (...all: readonly Record<string, unknown>[]): string[] => [
  ...new Set(all.flatMap(Object.keys)),
]
