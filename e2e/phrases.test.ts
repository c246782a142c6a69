import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { accessibilityFaults, signInAs, useBrowser, visitor } from './browser.ts'
import { CALL, clientOf, freshSubmission } from './people.ts'

const browser = useBrowser()
// Sees all that is the call's, and runs no more than a part of it.
const PART = 'officer.c@demo.zhinan'

test('an officer prepares a sentence and puts it into a comment by keyboard, with the field’s name in it', async () => {
  const mark = `第${Date.now().toString(36)}号意见`
  const { id } = await freshSubmission('enterprise-association', 'C6')
  const { page, complaints } = await visitor(browser())
  await signInAs(page, PART)
  await page.goto(`/calls/${CALL}/phrases`)
  // The call's are for who runs it to change.
  const shared = page.getByRole('region', { name: '本次申报的常用语' })
  await shared.getByText('请写明具体数量、时间和责任人。').first().waitFor()
  expect(await shared.getByRole('button').count()).toBe(0)
  const own = page.getByRole('region', { name: '我的常用语' })
  await add(page, `${mark}：{feild}请按{clause}补充`)
  await own
    .getByRole('alert')
    .getByText(/\{feild\}/)
    .waitFor()
  await own.getByLabel('常用语', { exact: true }).fill(`${mark}：“{field}”请补充依据`)
  await page.keyboard.press('Control+Enter')
  await own
    .getByRole('listitem')
    .filter({ hasText: `${mark}：“栏目名称”请补充依据` })
    .waitFor()
  await add(page, `${mark}之二`)
  await own
    .getByRole('listitem')
    .filter({ hasText: `${mark}之二` })
    .waitFor()
  const order = () => own.getByRole('listitem').filter({ hasText: mark }).allTextContents()
  const last = await own.getByRole('listitem').count()
  await own.getByRole('button', { name: `第 ${last} 条上移` }).click()
  await expect.poll(async () => (await order())[0]).toContain(`${mark}之二`)
  expect(await accessibilityFaults(page)).toEqual([])

  // Into a comment on a field, from the keys alone.
  await page.goto(`/screening/${id}`)
  await page.getByRole('region', { name: '审查操作' }).waitFor()
  await page.keyboard.press('r')
  const dialog = page.getByRole('dialog', { name: '退回修改' })
  await expect.poll(() => focused(page)).toBe('总体说明')
  await page.keyboard.type('请看：')
  await tabTo(page, 'Shift+Tab', '给某一栏加意见')
  await page.keyboard.type('项目名称')
  await page.keyboard.press('Enter')
  await expect.poll(() => focused(page)).toBe('对“项目名称”的意见')
  await tabTo(page, 'Tab', '插入常用语')
  await page.keyboard.type(`${mark}：`)
  await page.keyboard.press('Enter')
  await expect.poll(() => focused(page)).toBe('对“项目名称”的意见')
  expect(await dialog.getByLabel('对“项目名称”的意见').inputValue()).toBe(`${mark}：“项目名称”请补充依据`)
  expect(await dialog.getByLabel('总体说明').inputValue()).toBe('请看：')
  expect(await accessibilityFaults(page)).toEqual([])
  // Left by a key and opened again: the words are there.
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  await page.keyboard.press('r')
  await dialog.waitFor()
  expect(await dialog.getByLabel('总体说明').inputValue()).toBe('请看：')
  expect(await dialog.getByLabel('对“项目名称”的意见').inputValue()).toBe(`${mark}：“项目名称”请补充依据`)
  await page.keyboard.press('Control+Enter')
  await dialog.waitFor({ state: 'hidden' })
  const officer = await clientOf(PART)
  const { outcomes } = await officer.call<{ outcomes: { comments: { comment: string }[] }[] }>(
    'GET',
    `/screening/${id}`,
  )
  expect(outcomes.at(-1)!.comments.map((c) => c.comment)).toEqual([`${mark}：“项目名称”请补充依据`])
  expect(complaints.filter((c) => !/400 \(Bad Request\)/.test(c))).toEqual([])
})

async function add(page: Page, words: string): Promise<void> {
  const own = page.getByRole('region', { name: '我的常用语' })
  await own.getByRole('button', { name: /添加一条/ }).click()
  await own.getByLabel('常用语', { exact: true }).fill(words)
  await page.keyboard.press('Control+Enter')
}

/** The name of what has the keyboard, as a reader says it. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const at = document.activeElement as HTMLInputElement | null
    return at?.getAttribute('aria-label') ?? at?.labels?.[0]?.textContent ?? ''
  })

async function tabTo(page: Page, key: string, name: string): Promise<void> {
  for (let n = 0; n < 40 && (await focused(page)) !== name; n++) await page.keyboard.press(key)
  expect(await focused(page)).toBe(name)
}
