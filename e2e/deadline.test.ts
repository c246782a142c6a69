import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { accessibilityFaults, signInAs, signInByForm, useBrowser, visitor } from './browser.ts'
import { CALL, freshDraft, freshUnit } from './people.ts'

const browser = useBrowser()
const OFFICER = 'officer@demo.zhinan'
const APPROVER = 'approver@demo.zhinan'

test('two people extend the deadline and announce something: pages that are open follow by themselves', async () => {
  const unit = await freshUnit('provincial-society')
  const { id } = await freshDraft(unit, 'A')
  const { page: anybody, complaints } = await visitor(browser())
  await anybody.goto(`/calls/${CALL}`)
  const { page: english } = await visitor(browser(), { locale: 'en', size: 'phone' })
  await english.goto('/sign-in')
  const { page: writer, complaints: more } = await visitor(browser())
  await signInAs(writer, unit.email)
  await writer.goto(`/applications/${id}`)
  const before = await daysLeft(anybody)
  expect(await daysLeft(english)).toBe(before)
  expect(await daysLeft(writer)).toBe(before)

  const { page: officer } = await visitor(browser())
  await signInAs(officer, OFFICER)
  await officer.goto(`/calls/${CALL}/deadline`)
  await officer.getByRole('button', { name: '提出延期' }).click()
  const form = officer.getByRole('dialog', { name: '提出延期' })
  const field = form.getByLabel('新的截止时间（北京时间）')
  const now = await officer.evaluate(
    async (call) => (await (await fetch(`/api/v1/calls/${call}`)).json()).deadline as string,
    CALL,
  )
  const to = new Date(Date.parse(now) + (2 * 24 + 8) * 3_600_000)
  await field.fill(to.toISOString().slice(0, 19).replace('T', ' '))
  await field.press('Enter')
  await form.getByLabel('延期原因', { exact: true }).fill('平台维护，顺延两天')
  await form.getByRole('button', { name: '提交，等待确认' }).click()
  await officer.getByText('等待另一人确认。').waitFor()
  expect(await officer.getByRole('button', { name: /^确\s?认$/ }).count()).toBe(0)

  const { page: approver } = await visitor(browser())
  await signInByForm(approver, APPROVER)
  await approver.getByText('等您确认').waitFor()
  await approver.goto(`/calls/${CALL}/deadline`)
  expect(await accessibilityFaults(approver)).toEqual([])
  await confirmFirst(approver)
  for (const page of [anybody, writer]) await page.getByText('平台维护，顺延两天').first().waitFor()
  for (const page of [anybody, english, writer]) await expect.poll(() => daysLeft(page)).toBe(before + 2)

  // An announcement is read, put away, and stays on the call's page.
  await officer.getByRole('button', { name: '拟公告' }).click()
  const words = officer.getByRole('dialog', { name: '拟公告' })
  await words.getByLabel('标题', { exact: true }).fill('咨询时间调整')
  await words.getByLabel('正文', { exact: true }).fill('周六周日照常接听咨询电话。')
  await words.getByLabel('正文（英文，可不填）').fill('The hotlines are answered at the weekend, too.')
  await words.getByRole('button', { name: '提交，等待确认' }).click()
  await officer.getByText('咨询时间调整').waitFor()
  await approver.reload()
  await confirmFirst(approver)
  await english.getByText('The hotlines are answered at the weekend, too.').waitFor()
  const banner = anybody.getByRole('region', { name: '公告' }).filter({ hasText: '咨询时间调整' }).first()
  await banner.getByRole('button', { name: '知道了' }).click()
  await anybody.reload()
  await anybody.locator('.notices').getByText('咨询时间调整').waitFor()
  expect(await anybody.locator('.notice-banner').filter({ hasText: '咨询时间调整' }).count()).toBe(0)
  expect([...complaints, ...more]).toEqual([])
})

test('an officer proposes that one application may come late, an approver allows it, its unit reads so', async () => {
  const unit = await freshUnit('provincial-society')
  const { id } = await freshDraft(unit, 'A')
  const { number, deadline } = await unit.manager.call<{ number: string; deadline: string }>(
    'GET',
    `/applications/${id}`,
  )
  const { page: officer, complaints } = await visitor(browser())
  await signInAs(officer, OFFICER)
  await officer.goto(`/calls/${CALL}/deadline`)
  await officer.getByRole('button', { name: '提出例外' }).click()
  const form = officer.getByRole('dialog', { name: '提出例外' })
  await form.getByLabel('申报书编号').fill(number)
  const until = new Date(Date.parse(deadline) + (24 + 8) * 3_600_000)
  const field = form.getByLabel('准予提交至（北京时间）')
  await field.fill(until.toISOString().slice(0, 19).replace('T', ' '))
  await field.press('Enter')
  await form.getByLabel('理由').fill('单位所在地断网，有通信公司证明')
  await form.getByRole('button', { name: '提交，等待确认' }).click()
  await officer.getByText(number).waitFor()

  const { page: approver } = await visitor(browser())
  await signInAs(approver, APPROVER)
  await approver.goto(`/calls/${CALL}/deadline`)
  await approver.getByText(number).waitFor()
  await confirmFirst(approver)

  const { page } = await visitor(browser())
  await signInAs(page, unit.email)
  await page.goto(`/applications/${id}`)
  await page.getByText('经批准，这一份可在').waitFor()
  await page.goto(`/applications/${id}?tab=history`)
  await page.getByText('准予逾期提交').waitFor()
  expect(complaints).toEqual([])
})

async function confirmFirst(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /^确\s?认$/ })
    .first()
    .click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^确\s?认$/ })
    .click()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
}

async function daysLeft(page: Page): Promise<number> {
  const text = await page.locator('.live-clock').textContent()
  return Number(/\d+/.exec(text ?? '')?.[0])
}
