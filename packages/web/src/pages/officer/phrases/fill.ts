/** What a place knows of itself, by the name that a sentence calls it. */
export type Places = Readonly<
  Partial<Record<'field' | 'clause' | 'number' | 'title' | 'unit', string | undefined>>
>

/** The places that a sentence names and that are not known here. */
export const lackingIn = (words: string, places: Places): string[] =>
  [...words.matchAll(/\{(\w+)\}/g)].map((m) => m[1]!).filter((name) => !places[name as keyof Places])

/** The sentence with the words of the place in it. */
export const filled = (words: string, places: Places): string =>
  words.replace(/\{(\w+)\}/g, (as, name: string) => places[name as keyof Places] ?? as)

/** The text with the words where the cursor was; at its end when nobody has been in it. */
export function inserted(text: string, words: string, from = text.length, to = from): string {
  return text.slice(0, from) + words + text.slice(to)
}
