import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Client } from '../packages/cli/src/season/http.ts'
import { signInAs, useBrowser, visitor } from './browser.ts'
import { named, openSection } from './fill-form.ts'
import { clientOf, freshSubmission } from './people.ts'

const browser = useBrowser()
const OFFICER = 'officer@demo.zhinan'

test('one is returned, corrected, submitted again and found eligible', async () => {
  const { unit, id } = await freshSubmission('provincial-society', 'A')
  const { page: officer, complaints } = await visitor(browser())
  await signInAs(officer, OFFICER)
  await openScreening(officer, id)
  await comment(officer, '项目名称', '名称请点明年度')
  await officer.getByRole('button', { name: /退\s?回 \(1\)/ }).click()
  const dialog = officer.getByRole('dialog', { name: '退回修改' })
  await dialog.getByText('项目名称：名称请点明年度').waitFor()
  await dialog.getByLabel('重新提交期限（北京时间）').fill(inDays(3))
  await dialog.getByRole('button', { name: '退回并发邮件' }).click()
  await officer.getByText('已退回，邮件已发出').waitFor()

  // The unit reads it in its mail and beside the field, corrects it and submits again.
  const { page } = await visitor(browser())
  await page.goto(`/demo/mailbox?to=${encodeURIComponent(unit.email)}`)
  await page.locator('.mails summary').filter({ hasText: '退回' }).first().click()
  await page.locator('pre.mail').filter({ hasText: '名称请点明年度' }).first().waitFor()
  await signInAs(page, unit.email)
  await page.goto(`/applications/${id}`)
  await page.getByText(/已退回修改，请在 .* 前改好并重新提交/).waitFor()
  await openSection(page, '基本信息')
  await page.locator('.zf-note-comment').filter({ hasText: '名称请点明年度' }).waitFor()
  await page.getByLabel(named('项目名称')).fill('2023 年度学会建设项目')
  await page.getByRole('button', { name: '重新提交' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '确认提交' }).click()
  await page.waitForURL('**/receipt')
  await page.getByText('第 2 次提交').waitFor()

  // The officer sees what changed, decides what is theirs, and accepts.
  await openScreening(officer, id)
  await officer.getByRole('tab', { name: '与上次提交对照（1）' }).click()
  await officer.getByText('2023 年度学会建设项目').last().waitFor()
  await decideAll(officer)
  await officer.keyboard.press('e')
  await officer.getByRole('button', { name: '确认合格' }).click()
  await officer.getByText('已认定合格').waitFor()
  await officer.getByRole('button', { name: '重新审查' }).waitFor()
  await mailArrived(page, unit.email, '通过形式审查')

  // A conclusion is taken up again, with a reason that stays.
  await officer.getByRole('button', { name: '重新审查' }).click()
  const again = officer.getByRole('dialog', { name: '重新审查' })
  expect(await again.getByRole('button', { name: '重新审查' }).isDisabled()).toBe(true)
  await again.getByLabel('原因').fill('学会来函更正了党组织信息')
  await again.getByRole('button', { name: '重新审查' }).click()
  await officer.getByText('已重新打开').waitFor()
  await officer.getByText('学会来函更正了党组织信息').first().waitFor()
  await officer
    .getByRole('region', { name: '审查操作' })
    .getByRole('button', { name: /退\s?回/ })
    .waitFor()
  expect(complaints).toEqual([])
})

test('an identity number is masked until somebody says why they look; the unit sees who did', async () => {
  const { unit, id } = await freshSubmission('provincial-society', 'D')
  const { page: officer, complaints } = await visitor(browser())
  await signInAs(officer, OFFICER)
  await openScreening(officer, id)
  expect(await officer.locator('.zs-middle').textContent()).toMatch(/\d{4}\*{12}\S{2}/)
  await officer.getByRole('button', { name: '查看完整号码' }).first().click()
  const dialog = officer.getByRole('dialog', { name: '查看完整身份证号' })
  expect(await dialog.getByRole('button', { name: '查看', exact: true }).isDisabled()).toBe(true)
  await dialog.getByLabel('查看原因').fill('核对出生日期')
  await dialog.getByLabel('查看原因').press('Enter')
  await dialog.getByText(/^\d{17}[\dX]$/).waitFor()
  await dialog.getByRole('button', { name: '看完了' }).click()
  await dialog.waitFor({ state: 'hidden' })

  const { page } = await visitor(browser())
  await signInAs(page, unit.email)
  await page.goto(`/applications/${id}?tab=history`)
  await page.getByText('核对出生日期').waitFor()
  expect(complaints).toEqual([])
})

test('one is found ineligible with a reason and its clause, which the unit reads', async () => {
  const { unit, id } = await freshSubmission('provincial-society', 'B1')
  const { page: officer } = await visitor(browser())
  await signInAs(officer, OFFICER)
  await openScreening(officer, id)
  // Not without a reason: none is there yet, and the last step stays closed.
  await officer.keyboard.press('x')
  const dialog = officer.getByRole('dialog', { name: '认定形式审查不合格' })
  const confirm = dialog.getByRole('button', { name: '确认不合格' })
  expect(await confirm.isDisabled()).toBe(true)
  await dialog.getByRole('button', { name: '添加理由' }).click()
  expect(await confirm.isDisabled()).toBe(true)
  await dialog.getByRole('combobox', { name: '条款 第 1 条' }).click()
  const clauses = officer.locator(
    '.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option',
  )
  const clause = (await clauses.first().textContent())!
  await clauses.first().click()
  await dialog.getByLabel('具体情况（申报单位会看到） 第 1 条').fill('所附材料看不出申报主体')
  await dialog.getByText(`邮件通知“${unit.name}”`).waitFor()
  await confirm.click()
  await officer.getByText('已认定不合格').waitFor()

  const { page } = await visitor(browser())
  await signInAs(page, unit.email)
  await page.goto(`/applications/${id}`)
  const banner = page.getByRole('alert').filter({ hasText: '形式审查不合格' })
  await banner.getByText('所附材料看不出申报主体').waitFor()
  await banner.getByText(clause, { exact: true }).waitFor()
  await mailArrived(page, unit.email, '所附材料看不出申报主体')
})

test('of two officers at once the second is told, and loses nothing', async () => {
  const { id } = await freshSubmission('provincial-society', 'A')
  const { page: one } = await visitor(browser())
  const { page: two } = await visitor(browser())
  await signInAs(one, OFFICER)
  await signInAs(two, OFFICER)
  await openScreening(one, id)
  await openScreening(two, id)
  await comment(two, '总体目标', '目标请量化')
  await comment(one, '项目名称', '名称请点明年度')
  await giveBack(one)
  await one.getByText('已退回，邮件已发出').waitFor()

  await giveBack(two)
  await two.getByText('另一位审查人员刚改动了这一份').first().waitFor()
  await two.getByLabel('对“总体目标”的意见').last().waitFor()
  expect(await two.getByLabel('对“总体目标”的意见').last().inputValue()).toBe('目标请量化')
  const officer = await clientOf(OFFICER)
  const { outcomes } = await officer.call<{ outcomes: { comments: { comment: string }[] }[] }>(
    'GET',
    `/screening/${id}`,
  )
  expect(outcomes.map((o) => o.comments.map((c) => c.comment))).toEqual([['名称请点明年度']])
})

test('the queue is walked by keys, narrowed by its address, and taken away as a spreadsheet', async () => {
  await freshSubmission('provincial-society', 'A')
  await freshSubmission('provincial-society', 'A')
  const { page, complaints } = await visitor(browser())
  await signInAs(page, OFFICER)
  await page.goto('/screening?track=A&state=submitted')
  const rows = page.locator('.zs-queue tbody tr')
  await rows.first().waitFor()
  const numbers = await rows.locator('td[data-label="编号"]').allTextContents()
  expect(numbers.length).toBeGreaterThan(1)
  expect(numbers.every((n) => n.startsWith('KCZY23-A-'))).toBe(true)
  await rows.first().getByRole('link').click()
  const shown = (number: string) => page.locator('.zs-middle .zf-figures').getByText(number).first().waitFor()
  await shown(numbers[0]!)
  await page.keyboard.press('j')
  await shown(numbers[1]!)
  await page.keyboard.press('k')
  await shown(numbers[0]!)
  expect(new URL(page.url()).searchParams.get('track')).toBe('A')
  // While one writes, letters are letters.
  await page.getByRole('button', { name: /批注/ }).first().click()
  await page.keyboard.type('jk')
  await shown(numbers[0]!)

  await page.goto('/screening?track=A&state=submitted')
  await rows.first().waitFor()
  const saved = page.waitForEvent('download')
  await page.getByRole('link', { name: '导出 Excel' }).click()
  const listed = await columnOfWorkbook((await (await saved).path())!)
  for (const number of numbers) expect(listed).toContain(number)
  expect(listed.filter((c) => /^KCZY23-(?!A-)/.test(c))).toEqual([])
  expect(complaints).toEqual([])
})

test('those in which nothing is open are accepted together, after the officer has seen which', async () => {
  const officer = await clientOf(OFFICER)
  const two = [
    await freshSubmission('provincial-society', 'A'),
    await freshSubmission('provincial-society', 'A'),
  ]
  for (const { id } of two) await approveAll(officer, id)
  const { page, complaints } = await visitor(browser())
  await signInAs(page, OFFICER)
  await page.goto('/screening?track=A&ready=1')
  await page.getByRole('checkbox', { name: '全选' }).check()
  const n = await page.locator('.zs-queue tbody tr').count()
  expect(n).toBeGreaterThanOrEqual(2)
  await page.getByRole('button', { name: `认定 ${n} 份合格` }).click()
  const dialog = page.getByRole('dialog', { name: `认定 ${n} 份合格` })
  for (const { unit } of two) await dialog.getByText(unit.name).first().waitFor()
  await dialog.getByRole('button', { name: `确认认定 ${n} 份合格` }).click()
  await dialog.getByText(`已认定 ${n} 份合格，未处理 0 份。`).waitFor()
  await dialog.getByRole('button', { name: '关闭', exact: true }).last().click()
  await page.getByText('没有符合筛选条件的申报书').waitFor()
  for (const { id } of two)
    expect((await officer.call<{ state: string }>('GET', `/screening/${id}`)).state).toBe('eligible')
  expect(complaints).toEqual([])
})

/** Judges by the API whatever waits for an officer, in favour. */
async function approveAll(officer: Client, id: string): Promise<void> {
  const a = await officer.call<{
    version: number
    verdict: { findings: { rule: string; truth: string; gate: string }[] }
  }>('GET', `/screening/${id}`)
  let { version } = a
  for (const { rule } of a.verdict.findings.filter((f) => f.truth === 'undecided' && f.gate !== 'priority')) {
    const body = { rule, truth: 'met', note: '已核实' }
    const done = await officer.call<{ version: number }>('PUT', `/screening/${id}/decisions`, {
      body,
      version,
    })
    version = done.version
  }
}

async function openScreening(page: Page, id: string): Promise<void> {
  await page.goto(`/screening/${id}`)
  await page.getByRole('region', { name: '审查操作' }).waitFor()
}

async function comment(page: Page, field: string, words: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`批注\\s*${field}$`) }).click()
  await page.getByLabel(`对“${field}”的意见`).fill(words)
}

async function giveBack(page: Page): Promise<void> {
  await page.getByRole('button', { name: /退\s?回 \(1\)/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: '退回并发邮件' }).click()
}

/** Decides in favour whatever is left to the officer. */
async function decideAll(page: Page): Promise<void> {
  const open = page.locator('.zs-right .zv-finding-undecided').getByText(/✓ 符合/)
  for (let left = await open.count(); left > 0; left--) {
    await open.first().click()
    await expect.poll(() => open.count()).toBe(left - 1)
  }
}

/** Mail is sent by a job: it arrives soon, and the page asks for it by itself. */
async function mailArrived(page: Page, to: string, text: string): Promise<void> {
  await page.goto(`/demo/mailbox?to=${encodeURIComponent(to)}`)
  await page.locator('.mails li').filter({ hasText: text }).first().waitFor()
}

/** That many days from now, as a box for a local time takes it. */
function inDays(days: number): string {
  const shanghai = new Date(Date.now() + days * 86_400_000 + 8 * 3_600_000)
  return shanghai.toISOString().slice(0, 16)
}

/** Every text of the first sheet. */
async function columnOfWorkbook(path: string): Promise<string[]> {
  const Excel = createRequire(new URL('../packages/documents/package.json', import.meta.url))('exceljs')
  const book = new Excel.Workbook()
  await book.xlsx.load(await readFile(path))
  const texts: string[] = []
  book.worksheets[0].eachRow((row: { values: unknown[] }) => texts.push(...row.values.map(String)))
  return texts
}
