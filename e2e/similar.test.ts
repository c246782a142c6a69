import { expect, test } from 'vitest'
import { signInAs, useBrowser, visitor } from './browser.ts'
import { CALL, clientOf } from './people.ts'

const browser = useBrowser()
const OFFICER = 'officer@demo.zhinan'

test('an officer finds the copied plan of the demonstration, looks at both side by side, and says what they found', async () => {
  // Compared by a job of every minute.
  const officer = await clientOf(OFFICER)
  const found = async () =>
    (await officer.call<{ items: unknown[] }>('GET', `/screening?call=${CALL}&similar=1`)).items.length
  await expect.poll(found, { timeout: 180_000, interval: 1_000 }).toBeGreaterThan(0)
  const { page, complaints } = await visitor(browser())
  await signInAs(page, OFFICER)
  await page.goto('/screening?similar=1')
  await page
    .getByText(/疑似雷同 \d|雷同已核/)
    .first()
    .waitFor()
  await page.locator('.zs-queue tbody a').first().click()
  const panel = page.getByRole('region', { name: /相似的申报书/ })
  await panel
    .getByText(/正文相似 \d+ %/)
    .first()
    .waitFor()
  await panel
    .getByRole('button', { name: /对\s?照/ })
    .first()
    .click()
  const dialog = page.getByRole('dialog', { name: '正文对照' })
  await dialog.locator('mark').first().waitFor()
  const words = async (side: number) =>
    (await dialog.locator('.zs-side').nth(side).locator('mark').allTextContents())
      .join('')
      .replace(/[\s。，]/g, '')
  expect([...(await words(0))].sort()).toEqual([...(await words(1))].sort())
  await dialog
    .getByRole('button', { name: /关\s?闭/ })
    .last()
    .click()
  await dialog.waitFor({ state: 'hidden' })
  await panel.getByText('有异议', { exact: false }).first().click()
  const save = panel.getByRole('button', { name: /保\s?存/ })
  expect(await save.isDisabled()).toBe(true)
  await panel.getByLabel('说明').fill('正文与另一份雷同，已询问单位')
  await save.click()
  await panel.getByText('正文与另一份雷同，已询问单位').first().waitFor()
  expect(complaints).toEqual([])
})
