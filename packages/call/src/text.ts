/** A text for people in both languages of the platform. */
export interface Text {
  readonly zh: string
  readonly en: string
}

export type Locale = keyof Text

/** Builds a {@link Text}. */
export const text = (zh: string, en: string): Text => ({ zh, en })

/** Joins texts language by language; `zh` and `en` are the separators. */
export function joinText(parts: readonly Text[], zh = '、', en = ', '): Text {
  return { zh: parts.map((p) => p.zh).join(zh), en: parts.map((p) => p.en).join(en) }
}
