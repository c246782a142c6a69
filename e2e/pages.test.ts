import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { hear, signInAs, useBrowser, visitor } from './browser.ts'
import { lookAt, settling } from './look.ts'
import { type PageToSee, pagesToSee } from './pages.ts'

const browser = useBrowser()
let pages: readonly PageToSee[]
beforeAll(async () => {
  pages = await pagesToSee()
})

test('every route of the portal is looked at', async () => {
  const folder = join(import.meta.dirname, '../packages/web/src/routes')
  const files = (await readdir(folder)).map((f) => readFile(join(folder, f), 'utf8'))
  const router = (await Promise.all(files)).join('')
  const routes = [...router.matchAll(/(?:openPage|appPage)\('([^']+)'\)/g)].map((m) => m[1]!)
  expect(routes.length).toBeGreaterThan(20)
  expect(routes.filter((r) => !pages.some((p) => p.route === r))).toEqual([])
})

test('every page fits a desk and a phone, is accessible, translated, and leaves the console silent', async () => {
  // Both languages at once: a page waits most of the time.
  const [zh, en] = await Promise.all([everyPage('zh'), everyPage('en')])
  expect([...zh, ...en]).toEqual([])
}, 1_200_000)

/** After so many pages a new tab is opened: one that has shown a hundred holds a gigabyte and takes twice as long. */
const TAB = 15

/** What is wrong with the pages in a language: Chinese in light colours, English in dark ones. */
async function everyPage(locale: 'zh' | 'en'): Promise<string[]> {
  const faults: string[] = []
  // One visitor for everybody in turn: what was loaded once need not be loaded again.
  const {
    context,
    page: firstTab,
    complaints,
  } = await visitor(browser(), {
    locale,
    colorScheme: locale === 'zh' ? 'light' : 'dark',
  })
  let page = firstTab
  let settled = settling(page)
  let seen = 0
  for (const [as, theirs] of Map.groupBy(pages, (p) => p.as)) {
    if (as) await signInAs(page, as)
    // Whoever has just come loads the portal; from there they go on within it, as people do, which takes half the time.
    let inside = false
    for (const { name, path, status = [] } of theirs) {
      if (++seen % TAB === 0) {
        await page.close()
        page = await context.newPage()
        hear(page, complaints)
        settled = settling(page)
        inside = false
      }
      complaints.length = 0
      if (inside) await goWithin(page, path)
      else await page.goto(path)
      inside = true
      await settled()
      faults.push(...(await lookAt(page, name, 'desktop', locale)))
      faults.push(...(await lookAt(page, name, 'phone', locale)))
      const known = new RegExp(`status of (?:${status.join('|') || 'none'})\\b`)
      faults.push(...complaints.filter((c) => !known.test(c)).map((c) => `${name} ${locale}: ${c}`))
    }
  }
  return faults
}

/** Follows a link to the path without loading the portal anew; gives when the router shows what is there. */
function goWithin(page: Page, path: string): Promise<void> {
  return page.evaluate(async (to) => {
    const { __TSR_ROUTER__: router } = globalThis as unknown as { __TSR_ROUTER__: Router }
    const shown = new Promise<void>((done) => {
      const stop = router.subscribe('onRendered', () => {
        stop()
        done()
      })
    })
    router.history.push(to)
    await shown
  }, path)
}
interface Router {
  readonly history: { push(to: string): void }
  subscribe(event: 'onRendered', heard: () => void): () => void
}
