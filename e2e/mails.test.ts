import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { accessibilityFaults, signInAs, signInByForm, useBrowser, visitor } from './browser.ts'
import { CALL, clientOf, freshSubmission } from './people.ts'

const browser = useBrowser()
const OFFICER = 'officer@demo.zhinan'
/** A mail that no other story sends or reads. */
const WORDS = `/mail-words?call=${CALL}&mail=companionFreed&locale=zh`

const subject = (page: Page) => page.getByLabel('主题', { exact: true })
const body = (page: Page) => page.getByLabel('正文', { exact: true })
const save = (page: Page) => page.getByRole('button', { name: '保存', exact: true })
const shown = (page: Page) => page.frameLocator('iframe')

test('an officer words a mail, sees it as it will be, and two who do so at once lose nothing', async () => {
  const first = await freshWords()
  const change = (n: number) => first + n
  const theirs = `{number} 单独参评 ${Date.now()}`
  const { page, complaints } = await visitor(browser())
  await signInAs(page, OFFICER)
  await page.goto(WORDS)
  const original = await body(page).inputValue()
  await body(page).fill(`${original}\n\n咨询电话 {phone}`)
  await page.getByText(/没有 \{phone\}；可用的有/).waitFor()
  expect(await save(page).isDisabled()).toBe(true)
  expect(await accessibilityFaults(page)).toEqual([])
  // What was typed outlives the page.
  await page.reload()
  expect(await body(page).inputValue()).toContain('{phone}')
  await body(page).fill(`${original}\n\n<b>如有疑问</b>，请联系 `)
  await page.getByRole('button', { name: '插入 {title}：项目名称' }).click()
  await shown(page).getByText('<b>如有疑问</b>，请联系 某市产业技术发展大会').waitFor()
  await page.getByText('纯文字', { exact: true }).click()
  await page.locator('pre.mail').getByText('如有疑问').waitFor()

  // A colleague has it open, too, and is first.
  const { page: second, complaints: more } = await visitor(browser())
  await signInAs(second, OFFICER)
  await second.goto(WORDS)
  await subject(second).fill(theirs)
  await shown(second).getByText('无需另外办理').waitFor()
  await save(second).click()
  await second.getByText('已保存，从下一封邮件起生效').waitFor()
  await save(page).click()
  await page.getByText('内容已被改动').waitFor()
  const conflict = page.getByRole('alert').filter({ hasText: '保存了另一套文字' })
  await conflict.getByText(theirs).waitFor()
  expect(await body(page).inputValue()).toContain('如有疑问')
  expect(await save(page).isDisabled()).toBe(true)
  expect(await accessibilityFaults(page)).toEqual([])
  await conflict.getByRole('button', { name: '保留我写的，接着改' }).click()
  await save(page).click()
  await page.getByText(`第 ${change(2)} 次：修改`).waitFor()

  // Both are in the history, and the original comes back.
  await page.getByText(`第 ${change(1)} 次：修改`).click()
  await page.getByText(theirs).waitFor()
  await page.getByRole('button', { name: '恢复默认文字' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '恢复默认文字' }).click()
  await page.getByText(`第 ${change(3)} 次：恢复默认文字`).waitFor()
  expect(await body(page).inputValue()).toBe(original)
  // Refused with 412, which browsers put on the console.
  expect([...complaints, ...more].filter((c) => !/status of 412/.test(c))).toEqual([])
})

/** The default words, whoever tried this before; gives how often they were changed. */
async function freshWords(): Promise<number> {
  const officer = await clientOf(OFFICER)
  const { zh } = await officer.call<{ zh: { n: number; changed: boolean } }>(
    'GET',
    `/mail-templates/companionFreed?call=${CALL}`,
  )
  if (!zh.changed) return zh.n
  await officer.call('PUT', `/mail-templates/companionFreed/zh?call=${CALL}`, {
    body: { words: null },
    version: zh.n,
  })
  return zh.n + 1
}

test('what concerns a clerk arrives while the page is open, is read, and leads to its place; the time of mail is theirs', async () => {
  const { unit, id } = await freshSubmission('provincial-society', 'A')
  const { page, complaints } = await visitor(browser())
  await signInByForm(page, unit.email)
  const bell = page.getByRole('link', { name: /^通知/ })
  await bell.click()
  const list = page.getByRole('list', { name: '通知' })
  await list.getByRole('link', { name: /^前往.*已收到申报书/ }).waitFor()
  const officer = await clientOf(OFFICER)
  await officer.call('POST', `/applications/${id}/threads`, {
    body: { subject: '联系电话', text: '请确认联系电话。' },
    key: `story-mail-${id}`,
  })
  const item = list.getByRole('listitem').filter({ hasText: /新消息：联系电话/ })
  await item.getByText('未读', { exact: true }).waitFor()
  await page.getByText(/^未读 \d+$/).click()
  await item.locator('summary').click()
  await item.getByText('请确认联系电话。').waitFor()
  // Read, and still in sight although only what is unread is asked for.
  await item.getByText('未读', { exact: true }).waitFor({ state: 'detached' })
  expect(await item.getByText('这是系统自动发出的邮件').count()).toBe(0)
  expect(await accessibilityFaults(page)).toEqual([])
  await item.getByRole('link', { name: /前往/ }).click()
  await page.waitForURL(/\/messages\?thread=/)
  await page.goBack()
  await page.getByRole('button', { name: '全部标为已读' }).click()
  await page.getByText('没有符合条件的通知。').waitFor()
  await page.getByRole('link', { name: '通知', exact: true }).waitFor()

  await page.getByRole('link', { name: '邮件设置' }).click()
  const messages = page.getByRole('group', { name: '往来消息' })
  await messages.getByLabel('不寄，只看通知页').check()
  await page.getByText('已保存：往来消息').waitFor()
  expect(await page.getByRole('group', { name: '提交回执' }).getByLabel(/不寄/).count()).toBe(0)
  await page.reload()
  await expect.poll(() => messages.getByLabel('不寄，只看通知页').isChecked()).toBe(true)
  expect(complaints).toEqual([])
})
