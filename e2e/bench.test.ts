import { withValue } from '@zhinan/call'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { submit } from '../packages/cli/src/season/apply.ts'
import { accessibilityFaults, SIZES, signInAs, tooWide, useBrowser, visitor } from './browser.ts'
import { freshDraft, freshUnit } from './people.ts'

const browser = useBrowser()

test('plan, attachments and verdict stand side by side, and what divides them stays where keys or the mouse put it', async () => {
  const id = await withTwoFiles()
  const { page, complaints } = await visitor(browser())
  await signInAs(page, 'officer@demo.zhinan')
  await openBench(page, id)
  expect(await widths(page)).toHaveLength(2)

  await page.keyboard.press('f')
  const files = page.getByRole('region', { name: /^附件（\d+）$/ })
  await files.locator('iframe, img').first().waitFor()
  expect(await page.getByRole('dialog').count()).toBe(0)
  const before = await widths(page)
  expect(before).toHaveLength(3)
  const current = files.getByRole('button', { name: /\.png$/ }).and(page.locator('[aria-current=true]'))
  expect(await current.allTextContents()).toEqual(['会场照片1.png'])
  await page.keyboard.press(']')
  await expect.poll(() => current.allTextContents()).toEqual(['会场照片2.png'])
  await page.keyboard.press(']')
  await expect.poll(() => current.allTextContents()).toEqual(['会场照片1.png'])

  // By keys: the first divider gives the plan what the attachments lose; the verdict stays.
  const divider = page.getByRole('separator', { name: /申报书与右侧/ })
  await divider.focus()
  for (let n = 0; n < 3; n++) await page.keyboard.press('ArrowRight')
  await expect.poll(async () => (await widths(page))[0]).toBeGreaterThan(before[0]! + 40)
  expect(Math.abs((await widths(page))[2]! - before[2]!)).toBeLessThan(3)
  // By mouse: the second.
  const box = (await page.getByRole('separator', { name: /附件与核验/ }).boundingBox())!
  await page.mouse.move(box.x + box.width / 2, 500)
  await page.mouse.down()
  await page.mouse.move(box.x - 50, 500, { steps: 5 })
  await page.mouse.up()
  await expect.poll(async () => (await widths(page))[2]).toBeGreaterThan(before[2]! + 30)
  const kept = await widths(page)
  expect(await accessibilityFaults(page)).toEqual([])

  await page.reload()
  await page.getByRole('region', { name: '审查操作' }).waitFor()
  await files.waitFor()
  await expect.poll(async () => difference(await widths(page), kept)).toBeLessThan(4)

  // Put away, the plan's own link brings the very file back.
  await page.keyboard.press('f')
  await files.waitFor({ state: 'hidden' })
  await page.locator('.zs-middle .zf-file-name').first().click()
  await files.waitFor()

  // On a phone one below the other, and a file opens in front.
  await page.setViewportSize(SIZES.phone)
  await files.waitFor({ state: 'hidden' })
  expect(await page.getByRole('separator').count()).toBe(0)
  expect(await tooWide(page)).toBe(0)
  await page.locator('.zs-middle .zf-file-name').first().click()
  await page.getByRole('dialog').waitFor()
  expect(complaints).toEqual([])
})

/** A picture of one point, as PNG. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** A submitted application with two pictures among its attachments. */
async function withTwoFiles(): Promise<string> {
  const unit = await freshUnit('provincial-society')
  const draft = await freshDraft(unit, 'B1')
  const files = []
  for (const n of [1, 2]) {
    const form = new FormData()
    form.append('file', new Blob([PNG], { type: 'image/png' }), `会场照片${n}.png`)
    files.push(await unit.manager.call('POST', `/applications/${draft.id}/files?slot=supporting`, { form }))
  }
  const { content, version } = await unit.manager.call<{ content: Record<string, unknown>; version: number }>(
    'GET',
    `/applications/${draft.id}`,
  )
  const saved = await unit.manager.call<{ version: number }>('PUT', `/applications/${draft.id}`, {
    body: { content: withValue(content, 'attachments.supporting', files) },
    version,
  })
  draft.version = saved.version
  await submit(unit.manager, draft, `story-${draft.id}`)
  return draft.id
}

async function openBench(page: Page, id: string): Promise<void> {
  await page.goto(`/screening/${id}`)
  await page.getByRole('region', { name: '审查操作' }).waitFor()
}

const widths = (page: Page): Promise<number[]> =>
  page
    .locator('.ant-splitter-panel')
    .evaluateAll((all) => all.map((e) => Math.round(e.getBoundingClientRect().width)))

const difference = (a: readonly number[], b: readonly number[]): number =>
  a.length === b.length ? Math.max(...a.map((x, i) => Math.abs(x - b[i]!))) : Number.POSITIVE_INFINITY
