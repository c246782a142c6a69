import { expect, test } from 'vitest'
import { submit } from '../packages/cli/src/season/apply.ts'
import { signInAs, useBrowser, visitor } from './browser.ts'
import { openSection } from './fill-form.ts'
import { freshDraft, freshUnit } from './people.ts'

const browser = useBrowser()

test('one begins with last time’s application, pastes a budget, and fetches back what was overwritten', async () => {
  const unit = await freshUnit('provincial-society')
  const earlier = await freshDraft(unit, 'B4')
  await submit(unit.manager, earlier, `filling-${earlier.id}`)
  const { page, complaints } = await visitor(browser())
  await signInAs(page, unit.email)
  await page.goto('/home?start=B4')
  const dialog = page.getByRole('dialog', { name: '新建申报' })
  await dialog.getByLabel('以前的申报书（可不选）').click()
  await page.locator('.ant-select-item-option').filter({ hasText: 'KCZY23-B4-' }).first().click()
  await dialog.getByRole('button', { name: '开始填写' }).click()
  await page.waitForURL('**/applications/*')
  await page
    .getByText(/已带入以前的内容/)
    .first()
    .waitFor()

  await openSection(page, '经费预算')
  const rows = page.locator('.zf-budget tbody tr')
  const before = await rows.count()
  expect(before).toBeGreaterThan(0)
  await page.getByRole('button', { name: '从 Excel 粘贴' }).click()
  const paste = page.getByRole('dialog', { name: '从 Excel 粘贴：经费预算' })
  await paste
    .getByLabel('在这里粘贴')
    .fill('科目\t用途\t申请经费（元）\n会议费\t"会场\n和设备"\t15,000\n差旅费\t专家\t两万\n合计\t\t35000')
  await paste.getByText('第 2 行“申请经费”：“两万”不是数字，已留空').waitFor()
  await paste.getByText('合计行 1 行，已略去。').waitFor()
  await paste.getByText('1.5 万元').waitFor()
  await paste.getByRole('button', { name: /替换现有的/ }).click()
  await expect.poll(() => rows.count()).toBe(2)
  await page
    .getByText(/^已保存/)
    .first()
    .waitFor()

  await page.getByRole('tab', { name: '填写记录' }).click()
  await page.getByRole('list', { name: '填写记录' }).getByRole('button').first().click()
  const budget = page.getByRole('region', { name: '经费预算' })
  await budget.getByRole('button', { name: '恢复这一项' }).click()
  await page.getByText('已恢复；恢复前的内容也在填写记录中').waitFor()
  await page.getByRole('tab', { name: '申报书' }).click()
  await openSection(page, '经费预算')
  await expect.poll(() => rows.count()).toBe(before)
  expect(complaints).toEqual([])
})
