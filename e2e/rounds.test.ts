import { beforeAll, expect, test } from 'vitest'
import { accessibilityFaults, signInAs, useBrowser, visitor } from './browser.ts'
import { CALL, clientOf } from './people.ts'
import { freshEligible, freshJudges, give, type Judge, opine } from './review.ts'

const browser = useBrowser()
const OFFICER = 'officer@demo.zhinan'
/** No other story opens its review. */
const TRACK = 'D'
const REASON = '评语过短，请对照各项标准写明依据。'

let number: string
let terse: Judge
let late: Judge
let assignment: string

beforeAll(async () => {
  const [made, judges] = await Promise.all([
    freshEligible('provincial-society', TRACK),
    freshJudges(TRACK, 2),
  ])
  number = made.number
  ;[terse, late] = judges as [Judge, Judge]
  assignment = await give(made.id, terse)
  await give(made.id, late)
})

test('an officer opens a round, returns a hasty opinion, extends and closes; the expert reads why, and that it is closed', async () => {
  const { page: desk, complaints } = await visitor(browser())
  await signInAs(desk, OFFICER)
  await desk.goto(`/calls/${CALL}/review/rounds`)
  const { now } = await (await clientOf(OFFICER)).call<{ now: string }>('GET', `/calls/${CALL}`)
  /** Beijing time, so many days from now, as one types it. */
  const day = (days: number) =>
    new Date(Date.parse(now) + days * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')

  await desk.getByRole('button', { name: '开始评审', exact: true }).click()
  const open = desk.getByRole('dialog', { name: '开始评审' })
  await open.getByLabel('项目类别').fill(TRACK)
  await desk.getByTitle(new RegExp(`^${TRACK} `)).click()
  await open.getByLabel('截止时间（北京时间）').fill(day(7))
  await open.getByLabel('截止时间（北京时间）').press('Enter')
  await open.getByRole('button', { name: '开始评审', exact: true }).click()
  await open.waitFor({ state: 'hidden' })
  const row = desk.getByRole('row', { name: new RegExp(`^${TRACK} `) })
  await row.getByText('评审中').waitFor()

  await opine(terse, assignment, 82, '较好')
  await row.getByRole('link').click()
  const mine = desk.getByRole('row', { name: new RegExp(number) })
  await mine.getByText('? 用时过短').waitFor()
  await mine.getByText('? 评语过短').waitFor()
  await mine.getByText('1/3', { exact: true }).waitFor()
  await desk.getByText(new RegExp(`未交齐：.*${late.name} 0/1`)).waitFor()
  expect(await accessibilityFaults(desk)).toEqual([])

  // What the officer reads before it goes back.
  await mine.locator('summary').click()
  await mine.getByText('较好').first().waitFor()
  await mine.getByLabel(`选中 ${terse.name} 的意见`).check()
  await desk.getByRole('button', { name: '退回所选意见（1 份）', exact: true }).click()
  const back = desk.getByRole('dialog')
  await back.getByLabel('原因').fill(REASON)
  await back.getByRole('button', { name: '退回所选意见（1 份）', exact: true }).click()
  await mine.getByText('已退回').waitFor()
  await mine.getByText('0/3', { exact: true }).waitFor()

  const { page: phone, complaints: theirs } = await visitor(browser(), { size: 'phone' })
  await signInAs(phone, terse.email)
  await phone.goto('/expert/reviews')
  await phone.getByText(REASON).waitFor()
  await phone.getByRole('listitem').filter({ hasText: number }).getByRole('link').click()
  await phone.getByText(`退回原因：${REASON}`).waitFor()
  const overall = phone.getByLabel('总体意见', { exact: true })
  await overall.fill('人选基础扎实，培养计划具体，')

  await desk.getByRole('button', { name: '调整截止时间', exact: true }).click()
  const end = desk.getByRole('dialog', { name: '调整截止时间' })
  await end.getByLabel('截止时间（北京时间）').fill(day(9))
  await end.getByLabel('截止时间（北京时间）').press('Enter')
  await end.getByLabel('原因').fill('专家来函请求顺延')
  await end.getByRole('button', { name: /^确\s?定$/ }).click()
  await end.waitFor({ state: 'hidden' })
  await desk
    .getByText(`${day(9).slice(0, 4)}`)
    .first()
    .waitFor()

  await desk.getByRole('button', { name: '调整截止时间', exact: true }).click()
  await end.getByText('现在截止', { exact: true }).click()
  await end.getByText(/^还有 \d+ 份意见没有提交/).waitFor()
  await end.getByLabel('原因').fill('评审时间已到')
  await end.getByRole('button', { name: /^确\s?定$/ }).click()
  await end.waitFor({ state: 'hidden' })
  await desk.getByText('已截止').first().waitFor()

  // The page that was open meanwhile says so and keeps the words; afterwards nothing can be written.
  await overall.fill('人选基础扎实，培养计划具体，建议支持。')
  await phone.getByText(/^✗ 没有保存.*评审已于 .*截止；您写的内容没有丢失/).waitFor()
  expect(await overall.inputValue()).toBe('人选基础扎实，培养计划具体，建议支持。')
  await phone.reload()
  await phone.getByText('评审已经截止，没有提交的内容不计入。').waitFor()
  expect(await phone.getByRole('button', { name: '提交意见', exact: true }).count()).toBe(0)
  expect([complaints, theirs.filter((c) => !c.includes('409'))]).toEqual([[], []])
})
