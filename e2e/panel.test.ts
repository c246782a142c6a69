import { expect, test } from 'vitest'
import { accessibilityFaults, signInAs, tooWide, useBrowser, visitor } from './browser.ts'
import { CALL, clientOf } from './people.ts'
import { freshEligible, freshJudges, type Judge } from './review.ts'

const browser = useBrowser()
const OFFICER = 'officer@demo.zhinan'
const TRACK = 'B4'
const REVIEW = `/calls/${CALL}/review`

/** A panel of three for two applications, of the second of which one member declares a conflict; it is to meet. */
async function panelThatMeets() {
  const officer = await clientOf(OFFICER)
  const [on, waits] = await Promise.all([
    freshEligible('provincial-society', TRACK),
    freshEligible('provincial-society', TRACK),
  ])
  const [voter, other, out] = (await freshJudges(TRACK, 3)) as [Judge, Judge, Judge]
  await out.client.call('POST', `/me/review/declarations/${waits!.id}`, { body: { reason: '同一课题组' } })
  const place = `${voter.name}会议室`
  const { panels } = await officer.call<{ panels: [string] }>('POST', `${REVIEW}/panels`, {
    body: {
      track: TRACK,
      give: false,
      panels: [
        {
          name: `${voter.name}组`,
          experts: [voter.id, other.id, out.id],
          chair: voter.id,
          applications: [on!.id, waits!.id],
        },
      ],
    },
  })
  const { now } = await officer.call<{ now: string }>('GET', `/calls/${CALL}`)
  const at = new Date(Date.parse(now) + 86_400_000).toISOString()
  const { meeting } = await officer.call<{ meeting: string }>(
    'POST',
    `${REVIEW}/panels/${panels[0]}/meetings`,
    {
      body: { at, place },
    },
  )
  const { items } = await officer.call<{ items: { application: string; title: string }[] }>(
    'GET',
    `${REVIEW}/meetings/${meeting}`,
  )
  const title = (id: string) => items.find((i) => i.application === id)!.title
  return {
    id: meeting,
    place,
    voter,
    other,
    out,
    on: { ...on!, title: title(on!.id) },
    waits: { ...waits!, title: title(waits!.id) },
  }
}

test('a panel meets: its members vote on their phones, who is recused leaves the room, the screen shows what is on', async () => {
  const { id, place, voter, other, out, on, waits } = await panelThatMeets()

  const { page, complaints } = await visitor(browser())
  await signInAs(page, OFFICER)
  await page.goto(`${REVIEW}/panels?track=${TRACK}`)
  await page.getByRole('link', { name: new RegExp(place) }).click()
  await page.getByRole('button', { name: '开始会议', exact: true }).click()
  for (const [n, judge] of [other, out].entries()) {
    await page.getByRole('checkbox', { name: new RegExp(judge.name) }).click()
    await page.getByRole('heading', { name: `到会 ${n + 1}/3` }).waitFor()
  }
  await page
    .getByRole('row', { name: new RegExp(on.number) })
    .getByRole('button', { name: '开始审议', exact: true })
    .click()
  await page.getByRole('heading', { name: `正在审议：${on.title}` }).waitFor()
  expect(await accessibilityFaults(page)).toEqual([])

  const phone = await visitor(browser(), { size: 'phone' })
  await signInAs(phone.page, voter.email)
  await phone.page.goto('/expert/reviews')
  await phone.page.getByRole('link', { name: new RegExp(place) }).click()
  await phone.page.getByRole('button', { name: '我已到会', exact: true }).click()
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
