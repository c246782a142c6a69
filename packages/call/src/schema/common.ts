import * as z from 'zod/mini'
import { type Fen, parseMoney } from '../money.ts'

/** Names a thing in the data: letters, digits, `-` and `/`. Names of Object's own members would confuse readers of paths. */
export const idSchema = z.string().check(
  z.regex(/^[A-Za-z][A-Za-z0-9]*(?:[-/][A-Za-z0-9]+)*$/, 'id'),
  z.refine((id) => !(id in {}), 'id'),
)

/** A place in a form's content: `people.talent.birthDate`, `targets.bases@pilot-county`. */
export const pathSchema = z.string().check(
  z.regex(
    /^[a-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*(?:\.[a-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*(?:@[a-z][A-Za-z0-9-]*)?)*$/,
    'path',
  ),
  z.refine((path) => path.split('.').every((step) => !(step in {})), 'path'),
)

/** Both languages, always: a text that is missing one is an error, not a fallback. */
export const textSchema = z.strictObject({
  zh: z.string().check(z.minLength(1)),
  en: z.string().check(z.minLength(1)),
})

/** Where in the guide: `四.1`, `三(四)2`, `二.2`. */
export const clauseSchema = z
  .string()
  .check(z.regex(/^[一二三四五六七八九十]+(?:\([一二三四五六七八九十]+\))?(?:\.?\d+)?$/, 'clause'))

/** `5万元` → fen. */
export const moneySchema = z.pipe(
  z.string(),
  z.transform((written, ctx): Fen => {
    const fen = parseMoney(written)
    if (fen === undefined) {
      ctx.issues.push({ code: 'custom', message: 'money', input: written })
      return z.NEVER
    }
    return fen
  }),
)

/** A calendar date, `YYYY-MM-DD`, that exists. */
export const dateSchema = z.string().check(
  z.regex(/^\d{4}-\d{2}-\d{2}$/, 'date'),
  z.refine((d) => isDate(d), 'date'),
)

/** True for `YYYY-MM-DD` of a day that exists (no 30 February). */
export function isDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const time = Date.parse(`${value}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value)
}

/** One value or a list of them, always read as a list. */
export const oneOrMore = <T extends z.core.$ZodType>(item: T) =>
  z.pipe(
    z.union([item, z.array(item).check(z.minLength(1))]),
    z.transform((v): z.output<T>[] => (Array.isArray(v) ? v : [v]) as z.output<T>[]),
  )

/** A named option with its text. */
export const optionSchema = z.strictObject({ id: idSchema, title: textSchema })
export type Option = z.infer<typeof optionSchema>
