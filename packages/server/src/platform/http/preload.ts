import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const preload = z.array(
  z.object({
    path: z.string(),
    data: z.array(z.string()),
    signedIn: z.boolean().default(false),
    files: z.object({ zh: z.array(z.string()), en: z.array(z.string()) }),
  }),
)

/** Whether a request comes with a session, be it over or not (platform/auth.ts names the cookie). */
const SESSION = /(?:^|;\s*)(?:__Secure-)?zhinan\.session_token=/

/** What decides besides the path, as headers of a request. */
interface Reader {
  readonly 'accept-language'?: string | undefined
  readonly cookie?: string | undefined
}

/**
 * What the portal's build says that each page begins with (packages/web/scripts/preloads.ts), as `Link` headers
 * (RFC 8288, `rel=preload`): a phone on a slow line asks for all of it at once. Nothing
 * in it is about the reader; what a page behind sign-in begins with is told to whom it will open.
 *
 * @param root the built portal
 * @returns the header for a path and who reads; `undefined` where nothing is known
 */
export function preloadsIn(root: string): (path: string, reader: Reader) => string | undefined {
  const file = join(root, 'preload.json')
  if (!existsSync(file)) return () => undefined
  const pages = preload
    .parse(JSON.parse(readFileSync(file, 'utf8')))
    .map((p) => ({ ...p, path: new RegExp(p.path) }))
  return (path, reader) => {
    const signedIn = SESSION.test(reader.cookie ?? '')
    for (const page of pages) {
      const found = page.path.exec(path)
      if (!found) continue
      if (page.signedIn && !signedIn) return undefined
      const files = page.files[reader['accept-language']?.toLowerCase().startsWith('en') ? 'en' : 'zh']
      return [
        ...files.map(
          (f) => `</${f}>; rel=${f.endsWith('.css') ? 'preload; as=style; crossorigin' : 'modulepreload'}`,
        ),
        ...page.data.map((d) => {
          const address = d.replaceAll(/\$(\d)/g, (_, n) => found[Number(n)] ?? '')
          return `<${address}>; rel=preload; as=fetch; crossorigin`
        }),
      ].join(', ')
    }
    return undefined
  }
}
