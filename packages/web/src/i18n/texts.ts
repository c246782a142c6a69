/** A file of texts: names, within names. */
export interface Texts {
  readonly [name: string]: string | Texts
}

export type Params = Readonly<Record<string, unknown>>

/** The text under a dotted name. */
export function find(texts: Texts | undefined, key: string): string | undefined {
  let at: string | Texts | undefined = texts
  for (const name of key.split('.')) {
    if (typeof at !== 'object' || !Object.hasOwn(at, name)) return undefined
    at = at[name]
  }
  return typeof at === 'string' ? at : undefined
}

/** Puts values into `{{name}}`; a name without a value stays, so that it is seen. */
export function fill(text: string, params: Params = {}): string {
  return text.replace(/\{\{\s*(\w+)\s*\}\}/g, (whole, name: string) =>
    params[name] === undefined ? whole : String(params[name]),
  )
}
