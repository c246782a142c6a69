/**
 * Lighthouse's scores of a running demonstration: `npm install --no-save lighthouse chrome-launcher`, `npm start`, then
 * `node bench/lighthouse.ts http://localhost:8023 [mobile|desktop] [part of a path …]`. Not a dependency of the project,
 * as it weighs 185 MB. Each page is asked for three times; the middle one by performance counts.
 */
import { existsSync } from 'node:fs'

type Category = 'performance' | 'accessibility' | 'best-practices' | 'seo'
interface Audit {
  readonly id: string
  readonly score: number | null
  readonly title: string
}
interface Report {
  readonly categories: Record<
    Category,
    { readonly score: number; readonly auditRefs: { readonly id: string; readonly weight: number }[] }
  >
  readonly audits: Record<string, Audit & { readonly numericValue?: number }>
}

const [base = 'http://localhost:8023', form = 'mobile', ...only] = process.argv.slice(2)
const CALL = '/calls/kczy-2023'
const CATEGORIES: readonly Category[] = ['performance', 'accessibility', 'best-practices', 'seo']
const RUNS = 3

/** What stands behind sign-in is of no interest to search engines: their category does not count there. */
const PAGES: readonly { path: string; as?: string }[] = [
  { path: '/' },
  { path: CALL },
  { path: `${CALL}/tracks/C4` },
  { path: `${CALL}/rulings` },
  { path: `${CALL}/can-apply` },
  { path: '/sign-in' },
  { path: '/sign-up' },
  { path: '/home', as: 'applicant.society@demo.zhinan' },
  { path: '{application}', as: 'applicant.society@demo.zhinan' },
  { path: '/home', as: 'officer@demo.zhinan' },
  { path: '/screening', as: 'officer@demo.zhinan' },
  { path: '/screening/{file}', as: 'officer@demo.zhinan' },
  { path: `${CALL}/overview`, as: 'officer@demo.zhinan' },
]

// Names that the type checker does not look up: they are not installed with the project.
const [LIGHTHOUSE, LAUNCHER] = ['lighthouse', 'chrome-launcher'] as string[]
const { default: lighthouse, desktopConfig } = await import(LIGHTHOUSE!)
const { launch } = await import(LAUNCHER!)
const chrome = await launch({
  ...(existsSync('/usr/bin/chromium') && { chromePath: '/usr/bin/chromium' }),
  chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu'],
})
try {
  for (const page of PAGES) {
    const session = page.as ? await signIn(page.as) : undefined
    const path = session ? await named(page.path, session) : page.path
    if (only.length > 0 && !only.some((part) => path.includes(part))) continue
    const reports: Report[] = []
    for (let i = 0; i < RUNS; i++) {
      const { lhr } = await lighthouse(
        base + path,
        {
          port: chrome.port,
          onlyCategories: session ? CATEGORIES.slice(0, 3) : CATEGORIES,
          ...(session && { extraHeaders: { cookie: session } }),
        },
        form === 'desktop' ? desktopConfig : undefined,
      )
      reports.push(lhr)
    }
    reports.sort((a, b) => a.categories.performance.score - b.categories.performance.score)
    tell(`${page.path}${page.as ? ` (${page.as.split('@')[0]})` : ''}`, reports[(RUNS - 1) / 2]!)
  }
} finally {
  await chrome.kill()
}

function tell(name: string, { categories, audits }: Report): void {
  const scores = Object.values(categories).map((c) => Math.round(c.score * 100))
  const ms = (id: string) => `${((audits[id]?.numericValue ?? 0) / 1000).toFixed(1)} s`
  console.log(
    `${name.padEnd(48)} ${scores.map((s) => String(s).padStart(4)).join('')}   first paint ${ms('first-contentful-paint')}, ` +
      `largest ${ms('largest-contentful-paint')}, blocked ${audits['total-blocking-time']?.numericValue?.toFixed(0)} ms, shift ${audits['cumulative-layout-shift']?.numericValue?.toFixed(3)}`,
  )
  for (const [category, { auditRefs }] of Object.entries(categories))
    for (const { id, weight } of auditRefs) {
      const audit = audits[id]!
      if (category !== 'performance' && weight > 0 && audit.score !== null && audit.score < 1)
        console.log(`    ${category}: ${audit.title}`)
    }
}

async function signIn(email: string): Promise<string> {
  const answer = await fetch(`${base}/api/v1/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: base },
    body: JSON.stringify({ email, password: 'zhinan-demo-2023' }),
  })
  if (!answer.ok) throw new Error(`sign-in of ${email}: ${answer.status}`)
  return answer.headers
    .getSetCookie()
    .map((c) => c.split(';')[0])
    .join('; ')
}

/** Puts an application of one's own, or a file of the queue, into a path. */
async function named(path: string, cookie: string): Promise<string> {
  const get = async (at: string) => (await fetch(`${base}/api/v1${at}`, { headers: { cookie } })).json()
  if (path === '{application}') {
    const { units } = (await get('/me')) as { units: { id: string }[] }
    const { items } = (await get(`/applications?unit=${units[0]!.id}`)) as { items: { id: string }[] }
    return `/applications/${items[0]!.id}`
  }
  if (!path.includes('{file}')) return path
  const { items } = (await get('/screening')) as { items: { id: string }[] }
  return path.replace('{file}', items[0]!.id)
}
