import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { accessibilityFaults, signInAs, useBrowser, visitor } from './browser.ts'
import { CALL, clientOf } from './people.ts'

const browser = useBrowser()
const OFFICER = 'officer@demo.zhinan'
const TRACK = 'B4'

/** The experts with a sign-in agree to serve in one more track. */
async function expertsServe(): Promise<void> {
  const officer = await clientOf(OFFICER)
  const experts = await Promise.all(['a', 'b', 'c'].map((who) => clientOf(`expert.${who}@demo.zhinan`)))
  const ids = await Promise.all(
    experts.map(async (e) => (await e.call<{ expert: { id: string } }>('GET', '/me/expert')).expert.id),
  )
  await officer.call('POST', `/calls/${CALL}/review/members`, {
    body: { tracks: [TRACK], experts: ids, reason: '熟悉全省性学术会议' },
  })
  for (const e of experts)
    await e.call('POST', `/me/review/invitations/${CALL}/answer`, {
      body: { tracks: { [TRACK]: 'accepted' } },
    })
}

/** Applies the proposal that the page shows. */
async function apply(desk: Page): Promise<void> {
  await desk.getByRole('button', { name: '查看并采用', exact: true }).click()
  await desk.getByRole('button', { name: /^采用，写入 \d+ 对$/ }).click()
  await desk.getByText(/采用了这份方案/).waitFor()
}

test('an officer has a proposal made, locks a pair, applies it, fills what is open and replaces nobody in silence', async () => {
  await expertsServe()
  const { page: desk, complaints } = await visitor(browser())
  await signInAs(desk, OFFICER)
  await desk.goto(`/calls/${CALL}/review/assignments?track=${TRACK}`)
  await desk.getByText('? 缺 3 位').first().waitFor()
  await desk.getByRole('link', { name: '计算指派方案', exact: true }).first().click()
  await desk.getByLabel(`${TRACK} 每份评审人数`).fill('2')
  await desk.getByRole('button', { name: '开始计算', exact: true }).click()
  await desk.getByRole('heading', { name: '方案概要' }).waitFor()

  await desk
    .getByRole('button', { name: /：为何$/ })
    .first()
    .click()
  const dialog = desk.getByRole('dialog')
  await dialog.getByText('✓ 在方案中').waitFor()
  await dialog.getByLabel('锁定或禁止的理由').fill('去年评过该系列会议')
  expect(await accessibilityFaults(desk)).toEqual([])
  await dialog.getByRole('button', { name: '锁定', exact: true }).click()
  const first = desk.url()
  await desk.getByRole('button', { name: '按要求重新计算', exact: true }).click()
  await desk.waitForURL((url) => url.href !== first)
  await desk
    .getByText(/· 锁定/)
    .first()
    .waitFor()
  await apply(desk)

  await desk.getByRole('link', { name: '评审指派', exact: true }).click()
  await desk.getByText('? 缺 1 位').first().waitFor()
  await desk
    .getByRole('row', { name: new RegExp(`^${TRACK} `) })
    .getByRole('button', { name: '补齐空缺', exact: true })
    .click()
  await desk.getByRole('heading', { name: '方案概要' }).waitFor()
  await desk
    .getByText(/· 已指派/)
    .first()
    .waitFor()
  await apply(desk)

  await desk.getByRole('link', { name: '评审指派', exact: true }).click()
  // What was seen before is shown until what was applied has come: under a click, one expert would make room for another.
  await desk.getByText('✓ 够 3 位').first().waitFor()
  await expect.poll(() => desk.getByText('? 缺 1 位').count()).toBe(0)
  await desk
    .getByRole('button', { name: /^结束 .+ 对 .+ 的评审$/ })
    .first()
    .click()
  await dialog.getByLabel('理由').fill('因病住院')
  await dialog.getByRole('button', { name: '确定结束', exact: true }).click()
  await desk.getByText(/改派：因病住院/).waitFor()
  await desk.getByText('? 缺 1 位').first().waitFor()
  expect(await accessibilityFaults(desk)).toEqual([])
  expect(complaints).toEqual([])
})
