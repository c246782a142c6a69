import type { Text } from '../start-problem.ts'

export type Locale = 'zh' | 'en'

/** What a mail is about, which people choose its time by. `account`: always at once. */
export type MailKind =
  | 'account'
  | 'unit'
  | 'receipt'
  | 'returned'
  | 'outcome'
  | 'extension'
  | 'announcement'
  | 'reminder'
  | 'message'

/** A part of a mail in one language, for its plain and its HTML form. */
export type Part =
  | { kind: 'text'; text: string }
  | { kind: 'list'; items: readonly string[] }
  | { kind: 'link'; label: string; url: string }
  | { kind: 'links'; items: readonly { label: string; url: string }[] }

/** A mail's words in one language, with places: `{name}`. Paragraphs are apart by an empty line. */
export type Words = { subject: string; body: string }

/**
 * A place in a mail's words. `line` stands within a sentence; `link` only as `[label]({name})` on a line of its own;
 * `block` on a line of its own and may be several paragraphs or a list.
 */
export type Place = { kind: 'line' | 'link' | 'block'; text: Text; required?: boolean }

/** A mail: its default words, its places, and where their values come from. */
export type Template<P> = {
  title: Text
  /** Whose words they are: each call's, or the platform's. */
  of: 'call' | 'platform'
  kind: MailKind
  words: Record<Locale, Words>
  places: Readonly<Record<string, Place>>
  values(params: P, locale: Locale): Record<string, string | readonly Part[]>
  /** Where the reader goes from it: an address of the portal. */
  link(params: P): string
  /** For previews. */
  sample: P
}

/** So that a definition's parameters are inferred from its `values`. */
export const template = <P>(t: Template<P>): Template<P> => t

export const line = (zh: string, en: string, required = false): Place => ({
  kind: 'line',
  text: { zh, en },
  ...(required && { required }),
})
export const link = (zh: string, en: string, required = true): Place => ({
  kind: 'link',
  text: { zh, en },
  ...(required && { required }),
})
export const block = (zh: string, en: string, required = true): Place => ({
  kind: 'block',
  text: { zh, en },
  ...(required && { required }),
})
