import { mkdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import chromium from '@sparticuz/chromium'
import { type Browser, type BrowserContext, type Page, chromium as playwright } from 'playwright-core'
import { afterAll, beforeAll, inject, onTestFailed } from 'vitest'

/** Widths at which every page is looked at: a desk and a small phone. */
export const SIZES = { desktop: { width: 1280, height: 900 }, phone: { width: 360, height: 740 } } as const

const FAILED = 'test-results/failed'

/** How often a Chromium is started that dies before there is a page: Debian's did, once in hundreds of starts (SIGSEGV). */
const STARTS = 3

/**
 * A real Chromium: the one of the registry, the same on every machine, without windows (a full one draws a frame and its
 * own pages around every page, which took half as much time again); or the program that `ZHINAN_TEST_BROWSER` names. Not with
 * the registry's own arguments, which let people share cookies. One that dies at its start has shown nothing of the portal
 * and is started again, aloud.
 */
async function openBrowser(): Promise<Browser> {
  for (let start = 1; ; start++) {
    try {
      return await startBrowser()
    } catch (cause) {
      if (start === STARTS) throw cause
      console.error(`the browser died at its start (${start} of ${STARTS}):`, cause)
    }
  }
}

async function startBrowser(): Promise<Browser> {
  return playwright.launch({
    executablePath: process.env.ZHINAN_TEST_BROWSER ?? (await chromium.executablePath()),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      // One process less to talk to for every picture.
      '--in-process-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
    headless: true,
    // Else it cannot open files with Chinese names where no language is set.
    env: { ...process.env, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' },
  })
}

/** One browser for the stories of a file. Give what it returns to {@link visitor}. */
export function useBrowser(): () => Browser {
  let browser: Browser | undefined
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser?.close())
  return () => browser!
}

export interface Visit {
  readonly context: BrowserContext
  readonly page: Page
  /** What the browser complained about so far: errors on the console and uncaught ones. */
  readonly complaints: string[]
}

interface VisitorOptions {
  readonly locale?: 'zh' | 'en'
  readonly size?: keyof typeof SIZES
  readonly colorScheme?: 'light' | 'dark'
}

/** A fresh person at the portal. When the test fails, what they saw last is kept as a picture. */
export async function visitor(browser: Browser, options: VisitorOptions = {}): Promise<Visit> {
  const { locale = 'zh', size = 'desktop', colorScheme = 'light' } = options
  const context = await browser.newContext({
    baseURL: inject('portal'),
    locale: locale === 'zh' ? 'zh-CN' : 'en-GB',
    timezoneId: 'Asia/Shanghai',
    viewport: SIZES[size],
    colorScheme,
    // What is looked at is the state a thing ends in, not a colour half way to it.
    reducedMotion: 'reduce',
    acceptDownloads: true,
  })
  // A limit is no assertion: other tests take both cores meanwhile.
  context.setDefaultTimeout(90_000)
  const page = await context.newPage()
  const complaints: string[] = []
  hear(page, complaints)
  onTestFailed(async ({ task }) => {
    await mkdir(FAILED, { recursive: true })
    const name = `${task.name.replaceAll(/[^\w\p{L}]+/gu, '-').slice(0, 60)}-${Date.now()}`
    await page.screenshot({ path: `${FAILED}/${name}.png` }).catch(() => {})
    if (complaints.length > 0) console.error(`${page.url()} complained:\n${complaints.join('\n')}`)
  })
  return { context, page, complaints }
}

/** A server whose machine is busy puts off what can wait (503): the page asks again by itself, and shows what it got. */
const PUT_OFF = /status of 503\b/

/** Adds what the page complains about from now on. */
export function hear(page: Page, complaints: string[]): void {
  page.on('console', (m) => {
    if (m.type() === 'error' && !PUT_OFF.test(m.text())) complaints.push(`${m.text()} (${m.location().url})`)
  })
  page.on('pageerror', (e) => complaints.push(String(e)))
}

/** The password of every sign-in of the demonstration. */
export const DEMO_PASSWORD = 'zhinan-demo-2023'

/** Signs in through the form, as people do, and lands on their first page. */
export async function signInByForm(page: Page, email: string, password = DEMO_PASSWORD): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel(/邮箱|E-mail/i).fill(email)
  await page.getByLabel(/^密码|^Password/).fill(password)
  await page.getByRole('button', { name: /^登录|^Sign in/ }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
}

/** Signs this browser in without a page: for stories that are about something else, and go to it by its address. */
export async function signInAs(page: Page, email: string): Promise<void> {
  const answer = await page.request.post('/api/v1/auth/sign-in/email', {
    data: { email, password: DEMO_PASSWORD },
    headers: { origin: inject('portal') },
  })
  if (!answer.ok()) throw new Error(`${email} is not let in: ${answer.status()} ${await answer.text()}`)
}

let axeSource: string | undefined

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** WCAG 2.2 AA by axe on the page as it is now; what is wrong is named with the element. */
export async function accessibilityFaults(page: Page, rules: readonly string[] = WCAG): Promise<string[]> {
  axeSource ??= await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource)
  return page.evaluate(async (runOnly) => {
    const { axe } = globalThis as unknown as {
      axe: { run(o: object): Promise<{ violations: AxeViolation[] }> }
    }
    const { violations } = await axe.run({ runOnly, resultTypes: ['violations'] })
    return violations.map(
      (v) =>
        `${v.id}: ${v.help} – ${v.nodes
          .slice(0, 3)
          .map((n) => n.html.slice(0, 160))
          .join(' | ')}`,
    )
  }, rules)
}
interface AxeViolation {
  readonly id: string
  readonly help: string
  readonly nodes: readonly { readonly html: string }[]
}

/**
 * How many pixels the page is too wide: nothing may be cut off or need sideways scrolling. It has a second to get into
 * shape, as a page whose window was just made smaller draws itself anew.
 */
export function tooWide(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const root = document.documentElement
    for (let frame = 0; frame < 60 && root.scrollWidth > root.clientWidth; frame++)
      await new Promise((next) => requestAnimationFrame(next))
    return root.scrollWidth - root.clientWidth
  })
}
