import { readFile } from 'node:fs/promises'
import { readXlsx } from '@zhinan/documents/read'
import type { Locator, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { accessibilityFaults, signInAs, useBrowser, visitor } from './browser.ts'
import { commit, reveal } from './draw-steps.ts'
import { CALL, clientOf, freshBundle, minutesPass, theCall } from './people.ts'
import {
  agrees,
  everybodyFinishes,
  freshEligible,
  freshExpert,
  type Judge,
  nothingWaits,
  screenTheRest,
  whoHas,
} from './review.ts'
import { confirm, recordVote } from './selection-steps.ts'

interface Kept {
  readonly state: string
  readonly awards: number
  readonly money: number
  readonly rows: readonly {
    readonly id: string
    readonly track: string
    readonly result: string
    readonly reasons: readonly unknown[]
  }[]
  readonly tracks: readonly {
    readonly track: string
    readonly quota: number
    readonly shortlisted: number
    readonly tiedPlaces: number
  }[]
}

const browser = useBrowser()
const OFFICER = 'officer@demo.zhinan'
/** Nobody else of the pool works in this discipline, so that whoever is drawn can sign in. */
const DISCIPLINE = '74010'
const PURPOSE = `全部类别评审组 ${Date.now().toString(36)}`
const REVIEW = `/calls/${CALL}/review`
const [POOL, DRAWN] = [9, 7]
const DAY = 24 * 60
/** One place and many applications: those on which all experts agree tie for it. */
const AGREED = 'C6'
/** Results that give a place. */
const PLACES = ['shortlisted', 'nested']

let tracks: readonly string[]
let pool: Judge[]
let city: Awaited<ReturnType<typeof freshBundle>>

/**
 * The demonstration has applications of every track but the first, which has too few units; the season comes with two. Its
 * pilot city is on the register of sanctions; another comes with all its projects.
 */
beforeAll(async () => {
  tracks = (await theCall()).tracks.map((t) => t.id)
  ;[city, , pool] = await Promise.all([
    freshBundle(),
    Promise.all([1, 2].map(() => freshEligible('provincial-society', tracks[0]!))),
    Promise.all(Array.from({ length: POOL }, () => freshExpert(DISCIPLINE))),
  ])
  await screenTheRest()
  await nothingWaits()
})

const dialogOf = (page: Page) => page.getByRole('dialog')

/** Beijing time, so many minutes from the portal's now, as one types it. */
async function typed(minutes: number): Promise<string> {
  const { now } = await (await clientOf(OFFICER)).call<{ now: string }>('GET', `/calls/${CALL}`)
  return new Date(Date.parse(now) + (minutes + 8 * 60) * 60_000).toISOString().slice(0, 16).replace('T', ' ')
}

/** Chooses each of them in a field that takes several. */
async function choose(page: Page, field: Locator, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    await field.fill(id)
    await page.getByTitle(new RegExp(`^${id} `)).click()
  }
  await field.press('Escape')
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

/** One expert opens an application of a track, scores each criterion and sends, at a desk. */
async function score(page: Page, track: string, number: string): Promise<void> {
  await page.goto('/expert/reviews')
  await page.getByRole('listitem').filter({ hasText: number }).getByRole('link').click()
  await page.getByRole('button', { name: '没有需要回避的情形，打开', exact: true }).click()
  for (const { title } of (await theCall()).tracks.find((t) => t.id === track)!.criteria) {
    await page.getByLabel(`${title.zh}：分数`, { exact: true }).fill('84')
    await page.getByLabel(`${title.zh}：评语`, { exact: true }).fill('依据充分，安排具体，总体可行。')
  }
  await page.getByText('建议立项', { exact: true }).click()
  await page.getByRole('button', { name: '提交意见', exact: true }).click()
  await dialogOf(page).getByRole('button', { name: '提交意见', exact: true }).click()
  await page.getByText('✓ 已提交', { exact: true }).waitFor()
}

/** The officer and the supervisor draw for all tracks at once, of a list that the officer looks at before it is frozen. */
async function draw(desk: Page, watch: Page): Promise<void> {
  await desk.goto(`/calls/${CALL}/draws/new`)
  await desk.getByLabel('抽取事由').fill(PURPOSE)
  await choose(desk, desk.getByLabel('项目类别'), tracks)
  await desk.getByLabel('抽取人数').fill(String(DRAWN))
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
}

/** Whoever was drawn is invited; one cannot serve, and the next in the same sequence is asked. */
async function summon(desk: Page): Promise<Judge[]> {
  await desk.goto(`${REVIEW}/members?track=${tracks[0]}`)
  await invite(desk, DRAWN)
  const officer = await clientOf(OFFICER)
  const asked = async () => {
    const { items } = await officer.call<{ items: { expert: { id: string }; answer: string | null }[] }>(
      'GET',
      `${REVIEW}/members?track=${tracks[0]}`,
    )
    return pool.filter((p) => items.some((m) => m.expert.id === p.id && m.answer !== 'declined'))
  }
  const [busy] = await asked()
  await busy!.client.call('POST', `/me/review/invitations/${CALL}/answer`, {
    body: { tracks: Object.fromEntries(tracks.map((t) => [t, 'declined'])), reason: '出国访问' },
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
  return asked()
}

/** The tracks whose review is not open yet, opened by the officer in one go; those that ended in other stories go on. */
async function open(desk: Page): Promise<void> {
  const officer = await clientOf(OFFICER)
  const { items } = await officer.call<{
    items: { track: string; openedAt: string | null; open: boolean; version: number }[]
  }>('GET', `${REVIEW}/rounds`)
  const until = await typed(20 * DAY)
  for (const { track, openedAt, open, version } of items)
    if (openedAt !== null && !open)
      await officer.call('POST', `${REVIEW}/rounds/${track}/closing`, {
        body: { closesAt: `${until.replace(' ', 'T')}:00+08:00`, reason: '补充评审', version },
      })
  await desk.goto(`${REVIEW}/rounds`)
  await desk.getByRole('button', { name: '开始评审', exact: true }).click()
  await choose(
    desk,
    dialogOf(desk).getByLabel('项目类别'),
    items.filter((r) => r.openedAt === null).map((r) => r.track),
  )
  await dialogOf(desk).getByLabel('截止时间（北京时间）').fill(until)
  await dialogOf(desk).getByLabel('截止时间（北京时间）').press('Enter')
  await dialogOf(desk).getByRole('button', { name: '开始评审', exact: true }).click()
  await dialogOf(desk).waitFor({ state: 'hidden' })
}

/** What is tied at a cut line is voted on by the committee; the officer records it, having looked at what it changes. */
async function settleTies(desk: Page): Promise<void> {
  const officer = await clientOf(OFFICER)
  const { tracks } = await officer.call<Pick<Kept, 'tracks'>>('GET', `/calls/${CALL}/selection`)
  for (const { track } of tracks.filter((t) => t.tiedPlaces > 0)) {
    await desk.goto(`/calls/${CALL}/selection?track=${track}`)
    await desk.getByRole('button', { name: '登记表决', exact: true }).first().click()
    await recordVote(desk, '评审委员会全体七人', '五比二，同意所列先后')
  }
}

test('the season of all twelve tracks from the draw to the confirmed selection, each by their pages: officer, supervisor, experts, approver', {
  timeout: 600_000,
}, async () => {
  const { page: desk, complaints } = await visitor(browser())
  const { page: watch, complaints: theirs } = await visitor(browser())
  await Promise.all([signInAs(desk, OFFICER), signInAs(watch, 'supervisor@demo.zhinan')])
  await draw(desk, watch)
  const [first, ...rest] = (await summon(desk)) as [Judge, ...Judge[]]

  const { page: expert, complaints: none } = await visitor(browser())
  await signInAs(expert, first.email)
  await expert.goto('/expert/invitations')
  await expert.getByLabel('我已阅读，承诺遵守').check()
  await expert.getByRole('button', { name: /^签\s?署$/ }).click()
  for (const agree of await expert.getByText('参加', { exact: true }).all()) await agree.click()
  await expert.getByRole('button', { name: '提交答复', exact: true }).click()
  await expert.getByText('✓ 已同意').first().waitFor()
  for (const judge of rest) await agrees(judge, ...tracks)

  // The assignment of whatever lacks experts, in all tracks at once, as it is proposed.
  await desk.goto(`${REVIEW}/assignments`)
  await desk.getByRole('link', { name: '计算指派方案', exact: true }).first().click()
  await desk.getByRole('button', { name: '开始计算', exact: true }).click()
  await desk.getByRole('button', { name: '查看并采用', exact: true }).click()
  await desk.getByRole('button', { name: /^采用，写入 \d+ 对$/ }).click()
  await desk.getByText(/采用了这份方案/).waitFor()
  await open(desk)

  // An opinion of each track is written at the page, by whoever has one there; all else is given beside it. What stories
  // before this one assigned is others' to review, which may be all of a track.
  let signedIn = first.email
  const written: string[] = []
  for (const track of tracks) {
    const theirs = await whoHas(track, [first, ...rest])
    if (!theirs) continue
    if (theirs.judge.email !== signedIn) await signInAs(expert, theirs.judge.email)
    signedIn = theirs.judge.email
    await score(expert, track, theirs.number)
    written.push(track)
  }
  expect(written.length, written.join(' ')).toBeGreaterThanOrEqual(9)
  await everybodyFinishes(tracks, AGREED)
  await desk.goto(`${REVIEW}/rounds`)
  const sums = desk.getByRole('row', { name: /^合计/ })
  await sums.waitFor()
  const all = await sums.getByRole('cell').allTextContents()
  expect(all[0]).toBe(`评审中 ${tracks.length}/${tracks.length}`)
  expect(all[4], 'sent of those assigned').toBe(all[2])
  await minutesPass(21 * DAY)

  // Who is selected, by whom it is prepared and by whom confirmed.
  await settleTies(desk)
  const officer = await clientOf(OFFICER)
  await desk.goto(`/calls/${CALL}/selection`)
  await desk.getByRole('button', { name: '提请确认', exact: true }).click()
  await dialogOf(desk)
    .getByText(/^冻结|万元/)
    .first()
    .waitFor()
  const reason = dialogOf(desk).getByLabel('未办结而提请的理由')
  if ((await reason.count()) > 0) await reason.fill('其余或在补正，或同分待表决')
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
  await confirm(leader)

  // Whoever supervises sees the same, and takes the workbooks along.
  const kept = await officer.call<Kept>('GET', `/calls/${CALL}/selections/${n}`)
  await watch.goto(`/calls/${CALL}/selections/${n}`)
  expect(await accessibilityFaults(watch)).toEqual([])
  for (const [link, sheets] of [
    ['排名汇总表（Excel）', 1],
    ['评审与遴选依据（Excel）', 2],
  ] as const) {
    const file = watch.waitForEvent('download')
    await watch.getByRole('link', { name: link, exact: true }).click()
    const book = await readXlsx(await readFile(await (await file).path()))
    expect(book.sheets.length).toBeGreaterThanOrEqual(sheets)
    const said = new Set(book.sheets.flatMap((s) => s.rows.flatMap((r) => r.cells.map((c) => c?.text))))
    expect(kept.rows.map((r) => r.id).filter((number) => !said.has(number))).toEqual([])
  }

  const { totals } = await theCall()
  expect(kept.state).toBe('confirmed')
  expect(kept.awards).toBeLessThanOrEqual(totals.awards)
  expect(kept.money).toBeLessThanOrEqual(totals.money)
  expect(kept.rows.filter((r) => r.reasons.length === 0)).toEqual([])
  const results = new Map(kept.rows.map((r) => [r.id, r.result]))
  const gives = (t: string) => kept.rows.some((r) => r.track === t && PLACES.includes(r.result))
  // Without a place, what is said of the track's applications tells why.
  const saidOf = (t: string) => kept.rows.filter((r) => r.track === t).map((r) => [r.result, r.reasons])
  expect(tracks.filter((t) => !gives(t)).map((t) => [t, saidOf(t)])).toEqual([])
  // The pilot city's companions go with its own project and take no places of their own tracks.
  expect(results.get(city.pilot)).toBe('shortlisted')
  expect(city.companions.map((c) => results.get(c))).toEqual(['nested', 'nested', 'nested'])
  for (const t of kept.tracks) {
    // A place stays empty only where nobody waits for it above the floor.
    const free = t.quota - t.shortlisted
    const waiting = kept.rows.filter((r) => r.track === t.track && r.result === 'reserve')
    expect(free > 0 ? waiting : [], t.track).toEqual([])
  }
  expect([complaints, theirs, none, nobody]).toEqual([[], [], [], []])
})
