import type { Page } from 'playwright-core'

/** Says who was present at a vote and how it went, looks at what would change, then records it. */
export async function recordVote(page: Page, present: string, minutes: string): Promise<void> {
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('出席人员').fill(present)
  await dialog.getByLabel('表决情况（纪要）').fill(minutes)
  await record(page)
}

/** Looks at what would change, then records it. */
export async function record(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: '看看会怎样', exact: true }).click()
  await dialog.getByRole('heading', { name: '会有以下变化' }).waitFor()
  await dialog.getByRole('button', { name: /^登\s?记$/ }).click()
  await dialog.waitFor({ state: 'hidden' })
}

/** Confirms the selection that the page shows. */
export async function confirm(page: Page): Promise<void> {
  await page.getByRole('button', { name: '确认', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: '确认' })
  await dialog.getByText(/^确认后不能更改/).waitFor()
  await dialog.getByRole('button', { name: /^确\s?认$/ }).click()
  await page.getByText(/^✓ ?已确认$/).waitFor()
}
