import { type CompiledMessage, compileMessageOrThrow } from '@lingui/message-utils/compileMessage'
import type { Plugin } from 'vite'

/** A file of texts as it is written: ICU messages under names, within names. */
export interface Texts {
  readonly [name: string]: string | Texts
}

/** What Lingui reads: compiled messages under whole names, `area:name.name`. */
export type Catalog = Readonly<Record<string, CompiledMessage>>

/** The parser takes a brace that opens or closes nothing for a letter; in these texts it is a slip. */
function plain(words: string): string {
  if (/[{}]/.test(words)) throw new Error(`a brace stands alone in ${JSON.stringify(words)}`)
  return words
}

/** Compiles an area's texts; throws on one that is no ICU message. */
export function compileTexts(area: string, texts: Texts): Catalog {
  const catalog: Record<string, CompiledMessage> = {}
  const add = (within: Texts, before: string): void => {
    for (const [name, text] of Object.entries(within)) {
      const key = before + name
      if (typeof text !== 'string') add(text, `${key}.`)
      else
        try {
          catalog[key] = compileMessageOrThrow(text, plain)
        } catch (cause) {
          throw new Error(`text ${key} is no ICU message: ${JSON.stringify(text)}`, { cause })
        }
    }
  }
  add(texts, `${area}:`)
  return catalog
}

/** Compiles the files of texts when the portal is built: no parser of messages goes to the browser. */
export function compiledTexts(): Plugin {
  return {
    name: 'compiled-texts',
    // JSON into JSON, before Vite makes a module of it.
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/i18n\/(?:zh|en)\/\w+\.json$/ },
      handler(code, id) {
        const area = /(\w+)\.json$/.exec(id)![1]!
        return { code: JSON.stringify(compileTexts(area, JSON.parse(code) as Texts)), map: null }
      },
    },
  }
}
