import type { ScreeningFilter } from '../../../api/application-types.ts'

const KEYS = [
  'call',
  'track',
  'state',
  'region',
  'kind',
  'q',
  'sort',
  'ready',
  'similar',
  'sanctioned',
  'paper',
  'officer',
  'overdue',
] as const

/** The queue's filter out of the page's address, and nothing else of it. */
export function filterOf(search: Readonly<Record<string, unknown>>): ScreeningFilter {
  const found: Record<string, string> = {}
  for (const key of KEYS) {
    const value = search[key]
    if (typeof value === 'string' && value !== '') found[key] = value
  }
  return found
}

/** Whether it leaves anything out: the call and the order do not. */
export const narrows = (filter: ScreeningFilter): boolean =>
  KEYS.some((k) => k !== 'call' && k !== 'sort' && filter[k] !== undefined)

/** Whether two show the same, in the same order. */
export const sameFilter = (a: ScreeningFilter, b: ScreeningFilter): boolean =>
  KEYS.every((k) => a[k] === b[k])

/** The next order when a column's head is pressed: ascending, descending, and back. */
export const nextSort = <C extends string>(now: string | undefined, column: C): C | `-${C}` | undefined =>
  now === column ? `-${column}` : now === `-${column}` ? undefined : column
