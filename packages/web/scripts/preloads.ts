import type { Plugin, Rolldown } from 'vite'

/** What a public page will ask for, which its address tells before a script has run. */
interface PageNeeds {
  /** A regular expression over the path; its groups stand in `data` as `$1`. */
  readonly path: string
  /** Module of the page, below `src`. */
  readonly page: string
  /** Areas of texts besides the common ones. */
  readonly texts: readonly string[]
  /** Addresses of the API that it begins with. */
  readonly data: readonly string[]
}

/** One page as the server reads it from `preload.json`. */
export interface Preload {
  readonly path: string
  readonly data: readonly string[]
  /** Built files by language. */
  readonly files: Readonly<Record<'zh' | 'en', readonly string[]>>
}

const ID = '([\\w-]+)'
const CALL = '/api/v1/calls/$1'
const open = (path: string, page: string, ...data: string[]): PageNeeds => ({
  path: `^${path}$`,
  page: `pages/public/${page}.tsx`,
  texts: ['public'],
  data,
})
const account = (path: string): PageNeeds => ({
  path: `^/${path}$`,
  page: `pages/account/${path}-page.tsx`,
  texts: ['public', 'account'],
  data: [],
})

const PAGES: readonly PageNeeds[] = [
  open('/', 'calls-page', '/api/v1/calls'),
  open(`/calls/${ID}`, 'call-page', CALL),
  open(`/calls/${ID}/tracks/${ID}`, 'track-page', CALL, `${CALL}/tracks/$2/sentences`),
  open(`/calls/${ID}/rulings`, 'rulings-page', CALL),
  open(`/calls/${ID}/can-apply`, 'can-apply-page', CALL),
  account('sign-in'),
  account('sign-up'),
]

/**
 * Writes `preload.json`: for each public page the files and answers that the server names in a `Link` header, so that they
 * come beside the first script and not one after another behind it.
 */
export function preloads(): Plugin {
  return {
    name: 'preloads',
    apply: 'build',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((c): c is Rolldown.OutputChunk => c.type === 'chunk')
      const of = (module: string): Rolldown.OutputChunk => {
        const found = chunks.find((c) => c.facadeModuleId?.endsWith(`/src/${module}`))
        if (!found) this.error(`preloads: no chunk of ${module}`)
        return found
      }
      const within = (chunk: Rolldown.OutputChunk, all = new Set<string>()): Set<string> => {
        if (all.has(chunk.fileName)) return all
        all.add(chunk.fileName)
        for (const css of chunk.viteMetadata?.importedCss ?? []) all.add(css)
        for (const name of chunk.imports) {
          const next = bundle[name]
          if (next?.type === 'chunk') within(next, all)
        }
        return all
      }
      const entry = chunks.find((c) => c.isEntry && c.facadeModuleId?.endsWith('/index.html'))
      // Something else than the portal is built with its settings.
      if (!entry) return
      const first = within(entry)
      const pages = PAGES.map(({ path, page, texts, data }): Preload => {
        const files = (locale: 'zh' | 'en') => {
          const all = within(of(page))
          for (const area of ['common', ...texts]) within(of(`i18n/${locale}/${area}.json`), all)
          return [...all].filter((f) => !first.has(f)).sort()
        }
        return { path, data, files: { zh: files('zh'), en: files('en') } }
      })
      this.emitFile({ type: 'asset', fileName: 'preload.json', source: JSON.stringify(pages) })
    },
  }
}
