import { readFile } from 'node:fs/promises'
import { type SelectionInput, select } from '@zhinan/review'
import type { Locator, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { accessibilityFaults, signInAs, useBrowser, visitor } from './browser.ts'
import { CALL, clientOf } from './people.ts'
import { freshEligible, freshJudges, give, type Judge, nothingWaits, openRound, opine } from './review.ts'
import { confirm, record, recordVote } from './selection-steps.ts'

const browser = useBrowser()
const OFFICER = 'officer@demo.zhinan'
const APPROVER = 'approver@demo.zhinan'
/** One place, so that two equals tie at the cut line. */
const TRACK = 'B1'
const PATH = `/calls/${CALL}/selection`

let judges: Judge[]
/** The first two are equals, above whom nobody stands. */
let apps: Awaited<ReturnType<typeof freshEligible>>[]

beforeAll(async () => {
  ;[apps, judges] = await Promise.all([
    Promise.all([1, 2, 3].map(() => freshEligible('provincial-society', TRACK))),
    freshJudges(TRACK, 3),
  ])
  await openRound(TRACK)
  const given = [
    [90, 90, 90],
    [90, 90, 90],
    [70, 70, 70],
  ]
  await Promise.all(
    apps.map(async ({ id }, n) => {
      for (const [i, score] of given[n]!.entries()) await opine(judges[i]!, await give(id, judges[i]!), score)
    }),
  )
  await nothingWaits()
})

/** The row of an application in a table: the reasons of others may name it. */
const rowIn = (page: Page, table: Locator, n: number) =>
  table.getByRole('row').filter({ has: page.getByRole('rowheader', { name: apps[n]!.number }) })
const rowOf = (page: Page, n: number) => rowIn(page, page.locator('.sel-ranking'), n)

async function prepare(page: Page): Promise<number> {
  await page.getByRole('button', { name: '提请确认', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: '提请确认' })
  await dialog.getByLabel('未办结而提请的理由').fill('其余类别仍在评审，先行报批')
  await dialog.getByRole('button', { name: '提请确认', exact: true }).click()
  await page.waitForURL('**/selections/*')
  await page.getByRole('heading', { name: /^第 \d+ 次遴选$/, level: 1 }).waitFor()
  return Number(page.url().split('/').at(-1))
}

/** A selection that was prepared. */
const PAGE = (n: number) => `/calls/${CALL}/selections/${n}`

test('an officer asks what if, records a vote on a tie and prepares; another confirms; somebody falls and the next rises', async () => {
  const { page: desk, complaints } = await visitor(browser())
  await signInAs(desk, OFFICER)
  await desk.goto(`${PATH}?track=${TRACK}`)
  await rowOf(desk, 0).getByText('同分待表决').waitFor()
  await rowOf(desk, 1).getByText('同分待表决').waitFor()
  expect(await accessibilityFaults(desk)).toEqual([])

  // With a second place both would be in; the address holds the question, and nothing is changed by asking it.
  await desk.getByRole('link', { name: '如果……', exact: true }).click()
  await desk.getByLabel('项目类别', { exact: true }).click()
  await desk.getByTitle(new RegExp(`^${TRACK} `)).click()
  await desk.getByLabel('名额（现为 1）').fill('2')
  const moves = (n: number) => rowIn(desk, desk.getByRole('region', { name: '谁会变动' }), n)
  for (const n of [0, 1])
    await moves(n)
      .getByText(/^✓ ?入围/)
      .waitFor()
  await desk.getByLabel('不计以下专家的意见').fill(judges[0]!.name)
  await desk.getByTitle(new RegExp(`^${judges[0]!.name}`)).click()
  // Two opinions are not enough for a rank.
  for (const n of [0, 1]) await moves(n).getByText('待评审').waitFor()
  await desk.reload()
  await moves(0).getByText('待评审').waitFor()
  expect(await accessibilityFaults(desk)).toEqual([])

  await desk.goto(`${PATH}?track=${TRACK}`)
  await desk.getByRole('button', { name: '登记表决', exact: true }).click()
  const vote = desk.getByRole('dialog')
  const first = await vote.getByRole('listitem').first().textContent()
  const winner = first!.includes(apps[0]!.number) ? 1 : 0
  await vote.getByRole('button', { name: new RegExp(`^上移 .*${apps[winner]!.number}$`) }).click()
  await recordVote(desk, '评审委员会全体七人', '四比三，因覆盖面更广。')
  await rowOf(desk, winner)
    .getByText(/^✓ ?入围/)
    .waitFor()
  await rowOf(desk, 1 - winner)
    .getByText(/^… ?候补/)
    .waitFor()
  await desk.getByText(`${TRACK} 同分表决`).waitFor()

  const n = await prepare(desk)
  await desk.getByRole('button', { name: '撤回', exact: true }).waitFor()
  expect(await desk.getByRole('button', { name: '确认', exact: true }).count()).toBe(0)
  const own = await (await clientOf(OFFICER))
    .call('POST', `/calls/${CALL}/selections/${n}/confirm`, { body: {} })
    .catch((refused: { status: number }) => refused.status)
  expect([403, 409]).toContain(own)

  const { page: leader, complaints: theirs } = await visitor(browser())
  await signInAs(leader, APPROVER)
  await leader.goto(PAGE(n))
  await confirm(leader)

  const { page: watch } = await visitor(browser(), { size: 'phone' })
  await signInAs(watch, 'supervisor@demo.zhinan')
  await watch.goto(`/calls/${CALL}/selections/${n}?track=${TRACK}`)
  await rowOf(watch, winner)
    .getByText(/^✓ ?入围/)
    .waitFor()
  expect(await watch.getByRole('button', { name: /^(确认|退回|撤回)$/ }).count()).toBe(0)
  expect(await accessibilityFaults(watch)).toEqual([])
  const file = watch.waitForEvent('download')
  await watch.getByRole('link', { name: '下载依据（JSON）', exact: true }).click()
  const input = JSON.parse(await readFile(await (await file).path(), 'utf8')) as SelectionInput
  const again = select(input).outcomes.filter((o) => o.track === TRACK && o.result === 'shortlisted')
  expect(again.map((o) => o.id)).toEqual([apps[winner]!.number])

  // The winner withdraws: who stood next takes the place, once another has confirmed that, too.
  await desk.goto(`${PATH}?track=${TRACK}`)
  await rowOf(desk, winner).getByRole('button', { name: '取消入围', exact: true }).click()
  const fall = desk.getByRole('dialog')
  await fall.getByLabel('原因', { exact: true }).click()
  await desk.getByTitle('入围后撤回', { exact: true }).click()
  await fall.getByLabel('情况说明').fill('单位来函，承办条件变化')
  await record(desk)
  await rowOf(desk, 1 - winner)
    .getByText(/^✓ ?入围/)
    .waitFor()
  const next = await prepare(desk)
  const changes = desk.getByRole('region', { name: `与第 ${n} 次相比` })
  const moved = (n: number) => rowIn(desk, changes, n)
  await moved(1 - winner)
    .getByText(/^… ?候补/)
    .waitFor()
  await moved(1 - winner)
    .getByText(/^✓ ?入围/)
    .waitFor()
  await moved(winner)
    .getByText(/^✗ ?不参加/)
    .waitFor()
  await leader.goto(PAGE(next))
  await confirm(leader)
  await leader.goto(`/calls/${CALL}/selections/${n}`)
  await leader.getByText(/^– ?已被接替$/).waitFor()
  expect([complaints, theirs]).toEqual([[], []])
})
