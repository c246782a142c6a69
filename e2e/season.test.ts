import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { accessibilityFaults, signInAs, useBrowser, visitor } from './browser.ts'
import { commit, reveal } from './draw-steps.ts'
import { CALL, clientOf, minutesPass, theCall } from './people.ts'
import { agrees, freshEligible, freshExpert, type Judge, nothingWaits, openRound, opine } from './review.ts'

const browser = useBrowser()
const OFFICER = 'officer@demo.zhinan'
const TRACK = 'A'
/** Nobody else of the pool works in this discipline, so that whoever is drawn can sign in. */
const DISCIPLINE = '74010'
const PURPOSE = `一流学会评审组 ${Date.now().toString(36)}`
const REVIEW = `/calls/${CALL}/review`

let apps: Awaited<ReturnType<typeof freshEligible>>[]
let pool: Judge[]

beforeAll(async () => {
  ;[apps, pool] = await Promise.all([
    Promise.all([1, 2].map(() => freshEligible('provincial-society', TRACK))),
    Promise.all([1, 2, 3, 4, 5].map(() => freshExpert(DISCIPLINE))),
  ])
  await nothingWaits()
})

const dialogOf = (page: Page) => page.getByRole('dialog')

/** Beijing time, so many minutes from the portal's now, as one types it. */
async function typed(minutes: number): Promise<string> {
  const { now } = await (await clientOf(OFFICER)).call<{ now: string }>('GET', `/calls/${CALL}`)
  return new Date(Date.parse(now) + (minutes + 8 * 60) * 60_000).toISOString().slice(0, 16).replace('T', ' ')
}

async function invite(desk: Page, people: number): Promise<void> {
  await desk.getByRole('button', { name: '邀请专家', exact: true }).click()
  await dialogOf(desk).getByLabel('哪次抽取').click()
  await desk.getByTitle(new RegExp(PURPOSE)).click()
  await dialogOf(desk).getByRole('button', { name: '查看名单', exact: true }).click()
  await dialogOf(desk)
    .getByRole('button', { name: `发出邀请（${people} 人）`, exact: true })
    .click()
  await dialogOf(desk).waitFor({ state: 'hidden' })
}

/** One expert opens an application, scores each criterion and sends, at a desk. */
async function score(page: Page, number: string): Promise<void> {
  await page.goto('/expert/reviews')
  await page.getByRole('listitem').filter({ hasText: number }).getByRole('link').click()
  await page.getByRole('button', { name: '没有需要回避的情形，打开', exact: true }).click()
  for (const { title } of (await theCall()).tracks.find((t) => t.id === TRACK)!.criteria) {
    await page.getByLabel(`${title.zh}：分数`, { exact: true }).fill('84')
    await page.getByLabel(`${title.zh}：评语`, { exact: true }).fill('依据充分，安排具体，总体可行。')
  }
  await page.getByText('建议立项', { exact: true }).click()
  await page.getByRole('button', { name: '提交意见', exact: true }).click()
  await dialogOf(page).getByRole('button', { name: '提交意见', exact: true }).click()
  await page.getByText('✓ 已提交', { exact: true }).waitFor()
}

test('a track from the draw to the confirmed selection, each by their pages: officer, supervisor, experts, approver', async () => {
  const { page: desk, complaints } = await visitor(browser())
  const { page: watch, complaints: theirs } = await visitor(browser())
  await Promise.all([signInAs(desk, OFFICER), signInAs(watch, 'supervisor@demo.zhinan')])

  // The draw, of a list that the officer looks at before it is frozen.
  await desk.goto(`/calls/${CALL}/draws/new`)
  await desk.getByLabel('抽取事由').fill(PURPOSE)
  await desk.getByLabel('项目类别').fill(TRACK)
  await desk.getByTitle(new RegExp(`^${TRACK} `)).click()
  await desk.getByLabel('抽取人数').fill('4')
  await desk.getByLabel('学科（GB/T 13745）').fill(DISCIPLINE)
  await desk.getByTitle(new RegExp(`^${DISCIPLINE} `)).click()
  await desk.getByLabel('公开数值', { exact: true }).fill('当日收盘点数')
  await desk.getByLabel('数值公布时间').fill(await typed(4))
  await desk.getByLabel('数值公布时间').press('Enter')
  await desk.getByRole('button', { name: '查看候选名单', exact: true }).click()
  for (const { name } of pool) await desk.getByText(name, { exact: true }).waitFor()
  await desk.getByRole('button', { name: '封存名单', exact: true }).click()
  await dialogOf(desk).getByRole('button', { name: '封存名单', exact: true }).click()
  await desk.waitForURL(/\/draws\/[\da-f-]{36}$/)
  await commit(desk)
  await watch.goto(desk.url())
  await commit(watch)
  await watch.getByText(/监督人 .+ 已提交密钥摘要/).waitFor()
  await minutesPass(5)
  for (const page of [desk, watch]) {
    await page.reload()
    await reveal(page, '3067.93')
    await page
      .getByText(page === desk ? /办理人已公开密钥/ : '抽取结果')
      .first()
      .waitFor()
  }

  // One who was drawn cannot serve: the next in the same sequence is asked.
  await desk.goto(`${REVIEW}/members?track=${TRACK}`)
  await invite(desk, 4)
  const officer = await clientOf(OFFICER)
  const asked = async () => {
    const { items } = await officer.call<{ items: { expert: { id: string }; answer: string | null }[] }>(
      'GET',
      `${REVIEW}/members?track=${TRACK}`,
    )
    return pool.filter((p) => items.some((m) => m.expert.id === p.id && m.answer !== 'declined'))
  }
  const [busy] = await asked()
  await busy!.client.call('POST', `/me/review/invitations/${CALL}/answer`, {
    body: { tracks: { [TRACK]: 'declined' }, reason: '出国访问' },
  })
  await desk.reload()
  await desk
    .getByRole('row')
    .filter({ hasText: busy!.name })
    .getByRole('button', { name: '按顺序替补', exact: true })
    .click()
  await dialogOf(desk).getByLabel('原因').fill('出国访问')
  await dialogOf(desk).getByRole('button', { name: '按顺序替补', exact: true }).click()
  await dialogOf(desk).waitFor({ state: 'hidden' })
  await invite(desk, 1)
  const [first, ...rest] = (await asked()) as [Judge, ...Judge[]]

  const { page: expert, complaints: none } = await visitor(browser())
  await signInAs(expert, first.email)
  await expert.goto('/expert/invitations')
  await expert.getByLabel('我已阅读，承诺遵守').check()
  await expert.getByRole('button', { name: /^签\s?署$/ }).click()
  await expert.getByText('参加', { exact: true }).click()
  await expert.getByRole('button', { name: '提交答复', exact: true }).click()
  await expert.getByText('✓ 已同意').waitFor()
  for (const judge of rest) await agrees(judge, TRACK)

  // The assignment as it is proposed.
  await desk.goto(`${REVIEW}/assignments?track=${TRACK}`)
  await desk.getByRole('link', { name: '计算指派方案', exact: true }).first().click()
  await desk.getByRole('button', { name: '开始计算', exact: true }).click()
  await desk.getByRole('button', { name: '查看并采用', exact: true }).click()
  await desk.getByRole('button', { name: /^采用，写入 \d+ 对$/ }).click()
  await desk.getByText(/采用了这份方案/).waitFor()
  await openRound(TRACK)

  // The first writes one opinion at the page; what remains is given beside it. Other stories have applications here, too.
  const SCORES: Record<string, number> = { [apps[0]!.number]: 84, [apps[1]!.number]: 80 }
  await score(expert, apps[0]!.number)
  for (const [n, judge] of [first, ...rest].entries()) {
    const { items } = await judge.client.call<{
      items: { assignment: string; track: string; state: string; application: { number: string } }[]
    }>('GET', '/me/review/sheets')
    for (const s of items.filter((i) => i.track === TRACK && i.state === 'todo'))
      await opine(judge, s.assignment, (SCORES[s.application.number] ?? 65) + n)
  }
  await desk.goto(`${REVIEW}/rounds/${TRACK}`)
  for (const { number } of apps)
    await desk
      .getByRole('row', { name: new RegExp(number) })
      .getByText('4/4', { exact: true })
      .waitFor()
  await desk.getByRole('button', { name: '调整截止时间', exact: true }).click()
  await dialogOf(desk).getByText('现在截止', { exact: true }).click()
  await dialogOf(desk).getByLabel('原因').fill('意见已齐')
  await dialogOf(desk)
    .getByRole('button', { name: /^确\s?定$/ })
    .click()
  await dialogOf(desk).waitFor({ state: 'hidden' })

  // Who is selected, by whom it is prepared and by whom confirmed.
  await desk.goto(`/calls/${CALL}/selection?track=${TRACK}`)
  const rowOf = (page: Page, n: number) =>
    page
      .locator('.sel-ranking')
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name: apps[n]!.number }) })
  for (const n of [0, 1])
    await rowOf(desk, n)
      .getByText(/^✓ ?入围/)
      .waitFor()
  await desk.getByText(/评审已于 .+ 结束。$/).waitFor()
  await desk.getByRole('button', { name: '提请确认', exact: true }).click()
  await dialogOf(desk).getByLabel('未办结而提请的理由').fill('其余类别仍在评审，先行报批')
  await dialogOf(desk).getByRole('button', { name: '提请确认', exact: true }).click()
  await desk.waitForURL('**/selections/*')
  const n = Number(new URL(desk.url()).pathname.split('/').at(-1))

  const { page: leader, complaints: nobody } = await visitor(browser())
  await signInAs(leader, 'approver@demo.zhinan')
  await leader.goto(`/calls/${CALL}/selection`)
  await leader
    .getByText(/已提请确认，待您确认：/)
    .getByRole('link')
    .click()
  await leader.getByRole('button', { name: '确认', exact: true }).click()
  await dialogOf(leader)
    .getByRole('button', { name: /^确\s?认$/ })
    .click()
  await leader.getByText(/^✓ ?已确认$/).waitFor()
  await watch.goto(`/calls/${CALL}/selections/${n}?track=${TRACK}`)
  for (const i of [0, 1])
    await rowOf(watch, i)
      .getByText(/^✓ ?入围/)
      .waitFor()
  expect(await accessibilityFaults(watch)).toEqual([])

  const kept = await officer.call<{
    state: string
    awards: number
    money: number
    rows: { reasons: unknown[] }[]
  }>('GET', `/calls/${CALL}/selections/${n}`)
  const { totals } = await theCall()
  expect(kept.state).toBe('confirmed')
  expect(kept.awards).toBeLessThanOrEqual(totals.awards)
  expect(kept.money).toBeLessThanOrEqual(totals.money)
  expect(kept.rows.every((r) => r.reasons.length > 0)).toBe(true)
  expect([complaints, theirs, none, nobody]).toEqual([[], [], [], []])
})
