import { digest } from '../digest.ts'

/**
 * Puts things into the order that a seed gives them: by SHA-256 of `seed`, `scope` and id, each on a line of its own. Every
 * order is as likely as any other, the order they come in does not matter, and taking one away leaves the rest as it was.
 *
 * @param seed any text; lower-case hexadecimal by custom
 * @param scope what the order is for: under one seed each scope has an order of its own
 */
export function seededOrder(seed: string, scope: string, ids: readonly string[]): string[] {
  const keyed = ids.map((id) => ({ id, key: digest(`${seed}\n${scope}\n${id}`) }))
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.id < b.id ? -1 : 1))
  return keyed.map(({ id }) => id)
}
