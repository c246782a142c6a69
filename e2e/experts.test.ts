import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { accessibilityFaults, DEMO_PASSWORD, signInAs, signInByForm, useBrowser, visitor } from './browser.ts'
import { clientOf } from './people.ts'

const browser = useBrowser()

test('an expert is entered by one officer, verified by another, invited, signs in on a phone and signs the pledge', async () => {
  const mark = Date.now().toString(36)
  const [name, email] = [`试评${mark}`, `expert-${mark}@example.org`]
  const { page, complaints } = await visitor(browser())
  await signInAs(page, 'officer@demo.zhinan')
  await page.goto('/experts/new')
  await page.getByLabel('姓名', { exact: true }).fill(name)
  await page.getByLabel('职称', { exact: true }).fill('研究员')
  await choose(page, '职级', '正高级')
  await page.getByLabel('工作单位', { exact: true }).fill('某某研究院')
  await choose(page, '地区', '洛阳市')
  await page.getByLabel('学科', { exact: true }).fill('52020')
  await page.getByTitle('52020 人工智能').click()
  await page.getByLabel('邮箱', { exact: true }).fill('not an address')
  await page.getByRole('button', { name: '登记专家' }).click()
  await page.getByText('请填写一个邮箱地址，如 name@example.org').waitFor()
  await page.getByLabel('邮箱', { exact: true }).fill(email)
  await page.getByRole('button', { name: '登记专家' }).click()
  await page.getByRole('heading', { name: new RegExp(name) }).waitFor()
  await page.getByText('须由另一位工作人员核验').first().waitFor()
  expect(await page.getByRole('button', { name: '核验通过' }).isDisabled()).toBe(true)
  const address = new URL(page.url()).pathname

  const other = await visitor(browser())
  await signInAs(other.page, 'officer.c@demo.zhinan')
  await other.page.goto(`/experts?q=${encodeURIComponent(name)}`)
  await other.page.getByRole('link', { name, exact: true }).click()
  await other.page.waitForURL(`**${address}`)
  await other.page.getByRole('button', { name: '核验通过' }).click()
  await other.page.getByRole('button', { name: '暂停资格' }).waitFor()
  await other.page.getByRole('button', { name: '发出邀请' }).click()
  await other.page.getByText(`邀请已发到 ${email}`).waitFor()

  const client = await clientOf('officer@demo.zhinan')
  const { items } = await client.call<{ items: { text: string }[] }>(
    'GET',
    `/demo/mails?to=${encodeURIComponent(email)}`,
  )
  const link = items.map((m) => /\/reset-password\?token=[\w-]+/.exec(m.text)?.[0]).find(Boolean)
  const phone = await visitor(browser(), { size: 'phone' })
  await phone.page.goto(link!)
  await phone.page.getByLabel(/密码/).first().fill(DEMO_PASSWORD)
  await phone.page.getByRole('button', { name: '保存新密码' }).click()
  await phone.page.getByText('新密码已生效').waitFor()
  await signInByForm(phone.page, email)
  await phone.page.goto('/expert/profile')
  await phone.page.getByText('已核验，在专家库中').waitFor()
  const pledge = phone.page.getByRole('region', { name: '评审专家诚信承诺' })
  await pledge.getByLabel('我已阅读，承诺遵守').check()
  await pledge.getByRole('button', { name: '签署' }).click()
  await pledge.getByText(new RegExp(`${name} 已于`)).waitFor()
  // A new unit waits to be verified again; what was typed stays.
  await phone.page.getByLabel('工作单位', { exact: true }).fill('另一研究院')
  await phone.page.getByRole('button', { name: '保存' }).click()
  await phone.page.getByText('已提交，等待主办单位核验').waitFor()
  expect(await phone.page.getByLabel('工作单位', { exact: true }).inputValue()).toBe('另一研究院')
  expect(await accessibilityFaults(phone.page)).toEqual([])
  expect([...complaints, ...other.complaints, ...phone.complaints]).toEqual([])
})

/** Takes a value of a list by its label. */
async function choose(page: Page, label: string, value: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).click()
  await page.getByTitle(value, { exact: true }).click()
}
