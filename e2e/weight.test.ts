import { expect, inject, test } from 'vitest'
import { useBrowser, visitor } from './browser.ts'
import { settling } from './look.ts'
import { pagesToSee } from './pages.ts'

const browser = useBrowser()

/** What the scripts of a public page may weigh, compressed with gzip. */
const MOST = 130_000

test('no public page asks a phone for more than 130 KB of scripts', async () => {
  const open = (await pagesToSee()).filter((p) => p.as === undefined)
  const routes = new Map(open.map((p) => [p.route, p.path]))
  expect(routes.size).toBeGreaterThan(10)
  const weights = await Promise.all(
    [...routes].map(async ([route, path]) => ({ route, bytes: await weightOf(path) })),
  )
  // A page without scripts would be measured wrongly.
  expect(weights.filter(({ bytes }) => bytes < 100_000 || bytes > MOST)).toEqual([])
})

const sizes = new Map<string, Promise<number>>()

/** Bytes of the scripts that somebody loads who comes for the first time, in Chinese: the heavier language. */
async function weightOf(path: string): Promise<number> {
  const { page, context } = await visitor(browser())
  const settled = settling(page)
  const scripts = new Set<string>()
  page.on('request', (r) => r.resourceType() === 'script' && scripts.add(r.url()))
  await page.goto(path)
  await settled()
  await context.close()
  const all = await Promise.all(
    [...scripts].map((url) => {
      const size = sizes.get(url) ?? compressed(url)
      sizes.set(url, size)
      return size
    }),
  )
  return all.reduce((a, b) => a + b, 0)
}

async function compressed(url: string): Promise<number> {
  expect(url).toContain(inject('portal'))
  const answer = await fetch(url, { headers: { 'accept-encoding': 'gzip' } })
  const length = answer.headers.get('content-length')
  // Files below 1 KB are not worth compressing and stand as they are.
  if (length === null) throw new Error(`${url} tells no length`)
  await answer.arrayBuffer()
  return Number(length)
}
