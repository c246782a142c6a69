import { z } from 'zod'
import { Problem } from './problem.ts'

/** Text in both languages, as answered and as given. */
export const textField = z.object({ zh: z.string().min(1).max(4000), en: z.string().min(1).max(4000) })

/** An instant, ISO 8601 in UTC. */
export const instantField = z.iso.datetime()

/** An instant that somebody sends: with an offset, to the second or finer. */
export const instantInput = z.iso.datetime({ offset: true }).transform((s) => new Date(s))

/** An e-mail address as given; kept in lower case. */
export const emailField = z
  .email()
  .max(254)
  .transform((s) => s.toLowerCase())

/** One line that a person typed, without blanks around it. */
export const lineField = (max: number, min = 1) => z.string().trim().min(min).max(max)

/** Several in one parameter of an address, separated by commas. */
export const listField = <T extends z.ZodType<string, string>>(one: T) =>
  z
    .string()
    .max(4000)
    .transform((s) => s.split(',').filter(Boolean))
    .pipe(z.array(one).min(1).max(60))

/** What every list takes. */
export const pageQuery = {
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
}

/** A list's answer. */
export const listOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable(), total: z.number().int().optional() })

/** A place in a list, as opaque text. */
export function makeCursor(place: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url')
}

/** Reads a cursor of ours back. @throws Problem `bad-request` when it is none */
export function readCursor<T extends z.ZodType>(
  schema: T,
  cursor: string | undefined,
): z.output<T> | undefined {
  if (cursor === undefined) return undefined
  try {
    return schema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()))
  } catch {
    throw new Problem('bad-request')
  }
}

/** One row too many was asked for: then there is a next page, and it begins after the last row shown. */
export function cutPage<T>(
  rows: T[],
  limit: number,
  place: (last: T) => readonly (string | number)[],
): { rows: T[]; nextCursor: string | null } {
  if (rows.length <= limit) return { rows, nextCursor: null }
  const shown = rows.slice(0, limit)
  return { rows: shown, nextCursor: makeCursor(place(shown.at(-1)!)) }
}
