import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { accessibilityFaults, signInAs, tooWide, useBrowser, visitor } from './browser.ts'
import { theCall } from './people.ts'
import { freshEligible, freshJudges, give, type Judge, openRound, opine } from './review.ts'

const browser = useBrowser()
const TRACK = 'B3'
const WHY = '主题与本省产业紧密结合，往届成果有据可查，理由充分。'
const OTHERS = '另一位专家写下的评语，只有工作人员可以看到它。'

let application: Awaited<ReturnType<typeof freshEligible>>
let judge: Judge
let other: Judge
let assignment: string

beforeAll(async () => {
  await openRound(TRACK)
  const [made, judges] = await Promise.all([
    freshEligible('provincial-society', TRACK),
    freshJudges(TRACK, 2),
  ])
  application = made
  ;[judge, other] = judges as [Judge, Judge]
  assignment = await give(application.id, judge)
  await opine(other, await give(application.id, other), 77, OTHERS)
})

const score = (page: Page, of: string) => page.getByLabel(`${of}：分数`, { exact: true })
const comment = (page: Page, of: string) => page.getByLabel(`${of}：评语`, { exact: true })
/** Only what this page has saved is ticked. */
const saved = (page: Page) => page.getByText(/^✓ /).filter({ hasText: '已保存' })

async function send(page: Page): Promise<void> {
  await page.getByRole('button', { name: '提交意见', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: '提交意见', exact: true }).click()
  await page.getByText('✓ 已提交', { exact: true }).waitFor()
}

test('an expert scores on a phone through a cut line and a second page, sends, takes back, sends again', async () => {
  const { page: phone, context, complaints } = await visitor(browser(), { size: 'phone' })
  await signInAs(phone, judge.email)
  await phone.goto('/expert/reviews')
  await phone.getByText(application.number).waitFor()
  await phone.getByRole('listitem').filter({ hasText: application.number }).getByRole('link').click()
  await phone.getByRole('button', { name: '没有需要回避的情形，打开', exact: true }).click()
  const { criteria } = (await theCall()).tracks.find((t) => t.id === TRACK)!
  const [first, second, ...rest] = criteria.map((c) => c.title.zh) as [string, string, ...string[]]

  // The line is cut in the middle of a word, and the phone puts the page away: nothing of it is lost.
  await score(phone, first).fill('88')
  await saved(phone).waitFor()
  await context.setOffline(true)
  await comment(phone, first).fill(WHY)
  await phone.getByText('⚠ 连不上服务器，内容已存在本机').waitFor()
  expect(await comment(phone, first).inputValue()).toBe(WHY)
  expect(await tooWide(phone)).toBe(0)
  // A tab that is being closed makes its next attempt without the cut: none of its attempts gets through any more.
  await phone.evaluate(() => {
    globalThis.fetch = () => Promise.reject(new TypeError('cut'))
  })
  await phone.close()
  const page = await context.newPage()
  page.on('pageerror', (e) => complaints.push(String(e)))
  let line = false
  await page.route('**/api/v1/me/review/sheets/*', (route) =>
    route.request().method() === 'PUT' && !line ? route.abort() : route.continue(),
  )
  await context.setOffline(false)
  await page.goto(`/expert/reviews/${assignment}`)
  await page.getByText('⚠ 连不上服务器，内容已存在本机').waitFor()
  expect(await comment(page, first).inputValue()).toBe(WHY)
  expect(await score(page, first).inputValue()).toBe('88')
  line = true
  await page.getByRole('button', { name: '现在再试', exact: true }).click()
  await saved(page).waitFor()
  const kept = await judge.client.call<{ content: { marks: object } }>(
    'GET',
    `/me/review/sheets/${assignment}`,
  )
  expect(Object.values(kept.content.marks)).toEqual([{ score: 88, comment: WHY }])

  // Two pages write the same place: one says so, both ways stand side by side.
  const twin = await context.newPage()
  await twin.goto(page.url())
  await score(twin, second).fill('71')
  await saved(twin).waitFor()
  await score(page, second).fill('72')
  const clash = page.getByRole('dialog', { name: '另一个页面改了同一处' })
  await clash.getByRole('heading', { name: second, exact: true }).waitFor()
  await clash.getByText('71', { exact: true }).waitFor()
  await clash.getByText('72', { exact: true }).waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await clash.getByRole('button', { name: '保留这里的', exact: true }).click()
  await saved(page).waitFor()
  await twin.close()

  // A very high score needs its reason; nothing is sent without.
  await score(page, second).fill('95')
  for (const of of rest) await score(page, of).fill('80')
  await page.getByText('分数很高或很低，请写明理由：至少 15 个字，现有 0 个').waitFor()
  await page.getByText('建议立项', { exact: true }).click()
  await page.getByRole('link', { name: `“${second}”须写明理由` }).waitFor()
  expect(await page.getByRole('button', { name: '提交意见', exact: true }).isDisabled()).toBe(true)
  await comment(page, second).fill('规模和层次在全国同类活动中名列前茅，材料可以证实。')
  await send(page)

  await page.getByRole('button', { name: '取回修改', exact: true }).click()
  await page.getByText('已取回修改：重新提交之前，仍以上次提交的意见为准。').waitFor()
  await page.getByLabel('总体意见', { exact: true }).fill('总体可行，建议立项。')
  await send(page)
  await page.getByText('总体可行，建议立项。').waitFor()
  expect(await accessibilityFaults(page)).toEqual([])

  // Whoever else reviews it, and what they gave, stands nowhere.
  const seen = (await page.locator('body').textContent()) ?? ''
  expect([other.name, OTHERS, '其他专家'].filter((x) => seen.includes(x))).toEqual([])
  expect(JSON.stringify(await judge.client.call('GET', `/me/review/sheets/${assignment}`))).not.toContain(
    other.name,
  )
  expect(complaints.filter((c) => !c.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([])
})

test('the applicant finds no expert and no opinion anywhere', async () => {
  const { page, complaints } = await visitor(browser())
  await signInAs(page, application.unit.email)
  const words = [judge.name, other.name, OTHERS, WHY]
  await page.goto(`/applications/${application.id}?tab=history`)
  await page.getByText(application.number).first().waitFor()
  const seen = (await page.locator('body').textContent()) ?? ''
  expect(words.filter((w) => seen.includes(w))).toEqual([])
  for (const path of ['', '/history']) {
    const told = JSON.stringify(
      await application.unit.manager.call('GET', `/applications/${application.id}${path}`),
    )
    expect(words.filter((w) => told.includes(w))).toEqual([])
  }
  expect(complaints).toEqual([])
})
