import { expect, test } from 'vitest'
import { accessibilityFaults, signInAs, signInByForm, useBrowser, visitor } from './browser.ts'
import { freshDraft, freshSubmission } from './people.ts'

const browser = useBrowser()
const OFFICER = 'officer@demo.zhinan'

test('a unit asks about its application, an officer answers, and the unit sees it without loading anew', async () => {
  const { unit, id } = await freshSubmission('provincial-society', 'A')
  const { page: asking, complaints } = await visitor(browser())
  await signInAs(asking, unit.email)
  await asking.goto(`/applications/${id}`)
  await asking.getByRole('button', { name: '问工作人员' }).click()
  const drawer = asking.getByRole('dialog', { name: '往来消息' })
  await drawer.getByLabel('标题').fill('会议费的范围')
  await drawer.getByLabel('内容').fill('会场租金能列入会议费吗？')
  // What was typed outlives the page.
  await asking.reload()
  expect(await drawer.getByLabel('内容').inputValue()).toBe('会场租金能列入会议费吗？')
  await drawer.getByLabel('引用（可不选）').selectOption('field:basics.title')
  expect(await accessibilityFaults(asking)).toEqual([])
  await drawer.getByRole('button', { name: '发送' }).click()
  await drawer.getByText('等工作人员回复').waitFor()
  await drawer.locator('blockquote').waitFor()

  const { page: officer, complaints: more } = await visitor(browser())
  await signInByForm(officer, OFFICER)
  await officer.getByRole('link', { name: /消息.*待看/ }).click()
  await officer.getByText('等我们回复', { exact: true }).first().click()
  await officer.getByRole('searchbox', { name: '标题、编号或单位' }).fill(unit.name)
  await officer.keyboard.press('Enter')
  await officer.getByRole('link', { name: /会议费的范围/ }).click()
  await officer.getByLabel('内容').fill('可以，请附分摊说明。')
  await officer.getByLabel('请对方回复').uncheck()
  expect(await accessibilityFaults(officer)).toEqual([])
  await officer.getByRole('button', { name: '发送' }).click()
  await drawer.getByText('可以，请附分摊说明。').waitFor()
  await drawer.getByText('已答复').waitFor()

  // And the other way round, on the workbench; a phone shows it as it comes.
  const { page: phone } = await visitor(browser(), { size: 'phone', locale: 'en' })
  await signInAs(phone, unit.email)
  await phone.goto('/messages')
  await phone.getByRole('link', { name: /会议费的范围/ }).waitFor()
  await officer.goto(`/screening/${id}`)
  await officer.getByRole('button', { name: /与单位沟通/ }).click()
  const bench = officer.getByRole('dialog', { name: '往来消息' })
  await bench.getByRole('button', { name: '新的提问' }).click()
  await bench.getByLabel('标题').fill('联系电话')
  await bench.getByLabel('内容').fill('请确认联系电话。')
  await bench.getByRole('button', { name: '发送' }).click()
  await phone.getByRole('link', { name: /联系电话/ }).waitFor()
  await phone.getByRole('link', { name: /联系电话 Waiting for us/ }).waitFor()
  await bench.getByRole('button', { name: '关闭这个问题' }).click()
  await bench.getByText('关闭了这个问题').waitFor()
  expect([...complaints, ...more]).toEqual([])
})

test('a question about a draft reaches the officer, the draft does not', async () => {
  const { unit } = await freshSubmission('provincial-society', 'A')
  const draft = await freshDraft(unit, 'B1')
  const { page } = await visitor(browser())
  await signInAs(page, unit.email)
  await page.goto(`/applications/${draft.id}?talk=new`)
  const drawer = page.getByRole('dialog', { name: '往来消息' })
  await drawer.getByLabel('标题').fill('草稿里的问题')
  await drawer.getByLabel('内容').fill('这一类可以联合申报吗？')
  await drawer.getByRole('button', { name: '发送' }).click()
  await drawer.getByText('等工作人员回复').waitFor()
  const { page: officer } = await visitor(browser())
  await signInAs(officer, OFFICER)
  await officer.goto(`/messages?q=${encodeURIComponent(unit.name)}`)
  await officer.getByRole('link', { name: /草稿里的问题/ }).click()
  await officer.getByText('尚未提交的草稿').waitFor()
  expect(
    await officer
      .locator('#main')
      .getByRole('link', { name: /尚未提交/ })
      .count(),
  ).toBe(0)
})
