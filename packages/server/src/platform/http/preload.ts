import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const preload = z.array(
  z.object({
    path: z.string(),
    data: z.array(z.string()),
    files: z.object({ zh: z.array(z.string()), en: z.array(z.string()) }),
  }),
)

/**
 * What the portal's build says that each public page begins with (packages/web/scripts/preloads.ts), as `Link` headers
 * (RFC 8288, `rel=preload`): a phone on a slow line asks for all of it at once.
 *
 * @param root the built portal
 * @returns the header for a path and the languages that the reader accepts; `undefined` where nothing is known
 */
export function preloadsIn(
  root: string,
): (path: string, languages: string | undefined) => string | undefined {
  const file = join(root, 'preload.json')
  if (!existsSync(file)) return () => undefined
  const pages = preload
    .parse(JSON.parse(readFileSync(file, 'utf8')))
    .map((p) => ({ ...p, path: new RegExp(p.path) }))
  return (path, languages) => {
    for (const page of pages) {
      const found = page.path.exec(path)
      if (!found) continue
      const files = page.files[languages?.toLowerCase().startsWith('en') ? 'en' : 'zh']
      return [
        ...files.map((f) => `</${f}>; rel=${f.endsWith('.css') ? 'preload; as=style' : 'modulepreload'}`),
        ...page.data.map((d) => {
          const address = d.replaceAll(/\$(\d)/g, (_, n) => found[Number(n)] ?? '')
          return `<${address}>; rel=preload; as=fetch; crossorigin`
        }),
      ].join(', ')
    }
    return undefined
  }
}
