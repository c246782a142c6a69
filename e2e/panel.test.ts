import { expect, test } from 'vitest'
import { accessibilityFaults, signInAs, tooWide, useBrowser, visitor } from './browser.ts'
import { CALL, clientOf } from './people.ts'

const browser = useBrowser()
const EXPERTS = ['expert.a', 'expert.b', 'expert.c'].map((who) => `${who}@demo.zhinan`)

interface Own {
  readonly id: string
  readonly items: readonly { readonly title: string; readonly state: string; readonly recused: boolean }[]
}

test('a panel meets: its members vote on their phones, who is recused leaves the room, the screen shows what is on', async () => {
  const [{ id }] = (
    await (await clientOf(EXPERTS[0]!)).call<{ items: [{ id: string }] }>('GET', '/me/review/meetings')
  ).items
  const seats = await Promise.all(
    EXPERTS.map(async (email) => ({
      email,
      own: await (await clientOf(email)).call<Own>('GET', `/me/review/meetings/${id}`),
    })),
  )
  const on = seats[0]!.own.items.find((i) => i.state === 'on')!
  const waits = seats[0]!.own.items.find((i) => i.state === 'waiting')!
  // Of the one that waits somebody is recused; another votes all the way.
  const out = seats.find((s) => s.own.items.find((i) => i.title === waits.title)!.recused)!
  const voter = seats.find((s) => s !== out)!

  const { page, complaints } = await visitor(browser())
  await signInAs(page, 'officer@demo.zhinan')
  await page.goto(`/calls/${CALL}/review/panels`)
  await page.getByRole('link', { name: /科技馆三楼会议室/ }).click()
  await page.getByRole('heading', { name: `正在审议：${on.title}` }).waitFor()
  expect(await accessibilityFaults(page)).toEqual([])

  const phone = await visitor(browser(), { size: 'phone' })
  await signInAs(phone.page, voter.email)
  await phone.page.goto('/expert/reviews')
  await phone.page.getByRole('link', { name: /学术会议第一组/ }).click()
  await phone.page.getByText('正在讨论，请等待开始表决').waitFor()

  await page.getByRole('button', { name: '开始表决', exact: true }).click()
  // Nobody reloads: the phone sees by itself that it is being voted on.
  await phone.page.getByRole('button', { name: '赞成', exact: true }).click()
  await phone.page.getByRole('button', { name: '确定', exact: true }).click()
  await phone.page.getByText('您投了：赞成').waitFor()
  expect(await tooWide(phone.page)).toBe(0)
  await page.getByText('已投 1/3 票').waitFor()
  await page.getByLabel('审议记录').fill('思路清楚，同意支持')
  await page.getByRole('button', { name: '结束表决并计票', exact: true }).click()
  // One of three who are there is not more than half.
  await page.getByText('赞成 1，反对 0，弃权 0；须 2 票').waitFor()

  await page.getByRole('button', { name: '开始审议', exact: true }).click()
  await page.getByRole('heading', { name: `正在审议：${waits.title}` }).waitFor()
  const leaving = await visitor(browser(), { size: 'phone' })
  await signInAs(leaving.page, out.email)
  await leaving.page.goto(`/expert/meetings/${id}`)
  await leaving.page.getByText('您须回避本项，请离场；本项结束后再进场').waitFor()
  expect(await leaving.page.getByRole('button', { name: '赞成', exact: true }).count()).toBe(0)
  await page.goto(`/calls/${CALL}/review/meetings/${id}/screen`)
  await page.getByRole('heading', { name: waits.title, exact: true }).waitFor()
  await page.getByText(/^请离场回避：/).waitFor()
  expect([...complaints, ...phone.complaints, ...leaving.complaints]).toEqual([])
})
