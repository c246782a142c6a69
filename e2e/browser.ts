import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import chromium from '@sparticuz/chromium'
import { type Browser, type BrowserContext, type Page, chromium as playwright } from 'playwright-core'
import { expect, inject } from 'vitest'

/** Widths at which every page is looked at: a desk and a small phone. */
export const SIZES = { desktop: { width: 1280, height: 900 }, phone: { width: 360, height: 740 } } as const

const SYSTEM_CHROMIUM = '/usr/bin/chromium'

/** A real Chromium: the system's where there is one (it has fonts and is warm), else the one from the registry. */
export async function openBrowser(): Promise<Browser> {
  const system = existsSync(SYSTEM_CHROMIUM)
  return playwright.launch({
    executablePath: system ? SYSTEM_CHROMIUM : await chromium.executablePath(),
    args: [
      ...(system ? [] : chromium.args.filter((a) => !a.startsWith('--headless'))),
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
    headless: true,
  })
}

/** A fresh person at the portal. */
export async function visitor(
  browser: Browser,
  options: { locale?: 'zh' | 'en'; size?: keyof typeof SIZES } = {},
): Promise<{ context: BrowserContext; page: Page }> {
  const { locale = 'zh', size = 'desktop' } = options
  const context = await browser.newContext({
    baseURL: inject('portal'),
    locale: locale === 'zh' ? 'zh-CN' : 'en-GB',
    timezoneId: 'Asia/Shanghai',
    viewport: SIZES[size],
    acceptDownloads: true,
  })
  context.setDefaultTimeout(20_000)
  return { context, page: await context.newPage() }
}

/** Signs in through the form, as people do. */
export async function signInAs(page: Page, email: string, password = 'zhinan-demo-2023'): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel(/邮箱|E-mail/).fill(email)
  await page.getByLabel(/^密码|^Password/).fill(password)
  await page.getByRole('button', { name: /^登录|^Sign in/ }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
}

let axeSource: string | undefined

/** WCAG 2.2 AA by axe on the page as it is now; what is wrong is named with the element. */
export async function expectAccessible(page: Page): Promise<void> {
  axeSource ??= await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  await page.evaluate(axeSource)
  const found = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(o: object): Promise<{ violations: AxeViolation[] }> }
    }
    const { violations } = await axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    })
    return violations.map(
      (v) =>
        `${v.id}: ${v.help} – ${v.nodes
          .slice(0, 3)
          .map((n) => n.html.slice(0, 160))
          .join(' | ')}`,
    )
  })
  expect(found, page.url()).toEqual([])
}
interface AxeViolation {
  readonly id: string
  readonly help: string
  readonly nodes: readonly { readonly html: string }[]
}

/** Nothing may be cut off or need sideways scrolling. */
export async function expectFits(page: Page): Promise<void> {
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(over, `${page.url()} is ${over}px too wide`).toBeLessThanOrEqual(0)
}
