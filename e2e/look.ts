import { mkdir } from 'node:fs/promises'
import type { Page, Request } from 'playwright-core'
import { accessibilityFaults, SIZES, tooWide } from './browser.ts'

const SCREENS = 'test-results/screens'
/**
 * Pictures are for people: `ZHINAN_TEST_SCREENS=view` keeps what fits the window, `full` whole pages. Drawing takes a fifth of
 * the time.
 */
const screens = process.env.ZHINAN_TEST_SCREENS

/** How long nothing must be asked of the server before a page counts as complete. */
const QUIET_MS = 120

/** Follows what a page asks of the server; gives a wait until all was answered and nothing is loading any more. */
export function settling(page: Page): () => Promise<void> {
  const asked = new Set<Request>()
  let last = Date.now()
  const answered = (r: Request) => {
    asked.delete(r)
    last = Date.now()
  }
  // The stream by which open pages are told of a new deadline never ends.
  page.on('request', (r) => r.resourceType() !== 'eventsource' && asked.add(r))
  page.on('requestfinished', answered)
  page.on('requestfailed', answered)
  return async () => {
    await page.locator('#main :is(h1, h2)').first().waitFor({ state: 'attached' })
    await page.waitForFunction(
      () => !document.querySelector('.loading, .ant-skeleton, .ant-spin-spinning, [aria-busy=true]'),
    )
    while (asked.size > 0 || Date.now() - last < QUIET_MS) await new Promise((go) => setTimeout(go, 20))
  }
}

/**
 * Looks at the page as it is now, in one size: gives everything that is wrong with it, and keeps a picture where pictures are
 * wanted. Whether it is accessible is asked in Chinese; in English the elements are the same, but the colours are the dark
 * ones, looked at once.
 */
export async function lookAt(
  page: Page,
  name: string,
  size: keyof typeof SIZES,
  locale: 'zh' | 'en',
): Promise<string[]> {
  await page.setViewportSize(SIZES[size])
  const where = `${name} ${size} ${locale}`
  const over = await tooWide(page)
  const faults = [
    ...(locale === 'zh' ? await accessibilityFaults(page) : []),
    ...(locale === 'en' && size === 'desktop' ? await accessibilityFaults(page, ['color-contrast']) : []),
    ...(over > 0 ? [`${over}px too wide`] : []),
    ...(await untranslated(page, locale)),
  ]
  if (screens) {
    await mkdir(SCREENS, { recursive: true })
    await page.screenshot({ path: `${SCREENS}/${name}-${size}-${locale}.png`, fullPage: screens === 'full' })
  }
  return faults.map((f) => `${where}: ${f}`)
}

/**
 * Texts that a reader should not meet: names of texts, places left unfilled, "undefined"; and in English, Chinese on what
 * is the portal's own. What people and calls wrote in Chinese stays Chinese, and so do clause marks.
 */
async function untranslated(page: Page, locale: 'zh' | 'en'): Promise<string[]> {
  return page.evaluate((english) => {
    const found: string[] = []
    // biome-ignore lint/performance/useDomNodeTextContent: only what is seen counts
    const main = document.body.innerText
    // What is shown as it is written, such as the places in a mail's words.
    const asWritten = new Set(
      // biome-ignore lint/performance/useDomNodeTextContent: only what is seen counts
      [...document.querySelectorAll<HTMLElement>('[translate=no]')].map((e) => e.innerText.trim()),
    )
    for (const m of main.matchAll(/\{\s*\w+\s*[,}]|\bundefined\b|\bNaN\b|\[object \w+\]/g))
      if (!asWritten.has(m[0])) found.push(`shows ${m[0]}`)
    // A name of a text: lower-case words joined by dots, that is no address, file or number.
    for (const m of main.matchAll(/(?<![\w@./-])[a-z][a-zA-Z]+(?:\.[a-z][a-zA-Z0-9]+)+(?![\w@/-])/g))
      if (!/\.(?:org|com|cn|zhinan|pdf|json|xlsx|docx)$/.test(m[0])) found.push(`shows ${m[0]}`)
    if (!english) return found
    const own = 'button,label,th[scope=col],legend,.ant-tabs-tab,.ant-modal-title,.field-help,.app-links a'
    for (const e of document.querySelectorAll<HTMLElement>(own)) {
      // biome-ignore lint/performance/useDomNodeTextContent: only what is seen counts
      const text = e.innerText ?? ''
      if (
        /\p{Script=Han}/u.test(text.replace('中文', '')) &&
        !e.closest('.zv-clause,.clause,[lang=zh],.app-tools')
      )
        found.push(`Chinese in English: ${text.slice(0, 60)}`)
    }
    return found
  }, locale === 'en')
}
