import { readFile } from 'node:fs/promises'
import { formOf } from '@zhinan/call'
import { verifyReceipt } from '@zhinan/server'
import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { creditCode } from '../packages/cli/src/season/codes.ts'
import { Client } from '../packages/cli/src/season/http.ts'
import { synthesise } from '../packages/cli/src/season/synthesise.ts'
import { receiptBytes } from '../packages/server/src/features/applications/receipt.ts'
import { signInAs, signInByForm, useBrowser, visitor } from './browser.ts'
import { fillForm, named, openSection, select } from './fill-form.ts'
import { chance, theCall } from './people.ts'

const browser = useBrowser()
const PASSWORD = '申报人的长口令 2023'

test('a society applies from sign-up to the receipt', async () => {
  const call = await theCall()
  const { page, complaints } = await visitor(browser())
  const { page: officer } = await visitor(browser())
  const email = `society-${Date.now().toString(36)}@example.org`
  const name = `河南省浏览器故事${chance.int(1000, 9_999_999)}学会`

  await signUp(page, email)
  await registerUnit(page, name)
  await verify(officer, name)

  await page.goto('/home')
  await page.getByRole('button', { name: /新建申报: 一流学会建设/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: '开始填写' }).click()
  await page.waitForURL('**/applications/*')
  const url = new URL(page.url())

  const made = synthesise(call, 'A', undefined, chance).content as {
    basics: { title: string }
    plan: { background: string }
    areas: { id: string }[]
  }
  // The floor is two areas of five: with one it is not met, and the page says so while one is at it.
  const verdict = page.getByRole('region', { name: '核验', exact: true })
  const areas = verdict
    .getByRole('listitem')
    .filter({ hasText: /重点工作|至少.*2 项|不少于 2/ })
    .first()
  const form = formOf(call, 'A')
  await fillForm(page, form, { ...made, areas: made.areas.slice(0, 1) })
  await openSection(page, '重点工作')
  await page.getByText('已选 1 项，还需选 1 项').waitFor()
  await areas.getByText('不符合').waitFor()

  await page.getByRole('checkbox').nth(4).check()
  await page.getByText('已选 2 项', { exact: false }).waitFor()
  await page.getByRole('checkbox').nth(4).uncheck()
  await fillForm(page, { sections: form.sections.filter((s) => s.id === 'areas') }, made)
  await page.getByText('系统能核验的都已符合').waitFor()

  // What was typed is there after a reload.
  await page.getByText(/已保存 \d+ 秒前/).waitFor()
  await page.reload()
  await openSection(page, '基本信息')
  expect(await page.getByLabel(named('项目名称')).inputValue()).toBe(made.basics.title)
  await openSection(page, '实施方案')
  expect(await page.getByLabel(named('背景与必要性')).inputValue()).toBe(made.plan.background)

  const pdf = await page.getByRole('link', { name: /预览 PDF/ }).getAttribute('href')
  const preview = await page.request.get(pdf!)
  expect(preview.headers()['content-type']).toContain('application/pdf')
  expect((await preview.body()).subarray(0, 5).toString()).toBe('%PDF-')

  await page.getByRole('button', { name: /^提\s?交/ }).click()
  const dialog = page.getByRole('dialog', { name: '提交申报书' })
  await dialog.getByText(made.basics.title).waitFor()
  await dialog.getByRole('button', { name: '确认提交' }).click()
  await page.waitForURL('**/receipt')
  await page.getByRole('heading', { name: '申报书已提交' }).waitFor()

  const id = url.pathname.split('/').at(-1)!
  await receiptHolds(page, id, name)
  expect(complaints).toEqual([])
})

async function signUp(page: Page, email: string): Promise<void> {
  await page.goto('/sign-up')
  await page.getByLabel('姓名').fill('王一')
  await page.getByLabel('邮箱').fill(email)
  await page.getByLabel('设置密码').fill(PASSWORD)
  await page.getByRole('button', { name: '注册' }).click()
  await page.getByText(`确认邮件已发往 ${email}`).waitFor()
  await page.goto(`/demo/mailbox?to=${encodeURIComponent(email)}`)
  const mail = page.locator('.mails li').first()
  await mail.locator('summary').click()
  await mail.getByRole('link', { name: /verify-email/ }).click()
  await page.getByText('邮箱已确认').waitFor()
  await signInByForm(page, email, PASSWORD)
}

async function registerUnit(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: '登记单位' }).click()
  await page.getByLabel('单位类型').click()
  await page.locator('.ant-select-item-option').filter({ hasText: '全省学会' }).first().click()
  await page.getByLabel('单位全称').fill(name)
  await page.getByLabel('统一社会信用代码').fill('51410000000000000X')
  await page.getByLabel('通信地址').fill('郑州市科技路 1 号')
  await page.getByText(/校验/).waitFor()
  await page.getByLabel('统一社会信用代码').fill(creditCode(chance))
  await select(page, page.getByLabel('所在地区'), '郑州')
  await page.getByLabel('姓名').fill('王一')
  await page.getByLabel('电话').fill('0371-65700000')
  await page.getByLabel('邮箱').fill('office@example.org')
  await page.getByRole('button', { name: '提交核验' }).click()
  await page.waitForURL('**/home*')
  await page.getByText('单位资料正在核验').waitFor()
}

/** An officer finds the unit, verifies it and records what the registry knows of it. */
async function verify(page: Page, name: string): Promise<void> {
  await signInAs(page, 'officer@demo.zhinan')
  await page.goto(`/units?q=${encodeURIComponent(name)}`)
  await page.getByRole('link', { name }).click()
  await page.getByRole('button', { name: '核验通过' }).click()
  for (const [fact, value] of [
    ['党的组织机构', '健全'],
    ['换届', '按要求换届'],
    ['年度检查', '已参加'],
  ] as const) {
    await select(page, page.getByRole('combobox', { name: '哪一项' }), fact)
    await select(page, page.getByRole('combobox', { name: /情况$/ }), value)
    await page.getByLabel('来源').fill('登记机关年度信息')
    // While the record before is being sent, the button is also called "loading".
    await page.getByRole('button', { name: /(^|\s)登\s?记$/ }).click()
    await expect.poll(() => page.getByLabel('来源').inputValue()).toBe('')
  }
}

/** The receipt can be taken away, and checked by anybody who has the public key, without the portal. */
async function receiptHolds(page: Page, id: string, unit: string): Promise<void> {
  const saved = page.waitForEvent('download')
  await page.getByRole('link', { name: '下载签名数据 JSON' }).click()
  const receipt = JSON.parse(await readFile((await (await saved).path())!, 'utf8'))
  expect(receipt).toMatchObject({ applicationId: id, track: 'A', unit: { name: unit }, n: 1 })
  const { items } = await new Client(inject('portal')).call<{ items: { id: string; publicPem: string }[] }>(
    'GET',
    '/receipt-keys',
  )
  const key = items.find((k) => k.id === receipt.keyId)!.publicPem
  expect(verifyReceipt(receiptBytes(receipt), receipt, key)).toBe(true)
  expect(verifyReceipt(receiptBytes({ ...receipt, title: '别的' }), receipt, key)).toBe(false)

  const pdf = await page.getByRole('link', { name: '下载回执 PDF' }).getAttribute('href')
  const printed = await page.request.get(pdf!)
  expect((await printed.body()).subarray(0, 5).toString()).toBe('%PDF-')

  await page.getByRole('link', { name: '在线查验' }).click()
  await page.getByText(receipt.number).first().waitFor()
}
