import { expect, test } from 'vitest'
import { accessibilityFaults, signInAs, signInByForm, useBrowser, visitor } from './browser.ts'
import { freshSubmission } from './people.ts'

const browser = useBrowser()
const OFFICER = 'officer@demo.zhinan'
const SECOND = 'officer.c@demo.zhinan'

test('a sanction entered by one officer and confirmed by another reaches the unit and the file under screening', async () => {
  const { unit, id } = await freshSubmission('provincial-society', 'A')
  const number = `豫科协〔2026〕${Date.now() % 100_000}号`

  const { page: officer, complaints } = await visitor(browser())
  await signInAs(officer, OFFICER)
  await officer.goto('/sanctions')
  await officer.getByRole('button', { name: '登记惩戒' }).click()
  const form = officer.getByRole('dialog', { name: '登记惩戒' })
  await form.getByLabel('单位').fill(unit.name)
  await officer.locator('.ant-select-item-option').filter({ hasText: unit.name }).first().click()
  await form.getByLabel('惩戒种类').click()
  await officer.locator('.ant-select-item-option').filter({ hasText: '弄虚作假' }).click()
  await form.getByLabel('文件名称').fill('关于申报材料造假的处理决定')
  await form.getByLabel('文号').fill(number)
  await form.getByLabel('事由').fill('合作协议系伪造')
  await form.getByLabel('起始日').fill('2026-01-01')
  await form.getByLabel('起始日').press('Enter')
  await form.getByRole('button', { name: '提交，等待确认' }).click()
  const card = officer.locator('li.card').filter({ hasText: number })
  await card.getByText('等待另一人确认。').waitFor()
  expect(await card.getByRole('button', { name: /^确\s?认$/ }).count()).toBe(0)

  const { page: second } = await visitor(browser())
  await signInByForm(second, SECOND)
  await second.getByText(/惩戒名单中有 \d+ 条等待第二人确认/).waitFor()
  await second.goto('/sanctions?state=waiting')
  await second
    .locator('li.card')
    .filter({ hasText: number })
    .getByRole('button', { name: /^确\s?认$/ })
    .click()
  const sure = second.getByRole('dialog')
  await sure.getByText('立即重新核验').waitFor()
  await sure.getByRole('button', { name: /^确\s?认$/ }).click()
  await sure.waitFor({ state: 'hidden' })
  expect(await accessibilityFaults(second)).toEqual([])

  const { page: own } = await visitor(browser(), { size: 'phone' })
  await signInAs(own, unit.email)
  await own.goto(`/units/${unit.id}?tab=registry`)
  await own.getByText(`关于申报材料造假的处理决定 ${number}`).waitFor()
  await own.getByText('不得申报：全部 12 类').waitFor()

  await officer.goto(`/screening?sanctioned=1&q=${encodeURIComponent(unit.name)}`)
  await officer.getByText('提交后名单有变').waitFor()
  await officer.goto(`/screening/${id}`)
  await officer.getByText('核验结论已随之改变').waitFor()
  await officer.getByText(`惩戒名单：弄虚作假，${number}`).first().waitFor()

  // Lifted by two people, the file is judged once more.
  await officer.goto(`/sanctions?q=${encodeURIComponent(number)}`)
  await officer.getByRole('button', { name: '提出解除' }).click()
  await officer.getByLabel('解除理由').fill('复核后撤销原处理决定')
  await officer.getByRole('button', { name: '提交，等待确认' }).click()
  await officer.getByText('已提出解除，待确认。').waitFor()
  await second.goto(`/sanctions?q=${encodeURIComponent(number)}`)
  await second.getByRole('button', { name: /^确\s?认$/ }).click()
  await second
    .getByRole('dialog')
    .getByRole('button', { name: /^确\s?认$/ })
    .click()
  await second.getByText('已解除。').waitFor()
  await officer.goto(`/screening/${id}`)
  await officer.getByText('提交之后于').waitFor()
  await expect.poll(() => officer.getByText('申报截止时仍在期').count()).toBe(0)
  expect(complaints).toEqual([])
})
