import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** Keeps the secret's file and commits, on a draw's page. */
export async function commit(page: Page): Promise<void> {
  const file = page.waitForEvent('download')
  await page.getByRole('button', { name: '保存密钥文件', exact: true }).click()
  expect(await readFile(await (await file).path(), 'utf8')).toMatch(/密钥：[0-9a-f]{64}/)
  await page.getByRole('button', { name: '提交摘要', exact: true }).click()
}

/** Reveals the secret that this browser kept, with the public value as one reads it. */
export async function reveal(page: Page, value: string): Promise<void> {
  await page.getByLabel(/^公开数值：/).fill(value)
  await page.getByRole('button', { name: '公开密钥', exact: true }).click()
}
