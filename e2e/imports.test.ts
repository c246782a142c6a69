import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { creditCode } from '../packages/server/test/credit-codes.ts'
import { workbook } from '../packages/server/test/workbook.ts'
import { signInAs, useBrowser, visitor } from './browser.ts'
import { lookAt } from './look.ts'

const browser = useBrowser()
const OFFICER = 'officer@demo.zhinan'
const HEAD = [
  '单位名称',
  '单位类型',
  '统一社会信用代码',
  '地区',
  '联系人',
  '联系电话',
  '联系邮箱',
  '核验状态',
]
const row = (name: string, code: string) => [
  name,
  '全省学会（协会、研究会）',
  code,
  '郑州市',
  '王芳',
  '0371-65700000',
  'w@example.org',
  '已核验',
]

test('an officer imports units from Excel: checked row by row, confirmed, and the same file changes nothing', async () => {
  const { page, complaints } = await visitor(browser())
  await signInAs(page, OFFICER)
  await page.goto('/imports')
  const [template] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '下载模板' }).click(),
  ])
  expect(template.suggestedFilename()).toBe('zhinan-units.xlsx')
  const n = 600_000 + (Date.now() % 90_000)
  const file = async (name: string, content: Buffer) => {
    await page.goto('/imports')
    await page.getByLabel('文件', { exact: true }).setInputFiles({ name, mimeType: '', buffer: content })
  }
  const good = row(`浏览器学会${n}`, creditCode(n))
  await file('名单.xlsx', await workbook([HEAD, good, row('有误学会', '9141')]))
  await page.getByRole('heading', { name: '确认导入' }).waitFor()
  await page.getByText('新增 1 行，变更 0 行').waitFor()
  await page.getByText('统一社会信用代码应为 18 位').waitFor()
  const faults = [
    ...(await lookAt(page, 'import-checked', 'desktop', 'zh')),
    ...(await lookAt(page, 'import-checked', 'phone', 'zh')),
  ]
  const go = page.getByRole('button', { name: '导入 1 行' })
  expect(await go.isDisabled()).toBe(true)
  await page.getByText('略过有误的 1 行').click()
  await go.click()
  await page.getByText(/已于 .* 导入/).waitFor()
  await page.goto(`/units?q=${encodeURIComponent(`浏览器学会${n}`)}`)
  await page.getByRole('link', { name: `浏览器学会${n}` }).waitFor()

  await file('又一次.xlsx', await workbook([HEAD, good]))
  await page.getByText('与登记的完全一致').waitFor()
  expect(complaints).toEqual([])
  await file('旧.xlsx', Buffer.from('名称,代码'))
  await page.getByText('这不是 Excel 工作簿').waitFor()
  const earlier = await checkedImport(page)
  const { page: english } = await visitor(browser(), { locale: 'en' })
  await signInAs(english, OFFICER)
  for (const [name, path, ready] of [
    ['imports', '/imports', 'Upload and check'],
    ['import', earlier, 'Download the result (Excel, with remarks)'],
  ] as const) {
    await english.goto(path)
    await english.getByText(ready).waitFor()
    for (const size of ['desktop', 'phone'] as const)
      faults.push(...(await lookAt(english, name, size, 'en')))
  }
  expect(faults).toEqual([])
})

/** The address of the newest import that was checked. */
async function checkedImport(page: Page): Promise<string> {
  await page.goto('/imports')
  const link = page.getByRole('link', { name: '又一次.xlsx' }).first()
  return (await link.getAttribute('href'))!
}
