import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin, Rolldown } from 'vite'

/** What a page will ask for, which its address tells before a script has run. */
interface PageNeeds {
  /** A regular expression over the path; its groups stand in `data` as `$1`. */
  readonly path: string
  /** Module of the page, below `src`. */
  readonly page: string
  /** Modules below `src` that the page asks for by itself as soon as it stands. */
  readonly parts?: readonly string[]
  /** Areas of texts besides the common ones. */
  readonly texts: readonly string[]
  /** Addresses of the API that it begins with. */
  readonly data: readonly string[]
  /** Only for somebody signed in; anybody else is sent to the sign-in page. */
  readonly signedIn?: boolean
}

/** One page as the server reads it from `preload.json`. */
export interface Preload {
  readonly path: string
  readonly data: readonly string[]
  readonly signedIn: boolean
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
  { ...open(`/calls/${ID}/can-apply`, 'can-apply-page', CALL), parts: ['pages/public/can-apply-asking.tsx'] },
  account('sign-in'),
  account('sign-up'),
]

/** The largest are named and no more: a proxy in front may take no more than 4 KB of headers (nginx, unless told). */
const MOST_FILES = 32

const APP_ROUTES = 'routes/app.ts'
/** What is around every page behind sign-in. */
const APP_FRAME = 'routes/app-frame.ts'
const APP_LAYOUT = 'layouts/app-layout.tsx'
/** What every page behind sign-in begins with. Not the clock, whose answer counts from when it was asked. */
const APP_DATA = ['/auth/get-session', '/me', '/calls', '/me/notices/count']
/** What some of them begin with besides, by the route. */
const OWN_DATA: Readonly<Record<string, string>> = {
  '/applications/$id': '/applications/$1',
  '/calls/$call/overview': '/calls/$1/overview',
}

const sizeOf = (file: Rolldown.OutputChunk | Rolldown.OutputAsset | undefined): number =>
  (file?.type === 'chunk' ? file.code : (file?.source ?? '')).length

/** The pages behind sign-in as their routes state them, so that a new one is there by itself. */
function appPages(): PageNeeds[] {
  const src = join(import.meta.dirname, '../src')
  const read = (file: string): string => readFileSync(join(src, file), 'utf8')
  const code = readdirSync(join(src, 'routes'))
    .map((f) => read(`routes/${f}`))
    .join('')
  const areas = (list: string): string[] => [...list.matchAll(/'(\w+)'/g)].map((m) => m[1]!)
  const common = areas(/^ {2}loader: texts\((.*)\)/m.exec(read(APP_FRAME))![1]!)
  const routes = [
    ...code.matchAll(/appPage\('([^']+)'\),\s+loader: texts\(([^)]*)\)[\s\S]*?import\('\.\.\/([^']+)'\)/g),
  ]
  if (routes.length !== code.match(/appPage\('/g)?.length)
    throw new Error('preloads: a route behind sign-in is not written as the others: path, loader, page')
  return routes.map(([, path, texts, page]) => ({
    path: `^${path!.replaceAll(/\$\w+/g, ID)}$`,
    page: page!,
    texts: [...new Set([...common, ...areas(texts!)])],
    data: [...APP_DATA, ...(OWN_DATA[path!] ? [OWN_DATA[path!]!] : [])].map((d) => `/api/v1${d}`),
    signedIn: true,
  }))
}

/**
 * Writes `preload.json`: for each page the files and answers that the server names in a `Link` header, so that they
 * come beside the first script and not one after another behind it.
 */
export function preloads(): Plugin {
  return {
    name: 'preloads',
    apply: 'build',
    generateBundle: {
      // Once Vite has put away the files in which nothing but CSS was imported.
      order: 'post',
      handler(_, bundle) {
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
        const style = [...first].filter((f) => f.endsWith('.css'))
        const pages = [...PAGES, ...appPages()].map(
          ({ path, page, parts = [], texts, data, signedIn = false }): Preload => {
            const files = (locale: 'zh' | 'en') => {
              const all = within(of(page))
              for (const module of parts) within(of(module), all)
              if (signedIn) for (const module of [APP_ROUTES, APP_LAYOUT]) within(of(module), all)
              for (const area of ['common', ...texts]) within(of(`i18n/${locale}/${area}.json`), all)
              const more = [...all]
                .filter((f) => !first.has(f))
                .sort((a, b) => sizeOf(bundle[b]) - sizeOf(bundle[a]))
              // What draws the head of the page comes before what fills it: index.html would ask for it last.
              return [...style, ...more.slice(0, MOST_FILES)]
            }
            return { path, data, signedIn, files: { zh: files('zh'), en: files('en') } }
          },
        )
        this.emitFile({ type: 'asset', fileName: 'preload.json', source: JSON.stringify(pages) })
      },
    },
  }
}
